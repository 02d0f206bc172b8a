// log2 and exp2 by the same tables as model/uncertainty/arithmetic.go, laid out for JavaScript: it sees the bits of a number
// only in memory, so that powers of two are looked up instead of put together.

const size = 512; // parts of an octave
const { LN2 } = Math;

const inverse = new Float64Array(size); // of the middle of each part
const middle = new Float64Array(size);  // log2 of that middle
const root = new Float64Array(size);    // 2^(i/512)
const power = new Float64Array(2046);   // 2^(i-1023)
for (let i = 0; i < size; i++) {
  inverse[i] = 1 / (1 + (i + .5) / size);
  middle[i] = Math.log2(1 + (i + .5) / size);
  root[i] = 2 ** (i / size);
}
for (let i = 1; i < power.length; i++) power[i] = 2 ** (i - 1023);

// log2 of a positive normal x, of which high is the half with sign, exponent and the mantissa's first 20 bits.
export function log2(x, high) {
  const exponent = (high >> 20) - 1023;
  const i = high >> 11 & size - 1;
  const r = x * power[1023 - exponent] * inverse[i] - 1;
  return exponent + middle[i] + r * (1 / LN2 + r * (-1 / (2 * LN2) + r * (1 / (3 * LN2))));
}

// exp2 is 2^x for -1022 <= x < 1024.
export function exp2(x) {
  const k = Math.floor(x * size + .5) | 0;
  const r = x - k * (1 / size);
  return (1 + r * (LN2 + r * (LN2 * LN2 / 2 + r * (LN2 * LN2 * LN2 / 6)))) * root[k & size - 1] * power[(k >> 9) + 1023];
}
