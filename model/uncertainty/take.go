package uncertainty

import "math"

// take prepares r.draw for the i-th draw and tells whether it had to be moved: a value outside of its field's range to the range's
// edge, then as repairs say, and where the model still has no answer every ranged input halfway to its median, on its own scale, until
// it has.
func (r *Runner) take(i int) (moved bool) {
	given := &r.base // all else that differs between draws is ranged, and set here
	r.in.Tolerance, r.in.WalkAway, r.in.Floor, r.in.Trend = given.Tolerance, given.WalkAway, given.Floor, given.Trend
	for _, c := range r.inputs {
		v := c.values[i]
		switch {
		case !(v >= c.min):
			v, moved = c.min, true
		case v > c.max:
			v, moved = c.max, true
		}
		*c.slot = v
	}
	moved = r.repairs.mend(&r.in) || moved
	if r.derive() {
		return moved
	}
	for range 40 {
		for _, c := range r.inputs {
			s := c.belief.scale
			c.halfway = s.from((s.to(*c.slot) + c.belief.median) / 2)
		}
		r.in = r.base
		for _, c := range r.inputs {
			*c.slot = c.halfway
		}
		r.repairs.mend(&r.in)
		if r.derive() {
			return true
		}
	}
	r.takeMedians()
	return true
}

// retake prepares r.draw for the i-th draw of the memory.
func (r *Runner) retake(i int) {
	r.draw = r.memory.draws[i]
	r.draw.priced(r.unit)
}

// takeMedians prepares r.draw for the medians.
func (r *Runner) takeMedians() {
	r.in = r.base
	if r.repairs.mend(&r.in); !r.derive() {
		r.in = r.base
		r.derive()
	}
}

// takeAt prepares r.draw for one input at a value, moved to its field's range, and the others at their medians. It is false where the
// model has no answer.
func (r *Runner) takeAt(c *column, v float64) bool {
	r.in = r.base
	*c.slot = math.Min(math.Max(v, c.min), c.max)
	r.repairs.mend(&r.in)
	return r.derive()
}

// derive prepares r.draw for r.in.
func (r *Runner) derive() bool {
	d := &r.draw
	if !d.derive(&r.in, r.unit) {
		return false
	}
	d.credits, d.drawnCredits, d.byproduct = nil, nil, &r.byproduct
	switch {
	case d.owed == 0 || r.in.Schedule == "none":
		if d.bigs == 0 {
			d.byproduct = nil
		}
	case r.restores:
		r.drawnCredits.set(r.in.Schedule, r.in.TimeToRestore)
		d.drawnCredits = &r.drawnCredits
	default:
		r.credits.set(r.in.Schedule, r.in.TimeToRestore)
		d.credits = &r.credits
	}
	return true
}
