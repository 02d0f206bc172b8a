package compare_test

import (
	"math"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"goodenough/model"
	"goodenough/model/compare"
	"goodenough/model/scenario"
)

func parse(t *testing.T, link string) scenario.Scenario {
	t.Helper()
	s, problems := scenario.Parse(link)
	if model.Refused(problems) {
		t.Fatalf("%s: %v", link, problems)
	}
	return s
}

// ends are the best spending and net of a scenario.
func ends(s scenario.Scenario) (best, net float64, ok bool) {
	sys, problems := model.Build(s.Inputs)
	if model.Stopped(problems) {
		return 0, 0, false
	}
	o := sys.Outcome()
	return float64(o.Optimum), float64(o.Net), true
}

// pairs are pairs of scenarios that have an answer, of any customers and version, of which the second differs in up to so many inputs more.
// The same seed gives the same pairs.
func pairs(seed uint64, count, inputs int) (list [][2]scenario.Scenario) {
	if testing.Short() {
		count = max(2, count/5)
	}
	rng := rand.New(rand.NewPCG(seed, 17))
	any := func() scenario.Scenario {
		e := []*scenario.Edition{scenario.Version1, scenario.Version2}[rng.IntN(2)]
		return e.Of(e.Presets[rng.IntN(len(e.Presets))].ID)
	}
	move := func(s scenario.Scenario) scenario.Scenario {
		for range rng.IntN(inputs + 1) {
			f := model.Fields[rng.IntN(len(model.Fields))]
			if f.Number == nil {
				continue
			}
			v := *f.Number(&s.Inputs)
			if f.Optional && v == model.Unset {
				v = f.Counts(&s.Inputs)
			}
			if f.Key == "big" {
				v = .1
			}
			s = s.WithNumber(f, scenario.Round(f.Clamp(v*math.Pow(8, 2*rng.Float64()-1))))
		}
		return s.Settled()
	}
	for len(list) < count {
		a := any()
		b := a
		if rng.IntN(2) == 0 {
			b = any()
		}
		a, b = move(a), move(b)
		_, _, ok := ends(a)
		if _, _, too := ends(b); ok && too {
			list = append(list, [2]scenario.Scenario{a, b})
		}
	}
	return list
}

// TestSharesAddUpToTheChange, of any two scenarios: exact ones and sampled ones; and each input that differs is in one of them.
func TestSharesAddUpToTheChange(t *testing.T) {
	exact, drawn, joined, back := 0, 0, 0, 0
	for _, pair := range slices.Concat(pairs(1, 40, 4), pairs(2, 6, 40)) {
		a, b := pair[0], pair[1]
		c := compare.Shares(a, b)
		fromBest, fromNet, _ := ends(a)
		toBest, toNet, _ := ends(b)
		name := a.Link() + " and " + b.Link()
		if c.Why == compare.Equal && a.Inputs == b.Inputs {
			continue
		}
		if c.Why != "" {
			t.Errorf("%s: %s", name, c.Why)
			continue
		}
		var best, net float64
		var keys, differing []string
		for _, s := range c.Shares {
			best += s.Best.Amount
			net += s.Net.Amount
			keys = append(keys, s.Keys...)
			if c.Orders == 0 && (s.Best.Error != 0 || s.Net.Error != 0) {
				t.Errorf("%s: exact, and off by %+v", name, s)
			}
		}
		for _, m := range compare.Movers(a, b) {
			differing = append(differing, m.Keys...)
		}
		if len(c.Shares) < len(compare.Movers(a, b)) {
			joined++
		}
		slices.Sort(keys)
		slices.Sort(differing)
		if !slices.Equal(keys, differing) {
			t.Errorf("%s: shares of %v, and what differs is %v", name, keys, differing)
		}
		if off := math.Abs(best - (toBest - fromBest)); off > 1e-9*(toBest+fromBest) || c.Best.Amount != toBest-fromBest {
			t.Errorf("%s: the best changes by %g, and the shares sum to %g", name, toBest-fromBest, best)
		}
		if off := math.Abs(net - (toNet - fromNet)); off > 1e-9*(a.Revenue+b.Revenue) || c.Net.Amount != toNet-fromNet {
			t.Errorf("%s: net changes by %g, and the shares sum to %g", name, toNet-fromNet, net)
		}
		if c.Orders > 0 {
			drawn++
			continue
		}
		exact++
		if len(c.Shares) > 6 {
			continue
		}
		back++
		for i, s := range compare.Shares(b, a).Shares { // the way back is the same way
			if o := c.Shares[i]; math.Abs(s.Best.Amount+o.Best.Amount) > 1e-9*(toBest+fromBest) || math.Abs(s.Net.Amount+o.Net.Amount) > 1e-9*(a.Revenue+b.Revenue) {
				t.Errorf("%s: %v changes %+v one way and %+v the other", name, s.Keys, o, s)
			}
		}
	}
	if !testing.Short() && (exact < 25 || drawn < 3 || joined < 2 || back < 10) {
		t.Errorf("%d exact ones, %d of them there and back, %d sampled, %d with inputs that are joined", exact, back, drawn, joined)
	}
}

