package app

import (
	"math"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"goodenough/app/dom"
	"goodenough/model"
	"goodenough/model/scenario"
)

// keys sends what a box holds after each key.
func keys(s State, key, text string) (State, []Effect) {
	var all []Effect
	for i := range text {
		var effects []Effect
		s, effects = apply(s, Type{key, text[:i]})
		all = append(all, effects...)
	}
	s, effects := apply(s, Type{key, text})
	return s, append(all, effects...)
}

// What is typed counts as a whole: the number that a refused text begins with leaves no trace, and where it was written into the
// address that is mended at once.
func TestWhatIsRefusedLeavesNoTrace(t *testing.T) {
	before, _ := apply(Start(), Type{"ops", "7m"}, Leave{Key: "ops"}, Type{"rev", "60m"}, Leave{Key: "rev"}, Undo{})
	for _, c := range []struct{ key, text string }{{"inc", "9 parsecs"}, {"margin", "99 parsecs"}, {"try", "2 engineers"}, {"rev", "9m 15"}} {
		s, effects := keys(before, c.key, c.text)
		if s.Drafts[c.key].Text != c.text || s.Drafts[c.key].Message == "" {
			t.Errorf("%s: %q gives the draft %+v", c.key, c.text, s.Drafts[c.key])
		}
		if s.Link() != before.Link() || len(s.past) != len(before.past) || !s.CanRedo() {
			t.Errorf("%s: %q leaves %s, %d steps to undo, %v to redo", c.key, c.text, s.Link(), len(s.past), s.CanRedo())
		}
		if !slices.Contains(effects, Effect(WriteLinkNow{})) {
			t.Errorf("%s: %q leaves its beginning in the address: %v", c.key, c.text, effects)
		}
		s, effects = apply(s, Leave{Key: c.key})
		if d := s.Drafts[c.key]; d.shown() || d.Message == "" || !slices.Contains(effects, Effect(ShowTyped{c.key})) {
			t.Errorf("%s: after leaving, the draft is %+v, the effects are %v", c.key, d, effects)
		}
	}
}

func TestEachEditOfABoxIsOneStepOfUndo(t *testing.T) {
	start := Start()
	s, _ := keys(start, "rev", "125m")
	s, _ = apply(s, Type{"rev", "125"}, Type{"rev", "12m"}, Leave{"rev", true}, Type{"rev", "13m"}, Leave{Key: "rev"})
	for _, want := range []float64{13e6, 12e6, start.Revenue} {
		if s.Revenue != want {
			t.Errorf("revenue is %v, want %v", s.Revenue, want)
		}
		s, _ = apply(s, Undo{})
	}
	if s.CanUndo() {
		t.Error("there are more steps than edits")
	}
	s, effects := apply(start, Type{"rev", "12m"}, Type{"rev", scenario.Reading{Percent: true, Decimal: '.', Currency: "$"}.Box(field(t, "rev"), start.Revenue)})
	if s.CanUndo() || len(effects) != 2 {
		t.Errorf("a text that was typed back can be undone, with the effects %v", effects)
	}
}

// A box at work may be overtaken: by an edit of another, a link, an undo. What follows in it is an edit of its own.
func TestAnEditEndsWhereAnotherBegins(t *testing.T) {
	for name, between := range map[string][]Msg{"a slider": {Slide{"inc", 10}}, "its own slider": {Slide{"ops", 10}}, "a link": {OpenLink{"#cust=payments"}},
		"a list": {Choose{"cust", "payments"}}, "another box": {Type{"inc", "9"}}, "undo": {Undo{}, Undo{}}, "reset": {Reset{"ops"}}, "facts": {SetFacts{"inc=3"}}} {
		s, _ := apply(Start(), Type{"rev", "60m"}, Leave{Key: "rev"}, Type{"ops", "7m"})
		s, _ = apply(s, between...)
		there := s.Link()
		s, _ = apply(s, Type{"ops", "8m"}, Cancel{"ops"})
		if s.Link() != there {
			t.Errorf("%s: Escape leads to %s, not back to %s", name, s.Link(), there)
		}
	}
}

