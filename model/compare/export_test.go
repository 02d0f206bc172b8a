package compare

import "goodenough/model/scenario"

// What the laws of games are tried on.
var (
	Exactly = exactly
	Sampled = sampled
)

type Figures = figures

const MostExact = mostExact

// Movers are those between two scenarios before any are joined.
func Movers(a, b scenario.Scenario) []Mover {
	from, to := resolved(&a, &b)
	return movers(&a, &b, &from, &to)
}
