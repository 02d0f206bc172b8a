package state

import (
	"fmt"
	"math"
	"slices"

	"goodenough/app/words"
	"goodenough/model"
	"goodenough/model/scenario"
)

// The edits of a plan. The plan begins with the spend explored; its steps stay in the order of time.

// ordered is a scenario with the steps of its plan put in order as a link would. Two spends at one moment are refused.
func ordered(next scenario.Scenario) (scenario.Scenario, error) {
	if len(next.Plan) == 0 {
		return next, nil
	}
	steps, errs := scenario.ParsePlan(scenario.FormatPlan(next.Plan))
	if len(errs) > 0 {
		return next, errs[0]
	}
	next.Plan = steps
	return next, nil
}

// replan takes the scenario that an edit of the plan leads to.
func (s State) replan(gesture string, next scenario.Scenario) (State, []Effect, error) {
	next, err := ordered(next)
	if err != nil {
		return s, nil, err
	}
	s, effects := s.become(gesture, next)
	return s, effects, nil
}

// restep takes other steps, or a scenario with them, as an edit of its own.
func (s State) restep(next scenario.Scenario) (State, []Effect) {
	s.gesture = ""
	s, effects, err := s.replan("plan", next)
	if s.gesture = ""; err != nil {
		s.Notice = words.Sentence(err.Error())
	}
	if len(effects) > 0 {
		s.Drafts = nil // of rows that may be others now
	}
	return s, effects
}

// withPlan is the scenario with other steps.
func (s *State) withPlan(steps []model.Step) scenario.Scenario {
	next := s.Scenario
	next.Plan = steps
	return next
}

// steps is a copy of the plan's to be changed, and whether it has that one.
func (s *State) steps(step int) ([]model.Step, bool) {
	return slices.Clone(s.Plan), step >= 0 && step < len(s.Plan)
}

// quarters is how finely a hand sets the year of a step: what budgets are made in.
const quarters = 4

// moveStep drags a step to a moment and an amount: not past its neighbours, and not away from now where it is the spend explored.
func (s State) moveStep(step int, at, amount float64) (State, []Effect) {
	amount = scenario.RoundTo(spendExplored.Clamp(amount), 2)
	if step == BaseStep {
		return s.set(spendExplored, amount)
	}
	steps, ok := s.steps(step)
	if !ok {
		return s, nil
	}
	from, to := s.StepRoom(step)
	steps[step].At = min(max(math.Round(at*quarters)/quarters, from), to)
	if !steps[step].Once || amount > 0 {
		steps[step].Amount = amount
	}
	s.Drafts = s.Drafts.without(StepKey(step, "year"), StepKey(step, "amount"))
	s, effects, _ := s.replan(fmt.Sprintf("plan-%d", step), s.withPlan(steps)) // between its neighbours a step is refused nowhere
	return s, effects
}

// StepRoom is between which moments a step can be dragged, in years from now: a quarter off its neighbours, within what is looked at.
// Where they stand closer, it stays where it is.
func (s *State) StepRoom(step int) (from, to float64) {
	to = max(float64(s.Horizon()), s.Plan[step].At)
	if step > 0 {
		from = s.Plan[step-1].At + 1./quarters
	}
	if step+1 < len(s.Plan) {
		to = s.Plan[step+1].At - 1./quarters
	}
	from, to = math.Ceil(from*quarters)/quarters, math.Floor(to*quarters)/quarters
	if from > to {
		return s.Plan[step].At, s.Plan[step].At
	}
	return from, to
}

// MovesStep tells whether a key of the keyboard moves a step.
func MovesStep(key string) bool {
	return slices.Contains([]string{"ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown", "PageUp", "PageDown"}, key)
}

// nudgeStep moves a step by a key: arrows to the sides by a quarter of a year, up and down to the next amount of two digits.
func (s State) nudgeStep(step int, key string) (State, []Effect) {
	at, amount := 0.0, s.ExploredSpend()
	if steps, ok := s.steps(step); ok {
		at, amount = steps[step].At, steps[step].Amount
	}
	switch key {
	case "ArrowLeft":
		at -= 1. / quarters
	case "ArrowRight":
		at += 1. / quarters
	case "ArrowUp", "PageUp", "ArrowDown", "PageDown":
		by := map[string]int{"ArrowUp": 1, "PageUp": 10, "ArrowDown": -1, "PageDown": -10}[key]
		if amount < 1 { // the numbers of two digits have no end towards nothing
			amount = s.Spend / 1000
		}
		if amount = TwoDigits(int(math.Round(TwoDigitIndex(amount))) + by); amount < s.Spend/1000 {
			amount = 0
		}
	}
	return s.moveStep(step, at, amount)
}

// turnStep makes a step a spend from then on, or one payment.
func (s State) turnStep(step int, once bool) (State, []Effect) {
	steps, ok := s.steps(step)
	if !ok {
		return s, nil
	}
	steps[step].Once = once
	if once && steps[step].Amount == 0 {
		steps[step].Amount = s.Spend
	}
	return s.restep(s.withPlan(steps))
}

// removeStep takes a step out.
func (s State) removeStep(step int) (State, []Effect) {
	steps, ok := s.steps(step)
	if !ok {
		return s, nil
	}
	return s.restep(s.withPlan(slices.Delete(steps, step, step+1)))
}