// share finds the one of an input.
func share(t *testing.T, c compare.Change, key string) compare.Share {
	t.Helper()
	i := slices.IndexFunc(c.Shares, func(s compare.Share) bool { return slices.Contains(s.Keys, key) })
	if i < 0 {
		t.Fatalf("no share of %s: %+v", key, c)
	}
	return c.Shares[i]
}

// TestWhatChangesNothingHasNoShare, to the bit, whatever else changes; and what moves net alone has none in the best spending.
func TestWhatChangesNothingHasNoShare(t *testing.T) {
	c := compare.Shares(parse(t, "v=2&cust=b2b-saas"), parse(t, "v=2&cust=b2b-saas&inc=60&mttr=2&spread=2&team=20&within=5&accept=99%25&try=3m&budget=9m&ops=2m"))
	for _, key := range []string{"spread", "team", "within", "accept", "budget"} {
		if s := share(t, c, key); s.Best.Amount != 0 || s.Net.Amount != 0 {
			t.Errorf("%s changes %+v", key, s)
		}
	}
	for _, key := range []string{"inc", "mttr", "ops"} {
		if s := share(t, c, key); s.Best.Amount == 0 || s.Net.Amount == 0 {
			t.Errorf("%s changes %+v", key, s)
		}
	}
	if s := share(t, c, "try"); s.Best.Amount != 0 || s.Net.Amount == 0 {
		t.Errorf("the spending that is looked at changes %+v", s)
	}
}

// TestWhatDoesTheSameHasTheSameShare: credits are owed on the product of what they cover and who claims them, so it is the same which of
// the two doubles.
func TestWhatDoesTheSameHasTheSameShare(t *testing.T) {
	c := compare.Shares(parse(t, "v=2&cust=b2b-saas&sla=s3&cover=0.5&claim=0.25"), parse(t, "v=2&cust=b2b-saas&sla=s3&cover=1&claim=0.5&inc=50&churn=0.2"))
	cover, claim := share(t, c, "cover"), share(t, c, "claim")
	if math.Abs(cover.Best.Amount-claim.Best.Amount) > 1e-6 || math.Abs(cover.Net.Amount-claim.Net.Amount) > 1e-6 || cover.Net.Amount >= 0 {
		t.Errorf("%+v and %+v", cover, claim)
	}
}

// TestTwoInputsByHand: the share of each is the mean of what it changes first and what it changes second.
func TestTwoInputsByHand(t *testing.T) {
	best := func(more string) float64 {
		b, _, _ := ends(parse(t, "v=2&cust=consumer"+more))
		return b
	}
	c := compare.Shares(parse(t, "v=2&cust=consumer"), parse(t, "v=2&cust=consumer&inc=90&nine=9"))
	none, inc, nine, both := best(""), best("&inc=90"), best("&nine=9"), best("&inc=90&nine=9")
	if got, want := share(t, c, "inc").Best.Amount, (inc-none+both-nine)/2; math.Abs(got-want) > 1e-6 || c.Orders != 0 || len(c.Shares) != 2 {
		t.Errorf("incidents change %g, want %g: %+v", got, want, c)
	}
}

// TestWhatIsNotGivenIsWhatCountsThere: who names no other spending looks at today's, also in a mixture with another system's today.
func TestWhatIsNotGivenIsWhatCountsThere(t *testing.T) {
	net := func(link string) float64 {
		_, n, _ := ends(parse(t, link))
		return n
	}
	c := compare.Shares(parse(t, "v=2&cust=consumer&ops=2m"), parse(t, "v=2&cust=consumer&ops=4m&try=5m"))
	before, after := net("v=2&cust=consumer&ops=2m&try=2m"), net("v=2&cust=consumer&ops=4m&try=5m")
	ops, try := net("v=2&cust=consumer&ops=4m&try=2m"), net("v=2&cust=consumer&ops=2m&try=5m")
	if got, want := share(t, c, "ops").Net.Amount, (ops-before+after-try)/2; math.Abs(got-want) > 1e-6 {
		t.Errorf("today's spending changes %g, want %g", got, want)
	}
}

