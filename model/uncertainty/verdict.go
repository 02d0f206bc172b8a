package uncertainty

import (
	"math"

	"goodenough/model"
)

// holding is the verdict with one input at a value, moved to its field's range, and the others at their medians, and the lead by
// which another verdict, or with "" itself, holds there: not negative if it is the same; of those that are not, any may be told. A lead is
// the root of what the best spend on one side of today's brings more than the best on the other, in parts of what today's must bring: so it
// goes with the spend where the optimum comes near today's, and is continuous also where the optimum jumps between peaks. ok is false where
// the model has no answer.
func (r *Runner) holding(c *column, v float64, today model.Verdict) (verdict model.Verdict, lead float64, ok bool) {
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
		lead = growing
	case model.GrowthPaysBetter:
		lead = math.Min(-growing, more)
	default:
		lead = -more
	}
	return verdict, math.Copysign(math.Sqrt(math.Abs(lead)/(d.hurdle*d.today)), lead), true
}

// advantage is the most that a spend above today's brings, less the most that one up to today's does, $/yr, in the draw at hand, whose
// values on the ladder stand in r.values. What the greatest may be is told by parabolas, on either side, and then found.
func (r *Runner) advantage(hurdle float64) float64 {
	d := &r.draw
	c := contest{d: d, hurdle: hurdle, most: [2]float64{math.Inf(-1), math.Inf(-1)}}
	crests := r.crests(&c)
	c.today = d.netAt(d.today, hurdle)
	for _, l := range crests {
		if l > 0 {
			c.see(r.topAt(l, hurdle))
		}
	}
	r.lookBeyond(&c)
	return c.ahead(1) - c.ahead(0)
}

// contest holds the spends up to today's, 0, against those above it, 1.
type contest struct {
	d      *draw
	hurdle float64
	most   [2]float64 // that a side is seen to bring, $/yr
	today  float64    // what today's brings, $/yr
}

func (c *contest) side(spend float64) int {
	if spend > c.d.today {
		return 1
	}
	return 0
}

// ahead is what a side brings with today's, which belongs to both.
func (c *contest) ahead(side int) float64 { return math.Max(c.most[side], c.today) }

// see takes a peak into account.
func (c *contest) see(top peak) {
	const wide = .05 // of the natural logarithm
	d := c.d
	if away := ln2 * log2(top.spend/d.today); math.Abs(away) < wide/4 { // what today's brings less is lost in rounding
		bend := (2*top.net - d.netAt(top.spend/(1+wide), c.hurdle) - d.netAt(top.spend*(1+wide), c.hurdle)) / (wide * wide)
		c.today = math.Min(c.today, top.net-math.Max(0, bend)/2*away*away)
	}
	k := c.side(top.spend)
	c.most[k] = math.Max(c.most[k], top.net)
}

// crests fills r.spare with nets on the ladder and finds the rung on either side at which a parabola is highest; 0 where none has a top.
func (r *Runner) crests(c *contest) (at [2]int) {
	g, n := &r.ladder, &r.spare
	for l, s := range g.spends[:g.rungs] {
		n[l] = r.values[l] - c.hurdle*s
	}
	heights := [2]float64{math.Inf(-1), math.Inf(-1)}
	for l, s := range g.spends[:g.rungs] {
		k := c.side(s)
		c.most[k] = math.Max(c.most[k], n[l])
		if l < 2 || l == g.rungs-1 {
			continue
		}
		if left, right := n[l]-n[l-1], n[l]-n[l+1]; left >= 0 && right >= 0 && left+right > 0 {
			if height := n[l] + (left-right)*(left-right)/(8*(left+right)); height >= heights[k] {
				heights[k], at[k] = height, l
			}
		}
	}
	return at
}

// topAt is the peak beside a rung, given nets in r.spare.
func (r *Runner) topAt(l int, hurdle float64) peak {
	d, g, n := &r.draw, &r.ladder, &r.spare
	rung := peak{g.spends[l], n[l]}
	if top, ok := d.polished(d.refine(rung, true, ofMany, hurdle, g.step, n[l-1], n[l+1]), hurdle); ok {
		return top
	}
	return d.refine(rung, false, ofOne, hurdle, g.step, n[l-1], n[l+1]) // beside a cliff
}

// lookBeyond looks where the ladder ends. What lies there brings at most what the ladder's end does, or no downtime of one's own, for the
// price of where it begins.
func (r *Runner) lookBeyond(c *contest) {
	d, g, hurdle := &r.draw, &r.ladder, c.hurdle
	first, last := g.spends[1], g.spends[g.rungs-1]
	if r.values[1] > c.ahead(0) {
		r.scratch.lay(first/4096, first)
		d.values(&r.scratch, &r.spare)
		if p, at, _ := d.peakOf(&r.scratch, &r.spare, hurdle, 0, ofOne); at > 0 {
			c.see(p)
		}
	}
	if d.valueAtFloor()-hurdle*last > c.ahead(1) {
		if p := d.search(&r.scratch, &r.spare, hurdle); p.spend > last {
			c.see(p)
		}
	}
}

// netAt is what a spend brings at a hurdle, $/yr.
func (d *draw) netAt(spend, hurdle float64) float64 { return d.value(spend) - hurdle*spend }
