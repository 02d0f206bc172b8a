package uncertainty

// values fills out with V(s), $/yr, at each of spends. It goes through the model in four stages, eight spends at a time and
// without inner loops: in WebAssembly as Go compiles it, turning a loop costs as much as the arithmetic of a stage. Agrees
// with model.System.At to 1e-9 of what revenue earns, credits to the error of creditCurve.
func (d *draw) values(spends, out *[Levels]float64) {
	if d.extreme(spends[Levels-1]) {
		for l, s := range spends {
			out[l] = d.value(s)
		}
		return
	}
	var u, z, y [8]float64 // downtime, log2 of the odds of leaving, 1 + odds
	power, inverse, floor, span := -d.beta, d.inverseSigma, d.floor, d.span
	slope, shift := d.slope, d.shift
	for at := 0; at < Levels; at += 8 {
		s := (*[8]float64)(spends[at:])
		v := (*[8]float64)(out[at:])

		u[0] = floor + span*exp2(power*log2(1+s[0]*inverse))
		u[1] = floor + span*exp2(power*log2(1+s[1]*inverse))
		u[2] = floor + span*exp2(power*log2(1+s[2]*inverse))
		u[3] = floor + span*exp2(power*log2(1+s[3]*inverse))
		u[4] = floor + span*exp2(power*log2(1+s[4]*inverse))
		u[5] = floor + span*exp2(power*log2(1+s[5]*inverse))
		u[6] = floor + span*exp2(power*log2(1+s[6]*inverse))
		u[7] = floor + span*exp2(power*log2(1+s[7]*inverse))

		z[0] = slope*log2(u[0]) - shift
		z[1] = slope*log2(u[1]) - shift
		z[2] = slope*log2(u[2]) - shift
		z[3] = slope*log2(u[3]) - shift
		z[4] = slope*log2(u[4]) - shift
		z[5] = slope*log2(u[5]) - shift
		z[6] = slope*log2(u[6]) - shift
		z[7] = slope*log2(u[7]) - shift

		y[0] = 1 + exp2(z[0])
		y[1] = 1 + exp2(z[1])
		y[2] = 1 + exp2(z[2])
		y[3] = 1 + exp2(z[3])
		y[4] = 1 + exp2(z[4])
		y[5] = 1 + exp2(z[5])
		y[6] = 1 + exp2(z[6])
		y[7] = 1 + exp2(z[7])

		v[0] = d.margin - d.exposed*u[0]
		v[1] = d.margin - d.exposed*u[1]
		v[2] = d.margin - d.exposed*u[2]
		v[3] = d.margin - d.exposed*u[3]
		v[4] = d.margin - d.exposed*u[4]
		v[5] = d.margin - d.exposed*u[5]
		v[6] = d.margin - d.exposed*u[6]
		v[7] = d.margin - d.exposed*u[7]
		if d.credits != nil {
			d.credits.deduct(v, &u, d.owed)
		} else if d.drawnCredits != nil {
			for l := range v {
				v[l] -= d.owed * d.drawnCredits.at(u[l])
			}
		}

		v[0] = d.revenue*v[0]*(d.inflow+d.discount*y[0])/(y[0]*(d.outflow+ln2*log2(y[0]))) - d.toil*u[0]
		v[1] = d.revenue*v[1]*(d.inflow+d.discount*y[1])/(y[1]*(d.outflow+ln2*log2(y[1]))) - d.toil*u[1]
		v[2] = d.revenue*v[2]*(d.inflow+d.discount*y[2])/(y[2]*(d.outflow+ln2*log2(y[2]))) - d.toil*u[2]
		v[3] = d.revenue*v[3]*(d.inflow+d.discount*y[3])/(y[3]*(d.outflow+ln2*log2(y[3]))) - d.toil*u[3]
		v[4] = d.revenue*v[4]*(d.inflow+d.discount*y[4])/(y[4]*(d.outflow+ln2*log2(y[4]))) - d.toil*u[4]
		v[5] = d.revenue*v[5]*(d.inflow+d.discount*y[5])/(y[5]*(d.outflow+ln2*log2(y[5]))) - d.toil*u[5]
		v[6] = d.revenue*v[6]*(d.inflow+d.discount*y[6])/(y[6]*(d.outflow+ln2*log2(y[6]))) - d.toil*u[6]
		v[7] = d.revenue*v[7]*(d.inflow+d.discount*y[7])/(y[7]*(d.outflow+ln2*log2(y[7]))) - d.toil*u[7]
	}
}

// extreme tells whether, at spends up to top, an exponent leaves the range that exp2 is made for. Exponents move one way with
// spend, so their ends tell.
func (d *draw) extreme(top float64) bool {
	power := d.beta * log2(1+top*d.inverseSigma)
	if !(power < mostExponent) {
		return true
	}
	most := d.slope*log2(d.floor+d.span) - d.shift
	least := d.slope*log2(d.floor+d.span*exp2(-power)) - d.shift
	return !(most < mostExponent && least > -mostExponent)
}

// over is what bounded cuts from the top of an exponent: log2(1 + 2^(z)) + over(z) is log2(1 + 2^z) whatever z is.
func over(z float64) float64 {
	if z > mostExponent {
		return z - mostExponent
	}
	return 0
}
