package state_test

import (
	"encoding/json"
	"reflect"
	"strings"
	"testing"

	"goodenough/app/aside"
	"goodenough/app/state"
)

// shown is an answer with a screen, and what its texts are in a link.
func shown(packed string, texts map[string]string) state.HearChoices {
	return state.HearChoices{Reply: aside.Reply{Screen: json.RawMessage(`{"Tag":"p"}`), Choices: texts, Packed: packed}}
}

// tooLong is one whose texts no link can hold.
func tooLong(text string) state.HearChoices {
	return state.HearChoices{Reply: aside.Reply{Screen: json.RawMessage(`{"Tag":"p"}`), Choices: map[string]string{"tool": "backlog", "items": text}, Long: true}}
}

// asked is the last question among effects.
func asked(effects []state.Effect) (request aside.Request, is bool) {
	for _, e := range effects {
		if ask, asks := e.(state.AskChoices); asks {
			request, is = ask.Request, true
		}
	}
	return request, is
}

func has[E state.Effect](effects []state.Effect) (found E, has bool) {
	for _, e := range effects {
		if found, has = e.(E); has {
			return found, true
		}
	}
	return found, false
}

// then is a state after messages, and the effects of the last.
func then(s state.State, msgs ...state.Msg) (_ state.State, effects []state.Effect) {
	for _, m := range msgs {
		s, effects = state.Update(s, m)
	}
	return s, effects
}

// TestChoicesGoIntoTheLink: what is answered stands in the address, as a step of undo, and asks nothing of the engine; looking at a screen
// changes nothing.
func TestChoicesGoIntoTheLink(t *testing.T) {
	const link = "v=2&cust=b2b-saas"
	s, _ := then(state.Open(link), state.OpenChoices{Tool: "backlog"}, shown("", map[string]string{"tool": "backlog"}))
	if s.Link() != link || s.CanUndo() {
		t.Errorf("a screen that was only looked at leaves %s", s.Link())
	}
	s, effects := then(s, state.MakeChoice{Name: "paid", Text: "1k"}, shown("1abc", map[string]string{"tool": "backlog", "paid": "1k"}))
	if _, writes := has[state.WriteLink](effects); !writes || !strings.Contains(s.Link(), "&choices=1abc&") || s.Question() != link || !s.CanUndo() {
		t.Errorf("after a choice the link is %s, effects %v", s.Link(), effects)
	}
	if request, _ := asked(second(then(s, state.MakeChoice{Name: "paid", Text: "2k"}))); request.Link != link || request.Choices["paid"] != "2k" {
		t.Errorf("what is known already is asked with %+v", request)
	}
	s, _ = then(s, state.CloseChoices{}, state.Type{Key: "ops", Text: "3m"}, state.Leave{Key: "ops"}, state.Choose{Key: "cust", ID: "payments"}, state.ResetAll{})
	if !strings.Contains(s.Link(), "&choices=1abc&") || s.Spend == 3e6 {
		t.Errorf("after edits and a reset the link is %s", s.Link())
	}
}

func second(_ state.State, effects []state.Effect) []state.Effect { return effects }

// TestALinkBringsChoices: they stay packed until the dialog is opened, which asks with the link, and once more if it is not answered.
func TestALinkBringsChoices(t *testing.T) {
	s := state.Open("v=2&to=end&cust=b2b-saas&choices=1abc&end=1")
	if s.Packed != "1abc" || s.Choices.Tool != "" || s.Choices.Open {
		t.Errorf("it opens with %q at %q", s.Packed, s.Choices.Tool)
	}
	s, effects := then(s, state.OpenChoices{Tool: ""}, state.MakeChoice{Name: "paid", Text: "1k"})
	if request, _ := asked(effects); !strings.Contains(request.Link, "choices=1abc") || request.Choices["paid"] != "1k" {
		t.Errorf("it is asked with %+v", request)
	}
	s, _ = then(s, shown("1def", map[string]string{"tool": "backlog", "paid": "1k", "items": "x"}))
	if s.Packed != "1def" || s.Choices.Texts["items"] != "x" {
		t.Errorf("answered, it is %q, %v", s.Packed, s.Choices.Texts)
	}
	// What can't be read is asked about anew, and stays in the link.
	s, _ = then(state.Open("v=2&to=end&cust=b2b-saas&choices=1abc&end=1"), state.OpenChoices{Tool: "seek"}, shown("1abc", nil))
	s, effects = then(s, state.OpenChoices{Tool: "backlog"})
	if request, _ := asked(effects); s.Packed != "1abc" || s.CanUndo() || !strings.Contains(request.Link, "choices=1abc") {
		t.Errorf("unread, %q is asked about with %+v", s.Packed, request)
	}
}

