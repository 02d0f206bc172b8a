package uncertainty

import "math"

// The model's curves are powers, and a refresh takes a million of them. math's own cost 25 ns (Exp) and 77 ns (Pow) in
// WebAssembly; these cost about 2. They are small enough for the compiler to put in place, use no loop or call, and give the
// same bits natively and in WebAssembly on machines that don't fuse multiply and add.

const (
	ln2          = math.Ln2
	fraction     = 52 // bits of a float64 after the point
	mantissa     = 1<<fraction - 1
	exponentBias = 1023
	exponent1    = uint64(exponentBias) << fraction // the bits of 1.0

	logBits = 11
	logSize = 1 << logBits
	logEdge = 1. / (2*logSize + 1) // |r| of quickLog2 at most
	// Of all parabolas in r, that through 0 with these is nearest to log2(1+r): the cubic term's best line, 3/4 of its height, is
	// in the slope.
	logSlope = (1 + logEdge*logEdge/4) / ln2
	logBend  = -1 / (2 * ln2)

	expBits   = 10
	expSize   = 1 << expBits
	toNearest = 1.5 * (1 << fraction) // adding it rounds to an integer, left in the low bits
	expPart   = ln2 / expSize
	expSlope  = expPart * (1 + expPart*expPart/32) // as for the logarithm
	expBend   = expPart * expPart / 2
)

// logTable holds, for each 2048th of an octave, the inverse of its middle and the log2 of that middle, less the bias of exponents
// and what quickLog2's parabola is at 1.
var logTable = func() (table [logSize]struct{ inverse, log2 float64 }) {
	for i := range table {
		inverse := 1 / (1 + (float64(i)+.5)/logSize)
		// log2 of 1/inverse by 2/ln2 atanh((1-x)/(1+x)), whose terms fall ninefold at least.
		t := (1 - inverse) / (1 + inverse)
		sum, power := 0., t
		for k := 1.; k < 50; k += 2 {
			sum += power / k
			power *= t * t
		}
		table[i].inverse, table[i].log2 = inverse, 2/ln2*sum-exponentBias+logBend-logSlope
	}
	return table
}()

// expTable holds the bits of 2^(i/1024), less i/1024 of an exponent: what adding a whole i to the exponent adds too much.
var expTable = func() (table [expSize]uint64) {
	roots := [expBits]float64{} // 2^(1/2), 2^(1/4), ... by exactly rounded square roots
	for i, x := 0, 2.; i < expBits; i++ {
		x = math.Sqrt(x)
		roots[i] = x
	}
	for i := range table {
		v := 1.
		for b := range expBits {
			if i>>(expBits-1-b)&1 == 1 {
				v *= roots[b]
			}
		}
		table[i] = math.Float64bits(v) - uint64(i)<<(fraction-expBits)
	}
	return table
}()

// quickLog2 is the binary logarithm of a positive normal x; absolute error below 2e-12. Bits are read at a place of the caller's.
func quickLog2(x float64, at *place) float64 {
	b := bitsOf(x, at)
	t := &logTable[b>>(fraction-logBits)&(logSize-1)]
	q := floatOf(b&mantissa|exponent1, at) * t.inverse // 1 + r
	return float64(int64(b>>fraction)) + t.log2 + q*(logSlope-2*logBend+logBend*q)
}

// log2 is the same with the cubic term; absolute error below 1e-14 and what rounding adds.
func log2(x float64) float64 {
	b := math.Float64bits(x)
	t := &logTable[b>>(fraction-logBits)&(logSize-1)]
	r := math.Float64frombits(b&mantissa|exponent1)*t.inverse - 1
	return float64(int64(b>>fraction)) + (t.log2 + (logSlope - logBend)) + r*(1/ln2+r*(logBend+r*(1/(3*ln2))))
}

// quickRoot2 is 2^(x/1024) for exponents as in exp2; relative error below 2e-12.
func quickRoot2(x float64, at *place) float64 {
	z := x + toNearest
	k := bitsOf(z, at)
	r := x - (z - toNearest) // |r| <= 1/2
	p := floatOf(expTable[k&(expSize-1)]+k<<(fraction-expBits), at)
	return p + p*(r*(expSlope+r*expBend))
}

// exp2 is 2^x for -1022 <= x < 1024; relative error below 2e-15.
func exp2(x float64) float64 {
	x *= expSize
	z := x + toNearest
	k := math.Float64bits(z)
	r := x - (z - toNearest)
	p := math.Float64frombits(expTable[k&(expSize-1)] + k<<(fraction-expBits))
	return p + p*(r*(expPart+r*(expBend+r*(expPart*expPart*expPart/6))))
}

// mostExponent leaves room in a float64 for the products that 2^mostExponent stands in.
const mostExponent = 900.

// bounded keeps an exponent in the range of exp2.
func bounded(x float64) float64 {
	if x > mostExponent {
		return mostExponent
	}
	if x < -mostExponent {
		return -mostExponent
	}
	return x
}

// exp is e^x, 1e-270 and 1e270 at the ends.
func exp(x float64) float64 { return exp2(bounded(x / ln2)) }

// normalQuantile is the standard normal's, absolute error below 1e-7 at 1e-10 and below 1e-14 from .001 to .999.
func normalQuantile(p float64) float64 { return -math.Sqrt2 * math.Erfinv(1-2*p) }

// octave is the binary logarithm of x rounded down, -1023 of 0.
func octave(x float64) float64 { return float64(int64(math.Float64bits(x)>>fraction) - exponentBias) }

// over is what bounded cuts from the top of an exponent: log2(1 + 2^(z)) + over(z) is log2(1 + 2^z) whatever z is.
func over(z float64) float64 {
	if z > mostExponent {
		return z - mostExponent
	}
	return 0
}
