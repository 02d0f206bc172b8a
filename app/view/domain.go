package view

import (
	"math"

	"goodenough/model"
)

// Domain is the part of the plane that the pictures show: spends from X0 to X1, costs up to Y1, all in $ a year.
type Domain struct{ X0, X1, Y1 float64 }

// DomainOf frames what matters: the marks, with room on both sides, and the valley of the total cost filling the height.
func DomainOf(in model.Inputs, r *Result) Domain {
	o := r.Outcome
	lo, hi := math.Inf(1), 0.0
	for _, v := range []float64{float64(o.Minimum), float64(o.Optimum), float64(o.Waste), in.Spend, in.ExploredSpend()} {
		if v > 0 && v <= model.OutOfReach {
			lo, hi = math.Min(lo, v), math.Max(hi, v)
		}
	}
	d := Domain{X0: lo / 3.2, X1: hi * 2.4}
	if optimum := float64(o.Optimum); optimum == 0 {
		d.X0 = lo / 10
	}
	total := func(spend float64) float64 { p := r.System.At(spend); return r.System.TotalCost(p) }
	d.Y1 = math.Max(2*total(float64(o.Optimum)), 1.12*math.Max(total(in.Spend), total(in.ExploredSpend())))
	if o.Minimum.Known() {
		d.Y1 = math.Max(d.Y1, 1.12*total(float64(o.Minimum)))
	}
	return d
}

// samples is how many spends a curve is drawn through: more than the eye can tell apart.
const samples = 97