func TestEscapeTakesBackWhatIsTyped(t *testing.T) {
	start := Start()
	for _, texts := range [][]string{{"8m"}, {"8m", "8mm"}, {"abc"}, {"1,200"}, {""}} {
		s := start
		for _, text := range texts {
			s, _ = apply(s, Type{"rev", text})
		}
		s, effects := apply(s, Cancel{"rev"})
		if s.Link() != start.Link() || s.CanUndo() || len(s.Drafts) > 0 || !slices.Contains(effects, Effect(ShowTyped{"rev"})) {
			t.Errorf("after %q and Escape: %s, drafts %v, effects %v", texts, s.Link(), s.Drafts, effects)
		}
	}
	s, _ := apply(start, Type{"name", "Checkout"}, Cancel{"name"})
	if s.Name != "" {
		t.Errorf("after Escape the name is %q", s.Name)
	}
}

// A range stays where a number in it is typed and deleted again.
func TestARangeOutlivesALookAtIt(t *testing.T) {
	start := Open("#inc=6~24")
	shown := start.Locale.Box(field(t, "inc"), start.Incidents)
	s, _ := apply(start, Type{"inc", shown + "1"}, Type{"inc", shown}, Leave{Key: "inc"})
	if s.Link() != start.Link() || s.CanUndo() {
		t.Errorf("it became %s", s.Link())
	}
	if s, _ = apply(start, Type{"inc", "12.5"}); s.Link() == start.Link() {
		t.Error("a number that is typed doesn't count")
	}
}

// draftOn is the page's element about a box.
func draftOn(s State, key string) *dom.Node {
	r := Compute(s.Inputs)
	for _, tree := range Draw(&s, r, Look(s, r, DomainOf(s.Inputs, r))) {
		if n := tree.Find(func(n *dom.Node) bool { id, _ := n.Attr("id"); return id == "error-"+key }); n != nil {
			return n
		}
	}
	return nil
}

func TestDoubtfulTextsAreOffered(t *testing.T) {
	for _, c := range []struct{ decimal, key, text, takes string }{
		{".", "inc", "1,200", "inc=1200"}, {".", "inc", "1,200", "inc=1.2"}, {",", "rev", "120.000", "rev=120k"}, {",", "inc", "1.200", "inc=1.2"},
	} {
		start, _ := apply(Start(), SetDecimal{c.decimal})
		s, _ := apply(start, Type{c.key, c.text}, Leave{Key: c.key})
		if s.Link() != start.Link() {
			t.Errorf("%s: %q became %s", c.key, c.text, s.Link())
		}
		message, found := draftOn(s, c.key), false
		for i, text := range s.Drafts[c.key].Offers {
			hook := "take-" + c.key + "-" + string('0'+rune(i))
			if button := message.Find(func(n *dom.Node) bool { action, _ := n.Attr("data-action"); return action == hook }); button == nil || button.PlainText() != text {
				t.Errorf("%s: %q is not offered by a button %s", c.key, text, hook)
			}
			got, effects := apply(s, TakeOffer{c.key, i})
			if len(got.Drafts) > 0 || !slices.Contains(effects, Effect(FocusBox{c.key})) {
				t.Errorf("%s: taking %q leaves %v, effects %v", c.key, text, got.Drafts, effects)
			}
			found = found || strings.HasSuffix(got.Link(), "&"+c.takes)
			if got, _ = apply(got, Undo{}); got.Link() != start.Link() || got.CanUndo() {
				t.Errorf("%s: %q is not one step of undo", c.key, text)
			}
		}
		if !found {
			t.Errorf("%s: for %q, %s is not offered but %q", c.key, c.text, c.takes, s.Drafts[c.key].Offers)
		}
	}
	s, _ := apply(Start(), Type{"margin", "1,200"}) // as thousands it would be no share
	if offers := s.Drafts["margin"].Offers; len(offers) != 1 {
		t.Errorf("a margin of 1,200 %% is offered: %q", offers)
	}
	s, _ = apply(Open("plan=2m@2"), TypeStep{0, "amount", "1,200"}, Leave{Key: "plan-0-amount"}, TakeOffer{"plan-0-amount", 0}, TakeOffer{"plan-0-amount", 0}, TakeOffer{"inc", -1})
	if got := s.Plan[0].Amount; got != 1200 && got != 1.2 {
		t.Errorf("taking an offer for a step gives %v", got)
	}
}

