// The table, and what has to be said beneath it.

const tolerance = 1e-9; // of the largest mean

export function table(page) {
  const { samples, levels, differences, ready, took } = page;
  const cells = samples * levels;
  const kinds = [
    ['The value of each draw at each spend, all before it derived: the kernel', [
      ['Good Enough, WebAssembly', took.kernel],
      ['Good Enough, native', took.kernelNative],
    ]],
    ['Expected net at each spend, the draws given', [
      ['Good Enough, WebAssembly', took.expected],
      ['JavaScript by hand, our tables and stages', took.tuned],
      ['JavaScript by hand, Math.log and **', took.plain],
      ['math.js, as in Guesstimate', took.mathjs, took.expectedBeside],
      ['Python in the browser: Pyodide, without numpy', took.python, took.expectedBeside],
      ['Good Enough, native', took.expectedNative],
    ]],
    ['The same, every input drawn anew', [
      ['Good Enough, WebAssembly', took.redrawn],
      ['Squiggle, in its worker', took.squiggle, took.redrawnBeside],
      ['Good Enough, native', took.redrawnNative],
    ]],
    ['All that the page shows, after one range moved', [
      ['Good Enough, WebAssembly', took.refresh],
      ['Good Enough, native', took.refreshNative],
    ]],
  ];
  const lines = [`consumer, default ranges, no service credits: ${samples} samples x ${levels} spends = ${cells} cells`, ''];
  const row = (what, ...columns) => lines.push(what.padEnd(50) + columns.map((c) => String(c).padStart(10)).join(''));
  row('', 'ns/cell', 'ms', 'min', 'p95', 'rounds', 'to ours');
  for (const [kind, rivals] of kinds) {
    row(kind);
    for (const [name, times, ours = rivals[0][1]] of rivals) {
      const ms = median(times);
      row(`  ${name}`, (ms * 1e6 / cells).toFixed(1), ms.toFixed(2), Math.min(...times).toFixed(2), quantile(times, .95).toFixed(2), times.length, `${inTurn(times, ours).toFixed(2)}x`);
    }
  }
  const against = (times) => `${(median(times) / median(took.kernelBeside)).toFixed(0)} times`;
  lines.push('', `A cell of the kernel goes into one of math.js ${against(took.mathjs)}, into one of Python ${against(took.python)}, into one of Squiggle, its draws included, ${against(took.squiggle)}.`,
    `From nothing to ready, files of this machine: our program ${ready.ours.toFixed(0)} ms, Python ${ready.python.toFixed(0)} ms.`);
  const share = (v) => v.toExponential(1);
  const { tuned, plain, mathjs, python, squiggle, squiggleOwnDraws } = differences;
  lines.push('', 'ms: the median of the rounds; to ours: to the same work by our WebAssembly in the same round, the median. Largest difference of a mean from ours, as a share of the largest mean:',
    `  on our draws, JavaScript ${share(tuned)} and ${share(plain)}, math.js ${share(mathjs)}, Python ${share(python)}, Squiggle ${share(squiggle)} (its first 512); on its own draws, Squiggle ${share(squiggleOwnDraws)}.`,
    `  Of our draws, ${page.moved} of ${samples} were moved to where the model has an answer.`);
  if (!(Math.max(tuned, plain, mathjs, python, squiggle) <= tolerance)) throw new Error(`${lines.join('\n')}\n\nthey do not compute the same`);
  return lines.join('\n');
}

// inTurn is the median of the ratios of each round.
const inTurn = (times, ours) => median(times.map((ms, i) => ms / ours[i]));

export const median = (times) => quantile(times, .5);

function quantile(times, p) {
  const sorted = times.toSorted((a, b) => a - b);
  const at = p * (sorted.length - 1), below = Math.floor(at), above = Math.ceil(at);
  return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
}
