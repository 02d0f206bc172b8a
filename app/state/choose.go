package state

import (
	"goodenough/model"
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

// chooseCustomer takes another type of customer, which brings its own numbers for everything nobody changed, of the version the link was
// written in.
func (s State) chooseCustomer(id string) (State, []Effect) {
	e := s.Edition()
	if _, known := e.Preset(id); !known || id == s.Customer {
		return s, nil
	}
	s = s.rememberAlone("cust")
	s.Scenario, s.Drafts = s.On(e, id), nil
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
