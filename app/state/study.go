package state

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
	Done, Of int    // draws of the rung under way; equal at rest
	Problem  string // why there is no answer, where the engine failed

	more    bool              // is to come of the same request
	lacks   uncertainty.Depth // what the answer did not bring itself
	borrows bool              // that from one of another scenario
}

// Refining tells whether a finer answer is on its way.
func (s Study) Refining() bool { return s.Done < s.Of }

// ByInput tells whether the answer says anything of single inputs itself.
func (s Study) ByInput() bool { return s.lacks < uncertainty.Verdicts }

// Known is what a document already knows of a scenario: the engine's answer, until it has a finer one.
func Known(link string, answer *compute.Answer) Study {
	return Study{}.hear(link, compute.Reply{Answer: answer, Done: answer.Samples, Of: answer.Samples, Last: true})
}

// hear takes a reply of the engine. A refined answer replaces a coarser one of the same scenario only where it differs beyond
// the coarser's error: digits that were honest do not flicker.
func (s Study) hear(link string, reply compute.Reply) Study {
	s.Done, s.Of, s.more = reply.Done, reply.Of, !reply.Last
	if reply.Last {
		s.Done = s.Of
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
		s.borrows = lacks > uncertainty.Whole && (s.borrows || s.Link != link)
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

// overdue is what is left of s when no answer comes to a scenario: what is known of another was to bridge a moment.
func (s Study) overdue(link string) Study {
	if s.Link != link {
		return Study{}
	}
	return s
}

// steadied is what replaces a coarser answer by a finer one of the same scenario. As long as every headline percentile agrees
// within two standard errors the coarser stays, and only gains what took longer; else the finer takes its place whole.
func steadied(coarse, fine compute.Answer) compute.Answer {
	if !agree(&coarse.Result, &fine.Result) {
		return fine
	}
	coarse.Samples, coarse.Moved, coarse.Unreachable = fine.Samples, fine.Moved, fine.Unreachable
	coarse.Total, coarse.Flip, coarse.Future, coarse.Exceedance, coarse.Splits = fine.Total, fine.Flip, fine.Future, fine.Exceedance, fine.Splits
	return coarse
}

// agree tells whether every headline percentile of a finer result is within two standard errors of the coarser's.
func agree(coarse, fine *uncertainty.Result) bool {
	within := func(was, now, e uncertainty.Band) bool {
		for _, p := range [][3]model.Number{{was.P5, now.P5, e.P5}, {was.P50, now.P50, e.P50}, {was.P95, now.P95, e.P95}} {
			if p[0].Known() != p[1].Known() || p[0].Known() && p[2].Known() && math.Abs(float64(p[0]-p[1])) > 2*float64(p[2]) {
				return false
			}
		}
		return true
	}
	e := &coarse.Picture.Errors
	return within(coarse.Minimum, fine.Minimum, e.Minimum) && within(coarse.Optimum, fine.Optimum, e.Optimum) &&
		within(coarse.Waste, fine.Waste, e.Waste) && within(coarse.Net, fine.Net, e.Net)
}
