package uncertainty

import (
	"math"

	"goodenough/model"
)

// Flips is, for each number of the system and its customers, ranged or not, the value nearest to its own at which the verdict on today's
// spend changes, others at their medians; +Inf where none in its range does. samples and yield are as for Run, which finds the
// flips of ranged inputs alone: those of twenty others take longer than a hand on a slider waits.
func (r *Runner) Flips(s Study, samples int, yield func(done, total int) bool) (ByInput, error) {
	var flips ByInput
	if err := r.prepare(s, samples); err != nil {
		return flips, err
	}
	r.layLadder(samples)
	for i := range model.Fields {
		if yield != nil && !yield(i, len(model.Fields)) {
			return flips, ErrCancelled
		}
		f := &model.Fields[i]
		d := dimensionOf(f.Key)
		switch _, ranged := s.Ranges[f.Key]; {
		case f.Number == nil || f.Group == model.Asked:
		case ranged && !r.kept[d].belief.IsPoint():
			flips.set(d, r.flipOfRange(r.kept[d]))
		default:
			restores := r.restores
			r.restores = restores || f.Key == "mttr"
			flips.set(d, r.flipOfNumber(i))
			r.restores = restores
		}
	}
	return flips, nil
}

// flipOfRange looks between the 0.1 and the 99.9 % quantile, in eight steps to each side of the median, even on a normal's scale.
func (r *Runner) flipOfRange(c *column) float64 {
	const (
		end   = 3.0902323061678132 // the normal's 99.9 % quantile
		steps = 8
	)
	return r.flip(c, steps, path{
		func(t float64) float64 { return c.belief.Quantile(math.Erfc(-end*t/math.Sqrt2) / 2) },
		math.Abs,
	})
}

// flipOfNumber looks through the whole range of a field, in factors where its slider moves so, in 64 steps to each side that
// are small where they begin and end and a 34th of the way in between: the first and the last are a 27,000th.
func (r *Runner) flipOfNumber(field int) float64 {
	const steps = 64
	f := &model.Fields[field]
	v := *f.Number(&r.base)
	if f.Optional && v == model.Unset { // a promise moves no peak
		return unknown
	}
	value := func(t float64) float64 {
		end := f.Max
		if t < 0 {
			end = f.Min
		}
		t = math.Abs(t)
		t *= t * t * (10 + t*(6*t-15))
		if f.Log && v > 0 && end > 0 {
			return v * math.Pow(end/v, t)
		}
		return v + t*(end-v)
	}
	away := func(t float64) float64 {
		if f.Log && v > 0 {
			return math.Abs(math.Log(value(t) / v))
		}
		return math.Abs(value(t) - v)
	}
	return r.flip(&column{slot: f.Number(&r.in), min: f.Min, max: f.Max}, steps, path{value, away})
}

// path leads through an input's values, by the one it has, at 0, from one end of where a flip is looked for, at -1, to the other, at 1.
type path struct {
	value func(t float64) float64
	away  func(t float64) float64 // from the value it has, in what tells which of two flips is nearer
}

// stand is a place on a path, and by how much the verdict at 0 holds there: see holding. Where the model has no answer it does not.
type stand struct {
	t, margin float64
	holds, ok bool
}

// flip is the value nearest to the one that an input has at which the verdict is another than there; +Inf where none is before the
// path ends, or the model's answers do. It steps away to either side until the verdict is another, or a nearer flip is known, and
// narrows the step down to a ten thousandth of the value, which peaks from a ladder err by.
//
// A verdict that changes and changes back within a step is found too: its margin is continuous, so it falls and rises again, and where
// it does from one step over the next to the one after, its least is looked for. What leaves no trace at the ends of its step remains unseen.
func (r *Runner) flip(c *column, steps int, p path) float64 {
	today, margin, ok := r.holding(c, p.value(0), "")
	if !ok {
		return unknown
	}
	at := func(t float64) stand {
		verdict, margin, ok := r.holding(c, p.value(t), today)
		return stand{t, margin, ok && verdict == today, ok}
	}
	nearest, distance := unknown, math.Inf(1)
	narrow := func(holds, other stand) {
		if to := turn(p, holds, other, at); to.ok && p.away(to.t) < distance {
			nearest, distance = p.value(to.t), p.away(to.t)
		}
	}
	here := stand{0, margin, true, true}
	ways := [...]struct {
		sign         float64
		before, last stand
		done         bool
	}{{-1, here, here, false}, {1, here, here, false}}
	for step := range steps {
		for k := range ways {
			w := &ways[k]
			if w.done || p.away(w.last.t) >= distance {
				continue
			}
			next := at(w.sign * float64(step+1) / float64(steps))
			holds, other := w.last, next
			if next.holds && step > 0 {
				holds, other = dip(w.before, w.last, next, at)
			}
			if w.done = !other.holds; w.done {
				narrow(holds, other)
			}
			w.before, w.last = w.last, next
		}
		if a, b := &ways[0], &ways[1]; step == 0 && !a.done && !b.done {
			if holds, other := dip(a.last, here, b.last, at); !other.holds {
				narrow(holds, other)
			}
		}
	}
	return nearest
}

