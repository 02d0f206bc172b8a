package state

import (
	"testing"

	"goodenough/model"
)

// TestGrowthFieldsShowWhatTheyFollow while they are unset, and let go of what was typed when they are emptied.
func TestGrowthFieldsShowWhatTheyFollow(t *testing.T) {
	s, _ := apply(Start(), Type{"ops", "4m"})
	for key, want := range map[string]float64{"budget": 8e6, "gmax": 10e6, "ghalf": 8e6, "gshape": 1, "team": 23} {
		if f := field(t, key); s.Number(f) != want || s.Edited(f) {
			t.Errorf("%s shows %v, want %v", key, s.Number(f), want)
		}
	}
	s, _ = apply(s, Type{"gmax", "26m"}, Type{"budget", "5m"})
	if ghalf := s.Number(field(t, "ghalf")); ghalf != 20e6 {
		t.Errorf("half of $26M stands at %v, want 20e6", ghalf)
	}
	s, _ = apply(s, Type{"gmax", ""}, Reset{"budget"})
	if s.GrowthMost != model.Unset || s.Budget != model.Unset {
		t.Errorf("emptied, the most is %v; reset, the budget is %v", s.GrowthMost, s.Budget)
	}
}
