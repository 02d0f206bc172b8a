// Package compute runs studies away from the frame: in a worker, or, where none can start, on the page's own thread in
// slices. The rules of the game are plain values and functions, tested without a browser: a request carries an id, one is in
// flight, the newest waits, answers of older ones are dropped, and every answer is a rung of a ladder of growing samples.
package compute

import (
	"encoding/json"

	"goodenough/model/scenario"
	"goodenough/model/uncertainty"
)

// Ladder are the numbers of draws of a study's answers, one after the other: at once, live, at rest, when idle. They are the
// first points of one sequence, so that a finer answer refines the coarser and nothing flickers.
var Ladder = []int{512, 4096, 16384, 65536}

// Request asks for the study of a link.
type Request struct {
	ID   int    `json:"id"`
	Link string `json:"link"`
	From int    `json:"from"` // rungs of the Ladder to answer with: From up to, not including, To
	To   int    `json:"to"`
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

// Answer is what crosses from a worker: a summary of a few kilobytes, never the draws.
type Answer struct {
	uncertainty.Result
	Picture uncertainty.Picture `json:"picture"`
}

// Encode writes a message for the other side.
func Encode(message any) string {
	text, err := json.Marshal(message)
	if err != nil {
		panic(err) // of types of this file, all of which can be written
	}
	return string(text)
}

// Answering runs the rungs of a request and hands every reply to post. breathe lets other events in between slices and
// tells whether to go on; it is asked every few hundred draws.
func Answering(r *uncertainty.Runner, request Request, post func(Reply), breathe func() bool) {
	s, _ := scenario.Parse(request.Link)
	study := s.Study()
	for rung := request.From; rung < request.To; rung++ {
		samples := Ladder[rung]
		stopped := false
		result, err := r.Run(study, samples, func(done, total int) bool {
			if samples > Ladder[1] && done < total {
				post(Reply{ID: request.ID, Done: done, Of: total})
			}
			stopped = !breathe()
			return !stopped
		})
		if stopped {
			return
		}
		if err != nil {
			post(Reply{ID: request.ID, Last: true, Problem: err.Error()})
			return
		}
		post(Reply{ID: request.ID, Done: samples, Of: samples, Last: rung == request.To-1, Answer: &Answer{*result, result.Picture}})
	}
}
