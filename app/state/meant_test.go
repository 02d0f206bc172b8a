package state

import "testing"

// Who moved the fact and meant to try it has both spendings after one click, and one step of undo takes that back.
func TestAMovedFactCanBeOneToTry(t *testing.T) {
	s := Open("v=1&cust=consumer&ops=4m")
	if _, moved := s.MovedFact(); moved {
		t.Error("a link moved a fact")
	}
	s, _ = Update(s, Type{"ops", "3m"})
	s, _ = Update(s, Leave{Key: "ops"})
	if before, moved := s.MovedFact(); !moved || before != 4e6 {
		t.Fatalf("moved from %v: %v", before, moved)
	}
	tried, effects := Update(s, Meant{})
	if tried.Spend != 4e6 || tried.ExploredSpend() != 3e6 || len(effects) == 0 {
		t.Errorf("%v today, %v to try", tried.Spend, tried.ExploredSpend())
	}
	if back, _ := Update(tried, Undo{}); back.Link() != s.Link() {
		t.Errorf("undone it is %s, not %s", back.Link(), s.Link())
	}
	if other, _ := Update(s, Type{"inc", "7"}); true {
		if _, moved := other.MovedFact(); moved {
			t.Error("asked of a fact that was moved before the last edit")
		}
	}
}

// The first figure in place of an example's is a fact, and not asked about.
func TestTheFirstFactIsNoQuestion(t *testing.T) {
	s, _ := Update(Open("v=1&cust=consumer"), Type{"ops", "600k"})
	if _, moved := s.MovedFact(); moved {
		t.Error("asked whether somebody's own spending was meant")
	}
	if same, effects := Update(s, Meant{}); same.Link() != s.Link() || effects != nil {
		t.Error("what nobody was asked did something")
	}
}
