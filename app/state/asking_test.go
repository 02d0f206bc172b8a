package state

import (
	"testing"

	"goodenough/app/compute"
	"goodenough/model/uncertainty"
)

// A quick answer leaves out what is out of sight or couldn't be read, and that keeps what it said until a deeper answer comes.
func TestQuickAnswersKeepWhatTheyLeaveOut(t *testing.T) {
	s := First("v=1", false)
	before := s.Study.Answer.Result
	for _, c := range []struct {
		name  string
		state func(s *State)
		depth uncertainty.Depth
	}{
		{"folded", func(*State) {}, uncertainty.Headlines},
		{"unfolded", func(s *State) { s.Unfolded = map[string]bool{"sure": true} }, uncertainty.Whole},
		{"unfolded, out of sight", func(s *State) { s.Unfolded, s.Away = map[string]bool{"sure": true}, map[string]bool{SureHost: true} }, uncertainty.Headlines},
		{"in layers", func(s *State) { s.Layers = true }, uncertainty.Verdicts},
		{"in layers, out of sight", func(s *State) { s.Layers, s.Away = true, map[string]bool{AnswerHost: true} }, uncertainty.Headlines},
		{"embedded", func(s *State) { s.Embed, s.Away = new(Display), map[string]bool{SureHost: true} }, uncertainty.Whole},
		{"never known", func(s *State) { s.Study.Answer, s.Away = nil, map[string]bool{SureHost: true} }, uncertainty.Whole},
	} {
		there := s
		c.state(&there)
		if got := there.Depth(); got != c.depth {
			t.Errorf("%s: depth %d, want %d", c.name, got, c.depth)
		}
	}
	s, _ = apply(s, Slide{"ops", 60})
	hear := func(depth uncertainty.Depth) (answer uncertainty.Result) {
		compute.Answering(new(uncertainty.Runner), compute.Request{ID: 2, Link: s.Link(), From: 1, To: 2, Brief: true, Depth: depth}, func(r compute.Reply) {
			answer = r.Answer.Result
			s, _ = apply(s, Hear{s.Link(), r})
		}, func() bool { return true })
		return answer
	}
	hear(uncertainty.Verdicts)
	if s.Sure() != nil {
		t.Error("what was borrowed of another scenario would be kept as this one's")
	}
	after := s.Study.Answer.Result
	if after.Chance == before.Chance {
		t.Error("the quick answer was not taken")
	}
	after.Borrow(uncertainty.Verdicts, new(uncertainty.Result))
	if len := after.EVPPI.Len(); len != 0 {
		t.Fatalf("%d inputs are left", len)
	}
	after.Borrow(uncertainty.Verdicts, &before)
	if after != s.Study.Answer.Result {
		t.Error("what is out of sight is not what it was")
	}
	for _, depth := range []uncertainty.Depth{uncertainty.Reasons, uncertainty.Whole, uncertainty.Headlines, uncertainty.Verdicts} {
		want := hear(depth)
		want.Borrow(depth, &s.Study.Answer.Result)
		if s.Study.Answer.Result != want {
			t.Errorf("an answer of depth %d left what was borrowed before", depth)
		}
	}
	if s.Sure() == nil {
		t.Error("an answer that borrows nothing of another scenario is not taken for this one's")
	}
	s.Study = Study{} // as after a problem, while a quick answer was under way
	hear(uncertainty.Verdicts)
	if want := hear(uncertainty.Whole); s.Study.Answer.Result != want {
		t.Error("a whole answer did not bring what a quick one before it lacked")
	}
}
