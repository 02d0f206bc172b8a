package model_test

import (
	"math"
	"testing"

	"goodenough/model"
)

func TestCriticalBudgetOfB2BSaaS(t *testing.T) {
	s := build(t, preset(t, "b2b-saas"))
	if got := float64(s.Trap(2e6).CriticalBudget); math.Abs(got-1_433_537.18) > .005 {
		t.Errorf("critical budget %.4f, want 1,433,537.18", got)
	}
}

// TestSidesOfTheTrap against where capital goes, for budgets around the critical and the safe one, and capital around the tipping
// point.
func TestSidesOfTheTrap(t *testing.T) {
	if testing.Short() {
		t.Skip("takes seconds")
	}
	seen := map[model.Side]int{}
	for _, c := range append(subjects(t), drawn(38, 60)...) {
		s := build(t, c.in)
		any := s.Trap(s.TrapBudget())
		budgets := []float64{s.TrapBudget(), .2 * s.TrapBudget(), 5 * s.TrapBudget()}
		if any.CriticalBudget.Known() {
			critical, safe := float64(any.CriticalBudget), float64(any.SafeBudget)
			budgets = append(budgets, .99*critical, 1.01*critical, critical+.5*(safe-critical), 1.01*safe)
		}
		for _, budget := range budgets {
			capitals := []float64{s.CapitalToday()}
			if tipping := s.Trap(budget).TippingCapital; tipping.Known() {
				capitals = append(capitals, .98*float64(tipping), 1.02*float64(tipping))
			}
			for _, capital := range capitals {
				s := model.WithCapital(s, capital)
				trap := s.Trap(budget)
				seen[trap.Side]++
				stable := float64(trap.StableCapital)
				scale := budget + s.Firefighting(0)
				if stable > 0 && math.Abs(s.TrapFlow(budget, stable)) > 1e-9*scale {
					t.Errorf("%s, budget %v: at rest at %v capital moves by %v", c.name, budget, stable, s.TrapFlow(budget, stable))
				}
				ends := s.TrapEnds(budget, 3000/s.Delta())
				rest := s.DowntimeAt(ends)
				if trap.Side == model.Balanced {
					continue
				}
				if math.Abs(rest-float64(trap.RestDowntime)) > 1e-4*rest {
					t.Errorf("%s, budget %v, capital %v: %s at %v, the path leads to %v", c.name, budget, capital, trap.Side, trap.RestDowntime, rest)
				}
				switch trap.Side {
				case model.Below, model.Collapses:
					if ends != 0 {
						t.Errorf("%s, budget %v: %s, and capital is %v", c.name, budget, trap.Side, ends)
					}
				case model.Safe, model.Above:
					if !(stable >= float64(trap.CriticalCapital)) {
						t.Errorf("%s, budget %v: %s at %v, below %v", c.name, budget, trap.Side, stable, trap.CriticalCapital)
					}
				}
			}
		}
	}
	for _, side := range []model.Side{model.NoTrap, model.Safe, model.Above, model.Below, model.Collapses} {
		if seen[side] < 5 {
			t.Errorf("%q was seen %d times: this test shows little", side, seen[side])
		}
	}
}

// TestTodayBalances: what operations and fires cost today keeps today's capital where it is, unless there is a trend.
func TestTodayBalances(t *testing.T) {
	for _, c := range append(subjects(t), drawn(39, 40)...) {
		c.in.Explored, c.in.Trend = model.Unset, 0
		s := build(t, c.in)
		if flow := s.TrapFlow(s.TrapBudget(), s.CapitalToday()); math.Abs(flow) > 1e-9*s.TrapBudget() {
			t.Errorf("%s: capital moves by %v", c.name, flow)
		}
	}
}

// TestTrapRunway against a path in small steps.
func TestTrapRunway(t *testing.T) {
	if testing.Short() {
		t.Skip("takes seconds")
	}
	tried := 0
	for _, c := range append(presets(), drawn(40, 40)...) {
		s := build(t, c.in)
		for _, share := range []float64{.1, .5, .8} {
			budget := share * s.TrapBudget()
			got := float64(s.Trap(budget).RunwayYears)
			needed := s.Minimum() / s.Delta()
			k, want := s.CapitalToday(), math.Inf(1)
			if k < needed {
				want = 0
			}
			const h = 1e-4
			for year := 0.; year < 20 && math.IsInf(want, 1); year += h {
				k += h * s.TrapFlow(budget, max(0, k+h/2*s.TrapFlow(budget, k)))
				if k = max(0, k); k < needed {
					want = year + h
				}
			}
			if math.IsInf(want, 1) != (got > 20) || !math.IsInf(want, 1) && math.Abs(got-want) > 2*h+1e-6*want {
				t.Errorf("%s, budget %v: past the line after %v years, stepping says %v", c.name, budget, got, want)
			}
			if want > 0 && !math.IsInf(want, 1) {
				tried++
			}
		}
	}
	if tried < 10 {
		t.Errorf("only %d passed the line on the way: this test shows little", tried)
	}
}
