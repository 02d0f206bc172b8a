//go:build compare

package uncertainty

import "goodenough/model"

// The compiler sees this file as one of package uncertainty (see overlay in run.mjs): it shows the comparison what the
// program's own callers have no use for.

// Prepare draws the study and lays the spends.
func (r *Runner) Prepare(s Study, samples int) error {
	if err := r.Redraw(s, samples); err != nil {
		return err
	}
	r.layLadder(samples)
	return nil
}

// Redraw draws the study, on the spends as they lie. Of an input whose range and seed are as before, it keeps the draws.
func (r *Runner) Redraw(s Study, samples int) error { return r.prepare(s, samples) }

// Spends are those that every draw is evaluated at.
func (r *Runner) Spends() *[Levels]float64 { return &r.ladder.spends }

// Drawn is what the i-th draw stands for, once moved to where the model has an answer.
func (r *Runner) Drawn(i int) (in model.Inputs, moved bool) {
	moved = r.take(i)
	return r.in, moved
}

// Expected is the mean net of all draws at each spend: the kernel, and nothing else that a study asks.
func (r *Runner) Expected() [Levels]float64 {
	var sum curve
	hurdles := 0.
	spends := &r.ladder.spends
	for i := range r.optimum {
		r.take(i)
		r.draw.values(spends, &r.values)
		sum.add((*curve)(&r.values))
		hurdles += r.draw.hurdle
	}
	for l := range sum {
		sum[l] = (sum[l] - hurdles*spends[l]) / float64(len(r.optimum))
	}
	return sum
}
