// Package compute runs studies away from the frame: in a worker, or, where none can start, on the page's own thread in
// slices. The rules of the game are plain values and functions, tested without a browser: a request carries an id, one is
// worked on until it has its first answer, the newest waits, answers older than the last are dropped, and every answer is a rung
// of a ladder of growing samples.
package compute

import (
	"errors"

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

// complete computes what takes longest: the flips of inputs without a range too, the loss-exceedance curve, the total indices,
// and, with as many draws as the first answer has, the best split of the one budget.
func (a *Answer) complete(r *uncertainty.Runner, study uncertainty.Study, samples int, yield func(done, total int) bool) (err error) {
	if a.Flip, err = r.Flips(study, samples, yield); err != nil {
		return err
	}
	if a.Exceedance, err = r.LossExceedance(study, samples, yield); err != nil {
		return err
	}
	if a.Total, err = r.Total(study, samples, yield); err != nil {
		return err
	}
	a.Splits, err = r.Splits(study, Ladder[0], yield)
	return err
}

// Answering runs the rungs of a request and hands every reply to post. breathe lets other events in between slices and
// tells whether anything newer leaves room to go on; it is asked every few hundred draws. The first answer is given all the same: a
// hand that moves faster than answers come would otherwise get none.
func Answering(r *uncertainty.Runner, request Request, post func(Reply), breathe func() bool) {
	s, _ := scenario.Parse(request.Link)
	study := s.Study()
	study.Depth = request.Depth
	var extras Answer // what later answers carry on
	answered := false
	say := func(reply Reply) {
		reply.ID, reply.Link, reply.Depth = request.ID, request.Link, request.Depth
		answered = answered || reply.Answer != nil
		post(reply)
	}
	for rung := request.From; rung < request.To; rung++ {
		samples, last := Ladder[rung], rung == request.To-1
		progress := func(done, total int) bool {
			if rung > extrasAfter && done < total {
				say(Reply{Done: done, Of: total})
			}
			return breathe() || !answered
		}
		result, err := r.Run(study, samples, progress)
		if err == nil {
			if extras.Samples > 0 {
				result.Total, result.Flip = extras.Total, extras.Flip
			}
			answer := Answer{Result: *result, Future: extras.Future, Exceedance: extras.Exceedance, Splits: extras.Splits}
			more := rung == extrasAfter && !request.Brief
			say(Reply{Done: samples, Of: samples, Last: last && !more, Answer: &answer})
			if more {
				extras = answer
				if extras.Future, err = r.Future(study, Outlook(&s), FutureDraws, progress); err == nil {
					soon := extras
					say(Reply{Done: samples, Of: samples, Answer: &soon})
					err = extras.complete(r, study, samples, progress)
				}
				if err == nil {
					say(Reply{Done: samples, Of: samples, Last: last, Answer: &extras})
				}
			}
		}
		if errors.Is(err, uncertainty.ErrCancelled) {
			return
		}
		if err != nil {
			say(Reply{Last: true, Problem: err.Error()})
			return
		}
	}
}
