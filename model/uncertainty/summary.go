package uncertainty

import (
	"math"

	"goodenough/model"
)

// summarise turns what the draws left in r into res.
func (r *Runner) summarise(res *Result) {
	n := len(r.optimum)
	p := &res.Picture
	res.Minimum, p.Errors.Minimum = r.band(r.minimum, r.unit)
	res.Optimum, p.Errors.Optimum = r.band(r.optimum, r.unit)
	res.Waste, p.Errors.Waste = r.band(r.waste, r.unit)
	res.Net, p.Errors.Net = r.band(r.net, money)
	p.NetToday, p.Errors.NetToday = res.Net, p.Errors.Net
	if r.base.Explored != model.Unset {
		p.NetToday, p.Errors.NetToday = r.band(r.netToday, money)
	}

	var tooLittle, waste [blocks]float64
	var right [blocks]float64
	share := float64(blocks) / float64(n)
	for i := range n {
		b := i * blocks / n
		switch {
		case r.low[i]:
			tooLittle[b] += share
		case r.wasted[i]:
			waste[b] += share
		default:
			right[b] += share
		}
	}
	res.Chance = Chance{mean(&tooLittle), mean(&right), mean(&waste)}
	p.Errors.Chance = Chance{float64(standardError(&tooLittle)), float64(standardError(&right)), float64(standardError(&waste))}

	// Expected net, what it is worth to know better, and regret.
	rungs := r.ladder.rungs
	var sum, expected curve
	var knowing [blocks]float64
	for b := range blocks {
		sum.add(&r.sums[b], rungs)
		_, _, without := crest(r.sums[b][:rungs], true)
		heights := 0.
		for _, height := range r.height[b*n/blocks : (b+1)*n/blocks] {
			heights += height
		}
		knowing[b] = (heights - without) * share
	}
	for l := range rungs {
		sum[l] /= float64(n)
	}
	picture := &r.scratch
	picture.space(r.ladder.spends[1], r.ladder.spends[rungs-1], Levels)
	r.ladder.between(&sum, &expected)
	for l, v := range expected {
		p.Spends[l], p.Net[l] = picture.spends[l]*r.unit, v
	}
	robust := r.best(&sum)
	highest, _ := moments(r.height)
	res.Robust = model.Number(robust.spend * r.unit)
	res.EVPI = model.Number(math.Max(0, highest-robust.net))
	p.Errors.EVPI = standardError(&knowing)
	for l, v := range expected {
		p.Regret[l] = math.Max(float64(res.EVPI), highest-v)
	}

	var fan [3]curve
	for l := range rungs {
		var at [len(fan)]float64
		r.costs[l].quantiles(n, []float64{.05, .5, .95}, at[:])
		for k, v := range at {
			fan[k][l] = v
		}
	}
	for k, whole := range [len(fan)]*[Levels]float64{&p.Cost.P5, &p.Cost.P50, &p.Cost.P95} {
		r.ladder.between(&fan[k], (*curve)(whole))
	}
	for l := range p.Cost.P50 { // beside a cliff what lies between is guessed
		p.Cost.P50[l] = math.Max(p.Cost.P50[l], p.Cost.P5[l])
		p.Cost.P95[l] = math.Max(p.Cost.P95[l], p.Cost.P50[l])
	}
}

// money is the unit of amounts that are not spends.
const money = 1

// band is the spread of a column, in $/yr a unit, and the standard errors of that.
func (r *Runner) band(column []float64, unit float64) (whole, errors Band) {
	copy(r.work, column)
	block := len(column) / blocks
	var low, middle, high [blocks]float64
	for b := range blocks {
		part := r.work[b*block : (b+1)*block]
		low[b], middle[b], high[b] = spread(part)
	}
	p5, p50, p95 := spread(r.work)
	wide := model.Number(student * unit)
	return Band{model.Number(p5 * unit), model.Number(p50 * unit), model.Number(p95 * unit)},
		Band{wide * standardError(&low), wide * standardError(&middle), wide * standardError(&high)}
}