// TestALinkLeadsToAScreen: where it is marked so, and the page has screens; the mark is no part of the scenario.
func TestALinkLeadsToAScreen(t *testing.T) {
	for _, c := range []struct{ marked, tool, packed string }{{"seek1abc", "seek", "1abc"}, {"seek", "seek", ""}, {"nonsense1abc", "", "1abc"}, {"1abc", "", "1abc"}} {
		link := "v=2&to=end&cust=b2b-saas&choices=" + c.marked + "&end=1"
		s := state.Open(link)
		if s.Choices.Tool != c.tool || s.Packed != c.packed {
			t.Errorf("%s opens %q with %q", c.marked, s.Choices.Tool, s.Packed)
		}
		for _, asides := range []bool{true, false} {
			s := state.Start()
			s.Site.Asides = asides
			s, effects := then(s, state.OpenLink{Link: link})
			if _, opens := has[state.ShowChoices](effects); opens != (asides && c.tool != "") || s.Choices.Open != opens || s.Packed != c.packed {
				t.Errorf("%s on a page that has screens (%v): %v", c.marked, asides, effects)
			}
		}
	}
	s, _ := then(state.Open("v=2&cust=b2b-saas"), state.OpenChoices{Tool: "backlog"}, shown("1abc", map[string]string{"tool": "backlog", "paid": "1k"}))
	_, effects := then(s, state.CopyScreen{})
	if text, copies := has[state.CopyText](effects); !copies || !strings.Contains(text.Text, "&choices=backlog1abc&") || strings.Contains(s.Link(), "backlog") {
		t.Errorf("the link to the screen is %v", effects)
	}
	// Copied before the answer has come, it waits for that.
	s, effects = then(s, state.MakeChoice{Name: "paid", Text: "2k"}, state.CopyScreen{})
	if len(effects) > 0 {
		t.Errorf("a link without what was typed last is copied: %v", effects)
	}
	_, effects = then(s, shown("1def", map[string]string{"tool": "backlog", "paid": "2k"}))
	if text, copies := has[state.CopyText](effects); !copies || !strings.Contains(text.Text, "&choices=backlog1def&") {
		t.Errorf("answered, what is copied is %v", effects)
	}
}

// TestWhatIsClearedComesBack: undo within the dialog goes through what was done there, too long for a link or not, and no further.
func TestWhatIsClearedComesBack(t *testing.T) {
	start := state.Open("v=2&cust=b2b-saas")
	s, _ := then(start, state.Type{Key: "ops", Text: "3m"}, state.Leave{Key: "ops"}, state.OpenChoices{Tool: "backlog"}, shown("", map[string]string{"tool": "backlog"}),
		state.MakeChoice{Name: "items", Text: "A"}, shown("1a", map[string]string{"tool": "backlog", "items": "A"}),
		state.MakeChoice{Name: "items", Text: "long"}, tooLong("long"),
		state.MakeChoice{Name: "items", Text: "longer"}, tooLong("longer"),
		state.MakeChoice{Name: "items", Text: "B"}, shown("1b", map[string]string{"tool": "backlog", "items": "B"}))
	was := s
	for _, want := range []string{"longer", "long"} {
		var effects []state.Effect
		s, effects = then(s, state.UndoChoices{})
		if request, _ := asked(effects); request.Choices["items"] != want || !s.Choices.Long || s.Packed != "" {
			t.Errorf("undone, it asks with %+v, want %s", request, want)
		}
		s, _ = then(s, tooLong(want))
	}
	s, effects := then(s, state.UndoChoices{})
	if request, _ := asked(effects); s.Packed != "1a" || s.Choices.Long || !strings.Contains(request.Link, "choices=1a&") || request.Choices["items"] != "" {
		t.Errorf("undone thrice, %q is asked about with %+v", s.Packed, request)
	}
	s, _ = then(s, shown("1a", map[string]string{"tool": "backlog", "items": "A"}), state.UndoChoices{}, shown("", map[string]string{"tool": "backlog"}))
	if s.Packed != "" || s.Spend != 3e6 {
		t.Errorf("undone four times it is %s", s.Link())
	}
	if beyond, effects := then(s, state.UndoChoices{}); beyond.Spend != 3e6 || len(effects) > 0 || beyond.ChoicesSays() == "" {
		t.Errorf("undo within the dialog goes beyond it: %s, %v", beyond.Link(), effects)
	}
	s, _ = then(s, state.RedoChoices{}, shown("1a", map[string]string{"items": "A"}), state.RedoChoices{}, tooLong("long"), state.RedoChoices{}, tooLong("longer"), state.RedoChoices{},
		shown("1b", map[string]string{"tool": "backlog", "items": "B"}))
	if s.Link() != was.Link() || !reflect.DeepEqual(s.Choices.Texts, was.Choices.Texts) || s.CanRedo() {
		t.Errorf("redone it is %s, %v", s.Link(), s.Choices.Texts)
	}
	s, _ = then(s, state.CloseChoices{}, state.UndoChoices{})
	if s.Link() != was.Link() {
		t.Error("undo within the dialog works without it")
	}
	s, effects = then(s, state.Undo{})
	if _, asks := asked(effects); asks || !s.Choices.Long || s.Choices.Texts["items"] != "longer" {
		t.Errorf("undone on the page, %+v, effects %v", s.Choices, effects)
	}
}

