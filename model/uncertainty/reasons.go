package uncertainty

import "math"

// reasons finds what it is worth to know each input, and where the advice changes with it.
func (r *Runner) reasons(res *Result) {
	for k, c := range r.inputs {
		worth, deviation := r.bins[k].partialInformation(&r.regression, res.Samples, r.ladder.rungs, true)
		if len(r.inputs) == 1 { // who knows it knows everything
			worth, deviation = float64(res.EVPI), float64(res.Picture.Errors.EVPI)
		}
		res.EVPPI.set(c.dimension, math.Min(worth, float64(res.EVPI)))
		res.EVPPIError.set(c.dimension, deviation)
		res.Flip.set(c.dimension, r.flipOfRange(c))
	}
}

// tornado finds the optimum with each ranged input at its 5th and 95th percentile, the others at their medians.
func (r *Runner) tornado(res *Result) {
	for _, c := range r.inputs {
		low, _ := r.optimumAt(c, c.belief.Quantile(.05))
		high, _ := r.optimumAt(c, c.belief.Quantile(.95))
		res.Picture.LowOptimum.set(c.dimension, low*r.unit)
		res.Picture.HighOptimum.set(c.dimension, high*r.unit)
	}
}
