//go:build !js

package view

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"goodenough/app/dom"
	"goodenough/app/state"
	"goodenough/app/words"
	"goodenough/model/scenario"
)

// TestWorkedCases keeps what is said of every case readable in testdata/cases.txt, and what every event is held against.
func TestWorkedCases(t *testing.T) {
	var b strings.Builder
	for _, c := range scenario.Cases() {
		w := workedCase(c)
		first, rest := c.Summary()
		fmt.Fprintf(&b, "%s, %s\n  #%s\n  %s\n  %s\n", c.Name, c.Date, c.Link, first, rest)
		for _, line := range w.lines() {
			fmt.Fprintf(&b, "    %s %s\n", line[0], w.tight(line[1]))
		}
		b.WriteByte('\n')
	}
	for _, e := range calibrated() {
		row := e.row()
		for _, cell := range row.Kids {
			fmt.Fprintf(&b, "%s | ", cell.PlainText())
		}
		b.WriteByte('\n')
	}
	golden(t, "testdata/cases.txt", strings.ReplaceAll(b.String(), words.NBSP, " "))
}

// TestCasesSpeakOfTheirCompany: the folded row has the lesson and no verdict, and nobody is told what “you” spend.
func TestCasesSpeakOfTheirCompany(t *testing.T) {
	for _, c := range scenario.Cases() {
		w, tree := workedCase(c), caseView(c)
		row, first := tree.Kids[0].PlainText(), ""
		if first, _ = c.Summary(); !strings.Contains(row, c.Name) || !strings.Contains(row, c.Date) || !strings.HasSuffix(row, first) || strings.Count(first, ". ") > 0 {
			t.Errorf("%s: the folded row says %q", c.ID, row)
		}
		for _, you := range []string{"You ", "You’", " you ", " you’", " your ", "Your "} {
			if strings.Contains(w.verdict(), you) {
				t.Errorf("%s: %s", c.ID, w.verdict())
			}
		}
		links := hrefs(tree)
		want := []string{"#" + c.Link}
		if c.Event() {
			want = append(want, "#"+c.At(scenario.EveryYear), "#"+c.At(scenario.OnceInThirty))
			if predicted := words.English.Percent(float64(w.r.Outcome.Big.Leaving)); !strings.Contains(tree.PlainText(), "in the model "+predicted) || !strings.Contains(tree.PlainText(), c.Seen.Who) {
				t.Errorf("%s doesn’t hold %s against what was seen", c.ID, predicted)
			}
		}
		if fmt.Sprint(links) != fmt.Sprint(want) {
			t.Errorf("%s opens %v, want %v", c.ID, links, want)
		}
		if c.Currency != "" && strings.Contains(strings.ReplaceAll(w.tight(w.verdict()), c.Currency, ""), "$") {
			t.Errorf("%s is paid in %s: %s", c.ID, c.Currency, w.verdict())
		}
	}
}

func hrefs(n dom.Node) (list []string) {
	if href, ok := n.Attr("href"); ok {
		list = append(list, href)
	}
	for _, kid := range n.Kids {
		list = append(list, hrefs(kid)...)
	}
	return list
}

// TestHowOftenDecides, held to the best spendings themselves.
func TestHowOftenDecides(t *testing.T) {
	for _, c := range []struct {
		spend, best float64
		says        string
	}{
		{90, 100, "more money pays"}, {95.1, 100, "what it spends is about right"}, {104.9, 100, "what it spends is about right"}, {106, 100, "more money doesn’t pay"},
	} {
		if got := paying(c.spend, c.best); got != c.says {
			t.Errorf("%v of %v: %s", c.spend, c.best, got)
		}
	}
	for _, c := range scenario.Cases() {
		if !c.Event() {
			continue
		}
		w := workedCase(c)
		sides := map[string]bool{}
		for _, often := range []float64{scenario.OnceInThirty, scenario.OnceInTen, scenario.EveryYear} {
			s, _ := scenario.Parse(c.At(often))
			side := paying(s.Spend, float64(Compute(s.Inputs).Outcome.Optimum))
			sides[side] = true
			if says := w.howOften(); says[0] == "How often decides:" && !strings.Contains(says[1], side) {
				t.Errorf("%s: %s, not %s", c.ID, says[1], side)
			}
		}
		in := w.in
		in.Big = 0
		never := float64(Compute(in).Outcome.Optimum)
		in.Big = scenario.EveryYear
		moved := float64(Compute(in).Outcome.Optimum)/never - 1
		if says := w.howOften(); (says[0] == "How often decides:") != (len(sides) > 1 && moved > .05) {
			t.Errorf("%s: %s %v, best spending %v larger", c.ID, says[0], sides, moved)
		}
	}
}