func TestWhatWasTakenIsSaid(t *testing.T) {
	for _, c := range []struct{ key, text, fact, says string }{
		{"accept", "99.9", "accept=0.001", "99.9 % up"}, {"tol", "99.95 %", "tol=4.38h", "99.95 % up"}, {"inc", "4 a month", "inc=48", "48"}, {"margin", ".61", "margin=0.0061", "0.61 %"},
	} {
		s, _ := keys(Start(), c.key, c.text)
		if s, _ = apply(s, Leave{Key: c.key}); !strings.HasSuffix(s.Link(), "&"+c.fact) {
			t.Errorf("%s: %q became %s", c.key, c.text, s.Link())
		}
		said := strings.ReplaceAll(draftOn(s, c.key).PlainText(), nbsp, " ")
		if !strings.HasPrefix(said, "Taken as ") || !strings.Contains(said, c.says) {
			t.Errorf("%s: of %q is said %q", c.key, c.text, said)
		}
		if s, _ = apply(s, Slide{c.key, 3}); len(s.Drafts) > 0 {
			t.Errorf("%s: what is said of a text outlives it: %v", c.key, s.Drafts)
		}
	}
	s := Open("tol=3h")
	r := Compute(s.Inputs)
	if note := strings.ReplaceAll(s.note(field(t, "tol"), r), nbsp, " "); note != " That is 3 hours a year: 99.966 % up." {
		t.Errorf("of three hours is said %q", note)
	}
}

// A box shows a number in a form that fits, which is all of it where that fits, and never another number.
func TestBoxesShowWhatFits(t *testing.T) {
	for _, c := range []struct {
		l    Locale
		key  string
		v    float64
		want string
	}{
		{English, "rev", 48731250, "$48.7M"}, {English, "rev", 123456789012, "$123B"}, {English, "rev", 3e6, "$3M"}, {English, "ops", 999999, "$999999"},
		{Locale{",", "CHF"}, "rev", 48731250, "CHF" + nbsp + "48,7M"}, {English, "tol", 3. / 8760, "0.0342"}, {English, "accept", 1.23456e-9, "1.2e-7"},
		{English, "exit", .7, "70"}, {English, "trend", -.123456789, "-12.3"}, {English, "hours", 987654.321, "987654"}, {English, "rev", 12345.678, "$12346"}, {English, "growth", 12.3456789, "1235"},
	} {
		if got := c.l.Fitting(field(t, c.key), c.v); got != c.want {
			t.Errorf("%s = %v is shown as %q, want %q", c.key, c.v, got, c.want)
		}
	}
	seed := uint64(time.Now().UnixNano())
	random := rand.New(rand.NewPCG(seed, 1))
	for range 20_000 {
		f := model.Fields[random.IntN(len(model.Fields))]
		if f.Number == nil {
			continue
		}
		v := f.Min + (f.Max-f.Min)*random.Float64()
		if f.Log {
			v = max(f.Min, f.Max*math.Exp(-25*random.Float64()))
		}
		v = scenario.RoundTo(min(max(v, f.Min), f.Max), 1+random.IntN(12))
		s := Start()
		s.Locale = Locale{[]string{".", ","}[random.IntN(2)], Currencies[random.IntN(len(Currencies))]}
		fitting, exact := s.Locale.Fitting(f, v), s.Locale.Box(f, v)
		room := boxRoom
		if s.Locale.broad(f) {
			room = broadRoom
		}
		if breadth(fitting) > room {
			t.Fatalf("seed %d: %s = %v is shown as %q, which is %v em broad", seed, f.Key, v, fitting, breadth(fitting))
		}
		if breadth(exact) <= room && fitting != exact && !strings.Contains(exact, "down") {
			t.Fatalf("seed %d: %s = %v is shown as %q, though %q fits", seed, f.Key, v, fitting, exact)
		}
		if f.Unit == model.ShareOfTime && v > .5 {
			fitting += " % down"
		}
		f.Min, f.Max = -1e15, 1e15
		if n, err := s.within(f, fitting); err != nil || math.Abs(n.Value-v) > .051*math.Abs(v) {
			t.Fatalf("seed %d: %s = %v is shown as %q, which reads as %v (%v)", seed, f.Key, v, fitting, n.Value, err)
		}
	}
}
