package state

import (
	"slices"
	"strings"
	"testing"
)

func TestOpeningALinkIsAStepOfUndo(t *testing.T) {
	s, _ := apply(Start(), Type{"ops", "7m"}, OpenLink{"#v=2&cust=payments&nonsense=1"})
	if s.Customer != "payments" || len(s.Problems) != 1 {
		t.Errorf("customer %s, problems %v", s.Customer, s.Problems)
	}
	if s, _ = apply(s, Undo{}); s.Spend != 7e6 || s.Customer != "consumer" {
		t.Errorf("undo leads to %s", s.Link())
	}
}

func TestFactsAroundAFrameMoveSomeNumbers(t *testing.T) {
	s := Open("cust=b2b-saas&tol=0.2%&name=a+b")
	s, effects := Update(s, SetParameters{"#ops=1m&tol=0.3%"})
	if s.Link() != canonical("cust=b2b-saas&ops=1m&tol=0.3%&name=a+b") {
		t.Errorf("became %s", s.Link())
	}
	if !slices.Contains(effects, Effect(WriteLink{})) || !slices.Contains(effects, Effect(ShowFocused{})) {
		t.Errorf("the address is not written, or the box at hand not shown: %v", effects)
	}
	if s, _ = Update(s, Undo{}); s.Spend == 1e6 {
		t.Error("undo does not bring the numbers back")
	}
}

func TestFilesBringTheirScenario(t *testing.T) {
	s, effects := apply(Start(), OpenFile{Link: "#cust=payments&ops=2m", Kind: "PNG"})
	if s.Customer != "payments" || s.Spend != 2e6 || !s.CanUndo() || !slices.Contains(effects, Effect(WriteLink{})) {
		t.Errorf("it opens %s, effects %v", s.Link(), effects)
	}
	before := s.Link()
	for kind, says := range map[string]string{"": "no scenario in that file", "JPEG": "no scenario in that JPEG"} {
		if s, effects = apply(s, OpenFile{Kind: kind}); s.Link() != before || !strings.Contains(s.Notice, says) || len(effects) > 0 {
			t.Errorf("without a link it opens %s, says %q, effects %v", s.Link(), s.Notice, effects)
		}
	}
}
