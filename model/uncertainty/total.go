package uncertainty

// Total is the total-order index of each ranged input: the share of the optimum's variance that stays when all the others are
// known, by Jansen's estimator. It takes samples draws once more for every ranged input, so it belongs in the background.
// samples, yield and errors are as for Run.
func (r *Runner) Total(s Study, samples int, yield Yield) (ByInput, error) {
	var total ByInput
	if err := r.prepare(s, samples); err != nil {
		return total, err
	}
	r.layLadder(samples)
	all := samples * (1 + len(r.inputs))
	if !r.optima(r.optimum, 0, all, yield) {
		return total, ErrCancelled
	}
	_, variance := meanAndVariance(r.optimum)
	second := make([]uint32, samples)
	redrawn := make([]float64, samples)
	for k, c := range r.inputs {
		scrambled(second, secondCoordinateOf(c.dimension), s.Seed)
		c.belief.quantiles(second, redrawn)
		first := c.values
		c.values = redrawn
		ok := r.optima(r.buffer, (k+1)*samples, all, yield)
		c.values = first
		if !ok {
			return total, ErrCancelled
		}
		total.set(c.dimension, totalOrder(r.optimum, r.buffer, variance))
	}
	if !yield.goesOn(all, all) {
		return total, ErrCancelled
	}
	return total, nil
}

// optima finds the optimum of each draw, the first of them after done of all, and tells whether yield let it come to the end.
func (r *Runner) optima(into []float64, done, all int, yield Yield) bool {
	for i := range into {
		if i%yieldEvery == 0 && done+i > 0 && !yield.goesOn(done+i, all) {
			return false
		}
		r.take(i)
		optimum, _ := r.peaks(ofMany)
		into[i] = optimum.spend
	}
	return true
}
