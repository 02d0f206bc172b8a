// Package portfolio divides one budget among several systems.
//
// What a system is worth by what is spent on it has cliffs and several peaks, so the division that is worth most is no matter of equal
// slopes alone. It is looked for in three steps, each with what the one before left open:
//
//   - on a grid of spends for each system, by the concave envelopes of their nets: a multiple-choice knapsack, its relaxation first, then,
//     where systems are few, exactly;
//   - between the points of the grid, where slopes are made equal;
//   - against the price of a dollar at which the envelopes spend the budget: at any price no division is worth more than what each system
//     could be worth if dollars cost that, which the certain search of package model finds. How much more that is than what was found is
//     the gap, and no division of the budget, on the grid or off it, is worth more than what was found and the gap. Where systems are few,
//     what is still open is halved until next to nothing is.
//
// Money is in dollars a year.
package portfolio

import "goodenough/model"

// Curve is what one system is worth by what is spent on it, in $/yr.
type Curve interface {
	// At is the net of a spend, and what the next dollar adds to it.
	At(spend float64) (net, slope float64)
	// Best is the spend, from least up to most, which may be +Inf, at which net less price for each dollar is greatest. A price is 0 or more.
	Best(price, least, most float64) float64
}

// system is a Curve: net is value less what growth would make of the dollars.
type system struct {
	*model.System
	hurdle float64
}

func (s system) At(spend float64) (net, slope float64) {
	p := s.System.At(spend)
	return p.Value - s.hurdle*spend, p.Marginal - s.hurdle
}

func (s system) Best(price, least, most float64) float64 {
	return s.BestWithin(s.hurdle+price, least, most)
}

// CurveOf is the net of a system.
func CurveOf(s *model.System) Curve { return system{s, s.GrowthHurdle()} }

// Each runs do for every number below n, in any order, on as many processors as there are; nil does it one by one.
type Each func(n int, do func(i int))

func (e Each) of(n int, do func(i int)) {
	if e != nil {
		e(n, do)
		return
	}
	for i := range n {
		do(i)
	}
}
