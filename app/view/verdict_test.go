package view

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"goodenough/app/words"
	"goodenough/model"
	"goodenough/model/scenario"
)

var (
	moneyNames    = map[money]string{pays: "pays", aboutBest: "about right", growth: "growth pays better", neverBack: "doesn't come back"}
	standingNames = map[standing]string{unasked: "-", held: "held", regained: "regained", running: "running out", missed: "missed", reachless: "out of reach"}
)

// verdictLinks go through what a spending can be, for a system that is held to its limit and for one that isn't.
func verdictLinks() []string {
	var links []string
	for _, system := range []string{"cust=consumer&leave=0.05", "cust=locked-in", "cust=b2b-saas", "cust=consumer", "cust=b2b-saas&growth=%2D0.5", "cust=consumer&trend=0.1", "cust=b2b-saas&trend=%2D0.3", "cust=consumer&floor=0.0025", "cust=consumer&tol=0.0001"} {
		for _, accept := range []string{"", "&accept=0.00001", "&accept=0.0003", "&accept=0.001", "&accept=0.002", "&accept=0.004", "&accept=0.01"} {
			for _, try := range []string{"", "&try=0", "&try=500k", "&try=1m", "&try=2m", "&try=2.2m", "&try=2.8m", "&try=3.6m", "&try=4m", "&try=5m", "&try=6m", "&try=8m", "&try=10m", "&try=20m", "&try=60m"} {
				links = append(links, "v=1&"+system+accept+try)
			}
		}
	}
	return append(links, "v=2&cust=b2b-saas") // whose promise is broken where growth pays better
}

// TestVerdicts holds what is said in each case of the table, money by customers by promise, to a file that a person can read.
func TestVerdicts(t *testing.T) {
	said := map[string]string{}
	for _, link := range verdictLinks() {
		s, _ := scenario.Parse(link)
		r := Compute(s.Inputs)
		if r.Outcome == nil {
			continue
		}
		v, a := judge(&s.Inputs, r.Outcome, &r.System), Say(s.Inputs, r, words.English)
		name := fmt.Sprintf("%d%d%d more money: %s; customers: %s; promise: %s", v.money, v.customers, v.promise, moneyNames[v.money], standingNames[v.customers], standingNames[v.promise])
		if said[name] != "" {
			continue
		}
		var b strings.Builder
		fmt.Fprintf(&b, "  %s\n  %s: %s\n  in short: %s\n  %s\n", link, a.Tone, a.Said(), v.brief(r.Outcome), Plain(a.Reasons))
		for _, sign := range a.Signs {
			fmt.Fprintf(&b, "    %s %s\n", sign.Asks, sign.Says)
		}
		for _, trial := range a.Tries {
			fmt.Fprintf(&b, "    try %s %s\n", trial.Says, trial.For)
		}
		said[name] = b.String()
	}
	names := make([]string, 0, len(said))
	for name := range said {
		names = append(names, name)
	}
	slices.Sort(names)
	var b strings.Builder
	for _, name := range names {
		fmt.Fprintf(&b, "%s\n%s\n", name[4:], said[name])
	}
	golden(t, "testdata/verdicts.txt", b.String())
}

// What the headline says never goes against what the signs and the chances say: the first question is asked of the best spending alone.
func TestOneYardstick(t *testing.T) {
	for _, link := range verdictLinks() {
		s, _ := scenario.Parse(link)
		r := Compute(s.Inputs)
		if r.Outcome == nil {
			continue
		}
		o, a := r.Outcome, Say(s.Inputs, r, words.English)
		headline, spend := a.Said(), s.ExploredSpend()
		more := strings.Contains(headline, "more a year pays") || strings.Contains(headline, "would still pay")
		if more != (float64(o.Optimum)-spend > aboutRight*float64(o.Optimum)) && !strings.Contains(headline, "loses money") {
			t.Errorf("%s: %s, at %v with the best at %v", link, headline, spend, o.Optimum)
		}
		less := strings.Contains(headline, "could spend") || strings.Contains(headline, "Good enough, and ") // of it alone, more in growth: that is money, and somebody is unhappy
		if less && (!o.Content || s.Accept != model.Unset && o.Minimum.Known() && !o.Promised) {
			t.Errorf("%s tells of less where somebody asks for more: %s", link, headline)
		}
		if less && spend < float64(o.Restore) && !o.PromisedToday && o.Restore.Known() {
			t.Errorf("%s tells of less to who buys being satisfied sooner: %s", link, headline)
		}
		if settled := strings.HasPrefix(headline, "Good enough"); settled && !(o.Content || s.Accept != model.Unset && o.Promised) {
			t.Errorf("%s is good enough to nobody: %s", link, headline)
		}
		if a.Tone == Short && !more {
			t.Errorf("%s is red where more doesn't pay: %s", link, headline)
		}
		if a.Tone == Right && !(o.Content || o.Promised) {
			t.Errorf("%s is right where nobody is satisfied: %s", link, headline)
		}
	}
}

