package state

import (
	"testing"

	"goodenough/model"
)

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
	planned(t, s, "1.5m@1,3m@2,plus3m@3")
	s, _ = apply(Open("v=1&cust=b2b-saas"), MakePlan{"clean"})
	planned(t, s, "plus3.1m@1") // what is missing to the line
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
