package state

import (
	"strings"
	"testing"
)

func TestAHandHurriesUntilItRests(t *testing.T) {
	for _, c := range []struct {
		msgs        []Msg
		moving, now bool
	}{
		{[]Msg{Slide{"ops", 1}}, false, true},
		{[]Msg{Explore{1}, Hear{}}, false, true},
		{[]Msg{Divide{1}}, false, true},
		{[]Msg{Hear{}}, true, true}, // an answer in between is no rest
		{[]Msg{Hear{}}, false, false},
		{[]Msg{Grasp{}, Slide{"ops", 1}}, false, true}, // nor is one that comes
		{[]Msg{Grasp{}}, false, false},
		{[]Msg{Slide{"ops", 1}, Release{}}, true, false},
		{[]Msg{Rest{}}, true, false},
		{[]Msg{Type{"ops", "1"}}, true, false},
	} {
		if now := Hurried(c.msgs, c.moving); now != c.now {
			t.Errorf("%#v, moving %v: hurried is %v", c.msgs, c.moving, now)
		}
	}
}

func TestAnswersComeEvenlyWhileAHandMoves(t *testing.T) {
	answer := func(link string) Msg { return Hear{Link: link} }
	var shown []string
	var heard []Msg
	frame := func(moving bool, links ...string) {
		for _, link := range links {
			heard = append(heard, answer(link))
		}
		var now []Msg
		now, heard = Evenly(heard, moving)
		var what []string
		for _, msg := range now {
			what = append(what, msg.(Hear).Link)
		}
		shown = append(shown, strings.Join(what, "+"))
	}
	frame(true, "1")
	frame(true, "2", "3") // two in one frame ...
	frame(true)           // ... and none in the next
	frame(true, "4")
	frame(true, "5", "6")
	frame(true, "7", "8") // never more than one is kept: what is shown is the newest but one
	frame(false, "9")     // and at rest all are shown
	frame(true)
	if got, want := strings.Join(shown, " "), "1 2 3 4 5 6+7 8+9 "; got != want {
		t.Errorf("shown, frame by frame: %q, want %q", got, want)
	}
}

// TestAHandThatMovesNothingLeavesThePage, and each message that changes what is drawn does not.
func TestAHandThatMovesNothingLeavesThePage(t *testing.T) {
	for _, msgs := range [][]Msg{nil, {Grasp{}}, {Grasp{}, Release{}, Rest{}}, {Overdue{}}, {SetLayout{Narrow}}, {Point{}}} {
		if !Stands(msgs) {
			t.Errorf("%#v has the page drawn", msgs)
		}
	}
	for _, msg := range []Msg{Slide{}, Undo{}, Fold{}, Hear{}, SetLayers{}, OpenLink{}, Point{Hover{On: true}}, PrintPage{}} {
		if Stands([]Msg{Grasp{}, msg, Release{}}) {
			t.Errorf("%#v leaves the page as it is drawn", msg)
		}
	}
}
