package backlog_test

import (
	"errors"
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"goodenough/model"
	"goodenough/model/backlog"
	"goodenough/model/scenario"
)

func weigh(t *testing.T, q backlog.Question) *backlog.Answer {
	t.Helper()
	a, err := backlog.Weigh(q)
	if err != nil {
		t.Fatal(err)
	}
	return a
}

// TestRanking: what items add to those before them sums up to the whole, none of the chosen could have come earlier for more, and what is
// below the line adds nothing or has no money left.
func TestRanking(t *testing.T) {
	rng := rand.New(rand.NewPCG(11, 12))
	over := 0
	for round := range rounds(60) {
		q := question(rng, 1+rng.IntN(10))
		a := weigh(t, q)
		small := 1e-11 * math.Abs(q.System.At(q.System.Inputs().ExploredSpend()).Value)
		total, paid := 0., 0.
		before := make([]bool, len(q.Items))
		for i, one := range a.Items {
			if one.Rank != i+1 || one.Chosen != (i < a.Line) {
				t.Fatalf("round %d: %q has rank %d in place %d", round, one.Name, one.Rank, i+1)
			}
			if !one.Chosen {
				switch {
				case one.Reason == backlog.OverBudget:
					over++
					if one.Adds <= 0 || float64(one.Paid)+paid <= q.Budget {
						t.Errorf("round %d: %q adds %v for %v, with %v of %v paid", round, one.Name, one.Adds, one.Paid, paid, q.Budget)
					}
				case float64(one.Adds) > small:
					t.Errorf("round %d: %q is below the line for %v and adds %v", round, one.Name, one.Reason, one.Adds)
				}
				continue
			}
			with := func(k int) float64 {
				s := slices.Clone(before)
				s[k] = true
				net, _ := backlog.Gain(q, s)
				return net
			}
			for _, later := range a.Items[i:a.Line] {
				if with(later.Item) > with(one.Item)+small {
					t.Errorf("round %d: %q comes before %q, which adds more", round, one.Name, later.Name)
				}
			}
			before[one.Item] = true
			total += float64(one.Adds)
			paid += float64(one.Paid)
		}
		if math.Abs(total-float64(a.NetGain)) > small || math.Abs(paid-float64(a.Paid)) > 1e-9*paid {
			t.Errorf("round %d: what items add sums to %v, and the whole is %v", round, total, a.NetGain)
		}
	}
	if over == 0 {
		t.Error("none was over budget")
	}
}

// TestMoreIsNoLess: neither a larger budget nor another item makes the best set worth less.
func TestMoreIsNoLess(t *testing.T) {
	rng := rand.New(rand.NewPCG(13, 14))
	for round := range rounds(40) {
		q := question(rng, 8)
		_, all, _, _, _ := backlog.Searched(q, 0)
		small := 1e-11 * math.Abs(q.System.At(q.System.Inputs().ExploredSpend()).Value)
		for k := range q.Items {
			less := q
			less.Items = slices.Delete(slices.Clone(q.Items), k, k+1)
			if _, net, _, _, _ := backlog.Searched(less, 0); net > all+small {
				t.Errorf("round %d: without an item it is worth %v, with it %v", round, net, all)
			}
		}
		last := math.Inf(-1)
		_, paid := backlog.Gain(q, slices.Repeat([]bool{true}, 8))
		for _, part := range []float64{0, .1, .2, .5, 1, 2} {
			q.Budget = part * paid
			_, net, _, _, _ := backlog.Searched(q, 0)
			if net < last-small {
				t.Errorf("round %d: more money makes it worth less", round)
			}
			last = net
		}
	}
}

// TestTurning: what deciding otherwise costs, and what was decided did cost, against every set.
func TestTurning(t *testing.T) {
	rng := rand.New(rand.NewPCG(15, 16))
	impossible := 0
	for round := range rounds(60) {
		q := question(rng, 6)
		q.Decided = make([]backlog.Decision, 6)
		q.Decided[rng.IntN(6)] = backlog.Decision(rng.IntN(3))
		a, err := backlog.Weigh(q)
		if errors.Is(err, backlog.ErrDecided) {
			impossible++
			continue
		}
		small := 1e-11 * math.Abs(q.System.At(q.System.Inputs().ExploredSpend()).Value)
		freely := q
		freely.Decided = nil
		best, _ := everySet(freely)
		if math.Abs(best-float64(a.NetGain)-float64(a.Deciding)) > small {
			t.Errorf("round %d: what was decided is said to cost %v, and costs %v", round, a.Deciding, best-float64(a.NetGain))
		}
		for _, one := range a.Items {
			other := q
			other.Decided = slices.Clone(q.Decided)
			if other.Decided[one.Item] = backlog.In; one.Chosen {
				other.Decided[one.Item] = backlog.Out
			}
			net, any := everySet(other)
			if any != one.Turning.Known() || any && math.Abs(float64(a.NetGain)-net-float64(one.Turning)) > small {
				t.Errorf("round %d: %q decided otherwise is said to cost %v, and leads to %v (%v) instead of %v", round, one.Name, one.Turning, net, any, a.NetGain)
			}
		}
	}
	if impossible == 0 {
		t.Log("nothing was too dear")
	}
}

