package uncertainty

import "math"

// path leads through an input's values, by the one it has, at 0, from one end of where a flip is looked for, at -1, to the other, at 1.
type path struct {
	value func(t float64) float64
	away  func(t float64) float64 // from the value it has, in what tells which of two flips is nearer
}

// stand is a place on a path, and by how much the verdict at 0 holds there: see holding. Where the model has no answer it does not.
type stand struct {
	t, lead   float64
	holds, ok bool
}

// flip is the value nearest to the one that an input has at which the verdict is another than there; +Inf where none is before the
// path ends, or the model's answers do. It goes away to either side in strides of so many steps, a power of two, until the verdict is
// another, or a nearer flip is known, finds the step of the stride in which it changes by halving, and narrows that down to a ten thousandth
// of the value, which peaks from a ladder err by.
//
// A verdict that changes and changes back on the way is found too: its lead is continuous, so it falls and rises again. Where it does from
// one stride over the next to the one after, and so fast that it could fall by half, they are halved, down to steps, of which then its least is
// looked for. What leaves no trace at the ends of its stride remains unseen.
func (r *Runner) flip(c *column, steps, stride int, p path) float64 {
	today, lead, ok := r.holding(c, p.value(0), "")
	if !ok {
		return unknown
	}
	s := strides{steps: steps, at: func(t float64) stand {
		verdict, lead, ok := r.holding(c, p.value(t), today)
		return stand{t, lead, ok && verdict == today, ok}
	}}
	s.seen[mostSteps], s.stands[mostSteps] = true, stand{0, lead, true, true}
	nearest, distance := unknown, math.Inf(1)
	narrow := func(holds, other stand) {
		if to := turn(p, holds, other, s.at); to.ok && p.away(to.t) < distance {
			nearest, distance = p.value(to.t), p.away(to.t)
		}
	}
	var done [2]bool
	for last := 0; last < steps; last += stride {
		for k, sign := range [...]int{-1, 1} {
			if done[k] || p.away(s.look(sign*last).t) >= distance {
				continue
			}
			holds, other := s.between(sign*last, sign*(last+stride))
			if done[k] = !other.holds; done[k] {
				narrow(holds, other)
			}
		}
		if last == 0 && !done[0] && !done[1] {
			if holds, other := s.about(-stride, 0, stride); !other.holds {
				narrow(holds, other)
			}
		}
	}
	return nearest
}

// dip looks for a place between a and c where the verdict does not hold, given that it holds there and at b between them. It is the
// second result, and the first a place beside it, on the side of 0, where it holds; where none is found the second holds as well. The lead's
// least is sought by parabolas, or the golden section where they fail, as long as a lead that is convex here could fall to a half of the least seen.
func dip(a, b, c stand, at func(t float64) stand) (holds, other stand) {
	const looks = 16
	for range looks {
		if !mayDip(&a, &b, &c) {
			break
		}
		t, least := parabolaTop(a.t, b.t, c.t, a.lead, b.lead, c.lead), .01*math.Abs(c.t-a.t)
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
		case next.lead < b.lead:
			a, b, c = first, next, second
		case first == a:
			a = next
		default:
			c = next
		}
	}
	return b, b
}

// mayDip tells whether the lead falls to b and rises from there, and so fast that one that is convex here could fall to a half of b's.
func mayDip(a, b, c *stand) bool {
	if b.lead > a.lead || b.lead > c.lead {
		return false
	}
	left, right := (b.lead-a.lead)/(b.t-a.t), (c.lead-b.lead)/(c.t-b.t)
	return !(b.lead+math.Min(left*(c.t-b.t), right*(a.t-b.t)) > b.lead/2)
}

// turn narrows down where the verdict ceases to hold, and gives the nearest place found where it does not. It looks where a straight line
// between the leads says, but a little towards the middle, and never so far from it that more looks are needed than by halving and one: the ITP
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
		if other.ok && holds.lead > other.lead {
			off := holds.lead/(holds.lead-other.lead)*2*half - half // of the line's root from the middle
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
