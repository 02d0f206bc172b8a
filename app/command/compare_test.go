//go:build !js

package command

import (
	"encoding/json"
	"math"
	"slices"
	"strings"
	"testing"

	"goodenough/model"
)

// TestCompareSaysWhatDiffers: what differs by its own name, unit and format, decisions apart from assumptions, what follows, and what is due
// to what; and nothing that is the same.
func TestCompareSaysWhatDiffers(t *testing.T) {
	status, out, errs := call("", "compare", "https://example.org/x/#v=1&cust=b2b-saas&name=Mine", "v=1&cust=b2b-saas&inc=60&ops=3m&try=4m&mttr=1to2&plan=3m@1")
	if status != exitOK || errs != "" {
		t.Fatalf("status %d, %q", status, errs)
	}
	rows := map[string][]string{}
	for line := range strings.Lines(out) {
		cells := slices.DeleteFunc(strings.Split(strings.TrimSpace(line), "  "), func(cell string) bool { return strings.TrimSpace(cell) == "" })
		for i, cell := range cells {
			cells[i] = strings.TrimSpace(cell)
		}
		if len(cells) > 1 {
			rows[cells[0]+"/"+map[bool]string{true: "due", false: "is"}[rows["due to/is"] != nil]] = cells[1:]
		}
	}
	for row, want := range map[string]string{
		"operations spending now/is": "$2.5M a year*|$3M a year|decision",
		"incidents/is":               "30 a year*|60 a year|assumption",
		"time to fix/is":             "1.5 hours*|1 to 2 hours|assumption",
		"what-if spending/is":        "$2.5M a year (today’s spending)|$4M a year|decision",
		"plan/is":                    "none|from year 1 on $3.0M a year|decision",
		"downtime today, a year/is":  "14 hours|25 hours",
		"spending that satisfies customers, a year/is": "$3.6M|$7.0M",
		"what-if spending/due":                         "$0|+$1.3M|decision",
	} {
		if got := strings.Join(rows[row], "|"); got != want {
			t.Errorf("%s: %s, want %s\n%s", row, got, want, out)
		}
	}
	for _, want := range []string{"A: Mine\n", "B: business software\n", "From A to B the best spending rises by ", "all assumptions", "all decisions", "the whole change"} {
		if !strings.Contains(out, want) {
			t.Errorf("the text lacks %q:\n%s", want, out)
		}
	}
	for _, same := range []string{"customers affected", "keeps the promise", "budget", "\u00a0"} {
		if strings.Contains(out, same) {
			t.Errorf("%q is the same, and is said:\n%s", same, out)
		}
	}
}

type comparedJSON struct {
	Scenarios []struct {
		Link, Verdict string
		Problems      []model.Problem
		Outcome       *model.Outcome
	}
	Differs []struct {
		Key, Kind string
		Values    []struct {
			Number, P5, P95 *float64
			Text            string
			Given, Unset    bool
		}
	}
	Changes []struct {
		From, To, Orders int
		Why              string
		Optimum, Net     *float64
		Shares           []struct {
			Keys         []string
			Kind         string
			Optimum      float64
			OptimumError float64 `json:"optimum_error"`
			Net          float64
			NetError     float64 `json:"net_error"`
		}
	}
}

// compareJSON is what compare says to programs.
func compareJSON(t *testing.T, want int, links ...string) (c comparedJSON) {
	t.Helper()
	status, out, _ := call("", append([]string{"compare", "-json"}, links...)...)
	if err := json.Unmarshal([]byte(out), &c); err != nil || status != want {
		t.Fatalf("%v: status %d, %v: %s", links, status, err, out)
	}
	return c
}

