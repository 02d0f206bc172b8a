package view

import (
	"fmt"
	"strings"
	"testing"

	"goodenough/app/words"
	"goodenough/model/scenario"
)

// states are links that lead to each of the sentences the page can say.
var states = []struct{ what, link string }{
	{"too much", "cust=consumer"},
	{"about right", "cust=consumer&ops=2.2m&inc=45"},
	{"about right, explored", "cust=consumer&try=2.2m"},
	{"growth pays better", "cust=consumer&try=2.3m"},
	{"more would pay", "cust=consumer&growth=0&ops=20k&rev=1m"},
	{"too little", "cust=b2b-saas"},
	{"too little, explored", "cust=consumer&try=1m"},
	{"promise zone", "cust=cloud-platform"},
	{"promise zone, explored", "cust=cloud-platform&try=100m"},
	{"at the line, beyond waste", "cust=cloud-platform&try=225m"},
	{"above the line, beyond waste", "cust=cloud-platform&try=300m"},
	{"out of reach", "cust=consumer&accept=0.0001"},
	{"best spend is nothing", "cust=email-batch&rev=1k&hours=0&quits=0"},
	{"no growth", "cust=consumer&growth=-0.2"},
	{"contradiction", "cust=consumer&inc=100k"},
	{"no spend pays", "cust=email-batch&rev=1k&ops=100k"},
	{"named", "cust=payments&name=Checkout"},
}

// TestAnswers holds every sentence to a file that a person can read.
func TestAnswers(t *testing.T) {
	var b strings.Builder
	write := func(what, link string) {
		s, _ := scenario.Parse(link)
		r := Compute(s.Inputs)
		a := Say(s.Inputs, r, words.English)
		fmt.Fprintf(&b, "%s\n  #%s\n  %s\n  %s: %s\n  %s\n", what, s.Link(), Plain(a.Situation), a.Tone, a.Said(), strings.TrimSpace(Plain(a.Reasons)))
		for _, c := range consequences(s.Inputs, r, words.English) {
			fmt.Fprintf(&b, "    %s: %s %s\n", c.title, Plain([]Part{c.figure}), strings.TrimSpace(Plain(c.detail)))
		}
		b.WriteByte('\n')
	}
	for _, s := range states {
		write(s.what, s.link)
	}
	for _, p := range scenario.Presets {
		write("preset "+p.ID, "cust="+p.ID)
		s := studied(t, "cust="+p.ID, true)
		fmt.Fprintf(&b, "  how sure: %s\n", Plain(NewPage(&s, Compute(s.Inputs), nil).Sureness()))
		for _, line := range Measuring(s.Study.Answer, words.English) {
			fmt.Fprintf(&b, "    %s\n", line)
		}
		b.WriteByte('\n')
	}
	for _, c := range scenario.Cases() {
		write("case "+c.ID, c.Link)
	}
	golden(t, "testdata/answers.txt", b.String())
}

// Below what satisfies customers nobody is told to spend less, and what they take besides what pays is called a commitment.
func TestUnhappyCustomersAreACommitment(t *testing.T) {
	seen := 0
	for _, p := range scenario.Presets {
		for _, factor := range []float64{.02, .1, .3, .5, .8, .95, .999} {
			in := p.Inputs
			r := Compute(in)
			in.Explored = float64(r.Outcome.ContentFrom) * factor
			r = Compute(in)
			a := Say(in, r, words.English)
			said := a.Said() + " " + Plain(a.Reasons)
			if strings.Contains(said, "could spend") || strings.Contains(said, "wouldn’t mind") {
				t.Errorf("%s at %.3g of what satisfies customers: %s", p.ID, factor, said)
			}
			if a.Tone != Short && a.Tone != Committed {
				t.Errorf("%s at %.3g of it has tone %s", p.ID, factor, a.Tone)
			}
			if in.Explored >= float64(r.Outcome.Optimum) && factor < .95 {
				seen++
				if !strings.Contains(said, "a commitment") {
					t.Errorf("%s at %.3g of it hides the commitment: %s", p.ID, factor, said)
				}
			}
		}
	}
	if seen == 0 {
		t.Error("no preset asks for a commitment any more")
	}
}

// Above all that anybody asks for, less would do, and the tone is never that of success.
func TestAboveAllLessWouldDo(t *testing.T) {
	for _, p := range scenario.Presets {
		in := p.Inputs
		r := Compute(in)
		o := r.Outcome
		in.Explored = 1.2 * max(float64(o.Waste), r.System.Restoring(float64(o.Minimum)), r.System.Restoring(float64(o.ContentFrom)))
		a := Say(in, Compute(in), words.English)
		if !strings.Contains(a.Said(), "less") || a.Tone != Over {
			t.Errorf("%s: %s: %s %s", p.ID, a.Tone, a.Said(), Plain(a.Reasons))
		}
	}
}
