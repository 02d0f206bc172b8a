package uncertainty

import (
	"goodenough/model"
	"math"
)

// holding is the verdict with one input at a value, moved to its field's range, and the others at their medians, and the margin by
// which another verdict, or with "" itself, holds there: not negative if it is the same; of those that are not, any may be told. A margin is
// the root of what the best spend on one side of today's brings more than the best on the other, in parts of what today's must bring: so it
// goes with the spend where the optimum comes near today's, and is continuous also where the optimum jumps between peaks. ok is false where
// the model has no answer.
func (r *Runner) holding(c *column, v float64, today model.Verdict) (verdict model.Verdict, margin float64, ok bool) {
	if !r.takeAt(c, v) || r.in.Tolerance <= r.in.Floor { // a draw may have its line there, a case of its own has no answer
		return "", 0, false
	}
	d := &r.draw
	d.values(&r.ladder, &r.values)
	growing := math.Inf(-1)
	if today != model.Waste || d.plain == d.hurdle {
		growing = r.advantage(d.hurdle)
	}
	more := growing
	if today != model.Pays && d.plain != d.hurdle && !(growing > 0) { // a lower hurdle pays for more
		more = r.advantage(d.plain)
	}
	switch {
	case growing > 0:
		verdict = model.Pays
	case more > 0:
		verdict = model.GrowthPaysBetter
	default:
		verdict = model.Waste
	}
	if today == "" {
		today = verdict
	}
	switch today {
	case model.Pays:
		margin = growing
	case model.GrowthPaysBetter:
		margin = math.Min(-growing, more)
	default:
		margin = -more
	}
	return verdict, math.Copysign(math.Sqrt(math.Abs(margin)/(d.hurdle*d.today)), margin), true
}

// advantage is the most that a spend above today's brings, less the most that one up to today's does, $/yr, in the draw at hand, whose values on the
// ladder stand in r.values. What the greatest may be is told by parabolas, on either side, and then found.
func (r *Runner) advantage(hurdle float64) float64 {
	d, g, n := &r.draw, &r.ladder, &r.spare
	side := func(spend float64) int {
		if spend > d.today {
			return 1
		}
		return 0
	}
	for l, s := range g.spends[:g.rungs] {
		n[l] = r.values[l] - hurdle*s
	}
	var peaks [2]int
	heights, most := [2]float64{math.Inf(-1), math.Inf(-1)}, [2]float64{math.Inf(-1), math.Inf(-1)} // up to today's and above
	for l, s := range g.spends[:g.rungs] {
		k := side(s)
		most[k] = math.Max(most[k], n[l])
		if l < 2 || l == g.rungs-1 {
			continue
		}
		if left, right := n[l]-n[l-1], n[l]-n[l+1]; left >= 0 && right >= 0 && left+right > 0 {
			if height := n[l] + (left-right)*(left-right)/(8*(left+right)); height >= heights[k] {
				heights[k], peaks[k] = height, l
			}
		}
	}
	today := d.netAt(d.today, hurdle)
	see := func(top peak) {
		const wide = .05                                                    // of the natural logarithm
		if away := ln2 * log2(top.spend/d.today); math.Abs(away) < wide/4 { // what today's brings less is lost in rounding
			bend := (2*top.net - d.netAt(top.spend/(1+wide), hurdle) - d.netAt(top.spend*(1+wide), hurdle)) / (wide * wide)
			today = math.Min(today, top.net-math.Max(0, bend)/2*away*away)
		}
		most[side(top.spend)] = math.Max(most[side(top.spend)], top.net)
	}
	for _, l := range peaks {
		if l == 0 {
			continue
		}
		top, ok := d.polished(d.refine(peak{g.spends[l], n[l]}, true, ofMany, hurdle, g.step, n[l-1], n[l+1]), hurdle)
		if !ok { // beside a cliff
			top = d.refine(peak{g.spends[l], n[l]}, false, ofOne, hurdle, g.step, n[l-1], n[l+1])
		}
		see(top)
	}
	// What lies beyond the ladder brings at most what its end does, or no downtime of one's own, for the price of where it begins.
	first, last := g.spends[1], g.spends[g.rungs-1]
	if r.values[1] > math.Max(most[0], today) {
		r.scratch.lay(first/4096, first)
		d.values(&r.scratch, &r.spare)
		if p, at, _ := d.peakOf(&r.scratch, &r.spare, hurdle, 0, ofOne); at > 0 {
			see(p)
		}
	}
	if d.valueAtFloor()-hurdle*last > math.Max(most[1], today) {
		if p := d.search(&r.scratch, &r.spare, hurdle); p.spend > last {
			see(p)
		}
	}
	return math.Max(most[1], today) - math.Max(most[0], today)
}

// netAt is what a spend brings at a hurdle, $/yr.
func (d *draw) netAt(spend, hurdle float64) float64 { return d.value(spend) - hurdle*spend }
