//go:build !js

package view

import (
	"strings"
	"testing"

	"goodenough/app/state"
	"goodenough/app/words"
)

// TestWhatWasChangedStandsUnderTheAnswer: three changes in a line and the others behind it, and nothing where nothing was.
func TestWhatWasChangedStandsUnderTheAnswer(t *testing.T) {
	for link, want := range map[string]string{
		"v=2&cust=b2b-saas":                            "",
		"v=2&cust=b2b-saas&try=1m&name=X&why=Y&team=9": "",
		"v=2&cust=b2b-saas&inc=48":                     "Changed from the example: incidents 48 a year (example 30).",
		"v=2&cust=b2b-saas&tol=0.0012":                 "Changed from the example: downtime customers tolerate 0.12% of time exactly (example 0.04 to 0.36% of time).",
		"v=2&cust=b2b-saas&rev=6m&inc=48&mttr=1&blast=0.1&try=1m": "Changed from the example: revenue that depends on it $6M a year (example $50M); incidents 48 a year (example 30); " +
			"time to fix 1 hour (example 1.25 hours); customers affected 10% (example 25%).",
		"v=2&cust=b2b-saas&rev=6m&ops=600k&inc=48&mttr=0.75&trap=1": "Changed from the example: revenue that depends on it $6M a year (example $50M); operations spending now $600k a year (example $300k); " +
			"incidents 48 a year (example 30); and 2 more.|time to fix 0.75 hours (example 1.25)|firefighting paid from the same budget",
	} {
		s := state.Open(link)
		view := Of(s).changedView()
		got := ""
		for _, kid := range view.Kids {
			got += kid.PlainText()
			if kid.Tag == "details" {
				got = kid.Kids[0].PlainText()
				for _, item := range kid.Kids[1].Kids {
					got += "|" + item.PlainText()
				}
			}
		}
		if got = strings.ReplaceAll(got, words.NBSP, " "); got != want {
			t.Errorf("%s:\n got %s\nwant %s", link, got, want)
		}
		if s.Hurry = true; !Of(s).changedView().Kept {
			t.Errorf("%s: it moves under a hand", link)
		}
	}
}
