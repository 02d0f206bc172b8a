package uncertainty

// inEights goes through the model in stages of at most one logarithm or power each, eight spends at a time and without inner loops:
// a stage of more would run a spend at a time, where the processor could have eight under way. What a stage leaves for the next stays
// in variables, which need not pass through memory as long as nothing here calls, or can fail: a function that can be interrupted
// keeps them there. Each of the eight has a place of its own to read bits at.
func (d *draw) inEights(g *grid, out *curve) {
	inverse, power, floor, span := d.inverseSigma, -d.beta*expSize, d.floor, d.span
	slope, shift := d.slope*expSize, d.shift*expSize
	most, exposed := d.revenue*d.margin, d.revenue*d.exposed
	inflow, discount, outflow, hazard, toil := d.inflow, d.discount, d.outflow, d.hazard, d.toil
	byproduct := d.byproduct
	p0, p1, p2, p3, p4, p5, p6, p7 := &places[0], &places[1], &places[2], &places[3], &places[4], &places[5], &places[6], &places[7]
	for at := 0; at < g.rungs; at += 8 {
		s := (*[8]float64)(g.spends[at&eights:])
		v := (*[8]float64)(out[at&eights:])

		// Downtime u, 1 + the odds of leaving y, and what is on its way to either.
		z0 := power * quickLog2(1+s[0]*inverse, p0)
		z1 := power * quickLog2(1+s[1]*inverse, p1)
		z2 := power * quickLog2(1+s[2]*inverse, p2)
		z3 := power * quickLog2(1+s[3]*inverse, p3)
		z4 := power * quickLog2(1+s[4]*inverse, p4)
		z5 := power * quickLog2(1+s[5]*inverse, p5)
		z6 := power * quickLog2(1+s[6]*inverse, p6)
		z7 := power * quickLog2(1+s[7]*inverse, p7)

		u0 := floor + span*quickRoot2(z0, p0)
		u1 := floor + span*quickRoot2(z1, p1)
		u2 := floor + span*quickRoot2(z2, p2)
		u3 := floor + span*quickRoot2(z3, p3)
		u4 := floor + span*quickRoot2(z4, p4)
		u5 := floor + span*quickRoot2(z5, p5)
		u6 := floor + span*quickRoot2(z6, p6)
		u7 := floor + span*quickRoot2(z7, p7)

		z0 = slope*quickLog2(u0, p0) - shift
		z1 = slope*quickLog2(u1, p1) - shift
		z2 = slope*quickLog2(u2, p2) - shift
		z3 = slope*quickLog2(u3, p3) - shift
		z4 = slope*quickLog2(u4, p4) - shift
		z5 = slope*quickLog2(u5, p5) - shift
		z6 = slope*quickLog2(u6, p6) - shift
		z7 = slope*quickLog2(u7, p7) - shift

		y0 := 1 + quickRoot2(z0, p0)
		y1 := 1 + quickRoot2(z1, p1)
		y2 := 1 + quickRoot2(z2, p2)
		y3 := 1 + quickRoot2(z3, p3)
		y4 := 1 + quickRoot2(z4, p4)
		y5 := 1 + quickRoot2(z5, p5)
		y6 := 1 + quickRoot2(z6, p6)
		y7 := 1 + quickRoot2(z7, p7)

		z0 = y0 * (outflow + ln2*quickLog2(y0, p0))
		z1 = y1 * (outflow + ln2*quickLog2(y1, p1))
		z2 = y2 * (outflow + ln2*quickLog2(y2, p2))
		z3 = y3 * (outflow + ln2*quickLog2(y3, p3))
		z4 = y4 * (outflow + ln2*quickLog2(y4, p4))
		z5 = y5 * (outflow + ln2*quickLog2(y5, p5))
		z6 = y6 * (outflow + ln2*quickLog2(y6, p6))
		z7 = y7 * (outflow + ln2*quickLog2(y7, p7))

		if hazard > 0 {
			z0 += y0 * hazard * u0
			z1 += y1 * hazard * u1
			z2 += y2 * hazard * u2
			z3 += y3 * hazard * u3
			z4 += y4 * hazard * u4
			z5 += y5 * hazard * u5
			z6 += y6 * hazard * u6
			z7 += y7 * hazard * u7
		}

		z0 = (inflow + discount*y0) / z0
		z1 = (inflow + discount*y1) / z1
		z2 = (inflow + discount*y2) / z2
		z3 = (inflow + discount*y3) / z3
		z4 = (inflow + discount*y4) / z4
		z5 = (inflow + discount*y5) / z5
		z6 = (inflow + discount*y6) / z6
		z7 = (inflow + discount*y7) / z7

		v[0] = z0*(most-exposed*u0) - toil*u0
		v[1] = z1*(most-exposed*u1) - toil*u1
		v[2] = z2*(most-exposed*u2) - toil*u2
		v[3] = z3*(most-exposed*u3) - toil*u3
		v[4] = z4*(most-exposed*u4) - toil*u4
		v[5] = z5*(most-exposed*u5) - toil*u5
		v[6] = z6*(most-exposed*u6) - toil*u6
		v[7] = z7*(most-exposed*u7) - toil*u7

		if byproduct == nil {
			continue
		}
		downtime, remains := (*[8]float64)(byproduct.downtimes[at&eights:]), (*[8]float64)(byproduct.remains[at&eights:])
		downtime[0], downtime[1], downtime[2], downtime[3], downtime[4], downtime[5], downtime[6], downtime[7] = u0, u1, u2, u3, u4, u5, u6, u7
		remains[0], remains[1], remains[2], remains[3], remains[4], remains[5], remains[6], remains[7] = z0, z1, z2, z3, z4, z5, z6, z7
	}
}
