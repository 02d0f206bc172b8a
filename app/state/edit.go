package state

import (
	"math"

	"goodenough/model"
	"goodenough/model/scenario"
	"goodenough/model/uncertainty"
)

// The edits of inputs and of what else a scenario says, but for its plan.

// set gives an input one number, in range.
func (s State) set(f model.Field, v float64) (State, []Effect) {
	return s.become(f.Key, s.Scenario.WithNumber(f, v))
}

// become takes the scenario that an edit of an input leads to.
func (s State) become(key string, next scenario.Scenario) (State, []Effect) {
	s.Drafts = s.Drafts.without(key)
	next = s.withTools(next).Settled()
	if next.Link() == s.Link() {
		return s, nil
	}
	s = s.remember(key)
	s.Scenario = next
	return s, []Effect{WriteLink{}}
}

// slideTo moves an input; a range moves with it, as wide as it was.
func (s State) slideTo(f model.Field, v float64) (State, []Effect) {
	if r, ok := s.RangeOf(f); ok {
		if moved, fits := r.Moved(f, v); fits {
			if next, err := s.Scenario.WithRange(f, short(moved)); err == nil {
				return s.become(f.Key, next)
			}
		}
	}
	return s.set(f, v)
}

// slide moves an input to where its slider stands.
func (s State) slide(key string, position int) (State, []Effect) {
	f, ok := model.FieldOf(key)
	if !ok || f.Number == nil {
		return s, nil
	}
	slider := s.Slider(f)
	meant := step(slider.place(s.Number(f)), position, func(near int) bool { return alike(slider.value(near), s.Number(f)) })
	s, effects := s.slideTo(f, slider.value(meant))
	return s, shown(effects, meant, position)
}

// shown has a slider show that a hand meant another position than it was moved to.
func shown(effects []Effect, meant, position int) []Effect {
	if meant != position {
		return append(effects, ShowSlid{})
	}
	return effects
}

// setSpread makes the range of an input reach as far from its median as its second handle says; not at all makes it one number.
func (s State) setSpread(key string, position int) (State, []Effect) {
	f, ok := model.FieldOf(key)
	if !ok || f.Number == nil {
		return s, nil
	}
	v, meant := s.Number(f), position
	if r, ranged := s.RangeOf(f); ranged {
		place := spreadPlace(r, f)
		meant = step(place, position, func(near int) bool { return math.Abs(place-float64(near)) < .1 }) // which reads the same
	}
	if meant <= 0 {
		return s.set(f, v)
	}
	if r, fits := uncertainty.Around(f, v, reachAt(meant)); fits {
		if next, err := s.Scenario.WithRange(f, short(r)); err == nil {
			s, effects := s.become(key, next)
			return s, shown(effects, meant, position)
		}
	}
	return s, nil
}

// usualSpread is where the second handle stands for who asks for a range without saying which: a factor of 1.6.
const usualSpread = 8

// toggleRange turns one number into a range, the preset's where it fits, and a range into its median.
func (s State) toggleRange(key string) (State, []Effect) {
	f, ok := model.FieldOf(key)
	if !ok || f.Number == nil {
		return s, nil
	}
	s.gesture = ""
	var effects []Effect
	usual := s.Scenario.WithDefault(f)
	_, ranged := s.RangeOf(f)
	_, usuallyRanged := usual.RangeOf(f)
	switch {
	case ranged:
		s, effects = s.setSpread(key, 0)
	case usuallyRanged && *f.Number(&usual.Inputs) == *f.Number(&s.Inputs):
		s, effects = s.become(key, usual)
	default:
		s, effects = s.setSpread(key, usualSpread)
	}
	s.gesture = ""
	return s, effects
}

// short rounds the ends that a handle gave to three digits: more would be pretended.
func short(r uncertainty.Range) uncertainty.Range {
	r.Low, r.High = scenario.RoundTo(r.Low, 3), scenario.RoundTo(r.High, 3)
	return r
}

// reset gives an input its default, and its box.
func (s State) reset(key string) (State, []Effect) {
	f, ok := model.FieldOf(key)
	_, drafted := s.Drafts[key]
	if !ok || !s.Edited(f) && !drafted {
		return s, nil
	}
	if s.Edited(f) {
		s = s.remember("reset-" + key)
	}
	s.gesture = ""
	defaults := s.Defaults()
	if f.Number != nil {
		s.Scenario = s.withTools(s.Scenario.WithDefault(f))
	} else if key != "cust" {
		*f.Text(&s.Inputs) = *f.Text(&defaults)
	}
	s.Drafts = s.Drafts.without(key)
	s.Scenario = s.Settled()
	return s, []Effect{WriteLink{}, ShowTyped{key}}
}

// withTools keeps the part of today's spending that is people's time while what else it buys changes.
func (s State) withTools(next scenario.Scenario) scenario.Scenario {
	if next.Tools == s.Tools {
		return next
	}
	return next.WithNumber(spendToday, spendToday.Clamp(scenario.Round(max(0, s.Spend-s.Tools)+next.Tools)))
}

// spendExplored is the input that the handle, the slider of the budget and the head of the plan set.
var spendExplored, _ = model.FieldOf("try")

// spendToday is the input that says what is spent.
var spendToday, _ = model.FieldOf("ops")

// explore takes what the handle says, $ a year.
func (s State) explore(spend float64) (State, []Effect) {
	return s.set(spendExplored, spendExplored.Clamp(spend))
}

// divide takes what the slider that divides the budget says.
func (s State) divide(position int) (State, []Effect) {
	meant := step(s.ExploredSpend()/s.OneBudget()*SplitMax, position, func(near int) bool { return alike(splitAt(near, s.OneBudget()), s.ExploredSpend()) })
	s, effects := s.set(spendExplored, splitAt(meant, s.OneBudget()))
	return s, shown(effects, meant, position)
}

func (s State) setPoints(on bool) (State, []Effect) {
	if on == s.Points {
		return s, nil
	}
	s = s.rememberAlone("points")
	s.Points = on
	return s, []Effect{WriteLink{}}
}

func (s State) setTrap(on bool) (State, []Effect) {
	if on == s.Trap {
		return s, nil
	}
	s = s.rememberAlone("trap")
	s.Trap = on
	return s, []Effect{WriteLink{}}
}

func (s State) setYears(years int) (State, []Effect) {
	if years < 1 || years > model.MaxYears || years == s.Horizon() {
		return s, nil
	}
	s = s.remember("years")
	if s.Years = years; years == scenario.DefaultYears {
		s.Years = 0 // which goes without saying
	}
	return s, []Effect{WriteLink{}}
}
