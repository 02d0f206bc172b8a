package portfolio

import "math"

// The tests stand outside, because package scenario, whose presets they need, stands above. This is what they must see.

// Knapsack chooses from points that are given.
func Knapsack(spends, nets [][]float64, budget float64, most int) (net float64, certain bool, ceiling float64) {
	grids := make([]*grid, len(spends))
	for i := range spends {
		grids[i] = &grid{spends: spends[i], nets: nets[i]}
		grids[i].envelope()
	}
	r := relax(grids, budget)
	known := 0.
	for i, k := range r.points {
		known += grids[i].nets[k]
	}
	ceiling = known + r.left*r.price
	points, certain := knapsack(grids, budget, r.price, known, most)
	if points != nil {
		known = 0
		for i, k := range points {
			known += grids[i].nets[k]
		}
	}
	return known, certain, ceiling
}

// Ceiling is what no division of a budget is worth more than, found at a price.
func Ceiling(curves []Curve, budget, price float64) float64 {
	p := &problem{curves: curves, budget: budget}
	for _, c := range curves {
		top := math.Min(budget, c.Best(0, 0, math.Inf(1)))
		p.tops, p.grids = append(p.tops, top), append(p.grids, makeGrid(c, lowest*top, top))
	}
	return p.ceiling(price)
}

// Branch is what no division of a budget is worth more than, after so many searches and without a good division to begin with.
func Branch(curves []Curve, budget float64, searches int) float64 {
	p := &problem{curves: curves, budget: budget}
	d := Division{Spends: make([]float64, len(curves))}
	for _, c := range curves {
		own := c.Best(0, 0, math.Inf(1))
		top := math.Min(budget, own)
		net, _ := c.At(0)
		d.Own, d.Net = append(d.Own, own), d.Net+net
		p.tops, p.grids = append(p.tops, top), append(p.grids, makeGrid(c, lowest*top, top))
	}
	return p.branch(&d, searches)
}

// AskOf judges a team.
var AskOf = askOf
