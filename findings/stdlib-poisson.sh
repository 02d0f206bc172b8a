#!/usr/bin/env bash
# A Poisson distribution function that falls, for means above 1,000.
#
# Guessed: the distribution function of counts is good to ten digits for means from 1 to 100,000; a newer version is no worse than
#   an older one; and whatever it gives, it does not fall as the count grows.
# Seen: right up to a mean of 1,000. At 1,001 the probability of at most 1,049 is 0.9863 and of at most 1,050 it is 0.9403: one
#   more event allowed, five points less. The true ones are 0.9365 and 0.9403, which version 0.2.2 gives. For larger means as
#   well, counts up to the mean plus 48 come out too likely and the next one is right again. Quantiles stand on it: the median of
#   mean 10,000 is 9,999. Chi-square has the same step, past 1,000 failures where it bounds a rate.
# With: @stdlib/stats-base-dists-poisson-cdf 0.3.1 and 0.2.2, -poisson-quantile 0.2.3, -chisquare-cdf 0.3.1, all but 0.2.2 on
#   @stdlib/math-base-special-gammainc 0.3.1 (npm). Seen 2026-11-30. No issue was found that tells it.
# Source: past x = 1,000 gammainc sums 1 + (a-1)/x + (a-1)(a-2)/x^2 + ... for the upper tail where a is under x + 50; since 0.3.1
#   its code begins with a/x. 0.2.2 has another expansion there.
# Matters: to whoever counts requests and not outages: failed requests a day are past 1,000 soon, and an alert at the mean plus
#   1.5 deviations sits on the step. Add up the probabilities once to compare, and test that a distribution function does not fall
#   where one method hands over to another.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm install --silent --no-audit --no-fund --ignore-scripts --prefix . @stdlib/stats-base-dists-poisson-cdf@0.3.1 \
	@stdlib/math-base-special-gammainc@0.3.1 @stdlib/stats-base-dists-poisson-quantile@0.2.3 \
	@stdlib/stats-base-dists-chisquare-cdf@0.3.1 old@npm:@stdlib/stats-base-dists-poisson-cdf@0.2.2 >/dev/null

cat > see.cjs <<'JS'
const cdf = require('@stdlib/stats-base-dists-poisson-cdf');
const old = require('old');
const quantile = require('@stdlib/stats-base-dists-poisson-quantile');
const chiSquare = require('@stdlib/stats-base-dists-chisquare-cdf');

// summed gives the distribution function by adding up probabilities, each from its neighbour, from the mean outwards.
function summed(mean) {
  const middle = Math.floor(mean), far = Math.ceil(12 * Math.sqrt(mean)) + 40;
  const weights = new Map([[middle, 1]]);
  for (let k = middle; k > 0 && k > middle - far; k--) weights.set(k - 1, weights.get(k) * k / mean);
  for (let k = middle + 1; k < middle + far; k++) weights.set(k, weights.get(k - 1) * mean / k);
  const sorted = [...weights].sort(([a], [b]) => a - b);
  const total = sorted.reduce((sum, [, weight]) => sum + weight, 0);
  let sum = 0;
  return new Map(sorted.map(([k, weight]) => [k, (sum += weight) / total]));
}
const first = (truth, p) => [...truth].find(([, of]) => of >= p)[0];

for (const mean of [100, 1000, 1001, 2000, 10000, 100000]) {
  const truth = summed(mean);
  let falls = 0, worst = 0, before = 0, at = mean;
  for (let k = Math.floor(mean - 5 * Math.sqrt(mean)); k < mean + 5 * Math.sqrt(mean); k++) {
    const off = cdf(k, mean) - truth.get(k);
    if (cdf(k, mean) < cdf(k - 1, mean) - 1e-9) falls = k;
    if (Math.abs(off) > Math.abs(worst)) [worst, at] = [off, k];
    before = Math.max(before, Math.abs(old(k, mean) - truth.get(k)));
  }
  const off = Math.abs(worst) < 1e-9 ? 'right' : `off by ${worst.toFixed(4)} at ${at}${falls ? `, falls at ${falls}` : ''}`;
  const percentiles = [0.5, 0.95].map((p) => `${quantile(p, mean)} (${first(truth, p)})`);
  console.log(`mean ${mean}: ${off}; 0.2.2 ${before < 1e-9 ? 'right' : 'wrong'}; p50 and p95 ${percentiles.join(' and ')}`);
}
const truth = summed(1001);
for (const k of [1001, 1048, 1049, 1050, 1051]) {
  console.log(`at most ${k} of 1001: ${cdf(k, 1001).toFixed(4)}, summed ${truth.get(k).toFixed(4)}`);
}
for (const [failures, x] of [[1049, 1001], [1050, 1001]]) { // the same probabilities from the other side
  console.log(`chi-square over ${2 * x}, ${2 * failures + 2} degrees: ${(1 - chiSquare(2 * x, 2 * failures + 2)).toFixed(4)}`);
}
JS
node see.cjs > seen
cat seen
diff - seen <<'EXPECTED' && echo 'as seen'
mean 100: right; 0.2.2 right; p50 and p95 100 (100) and 117 (117)
mean 1000: right; 0.2.2 right; p50 and p95 1000 (1000) and 1052 (1052)
mean 1001: off by 0.0498 at 1049, falls at 1050; 0.2.2 right; p50 and p95 1000 (1001) and 1053 (1053)
mean 2000: off by 0.0261 at 2048, falls at 2049; 0.2.2 right; p50 and p95 1999 (2000) and 2074 (2074)
mean 10000: off by 0.0069 at 10048, falls at 10049; 0.2.2 right; p50 and p95 9999 (10000) and 10165 (10165)
mean 100000: off by 0.0015 at 100048, falls at 100049; 0.2.2 right; p50 and p95 99999 (100000) and 100520 (100520)
at most 1001 of 1001: 0.5215, summed 0.5084
at most 1048 of 1001: 0.9814, summed 0.9325
at most 1049 of 1001: 0.9863, summed 0.9365
at most 1050 of 1001: 0.9403, summed 0.9403
at most 1051 of 1001: 0.9439, summed 0.9439
chi-square over 2002, 2100 degrees: 0.9863
chi-square over 2002, 2102 degrees: 0.9403
EXPECTED
