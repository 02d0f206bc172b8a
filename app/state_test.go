package app

import (
	"regexp"
	"strings"
	"testing"

	"goodenough/model"
	"goodenough/model/scenario"
)

// apply sends messages one after the other and returns the last state and all effects.
func apply(s State, msgs ...Msg) (State, []Effect) {
	var effects []Effect
	for _, m := range msgs {
		var more []Effect
		s, more = Update(s, m)
		effects = append(effects, more...)
	}
	return s, effects
}

func TestTypingAValueCountsAtOnce(t *testing.T) {
	s, effects := apply(Start(), Type{"ops", "$4.5M"})
	if s.Spend != 4.5e6 {
		t.Errorf("spend is %v", s.Spend)
	}
	if len(effects) != 1 || effects[0] != (WriteLink{}) {
		t.Errorf("effects are %v, want the link written", effects)
	}
	if want := "v=1&cust=consumer&ops=4.5m"; s.Link() != want {
		t.Errorf("link is %q, want %q", s.Link(), want)
	}
}

// What is typed by halves must neither be lost nor stop the answer.
func TestTypingNonsenseKeepsTextAndAnswer(t *testing.T) {
	for _, c := range []struct{ key, text, says string }{
		{"ops", "abc", "“abc”"},
		{"ops", "1,000", "comma"},
		{"margin", "130", "between"},
		{"ops", "", "not a number"},
		{"tol", "-1", "Tolerance line"},
	} {
		s, effects := apply(Start(), Type{c.key, c.text})
		draft := s.Drafts[c.key]
		if draft.Text != c.text || !strings.Contains(draft.Message, c.says) {
			t.Errorf("%s=%q: draft %+v, want a message with %q", c.key, c.text, draft, c.says)
		}
		if s.Inputs != Start().Inputs || len(effects) > 0 {
			t.Errorf("%s=%q changed the scenario", c.key, c.text)
		}
		s, _ = apply(s, Type{c.key, "10"})
		if len(s.Drafts) > 0 {
			t.Errorf("%s: a good value leaves the draft %v", c.key, s.Drafts)
		}
	}
}

func TestBareNumbersOfSharesArePercent(t *testing.T) {
	s, _ := apply(Start(), Type{"margin", "25"}, Type{"tol", "0.1"}, Type{"blast", "5%"})
	if s.Margin != .25 || s.Tolerance != .001 || s.BlastRadius != .05 {
		t.Errorf("margin %v, tol %v, blast %v", s.Margin, s.Tolerance, s.BlastRadius)
	}
}

func TestDecimalCommaOfTheReader(t *testing.T) {
	s := Start()
	if got, _ := apply(s, Type{"mttr", "2,500"}); len(got.Drafts) == 0 {
		t.Error("2,500 was read where the decimal mark is a point")
	}
	s, _ = apply(s, SetDecimal{","}, Type{"mttr", "2,5"})
	if s.TimeToRestore != 2.5 {
		t.Errorf("2,5 hours were read as %v", s.TimeToRestore)
	}
	if text := s.Locale.Box(field(t, "mttr"), s.TimeToRestore); text != "2,5" {
		t.Errorf("2.5 is shown as %q", text)
	}
}

func field(t *testing.T, key string) model.Field {
	t.Helper()
	f, ok := model.FieldOf(key)
	if !ok {
		t.Fatalf("no field %q", key)
	}
	return f
}

// One drag is one step of undo, however many events it sends.
func TestUndoTakesBackAGestureAtATime(t *testing.T) {
	start := Start()
	s, _ := apply(start, Slide{"ops", 10}, Slide{"ops", 20}, Slide{"ops", 30}, Release{}, Slide{"ops", 40}, Release{}, Type{"inc", "7"})
	after := s.Inputs
	s, _ = apply(s, Undo{})
	if s.Incidents != start.Incidents || s.Spend != after.Spend {
		t.Errorf("the first undo gives %+v", s.Inputs)
	}
	s, _ = apply(s, Undo{}, Undo{})
	if s.Inputs != start.Inputs || s.CanUndo() {
		t.Errorf("three undos do not lead back to the start")
	}
	s, _ = apply(s, Undo{}, Redo{}, Redo{}, Redo{})
	if s.Inputs != after || s.CanRedo() {
		t.Errorf("redo does not lead forward again")
	}
	s, _ = apply(s, Undo{}, Type{"inc", "9"})
	if s.CanRedo() {
		t.Error("an edit after undo leaves something to redo")
	}
}

