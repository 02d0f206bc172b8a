package uncertainty

import (
	"math"

	"goodenough/model"
)

// repairs are those that the draws of a study can call for: where nothing that a rule compares is drawn, it holds, or is broken, as it
// does at the medians, and is left to the rules of package model. Each touches only the input that it is named for.
type repairs struct{ exit, floor, trend bool }

const (
	// leastLead is how far the walk-away point stays above the tolerance line in a draw, and downtime today above the floor: part of
	// today's downtime is always one's own.
	leastLead = 1.05
	// mostTrend is how much of the fastest trend there can be, that with no spend at all, one in a draw may have.
	mostTrend = .95
)

// mostExit is the end of the walk-away point's range.
var mostExit = func() float64 {
	exit, _ := model.FieldOf("exit")
	return exit.Max
}()

// note adds the repairs that draws of an input can call for.
func (n *repairs) note(key string) {
	switch key {
	case "tol", "exit":
		n.exit = true
	case "floor", "inc", "mttr", "blast":
		n.floor, n.trend = true, true
	case "trend", "nine", "half", "neglect":
		n.trend = true
	}
}

// mend makes the repairs of a draw, in their order, and tells whether it had to be moved: the walk-away point to 1.05 times the
// tolerance line, the floor to today's downtime by 1.05, the trend to .95 of the fastest. A tolerance line or a promise at or below
// the floor is no case for repair: nothing that is spent holds it.
func (n repairs) mend(in *model.Inputs) (moved bool) {
	if n.exit && in.WalkAway < leastLead*in.Tolerance {
		in.WalkAway, moved = leastLead*in.Tolerance, true
		if in.WalkAway > mostExit {
			in.WalkAway, in.Tolerance = mostExit, mostExit/leastLead
		}
	}
	if !n.floor && !n.trend {
		return moved
	}
	today := downtimeToday(in)
	if n.floor && in.Floor > today/leastLead {
		in.Floor, moved = today/leastLead, true
	}
	if in.Trend > 0 && n.trend {
		if excess := downtimeNeglected(in, today) - in.Floor; excess > today-in.Floor {
			perNine := log2(in.CostPerNine) * (1 / log2of10)
			// beta delta q/(1+q), q being the power of excess downtime that capital is measured by, less 1.
			fastest := ln2 / in.HalfLife / perNine * -math.Expm1(-ln2*perNine*log2(excess/(today-in.Floor)))
			if in.Trend > mostTrend*fastest {
				in.Trend, moved = mostTrend*fastest, true
			}
		}
	}
	return moved
}
