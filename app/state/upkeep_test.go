package state

import (
	"math"
	"testing"
)

// What is spent today follows from the team, the share of its time and what tools cost, whichever of them is said last.
func TestSpendingIsWorkedOutFromTheTeam(t *testing.T) {
	s := Open("v=1&cust=b2b-saas")
	if _, known := s.Upkeep(); known {
		t.Error("a share of a team that nobody named")
	}
	if same, _ := Update(s, SetUpkeep{30}); same.Link() != s.Link() {
		t.Error("it moved the spending of a team that nobody named")
	}
	for _, msg := range []Msg{Type{"team", "12"}, Leave{Key: "team"}, SetUpkeep{30}, Release{}, Type{"tools", "1"}, Type{"tools", "10"}, Type{"tools", "100k"}, Leave{Key: "tools"}} {
		s, _ = Update(s, msg)
	}
	if want := .3*12*176000 + 100e3; math.Abs(s.Spend-want) > .001*want {
		t.Errorf("%v a year, not about %v", s.Spend, want)
	}
	if share, known := s.Upkeep(); !known || math.Abs(share-.3) > .001 {
		t.Errorf("%v of their time", share)
	}
	people := s.Spend - s.Tools
	s, _ = Update(s, Reset{"tools"})
	if s.Tools != 0 || math.Abs(s.Spend-people) > 1e-6 {
		t.Errorf("without tools %v, not %v", s.Spend, people)
	}
	s, _ = Update(s, Undo{})
	if s.Tools != 100e3 {
		t.Errorf("undone, tools cost %v", s.Tools)
	}
	for _, percent := range []int{0, 100, -1, 101} {
		if next, _ := Update(s, SetUpkeep{percent}); !(next.Spend >= 1) || next.Spend > 12*176000+100e3+1 {
			t.Errorf("%d %% is %v a year", percent, next.Spend)
		}
	}
}
