// Runs the rivals in one page and posts what it found. Ours, JavaScript and the native program take turns, so that a busy moment of the machine
// meets all; math.js, Squiggle and Python come last, for the garbage they leave, and ours once more beside them.
import { inputs } from './derive.mjs';
import * as mathjs from './mathjs.mjs';
import * as plain from './plain.mjs';
import * as squiggle from './squiggle.mjs';
import * as tuned from './tuned.mjs';

const asked = new URLSearchParams(location.search);
const rounds = Number(asked.get('rounds'));
const squiggleRounds = Number(asked.get('squiggle'));
const checked = 512; // draws on which Squiggle's model is held to ours

async function startOurs() {
  const go = new Go();
  const { instance } = await WebAssembly.instantiateStreaming(fetch('compare.wasm'), go.importObject);
  const started = new Promise((resolve) => { window.started = resolve; });
  go.run(instance);
  await started;
  return window.ours;
}

// rows lays every input of every draw out, points included.
function rows(ours) {
  const all = new Float64Array(ours.samples * inputs.length);
  inputs.forEach((key, to) => {
    const from = ours.keys.indexOf(key);
    for (let i = 0; i < ours.samples; i++) all[i * inputs.length + to] = from < 0 ? ours.points[key] : ours.draws[i * ours.keys.length + from];
  });
  return all;
}

// difference is the largest between means, as a share of the largest mean.
function difference(got, want) {
  const most = Math.max(...want.map(Math.abs));
  return Math.max(...Array.from(got, (v, l) => Math.abs(v - want[l]) / most));
}

async function compare() {
  const ready = {};
  const timed = async (name, start) => {
    const began = performance.now();
    const started = await start();
    ready[name] = performance.now() - began;
    return started;
  };
  const ours = await timed('ours', startOurs);
  const python = await timed('python', () => import('./python.mjs'));
  const draws = rows(ours);
  const means = new Float64Array(ours.levels);
  const want = ours.expected();
  const first = tuned.expectedNet(draws.subarray(0, checked * inputs.length), ours.spends, new Float64Array(ours.levels));
  const distributions = squiggle.drawnBySquiggle(ours);
  const inPython = python.expectation(draws, ours.spends);
  const differences = {
    tuned: difference(tuned.expectedNet(draws, ours.spends, means), want),
    plain: difference(plain.expectedNet(draws, ours.spends, means), want),
    mathjs: difference(mathjs.expectedNet(draws, ours.spends, means), want),
    python: difference(inPython(means), want),
    squiggle: difference(await squiggle.expectedNet(squiggle.drawnByUs(ours, checked), ours.spends, checked, 'check'), first),
  };

  const took = {};
  const measure = async (name, work) => {
    const start = performance.now();
    const result = await work();
    (took[name] ??= []).push(performance.now() - start);
    return result;
  };
  // The first round warms the compilers up and does not count.
  for (let round = 0; round <= rounds; round++) {
    await measure('kernel', ours.kernel);
    await measure('expected', ours.expected);
    await measure('tuned', () => tuned.expectedNet(draws, ours.spends, means));
    await measure('plain', () => plain.expectedNet(draws, ours.spends, means));
    await measure('redrawn', ours.redrawn);
    await measure('refresh', ours.refresh);
    for (const [name, ms] of Object.entries(await (await fetch('native')).json())) (took[`${name}Native`] ??= []).push(ms);
  }
  for (let round = 0; round <= squiggleRounds; round++) {
    for (const name of ['kernel', 'expected', 'redrawn']) await measure(`${name}Beside`, ours[name]);
    await measure('mathjs', () => mathjs.expectedNet(draws, ours.spends, means));
    await measure('python', () => inPython(means));
    differences.squiggleOwnDraws = difference(
      await measure('squiggle', () => squiggle.expectedNet(distributions, ours.spends, ours.samples, `seed ${round}`)), want);
  }
  for (const times of Object.values(took)) times.shift();
  return { samples: ours.samples, levels: ours.levels, moved: ours.moved, differences, ready, took };
}

const report = await compare().catch((error) => ({ error: String(error.stack ?? error) }));
await fetch('report', { method: 'POST', body: JSON.stringify(report) });
