package uncertainty

import "goodenough/model"

// Runner runs studies. It owns everything a run needs, so that a second run of the same size allocates nothing but its Result,
// and keeps the draws of every input whose range did not change. One Runner serves one goroutine at a time, and is not to be copied
// once it ran: a copy would share those draws with it.
type Runner struct {
	own owner

	base     model.Inputs    // every input at its median
	unit     float64         // of all spends here, $/yr: today's
	in       model.Inputs    // of the draw at hand
	inputs   []*column       // the ranged ones, in the order of model.Fields
	columns  [inputs]*column // by dimension
	repairs  repairs         // that draws may need
	restores bool            // mttr is ranged, so that every draw has a curve of credits of its own

	ladder       grid // of spends at which every draw is evaluated
	draw         draw // at hand
	byproduct    byproduct
	credits      creditCurve
	drawnCredits tierCurves

	byDraw
	totals
	regression regression
	tails      tails
	memory     memory
	workbench
}

// totals are what draws add up to on the ladder.
type totals struct {
	nets  [together]curve // of the draws that are added up next
	sums  [blocks]curve   // of nets
	bins  []bins          // of nets, by ranged input
	costs [Levels]histogram
}

// workbench is room to compute in: nothing here outlasts the step that put it there.
type workbench struct {
	scratch grid
	values  curve     // of a draw, on one of the grids
	spare   curve     // for what a search evaluates
	window  grid      // some rungs of a ladder
	glimpse curve     // what they are worth
	buffer  []float64 // to be put in order
}

const (
	leastSamples = 64
	mostSamples  = 1 << 20
	// together is how many draws are added up at once at most: as many as stay in the nearest cache.
	together = 32
	// pilot is how many draws are searched everywhere to find which spends matter: any study has as many.
	pilot = leastSamples
	// blocks is how many parts of the points standard errors compare.
	blocks = 8
)