// Who follows the advice is told that it is followed.
func TestFollowingTheAdviceEnds(t *testing.T) {
	followed := 0
	for _, link := range verdictLinks() {
		s, _ := scenario.Parse(link)
		r := Compute(s.Inputs)
		if r.Outcome == nil || r.Outcome.Optimum == 0 {
			continue
		}
		for _, trial := range Say(s.Inputs, r, words.English).Tries {
			in := s.Inputs
			in.Explored = trial.Spend
			then := Compute(in)
			for _, next := range Say(in, then, words.English).Tries {
				if next.For == "" && next.Spend < trial.Spend {
					t.Errorf("%s: tried %v as told (%s), and is told %v", link, trial.Spend, trial.For, next.Spend)
				}
			}
			if v := judge(&in, then.Outcome, &then.System); trial.For == "" && v.money != aboutBest && v.spare > aboutRight*trial.Spend {
				t.Errorf("%s: tried %v as told, and hears %s", link, trial.Spend, Plain(Say(in, then, words.English).Headline))
			}
			followed++
		}
	}
	if followed < 100 {
		t.Errorf("only %d pieces of advice", followed)
	}
}

// Where no money satisfies customers, what keeps a promise besides is told by itself: nothing was said that would keep it, too.
func TestAPromiseBesideCustomersWhomNoMoneySatisfies(t *testing.T) {
	s, _ := scenario.Parse("v=1&cust=consumer&floor=0.001&tol=0.0010000001&nine=1000&accept=0.0015&try=1m")
	r := Compute(s.Inputs)
	a := Say(s.Inputs, r, words.English)
	if v := judge(&s.Inputs, r.Outcome, &r.System); v.customers != reachless || v.promise.fine() || v.keep <= 0 {
		t.Fatalf("customers are %v, the promise %v, which takes %v", standingNames[v.customers], standingNames[v.promise], v.keep)
	}
	if said := a.Said(); !strings.Contains(said, "No amount of spending satisfies customers. Keeping your promise takes another $") {
		t.Error(said)
	}
}

// What is said of a runway is true of customers as well, whichever line it is counted to: cutting looks free as long as nobody is unhappy.
func TestCuttingLooksFreeToSatisfiedCustomersOnly(t *testing.T) {
	said := map[string]int{}
	for _, link := range verdictLinks() {
		s, _ := scenario.Parse(link)
		r := Compute(s.Inputs)
		if r.Outcome == nil {
			continue
		}
		card := runwayConsequence(s.Inputs, r, words.English)
		text, o := Plain(card.detail), r.Outcome
		unhappyNow, spend := !o.ContentToday, 0.
		if s.ExploredSpend() != s.Spend {
			spend = s.ExploredSpend()
		}
		satisfiedLater := o.ContentFrom.Known() && spend >= float64(o.ContentFrom)
		for what, holds := range map[string]bool{
			"looks free":                         o.ContentToday && (s.Accept == model.Unset || s.Accept <= s.Tolerance),
			"Customers notice sooner":            o.ContentToday && s.Accept > s.Tolerance,
			"unhappy already":                    unhappyNow,
			"Customers are unhappy all the same": unhappyNow && !satisfiedLater,
			"grow unhappy all the same":          o.ContentToday && !satisfiedLater,
			"unhappy for now":                    unhappyNow && satisfiedLater,
			"This much keeps your promise.":      o.PromisedToday,
		} {
			if strings.Contains(text, what) {
				said[what]++
				if !holds {
					t.Errorf("%s: %s %s", link, card.figure.Text, text)
				}
			}
		}
		if end := strings.HasSuffix(text, "keeps your promise."); end && (unhappyNow || !satisfiedLater) {
			t.Errorf("%s: nothing of unhappy customers: %s", link, text)
		}
	}
	if len(said) != 7 {
		t.Errorf("not all of it was said: %v", said)
	}
}

// A system that loses money whatever is spent on it is not told to spend another amount.
func TestNothingIsOfferedWhereEverySpendingLoses(t *testing.T) {
	s, _ := scenario.Parse("v=2&cust=consumer&margin=0.01&ops=30m")
	a := Say(s.Inputs, Compute(s.Inputs), words.English)
	if !strings.Contains(a.Said(), "loses money") || len(a.Tries) > 0 {
		t.Errorf("%s Offered are %v", a.Said(), a.Tries)
	}
}
