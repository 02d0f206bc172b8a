// Package compute runs studies away from the frame: in a worker, or, where none can start, on the page's own thread in
// slices. The rules of the game are plain values and functions, tested without a browser: a request carries an id, one is in
// flight, the newest waits, answers of older ones are dropped, and every answer is a rung of a ladder of growing samples.
package compute

import (
	"encoding/json"
	"errors"

	"goodenough/model/scenario"
	"goodenough/model/uncertainty"
)

// Ladder are the numbers of draws of a study's answers, one after the other: at once, live, at rest, when idle. They are the
// first points of one sequence, so that a finer answer refines the coarser and nothing flickers.
var Ladder = []int{512, 4096, 16384, 65536}

// Request asks for the study of a link.
type Request struct {
	ID    int    `json:"id"`
	Link  string `json:"link"`
	From  int    `json:"from"` // rungs of the Ladder to answer with: From up to, not including, To
	To    int    `json:"to"`
	Brief bool   `json:"brief,omitempty"` // without what takes longest
}

// Reply is one answer to a request, or word of how far it is.
type Reply struct {
	ID      int     `json:"id"`
	Done    int     `json:"done"` // draws of this rung done
	Of      int     `json:"of"`
	Answer  *Answer `json:"answer,omitempty"` // when the rung is done
	Last    bool    `json:"last,omitempty"`   // nothing more comes for this request
	Problem string  `json:"problem,omitempty"`
}

// Answer is what crosses from a worker: a summary of a few kilobytes, never the draws. What takes longest comes with a later
// one: Exceedance, and the total indices of Result.
type Answer struct {
	uncertainty.Result
	Picture    uncertainty.Picture     `json:"picture"`
	Exceedance *uncertainty.Exceedance `json:"exceedance,omitempty"`
}

// Encode writes a message for the other side.
func Encode(message any) string {
	text, err := json.Marshal(message)
	if err != nil {
		panic(err) // of types of this file, all of which can be written
	}
	return string(text)
}

// extrasAfter is the rung after which the loss-exceedance curve and the total indices are computed, with as many draws.
const extrasAfter = 1

// Answering runs the rungs of a request and hands every reply to post. breathe lets other events in between slices and
// tells whether to go on; it is asked every few hundred draws.
func Answering(r *uncertainty.Runner, request Request, post func(Reply), breathe func() bool) {
	s, _ := scenario.Parse(request.Link)
	study := s.Study()
	var extras Answer // what later answers carry on
	for rung := request.From; rung < request.To; rung++ {
		samples, last := Ladder[rung], rung == request.To-1
		progress := func(done, total int) bool {
			if rung > extrasAfter && done < total {
				post(Reply{ID: request.ID, Done: done, Of: total})
			}
			return breathe()
		}
		result, err := r.Run(study, samples, progress)
		if err == nil {
			result.Total = extras.Total
			answer := Answer{Result: *result, Picture: result.Picture, Exceedance: extras.Exceedance}
			more := rung == extrasAfter && !request.Brief
			post(Reply{ID: request.ID, Done: samples, Of: samples, Last: last && !more, Answer: &answer})
			if more {
				extras = answer
				if extras.Exceedance, err = r.LossExceedance(study, samples, progress); err == nil {
					extras.Total, err = r.Total(study, samples, progress)
				}
				if err == nil {
					post(Reply{ID: request.ID, Done: samples, Of: samples, Last: last, Answer: &extras})
				}
			}
		}
		if errors.Is(err, uncertainty.ErrCancelled) {
			return
		}
		if err != nil {
			post(Reply{ID: request.ID, Last: true, Problem: err.Error()})
			return
		}
	}
}
