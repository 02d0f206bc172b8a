package state

import (
	"goodenough/model"
	"goodenough/model/scenario"
)

// choose takes an entry of a list.
func (s State) choose(key, id string) (State, []Effect) {
	switch key {
	case "cust":
		return s.chooseCustomer(id)
	case "sla":
		return s.chooseSchedule(id)
	}
	return s, nil
}

// chooseCustomer takes another type of customer, which brings its own numbers for everything nobody changed.
func (s State) chooseCustomer(id string) (State, []Effect) {
	if _, known := scenario.PresetOf(id); !known || id == s.Customer {
		return s, nil
	}
	s = s.rememberAlone("cust")
	kept, was := s.Inputs, scenario.Defaults(s.Customer)
	s.Inputs = scenario.Defaults(id)
	for _, f := range model.Fields {
		_, ranged := s.Ranges[f.Key]
		if f.Number != nil && (ranged || *f.Number(&kept) != *f.Number(&was)) {
			*f.Number(&s.Inputs) = *f.Number(&kept)
		}
	}
	s.Name = kept.Name
	if kept.Schedule != was.Schedule {
		s.Schedule = kept.Schedule
	}
	s.Drafts = nil
	return s, []Effect{WriteLink{}}
}

// chooseSchedule takes another schedule of credits. It starts with all revenue under it and the usual share of claims.
func (s State) chooseSchedule(id string) (State, []Effect) {
	if _, known := model.ScheduleOf(id); !known || id == s.Schedule {
		return s, nil
	}
	s = s.rememberAlone("sla")
	s.Schedule = id
	switch {
	case id == "none":
		s.Cover, s.Claim = 0, 0
	case s.Cover == 0:
		s.Cover, s.Claim = 1, .3
	}
	return s, []Effect{WriteLink{}}
}
