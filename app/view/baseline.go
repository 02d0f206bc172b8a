package view

import (
	"goodenough/app/state"
	"goodenough/model"
)

// baseline is what each spending costs a year in the example of these customers. Somebody's own numbers are held against it.
type baseline struct {
	in     model.Inputs
	domain Domain
	costs  []float64 // at the spends of a sight of that domain; nil where the example contradicts itself at this revenue
}

// baselineOf asks the model.
func baselineOf(in model.Inputs, d Domain, spends []float64) *baseline {
	b := &baseline{in: in, domain: d}
	if s, problems := model.Build(in); !model.Stopped(problems) {
		for _, spend := range spends {
			b.costs = append(b.costs, s.TotalCost(s.At(spend)))
		}
	}
	return b
}

// exampleHere are the inputs of the example at the revenue of a system, with as large a share of it spent on operations: of another size
// it would say nothing about this one.
func exampleHere(s *state.State) model.Inputs {
	in := s.Preset().Inputs
	in.Spend *= s.Revenue / in.Revenue
	in.Revenue = s.Revenue
	return in
}
