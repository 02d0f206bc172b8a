package uncertainty

// fours is to four choices within a curve what eights is to eight.
const fours = Levels - 4

// inFours is inEights for WebAssembly. Turning a loop costs there as much as the arithmetic of a stage, since Go's compiler sends it through
// a table of places to go on at; so four at a time, and not one. But not eight: a browser's compiler then puts 18 variables a spend away in
// memory where it puts 13 with four, and is an eighth slower, while Go's own puts 7 away and loses as much with four (docs/speed.md).
func (d *draw) inFours(g *grid, out *curve) {
	inverse, power, floor, span := d.inverseSigma, -d.beta*expSize, d.floor, d.span
	slope, shift := d.slope*expSize, d.shift*expSize
	most, exposed := d.revenue*d.margin, d.revenue*d.exposed
	inflow, discount, outflow, hazard, toil := d.inflow, d.discount, d.outflow, d.hazard, d.toil
	byproduct := d.byproduct
	p0, p1, p2, p3 := &places[0], &places[1], &places[2], &places[3]
	for at := 0; at < g.rungs; at += 4 {
		s := (*[4]float64)(g.spends[at&fours:])
		v := (*[4]float64)(out[at&fours:])

		// Downtime u, 1 + the odds of leaving y, and what is on its way to either.
		z0 := power * quickLog2(1+s[0]*inverse, p0)
		z1 := power * quickLog2(1+s[1]*inverse, p1)
		z2 := power * quickLog2(1+s[2]*inverse, p2)
		z3 := power * quickLog2(1+s[3]*inverse, p3)

		u0 := floor + span*quickRoot2(z0, p0)
		u1 := floor + span*quickRoot2(z1, p1)
		u2 := floor + span*quickRoot2(z2, p2)
		u3 := floor + span*quickRoot2(z3, p3)

		z0 = slope*quickLog2(u0, p0) - shift
		z1 = slope*quickLog2(u1, p1) - shift
		z2 = slope*quickLog2(u2, p2) - shift
		z3 = slope*quickLog2(u3, p3) - shift

		y0 := 1 + quickRoot2(z0, p0)
		y1 := 1 + quickRoot2(z1, p1)
		y2 := 1 + quickRoot2(z2, p2)
		y3 := 1 + quickRoot2(z3, p3)

		z0 = y0 * (outflow + ln2*quickLog2(y0, p0))
		z1 = y1 * (outflow + ln2*quickLog2(y1, p1))
		z2 = y2 * (outflow + ln2*quickLog2(y2, p2))
		z3 = y3 * (outflow + ln2*quickLog2(y3, p3))

		if hazard > 0 {
			z0 += y0 * hazard * u0
			z1 += y1 * hazard * u1
			z2 += y2 * hazard * u2
			z3 += y3 * hazard * u3
		}

		z0 = (inflow + discount*y0) / z0
		z1 = (inflow + discount*y1) / z1
		z2 = (inflow + discount*y2) / z2
		z3 = (inflow + discount*y3) / z3

		v[0] = z0*(most-exposed*u0) - toil*u0
		v[1] = z1*(most-exposed*u1) - toil*u1
		v[2] = z2*(most-exposed*u2) - toil*u2
		v[3] = z3*(most-exposed*u3) - toil*u3

		if byproduct == nil {
			continue
		}
		downtime, remains := (*[4]float64)(byproduct.downtimes[at&fours:]), (*[4]float64)(byproduct.remains[at&fours:])
		downtime[0], downtime[1], downtime[2], downtime[3] = u0, u1, u2, u3
		remains[0], remains[1], remains[2], remains[3] = z0, z1, z2, z3
	}
}
