package state

import (
	"encoding/json"

	"goodenough/app/aside"
)

// ChoicesTold is what is told of this very scenario; false where nothing goes with it, or nothing is told yet.
func (s *State) ChoicesTold() (told Told, ok bool) {
	return s.Choices.Told, s.Packed != "" && s.Choices.Told.Of == s.Link()
}

// ShowsChoices tells whether this is a frame that shows choices.
func (s *State) ShowsChoices() bool { return s.Embed != nil && s.Embed.View == ChoicesView }

// tellChoices has the program tell of the choices that go with the scenario, unless it has or there are none. It may draw a screen at
// the same time, of which nothing is forgotten.
func (s State) tellChoices() (State, []Effect) {
	link := s.Link()
	if _, known := s.ChoicesTold(); known || s.Packed == "" || s.Choices.Told.asked == link {
		return s, nil
	}
	if !s.Site.Asides {
		s.Choices.Told = Told{Of: link, Failed: true}
		return s, nil
	}
	s.Choices.Told.asked = link
	request := aside.Request{Link: link, Money: s.Locale.Currency, Page: s.Site.Page, Tells: true}
	if s.Choices.Working {
		request.Choices, request.Alone, request.Narrow = s.Choices.Texts, !s.Choices.Over, s.Layout == Narrow
	}
	return s, []Effect{AskChoices{request, false}}
}

// afterChoices does what needs to be told of the choices first, once that is.
func (s State) afterChoices(wanted Effect) (State, []Effect) {
	s, effects := s.tellChoices()
	if s.Choices.Told.asked == "" {
		return s, append(effects, wanted)
	}
	s.Choices.Told.wants = append(s.Choices.Told.wants[:len(s.Choices.Told.wants):len(s.Choices.Told.wants)], wanted)
	s.Notice = "Working out the choices that go with this first."
	return s, effects
}

// hearTold takes what is told, and does what waited for it.
func (s State) hearTold(accounts []json.RawMessage, failed bool) (State, []Effect) {
	asked, wants := s.Choices.Told.asked, s.Choices.Told.wants
	if asked == "" {
		return s, nil
	}
	s.Choices.Told = Told{Of: asked, Accounts: accounts, Failed: failed}
	for _, effect := range wants {
		s.Printing = s.Printing || effect == Print{}
	}
	if s.Embed == nil && !s.Choices.Open && !s.Choices.Working {
		wants = append(wants, StopChoices{})
	}
	return s, wants
}