// TestTwiceTheDollarsIsTwiceTheShares.
func TestTwiceTheDollarsIsTwiceTheShares(t *testing.T) {
	twice := func(s scenario.Scenario) scenario.Scenario {
		for _, f := range model.Fields {
			if v := f.Number; v != nil && f.Unit.IsMoney() && *v(&s.Inputs) != model.Unset {
				*v(&s.Inputs) *= 2
			}
		}
		return s
	}
	for _, pair := range pairs(3, 20, 3) {
		once, more := compare.Shares(pair[0], pair[1]), compare.Shares(twice(pair[0]), twice(pair[1]))
		if len(once.Shares) != len(more.Shares) { // a default that is twice as much is none
			continue
		}
		for i, s := range once.Shares {
			if d := more.Shares[i].Best.Amount - 2*s.Best.Amount; math.Abs(d) > 1e-8*pair[0].Revenue {
				t.Errorf("%s and %s: %v", pair[0].Link(), pair[1].Link(), s)
			}
		}
	}
}

// movers writes who moves together, of the shares.
func together(c compare.Change) (list []string) {
	for _, s := range c.Shares {
		list = append(list, strings.Join(s.Keys, "+")+" "+string(s.Kind))
	}
	return list
}

// TestWhatMovesTogether: what nobody gave comes with the customers or the version, decisions move alone, and what would contradict itself
// is joined.
func TestWhatMovesTogether(t *testing.T) {
	for links, want := range map[[2]string]string{
		{"v=2&cust=consumer", "v=2&cust=consumer&inc=60&try=4m"}:        "inc assumption, try decision",
		{"v=2&cust=consumer", "v=2&cust=consumer&rev=200m"}:             "rev assumption, ops decision", // which follows revenue
		{"v=2&cust=consumer&ops=3m", "v=2&cust=consumer&try=5m&ops=4m"}: "ops decision, try decision",
		{"v=2&cust=consumer&ops=3m", "v=2&cust=consumer&ops=4m"}:        "ops decision", // and what is looked at with it

		// Customers who tolerate more than the others leave at, and the other way round.
		{"v=2&cust=consumer&tol=0.001&exit=0.01", "v=2&cust=consumer&tol=0.02&exit=0.2"}:                     "tol+exit assumption",
		{"v=2&cust=consumer&tol=0.001&exit=0.01&inc=60", "v=2&cust=consumer&tol=0.02&exit=0.2"}:              "inc assumption, tol+exit assumption",
		{"v=2&cust=b2b-saas&floor=0.00001&blast=0.05", "v=2&cust=b2b-saas&floor=0.0009&blast=0.5&wage=200k"}: "blast+floor assumption, wage assumption",
	} {
		if got := strings.Join(together(compare.Shares(parse(t, links[0]), parse(t, links[1]))), ", "); got != want {
			t.Errorf("%v: %s, want %s", links, got, want)
		}
	}
	c := compare.Shares(parse(t, "v=2&cust=consumer&tol=0.2%25"), parse(t, "v=2&cust=payments&inc=14"))
	lead := c.Shares[0]
	if lead.Keys[0] != "cust" || !slices.Contains(lead.Keys, "leave") || lead.Kind != compare.Assumption {
		t.Errorf("with the customers comes %v", lead)
	}
	for _, given := range []string{"inc", "tol", "ops"} {
		if s := share(t, c, given); len(s.Keys) > 1 {
			t.Errorf("%s moves with others: %v", given, s)
		}
	}
	if c := compare.Shares(parse(t, "v=1&cust=payments"), parse(t, "v=2&cust=payments")); c.Shares[0].Keys[0] != "v" || len(c.Shares[0].Keys) < 3 {
		t.Errorf("with the version comes %v", together(c))
	}
}

// TestNoShares where there is nothing to share, or no answer to share it of.
func TestNoShares(t *testing.T) {
	for links, want := range map[[2]string]compare.Why{
		{"v=2&cust=consumer", "v=2&cust=consumer"}:                                   compare.Equal,
		{"v=2&cust=consumer", "v=2&cust=consumer&name=Another&plan=1m@2&inc=12to60"}: "",
		{"v=2&cust=consumer&name=One", "v=2&cust=consumer&name=Another&plan=1m@2"}:   compare.Equal,
		{"v=2&cust=consumer", "v=2&cust=consumer&try=4m"}:                            "",
		{"v=2&cust=consumer", "v=2&cust=consumer&inc=100k"}:                          compare.NoAnswer,
		{"v=2&cust=consumer&inc=100k", "v=2&cust=consumer"}:                          compare.NoAnswer,
		{"v=2&cust=consumer", "v=2&cust=consumer&rev=10t&fine=1t&inc=999k&mttr=1s"}:  compare.OutOfReach,
	} {
		if c := compare.Shares(parse(t, links[0]), parse(t, links[1])); c.Why != want || (c.Why != "") != (len(c.Shares) == 0) {
			t.Errorf("%v: %+v, want %q", links, c, want)
		}
	}
}
