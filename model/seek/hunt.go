package seek

import (
	"math"
	"slices"

	"goodenough/model/scenario"
)

const (
	meets   = 1e-6 // of the target: how near an output is that meets it
	sizes   = 1e-9 // of the size that it is the difference of
	level   = 1e-3 // of that: how near is as good as being it
	halving = 120  // steps at most to the twelfth digit: 40 of a range, more toward 0
	golden  = 60   // steps at most to where an output turns around
)

// hunt looks for the values at which an output is the target.
type hunt struct {
	out     func(x float64) (out, size float64, ok bool)
	target  float64
	now     float64  // of values that are as close, the nearest to this counts
	samples []sample // ascending
	work    int
}

// sample is the output at a value.
type sample struct {
	at, out float64
	miss    float64 // out less the target
	near    float64 // what it may miss
	ok      bool
}

func (s *sample) level() bool { return math.Abs(s.miss) <= level*s.near }

// side is on which side of the target the output is: 0 where it is as good as it.
func (s *sample) side() int {
	switch {
	case s.level():
		return 0
	case s.miss > 0:
		return 1
	}
	return -1
}

func (h *hunt) at(x float64) sample {
	h.work++
	out, size, ok := h.out(x)
	return sample{x, out, out - h.target, meets*math.Abs(h.target) + sizes*size, ok}
}

// over looks at values, ascending.
func (h *hunt) over(values []float64) (found Found) {
	for _, x := range values {
		h.samples = append(h.samples, h.at(x))
	}
	h.findEnds()
	if found.Answers = h.answers(); len(found.Answers) == 0 {
		found.Why, found.Work = NoAnswer, h.work
		return found
	}
	if !h.constant() {
		h.turns()
	}
	found.Roots = h.level()
	h.cross(&found)
	slices.SortFunc(found.Roots, func(a, b Root) int { return order(a.From, b.From) })
	if len(found.Roots) == 0 {
		found.Why, found.Closest = h.why(&found)
	}
	found.Work = h.work
	return found
}

func order(a, b float64) int {
	switch {
	case a < b:
		return -1
	case a > b:
		return 1
	}
	return 0
}

// middle halves an interval, by factors where its ends are far apart, to a value of 12 digits; false where there is none between.
func middle(a, b float64) (float64, bool) {
	m := a/2 + b/2
	switch {
	case a > 0 && b > 2*a:
		m = math.Sqrt(a) * math.Sqrt(b)
	case b < 0 && a < 2*b:
		m = -math.Sqrt(-a) * math.Sqrt(-b)
	}
	m = scenario.Round(m)
	return m, m > a && m < b
}

// between finds the two neighbors at which a property changes that one of two samples has: the last that is as a, and the first that is not.
func (h *hunt) between(a, b sample, like func(*sample) bool) (last, first sample) {
	for range halving {
		x, ok := middle(min(a.at, b.at), max(a.at, b.at))
		if !ok {
			break
		}
		if m := h.at(x); like(&m) {
			a = m
		} else {
			b = m
		}
	}
	return a, b
}

// findEnds adds the values from where on there is an answer, and to where.
func (h *hunt) findEnds() {
	answers := func(s *sample) bool { return s.ok }
	var all []sample
	for i, s := range h.samples {
		if i > 0 {
			switch before := h.samples[i-1]; {
			case before.ok && !s.ok:
				last, first := h.between(before, s, answers)
				all = append(all, distinct(before, last, first, s)...)
			case !before.ok && s.ok:
				last, first := h.between(s, before, answers)
				all = append(all, distinct(before, first, last, s)...)
			}
		}
		all = append(all, s)
	}
	h.samples = all
}

// distinct are of four samples in their order the two in the middle, without what is there already.
func distinct(from, a, b, to sample) (list []sample) {
	if a.at > from.at && a.at < to.at {
		list = append(list, a)
	}
	if b.at > max(a.at, from.at) && b.at < to.at {
		list = append(list, b)
	}
	return list
}

// answers are the stretches of values that have an answer.
func (h *hunt) answers() (list [][2]float64) {
	for i, s := range h.samples {
		switch {
		case !s.ok:
		case i > 0 && h.samples[i-1].ok:
			list[len(list)-1][1] = s.at
		default:
			list = append(list, [2]float64{s.at, s.at})
		}
	}
	return list
}

// constant tells whether the output is the same wherever there is an answer, but for rounding.
func (h *hunt) constant() bool {
	least, most := math.Inf(1), math.Inf(-1)
	for _, s := range h.samples {
		if s.ok {
			least, most = min(least, s.out), max(most, s.out)
		}
	}
	return least == most || most-least <= 1e-12*max(math.Abs(least), math.Abs(most))
}

// turns adds values where the output turns around towards the target between two others: where it may come to it, and where it comes
// closest.
func (h *hunt) turns() {
	var turns []int
	closest := -1
	for i := 1; i+1 < len(h.samples); i++ {
		a, m, b := &h.samples[i-1], &h.samples[i], &h.samples[i+1]
		if !a.ok || !m.ok || !b.ok || m.side() == 0 || a.side() != m.side() || b.side() != m.side() {
			continue
		}
		miss, left, right := math.Abs(m.miss), math.Abs(a.miss), math.Abs(b.miss)
		if !(miss <= left && miss <= right && (miss < left || miss < right)) {
			continue
		}
		if miss <= max(left, right)-miss { // it is no farther than it moved
			turns = append(turns, i)
		} else if closest < 0 || miss < math.Abs(h.samples[closest].miss) {
			closest = i
		}
	}
	if closest >= 0 {
		turns = append(turns, closest)
	}
	for _, i := range turns {
		h.samples = append(h.samples, h.turn(h.samples[i-1], h.samples[i], h.samples[i+1]))
	}
	slices.SortStableFunc(h.samples, func(a, b sample) int { return order(a.at, b.at) })
	h.samples = slices.CompactFunc(h.samples, func(a, b sample) bool { return a.at == b.at })
}

