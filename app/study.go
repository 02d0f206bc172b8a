package app

import (
	"math"

	"goodenough/app/compute"
	"goodenough/model"
	"goodenough/model/uncertainty"
)

// Study is what is known of how far the answer can be trusted: the last answer of the engine, and how far the next is.
type Study struct {
	Link     string // the scenario it belongs to
	Answer   *compute.Answer
	Done, Of int // draws of the rung under way; equal at rest
	Problem  string
	shallow  int // how many answers in a row said nothing by input

	lacks uncertainty.Depth // what the answer had to borrow from one of another scenario
}

// readable is how many answers pass, while a hand moves, until what is said of single inputs is said anew: sentences that change
// sixty times a second can't be read, and take as long as all else.
const readable = 12

// depth is what a quick answer is asked for, while a hand moves: what can be seen, and read, or was never known.
func (s *State) depth() uncertainty.Depth {
	pictures := s.Unfolded["sure"]
	switch {
	case s.Study.Answer == nil || s.Embed != nil:
		return uncertainty.Whole
	case s.Away[sureHost] || !pictures && s.Study.shallow < readable:
		return uncertainty.Verdicts
	case pictures:
		return uncertainty.Whole
	}
	return uncertainty.Reasons
}

// sure is the engine's answer to this very scenario, as what is to be kept must say it: nil while it is on its way. The page itself
// goes on showing the last one meanwhile, for as long as it takes to be Overdue.
func (s *State) sure() *compute.Answer {
	if s.Points || s.Study.Link != s.Link() {
		return nil
	}
	return s.Study.Answer
}

// Refining tells whether a finer answer is on its way.
func (s Study) Refining() bool { return s.Done < s.Of }

// hear takes a reply of the engine. A refined answer replaces a coarser one of the same scenario only where it differs beyond
// the coarser's error: digits that were honest do not flicker.
func (s Study) hear(link string, reply compute.Reply) Study {
	s.Done, s.Of = reply.Done, reply.Of
	if reply.Last {
		s.Done = s.Of
	}
	s.shallow++
	if reply.Depth < uncertainty.Verdicts {
		s.shallow = 0
	}
	switch {
	case reply.Problem != "":
		return Study{Link: link, Problem: reply.Problem}
	case reply.Answer == nil:
		return s
	case s.Answer == nil:
		s.Answer, s.lacks = reply.Answer, reply.Depth
	default:
		answer, lacks := *reply.Answer, reply.Depth
		answer.Borrow(lacks, &s.Answer.Result)
		if s.Link == link {
			coarse := *s.Answer
			coarse.Borrow(s.lacks, &answer.Result)
			answer, lacks = steadied(coarse, answer), min(s.lacks, lacks)
		}
		s.Answer, s.lacks = &answer, lacks
	}
	s.Link, s.Problem = link, ""
	return s
}

// AtRest is s with the answer that the page comes to rest at, for who has no page: every rung of the ladder that its engine climbs is
// heard in turn. A brief one leaves out what takes longest.
func AtRest(s State, r *uncertainty.Runner, brief bool) State {
	s.Study = Study{}
	request := compute.Request{Link: s.Link(), From: 1, To: len(compute.Ladder), Brief: brief}
	compute.Answering(r, request, func(reply compute.Reply) { s.Study = s.Study.hear(request.Link, reply) }, func() bool { return true })
	return s
}

// steadied is what replaces a coarser answer by a finer one of the same scenario. As long as every headline percentile agrees
// within two standard errors the coarser stays, and only gains what took longer; else the finer takes its place whole.
func steadied(coarse, fine compute.Answer) compute.Answer {
	agrees := true
	hold := func(was, now, e uncertainty.Band) {
		for _, p := range [][3]model.Number{{was.P5, now.P5, e.P5}, {was.P50, now.P50, e.P50}, {was.P95, now.P95, e.P95}} {
			if p[0].Known() != p[1].Known() || p[0].Known() && p[2].Known() && math.Abs(float64(p[0]-p[1])) > 2*float64(p[2]) {
				agrees = false
			}
		}
	}
	e := &coarse.Picture.Errors
	hold(coarse.Minimum, fine.Minimum, e.Minimum)
	hold(coarse.Optimum, fine.Optimum, e.Optimum)
	hold(coarse.Waste, fine.Waste, e.Waste)
	hold(coarse.Net, fine.Net, e.Net)
	if !agrees {
		return fine
	}
	coarse.Samples, coarse.Moved, coarse.Unreachable = fine.Samples, fine.Moved, fine.Unreachable
	coarse.Total, coarse.Flip, coarse.Future, coarse.Exceedance, coarse.Splits = fine.Total, fine.Flip, fine.Future, fine.Exceedance, fine.Splits
	return coarse
}
