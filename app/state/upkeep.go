package state

import (
	"math"

	"goodenough/model"
	"goodenough/model/scenario"
)

// Nobody knows what operations cost, and everybody knows how many engineers there are and about how much of their time goes into upkeep. What
// is spent today is worked out of that, and what isn't people's time is asked beside it.

// Upkeep is the share of the team's time that today's spending pays for; above 1 where it pays for more people than there are. False while
// nobody has said how many those are.
func (s *State) Upkeep() (share float64, known bool) {
	return s.Inputs.Upkeep(s.Spend) / s.Team, s.Team != model.Unset
}

// setUpkeep takes the share of the team's time that goes into upkeep, in percent: today's spending is that many people's pay, and the rest.
func (s State) setUpkeep(percent int) (State, []Effect) {
	share, known := s.Upkeep()
	if !known || percent < 0 || percent > 100 || percent == int(math.Round(100*share)) {
		return s, nil
	}
	spend := scenario.RoundTo(float64(percent)/100*s.Team*s.Wage, 3) + s.Tools
	return s.become("upkeep", s.Scenario.WithNumber(spendToday, spendToday.Clamp(scenario.Round(spend))))
}
