// quickLog2 and quickRoot2 by the same tables and parabolas as model/uncertainty/arithmetic.go, laid out for JavaScript: it sees the
// bits of a number only in memory, so that powers of two are looked up instead of put together.

const { LN2 } = Math;
const power = new Float64Array(2046); // 2^(i-1023)
for (let i = 1; i < power.length; i++) power[i] = 2 ** (i - 1023);

const logSize = 2048; // parts of an octave
const logEdge = 1 / (2 * logSize + 1);
const logSlope = (1 + logEdge * logEdge / 4) / LN2, logBend = -1 / (2 * LN2);
const inverse = new Float64Array(logSize); // of the middle of each part
const middle = new Float64Array(logSize);  // log2 of that middle, less the parabola at 1
for (let i = 0; i < logSize; i++) {
  inverse[i] = 1 / (1 + (i + .5) / logSize);
  middle[i] = Math.log2(1 + (i + .5) / logSize) + logBend - logSlope;
}

// quickLog2 of a positive normal x, of which high is the half with sign, exponent and the mantissa's first 20 bits.
export function quickLog2(x, high) {
  const exponent = (high >> 20) - 1023;
  const i = high >> 9 & logSize - 1;
  const q = x * power[1023 - exponent] * inverse[i];
  return exponent + middle[i] + q * (logSlope - 2 * logBend + logBend * q);
}

export const expSize = 1024;
const expPart = LN2 / expSize;
const expSlope = expPart * (1 + expPart * expPart / 32), expBend = expPart * expPart / 2;
const root = new Float64Array(expSize); // 2^(i/1024)
for (let i = 0; i < expSize; i++) root[i] = 2 ** (i / expSize);

// quickRoot2 is 2^(x/1024).
export function quickRoot2(x) {
  const k = Math.floor(x + .5) | 0;
  const r = x - k;
  const p = root[k & expSize - 1] * power[(k >> 10) + 1023];
  return p + p * (r * (expSlope + r * expBend));
}
