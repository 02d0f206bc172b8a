package portfolio

import (
	"cmp"
	"math"
	"slices"
)

// step is from one point of an envelope to the next.
type step struct {
	rise, width float64
	who, to     int // the system, and where in its grid the step ends
}

// relaxed is the division if every system could have any point of its envelope: dollars go where they bring most, until they are spent.
type relaxed struct {
	points []int   // of the grids: where whole steps end
	split  int     // the system whose next step there was no money for, -1 where there was for all
	next   int     // where in its grid that step would have ended
	left   float64 // of the budget, after whole steps
	price  float64 // what the last dollar brings
}

// relax divides a budget by the envelopes, whose first points it pays for.
func relax(grids []*grid, budget float64) relaxed {
	count := 0
	for _, g := range grids {
		count += len(g.hull) - 1
	}
	steps := make([]step, 0, count)
	for i, g := range grids {
		for h := 1; h < len(g.hull); h++ {
			a, b := g.hull[h-1], g.hull[h]
			steps = append(steps, step{g.rise(a, b), g.spends[b] - g.spends[a], i, b})
		}
	}
	// Systems that are the same take turns, in their order.
	slices.SortFunc(steps, func(a, b step) int {
		return cmp.Or(cmp.Compare(b.rise, a.rise), cmp.Compare(a.who, b.who), cmp.Compare(a.to, b.to))
	})
	r := relaxed{points: make([]int, len(grids)), split: -1, left: budget}
	for i, g := range grids {
		r.points[i] = g.hull[0]
		r.left -= g.spends[0]
	}
	for _, s := range steps {
		if s.width > r.left {
			r.split, r.next, r.price = s.who, s.to, math.Max(0, s.rise)
			return r
		}
		r.points[s.who] = s.to
		r.left -= s.width
	}
	return r
}
