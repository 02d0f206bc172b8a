package uncertainty

// secondDimension is the one that redraws the input of a dimension. No column uses it, and together with the dimension itself it
// is a better net than most: t at most 4 at 4096 points, where a plain step of 32 would treble the error of an index.
func secondDimension(dimension int) int { return inputs + (dimension+7)%inputs }

// Total is the total-order index of each ranged input: the share of the optimum's variance that stays when all the others are
// known, by Jansen's estimator. It takes samples draws once more for every ranged input, so it belongs in the background.
// samples and yield are as for Run.
func (r *Runner) Total(s Study, samples int, yield func(done, total int) bool) (ByInput, error) {
	var total ByInput
	if err := r.prepare(s, samples); err != nil {
		return total, err
	}
	r.layLadder(samples)
	done, all := 0, samples*(1+len(r.inputs))
	optima := func(into []float64) bool {
		for i := range into {
			if done%yieldEvery == 0 && done > 0 && yield != nil && !yield(done, all) {
				return false
			}
			done++
			r.take(i)
			optimum, _ := r.peaks()
			into[i] = optimum.spend
		}
		return true
	}
	if !optima(r.optimum) {
		return total, ErrCancelled
	}
	_, variance := moments(r.optimum)
	second := make([]uint32, samples)
	redrawn := make([]float64, samples)
	for _, c := range r.inputs {
		scrambled(second, secondDimension(c.field), s.Seed)
		for i, u := range second {
			redrawn[i] = c.belief.Quantile(unit(u))
		}
		first := c.values
		c.values = redrawn
		ok := optima(r.work)
		c.values = first
		if !ok {
			return total, ErrCancelled
		}
		total.set(c.field, totalOrder(r.optimum, r.work, variance))
	}
	if yield != nil && !yield(all, all) {
		return total, ErrCancelled
	}
	return total, nil
}
