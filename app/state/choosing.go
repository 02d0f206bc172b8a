package state

import (
	"maps"

	"goodenough/app/aside"
)

// ChoicesSays is what there is to say of it, in a sentence: how far it is, or the last thing that happened.
func (s *State) ChoicesSays() string {
	switch c := &s.Choices; {
	case !c.Open:
		return ""
	case c.Failed:
		return "This could not be worked out here. Try again, or reload the page first."
	case c.Working:
		return "Working it out."
	}
	return s.Notice
}

func (s State) openChoices(tool string) (State, []Effect) {
	s.Choices.Open, s.Notice = true, ""
	s, effects := s.makeChoice(aside.ToolChoice, tool)
	return s, append([]Effect{ShowChoices{}}, effects...)
}

// closeChoices keeps what was typed, and ends the work; but what was pressed is done first, such as to pin the scenario as it was.
func (s State) closeChoices() (State, []Effect) {
	waits := s.Choices.Texts[aside.PressChoice] != ""
	s.Choices.Open, s.Choices.Working, s.Choices.Failed = false, waits, false
	return s, []Effect{HideChoices{Stop: !waits}}
}

// makeChoice asks for the screen anew, with what was typed or pressed on it. What was pressed and has not been answered is asked again,
// since only the newest question is answered.
func (s State) makeChoice(name, text string) (State, []Effect) {
	texts := maps.Clone(s.Choices.Texts)
	if texts == nil {
		texts = map[string]string{}
	}
	if waits := texts[name]; name == aside.PressChoice && waits != "" {
		text = waits + " " + text
	}
	texts[name] = text
	s.Choices.Working, s.Choices.Failed, s.Notice = true, false, ""
	request := aside.Request{Link: s.Link(), Choices: texts, Money: s.Locale.Currency, Narrow: s.Layout == Narrow, Page: s.Site.Page}
	s.Choices.Texts = texts
	return s, []Effect{AskChoices{request}}
}

func (s State) hearChoices(reply aside.Reply) (State, []Effect) {
	if reply.Told {
		s, told := s.hearTold(reply.Accounts, false)
		reply.Told = false
		s, effects := s.hearChoices(reply)
		return s, append(told, effects...)
	}
	if !s.Choices.Working {
		return s, nil
	}
	if reply.Screen == nil {
		return s, nil
	}
	s.Choices.Working, s.Choices.Account = false, reply.Account
	if reply.Choices != nil {
		s.Choices.Texts = reply.Choices
	}
	var effects []Effect
	if reply.File != nil {
		effects = append(effects, SaveBytes{*reply.File})
	}
	if !s.Choices.Open {
		effects = append(effects, HideChoices{Stop: true})
	}
	return s, effects
}

func (s State) failChoices() (State, []Effect) {
	s, effects := s.hearTold(nil, true)
	s.Choices.Working, s.Choices.Failed = false, true
	s.Choices.Texts = maps.Clone(s.Choices.Texts)
	delete(s.Choices.Texts, aside.PressChoice) // it may be what ended the program
	return s, effects
}

// openChosen leaves the dialog for a scenario that stands on its screen.
func (s State) openChosen(link string) (State, []Effect) {
	s, closing := s.closeChoices()
	s, effects := s.openFrom(link, "Opened that scenario. Undo brings yours back.")
	return s, append(append(closing, effects...), FocusAnswer{})
}
