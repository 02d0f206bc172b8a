package state

import (
	"cmp"

	"goodenough/model/scenario"
)

// What replaces the whole scenario.

// openLink takes the scenario of a link that stands in the address already.
func (s State) openLink(link string) (State, []Effect) {
	next, problems := scenario.Parse(link)
	if next.Link() == s.Link() && len(s.Drafts) == 0 && len(s.Problems) == len(problems) {
		return s, nil
	}
	if s.Link() != next.Link() {
		s = s.remember("link")
	}
	s.Scenario, s.Problems, s.Drafts, s.gesture, s.editing = next, problems, nil, "", editing{}
	return s, []Effect{ShowFocused{}}
}

// openFrom takes a scenario from elsewhere than the address.
func (s State) openFrom(link, notice string) (State, []Effect) {
	s, effects := s.openLink(link)
	s.Notice = notice
	return s, append(effects, WriteLink{})
}

// openFile takes the scenario of a file that was dropped, if there is one in it, and else says of what kind the file is.
func (s State) openFile(link, kind string) (State, []Effect) {
	if link == "" {
		s.Notice = "There is no scenario in that " + cmp.Or(kind, "file, or more than one") + ". Saved here, PNG and SVG pictures, reports and JSON carry theirs."
		return s, nil
	}
	return s.openFrom(link, "Opened the scenario in that file. Undo brings yours back.")
}

// resetAll brings all defaults of the type of customer back, those of the version that the link was written in.
func (s State) resetAll() (State, []Effect) {
	start := s.Edition().Of(s.Customer)
	if s.Link() == start.Link() && len(s.Drafts) == 0 {
		return s, nil
	}
	s = s.rememberAlone("reset")
	s.Scenario, s.Drafts, s.Problems = start, nil, nil
	s.Notice = "Back to the example. Undo brings your numbers back."
	return s, []Effect{WriteLink{}}
}
