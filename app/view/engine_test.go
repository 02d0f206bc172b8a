package view

import (
	"testing"

	"goodenough/app/compute"
	"goodenough/app/state"
	"goodenough/model/uncertainty"
)

// hear is a state with the engine's first answer to what is asked about its scenario.
func hear(s state.State, asks compute.Request) state.State {
	asks.Link, asks.From, asks.To = s.Link(), 1, 2
	compute.Answering(new(uncertainty.Runner), asks, func(r compute.Reply) {
		s, _ = state.Update(s, state.Hear{Link: asks.Link, Reply: r})
	}, func() bool { return true })
	return s
}

// studied is the state that a link leads to, with the first answer on how sure it is: what comes at once, or all of it.
func studied(t testing.TB, link string, brief bool) state.State {
	t.Helper()
	s := hear(state.Open(link), compute.Request{Brief: brief})
	if s.Study.Answer == nil {
		t.Fatalf("%s: no study: %s", link, s.Study.Problem)
	}
	return s
}
