package app

import (
	"goodenough/app/compute"
	"goodenough/model/uncertainty"
)

// startState is the page before anybody touched it, with how sure its answer is: the first paint is as honest as what
// follows. Its scenario is that of a link of ours, or the default one.
func startState(link string, embedded bool) State {
	s := Open(link)
	if embedded {
		display := ParseDisplay("")
		s.Embed, s.Site.Home = &display, "../"
	}
	link = s.Link()
	request := compute.Request{ID: 1, Link: link, From: 1, To: 2, Brief: true} // what takes longer comes from the engine
	compute.Answering(new(uncertainty.Runner), request, func(r compute.Reply) {
		s.Study = s.Study.hear(link, r)
	}, func() bool { return true })
	return s
}

// view draws the live part of the page from a state alone. The pre-rendered page is made from it natively, and the browser
// makes it again to know what it takes over.
func (s State) view() View {
	r := Compute(s.Inputs)
	return Draw(&s, r, Look(s, r, DomainOf(s.Inputs, r)))
}
