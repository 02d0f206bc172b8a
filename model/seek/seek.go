// Package seek finds the values of one input at which an output is what somebody wants it to be, all else as it is; or says why there is
// none.
//
// An output may jump, stay level, turn around, and be missing where the inputs contradict each other. So the whole range of the input is
// looked at, at some 500 values: evenly and by factors, and closer towards zero and towards the ends of a share. Between two values a root
// is found by its change of side, a pair of roots where the output turns around between three of them; the ends of where there is an answer
// are found too. What is missed is narrower than the steps: a pair of roots, or of jumps, between two neighbors. Roots are as exact as a
// link, 12 digits, and hold the target to a millionth (see Goal). The work is bounded: some 500 evaluations, and 100 for each root.
package seek

import (
	"math"

	"goodenough/model"
	"goodenough/model/scenario"
)

// Output is what a goal can be set for.
type Output struct {
	Name string // as model.Outcome has it in JSON
	Unit model.Unit
	of   func(*model.System) float64
	size func(*model.Inputs) float64 // that its rounding is of, where that is more than its own
}

// Outputs lists them. Spending that holds a line does so in the long run.
var Outputs = []Output{
	{"optimum", model.DollarsPerYear, (*model.System).Best, nil},
	{"content_from", model.DollarsPerYear, (*model.System).ContentFrom, nil},
	{"minimum", model.DollarsPerYear, (*model.System).Minimum, nil},
	{"downtime", model.ShareOfTime, func(s *model.System) float64 { return s.Downtime(s.Inputs().ExploredSpend()) }, nil},
	{"net", model.DollarsPerYear, func(s *model.System) float64 { return s.Net(s.Inputs().ExploredSpend()) }, func(in *model.Inputs) float64 { return in.Revenue }},
}

// OutputOf finds an output by its name, and tells whether there is one.
func OutputOf(name string) (Output, bool) {
	for _, o := range Outputs {
		if o.Name == name {
			return o, true
		}
	}
	return Output{}, false
}

// Goal is an output and what it is to be, in its unit. It is met within a millionth of that; net, a difference of large amounts, also
// within a billionth of revenue.
type Goal struct {
	Output Output
	Target float64
}

// Found is what came of a search. Values of the input are in the unit of its field, the output’s in its own.
type Found struct {
	Roots   []Root       // ascending
	Jumps   []Jump       // where it goes past the target without being it, ascending
	Why     Why          // there is no root; empty where there is
	Closest Point        // to the target, where there is no root
	Now     Point        // as the scenario has it
	Answers [][2]float64 // from where to where there is an answer, ascending
	Work    int          // evaluations
}

// Root is a value that meets the goal; From < To where all between do.
type Root struct{ From, To, Output float64 }

// Point is a value of the input and the output there. Known is false where the inputs contradict each other.
type Point struct {
	Input, Output float64
	Known         bool
}

// Jump is where the output goes past the target: from Before at From to After at To, which are neighbors in 12 digits; or, with Gap, all
// between contradicts itself.
type Jump struct {
	From, To      float64
	Before, After float64
	Gap           bool
}

// Why says why there is no root.
type Why string

// The reasons.
const (
	Above    Why = "always_above" // the output is more at every value
	Below    Why = "always_below"
	Jumps    Why = "jumps"         // it jumps over the target
	Constant Why = "does_not_move" // it is the same at every value, and not the target
	NoAnswer Why = "no_answer"     // it is nothing at any value
)

// For looks for the values of an input of s, which is a number, that meet a goal.
func For(s scenario.Scenario, f model.Field, goal Goal) Found {
	now := *f.Number(&s.Inputs)
	if f.Optional && now == model.Unset {
		now = f.Counts(&s.Inputs)
	}
	h := hunt{target: goal.Target, now: now, out: func(x float64) (out, size float64, ok bool) {
		t := s.WithNumber(f, x)
		sys, problems := model.Build(t.Inputs)
		if model.Stopped(problems) {
			return 0, 0, false
		}
		if goal.Output.size != nil {
			size = goal.Output.size(&t.Inputs)
		}
		out = goal.Output.of(&sys)
		return out, size, !math.IsNaN(out)
	}}
	found := h.over(grid(f, now))
	if sys, problems := model.Build(s.Inputs); !model.Stopped(problems) {
		found.Now = Point{now, goal.Output.of(&sys), true}
	} else {
		found.Now.Input = now
	}
	return found
}
