package state

import (
	"maps"

	"goodenough/app/aside"
)

// How screens of choices are asked for, and how the texts on them keep step with the scenario, which holds them packed.

// openChoices opens the dialog: at the screen of a name, or with none where the choices are that go with the scenario.
func (s State) openChoices(tool string) (State, []Effect) {
	s.Choices.Open, s.Choices.Tool, s.Notice = true, "", ""
	s, effects := s.makeChoice(aside.ToolChoice, tool)
	return s, append([]Effect{ShowChoices{}}, effects...)
}

// shows tells whether the page has screens of choices.
func (s *State) shows() bool { return s.Embed == nil && s.Site.Asides }

// inStep has the texts be those that go with the scenario, whatever it has become.
func (s State) inStep() State {
	if c := &s.Choices; c.Of != s.Packed {
		tool := c.Texts[aside.ToolChoice]
		c.Texts, c.Shown, c.Of, c.Over, c.Long = map[string]string{aside.ToolChoice: tool}, nil, s.Packed, s.Packed != "", false
	}
	return s
}

// makeChoice asks for the screen anew, with what was typed or pressed on it. What was pressed and has not been answered is asked again,
// since only the newest question is answered.
func (s State) makeChoice(name, text string) (State, []Effect) {
	s = s.inStep()
	texts := maps.Clone(s.Choices.Texts)
	if texts == nil {
		texts = map[string]string{}
	}
	if waits := texts[name]; name == aside.PressChoice && waits != "" {
		text = waits + " " + text
	}
	texts[name] = text
	s.Choices.Texts, s.Notice = texts, ""
	return s.askChoices(false)
}

// askChoices asks for the screen of what was typed, with the files that were handed over last or without. Where nobody has read yet what goes with the scenario, it comes with the link.
func (s State) askChoices(files bool) (State, []Effect) {
	s.Choices.Working, s.Choices.Failed, s.Choices.Slow = true, false, false
	request := aside.Request{Link: s.Question(), Choices: s.Choices.Texts, Money: s.Locale.Currency, Narrow: s.Layout == Narrow, Page: s.Site.Page}
	if s.Choices.Over {
		request.Link = s.Link()
	}
	return s, []Effect{AskChoices{request, files}}
}

// recall has the texts be those of a step of history, the scenario of which has just been taken.
func (s State) recall(there moment) State {
	c := &s.Choices
	if there.long == nil && !c.Long {
		return s.inStep()
	}
	tool := c.Texts[aside.ToolChoice]
	if c.Texts = maps.Clone(there.long); c.Texts == nil {
		c.Texts = map[string]string{}
	}
	c.Texts[aside.ToolChoice] = tool
	c.Shown, c.Of, c.Over, c.Long = there.long, s.Packed, s.Packed != "", there.long != nil
	return s
}

// ChoicesSays is what there is to say of the dialog, in a sentence.
func (s *State) ChoicesSays() string {
	switch c := &s.Choices; {
	case c.Failed:
		return "This could not be worked out here. Try again, or reload the page first."
	case c.Working && c.Slow:
		return "This takes longer than usual. Wait, or start again: nothing that you typed is lost."
	case c.Working:
		return "Working it out."
	}
	return s.Notice
}

// Question is the link of all that the answer depends on: what was chosen on the screens of the dialog is not of it.
func (s *State) Question() string { return s.WithoutPacked().Link() }

// moment is the present as a step of history.
func (s *State) moment() moment {
	if s.Choices.Long && s.Packed == "" {
		return moment{s.Scenario, s.Choices.Shown}
	}
	return moment{s.Scenario, nil}
}

// onlyChoices tells whether a step leads to other choices and nothing else.
func (s *State) onlyChoices(there moment) bool {
	return there.WithoutPacked().Link() == s.Question()
}
