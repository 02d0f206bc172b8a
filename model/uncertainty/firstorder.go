package uncertainty

import "math"

// firstOrder finds the first-order indices: how much of the optimum's variance each input explains alone. It is false where yield
// stopped it.
func (r *Runner) firstOrder(res *Result, yield Yield) bool {
	center, variance := meanAndVariance(r.optimum)
	if variance <= 1e-18*center*center { // none, or rounding
		for _, c := range r.inputs {
			res.FirstOrder.set(c.dimension, 0)
		}
		return true
	}
	r.findEnds(variance)
	each := 1 / float64(len(r.optimum))
	for i, y := range r.optimum {
		r.buffer[i] = (y - center) * each
	}
	mean := 0. // of how far the optimum is from center: of the plain draws, none
	if len(r.tails.ends) > 0 {
		var ok bool
		if mean, variance, ok = r.drawTails(center, yield); !ok {
			return false
		}
	}
	for _, c := range r.inputs {
		alone := r.meanSquare(c) - mean*mean
		res.FirstOrder.set(c.dimension, math.Min(1, math.Max(0, alone/variance)))
	}
	return true
}

// drawTails draws the tails apart. It tells the mean, of how far the optimum is from center, and the variance that they and what the run
// has between them make.
func (r *Runner) drawTails(center float64, yield Yield) (mean, variance float64, ok bool) {
	t := &r.tails
	t.leaveOut(r.buffer)
	square := 0.
	for _, y := range r.buffer {
		mean += y
		square += y * y
	}
	square /= 1 / float64(len(r.buffer))
	for set := 1; set < 1<<len(t.ends); set++ {
		more, squareMore, ok := r.drawPiece(set, center, yield)
		if !ok {
			return 0, 0, false
		}
		mean += more
		square += squareMore
	}
	return mean, square - mean*mean, true
}

// meanSquare is that of E[y|u], y being how far the optimum is from the center of r.buffer and u the input's probability: by
// regression on all of u, but in a tail drawn apart on polynomials of that tail's own v, over the root of its density.
func (r *Runner) meanSquare(c *column) float64 {
	t := &r.tails
	own := t.endsOf(c)
	from, width := uint32(0), 1.
	for k := range t.ends {
		if own>>k&1 == 1 {
			width -= tailMass
			if !t.ends[k].high {
				from = 1 << (32 - tailBits)
			}
		}
	}
	stretch := uint64((1 << 32) / width)
	var body cells
	body.add(c.points, r.buffer, from, stretch)
	for set := 1; set < 1<<len(t.ends); set++ {
		if part := t.pieces[set]; set&own == 0 {
			body.add(c.points[:len(part)], part, from, stretch)
		}
	}
	square := body.square() / width
	for k := range t.ends {
		if own>>k&1 == 1 {
			square += t.meanSquare(k, c.points)
		}
	}
	return square
}

// meanSquare is what the tail of the k-th end adds to that of its input, which has these points: more powers would add noise and no more.
func (t *tails) meanSquare(k int, points []uint32) float64 {
	var p0, p1, p2, p3 float64 // y's coefficients on Legendre polynomials
	for set := 1; set < 1<<len(t.ends); set++ {
		if set>>k&1 == 0 {
			continue
		}
		for i, y := range t.pieces[set] {
			v := uniform(points[i])
			x := 2*v - 1
			y /= v
			p0 += y
			p1 += y * x
			p2 += y * (1.5*x*x - .5)
			p3 += y * (2.5*x*x - 1.5) * x
		}
	}
	return (p0*p0 + 3*p1*p1 + 5*p2*p2 + 7*p3*p3) / (3 * tailMass)
}
