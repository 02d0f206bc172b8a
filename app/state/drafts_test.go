package state

import "testing"

// States share their drafts: an edit in one must not show in another.
func TestDraftsAreNotShared(t *testing.T) {
	a, _ := apply(Start(), Type{"ops", "abc"}, Type{"inc", "def"})
	before := len(a.Drafts)
	for _, msgs := range [][]Msg{{Type{"inc", "9"}}, {Type{"rev", "ghi"}}, {Reset{"ops"}}, {Cancel{"inc"}}, {Leave{Key: "inc"}}} {
		if _, _ = apply(a, msgs...); len(a.Drafts) != before || a.Drafts["inc"].Left || a.Drafts["ops"].Text != "abc" {
			t.Fatalf("%#v left the drafts %v in the state it was given", msgs, a.Drafts)
		}
	}
}

// The spend explored has two boxes: what is said of one is over when the other is used.
func TestTheTwoBoxesOfTheSpendExplored(t *testing.T) {
	for _, msgs := range [][2]Msg{{Type{"try", "abc"}, TypeStep{BaseStep, "amount", "1m"}}, {TypeStep{BaseStep, "amount", "abc"}, Type{"try", "1m"}}, {Type{"try", "abc"}, Explore{1e6}}} {
		s, _ := apply(Start(), msgs[0])
		if len(s.Drafts) != 1 {
			t.Errorf("%#v: drafts %v", msgs[0], s.Drafts)
		}
		if s, _ = apply(s, msgs[1]); len(s.Drafts) > 0 || s.Explored != 1e6 {
			t.Errorf("%#v: drafts %v, explored %v", msgs, s.Drafts, s.Explored)
		}
	}
}
