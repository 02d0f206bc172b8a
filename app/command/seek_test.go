//go:build !js

package command

import (
	"encoding/json"
	"math"
	"strings"
	"testing"

	"goodenough/model"
)

// TestSeekFindsWhatWasAsked in words, with the link that has it.
func TestSeekFindsWhatWasAsked(t *testing.T) {
	for asked, want := range map[string]string{
		"-satisfied 3573761.39137556 -by tol v=1&cust=b2b-saas":                      "The spending that satisfies customers is $3.6M a year with downtime customers tolerate at 0.1% of time.\n",
		"-promise 3573761.39137556 -by accept v=1&cust=b2b-saas&accept=0.5%25":       "The spending that keeps the promise is $3.6M a year with promised uptime (SLO) at 99.9% of time.\n",
		"-downtime 3h -by try v=2&cust=b2b-saas":                                     "Downtime in the long run is 3 hours a year with what-if spending at $7.01M a year.\nNow it is 9.4 hours a year, with what-if spending at $2.5M a year.\n#v=2&to=end&cust=b2b-saas&try=7",
		"-net 54m -by try v=2&cust=consumer":                                         " with what-if spending at $914k a year or $3.54M a year.\n", // on both sides of the best
		"-best 2.4m -by team,ops v=1&cust=b2b-saas":                                  "The best spending doesn’t depend on engineers on the team: it is $2.7M a year, whatever that is.\n",
		"-downtime 14h -by inc v=2&cust=consumer&inc=100k":                           "with incidents at ", // from a link that has no answer itself
		"-best 4m -by growth v=1&cust=b2b-saas":                                      "The best spending is never as high as $4.0M a year: at the most it is ",
		"-best 100k -by margin v=1&cust=b2b-saas":                                    "The best spending is never as low as $100k a year: at the least it is ",
		"-net 0 -by inc v=2&cust=consumer":                                           "Above 906 a year there is no answer: the numbers can’t all be true.\n",
		"-net 1 -by margin v=2&cust=consumer&rev=100b":                               "Net is $1.00 a year with margin on extra sales at 5.03%.\n", // as near as a link comes
		"-best 0 -by inc v=2&cust=consumer":                                          "The best spending is $0 a year with incidents at anything from 4.67 a year to 5.19 a year.\n",
		"-best 2m -by growth v=1&cust=marketplace&exit=0.0932&defer=0.785&nine=3.23": "The best spending is never $2.0M a year: with return on growth at 1",
		"-best 0 -by spread v=2&cust=consumer&margin=0&hours=0&quits=0":              "The best spending is $0 a year, whatever how uneven outages are is.\n",
		"-best 3m -by mttr v=2&cust=consumer&exit=0.001":                             "There is no answer, whatever time to fix is: other numbers can’t all be true.\n",
	} {
		status, out, errs := call("", append([]string{"seek"}, strings.Fields(asked)...)...)
		if !strings.Contains(out, want) || strings.Contains(out, "NaN") || (status != exitOK) != strings.Contains(want, "There is no answer") {
			t.Errorf("%s: status %d, %q\n%s\nwant %s", asked, status, errs, out, want)
		}
	}
}

// TestSeekSaysItToPrograms: the names of the contract, and a link that leads there.
func TestSeekSaysItToPrograms(t *testing.T) {
	status, out, errs := call("", "seek", "-json", "-best", "3m", "-by", "mttr,team,growth,mttr", "v=2&cust=b2b-saas&name=Mine")
	var got struct {
		Link, Name string
		Goal       struct {
			Output string
			Target float64
		}
		Inputs []struct {
			Key, Says, Why string
			Roots          []struct {
				From, To, Output float64
				Link             string
			}
			Jumps   []any
			Closest *struct{ Input, Output float64 }
			Now     struct{ Input, Output float64 }
			Range   struct{ From, To float64 }
			Answers []struct{ From, To float64 }
		}
		Problems []model.Problem
	}
	if err := json.Unmarshal([]byte(out), &got); err != nil || status != exitOK || errs != "" {
		t.Fatalf("status %d, %v, %q: %s", status, err, errs, out)
	}
	if got.Name != "Mine" || got.Goal.Output != "optimum" || got.Goal.Target != 3e6 || got.Problems == nil || len(got.Inputs) != 3 {
		t.Fatalf("%+v", got)
	}
	mttr, team, growth := got.Inputs[0], got.Inputs[1], got.Inputs[2]
	if len(mttr.Roots) != 1 || mttr.Roots[0].From != mttr.Roots[0].To || mttr.Jumps == nil || mttr.Why != "" || mttr.Closest != nil || mttr.Now.Input != 1.25 || len(mttr.Answers) != 1 || mttr.Range.To != 8760 || mttr.Says == "" {
		t.Errorf("%+v", mttr)
	}
	_, there, _ := call("", "explain", "-json", "-samples", "0", mttr.Roots[0].Link)
	var explained struct{ Outcome struct{ Optimum float64 } }
	if err := json.Unmarshal([]byte(there), &explained); err != nil || math.Abs(explained.Outcome.Optimum-3e6) > 3 {
		t.Errorf("%s has its best at %v, %v", mttr.Roots[0].Link, explained, err)
	}
	if team.Why != "does_not_move" || team.Roots == nil || len(team.Roots) > 0 || team.Closest.Output != team.Now.Output {
		t.Errorf("%+v", team)
	}
	if growth.Why != "always_below" || !(growth.Closest.Output < 3e6) || growth.Closest.Input != 0 { // of all that are as close, the nearest
		t.Errorf("%+v", growth)
	}
}

// TestSeekRefuses what it can't look for: the flag, the rule and the value.
func TestSeekRefuses(t *testing.T) {
	for asked, says := range map[string]string{
		"-best 3m -by mttr":                           "about one link, not 0",
		"-by mttr v=2":                                "not 0 of them",
		"-best 3m -net 2m -by mttr v=2":               "not 2 of them",
		"-best 3m v=2":                                "seek needs -by",
		"-best banana -by mttr v=2":                   "-best “banana”: it is not a number",
		"-best 1e308 -by mttr v=2":                    "-best must be within $10 trillion a year, not 1e308",
		"-net -1e308 -by mttr v=2":                    "-net must be within $10 trillion a year, not -1e308",
		"-downtime 9000h -by mttr v=2":                "-downtime must be from no time to all of the year, not 9000h",
		"-downtime -3h -by mttr v=2":                  "-downtime must be from no time to all of the year, not -3h",
		"-best 3m -by cust v=2":                       "cust (your customers) is no number",
		"-best 3m -by mttr,colour v=2":                `no input is called "colour"`,
		"-best 3m -by mttr v=2&cust=b2b-saas&inc=bad": "inc: incidents “bad”",
	} {
		if status, _, errs := call("", append([]string{"seek"}, strings.Fields(asked)...)...); status != exitUsage || !strings.Contains(errs, says) {
			t.Errorf("%s: status %d, %q", asked, status, errs)
		}
	}
}
