package state

import "testing"

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
	a, _ := apply(Start(), Type{"inc", "7"}, Leave{Key: "inc"})
	b, _ := apply(a, Type{"inc", "8"}, Leave{Key: "inc"})
	c, _ := apply(a, Type{"inc", "9"}, Leave{Key: "inc"})
	b, _ = apply(b, Undo{}, Undo{})
	c, _ = apply(c, Undo{})
	if b.Incidents != 40 || c.Incidents != 7 {
		t.Errorf("undo leads to %v and %v, want 40 and 7", b.Incidents, c.Incidents)
	}
}
