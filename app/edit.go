package app

import (
	"math"

	"goodenough/model"
	"goodenough/model/scenario"
	"goodenough/model/uncertainty"
)

// set gives an input one number, in range.
func (s State) set(f model.Field, v float64) (State, []Effect) {
	return s.become(f.Key, s.Scenario.WithNumber(f, v))
}

// become takes the scenario that an edit of an input leads to.
func (s State) become(key string, next scenario.Scenario) (State, []Effect) {
	s = s.withoutDraft(key)
	next = next.Settled()
	if next.Link() == s.Link() {
		return s, nil
	}
	s = s.remember(key)
	s.Scenario = next
	return s, []Effect{WriteLink{}}
}

// slide moves an input; a range moves with it, as wide as it was.
func (s State) slide(f model.Field, v float64) (State, []Effect) {
	if r, ok := s.RangeOf(f); ok {
		if moved, fits := r.Moved(f, v); fits {
			if next, err := s.Scenario.WithRange(f, short(moved)); err == nil {
				return s.become(f.Key, next)
			}
		}
	}
	return s.set(f, v)
}

// spread makes the range of an input reach so far from its median, on its scale; not at all makes it one number.
func (s State) spread(key string, reach float64) (State, []Effect) {
	f, ok := model.FieldOf(key)
	if !ok || f.Number == nil {
		return s, nil
	}
	v := s.number(f)
	if reach > 0 {
		if r, fits := uncertainty.Around(f, v, reach); fits {
			if next, err := s.Scenario.WithRange(f, short(r)); err == nil {
				return s.become(key, next)
			}
		}
		return s, nil
	}
	return s.set(f, v)
}

// toggleRange turns one number into a range, the preset's where it fits, and a range into its median.
func (s State) toggleRange(key string) (State, []Effect) {
	f, ok := model.FieldOf(key)
	if !ok || f.Number == nil {
		return s, nil
	}
	s.gesture = ""
	var effects []Effect
	if _, ranged := s.RangeOf(f); ranged {
		s, effects = s.spread(key, 0)
	} else if next := s.Scenario.WithDefault(f); *f.Number(&next.Inputs) == *f.Number(&s.Inputs) && hasRange(next, f) {
		s, effects = s.become(key, next)
	} else {
		s, effects = s.spread(key, usualReach)
	}
	s.gesture = ""
	return s, effects
}

func hasRange(s scenario.Scenario, f model.Field) bool {
	_, ok := s.RangeOf(f)
	return ok
}

// The handle of how unsure stands at whole positions up to spreadMax, which is a factor of ten either way.
const spreadMax = 40

var usualReach = reachAt(8) // a factor of 1.6

func reachAt(position int) float64 { return math.Ln10 * float64(position) / spreadMax }

func spreadPosition(r uncertainty.Range, f model.Field) int {
	return int(math.Round(r.Reach(f) / math.Ln10 * spreadMax))
}

// short rounds the ends that a handle gave to three digits: more would be pretended.
func short(r uncertainty.Range) uncertainty.Range {
	r.Low, r.High = scenario.RoundTo(r.Low, 3), scenario.RoundTo(r.High, 3)
	return r
}

// choose takes an entry of a list. Another customer type brings its own numbers for everything nobody changed; a
// schedule of credits starts with all revenue under it and the usual share of claims.
func (s State) choose(key, id string) (State, []Effect) {
	switch key {
	case "cust":
		if _, known := scenario.PresetOf(id); !known || id == s.Customer {
			return s, nil
		}
		s = s.remember(key)
		s.gesture = ""
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
	case "sla":
		if _, known := model.ScheduleOf(id); !known || id == s.Schedule {
			return s, nil
		}
		s = s.remember(key)
		s.gesture = ""
		s.Schedule = id
		switch {
		case id == "none":
			s.Cover, s.Claim = 0, 0
		case s.Cover == 0:
			s.Cover, s.Claim = 1, .3
		}
	default:
		return s, nil
	}
	return s, []Effect{WriteLink{}}
}

func (s State) reset(key string) (State, []Effect) {
	f, ok := model.FieldOf(key)
	_, drafted := s.Drafts[key]
	if !ok || !s.edited(f) && !drafted {
		return s, nil
	}
	if s.edited(f) {
		s = s.remember("reset-" + key)
	}
	s.gesture = ""
	defaults := scenario.Defaults(s.Customer)
	if f.Number != nil {
		s.Scenario = s.Scenario.WithDefault(f)
	} else if key != "cust" {
		*f.Text(&s.Inputs) = *f.Text(&defaults)
	}
	s = s.withoutDraft(key)
	s.Scenario = s.Settled()
	return s, []Effect{WriteLink{}, ShowTyped{key}}
}
