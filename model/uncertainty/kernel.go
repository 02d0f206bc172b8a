package uncertainty

import "math"

// values fills out with V(s), $/yr, at each of spends. It goes through the model in stages of at most one logarithm or power
// each, eight spends at a time and without inner loops: in WebAssembly as Go compiles it, turning a loop costs as much as the
// arithmetic of a stage, and stages of more run a spend at a time where the processor could have eight under way. Agrees
// with model.System.At to 1e-9 of what revenue earns, credits to the error of creditCurve.
func (d *draw) values(spends, out *[Levels]float64) {
	if d.extreme(spends[Levels-1]) {
		for l, s := range spends {
			out[l] = d.value(s)
		}
		return
	}
	var u, y, z [8]float64 // downtime, 1 + the odds of leaving, what is on its way to either
	inverse, power, floor, span := d.inverseSigma, -d.beta*tableSize, d.floor, d.span
	slope, shift := d.slope*tableSize, d.shift*tableSize
	most, exposed, owed := d.revenue*d.margin, d.revenue*d.exposed, d.revenue*d.owed
	inflow, discount, outflow, toil := d.inflow, d.discount, d.outflow, d.toil
	for at := 0; at < Levels; at += 8 {
		s := (*[8]float64)(spends[at:])
		v := (*[8]float64)(out[at:])

		z[0] = power * log2(1+s[0]*inverse)
		z[1] = power * log2(1+s[1]*inverse)
		z[2] = power * log2(1+s[2]*inverse)
		z[3] = power * log2(1+s[3]*inverse)
		z[4] = power * log2(1+s[4]*inverse)
		z[5] = power * log2(1+s[5]*inverse)
		z[6] = power * log2(1+s[6]*inverse)
		z[7] = power * log2(1+s[7]*inverse)

		u[0] = floor + span*root2(z[0])
		u[1] = floor + span*root2(z[1])
		u[2] = floor + span*root2(z[2])
		u[3] = floor + span*root2(z[3])
		u[4] = floor + span*root2(z[4])
		u[5] = floor + span*root2(z[5])
		u[6] = floor + span*root2(z[6])
		u[7] = floor + span*root2(z[7])

		z[0] = slope*log2(u[0]) - shift
		z[1] = slope*log2(u[1]) - shift
		z[2] = slope*log2(u[2]) - shift
		z[3] = slope*log2(u[3]) - shift
		z[4] = slope*log2(u[4]) - shift
		z[5] = slope*log2(u[5]) - shift
		z[6] = slope*log2(u[6]) - shift
		z[7] = slope*log2(u[7]) - shift

		y[0] = 1 + root2(z[0])
		y[1] = 1 + root2(z[1])
		y[2] = 1 + root2(z[2])
		y[3] = 1 + root2(z[3])
		y[4] = 1 + root2(z[4])
		y[5] = 1 + root2(z[5])
		y[6] = 1 + root2(z[6])
		y[7] = 1 + root2(z[7])

		z[0] = y[0] * (outflow + ln2*log2(y[0]))
		z[1] = y[1] * (outflow + ln2*log2(y[1]))
		z[2] = y[2] * (outflow + ln2*log2(y[2]))
		z[3] = y[3] * (outflow + ln2*log2(y[3]))
		z[4] = y[4] * (outflow + ln2*log2(y[4]))
		z[5] = y[5] * (outflow + ln2*log2(y[5]))
		z[6] = y[6] * (outflow + ln2*log2(y[6]))
		z[7] = y[7] * (outflow + ln2*log2(y[7]))

		v[0] = most - exposed*u[0]
		v[1] = most - exposed*u[1]
		v[2] = most - exposed*u[2]
		v[3] = most - exposed*u[3]
		v[4] = most - exposed*u[4]
		v[5] = most - exposed*u[5]
		v[6] = most - exposed*u[6]
		v[7] = most - exposed*u[7]
		if d.credits != nil {
			d.credits.deduct(v, &u, owed)
		} else if d.drawnCredits != nil {
			d.drawnCredits.deduct(v, &u, owed)
		}

		v[0] = v[0]*(inflow+discount*y[0])/z[0] - toil*u[0]
		v[1] = v[1]*(inflow+discount*y[1])/z[1] - toil*u[1]
		v[2] = v[2]*(inflow+discount*y[2])/z[2] - toil*u[2]
		v[3] = v[3]*(inflow+discount*y[3])/z[3] - toil*u[3]
		v[4] = v[4]*(inflow+discount*y[4])/z[4] - toil*u[4]
		v[5] = v[5]*(inflow+discount*y[5])/z[5] - toil*u[5]
		v[6] = v[6]*(inflow+discount*y[6])/z[6] - toil*u[6]
		v[7] = v[7]*(inflow+discount*y[7])/z[7] - toil*u[7]
	}
}

// extreme tells whether, at spends up to top, an exponent may leave the range that root2 is made for. Exponents move one way with
// spend, so their ends tell, and whole octaves are near enough: what is called extreme without need only takes longer.
func (d *draw) extreme(top float64) bool {
	power := d.beta * (octave(1+top*d.inverseSigma) + 1)
	least := octave(d.span) - power // log2 of downtime at top
	if o := octave(d.floor); o > least {
		least = o
	}
	most := octave(d.floor+d.span) + 1
	return !(power < mostExponent && d.slope*least-d.shift > -mostExponent && d.slope*most-d.shift < mostExponent)
}

// octave is the binary logarithm of x rounded down, -1023 of 0.
func octave(x float64) float64 { return float64(int64(math.Float64bits(x)>>fraction) - exponentBias) }

// over is what bounded cuts from the top of an exponent: log2(1 + 2^(z)) + over(z) is log2(1 + 2^z) whatever z is.
func over(z float64) float64 {
	if z > mostExponent {
		return z - mostExponent
	}
	return 0
}
