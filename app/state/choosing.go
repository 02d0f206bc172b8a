package state

import (
	"maps"

	"goodenough/app/aside"
	"goodenough/model/scenario"
)

// closeChoices keeps what was typed, and ends the work; but what was pressed is done first, such as to pin the scenario as it was.
func (s State) closeChoices() (State, []Effect) {
	waits := s.Choices.Texts[aside.PressChoice] != ""
	s.Choices.Open, s.Choices.Working, s.Choices.Failed, s.Choices.Slow, s.Choices.Copies = false, waits, false, false, false
	return s, []Effect{HideChoices{Stop: !waits}}
}

// askAgain starts anew, from nothing that the program may have come to harm by.
func (s State) askAgain() (State, []Effect) {
	s, told := s.inStep().failChoices()
	s, effects := s.askChoices(false)
	return s, append(append(told, StopChoices{}), effects...)
}

func (s State) hearChoices(reply aside.Reply) (State, []Effect) {
	if reply.Told {
		s, told := s.hearTold(reply.Accounts, false)
		reply.Told = false
		s, effects := s.hearChoices(reply)
		return s, append(told, effects...)
	}
	if !s.Choices.Working || reply.Screen == nil {
		return s, nil
	}
	s.Choices.Working, s.Choices.Slow, s.Choices.Account = false, false, reply.Account
	var effects []Effect
	if reply.Choices != nil && s.Choices.Of == s.Packed {
		s, effects = s.takeChoices(reply)
	}
	if reply.File != nil {
		effects = append(effects, SaveBytes{*reply.File})
	}
	if s.Choices.Copies {
		s.Choices.Copies = false
		var copying []Effect
		s, copying = s.copyScreen()
		effects = append(effects, copying...)
	}
	if !s.Choices.Open {
		effects = append(effects, HideChoices{Stop: true})
	}
	return s, effects
}

// takeChoices takes the texts that stand on a screen, and has the link hold them: a step of undo.
func (s State) takeChoices(reply aside.Reply) (State, []Effect) {
	c, effects := &s.Choices, []Effect(nil)
	if reply.Packed != s.Packed || reply.Long != c.Long || reply.Long && !sameTexts(c.Shown, reply.Choices) {
		s, effects = s.rememberAlone("choices"), []Effect{WriteLink{}}
		s.Packed = reply.Packed
	}
	c.Texts, c.Shown, c.Of, c.Over, c.Long = reply.Choices, reply.Choices, reply.Packed, false, reply.Long
	return s, effects
}

// sameTexts tells whether texts are the same, whichever screen is shown.
func sameTexts(a, b map[string]string) bool {
	a, b = maps.Clone(a), maps.Clone(b)
	delete(a, aside.ToolChoice)
	delete(b, aside.ToolChoice)
	return maps.Equal(a, b)
}

func (s State) failChoices() (State, []Effect) {
	s, effects := s.hearTold(nil, true)
	s.Choices.Working, s.Choices.Failed, s.Choices.Slow, s.Choices.Copies = false, true, false, false
	s.Choices.Texts = maps.Clone(s.Choices.Texts)
	delete(s.Choices.Texts, aside.PressChoice) // it may be what ended the program
	return s, effects
}

// slowChoices says that an answer takes long, since nobody hears of a program that was ended from outside.
func (s State) slowChoices() State {
	s.Choices.Slow = s.Choices.Working
	return s
}

// openChosen leaves the dialog for a scenario that stands on its screen. The choices go with it.
func (s State) openChosen(link string) (State, []Effect) {
	s, closing := s.closeChoices()
	if s.Packed != "" {
		link = scenario.With(link, "choices="+s.Packed)
	}
	s, effects := s.openFrom(link, "Opened that scenario. Undo brings yours back.")
	return s, append(append(closing, effects...), FocusAnswer{})
}

// undoChoices and redoChoices go through history within the dialog: never beyond what was done there, since the page is out of sight.
func (s State) undoChoices() (State, []Effect) {
	if last := len(s.past) - 1; !s.Choices.Open || last < 0 || !s.onlyChoices(s.past[last]) {
		s.Notice = "Nothing more was done here that could be undone."
		return s, nil
	}
	return s.undo()
}

func (s State) redoChoices() (State, []Effect) {
	if last := len(s.future) - 1; !s.Choices.Open || last < 0 || !s.onlyChoices(s.future[last]) {
		s.Notice = "Nothing was undone here that could be redone."
		return s, nil
	}
	return s.redo()
}

// copyScreen copies a link that opens the dialog at its screen, once all that was typed is in it.
func (s State) copyScreen() (State, []Effect) {
	if s.Choices.Working {
		s.Choices.Copies = true
		return s, nil
	}
	if s.Choices.Long {
		s.Notice = "This is too long for a link: save it as a file, and send that."
		return s, nil
	}
	marked := s
	marked.Packed = aside.Marked(s.Choices.Texts[aside.ToolChoice], s.Packed)
	return s, []Effect{CopyText{"Link", marked.Address()}}
}
