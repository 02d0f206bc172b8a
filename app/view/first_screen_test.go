//go:build !js

package view

import (
	"strings"
	"testing"

	"goodenough/app/state"
	"goodenough/app/words"
	"goodenough/model/scenario"
)

// TestZonesSayWhichLineTheySpeakOf: unhappy customers and a broken promise are two things, and with neither in the way only money speaks.
func TestZonesSayWhichLineTheySpeakOf(t *testing.T) {
	for link, want := range map[string]string{
		"v=1&cust=consumer":                    "customers unhappy, and more pays; customers unhappy, more doesn’t pay; growth pays better; doesn’t pay",
		"v=1&cust=b2b-saas&inc=10&accept=2e-4": "customers unhappy, and more pays; promise broken, and more pays; promise broken, more doesn’t pay; doesn’t pay",
		"v=1&cust=b2b-saas&inc=24&accept=5e-3": "customers unhappy, and more pays; customers unhappy, more doesn’t pay; doesn’t pay",
		"v=1&accept=0.0001":                    "customers unhappy, and more pays; customers unhappy, more doesn’t pay; promise broken, more doesn’t pay",
		"v=1&neglect=1.1":                      "doesn’t pay",
	} {
		var said []string
		for _, z := range Of(state.Open(link)).zones() {
			said = append(said, z.Label)
		}
		if got := strings.Join(said, "; "); got != want {
			t.Errorf("%s: the zones are %s, want %s", link, got, want)
		}
	}
}

// TestMarksThatAreOnePlaceHaveOneLabel: you and the best, or what is asked and the best.
func TestMarksThatAreOnePlaceHaveOneLabel(t *testing.T) {
	for link, want := range map[string]string{
		"v=1&cust=consumer":                             "best: $2.1M, you: $3.0M",
		"v=1&cust=consumer&try=1m":                      "best: $2.1M, you: $3.0M, what-if: $1.0M",
		"v=1&cust=consumer&try=2.1m":                    "you: $3.0M, what-if = best: $2.1M",
		"v=1&cust=email-batch&rev=20k&ops=50k":          "you = best: $50k",
		"v=1&cust=email-batch&rev=20k&ops=50k&try=100k": "you = best: $50k, what-if: $100k",
		"v=1&neglect=1.1":                               "best: $0, you: $3.0M",
	} {
		p := Of(state.Open(link))
		var said []string
		for _, m := range p.mainMarks() {
			said = append(said, strings.ReplaceAll(m.Label, "\u00a0", " "))
		}
		if got := strings.Join(said, ", "); got != want {
			t.Errorf("%s: the marks are %s, want %s", link, got, want)
		}
		if c := p.curvePicture(state.Wide); len(c.Lines)-len(p.baselineLine()) != 1 || len(c.Areas)+len(c.Bands)+len(c.Spans) != 0 || len(c.Marks) != len(said) {
			t.Errorf("%s: the picture has %d lines and %d areas", link, len(c.Lines), len(c.Areas))
		}
	}
}

// TestFilesHaveAllLayers, whatever the page shows.
func TestFilesHaveAllLayers(t *testing.T) {
	p := Of(studied(t, "cust=consumer", true))
	picture, _ := p.Picture("curve")
	if csv := picture.CSV(); !strings.Contains(csv, "customers who leave") || !strings.Contains(csv, "90% range of the total") {
		t.Errorf("the numbers are %.300s", csv)
	}
	for _, name := range []string{"90% range of the best", "90% range of break-even", "90% range of what satisfies customers", "growth pays better"} {
		if legend := p.layeredCurve(state.Wide).Legend().PlainText(); !strings.Contains(legend, name) {
			t.Errorf("the legend is %s, without %s", legend, name)
		}
	}
}

// TestOpeningIsOneSentence, wherever a sentence ends in parts.
func TestOpeningIsOneSentence(t *testing.T) {
	b := Part{Text: "$2.1M", Output: "optimum"}
	for _, c := range []struct {
		parts       []Part
		first, rest string
	}{
		{nil, "", ""},
		{[]Part{say("One. Two.")}, "One.", "Two."},
		{[]Part{say("Spend "), b, say(". Beyond it "), b, say(" no.")}, "Spend $2.1M.", "Beyond it $2.1M no."},
		{[]Part{say("Spend "), b, say("."), say(" Then "), b}, "Spend $2.1M.", "Then $2.1M"},
		{[]Part{say("Spend "), b, say(".")}, "Spend $2.1M.", ""},
	} {
		before := Plain(c.parts)
		first, rest := opening(c.parts)
		if Plain(first) != c.first || Plain(rest) != c.rest {
			t.Errorf("%q opens with %q and goes on with %q", before, Plain(first), Plain(rest))
		}
		if Plain(c.parts) != before {
			t.Errorf("%q became %q", before, Plain(c.parts))
		}
	}
}

// TestWhoseNumbers: a preset's alone are an example, and what is only asked makes them nobody's own.
func TestWhoseNumbers(t *testing.T) {
	for link, want := range map[string]string{
		"v=1&cust=payments":                     "Example: a payments system. Use my numbers",
		"v=1&cust=payments&try=1m&team=9":       "Example: a payments system. Use my numbers",
		"v=1&cust=payments&rev=1m":              "1 number of its own, the rest from the example: a payments system. Change the numbers",
		"v=1&cust=payments&rev=1m&inc=2&name=X": "X: 2 numbers of its own, the rest from the example: a payments system. Change the numbers",
		"v=1&cust=payments&name=X":              "X: the numbers of the example, a payments system. Change the numbers",
	} {
		if got := strings.ReplaceAll(Of(state.Open(link)).whoseView().PlainText(), words.NBSP, " "); got != want {
			t.Errorf("%s says %q, want %q", link, got, want)
		}
	}
}

// TestABrokenPromiseIsDashed, so that it isn't told from unhappy customers by words alone.
func TestABrokenPromiseIsDashed(t *testing.T) {
	dashed := 0
	for _, z := range Of(state.Open("v=1&cust=b2b-saas&inc=10&accept=2e-4")).zones() {
		if z.Dashed != strings.Contains(z.Label, words.Broken) {
			t.Errorf("%s: dashed is %v", z.Label, z.Dashed)
		}
		if z.Dashed {
			dashed++
		}
	}
	if dashed != 2 {
		t.Errorf("%d zones are dashed", dashed)
	}
}

// TestFirstScreenSpeaksInShortSentences, in every verdict: none has 25 words. What was changed is a list, of which each item is held to it.
func TestFirstScreenSpeaksInShortSentences(t *testing.T) {
	links := verdictLinks()
	for _, c := range scenario.Cases() {
		links = append(links, c.Link)
	}
	for _, link := range links {
		p := Of(state.Open(link))
		a := p.Answer()
		said := []string{p.whoseView().PlainText(), Plain(a.Situation), a.Said(), Plain(a.Reasons), p.triesView(a.Tries).PlainText()}
		for _, c := range consequences(p.Inputs, p.Result, p.Locale) {
			said = append(said, c.title, c.figure.Text+" "+Plain(c.detail))
		}
		said = append(said, p.changes()...)
		for _, text := range said {
			for sentence := range strings.SplitSeq(strings.ReplaceAll(text, words.NBSP, " "), ". ") {
				if n := len(strings.Fields(sentence)); n >= 25 {
					t.Errorf("%s: %d words: %s", link, n, sentence)
				}
			}
		}
	}
}
