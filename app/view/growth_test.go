package view

import (
	"fmt"
	"strings"
	"testing"

	"goodenough/app/state"
	"goodenough/app/words"
	"goodenough/model/scenario"
)

// budgets are links that lead to each of the sentences about one budget, and about people.
var budgets = []struct{ what, link string }{
	{"gives up", "cust=consumer"},
	{"about right", "cust=consumer&ops=2.2m"},
	{"explored, about right", "cust=consumer&try=2.2m"},
	{"explored, all", "cust=consumer&try=6m"},
	{"explored, nothing", "cust=consumer&try=0"},
	{"a promise", "cust=marketplace"},
	{"budget too small for the line", "cust=cloud-platform"},
	{"everything to operations", "cust=consumer&budget=2m"},
	{"more than the budget, and not all of it best", "cust=cloud-platform&budget=70m"},
	{"explored more than the budget", "cust=consumer&budget=4m&try=5m"},
	{"everything to growth", "cust=email-batch&rev=1k&hours=0&quits=0"},
	{"no line in reach", "cust=consumer&accept=0.0001"},
	{"growth below 0", "cust=consumer&growth=-0.2"},
	{"growth of 0", "cust=consumer&growth=0"},
	{"growth saturates", "cust=consumer&gmax=12m&budget=6m"},
	{"growth saturates early", "cust=consumer&gmax=2m"},
	{"growth begins slowly", "cust=consumer&gmax=5m&gshape=3&ghalf=2m&budget=5m"},
	{"growth begins without bound", "cust=consumer&gmax=5m&gshape=.5&try=6m"},
	{"advertising pays", "cust=consumer&budget=6m"},
	{"advertising past what pays", "cust=consumer&rev=5m&ops=500k&budget=3m"},
	{"no advertising", "cust=consumer&budget=3m"},
	{"a team", "cust=consumer&team=40"},
	{"fires without work", "cust=consumer&hours=0&quits=0&team=20"},
	{"a huge team", "cust=cloud-platform&team=12k"},
}

// TestGrowthSentences holds what is said of budgets and people to a file that a person can read.
func TestGrowthSentences(t *testing.T) {
	var b strings.Builder
	write := func(what, link string) {
		p := Of(state.Open(link))
		fmt.Fprintf(&b, "%s\n  #%s\n  %s\n", what, p.Link(), Plain(p.Splitting()))
		if parts := p.Advertising(); parts != nil {
			fmt.Fprintf(&b, "  %s\n", Plain(parts))
		}
		fmt.Fprintf(&b, "  %s\n  %s\n\n", strings.ReplaceAll(p.meet(), words.NBSP, " "), Plain(p.Staffing()))
	}
	for _, s := range budgets {
		write(s.what, s.link)
	}
	for _, p := range scenario.Presets {
		write("preset "+p.ID, "cust="+p.ID)
	}
	for _, c := range scenario.Cases() {
		write("case "+c.ID, c.Link)
	}
	golden(t, "testdata/growth.txt", b.String())
}

// TestSplitSureness: the band of the best split stays within the budget, and is known with constant returns as soon as the optimum's is.
func TestSplitSureness(t *testing.T) {
	for _, link := range []string{"cust=consumer&budget=2.2m", "cust=consumer&gmax=12m&budget=3m"} {
		p := Of(studied(t, link, false))
		if p.Study.Answer.Splits == nil {
			t.Fatalf("%s: nobody asked for the splits", link)
		}
		band, _, ok := p.bestBand()
		if budget := p.splits().Budget; !ok || !(band.P5 > 0 && band.P5 <= band.P95 && band.P95 <= budget) {
			t.Errorf("%s: the best split of %v lies at %+v", link, budget, band)
		}
		if said := Plain(p.SplitSureness()); !strings.Contains(said, "very likely between") || !strings.Contains(said, "split costs you between") {
			t.Errorf("%s: %s", link, said)
		}
		p.Study.Link = "" // the answer is another scenario's, and this one's on its way
		p.Study.Answer.Splits = nil
		if said := Plain(p.SplitSureness()); !strings.Contains(said, "is being calculated") || strings.Contains(said, "split costs you between") {
			t.Errorf("%s, on its way: %s", link, said)
		}
		p.Points = true
		if p.SplitSureness() != nil || p.growthPicture(state.Wide).Spans != nil {
			t.Errorf("%s: ranges don't count and show", link)
		}
	}
}
