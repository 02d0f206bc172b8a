// The kernel as spreadsheets of ranges compute it (Guesstimate does): formulas in text, compiled once by math.js and evaluated
// for each draw and spend.
import { derive, derived, inputs } from './derive.mjs';

await new Promise((loaded, failed) => {
  document.head.append(Object.assign(document.createElement('script'), { src: 'node_modules/mathjs/lib/browser/math.js', onload: loaded, onerror: failed }));
});

const formulas = [
  ['u', 'floor + span * (1 + spend * inverse) ^ -beta'],
  ['y', '1 + 2 ^ (slope * log2(u) - shift)'],
  ['r', 'revenue * (inflow + discount * y) / (y * (outflow + log(y)))'],
  ['net', 'r * (margin - exposed * u) - toil * u - hurdle * spend'],
].map(([name, text]) => [name, window.math.compile(text)]);

// expectedNet fills means with the mean net at each of spends. draws holds the inputs of one draw after the other.
export function expectedNet(draws, spends, means) {
  means.fill(0);
  for (let at = 0; at < draws.length; at += inputs.length) {
    derive(draws, at);
    const scope = { ...derived };
    for (let l = 0; l < spends.length; l++) {
      scope.spend = spends[l];
      for (const [name, formula] of formulas) scope[name] = formula.evaluate(scope);
      means[l] += scope.net;
    }
  }
  const samples = draws.length / inputs.length;
  for (let l = 0; l < spends.length; l++) means[l] /= samples;
  return means;
}
