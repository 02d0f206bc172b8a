package app

import (
	"flag"
	"fmt"
	"math"
	"os"
	"strings"
	"testing"

	"goodenough/model"
	"goodenough/model/scenario"
)

var update = flag.Bool("update", false, "write the golden files anew")

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
		a := Say(s.Inputs, r, English)
		fmt.Fprintf(&b, "%s\n  #%s\n  %s\n  %s: %s\n  %s\n", what, s.Link(), Plain(a.Situation), a.Tone, Plain(a.Headline), strings.TrimSpace(Plain(a.Reasons)))
		for _, f := range Facts(s.Inputs, r, English) {
			fmt.Fprintf(&b, "    %s: %s %s\n", f.Title, Plain([]Part{f.Figure}), strings.TrimSpace(Plain(f.Detail)))
		}
		b.WriteByte('\n')
	}
	for _, s := range states {
		write(s.what, s.link)
	}
	for _, p := range scenario.Presets {
		write("preset "+p.ID, "cust="+p.ID)
		s := studied(t, "cust="+p.ID)
		fmt.Fprintf(&b, "  how sure: %s\n", Plain(Sureness(&s)))
		for _, line := range Measuring(s.Study.Answer, English) {
			fmt.Fprintf(&b, "    %s\n", line)
		}
		b.WriteByte('\n')
	}
	for _, c := range scenario.Cases() {
		write("case "+c.ID, c.Link)
	}
	golden(t, "testdata/answers.txt", b.String())
}

func golden(t *testing.T, file, got string) {
	t.Helper()
	if *update {
		if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if got == string(want) {
		return
	}
	gotLines, wantLines := strings.Split(got, "\n"), strings.Split(string(want), "\n")
	for i := range gotLines {
		if i >= len(wantLines) || gotLines[i] != wantLines[i] {
			t.Fatalf("%s, line %d:\n got %s\nwant %s\n(make golden writes it anew)", file, i+1, gotLines[i], wantLines[min(i, len(wantLines)-1)])
		}
	}
	t.Fatalf("%s is longer than what is said now", file)
}

// Below the line nobody is told that more is a waste: holding it is a promise.
func TestBelowTheLineNobodyHearsOfWaste(t *testing.T) {
	seen := 0
	for _, p := range scenario.Presets {
		for _, factor := range []float64{.02, .1, .3, .5, .8, .95, .999} {
			in := p.Inputs
			r := Compute(in)
			in.Explored = float64(r.Outcome.Minimum) * factor
			r = Compute(in)
			a := Say(in, r, English)
			said := Plain(a.Headline) + Plain(a.Reasons) + verdictView(&State{Scenario: scenario.Scenario{Inputs: in}}, r).PlainText()
			if strings.Contains(strings.ToLower(said), "waste") {
				t.Errorf("%s at %.3g of the minimum: %s", p.ID, factor, said)
			}
			if a.Tone != Short {
				t.Errorf("%s at %.3g of the minimum has tone %s", p.ID, factor, a.Tone)
			}
			if in.Explored >= float64(r.Outcome.Optimum) {
				seen++
				if !strings.Contains(said, "promise, not a return") {
					t.Errorf("%s at %.3g of the minimum hides the promise: %s", p.ID, factor, said)
				}
			}
		}
	}
	if seen == 0 {
		t.Error("no preset has a promise zone any more")
	}
}

// Above line and waste the word is said, and the tone is never that of success.
func TestAboveBothMoreIsAWaste(t *testing.T) {
	for _, p := range scenario.Presets {
		in := p.Inputs
		o := Compute(in).Outcome
		in.Explored = 1.2 * max(float64(o.Minimum), float64(o.Waste))
		a := Say(in, Compute(in), English)
		if !strings.Contains(Plain(a.Reasons), "waste") || a.Tone != Over {
			t.Errorf("%s: %s: %s %s", p.ID, a.Tone, Plain(a.Headline), Plain(a.Reasons))
		}
	}
}

func TestMoney(t *testing.T) {
	for v, want := range map[float64]string{
		3e6: "$3.0M", 855e3: "$855k", 66.8e6: "$67M", 220.4e6: "$220M", 857: "$857", 0: "$0", -14e6: "−$14M", 999.7e3: "$1.0M", 1e13: "$10T", 2e13: "over $10T", -1e14: "below −$10T",
		999.96e9: "$1.0T", 9.97e6: "$10M", 4e9: "$4.0B", .5: "$0.50", 150: "$150", .004: "$0", -.004: "$0", math.Inf(-1): "out of reach", math.NaN(): "out of reach",
	} {
		if got := English.Money(v); got != want {
			t.Errorf("%v is %q, want %q", v, got, want)
		}
	}
	german := Locale{Decimal: ",", Currency: "€"}
	if got := german.Money(3.21e6); got != "€3,2M" {
		t.Errorf("in German: %q", got)
	}
}

func TestDurations(t *testing.T) {
	for hours, want := range map[float64]string{0: "no time", .001: "3.6 seconds", .5: "30 minutes", 1: "1 hour", 17.9: "18 hours", 71: "71 hours", 100: "4.2 days", 8760: "365 days"} {
		if got := strings.ReplaceAll(English.Duration(hours), nbsp, " "); got != want {
			t.Errorf("%v hours are %q, want %q", hours, got, want)
		}
	}
	for years, want := range map[float64]string{.01: "3.6 days", .05: "2.6 weeks", .93: "11 months", 1.0: "12 months", 1.60268: "1.6 years", 12: "12 years"} {
		if got := strings.ReplaceAll(English.Years(years), nbsp, " "); got != want {
			t.Errorf("%v years are %q, want %q", years, got, want)
		}
	}
}

// What a box shows must read back as the value, in every locale: else looking at a number would change it.
func TestBoxesReadBack(t *testing.T) {
	for _, l := range []Locale{English, {",", "€"}, {".", "CHF"}} {
		s := Start()
		s.Locale = l
		for _, f := range model.Fields {
			if f.Number == nil {
				continue
			}
			for _, v := range []float64{f.Min, f.Max, s.number(f), 1.5, .123456789012, 12345678, 3.4e-7} {
				v = scenario.Round(min(max(v, f.Min), f.Max))
				if v < f.Min || v > f.Max { // an edge with more digits than a link carries
					continue
				}
				text := l.Box(f, v)
				if back, err := s.within(f, text); err != nil || scenario.RoundTo(back.Value, 11) != scenario.RoundTo(v, 11) {
					t.Errorf("%s = %v is shown as %q, which reads as %v (%v)", f.Key, v, text, back.Value, err)
				}
			}
		}
	}
}

// TestOutputsNameTheOutcome keeps the table of labels complete.
func TestOutputsNameTheOutcome(t *testing.T) {
	if len(Outputs) != len(outputPaths) {
		t.Errorf("%d outputs have a label, the outcome has %d numbers", len(Outputs), len(outputPaths))
	}
	for _, out := range Outputs {
		if outputPaths[out.Name] == nil {
			t.Errorf("no number of the outcome is called %q", out.Name)
		}
	}
}
