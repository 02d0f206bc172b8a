package state

import (
	"encoding/json"
	"slices"
	"testing"

	"goodenough/app/aside"
)

// chosenLink is a link that choices go with, which mean nothing here.
const chosenLink = "v=2&to=end&cust=b2b-saas&choices=1abc&end=1"

// TestReportWaitsForItsChoices: what is saved, copied or printed of a report is so once they are told, and once only; nothing else waits.
func TestReportWaitsForItsChoices(t *testing.T) {
	for _, c := range []struct {
		msg    Msg
		effect Effect
	}{{Export{"report", false}, Deliver{"report", false}}, {Export{"report", true}, Deliver{"report", true}}, {PrintReport{}, Print{}}} {
		s := Open(chosenLink)
		s.Site.Asides = true
		s, effects := apply(s, c.msg)
		if len(effects) != 1 || !effects[0].(AskChoices).Request.Tells || effects[0].(AskChoices).Request.Choices != nil || s.Printing || s.Notice == "" {
			t.Fatalf("%T: %v", c.msg, effects)
		}
		told, effects := apply(s, HearChoices{aside.Reply{Told: true, Accounts: []json.RawMessage{nil}}})
		if !slices.Contains(effects, c.effect) || !slices.Contains(effects, Effect(StopChoices{})) || told.Printing != (c.effect == Print{}) {
			t.Errorf("%T, told: %v", c.msg, effects)
		}
		if got, ok := told.ChoicesTold(); !ok || len(got.Accounts) != 1 {
			t.Errorf("%T: nothing is told", c.msg)
		}
		if _, effects := apply(told, HearChoices{aside.Reply{Told: true}}); effects != nil {
			t.Errorf("%T, told twice: %v", c.msg, effects)
		}
		if _, effects := apply(told, c.msg); len(effects) != 1 || effects[0] != c.effect {
			t.Errorf("%T again: %v", c.msg, effects)
		}
		failed, effects := apply(s, FailChoices{})
		if got, ok := failed.ChoicesTold(); !slices.Contains(effects, c.effect) || !ok || !got.Failed {
			t.Errorf("%T, without the program: %v", c.msg, effects)
		}
		alone := Open(chosenLink) // a page that is one file
		alone, effects = apply(alone, c.msg)
		if got, ok := alone.ChoicesTold(); len(effects) != 1 || effects[0] != c.effect || !ok || !got.Failed {
			t.Errorf("%T in one file: %v", c.msg, effects)
		}
		if _, effects := apply(Start(), c.msg); len(effects) != 1 || effects[0] != c.effect {
			t.Errorf("%T without choices: %v", c.msg, effects)
		}
	}
	s := Open(chosenLink)
	s.Site.Asides = true
	if _, effects := apply(s, Export{"iframe", true}); len(effects) != 1 || effects[0] != (Deliver{"iframe", true}) {
		t.Errorf("the code of a picture’s frame waits: %v", effects)
	}
	s.Share.View = ChoicesView
	if _, effects := apply(s, Export{"iframe", true}); len(effects) != 1 || effects[0] == (Deliver{"iframe", true}) {
		t.Errorf("the code of a frame of choices does not wait until it is known how high that is: %v", effects)
	}
}

// TestToldOfAnotherScenarioIsNotOfThis: a frame asks again, and an answer that a newer question replaced is that question's.
func TestToldOfAnotherScenarioIsNotOfThis(t *testing.T) {
	s := Open(chosenLink)
	s.Site.Asides = true
	display := ParseDisplay("?view=choices&tool=seek")
	if s.Embed = &display; !s.ShowsChoices() || s.Embed.Tool != "seek" || s.Embed.Query() != "view=choices&tool=seek" {
		t.Fatalf("it shows %+v", s.Embed)
	}
	s, _ = apply(s, TellChoices{}, HearChoices{aside.Reply{Told: true}})
	if _, effects := apply(s, TellChoices{}); effects != nil {
		t.Errorf("it asks what it knows: %v", effects)
	}
	s, _ = apply(s, OpenLink{"v=2&to=end&cust=b2b-saas&mttr=3&choices=1abc&end=1"})
	if _, ok := s.ChoicesTold(); ok {
		t.Error("what was told is of another scenario")
	}
	if _, effects := apply(s, TellChoices{}); len(effects) != 1 {
		t.Errorf("it does not ask again: %v", effects)
	}
}

// TestToldWhileAScreenIsDrawn: the question takes the screen's along, so that nothing that was pressed is lost.
func TestToldWhileAScreenIsDrawn(t *testing.T) {
	s := Open(chosenLink)
	s.Site.Asides = true
	s, _ = apply(s, OpenChoices{"backlog"}, MakeChoice{aside.PressChoice, "add"}, CloseChoices{})
	s, effects := apply(s, OpenShare{})
	asked, ok := effects[0].(AskChoices)
	if !ok || asked.Request.Choices[aside.PressChoice] != "add" {
		t.Fatalf("it asks %v", effects)
	}
	s, effects = apply(s, HearChoices{aside.Reply{Told: true, Screen: json.RawMessage(`{"Tag":"div"}`), Choices: map[string]string{"items": "x"}, Packed: "1abc"}})
	if _, told := s.ChoicesTold(); !told || s.Choices.Working || s.Choices.Texts["items"] != "x" {
		t.Errorf("told and drawn: %v, %+v", effects, s.Choices)
	}
}
