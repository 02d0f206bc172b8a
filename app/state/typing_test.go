package state

import (
	"slices"
	"testing"

	"goodenough/model/scenario"
)

// keys sends what a box holds after each key.
func keys(s State, key, text string) (State, []Effect) {
	var all []Effect
	for i := range text {
		var effects []Effect
		s, effects = apply(s, Type{key, text[:i]})
		all = append(all, effects...)
	}
	s, effects := apply(s, Type{key, text})
	return s, append(all, effects...)
}

// What is typed counts as a whole: the number that a refused text begins with leaves no trace, and where it was written into the
// address that is mended at once.
func TestWhatIsRefusedLeavesNoTrace(t *testing.T) {
	before, _ := apply(Start(), Type{"ops", "7m"}, Leave{Key: "ops"}, Type{"rev", "60m"}, Leave{Key: "rev"}, Undo{})
	for _, c := range []struct{ key, text string }{{"inc", "9 parsecs"}, {"margin", "99 parsecs"}, {"try", "2 engineers"}, {"rev", "9m 15"}} {
		s, effects := keys(before, c.key, c.text)
		if s.Drafts[c.key].Text != c.text || s.Drafts[c.key].Message == "" {
			t.Errorf("%s: %q gives the draft %+v", c.key, c.text, s.Drafts[c.key])
		}
		if s.Link() != before.Link() || len(s.past) != len(before.past) || !s.CanRedo() {
			t.Errorf("%s: %q leaves %s, %d steps to undo, %v to redo", c.key, c.text, s.Link(), len(s.past), s.CanRedo())
		}
		if !slices.Contains(effects, Effect(WriteLinkNow{})) {
			t.Errorf("%s: %q leaves its beginning in the address: %v", c.key, c.text, effects)
		}
		s, effects = apply(s, Leave{Key: c.key})
		if d := s.Drafts[c.key]; d.Shown() || d.Message == "" || !slices.Contains(effects, Effect(ShowTyped{c.key})) {
			t.Errorf("%s: after leaving, the draft is %+v, the effects are %v", c.key, d, effects)
		}
	}
}

func TestEachEditOfABoxIsOneStepOfUndo(t *testing.T) {
	start := Start()
	s, _ := keys(start, "rev", "125m")
	s, _ = apply(s, Type{"rev", "125"}, Type{"rev", "12m"}, Leave{"rev", true}, Type{"rev", "13m"}, Leave{Key: "rev"})
	for _, want := range []float64{13e6, 12e6, start.Revenue} {
		if s.Revenue != want {
			t.Errorf("revenue is %v, want %v", s.Revenue, want)
		}
		s, _ = apply(s, Undo{})
	}
	if s.CanUndo() {
		t.Error("there are more steps than edits")
	}
	s, effects := apply(start, Type{"rev", "12m"}, Type{"rev", scenario.Reading{Percent: true, Decimal: '.', Currency: "$"}.Box(field(t, "rev"), start.Revenue)})
	if s.CanUndo() || len(effects) != 2 {
		t.Errorf("a text that was typed back can be undone, with the effects %v", effects)
	}
}

// A box at work may be overtaken: by an edit of another, a link, an undo. What follows in it is an edit of its own.
func TestAnEditEndsWhereAnotherBegins(t *testing.T) {
	for name, between := range map[string][]Msg{"a slider": {Slide{"inc", 10}}, "its own slider": {Slide{"ops", 10}}, "a link": {OpenLink{"#cust=payments"}},
		"a list": {Choose{"cust", "payments"}}, "another box": {Type{"inc", "9"}}, "undo": {Undo{}, Undo{}}, "reset": {Reset{"ops"}}, "facts": {SetParameters{"inc=3"}}} {
		s, _ := apply(Start(), Type{"rev", "60m"}, Leave{Key: "rev"}, Type{"ops", "7m"})
		s, _ = apply(s, between...)
		there := s.Link()
		s, _ = apply(s, Type{"ops", "8m"}, Cancel{"ops"})
		if s.Link() != there {
			t.Errorf("%s: Escape leads to %s, not back to %s", name, s.Link(), there)
		}
	}
}

func TestEscapeTakesBackWhatIsTyped(t *testing.T) {
	start := Start()
	for _, texts := range [][]string{{"8m"}, {"8m", "8mm"}, {"abc"}, {"1,200"}, {""}} {
		s := start
		for _, text := range texts {
			s, _ = apply(s, Type{"rev", text})
		}
		s, effects := apply(s, Cancel{"rev"})
		if s.Link() != start.Link() || s.CanUndo() || len(s.Drafts) > 0 || !slices.Contains(effects, Effect(ShowTyped{"rev"})) {
			t.Errorf("after %q and Escape: %s, drafts %v, effects %v", texts, s.Link(), s.Drafts, effects)
		}
	}
	s, _ := apply(start, Type{"name", "Checkout"}, Cancel{"name"})
	if s.Name != "" {
		t.Errorf("after Escape the name is %q", s.Name)
	}
}

// A range stays where a number in it is typed and deleted again.
func TestARangeOutlivesALookAtIt(t *testing.T) {
	start := Open("#inc=6~24")
	shown := start.Locale.Box(field(t, "inc"), start.Incidents)
	s, _ := apply(start, Type{"inc", shown + "1"}, Type{"inc", shown}, Leave{Key: "inc"})
	if s.Link() != start.Link() || s.CanUndo() {
		t.Errorf("it became %s", s.Link())
	}
	if s, _ = apply(start, Type{"inc", "12.5"}); s.Link() == start.Link() {
		t.Error("a number that is typed doesn't count")
	}
}
