package view

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"goodenough/app/state"
	"goodenough/model/scenario"
)

// futures are links that lead to each of the sentences about time.
var futures = []struct{ what, link string }{
	{"nobody notices for a while", "cust=consumer"},
	{"past the line already", "cust=b2b-saas"},
	{"nobody notices within the horizon", "cust=consumer&years=1&ops=12m&inc=5"},
	{"nobody ever notices", "cust=email-batch&accept=0.5"},
	{"explored holds the line", "cust=consumer&try=2.2m"},
	{"explored passes it", "cust=consumer&try=1m"},
	{"explored recovers and pays back", "cust=consumer&inc=100&try=6m"},
	{"explored is not enough", "cust=b2b-saas&try=3m"},
	{"the cut that looks free", "cust=consumer&try=1m&plan=3m@2"},
	{"a plan that comes back", "cust=consumer&try=0&plan=4m@2"},
	{"a clean-up", "cust=b2b-saas&plan=%2B3m@1"},
	{"cut for good, after a clean-up", "cust=consumer&try=1m&plan=%2B4m@.5,0@5&years=20"},
	{"getting worse", "cust=consumer&trend=.1"},
	{"getting better", "cust=b2b-saas&trend=-.1"},
	{"a promise", "cust=consumer&accept=24h&try=2m&plan=4m@3"},
	{"a promise broken", "cust=consumer&accept=12h&try=3.5m&trend=-.1"},
	{"no discount", "cust=consumer&try=2.5m&discount=0&years=3"},
}

// traps are links that lead to each side of the capability trap.
var traps = []struct{ what, link string }{
	{"recovers", "cust=b2b-saas"},
	{"recovers, from a cut", "cust=consumer&try=1.5m"},
	{"collapses past the tipping point", "cust=locked-in&rev=1b&ops=25m&inc=1&mttr=240&blast=0.38&churn=0.01&hours=1m&try=24m"},
	{"lost though it held until now", "cust=b2b-saas&ops=2.5m&try=1.2m&inc=200"},
	{"lost", "cust=b2b-saas&try=0"},
	{"safe", "cust=payments&hours=10&quits=0"},
	{"no trap", "cust=consumer&hours=0&quits=0"},
	{"on the edge", "cust=locked-in&rev=1b&ops=25m&inc=1&mttr=240&blast=0.38&churn=0.01&hours=1m"},
}

// answered is the page of a link that has an answer.
func answered(t testing.TB, link string) *Page {
	t.Helper()
	p := Of(state.Open(link))
	if p.Shown == nil {
		t.Fatalf("%s: %v", link, p.Result.Problems)
	}
	return p
}

// TestFutures holds every sentence about time to a file that a person can read.
func TestFutures(t *testing.T) {
	var b strings.Builder
	write := func(what, link string) {
		p := answered(t, link)
		fmt.Fprintf(&b, "%s\n  #%s\n  %s\n", what, p.Link(), Plain(p.Stopping()))
		for _, more := range [][]Part{p.Asking(), p.Recovering()} {
			if more != nil {
				fmt.Fprintf(&b, "  %s\n", Plain(more))
			}
		}
		fmt.Fprintf(&b, "  %s\n", Plain(p.Coasting()))
	}
	for _, f := range futures {
		write(f.what, f.link)
	}
	for _, p := range scenario.Presets {
		write("preset "+p.ID, "cust="+p.ID)
	}
	for _, f := range traps {
		p := answered(t, f.link+"&trap=1")
		fmt.Fprintf(&b, "trap: %s\n  #%s\n  %s\n", f.what, p.Link(), Plain(p.Trapped()))
	}
	golden(t, "testdata/futures.txt", b.String())
}

// Where everybody leaves whatever is spent, nothing that is said divides by nothing.
func TestWhereEverybodyLeaves(t *testing.T) {
	const wall = "v=1&cust=consumer&tol=0.2999%&exit=0.3%&half=1&neglect=10000&years=20"
	gone := 0
	for _, link := range []string{wall + "&trend=0.3", wall + "&trend=0.5", wall + "&trend=0.3&accept=0.2%", wall + "&trend=0.3&try=1m&plan=2m@1"} {
		p := Of(state.Open(link))
		if stay := p.future().Timeline("today").Revenue; stay[len(stay)-1] == 0 {
			gone++
		}
		said := slices.Concat(p.Stopping(), p.Asking(), p.Coasting())
		for _, w := range ways {
			if way := p.future().Timeline(w.name); way != nil {
				said = append(said, p.wayNumbers(way)...)
			}
		}
		for _, part := range said {
			if isBroken(part.Text) || part.Value != part.Value || strings.Contains(part.Text, "e+") {
				t.Errorf("%s: %s is %q, %v", link, part.Output, part.Text, part.Value)
			}
		}
		if !strings.Contains(Plain(said), "almost no revenue is left after 20 years") {
			t.Errorf("%s: %q", link, Plain(p.Stopping()))
		}
	}
	if gone == 0 {
		t.Error("nowhere everybody leaves")
	}
}
