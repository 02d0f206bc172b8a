package state

import (
	"cmp"

	"goodenough/app/aside"
	"goodenough/model"
	"goodenough/model/scenario"
)

// What replaces the whole scenario.

// openLink takes the scenario of a link that stands in the address already.
func (s State) openLink(link string) (State, []Effect) {
	next, problems, tool := parsed(link)
	if tool != "" && s.shows() {
		next, opening := s.takeLink(next, problems)
		next, asking := next.openChoices(tool)
		return next, append(opening, asking...)
	}
	return s.takeLink(next, problems)
}

func (s State) takeLink(next scenario.Scenario, problems []model.Problem) (State, []Effect) {
	if next.Link() == s.Link() && len(s.Drafts) == 0 && len(s.Problems) == len(problems) {
		return s, nil
	}
	if s.Link() != next.Link() {
		s = s.remember("link")
	}
	s.Scenario, s.Problems, s.Drafts, s.gesture, s.editing = next, problems, nil, "", editing{}
	if s.Choices.Open {
		s, effects := s.inStep().askChoices(false)
		return s, append(effects, ShowFocused{})
	}
	return s, []Effect{ShowFocused{}}
}

// openFrom takes a scenario from elsewhere than the address.
func (s State) openFrom(link, notice string) (State, []Effect) {
	s, effects := s.openLink(link)
	s.Notice = notice
	return s, append(effects, WriteLink{})
}

// openFile takes the scenario of a file that was dropped, if there is one in it, and else says of what kind the file is.
func (s State) openFile(m OpenFile) (State, []Effect) {
	const opened = "Opened the scenario in that file. Undo brings yours back."
	switch {
	case m.Link == "":
		s.Notice = "There is no scenario in that " + cmp.Or(m.Kind, "file, or more than one") + ". Saved here, PNG and SVG pictures, reports and JSON carry theirs."
		return s, nil
	case m.Choices == nil:
		return s.openFrom(m.Link, opened)
	case !s.shows():
		return s.openFrom(m.Link, opened+" Its choices can’t be shown here.")
	}
	s, effects := s.openFrom(m.Link, "")
	s.Choices = Choices{Open: s.Choices.Open, Texts: m.Choices, Of: s.Packed}
	s, asking := s.openChoices(m.Choices[aside.ToolChoice])
	return s, append(effects, asking...)
}

// resetAll brings all defaults of the type of customer back, those of the version that the link was written in.
func (s State) resetAll() (State, []Effect) {
	start := s.Edition().Of(s.Customer)
	start.Packed = s.Packed // no number of the example
	if s.Link() == start.Link() && len(s.Drafts) == 0 {
		return s, nil
	}
	s = s.rememberAlone("reset")
	s.Scenario, s.Drafts, s.Problems = start, nil, nil
	s.Notice = "Back to the example. Undo brings your numbers back."
	return s, []Effect{WriteLink{}}
}
