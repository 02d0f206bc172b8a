package uncertainty

import (
	"math"

	"goodenough/model"
)

// point fills res where nothing is uncertain: with the model's own answer. There is nothing to draw, to measure or to know better.
func (r *Runner) point(res *Result, yield Yield) error {
	system, problems := model.Build(r.base)
	if err := medianError(problems); err != nil {
		return err
	}
	if !yield.goesOn(res.Samples, res.Samples) {
		return ErrCancelled
	}
	optimum, waste := system.Peaks()
	minimum, today, highest := system.Minimum(), r.base.Spend, system.Net(optimum)
	certain := func(v float64) Band { return Band{model.Number(v), model.Number(v), model.Number(v)} }
	res.Minimum, res.Optimum, res.Waste = certain(minimum), certain(optimum), certain(waste)
	res.Net, res.Robust = certain(system.Net(r.base.ExploredSpend())), model.Number(optimum)
	switch {
	case today < optimum:
		res.Chance.TooLittle = 1
	case today < waste:
		res.Chance.Right = 1
	default:
		res.Chance.Waste = 1
	}
	p := &res.Picture
	if p.NetToday = certain(system.Net(today)); math.IsInf(minimum, 1) {
		res.Unreachable, p.Errors.Minimum = 1, certain(minimum) // no error to give
	}

	low, high := today, math.Max(today, waste)
	for _, spend := range [...]float64{optimum, minimum} {
		if spend > 0 && spend < 4*high {
			low, high = math.Min(low, spend), math.Max(high, spend)
		}
	}
	r.scratch.space(low/2, 2*high, Levels)
	for l, spend := range r.scratch.spends {
		at := system.At(spend)
		net, cost := at.Value-system.GrowthHurdle()*spend, system.TotalCost(at)
		p.Spends[l], p.Net[l], p.Regret[l] = spend, net, math.Max(0, highest-net)
		p.Cost.P5[l], p.Cost.P50[l], p.Cost.P95[l] = cost, cost, cost
	}
	return nil
}
