package view

import (
	"slices"
	"strings"
	"testing"

	"goodenough/app/dom"
	"goodenough/app/state"
	"goodenough/app/words"
)

func TestDoubtfulTextsAreOffered(t *testing.T) {
	for _, c := range []struct{ decimal, key, text, takes string }{
		{".", "inc", "1,200", "inc=1200"}, {".", "inc", "1,200", "inc=1.2"}, {",", "rev", "120.000", "rev=120k"}, {",", "inc", "1.200", "inc=1.2"},
	} {
		start := state.Start()
		start.Locale.Decimal = c.decimal
		s, _ := apply(start, state.Type{Key: c.key, Text: c.text}, state.Leave{Key: c.key})
		if s.Link() != start.Link() {
			t.Errorf("%s: %q became %s", c.key, c.text, s.Link())
		}
		message, found := draftOn(s, c.key), false
		for i, text := range s.Drafts[c.key].Offers {
			hook := "take-" + c.key + "-" + string('0'+rune(i))
			if button := message.Find(func(n *dom.Node) bool { action, _ := n.Attr("data-action"); return action == hook }); button == nil || button.PlainText() != text {
				t.Errorf("%s: %q is not offered by a button %s", c.key, text, hook)
			}
			got, effects := apply(s, state.TakeOffer{Key: c.key, Offer: i})
			if len(got.Drafts) > 0 || !slices.Contains(effects, state.Effect(state.FocusBox{Key: c.key})) {
				t.Errorf("%s: taking %q leaves %v, effects %v", c.key, text, got.Drafts, effects)
			}
			found = found || strings.HasSuffix(got.Link(), "&"+c.takes+"&end=1")
			if got, _ = apply(got, state.Undo{}); got.Link() != start.Link() || got.CanUndo() {
				t.Errorf("%s: %q is not one step of undo", c.key, text)
			}
		}
		if !found {
			t.Errorf("%s: for %q, %s is not offered but %q", c.key, c.text, c.takes, s.Drafts[c.key].Offers)
		}
	}
	s, _ := apply(state.Start(), state.Type{Key: "margin", Text: "1,200"}) // as thousands it would be no share
	if offers := s.Drafts["margin"].Offers; len(offers) != 1 {
		t.Errorf("a margin of 1,200 %% is offered: %q", offers)
	}
	s, _ = apply(state.Open("plan=2m@2"), state.TypeStep{Step: 0, What: "amount", Text: "1,200"}, state.Leave{Key: "plan-0-amount"}, state.TakeOffer{Key: "plan-0-amount", Offer: 0}, state.TakeOffer{Key: "plan-0-amount", Offer: 0}, state.TakeOffer{Key: "inc", Offer: -1})
	if got := s.Plan[0].Amount; got != 1200 && got != 1.2 {
		t.Errorf("taking an offer for a step gives %v", got)
	}
}

func TestWhatWasTakenIsSaid(t *testing.T) {
	for _, c := range []struct{ key, text, fact, says string }{
		{"accept", "99.9", "accept=0.001", "99.9% up"}, {"tol", "99.95%", "tol=4.38h", "99.95% up"}, {"inc", "4 a month", "inc=48", "48"}, {"margin", ".61", "margin=0.0061", "0.61%"},
	} {
		s, _ := apply(state.Start(), state.Type{Key: c.key, Text: c.text})
		if s, _ = apply(s, state.Leave{Key: c.key}); !strings.HasSuffix(s.Link(), "&"+c.fact+"&end=1") {
			t.Errorf("%s: %q became %s", c.key, c.text, s.Link())
		}
		said := strings.ReplaceAll(draftOn(s, c.key).PlainText(), words.NBSP, " ")
		if !strings.HasPrefix(said, "Taken as ") || !strings.Contains(said, c.says) {
			t.Errorf("%s: of %q is said %q", c.key, c.text, said)
		}
		if s, _ = apply(s, state.Slide{Key: c.key, Position: 3}); len(s.Drafts) > 0 {
			t.Errorf("%s: what is said of a text outlives it: %v", c.key, s.Drafts)
		}
	}
	if note := strings.ReplaceAll(Of(state.Open("tol=3h")).note(field(t, "tol")), words.NBSP, " "); note != " That is 3 hours a year: 99.966% uptime." {
		t.Errorf("of three hours is said %q", note)
	}
}

// draftOn is the page's element about a box.
func draftOn(s state.State, key string) *dom.Node {
	for _, tree := range Of(s).Draw() {
		if n := tree.Find(func(n *dom.Node) bool { id, _ := n.Attr("id"); return id == "error-"+key }); n != nil {
			return n
		}
	}
	return nil
}
