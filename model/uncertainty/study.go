// Package uncertainty says what an answer is worth when its inputs are ranges: how wide the answer is, how likely today's
// spend is too little or too much, which input to measure and what measuring it is worth.
//
// A Belief is what a person's range means. A Study is a set of inputs, some of them ranges. A Runner draws the ranges with
// scrambled Sobol' points, runs the model on every draw at many spends, and sums it up as a Result.
package uncertainty

import "goodenough/model"

// Study is a question with ranges in it.
type Study struct {
	In     model.Inputs     // points; a ranged input's value here is not read: its median is the range's
	Ranges map[string]Range // by key of model.Fields
	Seed   uint64           // of the scrambling: the same seed gives the same numbers
	Depth  Depth            // how much is to be found: what is not needed takes time
}

// Depth is how much of a Result is to be found.
type Depth int

// From all of it to the least.
const (
	Whole     Depth = iota
	Reasons         // neither FirstOrder nor the tornado
	Verdicts        // nothing by input
	Headlines       // the bands, their errors and the chances alone: nothing on the ladder
)
