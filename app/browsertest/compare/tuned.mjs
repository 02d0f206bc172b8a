// The kernel as somebody writes it in JavaScript who wants it as fast as ours: our tables, and stages.
import { exp2, log2 } from './arithmetic.mjs';
import { derive, derived, inputs } from './derive.mjs';

const { LN2 } = Math;

// What the stages of a draw leave for the next: downtime, and 1 + the odds of leaving.
const most = 64; // spends
const u = new Float64Array(most), uBits = new Int32Array(u.buffer);
const y = new Float64Array(most), yBits = new Int32Array(y.buffer);

// expectedNet fills means with the mean net at each of spends. draws holds the inputs of one draw after the other.
export function expectedNet(draws, spends, means) {
  const levels = Math.min(spends.length, most);
  means.fill(0);
  for (let at = 0; at < draws.length; at += inputs.length) {
    derive(draws, at);
    const { floor, span, beta, inverse, slope, shift, revenue, inflow, discount, outflow, margin, exposed, toil, hurdle } = derived;
    // In stages: read at once, the bits of a number just written stall the processor, and a cell takes twice as long.
    for (let l = 0; l < levels; l++) y[l] = 1 + spends[l] * inverse;
    for (let l = 0; l < levels; l++) u[l] = floor + span * exp2(-beta * log2(y[l], yBits[2 * l + 1]));
    for (let l = 0; l < levels; l++) y[l] = 1 + exp2(slope * log2(u[l], uBits[2 * l + 1]) - shift);
    for (let l = 0; l < levels; l++) {
      const hazard = LN2 * log2(y[l], yBits[2 * l + 1]);
      const worth = revenue * (margin - exposed * u[l]) * (inflow + discount * y[l]) / (y[l] * (outflow + hazard));
      means[l] += worth - toil * u[l] - hurdle * spends[l];
    }
  }
  const samples = draws.length / inputs.length;
  for (let l = 0; l < levels; l++) means[l] /= samples;
  return means;
}