func item(name string, oneOff, yearly, incidents, restore, blast float64) backlog.Item {
	i := backlog.Usual(name)
	i.OneOff.Value, i.Yearly.Value, i.Life.Value = oneOff, yearly, 4
	i.Incidents.Value, i.TimeToFix.Value, i.Affected.Value = incidents, restore, blast
	return i
}

// TestReasons for what is below the line: one of each kind.
func TestReasons(t *testing.T) {
	p, _ := scenario.Version1.Preset("b2b-saas")
	system, _ := model.Build(p.Inputs)
	q := backlog.Question{System: &system, Budget: math.Inf(1), Items: []backlog.Item{
		item("rollback in one step", 100e3, 20e3, 0, .5, 0),
		item("rollback in two steps", 1.5e6, 60e3, 0, .45, 0),
		item("three regions", 40e6, 5e6, .5, 0, .5),
	}}
	reasons := func(a *backlog.Answer) map[string]backlog.Reason {
		all := map[string]backlog.Reason{}
		for _, one := range a.Items {
			all[one.Name] = one.Reason
		}
		return all
	}
	got := reasons(weigh(t, q))
	if got["rollback in one step"] != backlog.Worth || got["rollback in two steps"] != backlog.Overlap || got["three regions"] != backlog.Costly {
		t.Errorf("the reasons are %v", got)
	}
	if a := weigh(t, q); a.Items[1].Instead != "rollback in one step" {
		t.Errorf("%q does instead what %q would", a.Items[1].Instead, a.Items[1].Name)
	}
	q.Budget = 10e3
	if got := reasons(weigh(t, q)); got["rollback in one step"] != backlog.OverBudget {
		t.Errorf("with little money the reasons are %v", got)
	}
	q.Decided = []backlog.Decision{backlog.In, backlog.Free, backlog.Free}
	if _, err := backlog.Weigh(q); !errors.Is(err, backlog.ErrDecided) {
		t.Errorf("what cannot be paid is taken: %v", err)
	}
	q.Budget, q.Decided = math.Inf(1), []backlog.Decision{backlog.Out, backlog.Free, backlog.In}
	if got := reasons(weigh(t, q)); got["rollback in one step"] != backlog.Decided || got["three regions"] != backlog.Decided || got["rollback in two steps"] != backlog.Overlap {
		t.Errorf("with decisions the reasons are %v", got)
	}
	// A system that customers are satisfied with, and a bug that one of a hundred thousand meets.
	p, _ = scenario.Version1.Preset("consumer")
	if system, _ = model.Build(p.Inputs); !system.Outcome().Content {
		t.Fatal("customers of consumer are unhappy")
	}
	q = backlog.Question{System: &system, Budget: math.Inf(1), Items: []backlog.Item{item("a message in a tunnel", 80e3, 0, .00001, 0, 0)}}
	if got := reasons(weigh(t, q)); got["a message in a tunnel"] != backlog.Unnoticed {
		t.Errorf("the reason is %v", got)
	}
}

// TestAnnual: an annuity, against the sum of what is paid at each moment, and without a discount.
func TestAnnual(t *testing.T) {
	if got := backlog.Annual(0, 4); got != .25 {
		t.Errorf("without discount a dollar for 4 years costs %v a year", got)
	}
	for _, discount := range []float64{1e-9, .05, .1, 1} {
		a, paid := backlog.Annual(discount, 5), 0.
		const steps = 100000
		for i := range steps {
			paid += a * math.Exp(-discount*5*(float64(i)+.5)/steps) * 5 / steps
		}
		if math.Abs(paid-1) > 1e-8 {
			t.Errorf("at %v a year of payments for a dollar are worth %v", discount, paid)
		}
	}
}

// TestLeastCredit: of all times to fix down to the shortest none is owed less for than is said.
func TestLeastCredit(t *testing.T) {
	for _, schedule := range model.Schedules {
		for _, mean := range []float64{.1, 1, 10, 100} {
			in := model.Inputs{Schedule: schedule.ID, Cover: 1, Claim: 1, TimeToRestore: mean}
			for _, downtime := range []float64{1e-5, 1e-4, 5e-4, 1e-3, 3e-3, 1e-2, 3e-2, .1} {
				for _, shortest := range []float64{.9, .5, .1, .001} {
					least := backlog.LeastCredit(&in, downtime, shortest)
					for i := range 40 {
						left := math.Pow(shortest, float64(i)/39)
						owed, before := 0., 0.
						for _, tier := range schedule.Tiers {
							each := model.HoursPerMonth / (mean * left)
							p, _ := model.DowntimeExceeds(downtime*each, tier.Line*each)
							owed += (tier.Credit - before) * p
							before = tier.Credit
						}
						if owed < least-1e-6 { // which is what DowntimeExceeds is good for
							t.Fatalf("%s, %v h, downtime %v: with %v of the time to fix %v is owed, below %v", schedule.ID, mean, downtime, left, owed, least)
						}
					}
				}
			}
		}
	}
}