// TestCompareSaysItToPrograms: the names of the contract, each link against the first, and shares that add up to the outcomes' difference.
func TestCompareSaysItToPrograms(t *testing.T) {
	links := []string{"v=2&cust=consumer", "v=1&cust=payments&tol=0.1%25&sla=s3&cover=1&claim=1", "v=2&cust=consumer&rev=10m&margin=.3&inc=20&mttr=3&growth=.1&leave=.02&churn=.2&defer=.1&nine=4&neglect=20&half=1&hours=10&wage=100k&quits=2&fine=100&big=.1"}
	c := compareJSON(t, exitOK, links...)
	if len(c.Scenarios) != 3 || len(c.Changes) != 2 || c.Changes[0].Orders != 0 || c.Changes[1].Orders == 0 {
		t.Fatalf("%+v", c)
	}
	for i, change := range c.Changes {
		a, b := c.Scenarios[0].Outcome, c.Scenarios[i+1].Outcome
		best, net, errors := 0., 0., 0.
		for _, s := range change.Shares {
			best, net, errors = best+s.Optimum, net+s.Net, errors+s.OptimumError+s.NetError
		}
		if change.From != 0 || change.To != i+1 || math.Abs(best-float64(b.Optimum-a.Optimum)) > 1 || math.Abs(net-float64(b.Net-a.Net)) > 1 || (errors > 0) != (change.Orders > 0) {
			t.Errorf("%s: %+v sum to %g and %g", links[i+1], change, best, net)
		}
	}
	for _, d := range c.Differs {
		if len(d.Values) != 3 || d.Key == "cust" && d.Values[1].Text != "payments" || d.Key == "rev" && (*d.Values[2].Number != 1e7 || !d.Values[2].Given || d.Values[0].Given) {
			t.Errorf("%+v", d)
		}
	}
	if kinds := c.Changes[0].Shares; kinds[0].Keys[0] != "cust" || kinds[0].Kind != "assumption" || kinds[1].Keys[0] != "ops" || kinds[1].Kind != "decision" {
		t.Errorf("%+v", kinds)
	}
	for i, want := range links {
		if c.Scenarios[i].Link != canonical(want) || c.Scenarios[i].Verdict == "" {
			t.Errorf("%s: %+v", want, c.Scenarios[i])
		}
	}
}

// TestCompareWhereThereIsNothingToShare: clear words, and the exit status of other commands.
func TestCompareWhereThereIsNothingToShare(t *testing.T) {
	for links, want := range map[string]struct {
		status int
		why    string
		says   string
	}{
		"v=2&cust=consumer v=2&cust=consumer":                             {exitOK, "equal", "Nothing differs"},
		"v=2&cust=consumer #v=2&cust=consumer&plan=1m@2":                  {exitOK, "equal", "neither changes"},
		"v=2&cust=consumer v=2&cust=consumer&inc=100k":                    {exitFailed, "no_answer", "one of them has no answer"},
		"v=2&cust=consumer v=2&inc=banana":                                {exitUsage, "equal", "Nothing differs"},
		"v=2&cust=consumer v=2&cust=consumer&rev=1e308&fine=1e308&inc=30": {exitOK, "out_of_reach", "beyond $10 trillion"},
		"a b": {exitUsage, "equal", "Nothing differs"},
	} {
		status, out, errs := call("", append([]string{"compare"}, strings.Fields(links)...)...)
		if status != want.status || !strings.Contains(out, want.says) || strings.Contains(out, "NaN") || (want.status != exitOK || strings.Contains(links, "308")) && !strings.Contains(errs, "B: ") {
			t.Errorf("%s: status %d, %q\n%s", links, status, errs, out)
		}
		if c := compareJSON(t, want.status, strings.Fields(links)...); c.Changes[0].Why != want.why || c.Changes[0].Shares == nil || len(c.Changes[0].Shares) > 0 {
			t.Errorf("%s: %+v", links, c.Changes)
		}
	}
	for _, links := range [][]string{nil, {"v=2"}, {"v=2", "v=2", "v=2", "v=2", "v=2"}} {
		if status, _, errs := call("", append([]string{"compare"}, links...)...); status != exitUsage || !strings.Contains(errs, "two to 4 links") {
			t.Errorf("%v: status %d, %q", links, status, errs)
		}
	}
}