// dip looks for a place between a and c where the verdict does not hold, given that it holds there and at b between them. It is the
// second result, and the first a place beside it, on the side of 0, where it holds; where none is found the second holds as well. The margin's
// least is sought by parabolas, or the golden section where they fail, as long as a margin that is convex here could fall to a half of the least seen.
func dip(a, b, c stand, at func(t float64) stand) (holds, other stand) {
	const looks = 16
	for range looks {
		if b.margin > a.margin || b.margin > c.margin {
			break // nothing falls and rises
		}
		left, right := (b.margin-a.margin)/(b.t-a.t), (c.margin-b.margin)/(c.t-b.t)
		if b.margin+math.Min(left*(c.t-b.t), right*(a.t-b.t)) > b.margin/2 {
			break
		}
		up, down := (b.t-a.t)*(b.margin-c.margin), (b.t-c.t)*(b.margin-a.margin)
		t, least := b.t-.5*((b.t-a.t)*up-(b.t-c.t)*down)/(up-down), .01*math.Abs(c.t-a.t)
		if !(math.Abs(t-a.t) > least && math.Abs(t-b.t) > least && math.Abs(t-c.t) > least && (t-a.t)*(t-c.t) < 0) {
			if t = b.t + golden*(c.t-b.t); math.Abs(b.t-a.t) > math.Abs(c.t-b.t) {
				t = b.t + golden*(a.t-b.t)
			}
		}
		next := at(t)
		first, second := a, b // next lies between them
		if (t-b.t)*(c.t-b.t) > 0 {
			first, second = b, c
		}
		switch {
		case !next.holds && math.Abs(first.t) < math.Abs(second.t):
			return first, next
		case !next.holds:
			return second, next
		case next.margin < b.margin:
			a, b, c = first, next, second
		case first == a:
			a = next
		default:
			c = next
		}
	}
	return b, b
}

// turn narrows down where the verdict ceases to hold, and gives the nearest place found where it does not. It looks where a straight line
// between the margins says, but a little towards the middle, and never so far from it that more looks are needed than by halving and one: the ITP
// method of Oliveira and Takahashi (An Enhancement of the Bisection Method Average Performance, 2020).
func turn(p path, holds, other stand, at func(t float64) stand) stand {
	const (
		looks = 60 // all that a float64 has room for
		near  = 1e-4
	)
	share := near * math.Abs(p.value(other.t)) / math.Abs(p.value(other.t)-p.value(holds.t)) // of the step, that is near enough
	if !(share < 1) {
		return other
	}
	whole := other.t - holds.t
	reach := math.Abs(whole) * share / 2 * math.Exp2(math.Ceil(-math.Log2(share))+1)
	for range looks {
		if math.Abs(p.value(other.t)-p.value(holds.t)) <= near*math.Abs(p.value(other.t)) {
			break
		}
		half := (other.t - holds.t) / 2
		middle := holds.t + half
		t := middle
		if other.ok && holds.margin > other.margin {
			off := holds.margin/(holds.margin-other.margin)*2*half - half // of the line's root from the middle
			off = math.Copysign(math.Max(0, math.Abs(off)-.8*half*half/math.Abs(whole)), off)
			most := math.Max(0, reach-math.Abs(half))
			t += math.Min(most, math.Max(-most, off))
		}
		if next := at(t); next.holds {
			holds = next
		} else {
			other = next
		}
		reach /= 2
	}
	return other
}

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
