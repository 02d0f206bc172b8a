package state

import (
	"errors"
	"strconv"
	"strings"

	"goodenough/app/words"
	"goodenough/model"
	"goodenough/model/scenario"
)

// What the texts of boxes mean: those of inputs, and those of the plan's steps.

// typeField takes text typed into the box of an input.
func (s State) typeField(key, text string) (State, []Effect) {
	f, ok := model.FieldOf(key)
	if !ok || f.Unit == model.Choice {
		return s, nil
	}
	return s.typed(key, text, func(s State, text string) (scenario.Scenario, Draft) { return s.readField(f, text) })
}

// readField is the scenario with an input as a text says.
func (s State) readField(f model.Field, text string) (scenario.Scenario, Draft) {
	next := s.Scenario
	_, ranged := s.RangeOf(f)
	refused := func(err error) Draft {
		return s.refusal(words.Capital(f.Name), f, text, err, s.Locale.Spoken(f, s.Number(f)))
	}
	switch {
	case f.Unit == model.Text:
		*f.Text(&next.Inputs) = scenario.CleanText(text, f.Longest)
		return next, Draft{}
	case strings.TrimSpace(text) == "" && f.Optional:
		return next.WithNumber(f, model.Unset), Draft{}
	case ranged && text == s.Locale.Box(f, s.Number(f)): // what was typed is deleted again
		return next, Draft{}
	case scenario.IsRange(text):
		r, note, err := scenario.ReadRange(f, text, s.Locale.Reading())
		if err == nil {
			next, err = next.WithRange(f, r)
		}
		if err != nil {
			return next, refused(err)
		}
		next.Points = false // who types a range wants it to count
		return next, Draft{Note: note}
	}
	n, err := s.readWithin(f, text)
	if err != nil {
		return next, refused(err)
	}
	return next.WithNumber(f, n.Value), Draft{Note: n.Note}
}

// StepField is the field that a box of a step is read by, and where its number stands; that of the spend explored stands in a copy.
func (s *State) StepField(step int, what string) (model.Field, *float64) {
	now := s.ExploredSpend()
	switch {
	case step == BaseStep:
		return spendExplored, &now
	case what == "year":
		return scenario.PlanYear, &s.Plan[step].At
	}
	return spendExplored, &s.Plan[step].Amount
}

// StepLabel names a box of a step.
func StepLabel(step int, what string) string {
	if step == BaseStep {
		return "Amount now"
	}
	return words.Capital(what) + " of step " + strconv.Itoa(step+1)
}

// typeStep takes text typed into a box of a step.
func (s State) typeStep(step int, what, text string) (State, []Effect) {
	if _, ok := s.steps(step); !ok && step != BaseStep {
		return s, nil
	}
	key := StepKey(step, what)
	s, effects := s.typed(key, text, func(s State, text string) (scenario.Scenario, Draft) { return s.readStep(step, what, text) })
	if what == "year" && !s.Drafts[key].Shown() { // it is read when it is complete, and another step may stand in its row now
		s, more := s.leave(key, false)
		return s, append(effects, more...)
	}
	return s, effects
}

// readStep is the scenario with a box of a step as a text says.
func (s State) readStep(step int, what, text string) (scenario.Scenario, Draft) {
	if step == BaseStep {
		f, _ := s.StepField(step, what)
		return s.readField(f, text)
	}
	steps, _ := s.steps(step)
	next := s.withPlan(steps)
	changed := State{Scenario: next}
	f, target := changed.StepField(step, what)
	counts := s.Locale.Fitting(f, *target)
	n, err := s.readWithin(f, text)
	switch {
	case err != nil:
	case steps[step].Once && what == "amount" && n.Value == 0:
		err = errors.New("a cleanup of nothing is none: remove it")
	default:
		*target = n.Value
		next, err = ordered(next)
	}
	if err != nil {
		return next, s.refusal(StepLabel(step, what), f, text, err, counts)
	}
	return next, Draft{Note: n.Note}
}

// takeOffer takes one of the texts that a typed one may mean.
func (s State) takeOffer(key string, i int) (State, []Effect) {
	offers := s.Drafts[key].Offers
	if i < 0 || i >= len(offers) {
		return s, nil
	}
	var effects []Effect
	if step, what, ok := stepOf(key); ok {
		s, effects = s.typeStep(step, what, offers[i])
	} else {
		s, effects = s.typeField(key, offers[i])
	}
	s, more := s.leave(key, false)
	return s, append(append(effects, more...), FocusBox{key})
}
