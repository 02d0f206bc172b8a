// The kernel as one writes it in JavaScript at first: one loop, Math's own logarithms and powers.
import { derive, derived as d, inputs } from './derive.mjs';

// expectedNet fills means with the mean net at each of spends. draws holds the inputs of one draw after the other.
export function expectedNet(draws, spends, means) {
  means.fill(0);
  for (let at = 0; at < draws.length; at += inputs.length) {
    derive(draws, at);
    for (let l = 0; l < spends.length; l++) {
      const u = d.floor + d.span * (1 + spends[l] * d.inverse) ** -d.beta;
      const y = 1 + 2 ** (d.slope * Math.log2(u) - d.shift);
      const revenue = d.revenue * (d.inflow + d.discount * y) / (y * (d.outflow + Math.log(y)));
      means[l] += revenue * (d.margin - d.exposed * u) - d.toil * u - d.hurdle * spends[l];
    }
  }
  const samples = draws.length / inputs.length;
  for (let l = 0; l < spends.length; l++) means[l] /= samples;
  return means;
}
