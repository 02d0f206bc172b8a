//go:build compare

package uncertainty

import "goodenough/model"

// The compiler sees this file as one of package uncertainty (see overlay in run.mjs): it shows the comparison what the
// program's own callers have no use for.

// Grid is a ladder of spends, in units of today's.
type Grid = grid

// Prepare draws the study and lays the spends, as many as there can be.
func (r *Runner) Prepare(s Study, samples int) (*Grid, error) {
	if err := r.Redraw(s, samples); err != nil {
		return nil, err
	}
	r.layLadder(s)
	g := new(Grid)
	g.space(r.ladder.spends[1], r.ladder.spends[r.ladder.rungs-1], Levels)
	return g, nil
}

// Redraw draws the study. Of an input whose range and seed are as before, it keeps the draws.
func (r *Runner) Redraw(s Study, samples int) error { return r.prepare(s, samples) }

// Spends are those that every draw is evaluated at, $/yr.
func (r *Runner) Spends(g *Grid) (spends [Levels]float64) {
	for l, s := range g.spends {
		spends[l] = s * r.unit
	}
	return spends
}

// Drawn is what the i-th draw stands for, once moved to where the model has an answer.
func (r *Runner) Drawn(i int) (in model.Inputs, moved bool) {
	moved = r.take(i)
	return r.in, moved
}

// Draws are draws with all that follows before a spend is chosen: what the kernel starts from.
type Draws []draw

// Derived are all draws.
func (r *Runner) Derived() Draws {
	draws := make(Draws, len(r.optimum))
	for i := range draws {
		r.take(i)
		draws[i] = r.draw
	}
	return draws
}

// Kernel finds the value of every draw at each of spends, and nothing else.
func (r *Runner) Kernel(draws Draws, spends *Grid) {
	for i := range draws {
		draws[i].values(spends, &r.values)
	}
}

// Expected is the mean net of all draws at each of spends: the kernel, and nothing else that a study asks.
func (r *Runner) Expected(spends *Grid) [Levels]float64 {
	var sum curve
	hurdles := 0.
	for i := range r.optimum {
		r.take(i)
		r.draw.values(spends, &r.values)
		sum.add(&r.values, Levels)
		hurdles += r.draw.hurdle
	}
	for l := range sum {
		sum[l] = (sum[l] - hurdles*spends.spends[l]) / float64(len(r.optimum))
	}
	return sum
}
