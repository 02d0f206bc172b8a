// Package compute runs studies away from the frame: in a worker, or, where none can start, on the page's own thread in
// slices. The rules of the game are plain values and functions, tested without a browser: a request carries an id, one is
// worked on until it has its first answer, the newest waits, answers older than the last are dropped, and every answer is a rung
// of a ladder of growing samples.
package compute

import (
	"goodenough/model/scenario"
	"goodenough/model/uncertainty"
)

// Ladder are the numbers of draws of a study's answers, one after the other: at once, live, at rest, when idle. They are the
// first points of one sequence, so that a finer answer refines the coarser and nothing flickers.
var Ladder = []int{512, 4096, 16384, 65536}

// live is the rung of the Ladder that keeps up with a hand.
const live = 1

// Request asks for the study of a link.
type Request struct {
	ID    int    `json:"id"`
	Link  string `json:"link"`
	From  int    `json:"from"` // rungs of the Ladder to answer with: From up to, not including, To
	To    int    `json:"to"`
	Brief bool   `json:"brief,omitempty"` // without what takes longest

	Depth uncertainty.Depth `json:"depth,omitempty"` // of the results
}

// Reply is one answer to a request, or word of how far it is.
type Reply struct {
	ID      int     `json:"id"`
	Link    string  `json:"link"`
	Done    int     `json:"done"` // draws of this rung done
	Of      int     `json:"of"`
	Answer  *Answer `json:"answer,omitempty"` // when the rung is done
	Last    bool    `json:"last,omitempty"`   // nothing more comes for this request
	Problem string  `json:"problem,omitempty"`

	Depth uncertainty.Depth `json:"depth,omitempty"` // the request's
}

// Answer is what crosses from a worker: a summary of some kilobytes, never the draws. What takes longest comes with a later
// one: Future, Exceedance, Splits, and of Result the total indices and the flips of inputs without a range.
type Answer struct {
	uncertainty.Result `json:"-"` // crosses beside the text: see message

	Future     *uncertainty.Future     `json:"future,omitempty"`
	Exceedance *uncertainty.Exceedance `json:"exceedance,omitempty"`
	Splits     *uncertainty.Splits     `json:"splits,omitempty"`
}

// extrasAfter is the rung after which what takes longest is computed, with as many draws.
const extrasAfter = 1

// FutureDraws are behind what is said of time: bands that are seen need fewer than a decision.
const FutureDraws = 1024

// Outlook is what is asked of time, at as many moments as bands need to look smooth.
func Outlook(s *scenario.Scenario) uncertainty.Outlook {
	const moments = 30
	return uncertainty.Outlook{Steps: s.Plan, Horizon: s.Horizon(), PerYear: (moments + s.Horizon() - 1) / s.Horizon()}
}
