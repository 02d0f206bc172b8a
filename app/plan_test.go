package app

import (
	"strings"
	"testing"

	"goodenough/model"
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

func TestPlansPeopleHaveInMind(t *testing.T) {
	s, effects := apply(Start(), MakePlan{"cut"})
	planned(t, s, "3m@2")
	if s.ExploredSpend() != 1.5e6 || len(effects) != 1 {
		t.Errorf("the cut is to %v, effects %v", s.ExploredSpend(), effects)
	}
	s, _ = apply(s, Undo{})
	planned(t, s, "")
	if s.ExploredSpend() != s.Spend {
		t.Error("one undo leaves half of the edit")
	}
	s, _ = apply(Open("cust=consumer&try=1m"), MakePlan{"cut"})
	if s.ExploredSpend() != 1e6 {
		t.Errorf("a cut that is explored already became one to %v", s.ExploredSpend())
	}

	s, _ = apply(Start(), MakePlan{"add"}, MakePlan{"add"}, MakePlan{"clean"})
	planned(t, s, "1.5m@1,3m@2,+3m@3")
	s, _ = apply(Open("cust=b2b-saas"), MakePlan{"clean"})
	planned(t, s, "+3.1m@1") // what is missing to the line
	for range 20 {
		s, _ = apply(s, MakePlan{"add"})
	}
	if len(s.Plan) != model.MaxSteps {
		t.Errorf("%d steps", len(s.Plan))
	}
	planned(t, s, plan(s))
	s, _ = apply(s, MakePlan{"none"})
	planned(t, s, "")
	if s, effects = apply(s, MakePlan{"none"}, MakePlan{"nonsense"}); len(effects) > 0 {
		t.Errorf("nothing happened, with effects %v", effects)
	}
}

// Over a short horizon there is room for steps as well.
func TestStepsFindRoom(t *testing.T) {
	s := Open("cust=consumer&years=1")
	for range 5 {
		s, _ = apply(s, MakePlan{"add"})
	}
	planned(t, s, plan(s))
	for i, step := range s.Plan {
		if step.At > 1 || i > 0 && step.At <= s.Plan[i-1].At {
			t.Errorf("steps are %s", plan(s))
		}
	}
	if len(s.Plan) != 5 {
		t.Errorf("steps are %s", plan(s))
	}
}

func TestDraggingAStep(t *testing.T) {
	s := Open("cust=consumer&try=1m&plan=2m@2,3m@4,%2B1m@6")
	s, _ = apply(s, MoveStep{1, 4.6, 2.449e6}, MoveStep{1, 3.9, 2.51e6})
	planned(t, s, "2m@2,2.5m@4,+1m@6") // in quarters and two digits
	s, _ = apply(s, MoveStep{1, -3, 2.5e6})
	planned(t, s, "2m@2,2.5m@2.25,+1m@6") // not past its neighbours
	s, _ = apply(s, MoveStep{1, 99, 2.5e6})
	planned(t, s, "2m@2,2.5m@5.75,+1m@6")
	s, effects := apply(s, Release{}, Undo{})
	planned(t, s, "2m@2,3m@4,+1m@6") // one drag, one step of undo
	if len(effects) != 2 {
		t.Errorf("effects are %v", effects)
	}
	s, _ = apply(s, MoveStep{2, 8, 0})
	planned(t, s, "2m@2,3m@4,+1m@8") // a clean-up of nothing would vanish under the hand
	s, _ = apply(s, Release{}, MoveStep{2, 99, 2e6})
	planned(t, s, "2m@2,3m@4,+2m@10") // what is in sight
	s, _ = apply(s, Release{}, MoveStep{baseStep, 5, 1.5e6})
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
	s, _ = apply(s, NudgeStep{0, "ArrowUp"}, NudgeStep{baseStep, "ArrowUp"})
	if s.Plan[0].Amount <= 0 || s.ExploredSpend() != 3.1e6 {
		t.Errorf("after an arrow up: %s and %v", plan(s), s.ExploredSpend())
	}
}

func TestTypingAStep(t *testing.T) {
	s := Open("cust=consumer&plan=2m@2,3m@4")
	s, _ = apply(s, TypeStep{0, "amount", "$2.5M"}, TypeStep{1, "year", "18mo"})
	planned(t, s, "3m@1.5,2.5m@2")
	for _, c := range []struct{ what, text, says string }{
		{"amount", "lots", "not a number"}, {"amount", "-1", "between"}, {"year", "21", "between"}, {"year", "", "not a number"}, {"year", "2", "two spends"},
	} {
		got, effects := apply(s, TypeStep{0, c.what, c.text})
		draft := got.Drafts[draftOf(0, c.what)]
		if draft.Text != c.text || !strings.Contains(draft.Message, c.says) || len(effects) > 0 {
			t.Errorf("%s %q: draft %+v, effects %v", c.what, c.text, draft, effects)
		}
		planned(t, got, "3m@1.5,2.5m@2")
		if got, _ = apply(got, TypeStep{0, c.what, "1"}); len(got.Drafts) > 0 {
			t.Errorf("%s: a good value leaves the draft %v", c.what, got.Drafts)
		}
	}
	s, _ = apply(s, TypeStep{baseStep, "amount", "1.2m"}, TypeStep{7, "amount", "1m"})
	if s.ExploredSpend() != 1.2e6 {
		t.Errorf("the spend at first is %v", s.ExploredSpend())
	}
	s, _ = apply(s, TurnStep{0, true}, TypeStep{0, "amount", "0"})
	planned(t, s, "+3m@1.5,2.5m@2")
	if message := s.Drafts[draftOf(0, "amount")].Message; !strings.Contains(message, "remove") {
		t.Errorf("a clean-up of nothing: %q", message)
	}
	s, _ = apply(s, RemoveStep{0})
	planned(t, s, "2.5m@2")
	if len(s.Drafts) > 0 {
		t.Errorf("drafts of rows that moved: %v", s.Drafts)
	}
	s, _ = apply(s, RemoveStep{5}, Undo{}, Undo{})
	planned(t, s, "3m@1.5,2.5m@2")
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

func TestHorizonMeasureAndTrap(t *testing.T) {
	s, effects := apply(Start(), SetYears{5}, SetYears{3}, Release{}, SetTrap{true}, SetTrap{true}, SetMeasure{"worth"}, SetMeasure{"nonsense"}, SetYears{0}, SetYears{21})
	if want := "v=1&cust=consumer&years=3&trap=1"; s.Link() != want || s.Measure != "worth" {
		t.Errorf("link %s, measure %s", s.Link(), s.Measure)
	}
	if len(effects) != 4 {
		t.Errorf("effects are %v", effects)
	}
	if query := s.Share.with("view", "time").Query(); query != "view=time&measure=worth" || ParseDisplay(query).Measure != "worth" {
		t.Errorf("the query of a frame is %s", query)
	}
	s, _ = apply(s, Undo{}, Undo{})
	if s.Link() != Start().Link() {
		t.Errorf("undone, the link is %s", s.Link())
	}
	s, _ = apply(s, SetYears{3}, SetYears{10})
	if s.Link() != Start().Link() {
		t.Errorf("the usual horizon is in the link: %s", s.Link())
	}
}
