package app

import (
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"

	"goodenough/model"
	"goodenough/model/scenario"
)

// The edits of a plan. The plan begins with the spend explored; its steps stay in the order of time.

// baseStep stands for the spend explored among the steps of a plan.
const baseStep = -1

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
		s.Notice = sentence(err.Error())
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
	f, _ := model.FieldOf("try")
	amount = scenario.RoundTo(min(max(amount, f.Min), f.Max), 2)
	if step == baseStep {
		return s.set(f, amount)
	}
	steps, ok := s.steps(step)
	if !ok {
		return s, nil
	}
	from, to := s.room(step)
	steps[step].At = min(max(math.Round(at*quarters)/quarters, from), to)
	if !steps[step].Once || amount > 0 {
		steps[step].Amount = amount
	}
	s = s.withoutDraft(draftOf(step, "year"), draftOf(step, "amount"))
	s, effects, _ := s.replan(fmt.Sprintf("plan-%d", step), s.withPlan(steps)) // between its neighbours a step is refused nowhere
	return s, effects
}

// room is between which moments a step can be dragged: a quarter off its neighbours, within what is looked at. Where they stand closer,
// it stays where it is.
func (s *State) room(step int) (from, to float64) {
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

// moves tells whether a key moves a step.
func moves(key string) bool {
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
		if amount = twoDigits(int(math.Round(twoDigitIndex(amount))) + by); amount < s.Spend/1000 {
			amount = 0
		}
	}
	return s.moveStep(step, at, amount)
}

// draftOf is the key of a box of a plan's step, its "year" or its "amount", among State.Drafts.
func draftOf(step int, what string) string { return "plan-" + strconv.Itoa(step) + "-" + what }

// headOfPlan is the box of the spend explored where the plan begins.
var headOfPlan = draftOf(baseStep, "amount")

// boxOfStep tells which box of the plan has a key, if one has.
func boxOfStep(key string) (step int, what string, ok bool) {
	key, ok = strings.CutPrefix(key, "plan-")
	at := strings.LastIndexByte(key, '-')
	if !ok || at < 0 {
		return 0, "", false
	}
	step, err := strconv.Atoi(key[:at])
	return step, key[at+1:], err == nil
}

// stepField is the field that a box of a step is read by, and where its number stands.
func (s *State) stepField(step int, what string) (model.Field, *float64) {
	spend, _ := model.FieldOf("try")
	now := s.ExploredSpend()
	switch {
	case step == baseStep:
		return spend, &now
	case what == "year":
		return scenario.PlanYear, &s.Plan[step].At
	}
	return spend, &s.Plan[step].Amount
}

// stepLabel names a box of a step.
func stepLabel(step int, what string) string {
	if step == baseStep {
		return "Amount now"
	}
	return capital(what) + " of step " + strconv.Itoa(step+1)
}

// typeStep takes text typed into a box of a step.
func (s State) typeStep(step int, what, text string) (State, []Effect) {
	if _, ok := s.steps(step); !ok && step != baseStep {
		return s, nil
	}
	key := draftOf(step, what)
	s, effects := s.typed(key, text, func(s State, text string) (scenario.Scenario, Draft) { return s.readStep(step, what, text) })
	if what == "year" && !s.Drafts[key].shown() { // it is read when it is complete, and another step may stand in its row now
		s, more := s.leave(key, false)
		return s, append(effects, more...)
	}
	return s, effects
}

// readStep is the scenario with a box of a step as a text says.
func (s State) readStep(step int, what, text string) (scenario.Scenario, Draft) {
	if step == baseStep {
		f, _ := s.stepField(step, what)
		return s.readField(f, text)
	}
	steps, _ := s.steps(step)
	next := s.withPlan(steps)
	changed := State{Scenario: next}
	f, target := changed.stepField(step, what)
	counts := s.Locale.Fitting(f, *target)
	n, err := s.within(f, text)
	switch {
	case err != nil:
	case steps[step].Once && what == "amount" && n.Value == 0:
		err = fmt.Errorf("a clean-up of nothing is none: remove it")
	default:
		*target = n.Value
		next, err = ordered(next)
	}
	if err != nil {
		return next, s.refusal(stepLabel(step, what), f, text, err, counts)
	}
	return next, Draft{Note: n.Note}
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

// makePlan is a button: another step, a plan that people have in mind, or none.
func (s State) makePlan(name string) (State, []Effect) {
	steps, _ := s.steps(0)
	switch name {
	case "none":
		steps = nil
	case "cut": // what looks free, and its end
		next := s.withPlan([]model.Step{{At: 2, Amount: s.Spend}})
		if next.ExploredSpend() >= s.Spend {
			next.Explored = scenario.RoundTo(s.Spend/2, 2)
		}
		return s.restep(next)
	case "clean":
		steps = append(steps, model.Step{At: s.free(), Amount: s.cleanUp(), Once: true})
	case "add":
		amount := s.Spend
		if s.spendAtLast() == amount {
			amount = scenario.RoundTo(amount/2, 2)
		}
		steps = append(steps, model.Step{At: s.free(), Amount: amount})
	default:
		return s, nil
	}
	return s.restep(s.withPlan(steps))
}

// spendAtLast is what the plan spends a year in the end.
func (s *State) spendAtLast() float64 {
	spend := s.ExploredSpend()
	for _, step := range s.Plan {
		if !step.Once {
			spend = step.Amount
		}
	}
	return spend
}

// free is a moment for another step: a year after the last, or in the middle of the widest gap.
func (s *State) free() float64 {
	last := 0.0
	for _, step := range s.Plan {
		last = max(last, step.At)
	}
	if horizon := float64(s.Horizon()); last+1 < horizon {
		return last + 1
	}
	from, widest := 0.0, -1.0
	before := 0.0
	for _, step := range append(slices.Clone(s.Plan), model.Step{At: float64(s.Horizon())}) {
		if step.At-before > widest {
			from, widest = before, step.At-before
		}
		before = step.At
	}
	if widest < 2./quarters {
		return scenario.Round(from + widest/2)
	}
	return from + math.Round(widest/2*quarters)/quarters
}

// cleanUp is the one payment that comes to mind: what is missing to the line in the long run, or a year's spend.
func (s *State) cleanUp() float64 {
	amount := s.Spend
	if system, problems := model.Build(s.Inputs); !model.Stopped(problems) {
		if missing := (system.Minimum() - s.Spend) * s.HalfLife / math.Ln2; missing > 0 && missing < model.OutOfReach {
			amount = missing
		}
	}
	return scenario.RoundTo(amount, 2)
}
