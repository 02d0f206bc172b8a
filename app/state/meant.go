package state

// What is spent today is a fact, and what might be spent is tried. Both have sliders, and who was just told to spend less moves the wrong
// one at times: to follow advice so would never end.

// MovedFact is what was said to be spent today before the last edit, $ a year, where that edit said another figure and nothing else. The
// first figure in place of an example's is no such edit.
func (s *State) MovedFact() (before float64, moved bool) {
	last := len(s.past) - 1
	if last < 0 {
		return 0, false
	}
	was := s.past[last].Scenario
	if was.Spend == s.Spend || was.Spend == was.WithDefault(spendToday).Spend {
		return 0, false
	}
	return was.Spend, was.WithNumber(spendToday, s.Spend).Link() == s.Scenario.WithNumber(spendToday, s.Spend).Link()
}

// meant takes the figure that was said to be spent today for one to try.
func (s State) meant() (State, []Effect) {
	if _, moved := s.MovedFact(); !moved {
		return s, nil
	}
	was, tried := s.past[len(s.past)-1].Scenario, s.Spend
	s = s.rememberAlone("meant")
	s.Drafts = nil
	s.Scenario = was.WithNumber(spendExplored, tried).Settled()
	return s, []Effect{WriteLink{}, ShowTyped{spendToday.Key}, FocusAnswer{}}
}

// try takes a spending that the answer names. The button that had the focus may be gone then, and the new answer is where to go on.
func (s State) try(spend float64) (State, []Effect) {
	s.gesture = ""
	s, effects := s.explore(spend)
	s.gesture = ""
	return s, append(effects, FocusAnswer{})
}
