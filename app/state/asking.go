package state

import (
	"goodenough/app/compute"
	"goodenough/model/uncertainty"
)

// What is asked of the engine, and what of its answers counts.

// readable is how many answers pass, while a hand moves, until what is said of single inputs is said anew: sentences that change
// sixty times a second can't be read, and take as long as all else.
const readable = 12

// Depth is what a quick answer is asked for, while a hand moves: what can be seen, and read, or was never known.
func (s *State) Depth() uncertainty.Depth {
	pictures := s.Unfolded["sure"]
	switch {
	case s.Study.Answer == nil || s.Embed != nil:
		return uncertainty.Whole
	case s.Away[SureHost] || !pictures && s.Study.Shallow < readable:
		return uncertainty.Verdicts
	case pictures:
		return uncertainty.Whole
	}
	return uncertainty.Reasons
}

// Sure is the engine's answer to this very scenario, as what is to be kept must say it: nil while it is on its way. The page itself
// goes on showing the last one meanwhile, for as long as it takes to be Overdue.
func (s *State) Sure() *compute.Answer {
	if s.Points || s.Study.Answer == nil || s.Study.Link != s.Question() {
		return nil
	}
	return s.Study.Answer
}

// stop wants no finer answer than there is.
func (s State) stop() (State, []Effect) {
	s.Study.Done = s.Study.Of
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
		reply := compute.Reply{Link: link, Done: samples, Of: samples, Depth: depth}
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
