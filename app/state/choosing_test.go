package state_test

import (
	"encoding/json"
	"slices"
	"testing"

	"goodenough/app/aside"
	"goodenough/app/state"
)

// asks is the question that a message leads to.
func asks(t *testing.T, s state.State, m state.Msg) (state.State, map[string]string) {
	t.Helper()
	s, effects := state.Update(s, m)
	for _, e := range effects {
		if ask, is := e.(state.AskChoices); is {
			return s, ask.Request.Choices
		}
	}
	t.Fatalf("%+v asks nothing", m)
	return s, nil
}

// drawn is an answer with a screen.
func drawn(texts map[string]string) state.HearChoices {
	return state.HearChoices{Reply: aside.Reply{Screen: json.RawMessage(`{"Tag":"p"}`), Choices: texts}}
}

// TestNoPressIsLost: only the newest question is answered, so it holds what was pressed before it and not answered; once answered, or where
// the program ended over it, it is not pressed again.
func TestNoPressIsLost(t *testing.T) {
	s := after(state.Open("v=2&cust=b2b-saas"), state.OpenChoices{Tool: "backlog"}, drawn(map[string]string{"tool": "backlog"}))
	s, _ = asks(t, s, state.MakeChoice{Name: aside.PressChoice, Text: "in-3"})
	s, _ = asks(t, s, state.MakeChoice{Name: aside.PressChoice, Text: "drop-2"})
	s, texts := asks(t, s, state.MakeChoice{Name: "cell-4-1", Text: "5k"})
	if texts[aside.PressChoice] != "in-3 drop-2" || texts["cell-4-1"] != "5k" {
		t.Errorf("it asks with %q", texts)
	}
	if _, texts = asks(t, after(s, drawn(map[string]string{"tool": "backlog"})), state.MakeChoice{Name: "paid", Text: "1k"}); texts[aside.PressChoice] != "" {
		t.Errorf("answered, it asks with %q", texts)
	}
	if _, texts = asks(t, after(s, state.FailChoices{}), state.MakeChoice{Name: "paid", Text: "1k"}); texts[aside.PressChoice] != "" || texts["cell-4-1"] != "5k" {
		t.Errorf("after the program ended, it asks with %q", texts)
	}
}

// TestAPressIsDoneBehindAClosedDialog: whoever pins the scenario and closes at once finds it pinned; without a press the work ends.
func TestAPressIsDoneBehindAClosedDialog(t *testing.T) {
	ends := func(effects []state.Effect) bool {
		return slices.ContainsFunc(effects, func(e state.Effect) bool { hide, is := e.(state.HideChoices); return is && hide.Stop })
	}
	s := after(state.Open("v=2&cust=b2b-saas"), state.OpenChoices{Tool: "compare"})
	if _, effects := state.Update(s, state.CloseChoices{}); !ends(effects) {
		t.Error("closed, it works on")
	}
	s = after(s, drawn(map[string]string{"tool": "compare"}), state.MakeChoice{Name: aside.PressChoice, Text: "pin"})
	s, effects := state.Update(s, state.CloseChoices{})
	if s.Choices.Open || ends(effects) {
		t.Error("closed, what was pressed is not done")
	}
	s, effects = state.Update(s, drawn(map[string]string{"tool": "compare", "pins": "#v=2"}))
	if s.Choices.Texts["pins"] != "#v=2" || s.Choices.Open || !ends(effects) {
		t.Errorf("done, it is %+v, and the work ends: %v", s.Choices, ends(effects))
	}
	if late := after(s, drawn(map[string]string{"pins": "another"})); late.Choices.Texts["pins"] != "#v=2" {
		t.Error("what nobody waits for is heard")
	}
}