// TestLessonsHold: what they say of how little one outage in ten years moves, and of how often.
func TestLessonsHold(t *testing.T) {
	little := map[string]float64{"aws-us-east-1-2025": .1, "delta-2024": .05, "atlassian-2022": .01, "roblox-2021": .05, "facebook-2021": .01}
	decides := map[string]bool{"tsb-2018": true, "knight-2012": true}
	for _, c := range scenario.Cases() {
		if !c.Event() {
			continue
		}
		w := workedCase(c)
		with := float64(w.r.Outcome.Optimum)
		in := w.in
		in.Big = 0
		if moved := with/float64(Compute(in).Outcome.Optimum) - 1; little[c.ID] > 0 && moved > little[c.ID] {
			t.Errorf("%s: one in ten years moves the best spending by %v", c.ID, moved)
		}
		if decides[c.ID] && w.howOften()[0] != "How often decides:" {
			t.Errorf("%s: %v", c.ID, w.howOften())
		}
	}
}

// TestWhereItMissesStaysBesideTheAnswer while a case is open, however often its outage is taken to come.
func TestWhereItMissesStaysBesideTheAnswer(t *testing.T) {
	note := func(link string) dom.Node { return Of(state.Open(link)).caseNote() }
	for _, c := range scenario.Cases() {
		links := []string{c.Link, c.Link + "&try=1m"}
		if c.Event() {
			links = append(links, c.At(scenario.EveryYear), c.At(scenario.OnceInThirty))
		}
		for _, link := range links {
			n := note(link)
			a := Of(state.Open(link)).Answer()
			if said := a.Said() + " " + Plain(a.Reasons); strings.Contains(strings.ToLower(said), "you") {
				t.Errorf("%s, opened: %s", c.ID, said)
			}
			if other := c.Currency != ""; strings.Contains(n.PlainText(), "Its amounts are in "+c.Currency+";") != other {
				t.Errorf("%s is in %q: %s", c.ID, c.Currency, n.PlainText())
			}
			if id, _ := n.Attr("data-opened"); id != c.ID || !strings.Contains(n.PlainText(), c.Misses) {
				t.Errorf("%s: %s", link, n.HTML())
			}
		}
		if _, hidden := note(c.Link + "&ops=1234567").Attr("hidden"); !hidden {
			t.Errorf("%s with another number is still the case", c.ID)
		}
	}
	if _, hidden := note("cust=payments").Attr("hidden"); !hidden {
		t.Error("a preset is taken for a case")
	}
	tsb := slices.IndexFunc(scenario.Cases(), func(c scenario.Case) bool { return c.ID == "tsb-2018" })
	p := Of(state.Open(scenario.Cases()[tsb].Link))
	if said := p.Headline(); !strings.HasPrefix(said, "TSB could spend $") {
		t.Errorf("the case of TSB opens with %s", said)
	}
	if line, marks := p.lineView().PlainText(), fmt.Sprint(p.mainMarks()); strings.Contains(line, "you") || strings.Contains(marks, "you") || !strings.Contains(line, "today $") {
		t.Errorf("beside it stand %s and %s", line, marks)
	}
	if p.Locale.Currency = "£"; strings.Contains(p.caseNote().PlainText(), "amounts") {
		t.Error("pounds are said to be no pounds")
	}
}

// TestCalibrationIsHonest: it says what each event allows, also where that is nothing.
func TestCalibrationIsHonest(t *testing.T) {
	tree := calibrationView()
	text := tree.PlainText()
	for _, says := range []string{"tells nothing", "any", "fitted with these events in view", "no figure of who left"} {
		if !strings.Contains(text, says) {
			t.Errorf("the table doesn’t say %q", says)
		}
	}
	if strings.Contains(text, "NaN") || strings.Count(tree.HTML(), "<tr") != 1+len(calibrated()) {
		t.Errorf("the table is %s", tree.HTML())
	}
	events := len(scenario.Events())
	for _, c := range scenario.Cases() {
		if c.Event() {
			events++
		}
	}
	if len(calibrated()) != events {
		t.Errorf("%d events of %d", len(calibrated()), events)
	}
}

// TestNoCaseOpensWithAWarning: what a case says of an event, the model takes for one.
func TestNoCaseOpensWithAWarning(t *testing.T) {
	for _, c := range scenario.Cases() {
		if p := Of(state.Open(c.Link)); len(p.Problems)+len(p.Result.Problems) > 0 {
			t.Errorf("%s opens with %v, %v", c.ID, p.Problems, p.Result.Problems)
		}
	}
}
