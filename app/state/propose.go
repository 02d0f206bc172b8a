package state

import (
	"math"
	"slices"

	"goodenough/model"
	"goodenough/model/scenario"
)

// What the buttons of the plan propose.

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
	case Restoring, CleaningUp: // once more takes it off again
		way := s.wayBack(name)
		if way == nil {
			return s, nil
		}
		if steps = way; slices.Equal(way, s.Plan) {
			steps = nil
		}
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
