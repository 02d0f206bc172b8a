package uncertainty

import "math"

// layLadder spaces the spends that every draw is evaluated at: from half of the least or less to twice the greatest that matters,
// seen in the first draws, a factor of at most 4096 or little more apart, and up to a half of an octave, so that moving an input a little
// moves none of them, and moving the spend explored none ever. What lies beyond is searched for draw by draw, and for their mean by
// best. It stays as long as the question does, however many draws that is asked of.
func (r *Runner) layLadder(s Study) {
	const stops = 2 // of an octave: all that moves the ladder, whose rungs are a fifth of one apart
	asked := r.question(s, pilot).ofLadder()
	if r.memory.laid == asked {
		return
	}
	low, high := r.spendsThatMatter()
	top := math.Ceil(stops*(log2(high)+1)) / stops
	rungs := rungsFor(math.Min(top-(log2(low)-1), 12))
	r.ladder.space(exp2(top-float64(rungs-2)/rungsOfOctave), exp2(top), rungs)
	r.memory.laid, r.memory.flips = asked, ByInput{}
}

// spendsThatMatter are the least and the greatest that the first draws advise, but for odd ones, and today's.
func (r *Runner) spendsThatMatter() (low, high float64) {
	const odd = .02 // share of them left aside at either end
	positive := r.buffer[:0]
	var wastes, minima [pilot]float64
	for i := range pilot {
		r.take(i)
		optimum := r.draw.search(&r.scratch, &r.values, r.draw.hurdle)
		waste := optimum
		if r.draw.plain < r.draw.hurdle {
			waste = r.draw.search(&r.scratch, &r.values, r.draw.plain)
		}
		wastes[i], minima[i] = math.Max(waste.spend, optimum.spend), r.draw.minimum()
		if optimum.spend > 0 {
			positive = append(positive, optimum.spend)
		}
	}
	low, high = 1, 1 // today's
	include := func(spend float64) { low, high = math.Min(low, spend), math.Max(high, spend) }
	if most := percentile(wastes[:], 1-odd); most > 0 {
		include(most)
	}
	if len(positive) > 0 {
		include(percentile(positive, odd))
	}
	if middle := percentile(minima[:], .5); middle > 0 && middle < 4*high {
		include(middle)
	}
	return low, high
}

// emptyCosts makes the histograms of costs ready for sixteen times the dearest of the first draws.
func (r *Runner) emptyCosts() {
	dearest := &r.nets[0]
	*dearest = curve{}
	for i := range pilot {
		r.take(i)
		d := &r.draw
		d.values(&r.ladder, &r.values)
		d.appraised()
		for l, v := range r.values[:r.ladder.rungs] {
			dearest[l] = math.Max(dearest[l], d.perfect+d.hurdle*r.ladder.spends[l]-v)
		}
	}
	for l := range r.ladder.rungs {
		r.costs[l].clear(16 * math.Max(1, dearest[l]))
	}
}

// lay turns values into nets, the draw's at each level, and counts its total costs.
func (r *Runner) lay(values, nets *curve) {
	hurdle, perfect := r.draw.hurdle, r.draw.perfect
	for at := 0; at < r.ladder.rungs; at += 8 {
		s, v, n := (*[8]float64)(r.ladder.spends[at&eights:]), (*[8]float64)(values[at&eights:]), (*[8]float64)(nets[at&eights:])
		h := (*[8]histogram)(r.costs[at&eights:])
		n[0] = v[0] - hurdle*s[0]
		n[1] = v[1] - hurdle*s[1]
		n[2] = v[2] - hurdle*s[2]
		n[3] = v[3] - hurdle*s[3]
		n[4] = v[4] - hurdle*s[4]
		n[5] = v[5] - hurdle*s[5]
		n[6] = v[6] - hurdle*s[6]
		n[7] = v[7] - hurdle*s[7]
		h[0].add(perfect-n[0], &places[0])
		h[1].add(perfect-n[1], &places[1])
		h[2].add(perfect-n[2], &places[2])
		h[3].add(perfect-n[3], &places[3])
		h[4].add(perfect-n[4], &places[4])
		h[5].add(perfect-n[5], &places[5])
		h[6].add(perfect-n[6], &places[6])
		h[7].add(perfect-n[7], &places[7])
	}
}
