package state

import (
	"goodenough/app/compute"
	"goodenough/model/uncertainty"
)

// What is asked of the engine, and what of its answers counts.

// Depth is what a quick answer is asked for, while a hand moves: what can be seen, or was never known.
func (s *State) Depth() uncertainty.Depth {
	switch {
	case s.Study.Answer == nil || s.Embed != nil || s.Unfolded["sure"] && !s.Away[SureHost]:
		return uncertainty.Whole
	case s.Layers && !s.Away[AnswerHost]: // the picture has the range of what a year costs
		return uncertainty.Verdicts
	}
	return uncertainty.Headlines
}

// Sure is the engine's answer to this very scenario, as what is to be kept must say it: nil while it is on its way, whole or in part. The page
// itself goes on showing the last one meanwhile, for as long as it takes to be Overdue.
func (s *State) Sure() *compute.Answer {
	if s.Points || s.Study.Answer == nil || s.Study.Link != s.Question() || s.Study.borrows {
		return nil
	}
	return s.Study.Answer
}

// Awaited tells whether the engine has more to say of this very scenario. What is not known yet keeps its place in words meanwhile, so that
// nothing below it moves when it comes, away from who is about to press it.
func (s *State) Awaited() bool {
	return !s.Points && s.Study.Problem == "" && (s.Study.Link != s.Question() || s.Study.more || s.Study.lacks > uncertainty.Whole)
}

// stop wants no finer answer than there is.
func (s State) stop() (State, []Effect) {
	s.Study.Done, s.Study.more = s.Study.Of, false
	return s, []Effect{StopStudy{}}
}

// climbed is s with all that the engine answers to a request on the way up its ladder, heard in turn.
func climbed(s State, r *uncertainty.Runner, request compute.Request) State {
	s.Study = Study{}
	request.Link, request.From = s.Question(), 1
	compute.Answering(r, request, func(reply compute.Reply) { s.Study = s.Study.hear(request.Link, reply) }, func() bool { return true })
	return s
}

// First is the page before anybody touched it, with how sure its answer is: the first paint is as honest as what
// follows. Its scenario is that of a link of ours, or the default one.
func First(link string, embedded bool) State {
	s := Open(link)
	if embedded {
		display := ParseDisplay("")
		s.Embed, s.Site.Home = &display, "../"
	}
	return climbed(s, new(uncertainty.Runner), compute.Request{To: 2, Brief: true}) // what takes longer comes from the engine
}

// AtRest is s with the answer that the page comes to rest at, for who has no page, as deep as asked. A brief one leaves out what takes
// longest, and is found sooner: where a finer answer agrees with a coarser, its headlines are all that counts of it.
func AtRest(s State, r *uncertainty.Runner, depth uncertainty.Depth, brief bool) State {
	if !brief {
		return climbed(s, r, compute.Request{To: len(compute.Ladder), Depth: depth})
	}
	s.Study = Study{}
	link, study := s.Question(), s.Scenario.Study()
	for _, samples := range compute.Ladder[1:] {
		var found *uncertainty.Result
		var err error
		if coarse := s.Study.Answer; coarse != nil {
			study.Depth = uncertainty.Headlines
			if found, err = r.Run(study, samples, nil); err == nil && !agree(&coarse.Result, found) {
				found = nil
			} else if err == nil {
				found.Flip = coarse.Flip // which no draw moves
			}
		}
		if study.Depth = depth; found == nil && err == nil {
			found, err = r.Run(study, samples, nil)
		}
		reply := compute.Reply{Link: link, Done: samples, Of: samples, Depth: depth, Last: true} // nothing follows but what is asked for here
		if err != nil {
			reply.Problem = err.Error()
		} else {
			reply.Answer = &compute.Answer{Result: *found}
		}
		if s.Study = s.Study.hear(link, reply); err != nil {
			break
		}
	}
	return s
}