// turn follows the output between two samples to where it misses least, by golden section, or until it is on the other side.
func (h *hunt) turn(a, m, b sample) sample {
	const ratio = .381966011250105
	side := m.side()
	for range golden {
		x := scenario.Round(m.at + ratio*(b.at-m.at))
		if m.at-a.at > b.at-m.at {
			x = scenario.Round(m.at - ratio*(m.at-a.at))
		}
		if x <= a.at || x >= b.at || x == m.at {
			break
		}
		next := h.at(x)
		if !next.ok {
			break
		}
		if next.side() != side {
			return next
		}
		better := math.Abs(next.miss) < math.Abs(m.miss)
		switch {
		case better && x > m.at:
			a, m = m, next
		case better:
			b, m = m, next
		case x > m.at:
			b = next
		default:
			a = next
		}
	}
	return m
}

// level are the roots at values that were looked at, one for each stretch of those.
func (h *hunt) level() (roots []Root) {
	hits := func(s *sample) bool { return s.ok && s.level() }
	for i := 0; i < len(h.samples); i++ {
		if !hits(&h.samples[i]) {
			continue
		}
		j := i
		for j+1 < len(h.samples) && hits(&h.samples[j+1]) {
			j++
		}
		from, to := h.samples[i], h.samples[j]
		if j > i {
			if i > 0 {
				from, _ = h.between(from, h.samples[i-1], hits)
			}
			if j+1 < len(h.samples) {
				to, _ = h.between(to, h.samples[j+1], hits)
			}
		}
		roots = append(roots, Root{from.at, to.at, h.samples[i].out})
		i = j
	}
	return roots
}

// cross finds the roots, jumps and gaps between values on different sides of the target.
func (h *hunt) cross(found *Found) {
	var before *sample
	for i := range h.samples {
		s := &h.samples[i]
		if !s.ok {
			continue
		}
		if before != nil && before.side()*s.side() < 0 {
			if apart := i > 0 && !h.samples[i-1].ok; apart {
				found.Jumps = append(found.Jumps, Jump{before.at, s.at, before.out, s.out, true})
			} else {
				h.root(*before, *s, found)
			}
		}
		before = s
	}
}

// root closes in on where the output changes sides, by false position (Illinois variant), by halving where that is slow.
func (h *hunt) root(a, b sample, found *Found) {
	fa, fb := a.miss, b.miss
	near := max(a.near, b.near)
	if h.target == 0 { // of which no part is near: of what it moved, then
		near = max(near, sizes*min(math.Abs(fa), math.Abs(fb)))
	}
	last := 0
	for n := range halving {
		x, ok := middle(a.at, b.at)
		if !ok {
			break
		}
		if guess := scenario.Round(b.at - fb*(b.at-a.at)/(fb-fa)); n%3 != 2 && guess > a.at && guess < b.at {
			x = guess
		}
		m := h.at(x)
		switch {
		case !m.ok: // between two that answer is one that doesn't
			answers := func(s *sample) bool { return s.ok }
			left, _ := h.between(a, m, answers)
			right, _ := h.between(b, m, answers)
			if left.side()*a.side() < 0 && left.at < b.at {
				b, fb = left, left.miss
				continue
			}
			if right.side()*b.side() < 0 && right.at > a.at {
				a, fa = right, right.miss
				continue
			}
			found.Jumps = append(found.Jumps, Jump{left.at, right.at, left.out, right.out, true})
			return
		case m.side() == 0:
			found.Roots = append(found.Roots, Root{x, x, m.out})
			return
		case m.side() == a.side():
			if a, fa = m, m.miss; last == 1 {
				fb /= 2
			}
			last = 1
		default:
			if b, fb = m, m.miss; last == -1 {
				fa /= 2
			}
			last = -1
		}
	}
	if math.Abs(b.miss) < math.Abs(a.miss) {
		a, b = b, a
	}
	if math.Abs(a.miss) <= near {
		found.Roots = append(found.Roots, Root{a.at, a.at, a.out})
		return
	}
	if a.at > b.at {
		a, b = b, a
	}
	found.Jumps = append(found.Jumps, Jump{From: a.at, To: b.at, Before: a.out, After: b.out})
}

// why says why there is no root, and where the output comes closest.
func (h *hunt) why(found *Found) (Why, Point) {
	var closest *sample
	sides := 0
	for i := range h.samples {
		s := &h.samples[i]
		if !s.ok {
			continue
		}
		sides |= 1 << (s.side() + 1)
		if closest == nil || math.Abs(s.miss) < math.Abs(closest.miss) || s.out == closest.out && math.Abs(s.at-h.now) < math.Abs(closest.at-h.now) {
			closest = s
		}
	}
	point := Point{closest.at, closest.out, true}
	for _, j := range found.Jumps {
		for _, end := range []Point{{j.From, j.Before, true}, {j.To, j.After, true}} {
			if math.Abs(end.Output-h.target) < math.Abs(point.Output-h.target) {
				point = end
			}
		}
	}
	switch {
	case len(found.Jumps) > 0:
		return Jumps, point
	case h.constant():
		return Constant, point
	case sides&4 != 0:
		return Above, point
	}
	return Below, point
}
