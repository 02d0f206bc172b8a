package state

import (
	"math"
	"testing"

	"goodenough/model"
	"goodenough/model/scenario"
)

// TestTwoWaysBack: a click puts one on, another click the other, once more takes it off; each is one step of undo, and in the link.
func TestTwoWaysBack(t *testing.T) {
	s, effects := apply(Open("v=1&cust=b2b-saas"), MakePlan{Restoring})
	planned(t, s, "4647530@0")
	if len(effects) != 1 || s.Explored != model.Unset {
		t.Errorf("effects %v, %v explored", effects, s.Explored)
	}
	s, _ = apply(s, MakePlan{CleaningUp})
	planned(t, s, "3573770@0,plus3098230@0")
	undone, _ := apply(s, Undo{})
	planned(t, undone, "4647530@0")
	undone, _ = apply(undone, Undo{})
	planned(t, undone, "")
	if undone.CanUndo() {
		t.Error("a click was two steps")
	}
	s, _ = apply(s, MakePlan{CleaningUp})
	planned(t, s, "")
	s, _ = apply(Open("v=1&cust=b2b-saas&within=0.5&try=4m&plan=1m@3"), MakePlan{Restoring})
	planned(t, s, "9248820@0")
	if s.Explored != 4e6 {
		t.Errorf("what is explored became %v", s.Explored)
	}
	for _, link := range []string{"v=1&cust=consumer", "v=1&cust=b2b-saas&trap=1", "v=1&cust=b2b-saas&accept=1e-5&floor=1e-4", "v=1&cust=consumer&inc=100k"} {
		if s, effects := apply(Open(link), MakePlan{Restoring}, MakePlan{CleaningUp}); len(s.Plan) > 0 || len(effects) > 0 {
			t.Errorf("%s: from nowhere leads %s", link, plan(s))
		}
	}
	if s, _ := apply(Open("v=1&cust=b2b-saas&rev=2b&ops=100m&within=0.1&half=50&accept=1.1e-5&floor=1e-5"), MakePlan{Restoring}); len(s.Plan) > 0 {
		t.Errorf("beyond reach lies %s", plan(s))
	} else if s, _ = apply(s, MakePlan{CleaningUp}); len(s.Plan) != 2 {
		t.Errorf("what takes too much a year can be cleaned up, not %s", plan(s))
	}
}

// TestWaysBackLeadBack, as they are rounded: one at the time asked for, the other from the first day.
func TestWaysBackLeadBack(t *testing.T) {
	lost := 0
	for _, p := range scenario.Presets {
		for _, more := range []string{"", "&within=0.3", "&accept=1e-4", "&inc=100&within=7"} {
			s := Open("cust=" + p.ID + more)
			system, _ := model.Build(s.Inputs)
			restoring, cleaning := s.WayBack(&system, Restoring), s.WayBack(&system, CleaningUp)
			if restoring == nil {
				continue
			}
			lost++
			if runway, recovery := system.PlanRunway(model.Plan{Base: s.Spend, Steps: restoring}); runway != 0 || recovery > s.Within || recovery < s.Within*.999 {
				t.Errorf("%s%s: back after %v years of %v", p.ID, more, recovery, s.Within)
			}
			if runway, recovery := system.PlanRunway(model.Plan{Base: s.Spend, Steps: cleaning}); !math.IsInf(runway, 1) || recovery != 0 {
				t.Errorf("%s%s: cleaned up, the line holds until %v and again from %v", p.ID, more, runway, recovery)
			}
		}
	}
	if lost < 8 {
		t.Errorf("only %d have anything to restore", lost)
	}
}
