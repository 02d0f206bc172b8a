package state

import (
	"math"
	"strings"
	"testing"

	"goodenough/app/words"
	"goodenough/model"
	"goodenough/model/scenario"
)

// What a box shows must read back as the value, in every locale: else looking at a number would change it.
func TestBoxesReadBack(t *testing.T) {
	for _, l := range []words.Locale{words.English, {Decimal: ",", Currency: "€"}, {Decimal: ".", Currency: "CHF"}} {
		s := Start()
		s.Locale = l
		for _, f := range model.Fields {
			if f.Number == nil {
				continue
			}
			for _, v := range []float64{f.Min, f.Max, s.Number(f), 1.5, .123456789012, 12345678, 3.4e-7} {
				v = scenario.Round(min(max(v, f.Min), f.Max))
				if v < f.Min || v > f.Max { // an edge with more digits than a link carries
					continue
				}
				text := l.Box(f, v)
				if back, err := s.readWithin(f, text); err != nil || scenario.RoundTo(back.Value, 11) != scenario.RoundTo(v, 11) {
					t.Errorf("%s = %v is shown as %q, which reads as %v (%v)", f.Key, v, text, back.Value, err)
				}
			}
		}
	}
}

func TestAPlansBoxSaysWhichItIs(t *testing.T) {
	s, _ := apply(Open("cust=consumer&plan=1m@1"), TypeStep{0, "amount", "12 parsecs"})
	if message := s.Drafts[StepKey(0, "amount")].Message; !strings.HasPrefix(message, "Amount of step 1 “12 parsecs”: “parsecs” is not a unit") {
		t.Errorf("the plan's box says %q", message)
	}
}

func TestTypingAValueCountsAtOnce(t *testing.T) {
	s, effects := apply(Start(), Type{"ops", "$4.5M"})
	if s.Spend != 4.5e6 {
		t.Errorf("spend is %v", s.Spend)
	}
	if len(effects) != 1 || effects[0] != (WriteLink{}) {
		t.Errorf("effects are %v, want the link written", effects)
	}
	if want := canonical("cust=consumer&ops=4.5m"); s.Link() != want {
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
		{"tol", "-1", "Downtime customers tolerate"},
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
	s.Locale.Decimal = ","
	s, _ = apply(s, Type{"mttr", "2,5"})
	if s.TimeToRestore != 2.5 {
		t.Errorf("2,5 hours were read as %v", s.TimeToRestore)
	}
	if text := s.Locale.Box(field(t, "mttr"), s.TimeToRestore); text != "2,5" {
		t.Errorf("2.5 is shown as %q", text)
	}
}

func TestTypingARange(t *testing.T) {
	s, _ := apply(Start(), SetPoints{true}, Type{"inc", "25 to 35"}, Type{"margin", "40~50~55"})
	if want := canonical("cust=consumer&margin=0.4to0.5to0.55&inc=25to35"); s.Link() != want {
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
	if strings.Contains(s.Link(), "25to35") || s.Incidents != 30 {
		t.Errorf("one number leaves a range: %s", s.Link())
	}
}

func TestTypingAStep(t *testing.T) {
	s := Open("cust=consumer&plan=2m@2,3m@4")
	s, _ = apply(s, TypeStep{0, "amount", "$2.5M"}, TypeStep{1, "year", "18mo"})
	planned(t, s, "3m@1.5,2.5m@2")
	for _, c := range []struct{ what, text, says string }{
		{"amount", "lots", "not a number"}, {"amount", "-1", "between"}, {"year", "21", "between"}, {"year", "", "not a number"}, {"year", "2", "given twice"},
	} {
		got, effects := apply(s, TypeStep{0, c.what, c.text})
		draft := got.Drafts[StepKey(0, c.what)]
		if draft.Text != c.text || !strings.Contains(draft.Message, c.says) || len(effects) > 0 {
			t.Errorf("%s %q: draft %+v, effects %v", c.what, c.text, draft, effects)
		}
		planned(t, got, "3m@1.5,2.5m@2")
		if got, _ = apply(got, TypeStep{0, c.what, "1"}); len(got.Drafts) > 0 {
			t.Errorf("%s: a good value leaves the draft %v", c.what, got.Drafts)
		}
	}
	s, _ = apply(s, TypeStep{BaseStep, "amount", "1.2m"}, TypeStep{7, "amount", "1m"})
	if s.ExploredSpend() != 1.2e6 {
		t.Errorf("the spend at first is %v", s.ExploredSpend())
	}
	s, _ = apply(s, TurnStep{0, true}, TypeStep{0, "amount", "0"})
	planned(t, s, "plus3m@1.5,2.5m@2")
	if message := s.Drafts[StepKey(0, "amount")].Message; !strings.Contains(message, "remove") {
		t.Errorf("a clean-up of nothing: %q", message)
	}
	s, _ = apply(s, RemoveStep{0})
	planned(t, s, "2.5m@2")
	if len(s.Drafts) > 0 {
		t.Errorf("drafts of rows that moved: %v", s.Drafts)
	}
	s, _ = apply(s, RemoveStep{5}, Undo{}, Undo{})
	planned(t, s, "3m@1.5,2.5m@2")
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
