package state

import (
	"testing"

	"goodenough/app/compute"
)

// Digits that were honest stay; a figure that was wrong does not.
func TestARefinedAnswerReplacesOnlyWhatDiffers(t *testing.T) {
	s := First("cust=b2b-saas", false)
	coarse := *s.Study.Answer
	near, far := coarse, coarse
	near.Samples, near.Optimum.P95 = 16384, coarse.Optimum.P95+coarse.Picture.Errors.Optimum.P95
	far.Samples, far.Optimum.P95 = 16384, coarse.Optimum.P95+5*coarse.Picture.Errors.Optimum.P95
	if got := steadied(coarse, near); got.Optimum != coarse.Optimum || got.Samples != 16384 {
		t.Errorf("within its error the answer changed to %+v from %d draws", got.Optimum, got.Samples)
	}
	if got := steadied(coarse, far); got.Optimum != far.Optimum {
		t.Errorf("beyond its error the answer stayed %+v", got.Optimum)
	}
	other, _ := Update(s, Hear{"another link", compute.Reply{Answer: &near}})
	if other.Study.Answer.Optimum != near.Optimum {
		t.Error("another scenario's answer was held to this one's")
	}
}

// What is known of another scenario bridges a moment, no more.
func TestOverdueAnswersGo(t *testing.T) {
	s := First("v=1", false)
	if s, _ = apply(s, Overdue{}); s.Study.Answer == nil || s.Sure() != s.Study.Answer {
		t.Error("an answer to this very scenario went")
	}
	s, _ = apply(s, Slide{"ops", 60})
	if s.Study.Answer == nil || s.Sure() != nil {
		t.Error("the last answer went at once, or was taken for the next")
	}
	if s, _ = apply(s, Overdue{}); s.Study != (Study{}) {
		t.Errorf("left is %+v", s.Study)
	}
	s.Study.Done, s.Study.Of = 1, 2
	if s, effects := apply(s, Stop{}); s.Study.Refining() || len(effects) != 1 || effects[0] != (StopStudy{}) {
		t.Errorf("stopped, it is at %d of %d, effects %v", s.Study.Done, s.Study.Of, effects)
	}
}
