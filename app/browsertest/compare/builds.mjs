// Two builds of the site, each behind its own server: that of a revision and that of this tree.
import { execFileSync, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const tree = join(dirname(fileURLToPath(import.meta.url)), '../../..');
const cache = join(tree, '.ci/builds');

// Where this runs within make, that make's flags are not for the one of another revision.
const { MAKEFLAGS: _, MFLAGS: __, MAKELEVEL: ___, ...env } = process.env;
const run = (dir, name, ...args) => execFileSync(name, args, { cwd: dir, env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] }).trim();

// make builds in a folder what a server needs.
function make(dir) {
  run(dir, 'make', '--no-print-directory', 'wasm');
  run(dir, 'go', 'build', '-o', '.ci/goodenough', '.');
}

// ofTree is the folder of this tree's build.
export function ofTree() {
  make(tree);
  return { name: 'this tree', dir: tree };
}

// ofRevision is a folder with the build of a revision, which is made once and kept.
export async function ofRevision(revision) {
  const hash = run(tree, 'git', 'rev-parse', '--verify', `${revision}^{commit}`);
  const dir = join(cache, hash);
  if (!existsSync(dir)) {
    const temp = await mkdtemp(join(tmpdir(), 'revision-')), source = join(temp, 'source'), built = join(temp, 'built');
    try {
      run(tree, 'git', 'worktree', 'add', '--detach', source, hash);
      await mkdir(join(source, '.ci'), { recursive: true });
      make(source);
      for (const name of ['.ci/goodenough', 'wasm_exec.js', 'web']) await cp(join(source, name), join(built, name), { recursive: true });
      await mkdir(cache, { recursive: true });
      await cp(built, `${dir}.part`, { recursive: true }); // the temporary folder may be another disk
      await rename(`${dir}.part`, dir);
    } finally {
      run(tree, 'git', 'worktree', 'remove', '--force', source);
      await rm(temp, { recursive: true, force: true });
    }
  }
  return { name: hash.slice(0, 7), dir };
}

// serve has a build serve itself on a free port: its address, and what stops it.
export async function serve({ dir }) {
  const server = spawn(join(dir, '.ci/goodenough'), ['serve', '-port', '0'], { cwd: dir, stdio: ['ignore', 'pipe', 'inherit'] });
  for await (const line of createInterface(server.stdout)) {
    const [address] = line.match(/http:\S+/) ?? [];
    if (address) return { address, stop: () => server.kill() };
  }
  throw new Error(`${dir} serves nothing`);
}
