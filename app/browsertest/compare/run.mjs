// Compares our uncertainty with hand-written JavaScript, with math.js and with Squiggle, in one page of a headless Chromium, and with itself as a
// native program, and prints one table. make compare runs it.
import { execFileSync, spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, flags } from './chromium.mjs';
import { table } from './table.mjs';

const rounds = 25;
const squiggleRounds = 7; // they take thirty times as long
const patience = 300_000; // ms, for the browser to report

const here = dirname(fileURLToPath(import.meta.url));
const temp = await mkdtemp(join(tmpdir(), 'compare-'));

function go(args, env) {
  return execFileSync('go', args, { cwd: here, env: { ...process.env, ...env }, encoding: 'utf8' });
}

// build makes the program that is compared; the overlay lets it see the bare kernel.
function build(name, env) {
  const to = join(temp, name);
  go(['build', '-trimpath', '-tags=compare', '-overlay=overlay.json', '-o', to, '.'], env);
  return to;
}

const types = { '.html': 'text/html', '.js': 'text/javascript', '.mjs': 'text/javascript', '.wasm': 'application/wasm' };

// inPage shows the page to a browser and returns what it reports.
async function inPage(files) {
  let reported;
  const report = new Promise((resolve) => { reported = resolve; });
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    if (request.method === 'POST') {
      let text = '';
      for await (const chunk of request) text += chunk;
      response.end();
      reported(JSON.parse(text));
      return;
    }
    const name = pathname === '/' ? 'index.html' : pathname.slice(1);
    const body = await readFile(files[name] ?? join(here, name)).catch(() => null);
    // A page that shares its process with no other gets the finer clock.
    const headers = { 'Cross-Origin-Opener-Policy': 'same-origin', 'Cross-Origin-Embedder-Policy': 'require-corp' };
    response.writeHead(body ? 200 : 404, { ...headers, 'Content-Type': types[extname(name)] ?? 'text/plain' }).end(body);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = `http://127.0.0.1:${server.address().port}/?rounds=${rounds}&squiggle=${squiggleRounds}`;
  const browser = spawn(chromium(), [...flags, `--user-data-dir=${join(temp, 'profile')}`, address],
    { stdio: 'ignore', signal: AbortSignal.timeout(patience) });
  const closed = new Promise((resolve, reject) => { browser.on('error', reject).on('exit', resolve); });
  try {
    return await Promise.race([report, closed.then(() => { throw new Error('the browser ended without a report'); })]);
  } finally {
    browser.kill();
    await closed;
    server.close();
  }
}

try {
  const page = await inPage({
    'compare.wasm': build('compare.wasm', { GOOS: 'js', GOARCH: 'wasm' }),
    'wasm_exec.js': join(go(['env', 'GOROOT']).trim(), 'lib/wasm/wasm_exec.js'),
  });
  if (page.error) throw new Error(page.error);
  const native = JSON.parse(execFileSync(build('native', {}), [String(rounds)], { encoding: 'utf8' }));
  console.log(table(page, native));
} finally {
  // What the browser leaves behind may still be closing its files.
  await rm(temp, { recursive: true, force: true, maxRetries: 5 });
}