// History is a slice that states share: an edit in one must not show in another.
func TestStatesDoNotShareTheirHistory(t *testing.T) {
	a, _ := apply(Start(), Type{"inc", "7"}, Leave{Key: "inc"})
	b, _ := apply(a, Type{"inc", "8"}, Leave{Key: "inc"})
	c, _ := apply(a, Type{"inc", "9"}, Leave{Key: "inc"})
	b, _ = apply(b, Undo{}, Undo{})
	c, _ = apply(c, Undo{})
	if b.Incidents != 40 || c.Incidents != 7 {
		t.Errorf("undo leads to %v and %v, want 40 and 7", b.Incidents, c.Incidents)
	}
}

func TestAnotherCustomerTypeKeepsWhatWasEdited(t *testing.T) {
	s, _ := apply(Start(), Type{"ops", "7m"}, Choose{"cust", "payments"})
	want := scenario.Defaults("payments")
	want.Spend = 7e6
	if s.Inputs != want {
		t.Errorf("inputs are %+v", s.Inputs)
	}
	if s, _ := apply(s, Choose{"cust", "no-such"}); s.Inputs != want {
		t.Error("an unknown customer type changed something")
	}
}

func TestAScheduleBringsItsShares(t *testing.T) {
	s, _ := apply(Start(), Choose{"sla", "s3"})
	if s.Cover != 1 || s.Claim != .3 {
		t.Errorf("cover %v, claim %v", s.Cover, s.Claim)
	}
	s, _ = apply(s, Type{"cover", "60"}, Choose{"sla", "generic"})
	if s.Cover != .6 {
		t.Errorf("another schedule moved cover to %v", s.Cover)
	}
	if s, _ = apply(s, Choose{"sla", "none"}); s.Cover != 0 || s.Claim != 0 {
		t.Errorf("no schedule leaves cover %v, claim %v", s.Cover, s.Claim)
	}
}

func TestExploringTodayIsNotExploring(t *testing.T) {
	s, _ := apply(Start(), Explore{2e6})
	if s.Explored != 2e6 {
		t.Errorf("explored is %v", s.Explored)
	}
	if s, _ = apply(s, Explore{3e6}); s.Explored != model.Unset {
		t.Errorf("exploring today's spend leaves try=%v in the link", s.Explored)
	}
	if s, _ = apply(s, Explore{-5}); s.Explored != 0 {
		t.Errorf("exploring less than nothing gives %v", s.Explored)
	}
}

func TestResets(t *testing.T) {
	s, _ := apply(Start(), Type{"ops", "7m"}, Type{"accept", "1"}, Type{"inc", "abc"})
	s, effects := apply(s, Reset{"ops"}, Reset{"accept"}, Reset{"inc"})
	if s.Inputs != Start().Inputs || len(s.Drafts) > 0 {
		t.Errorf("after resets: %+v, drafts %v", s.Inputs, s.Drafts)
	}
	if len(effects) != 6 {
		t.Errorf("effects are %v, want the link written and the box shown three times", effects)
	}
	s, _ = apply(s, Type{"ops", "7m"}, Choose{"cust", "payments"}, ResetAll{})
	if s.Inputs != scenario.Defaults("payments") {
		t.Errorf("reset all gives %+v", s.Inputs)
	}
	if s, _ = apply(s, Undo{}); s.Spend != 7e6 {
		t.Error("reset all cannot be undone")
	}
}

func TestOpeningALinkIsAStepOfUndo(t *testing.T) {
	s, _ := apply(Start(), Type{"ops", "7m"}, OpenLink{"#cust=payments&nonsense=1"})
	if s.Customer != "payments" || len(s.Problems) != 1 {
		t.Errorf("customer %s, problems %v", s.Customer, s.Problems)
	}
	if s, _ = apply(s, Undo{}); s.Spend != 7e6 || s.Customer != "consumer" {
		t.Errorf("undo leads to %s", s.Link())
	}
}

// noNumber finds what a broken number looks like in text.
var noNumber = regexp.MustCompile(`\bNaN\b|\bInf\b|%!|undefined`)

