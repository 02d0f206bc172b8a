package uncertainty

// values fills out with V(s), $/yr, at each rung of g. Agrees with model.System.At to 1e-9 of what revenue earns, credits to the
// error of creditCurve.
func (d *draw) values(g *grid, out *curve) {
	if d.extreme(g.spends[g.rungs-1]) {
		for l, s := range g.spends[:g.rungs] {
			out[l] = d.value(s)
		}
		return
	}
	d.ordinary(g, out)
}

// ordinary is values where nothing is extreme.
func (d *draw) ordinary(g *grid, out *curve) {
	d.valuesBeforeCredits(g, out)
	switch owed := d.revenue * d.owed; {
	case d.bigs > 0:
		d.deductBig(out, g.rungs)
	case d.credits != nil:
		d.credits.deduct(out, &d.byproduct.remains, &d.byproduct.downtimes, owed, g.rungs)
	case d.drawnCredits != nil:
		d.drawnCredits.deduct(out, &d.byproduct.remains, &d.byproduct.downtimes, owed, g.rungs)
	}
}

// valuesBeforeCredits fills out and, for credits, d.byproduct. What pays differs between processors' own code and WebAssembly: see
// inEights and inFours, which leave the same bits.
func (d *draw) valuesBeforeCredits(g *grid, out *curve) {
	if inWebAssembly {
		d.inFours(g, out)
	} else {
		d.inEights(g, out)
	}
}

// extreme tells whether, at spends up to top, an exponent may leave the range that quickRoot2 is made for. Exponents move one
// way with spend, so their ends tell, and whole octaves are near enough: what is called extreme without need only takes longer.
func (d *draw) extreme(top float64) bool {
	power := d.beta * (octave(1+top*d.inverseSigma) + 1)
	least := octave(d.span) - power // log2 of downtime at top
	if o := octave(d.floor); o > least {
		least = o
	}
	most := octave(d.floor+d.span) + 1
	return !(power < mostExponent && d.slope*least-d.shift > -mostExponent && d.slope*most-d.shift < mostExponent)
}
