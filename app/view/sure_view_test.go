package view

import (
	"strings"
	"testing"

	"goodenough/app/compute"
	"goodenough/app/state"
	"goodenough/model/uncertainty"
)

// TestAnOverdueAnswerGoes: how sure another scenario's answer was bridges a moment on the page, and stands in nothing that is kept.
func TestAnOverdueAnswerGoes(t *testing.T) {
	s := studied(t, "cust=consumer", true)
	if same, _ := state.Update(s, state.Overdue{}); same.Study.Answer != s.Study.Answer {
		t.Error("the answer to this very scenario went")
	}
	moved, _ := state.Update(s, state.Type{Key: "ops", Text: "30m"})
	p := Of(moved)
	file, _ := p.File("json")
	for name, text := range map[string]string{"the paragraph": p.Paragraph(), "the report": p.Report("").HTML(), "the outcome": file.Text} {
		if strings.Contains(text, "very likely") || strings.Contains(text, "How sure") || strings.Contains(text, "uncertainty") {
			t.Errorf("%s says how sure the answer for another spend is", name)
		}
	}
	if moved, _ = state.Update(moved, state.Overdue{}); moved.Study.Answer != nil {
		t.Error("the page goes on showing it")
	}
	if html := Of(moved).sureView().HTML(); !strings.Contains(html, "Calculating") || strings.Contains(html, "uncertainty.") {
		t.Errorf("the page says %s", html)
	}
	if !state.Hurried([]state.Msg{state.Overdue{}}, true) {
		t.Error("a missing answer takes the hand for still")
	}
}

// While a hand moves, sentences about single inputs stay as long as answers leave these out.
func TestReasonsStayWhileAnswersLeaveThemOut(t *testing.T) {
	s := studied(t, "v=1", true)
	for _, depth := range []uncertainty.Depth{uncertainty.Verdicts, uncertainty.Headlines} {
		s.Spend *= 1.1
		s = hear(s, compute.Request{Brief: true, Depth: depth})
		if s.Hurry = true; !Of(s).reasonsView(s.Study.Answer).Kept {
			t.Errorf("depth %d: sentences of an earlier answer are drawn for this one", depth)
		}
	}
	if s.Hurry = false; Of(s).reasonsView(s.Study.Answer).Kept {
		t.Error("they are not drawn at rest")
	}
	s = hear(s, compute.Request{Brief: true, Depth: uncertainty.Reasons})
	if s.Hurry = true; Of(s).reasonsView(s.Study.Answer).Kept {
		t.Error("sentences of this answer are not drawn")
	}
}
