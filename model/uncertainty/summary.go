package uncertainty

import (
	"math"
	"slices"

	"goodenough/model"
)

// summarise turns what the draws left in r into res.
func (r *Runner) summarise(res *Result) {
	r.bands(res)
	r.chances(res)
	r.expectations(res)
	r.fan(&res.Picture.Cost)
}

// bands finds how far the answers lie apart.
func (r *Runner) bands(res *Result) {
	p := &res.Picture
	res.Minimum, p.Errors.Minimum = r.band(r.minimum, r.unit)
	res.Optimum, p.Errors.Optimum = r.band(r.optimum, r.unit)
	res.Waste, p.Errors.Waste = res.Optimum, p.Errors.Optimum
	if !slices.Equal(r.waste, r.optimum) { // they are where growth returns nothing
		res.Waste, p.Errors.Waste = r.band(r.waste, r.unit)
	}
	res.Net, p.Errors.Net = r.band(r.net, money)
	p.NetToday, p.Errors.NetToday = res.Net, p.Errors.Net
	if r.base.Explored != model.Unset {
		p.NetToday, p.Errors.NetToday = r.band(r.netToday, money)
	}
}

// chances counts the verdicts on today's spend.
func (r *Runner) chances(res *Result) {
	n := len(r.optimum)
	share := float64(blocks) / float64(n)
	var tooLittle, right, waste [blocks]float64
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
	res.Picture.Errors.Chance = Chance{float64(standardError(&tooLittle)), float64(standardError(&right)), float64(standardError(&waste))}
}

// expectations finds expected net, the spend where it is greatest, what it is worth to know better, and regret.
func (r *Runner) expectations(res *Result) {
	p, n, rungs := &res.Picture, len(r.optimum), r.ladder.rungs
	share := float64(blocks) / float64(n)
	var sum, expected curve
	var knowing [blocks]float64
	for b := range blocks {
		sum.add(&r.sums[b], rungs)
		_, _, unknowing := crest(r.sums[b][:rungs], true)
		heights := 0.
		for _, height := range r.height[b*n/blocks : (b+1)*n/blocks] {
			heights += height
		}
		knowing[b] = (heights - unknowing) * share
	}
	for l := range rungs {
		sum[l] /= float64(n)
	}
	shown := &r.scratch
	shown.space(r.ladder.spends[1], r.ladder.spends[rungs-1], Levels)
	r.ladder.between(&sum, &expected)
	for l, v := range expected {
		p.Spends[l], p.Net[l] = shown.spends[l]*r.unit, v
	}
	robust := r.best(&sum)
	highest, _ := meanAndVariance(r.height)
	res.Robust = model.Number(robust.spend * r.unit)
	res.EVPI = model.Number(math.Max(0, highest-robust.net))
	p.Errors.EVPI = standardError(&knowing)
	for l, v := range expected {
		p.Regret[l] = math.Max(float64(res.EVPI), highest-v)
	}
}

// fan reads the spread of total cost off the histograms.
func (r *Runner) fan(cost *Fan) {
	var known [3]curve
	for l := range r.ladder.rungs {
		var at [len(known)]float64
		r.costs[l].quantiles(len(r.optimum), []float64{.05, .5, .95}, at[:])
		for k, v := range at {
			known[k][l] = v
		}
	}
	for k, whole := range [len(known)]*[Levels]float64{&cost.P5, &cost.P50, &cost.P95} {
		r.ladder.between(&known[k], (*curve)(whole))
	}
	for l := range cost.P50 { // beside a cliff what lies between is guessed
		cost.P50[l] = math.Max(cost.P50[l], cost.P5[l])
		cost.P95[l] = math.Max(cost.P95[l], cost.P50[l])
	}
}

// money is the unit of amounts that are not spends.
const money = 1

// band is the spread of a number by draw, in $/yr a unit, and the standard errors of that.
func (r *Runner) band(byDraw []float64, unit float64) (whole, errors Band) {
	copy(r.buffer, byDraw)
	block := len(byDraw) / blocks
	var low, middle, high [blocks]float64
	for b := range blocks {
		part := r.buffer[b*block : (b+1)*block]
		low[b], middle[b], high[b] = spread(part)
	}
	p5, p50, p95 := spread(r.buffer)
	wide := model.Number(student * unit)
	return Band{model.Number(p5 * unit), model.Number(p50 * unit), model.Number(p95 * unit)},
		Band{wide * standardError(&low), wide * standardError(&middle), wide * standardError(&high)}
}
