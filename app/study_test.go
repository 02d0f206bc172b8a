package app

import (
	"math"
	"regexp"
	"slices"
	"strings"
	"testing"

	"goodenough/app/compute"
	"goodenough/model"
	"goodenough/model/uncertainty"
)

// studied is the state that a link leads to, with its first answer on how sure it is.
func studied(t *testing.T, link string) State {
	t.Helper()
	s := Open(link)
	compute.Answering(new(uncertainty.Runner), compute.Request{ID: 1, Link: s.Link(), From: 1, To: 2, Brief: true}, func(r compute.Reply) {
		s, _ = Update(s, Hear{s.Link(), r})
	}, func() bool { return true })
	if s.Study.Answer == nil {
		t.Fatalf("%s: no study: %s", link, s.Study.Problem)
	}
	return s
}

func TestTypingARange(t *testing.T) {
	s, _ := apply(Start(), SetPoints{true}, Type{"inc", "25 to 35"}, Type{"margin", "40~50~55"})
	if want := "v=1&cust=consumer&margin=0.4~0.5~0.55&inc=25~35"; s.Link() != want {
		t.Errorf("the link is %s, want %s: who types a range wants it to count", s.Link(), want)
	}
	if got := s.Incidents; math.Abs(got-math.Sqrt(25*35)) > 1e-9 {
		t.Errorf("incidents stand at %v, not at the range's median", got)
	}
	for _, bad := range []string{"35 to 25", "1~2~3~4", "5~~7", "0~10"} {
		if s, _ := apply(Start(), Type{"inc", bad}); s.Drafts["inc"].Message == "" || s.Inputs != Start().Inputs {
			t.Errorf("%q was taken", bad)
		}
	}
	s, _ = apply(s, Type{"inc", "30"})
	if strings.Contains(s.Link(), "25~35") || s.Incidents != 30 {
		t.Errorf("one number leaves a range: %s", s.Link())
	}
}

// A slider moves a range as a whole, the second handle its width.
func TestMovingARange(t *testing.T) {
	tol := field(t, "tol")
	s, _ := apply(Start(), Slide{"tol", 100})
	r, ranged := s.RangeOf(tol)
	// A tolerance is a share: as wide in odds, not quite in factors.
	if !ranged || math.Abs(r.High/r.Mid-3) > .05 || math.Abs(r.Mid/r.Low-3) > .05 {
		t.Errorf("the preset's factor of three became %+v", r)
	}
	s, _ = apply(s, Spread{"tol", 20})
	if r, _ := s.RangeOf(tol); math.Abs(r.High/r.Mid-math.Sqrt(10)) > .02 {
		t.Errorf("half way up the second handle gives %+v", r)
	}
	s, _ = apply(s, Spread{"tol", 0})
	if _, ranged := s.RangeOf(tol); ranged {
		t.Error("no width is still a range")
	}
	s, _ = apply(s, ToggleRange{"tol"}, ToggleRange{"ops"}, ToggleRange{"churn"})
	if _, ranged := s.RangeOf(field(t, "ops")); !ranged {
		t.Error("a number did not become a range")
	}
	if _, ranged := s.RangeOf(field(t, "churn")); ranged {
		t.Error("a range did not become a number")
	}
	if back := Open(s.Link()); back.Link() != s.Link() || len(back.Problems) > 0 {
		t.Errorf("%s reads back as %s with %v", s.Link(), back.Link(), back.Problems)
	}
	s, _ = apply(s, Reset{"ops"}, Reset{"churn"}, Reset{"tol"})
	if s.Link() != Start().Link() {
		t.Errorf("after resets the link is %s", s.Link())
	}
}

