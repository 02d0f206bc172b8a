package view

import (
	"math"

	"goodenough/app/state"
	"goodenough/model"
)

// Sight is the system seen along the spends of a domain: what all pictures are drawn from.
type Sight struct {
	Result  *Result
	Domain  Domain
	points  []model.Point
	Ceiling float64 // of the picture of a plan, $/yr
	spends  []float64

	followed  *model.Time  // what the ways of spending lead to, once somebody asked ...
	horizonOf int          // ... so many years ahead ...
	planOf    []model.Step // ... with this plan

	baseline *baseline // what is held against it, once asked

	splits *splits // the one budget, once asked
	people *people // who does what, once asked
}

// Look evaluates the model along the domain.
func Look(s *state.State, r *Result, d Domain) *Sight {
	v := &Sight{Result: r, Domain: d, Ceiling: planCeiling(s, r), points: make([]model.Point, samples), spends: make([]float64, samples)}
	step := math.Log(d.X1/d.X0) / (samples - 1)
	for i := range v.points {
		v.spends[i] = d.X0 * math.Exp(step*float64(i))
		v.points[i] = r.System.At(v.spends[i])
	}
	return v
}

// After is v, which goes on using what the sight before it was asked.
func (v *Sight) After(before *Sight) *Sight {
	if before != nil {
		v.baseline = before.baseline
	}
	return v
}

// series is a number of each spend.
func (v *Sight) series(f func(model.Point) float64) []float64 {
	ys := make([]float64, len(v.points))
	for i, p := range v.points {
		ys[i] = f(p)
	}
	return ys
}

// planCeiling is how high the picture of a plan reaches: room above all that is spent, to drag into.
func planCeiling(s *state.State, r *Result) float64 {
	top := math.Max(s.Spend, s.ExploredSpend())
	for _, step := range s.Plan {
		top = math.Max(top, step.Amount)
	}
	if minimum := float64(r.Outcome.Minimum); minimum < 3*top {
		top = math.Max(top, minimum)
	}
	return 1.4 * top
}
