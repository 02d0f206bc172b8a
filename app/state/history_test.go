package state

import (
	"maps"
	"slices"
	"testing"
)

// One drag is one step of undo, however many events it sends.
func TestUndoTakesBackAGestureAtATime(t *testing.T) {
	start := Start()
	s, _ := apply(start, Slide{"ops", 10}, Slide{"ops", 20}, Slide{"ops", 30}, Release{}, Slide{"ops", 40}, Release{}, Type{"inc", "7"})
	after := s.Inputs
	s, _ = apply(s, Undo{})
	if s.Incidents != start.Incidents || s.Spend != after.Spend {
		t.Errorf("the first undo gives %+v", s.Inputs)
	}
	s, _ = apply(s, Undo{}, Undo{})
	if s.Inputs != start.Inputs || s.CanUndo() {
		t.Errorf("three undos do not lead back to the start")
	}
	s, _ = apply(s, Undo{}, Redo{}, Redo{}, Redo{})
	if s.Inputs != after || s.CanRedo() {
		t.Errorf("redo does not lead forward again")
	}
	s, _ = apply(s, Undo{}, Type{"inc", "9"})
	if s.CanRedo() {
		t.Error("an edit after undo leaves something to redo")
	}
}

// History is a slice that states share: an edit in one must not show in another.
func TestStatesDoNotShareTheirHistory(t *testing.T) {
	start := Start()
	a, _ := apply(start, Type{"inc", "7"}, Leave{Key: "inc"})
	b, _ := apply(a, Type{"inc", "8"}, Leave{Key: "inc"})
	c, _ := apply(a, Type{"inc", "9"}, Leave{Key: "inc"})
	b, _ = apply(b, Undo{}, Undo{})
	c, _ = apply(c, Undo{})
	if b.Incidents != start.Incidents || c.Incidents != 7 {
		t.Errorf("undo leads to %v and %v, want %v and 7", b.Incidents, c.Incidents, start.Incidents)
	}
}

// A finger that scrolls leaves no trace of the sliders that followed it: no edit, no step of undo or redo, and what is said, what is
// wrong in a box and what is being typed are as they were.
func TestAHandThatScrollsLeavesNoTrace(t *testing.T) {
	before, _ := apply(Start(), Type{"rev", "60m"}, Leave{Key: "rev"}, Slide{"ops", 10}, Undo{}, Type{"inc", "9 parsecs"}, Leave{Key: "inc"}, Type{"mttr", "2"})
	for _, moved := range [][]Msg{
		{Slide{"inc", 20}}, {Slide{"inc", 20}, Slide{"inc", 21}}, {SetSpread{"tol", 3}}, {Divide{20}}, {Explore{1e6}}, {SetYears{3}}, {Slide{"mttr", 5}},
		{Slide{"inc", 20}, Release{}, Grasp{}, Slide{"inc", 30}}, // only the last hand's
	} {
		want := before
		if len(moved) == 4 {
			want, _ = apply(before, Slide{"inc", 20}, Release{})
		}
		s, _ := apply(before, append([]Msg{Grasp{}}, moved...)...)
		if s.Link() == want.Link() {
			t.Fatalf("%v moves nothing", moved)
		}
		s, effects := apply(s, Withdraw{})
		if s.Link() != want.Link() || len(s.past) != len(want.past) || len(s.future) != len(want.future) || s.Notice != want.Notice {
			t.Errorf("%v leaves %s, %d steps back and %d ahead, and says %q", moved, s.Link(), len(s.past), len(s.future), s.Notice)
		}
		if !maps.EqualFunc(s.Drafts, want.Drafts, func(a, b Draft) bool { return a.Text == b.Text }) || s.editing.key != want.editing.key || s.gesture != "" {
			t.Errorf("%v leaves the drafts %v, the box %q and the gesture %q", moved, s.Drafts, s.editing.key, s.gesture)
		}
		if !slices.Contains(effects, Effect(ShowSlid{})) || !slices.Contains(effects, Effect(WriteLinkNow{})) {
			t.Errorf("%v and back: effects %v", moved, effects)
		}
	}
	if s, effects := apply(before, Grasp{}, Withdraw{}); s.Link() != before.Link() || slices.Contains(effects, Effect(WriteLink{})) {
		t.Errorf("a hand that moved nothing writes %s, %v", s.Link(), effects)
	}
	if s, _ := apply(before, Slide{"inc", 20}, Grasp{}, Withdraw{}); s.Incidents == before.Incidents {
		t.Error("a hand that scrolls takes back what was done before it came")
	}
	if s, _ := apply(before, Grasp{}, Slide{"inc", 20}, Undo{}, Withdraw{}); s.Link() != before.Link() || s.CanRedo() == false {
		t.Error("what was undone meanwhile is taken back")
	}
}

// TestTheLastStepLeadsToTheOtherButton: the one that was pressed can't be any more then.
func TestTheLastStepLeadsToTheOtherButton(t *testing.T) {
	s, _ := apply(Start(), Slide{"inc", 10}, Release{}, Slide{"mttr", 10}, Release{})
	leads := func(msg Msg) (id string) {
		var effects []Effect
		s, effects = Update(s, msg)
		for _, e := range effects {
			if to, ok := e.(FocusButton); ok {
				id = to.ID
			}
		}
		return id
	}
	for i, c := range []struct {
		msg  Msg
		want string
	}{{Undo{}, ""}, {Undo{}, RedoID}, {Redo{}, ""}, {Redo{}, UndoID}} {
		if got := leads(c.msg); got != c.want {
			t.Errorf("step %d leads to %q, want %q", i, got, c.want)
		}
	}
}
