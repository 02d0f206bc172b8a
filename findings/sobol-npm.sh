#!/usr/bin/env bash
# A Sobol' generator that leaves the unit cube after a million points.
#
# Guessed: a generator with 52 bits, as its source says, gives points in [0,1) for longer than anyone draws.
# Seen: 20 bits. JavaScript's shifts count modulo 32, so 2<<51 is 2^20. Every coordinate is a multiple of 2^-20, and from point
#   1,048,576 on the first coordinate lies near -2048 (no error, no warning). Until there the points fill the cube as they should.
# With: sobol 1.1.4 (npm). Seen 2026-11-29. Not documented; the shifts are in its dist/sobol.js.
# Matters: to whoever feeds such points to inverse distributions. Before the end, no draw is rarer than one in 2^20, so tails
#   stop at 4.8 sigma; after it, every inverse gives NaN or a bound. Test the first point past each power of two, and the width
#   of the grid, of any generator, also one's own.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm install --silent --no-audit --no-fund --ignore-scripts --prefix . sobol@1.1.4 >/dev/null

cat > see.cjs <<'JS'
const { SobolSequenceGenerator } = require('sobol');
const generator = new SobolSequenceGenerator(3);
const last = 2 ** 20;
let finest = 1, outside = 0;
for (let i = 0; i < last; i++) {
  for (const x of generator.nextVector()) {
    if (x < 0 || x >= 1) outside++;
    else if (x > 0) finest = Math.min(finest, x);
  }
}
console.log(`points 0 to ${last - 1}: ${outside} coordinates outside [0,1), the smallest above 0 is 2^${Math.log2(finest)}`);
console.log(`point ${last}: ${generator.nextVector().map((x) => x.toFixed(4)).join(' ')}`);
outside = 1;
for (let i = 1; i < last; i++) if (generator.nextVector().some((x) => x < 0 || x >= 1)) outside++;
console.log(`of the ${last} points from there on, ${outside} lie outside of the unit cube`);
JS
node see.cjs > seen
cat seen
diff - seen <<'EXPECTED'
points 0 to 1048575: 0 coordinates outside [0,1), the smallest above 0 is 2^-20
point 1048576: -2048.0000 0.4688 0.6796
of the 1048576 points from there on, 1048576 lie outside of the unit cube
EXPECTED
