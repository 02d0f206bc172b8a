package uncertainty

// findEnds chooses the ends with the heaviest tails. variance is the optimum's.
func (r *Runner) findEnds(variance float64) {
	t := &r.tails
	t.ends = t.room[:0]
	middle, _ := r.optimumAt(r.inputs[0], r.inputs[0].belief.Median())
	for _, c := range r.inputs {
		for _, high := range [...]bool{false, true} {
			e := end{column: c, high: high}
			for p := probe; p < tailMass; p *= 2 { // as far out as the model has an answer
				at := p
				if high {
					at = 1 - p
				}
				if y, ok := r.optimumAt(c, c.belief.Quantile(at)); ok {
					e.score = (y - middle) * (y - middle) * p / variance
					break
				}
			}
			if e.score < heaviness {
				continue
			}
			t.ends = append(t.ends, e)
			for k := len(t.ends) - 1; k > 0 && t.ends[k].score > t.ends[k-1].score; k-- { // a sort of package slices is 13 kB in a browser
				t.ends[k], t.ends[k-1] = t.ends[k-1], t.ends[k]
			}
			t.ends = t.ends[:min(len(t.ends), mostEnds)]
		}
	}
	r.layCoarse()
}

// layCoarse lays the ladder for draws of which shares of the variance are made.
func (r *Runner) layCoarse() {
	low, high := r.ladder.spends[1], r.ladder.spends[r.ladder.rungs-1]
	r.tails.ladder.space(2*low, 4*high, (r.ladder.rungs/2+7)&^7)
}

// drawPiece draws the part in the tails of a set of ends and in no other. It tells what the part adds to the means of y, how far
// the optimum is from center, and of y's square. ok is false where yield stopped it.
func (r *Runner) drawPiece(set int, center float64, yield Yield) (mean, square float64, ok bool) {
	t, n := &r.tails, len(r.optimum)
	share := oneTail
	if set&(set-1) != 0 {
		share = twoTails
	}
	draws := max(8, int(share*float64(n)))
	grow(&t.pieces[set], draws)
	part := t.pieces[set]
	clear(part)
	for k := range t.ends {
		e := &t.ends[k]
		if set>>k&1 == 0 {
			continue
		}
		if own := t.endsOf(e.column) & set; own != 1<<k { // nothing is at both ends of one input
			return 0, 0, true
		}
		grow(&t.values[k], draws)
		for i, point := range e.column.points[:draws] {
			t.values[k][i] = e.value(point)
		}
	}
	t.exchange(set)
	defer t.exchange(set)
	guess := t.ladder.nearest(center)
	for i := range part {
		if i%yieldEvery == 0 && !yield.goesOn(n, n) {
			return 0, 0, false
		}
		weight := t.weight(set, i) / float64(draws)
		if weight == 0 {
			continue
		}
		r.take(i)
		var y float64
		y, guess = r.top(guess)
		y -= center
		part[i] = weight * y
		mean += weight * y
		square += weight * y * y
	}
	return mean, square, true
}

// top is roughly the optimum of the draw at hand, and the rung next to it, on the coarse ladder. It is quick where that was guessed.
func (r *Runner) top(guess int) (spend float64, rung int) {
	optimum, rung := r.peakNear(&r.tails.ladder, guess, roughly)
	return optimum.spend, rung
}
