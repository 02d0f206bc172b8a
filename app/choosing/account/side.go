package account

import (
	"goodenough/app/state"
	"goodenough/app/view"
	"goodenough/app/words"
	"goodenough/model/scenario"
)

// Open is the scenario of a link, to be set beside others.
func Open(link string, l words.Locale) Side {
	s := state.Open(link)
	s.Locale = l
	page := view.Of(s)
	return Side{page, append(s.Problems, page.Result.Problems...)}
}

// about says whose question it is.
func about(s scenario.Scenario, l words.Locale) string {
	at := state.Start()
	at.Scenario, at.Locale = s, l
	answer := view.NewPage(&at, view.Compute(s.Inputs), nil).Answer()
	return view.Plain(answer.Situation)
}
