package uncertainty

// peaks evaluates the draw on the ladder, into r.values, and finds optimum and waste; closeBy is for peakOf.
func (r *Runner) peaks(closeBy float64) (optimum, waste peak) {
	r.draw.values(&r.ladder, &r.values)
	return r.peaksOf(&r.values, closeBy)
}

// peaksOf is peaks, given the draw's values on the ladder.
func (r *Runner) peaksOf(values *curve, closeBy float64) (optimum, waste peak) {
	d := &r.draw
	optimum, at := r.peakOn(&r.ladder, values, d.hurdle, 0, closeBy)
	if d.plain == d.hurdle {
		return optimum, optimum
	}
	waste, _ = r.peakOn(&r.ladder, values, d.plain, at, closeBy) // a lower hurdle never pays for less
	if waste.spend < optimum.spend {                             // by less than refining errs
		waste = optimum
	}
	return optimum, waste
}

// peakOn is peakOf, but searches everywhere where the peak may lie beyond the ladder.
func (r *Runner) peakOn(g *grid, values *curve, hurdle float64, from int, closeBy float64) (p peak, best int) {
	best, most := g.highest(values, hurdle, from)
	return r.pinnedDown(g, values, hurdle, best, most, closeBy), best
}

// pinnedDown is peakOn, given the best of the spends and its net.
func (r *Runner) pinnedDown(g *grid, values *curve, hurdle float64, best int, most, closeBy float64) peak {
	p, sure := r.draw.pinned(g, values, hurdle, best, most, closeBy)
	if !sure {
		p = r.draw.search(&r.scratch, &r.spare, hurdle)
	}
	return p
}

// optimumAt is the optimum of that draw.
func (r *Runner) optimumAt(c *column, v float64) (optimum float64, ok bool) {
	if !r.takeAt(c, v) {
		return unknown, false
	}
	best, _ := r.peaks(ofOne)
	return best.spend, true
}
