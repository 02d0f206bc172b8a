package model_test

import (
	"regexp"
	"strings"
	"testing"
)

// notForReaders are link keys in brackets and powers of ten: a message speaks the page's words and units.
var notForReaders = regexp.MustCompile(`\([a-z]+\)|\d[eE][-+]?\d`)

// TestGuards: each rule that inputs can break has a message of its own that names them, and stops only where no answer is left.
func TestGuards(t *testing.T) {
	for _, c := range []struct {
		link, key, says string
		stops           bool
	}{
		{"cust=b2b-saas&floor=.0015&tol=.001", "tol", "must be more than downtime from vendors (0.15%)", true},
		{"cust=b2b-saas&exit=.001", "exit", "must be more than downtime customers tolerate", true},
		{"cust=b2b-saas&inc=1", "inc", "part of it is your own", true},
		{"cust=b2b-saas&inc=8760&mttr=1&blast=1", "inc", "nothing is left to lose", true},
		{"cust=b2b-saas&trend=50%", "trend", "even with no upkeep at all", true},
		{"cust=b2b-saas&inc=700", "inc", "most would already be gone", true}, // 3.6% of the time: three in four would leave
		{"cust=b2b-saas&inc=300&hours=0", "churn", "is doubtful", false},     // 1.5%: not quite half
		{"cust=b2b-saas&accept=1e-4", "accept", "can’t be kept", false},
		{"cust=b2b-saas&accept=1.0000000001e-4&nine=1000", "accept", "more than $10 trillion a year", false},
		{"cust=b2b-saas&rev=20k", "rev", "loses money at any level of spending", false},
		{"cust=b2b-saas&floor=1e-8&tol=1e-8&inc=1", "tol", "(0.000001% of the time) must be more than downtime from vendors (0.000001%)", true},
	} {
		o, problems := solve(parse(t, c.link))
		found := false
		for _, p := range problems {
			found = found || p.Key == c.key && strings.Contains(p.Message, c.says) && p.Stops == c.stops
			if debris := notForReaders.FindString(p.Message); debris != "" {
				t.Errorf("%s: %q is said to a reader: %s", c.link, debris, p.Message)
			}
		}
		if !found || (o == nil) != c.stops {
			t.Errorf("%s: outcome %v, problems %v, want %q about %s", c.link, o != nil, problems, c.says, c.key)
		}
	}
}
