package state

import (
	"strings"
	"testing"

	"goodenough/model/scenario"
)

// TestAnOldLinkStaysOld whatever a hand does on its page: its numbers are what was sent.
func TestAnOldLinkStaysOld(t *testing.T) {
	s := Open("v=1&cust=b2b-saas&rev=12m")
	of := func(id string) scenario.Scenario { return scenario.Version1.Of(id) }
	for _, c := range []struct {
		msgs []Msg
		want scenario.Scenario
	}{
		{[]Msg{Reset{"rev"}}, of("b2b-saas")},
		{[]Msg{ResetAll{}}, of("b2b-saas")},
		{[]Msg{Choose{"cust", "payments"}, Reset{"rev"}}, of("payments")},
		{[]Msg{Choose{"cust", "payments"}, ResetAll{}, Choose{"cust", "consumer"}}, of("consumer")},
	} {
		if got, _ := apply(s, c.msgs...); got.Scenario.Link() != c.want.Link() || got.Inputs != c.want.Inputs {
			t.Errorf("%v leads to %s, want %s", c.msgs, got.Scenario.Link(), c.want.Link())
		}
	}
	edited, _ := apply(s, Type{"ops", "7m"}, SetYears{3}, Choose{"cust", "locked-in"}, Undo{}, Undo{}, Redo{})
	if !strings.HasPrefix(edited.Scenario.Link(), "v=1&") {
		t.Errorf("edits lead to %s", edited.Scenario.Link())
	}
	if live, _ := apply(s, ChooseShare{"live", "live"}); strings.Contains(live.Address(), "#v=") {
		t.Errorf("what follows the newest defaults is %s", live.Address())
	}
}

// TestAPromiseOfAPresetCanBeTakenBack by an empty box, and comes back with a reset.
func TestAPromiseOfAPresetCanBeTakenBack(t *testing.T) {
	accept := field(t, "accept")
	s := Open("v=2&cust=payments")
	if promise := s.Accept; s.DefaultNumber(accept) != promise || s.Edited(accept) {
		t.Errorf("the default is %v, not the preset's %v", s.DefaultNumber(accept), promise)
	}
	none, _ := apply(s, Type{"accept", ""})
	if none.Number(accept) != s.Tolerance || !none.Edited(accept) {
		t.Errorf("without a promise %v counts, of %v that is tolerated", none.Number(accept), s.Tolerance)
	}
	if back, _ := apply(none, Reset{"accept"}); back.Accept != s.Accept {
		t.Errorf("a reset promises %v", back.Accept)
	}
}
