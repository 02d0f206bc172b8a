package state

import (
	"maps"
	"strings"

	"goodenough/app/aside"
	"goodenough/model"
	"goodenough/model/scenario"
)

// ImportSays is what there is to say of it, in a sentence: how far it is, or the last thing that happened.
func (s *State) ImportSays() string {
	switch i := &s.Import; {
	case !i.Open:
		return ""
	case i.Failed:
		return "The files could not be read here. Try again, or reload the page first."
	case i.Reading && i.Done > 0:
		return "Reading: " + s.Locale.Percent(i.Done) + "."
	case i.Reading:
		return "Reading."
	}
	return s.Notice
}

func (s State) openImport() (State, []Effect) {
	s.Import.Open, s.Notice = true, ""
	return s, []Effect{ShowImport{}}
}

// closeImport leaves all that was read.
func (s State) closeImport() (State, []Effect) {
	s.Import = Import{}
	return s, []Effect{HideImport{}, EndImport{}}
}

// stopImport leaves what is being read, and the dialog open.
func (s State) stopImport() (State, []Effect) {
	s.Import = Import{Open: s.Import.Open}
	return s, []Effect{EndImport{}}
}

// readFiles asks what stands in files that were handed over.
func (s State) readFiles() (State, []Effect) {
	s.Import, s.Notice = Import{Open: true, Reading: true}, ""
	return s, []Effect{ShowImport{}, AskImport{s.importRequest(), true}}
}

// chooseImport makes a choice on the screen, which is asked for anew.
func (s State) chooseImport(name, text string) (State, []Effect) {
	if !s.Import.Open {
		return s, nil // what was typed last, as the dialog closed
	}
	choices := maps.Clone(s.Import.Choices)
	if choices == nil {
		choices = map[string]string{}
	}
	choices[name], s.Notice = text, ""
	s.Import.Choices, s.Import.Reading, s.Import.Done, s.Import.Failed = choices, true, 0, false
	return s, []Effect{AskImport{s.importRequest(), false}}
}

// importRequest asks about the files with all that was chosen.
func (s *State) importRequest() aside.Request {
	return aside.Request{Link: s.Link(), Choices: s.Import.Choices, Money: s.Locale.Currency, Narrow: s.Layout == Narrow}
}

func (s State) hearImport(reply aside.Reply) (State, []Effect) {
	if !s.Import.Reading {
		return s, nil // it was stopped
	}
	s.Import.Done = reply.Done
	if reply.Screen == nil {
		return s, nil
	}
	s.Import.Reading, s.Import.Estimates, s.Import.Account = false, reply.Estimates, reply.Account
	if !s.Import.Wanted {
		return s, nil
	}
	s.Import.Wanted = false
	return s.useImport()
}

func (s State) failImport() State {
	s.Import.Reading, s.Import.Failed, s.Import.Wanted = false, true, false
	return s
}

// useImport takes the estimates into the scenario, as one step of undo: of an answer that was just given, once they are there.
func (s State) useImport() (State, []Effect) {
	if s.Import.Reading {
		s.Import.Wanted = true
		return s, nil
	}
	if len(s.Import.Estimates) == 0 {
		return s, nil
	}
	facts, link := s.facts(), s.filledLink()
	s, closing := s.closeImport()
	s, effects := s.openFrom(link, "Filled in from your incidents. The link holds these estimates, nothing of your files. Undo brings your numbers back.")
	return s.Recalled(facts), append(append(closing, effects...), FocusAnswer{})
}

// Recalled is the page that knows which inputs are from the reader's incidents, also when it is loaded anew.
func (s State) Recalled(facts string) State {
	filled := s
	filled.Scenario, _ = scenario.Parse(scenario.With(s.Link(), facts))
	s.FromIncidents, s.fromData = facts, map[string]given{}
	for _, f := range model.Fields {
		if f.Number != nil && strings.Contains(facts, "&"+f.Key+"=") {
			s.fromData[f.Key] = filled.given(f)
		}
	}
	return s
}

// facts are the estimates as a link writes them.
func (s *State) facts() string {
	facts := ""
	for _, e := range s.Import.Estimates {
		facts += "&" + e.Key + "=" + e.Text
	}
	return facts
}

// filledLink is the link of the scenario with the estimates in it.
func (s *State) filledLink() string { return scenario.With(s.Link(), s.facts()) }

// Filled is the page as it would be with the estimates taken, for what is taken along of them.
func (s State) Filled() State {
	s.Scenario, _ = scenario.Parse(s.filledLink())
	s.Study = Study{} // of another scenario
	return s
}

func (s *State) given(f model.Field) given {
	r, ranged := s.RangeOf(f)
	return given{s.Number(f), r, ranged}
}

// FromData tells whether an input is what somebody's incidents say, untouched since.
func (s *State) FromData(f model.Field) bool {
	said, ok := s.fromData[f.Key]
	return ok && said == s.given(f)
}