// A quick answer leaves out what is out of sight or couldn't be read, and that keeps what it said until a deeper answer comes.
func TestQuickAnswersKeepWhatTheyLeaveOut(t *testing.T) {
	s := studied(t, "v=1")
	before := s.Study.Answer.Result
	for _, c := range []struct {
		name  string
		state func(s *State)
		depth uncertainty.Depth
	}{
		{"in sight, a moment after the last", func(*State) {}, uncertainty.Verdicts},
		{"in sight, some time after", func(s *State) { s.Study.shallow = readable }, uncertainty.Reasons},
		{"unfolded", func(s *State) { s.Unfolded = map[string]bool{"sure": true} }, uncertainty.Whole},
		{"out of sight", func(s *State) { s.Study.shallow, s.Away = readable, map[string]bool{sureHost: true} }, uncertainty.Verdicts},
		{"embedded", func(s *State) { s.Embed, s.Away = new(Display), map[string]bool{sureHost: true} }, uncertainty.Whole},
		{"never known", func(s *State) { s.Study.Answer, s.Away = nil, map[string]bool{sureHost: true} }, uncertainty.Whole},
	} {
		there := s
		c.state(&there)
		if got := there.depth(); got != c.depth {
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
	if s.Hurry = true; !s.reasonsView(s.Study.Answer).Kept {
		t.Error("sentences of an earlier answer are drawn for this one")
	}
	if s.Hurry = false; s.reasonsView(s.Study.Answer).Kept {
		t.Error("they are not drawn at rest")
	}
	for _, depth := range []uncertainty.Depth{uncertainty.Reasons, uncertainty.Whole, uncertainty.Verdicts} {
		want := hear(depth)
		want.Borrow(depth, &s.Study.Answer.Result)
		if s.Study.Answer.Result != want {
			t.Errorf("an answer of depth %d left what was borrowed before", depth)
		}
	}
	s.Study = Study{} // as after a problem, while a quick answer was under way
	hear(uncertainty.Verdicts)
	if want := hear(uncertainty.Whole); s.Study.Answer.Result != want {
		t.Error("a whole answer did not bring what a quick one before it lacked")
	}
}

// Digits that were honest stay; a figure that was wrong does not.
func TestARefinedAnswerReplacesOnlyWhatDiffers(t *testing.T) {
	s := studied(t, "cust=b2b-saas")
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

// The flips of numbers without a range come with a later answer: at most three are listed, none of them the spend advised on, and
// until they are known anew those of before stay.
func TestFlipsOfCertainNumbers(t *testing.T) {
	s := studied(t, "cust=b2b-saas")
	listed := func() []string {
		return regexp.MustCompile(`uncertainty\.flip\.(\w+)`).FindAllString(s.flipsView(s.Study.Answer).HTML(), -1)
	}
	few := len(listed())
	var r uncertainty.Runner
	flips, err := r.Flips(s.Scenario.Study(), 512, nil)
	if err != nil {
		t.Fatal(err)
	}
	s.Study.Answer.Flip = flips
	all := listed()
	if len(all) != few+3 || slices.Contains(all, "uncertainty.flip.ops") {
		t.Errorf("listed are %v", all)
	}
}

func TestHonestDigits(t *testing.T) {
	for _, c := range []struct {
		v, e float64
		want string
	}{{2.144e6, 1e3, "$2.1M"}, {2.144e6, 4e5, "$2.0M"}, {2.144e6, 3e6, "about $2.0M"}, {214.4e6, 1e4, "$214M"}, {214.4e6, 1e7, "$210M"}, {214.4e6, 4e7, "$200M"}, {math.Inf(1), 1, "out of reach"}, {0, 1, "$0"}} {
		if got := English.Within(model.Number(c.v), model.Number(c.e)); got != c.want {
			t.Errorf("%v give or take %v is %q, want %q", c.v, c.e, got, c.want)
		}
	}
}

// Every part about ranges, for every preset and odd scenarios, is drawn without a broken number.
func TestWhatIsSaidOfRangesIsWhole(t *testing.T) {
	broken := regexp.MustCompile(`\bNaN\b|\bInf\b|%!`)
	for _, link := range []string{"cust=cloud-platform&tol=1e-6~1e-4", "cust=consumer&accept=0.0001", "cust=email-batch&rev=1k&hours=0&quits=0", "cust=payments&points=1",
		"cust=b2b-saas&try=0", "cust=consumer&growth=-0.5~0.1~2", "cust=consumer&discount=0", "cust=consumer&tol=0.002&leave=0.01&exit=0.2&churn=0.35&nine=5&neglect=30&half=2&hours=30&growth=0.3"} {
		s := Open(link)
		if !s.Points {
			s = studied(t, link)
		}
		for id, tree := range s.view() {
			if html := tree.HTML(); broken.MatchString(html) {
				t.Errorf("%s: %s shows %s", link, id, broken.FindString(html))
			}
		}
	}
}

func TestNothingUncertainSaysSo(t *testing.T) {
	s := studied(t, "cust=consumer&tol=0.002&leave=0.02&exit=0.3&churn=0.3&nine=4&neglect=20&half=3&hours=20&growth=0.2")
	if said := Measuring(s.Study.Answer, English); len(said) != 1 || !strings.Contains(said[0], "Nothing is uncertain") {
		t.Errorf("said %q", said)
	}
}

func TestBelowTheLineRangesDoNotSayWasteEither(t *testing.T) {
	s := studied(t, "cust=cloud-platform")
	if said := Plain(Sureness(&s)); strings.Contains(said, "waste") {
		t.Errorf("below the line: %s", said)
	}
	if above := studied(t, "cust=consumer"); !strings.Contains(Plain(Sureness(&above)), "a waste with") {
		t.Error("above the line the word is avoided")
	}
}

// TestAnOverdueAnswerGoes: how sure another scenario's answer was bridges a moment on the page, and stands in nothing that is kept.
func TestAnOverdueAnswerGoes(t *testing.T) {
	s := studied(t, "cust=consumer")
	if same, _ := Update(s, Overdue{}); same.Study.Answer != s.Study.Answer {
		t.Error("the answer to this very scenario went")
	}
	moved, _ := Update(s, Type{"ops", "30m"})
	r := Compute(moved.Inputs)
	v := Look(moved, r, DomainOf(moved.Inputs, r))
	v.Show(moved)
	file, _ := Exported(&moved, r, v, "json")
	for name, text := range map[string]string{"the paragraph": Paragraph(&moved, r), "the report": Report(&moved, r, v, "").HTML(), "the outcome": file.Text} {
		if strings.Contains(text, "Nine times in ten") || strings.Contains(text, "How sure") || strings.Contains(text, "uncertainty") {
			t.Errorf("%s says how sure the answer for another spend is", name)
		}
	}
	if moved, _ = Update(moved, Overdue{}); moved.Study.Answer != nil {
		t.Error("the page goes on showing it")
	}
	if html := SureView(&moved, r, v).HTML(); !strings.Contains(html, "Working it out") || strings.Contains(html, "uncertainty.") {
		t.Errorf("the page says %s", html)
	}
	if !hurried([]Msg{Overdue{}}, true) {
		t.Error("a missing answer takes the hand for still")
	}
}
