package state

import (
	"math"
	"testing"

	"goodenough/model"
	"goodenough/model/scenario"
)

func TestExploringTodayIsNotExploring(t *testing.T) {
	s, _ := apply(Start(), Explore{2e6})
	if s.Explored != 2e6 {
		t.Errorf("explored is %v", s.Explored)
	}
	if s, _ = apply(s, Explore{3e6}); s.Explored != model.Unset {
		t.Errorf("exploring today's spend leaves try=%v in the link", s.Explored)
	}
	if s, _ = apply(s, Explore{-5}); s.Explored != 0 {
		t.Errorf("exploring less than nothing gives %v", s.Explored)
	}
}

func TestResets(t *testing.T) {
	s, _ := apply(Start(), Type{"ops", "7m"}, Type{"accept", "1"}, Type{"inc", "abc"})
	s, effects := apply(s, Reset{"ops"}, Reset{"accept"}, Reset{"inc"})
	if s.Inputs != Start().Inputs || len(s.Drafts) > 0 {
		t.Errorf("after resets: %+v, drafts %v", s.Inputs, s.Drafts)
	}
	if len(effects) != 6 {
		t.Errorf("effects are %v, want the link written and the box shown three times", effects)
	}
	s, _ = apply(s, Type{"ops", "7m"}, Choose{"cust", "payments"}, ResetAll{})
	if s.Inputs != scenario.Newest.Of("payments").Inputs {
		t.Errorf("reset all gives %+v", s.Inputs)
	}
	if s, _ = apply(s, Undo{}); s.Spend != 7e6 {
		t.Error("reset all cannot be undone")
	}
}

// A slider moves a range as a whole, the second handle its width.
func TestMovingARange(t *testing.T) {
	tol := field(t, "tol")
	s, _ := apply(Start(), Slide{"tol", 100})
	r, ranged := s.RangeOf(tol)
	// A tolerance is a share: as wide in odds, not quite in factors.
	if !ranged || math.Abs(r.High/r.Mid-3) > .05 || math.Abs(r.Mid/r.Low-3) > .05 {
		t.Errorf("the preset's factor of three became %+v", r)
	}
	s, _ = apply(s, SetSpread{"tol", 20})
	if r, _ := s.RangeOf(tol); math.Abs(r.High/r.Mid-math.Sqrt(10)) > .02 {
		t.Errorf("half way up the second handle gives %+v", r)
	}
	s, _ = apply(s, SetSpread{"tol", 0})
	if _, ranged := s.RangeOf(tol); ranged {
		t.Error("no width is still a range")
	}
	s, _ = apply(s, ToggleRange{"tol"}, ToggleRange{"ops"}, ToggleRange{"churn"})
	if _, ranged := s.RangeOf(field(t, "ops")); !ranged {
		t.Error("a number did not become a range")
	}
	if _, ranged := s.RangeOf(field(t, "churn")); ranged {
		t.Error("a range did not become a number")
	}
	if back := Open(s.Link()); back.Link() != s.Link() || len(back.Problems) > 0 {
		t.Errorf("%s reads back as %s with %v", s.Link(), back.Link(), back.Problems)
	}
	s, _ = apply(s, Reset{"ops"}, Reset{"churn"}, Reset{"tol"})
	if s.Link() != Start().Link() {
		t.Errorf("after resets the link is %s", s.Link())
	}
}

func TestHorizonMeasureAndTrap(t *testing.T) {
	s, effects := apply(Start(), SetYears{5}, SetYears{3}, Release{}, SetTrap{true}, SetTrap{true}, SetMeasure{"worth"}, SetMeasure{"nonsense"}, SetYears{0}, SetYears{21})
	if want := canonical("cust=consumer&years=3&trap=1"); s.Link() != want || s.Measure != "worth" {
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