// Every control at both ends of every slider must leave a page that can be drawn.
func TestEverySliderAtBothEndsIsDrawn(t *testing.T) {
	presets := scenario.Presets
	if testing.Short() {
		presets = presets[:1]
	}
	for _, p := range presets {
		for _, f := range model.Fields {
			if f.Number == nil {
				continue
			}
			start, _ := apply(Start(), Choose{"cust", p.ID})
			for _, position := range []int{0, start.slider(f).max()} {
				s, _ := apply(start, Slide{f.Key, position})
				r := Compute(s.Inputs)
				var sight *Sight
				if r.Outcome != nil {
					sight = Look(s, r, DomainOf(s.Inputs, r))
				}
				for id, tree := range Draw(&s, r, sight) {
					if noNumber.MatchString(tree.HTML()) {
						t.Errorf("%s, %s at position %d: %s shows a number that is none", p.ID, f.Key, position, id)
					}
				}
			}
		}
	}
}

func TestSlidersMoveThroughRoundNumbers(t *testing.T) {
	for _, p := range scenario.Presets {
		s, _ := apply(Start(), Choose{"cust", p.ID})
		for _, f := range model.Fields {
			if f.Number == nil {
				continue
			}
			slider := s.slider(f)
			if slider.max() < 20 {
				t.Errorf("%s, %s: only %d positions", p.ID, f.Key, slider.max())
			}
			last := slider.value(0)
			for position := range slider.max() + 1 {
				v := slider.value(position)
				if position > 0 && v <= last {
					t.Fatalf("%s, %s: position %d gives %v after %v", p.ID, f.Key, position, v, last)
				}
				if v < f.Min || v > f.Max {
					t.Errorf("%s, %s: position %d gives %v, out of range", p.ID, f.Key, position, v)
				}
				if back := slider.position(v); back != position {
					t.Errorf("%s, %s: position %d gives %v, which stands at %d", p.ID, f.Key, position, v, back)
				}
				if scenario.RoundTo(v, 3) != v {
					t.Errorf("%s, %s: position %d gives %v, more than three digits", p.ID, f.Key, position, v)
				}
				last = v
			}
		}
	}
}

func FuzzTyping(f *testing.F) {
	for _, text := range []string{"12m", "1,5", "$4.5M", "0.1 %", "3h", "NaN", "Inf", "1e999", "25 to 35", "<b>", "\u202e12"} {
		f.Add(text, uint8(1))
	}
	f.Fuzz(func(t *testing.T, text string, which uint8) {
		field := model.Fields[int(which)%len(model.Fields)]
		s, _ := apply(Start(), Type{field.Key, text})
		if field.Number != nil {
			if v := *field.Number(&s.Inputs); !(v >= field.Min && v <= field.Max || field.Optional && v == model.Unset) {
				t.Errorf("%q in %s became %v", text, field.Key, v)
			}
		}
		if back, _ := scenario.Parse(s.Link()); back.Inputs != s.Inputs {
			t.Errorf("%q in %s: the link %q means something else", text, field.Key, s.Link())
		}
	})
}

func TestAHandHurriesUntilItRests(t *testing.T) {
	for _, c := range []struct {
		msgs        []Msg
		moving, now bool
	}{
		{[]Msg{Slide{"ops", 1}}, false, true},
		{[]Msg{Explore{1}, Hear{}}, false, true},
		{[]Msg{Divide{1}}, false, true},
		{[]Msg{Hear{}}, true, true}, // an answer in between is no rest
		{[]Msg{Hear{}}, false, false},
		{[]Msg{Slide{"ops", 1}, Release{}}, true, false},
		{[]Msg{Rest{}}, true, false},
		{[]Msg{Type{"ops", "1"}}, true, false},
	} {
		if now := hurried(c.msgs, c.moving); now != c.now {
			t.Errorf("%#v, moving %v: hurried is %v", c.msgs, c.moving, now)
		}
	}
}

func TestAnswersComeEvenlyWhileAHandMoves(t *testing.T) {
	answer := func(link string) Msg { return Hear{Link: link} }
	var shown []string
	var heard []Msg
	frame := func(moving bool, links ...string) {
		for _, link := range links {
			heard = append(heard, answer(link))
		}
		var now []Msg
		now, heard = evenly(heard, moving)
		var what []string
		for _, msg := range now {
			what = append(what, msg.(Hear).Link)
		}
		shown = append(shown, strings.Join(what, "+"))
	}
	frame(true, "1")
	frame(true, "2", "3") // two in one frame ...
	frame(true)           // ... and none in the next
	frame(true, "4")
	frame(true, "5", "6")
	frame(true, "7", "8") // never more than one is kept: what is shown is the newest but one
	frame(false, "9")     // and at rest all are shown
	frame(true)
	if got, want := strings.Join(shown, " "), "1 2 3 4 5 6+7 8+9 "; got != want {
		t.Errorf("shown, frame by frame: %q, want %q", got, want)
	}
}
