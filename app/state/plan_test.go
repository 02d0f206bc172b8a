package state

import (
	"testing"

	"goodenough/model/scenario"
)

// plan is the plan of a link, for who reads a test.
func plan(s State) string { return scenario.FormatPlan(s.Plan) }

// planned tells of a state whose link does not lead back to its plan.
func planned(t *testing.T, s State, want string) {
	t.Helper()
	if got := plan(s); got != want {
		t.Errorf("the plan is %q, want %q", got, want)
	}
	back, problems := scenario.Parse(s.Link())
	if len(problems) > 0 || back.Link() != s.Link() || scenario.FormatPlan(back.Plan) != want {
		t.Errorf("link %s leads to %q, %v", s.Link(), scenario.FormatPlan(back.Plan), problems)
	}
}

func TestDraggingAStep(t *testing.T) {
	s := Open("cust=consumer&try=1m&plan=2m@2,3m@4,%2B1m@6")
	s, _ = apply(s, MoveStep{1, 4.6, 2.449e6}, MoveStep{1, 3.9, 2.51e6})
	planned(t, s, "2m@2,2.5m@4,plus1m@6") // in quarters and two digits
	s, _ = apply(s, MoveStep{1, -3, 2.5e6})
	planned(t, s, "2m@2,2.5m@2.25,plus1m@6") // not past its neighbours
	s, _ = apply(s, MoveStep{1, 99, 2.5e6})
	planned(t, s, "2m@2,2.5m@5.75,plus1m@6")
	s, effects := apply(s, Release{}, Undo{})
	planned(t, s, "2m@2,3m@4,plus1m@6") // one drag, one step of undo
	if len(effects) != 3 {              // the link at once, the link, and the focus
		t.Errorf("effects are %v", effects)
	}
	s, _ = apply(s, MoveStep{2, 8, 0})
	planned(t, s, "2m@2,3m@4,plus1m@8") // a clean-up of nothing would vanish under the hand
	s, _ = apply(s, Release{}, MoveStep{2, 99, 2e6})
	planned(t, s, "2m@2,3m@4,plus2m@10") // what is in sight
	s, _ = apply(s, Release{}, MoveStep{BaseStep, 5, 1.5e6})
	if s.ExploredSpend() != 1.5e6 {
		t.Errorf("the spend at first is %v", s.ExploredSpend())
	}
	before := s.Link()
	s, _ = apply(s, MoveStep{3, 1, 1}, MoveStep{-2, 1, 1})
	if s.Link() != before {
		t.Error("a step that there is none of was moved")
	}
}

// Steps that stand closer than a hand's quarter can still be moved up and down.
func TestDraggingBetweenCloseNeighbours(t *testing.T) {
	s := Open("cust=consumer&plan=2m@2,3m@2.1,4m@2.2")
	s, _ = apply(s, MoveStep{1, 7, 1e6})
	planned(t, s, "2m@2,1m@2.1,4m@2.2")
}

func TestKeysMoveAStep(t *testing.T) {
	s := Open("cust=consumer&plan=2m@2")
	s, _ = apply(s, NudgeStep{0, "ArrowRight"}, NudgeStep{0, "ArrowUp"}, NudgeStep{0, "PageDown"})
	planned(t, s, "1.1m@2.25")
	for range 200 {
		s, _ = apply(s, NudgeStep{0, "PageDown"})
	}
	planned(t, s, "0@2.25")
	s, _ = apply(s, NudgeStep{0, "ArrowUp"}, NudgeStep{BaseStep, "ArrowUp"})
	if s.Plan[0].Amount <= 0 || s.ExploredSpend() != 3.1e6 {
		t.Errorf("after an arrow up: %s and %v", plan(s), s.ExploredSpend())
	}
}

// A state before an edit keeps its plan: steps are never changed in place.
func TestPlansAreNotShared(t *testing.T) {
	s := Open("cust=consumer&plan=2m@2,3m@4")
	before, link := s, s.Link()
	for _, m := range []Msg{MoveStep{0, 1, 1e6}, TypeStep{1, "amount", "9m"}, TurnStep{0, true}, RemoveStep{0}, MakePlan{"add"}, NudgeStep{1, "ArrowUp"}} {
		if _, _ = apply(s, m); before.Link() != link {
			t.Fatalf("%T changed the state it was given", m)
		}
	}
}
