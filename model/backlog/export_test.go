package backlog

import (
	"math"

	"goodenough/model"
)

// The tests stand outside, because package scenario, whose presets they need, stands above. This is what they must see.

// Searched is the best set of a question, the gap, and how many sets were looked at; with most above 0 no more than that.
func Searched(q Question, most int) (chosen []bool, net, gap float64, sets int, ok bool) {
	f := q.search()
	if most > 0 {
		f.most = most
	}
	chosen, net, gap, ok = f.run(q.decisions())
	return chosen, net, gap, f.sets, ok
}

// Gain is what some items are worth together, and what they are paid, $/yr.
func Gain(q Question, chosen []bool) (net, paid float64) {
	f := q.search()
	s := f.of(chosen)
	return f.gain(s), s.paid
}

// Bounds is what no set with some items is worth more than, by a bound of so many cells.
func Bounds(q Question, cells int) func(chosen []bool) float64 {
	f := q.search()
	f.ceiling.build(f.system, f.spend, f.all, cells)
	return func(chosen []bool) float64 {
		var others []int
		for k, is := range chosen {
			if !is {
				others = append(others, k)
			}
		}
		bound, _ := f.bound(f.of(chosen), others, math.Inf(-1))
		return bound
	}
}

// Annual is what a dollar paid once costs a year.
func Annual(discount, life float64) float64 { return annual(discount, life) }

// LeastCredit is the least owed for a month.
func LeastCredit(in *model.Inputs, downtime, shortest float64) float64 {
	return leastCredit(in, downtime, shortest)
}
