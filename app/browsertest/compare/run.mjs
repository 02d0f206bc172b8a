// Compares our uncertainty with hand-written JavaScript, with math.js, with Squiggle and with Python, in one page of a headless Chromium, and with itself as a
// native program, and prints one table. make compare runs it.
import { execFileSync, spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, extname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { chromium, flags } from './chromium.mjs';
import { table } from './table.mjs';

const rounds = Number(process.env.ROUNDS || 25);
const squiggleRounds = Math.ceil(rounds / 4); // they take thirty times as long
const patience = 600_000; // ms, for the browser to report

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

// turns starts the native program; next has it work once and returns what it answers.
function turns(program) {
  const child = spawn(program, { stdio: ['pipe', 'pipe', 'inherit'] });
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
  const next = async () => {
    child.stdin.write('\n');
    return (await lines.next()).value;
  };
  return { next, stop: () => child.kill() };
}

const types = { '.html': 'text/html', '.js': 'text/javascript', '.mjs': 'text/javascript', '.wasm': 'application/wasm' };

// inPage shows the page to a browser and returns what it reports.
async function inPage(files, native) {
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
    if (pathname === '/native') {
      response.end(await native());
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
  const native = turns(build('native', {}));
  try {
    const page = await inPage({
      'compare.wasm': build('compare.wasm', { GOOS: 'js', GOARCH: 'wasm' }),
      'wasm_exec.js': join(go(['env', 'GOROOT']).trim(), 'lib/wasm/wasm_exec.js'),
    }, native.next);
    if (page.error) throw new Error(page.error);
    console.log(table(page));
  } finally {
    native.stop();
  }
} finally {
  // What the browser leaves behind may still be closing its files.
  await rm(temp, { recursive: true, force: true, maxRetries: 5 });
}
