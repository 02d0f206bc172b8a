package app

import (
	"goodenough/app/compute"
	"goodenough/model/uncertainty"
)

// StartView is the live part of the page before anybody touched it. The pre-rendered page is made from it natively, and the
// browser makes it again to know what it takes over.
func StartView() View {
	s := Start()
	r := Compute(s.Inputs)
	s.Study = startStudy(s)
	return Draw(&s, r, Look(s, r, DomainOf(s.Inputs, r)))
}

// startStudy is the study of the start at the ladder's live rung: the first paint is as honest as what follows.
func startStudy(s State) Study {
	var study Study
	link := s.Link()
	compute.Answering(new(uncertainty.Runner), compute.Request{ID: 1, Link: link, From: 0, To: 1}, func(r compute.Reply) { study = study.hear(link, r) }, func() bool { return true })
	return study
}
