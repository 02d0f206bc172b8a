// The kernel as somebody writes it in JavaScript who wants it as fast as ours: our tables, and stages.
import { expSize, quickLog2, quickRoot2 } from './arithmetic.mjs';
import { derive, derived, inputs } from './derive.mjs';

const { LN2 } = Math;

// What the stages of a draw leave for the next: downtime, 1 + the odds of leaving, and what is on its way to either.
const most = 64; // spends
const u = new Float64Array(most), uBits = new Int32Array(u.buffer);
const z = new Float64Array(most);
const y = new Float64Array(most), yBits = new Int32Array(y.buffer);

// expectedNet fills means with the mean net at each of spends. draws holds the inputs of one draw after the other.
export function expectedNet(draws, spends, means) {
  const levels = Math.min(spends.length, most);
  means.fill(0);
  let hurdles = 0;
  for (let at = 0; at < draws.length; at += inputs.length) {
    derive(draws, at);
    const { floor, span, inverse, revenue, inflow, discount, outflow, margin, exposed, toil, hurdle } = derived;
    const power = -derived.beta * expSize, slope = derived.slope * expSize, shift = derived.shift * expSize;
    // In stages of one logarithm or power each, as ours are: with more in one, the processor has fewer cells under way at once.
    for (let l = 0; l < levels; l++) y[l] = 1 + spends[l] * inverse;
    for (let l = 0; l < levels; l++) z[l] = power * quickLog2(y[l], yBits[2 * l + 1]);
    for (let l = 0; l < levels; l++) u[l] = floor + span * quickRoot2(z[l]);
    for (let l = 0; l < levels; l++) z[l] = slope * quickLog2(u[l], uBits[2 * l + 1]) - shift;
    for (let l = 0; l < levels; l++) y[l] = 1 + quickRoot2(z[l]);
    for (let l = 0; l < levels; l++) z[l] = y[l] * (outflow + LN2 * quickLog2(y[l], yBits[2 * l + 1]));
    for (let l = 0; l < levels; l++) means[l] += revenue * (margin - exposed * u[l]) * (inflow + discount * y[l]) / z[l] - toil * u[l];
    hurdles += hurdle;
  }
  const samples = draws.length / inputs.length;
  for (let l = 0; l < levels; l++) means[l] = (means[l] - hurdles * spends[l]) / samples;
  return means;
}
