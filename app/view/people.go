package view

import "goodenough/model"

// people are who does what, by spend.
type people struct {
	model.Engineers
	best   model.Staff // at the best split of the one budget
	spends []float64
	staff  []model.Staff // at each of them
}

// peopleOf asks from no spend to beyond the most of those worth looking at, $/yr.
func peopleOf(s *model.System, best model.Staff, most float64) *people {
	e := &people{Engineers: s.Engineers(), best: best, spends: make([]float64, samples), staff: make([]model.Staff, samples)}
	for i := range e.spends {
		share := float64(i) / (samples - 1)
		e.spends[i] = 1.3 * most * share * share // fires fall fastest where little is spent
		e.staff[i] = s.Staff(e.spends[i])
	}
	return e
}

// plan finds one by its name.
func (e *people) plan(name string) model.Staff {
	for _, p := range e.Staffing {
		if p.Name == name {
			return p
		}
	}
	return model.Staff{}
}
