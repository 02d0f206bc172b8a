// Compares the site as another revision builds it with this tree's, measured in turn in one Chromium, and prints one table.
// make compare-build runs it.
import { Browser } from './devtools.mjs';
import { ofRevision, ofTree, serve } from './builds.mjs';
import { drag } from './drag.mjs';
import { load } from './load.mjs';
import { memory } from './memory.mjs';

const usage = `usage: make compare-build REV=8c1c310 [PART=load,drag,memory] [ROUNDS=5] [MINUTES=1] [CHROME=path]

  REV      what to compare with; it is built once and kept in .ci/builds
  PART     which parts to measure, with commas in between; all of them if it is left out
             load    first paint, live, first edit, blocked time, bytes; from the network and from the service worker
             drag    slider event to painted, tasks and garbage collections, ranges on and the section about time in sight
             memory  WebAssembly memory of page and worker; takes MINUTES a build
  ROUNDS   how often each build is measured, in turn; once for memory
  MINUTES  how long to drag for memory, which is noted after one minute and at the end

Times by the clock are of this machine as busy as it is. CPU ms are what the processor was at work for the main thread, and
change least with what else runs. Each figure is the median of its rounds; a ratio is the median of the ratios of each round, this tree's figure to the revision's.`;

const parts = { load, drag, memory };
const [revision] = process.argv.slice(2);
const asked = (process.env.PART || Object.keys(parts).join()).split(',');
const rounds = Number(process.env.ROUNDS || 5);
if (!revision || revision.startsWith('-') || asked.some((part) => !Object.hasOwn(parts, part)) || !(rounds >= 1)) {
  console.error(usage);
  process.exit(revision === '--help' ? 0 : 2);
}

const median = (values) => {
  const sorted = values.filter(Number.isFinite).sort((a, b) => a - b);
  if (!sorted.length) return NaN;
  const at = (sorted.length - 1) / 2;
  return (sorted[Math.floor(at)] + sorted[Math.ceil(at)]) / 2;
};

// measure takes turns: { what it is of: [[the revision's figure, this tree's], ...] }.
async function measure(builds) {
  const figures = new Map();
  for (const part of asked) {
    for (let round = 0; round < (part === 'memory' ? 1 : rounds); round++) {
      for (const [which, { name, address }] of builds.entries()) {
        console.error(`${part}, round ${round + 1}: ${name}`);
        const browser = await Browser.start();
        try {
          for (const [what, value] of Object.entries(await parts[part](browser, address))) {
            const rows = figures.get(what) ?? figures.set(what, []).get(what);
            (rows[round] ??= [NaN, NaN])[which] = value;
          }
        } finally {
          await browser.stop();
        }
      }
    }
  }
  return figures;
}

const written = (value, what) => {
  if (!Number.isFinite(value)) return '-';
  return value.toLocaleString('en-US', { maximumFractionDigits: /\bms\b/.test(what) && value < 100 ? 1 : 0 });
};

function table(figures, names) {
  const rows = [...figures].map(([what, pairs]) => {
    const [one, other] = [0, 1].map((which) => median(pairs.map((pair) => pair[which])));
    const ratio = median(pairs.map(([a, b]) => b / a));
    return [what, written(one, what), written(other, what), Number.isFinite(ratio) ? ratio.toFixed(2) : '-'];
  });
  const lines = [['', ...names, 'ratio'], ...rows];
  const widths = lines[0].map((_, column) => Math.max(...lines.map((line) => line[column].length)));
  return lines.map((line) => line.map((cell, i) => i ? cell.padStart(widths[i]) : cell.padEnd(widths[i])).join('  ')).join('\n');
}

const builds = [await ofRevision(revision), ofTree()];
try {
  for (const build of builds) Object.assign(build, await serve(build));
  console.log(table(await measure(builds), builds.map(({ name }) => name)));
} finally {
  for (const { stop } of builds) stop?.();
}