// TestALateAnswerIsOfItsLink: what is answered about other choices than those that go with the scenario by now is not taken.
func TestALateAnswerIsOfItsLink(t *testing.T) {
	s, _ := then(state.Open("v=2&cust=b2b-saas"), state.OpenChoices{Tool: "compare"}, state.MakeChoice{Name: aside.PressChoice, Text: "pin"}, state.CloseChoices{},
		state.OpenLink{Link: "v=2&to=end&cust=payments&choices=1other&end=1"}, shown("1abc", map[string]string{"pins": "x"}))
	if s.Packed != "1other" {
		t.Errorf("the link that was opened has %q", s.Packed)
	}
}

// TestAFileBringsChoices: the dialog opens with them; what the answer packs stands in the link.
func TestAFileBringsChoices(t *testing.T) {
	file := state.OpenFile{Link: "#v=2&cust=payments", Choices: map[string]string{"tool": "portfolio", "systems": "x"}}
	s := state.Start()
	if s, effects := then(s, file); s.Customer != "payments" || len(second(s, effects)) == 0 || s.Choices.Open {
		t.Errorf("on a page without screens it opens %s, %v", s.Link(), effects)
	}
	s.Site.Asides = true
	s, effects := then(s, file)
	request, _ := asked(effects)
	if _, shows := has[state.ShowChoices](effects); !shows || s.Customer != "payments" || request.Choices["systems"] != "x" || request.Choices["tool"] != "portfolio" {
		t.Errorf("it opens %s, effects %+v", s.Link(), effects)
	}
	if s, _ = then(s, shown("1abc", request.Choices)); s.Packed != "1abc" {
		t.Errorf("the link has %q", s.Packed)
	}
}

// TestALostProgramCanBeAskedAgain: what takes long is said, and what was typed is asked anew of a new program.
func TestALostProgramCanBeAskedAgain(t *testing.T) {
	s, _ := then(state.Open("v=2&cust=b2b-saas"), state.OpenChoices{Tool: "backlog"}, state.MakeChoice{Name: "paid", Text: "1k"})
	says := s.ChoicesSays()
	s, _ = then(s, state.SlowChoices{})
	if s.ChoicesSays() == says || !s.Choices.Slow {
		t.Errorf("it goes on saying %q", says)
	}
	s, effects := then(s, state.AskAgain{})
	if request, asks := asked(effects); !asks || request.Choices["paid"] != "1k" || s.Choices.Slow || !s.Choices.Working {
		t.Errorf("asked again: %+v, %+v", request, s.Choices)
	}
	if _, stops := effects[0].(state.StopChoices); !stops {
		t.Errorf("the program that was lost is asked: %v", effects)
	}
	if s, _ = then(s, drawn(nil), state.SlowChoices{}); s.Choices.Slow {
		t.Error("what was answered is slow")
	}
}
