package model_test

import (
	"math"
	"testing"

	"goodenough/model"
)

// TestBestSplitAsPublished: loss 50e6 U, Uz .02, sigma 1e5, beta 1; 3e6 x/(1e6+x); 2e6 to split.
func TestBestSplitAsPublished(t *testing.T) {
	in := preset(t, "b2b-saas")
	in.Floor, in.CostPerNine, in.Neglect = 0, 10, 20
	in.Incidents, in.TimeToRestore, in.BlastRadius = .001*model.HoursPerYear, 1, 1 // 0.1 % of the time, .02 when neglected
	in.HalfLife = 2
	in.Spend = 1e5 * 19 // sigma q, with q = 20 - 1
	in.GrowthMost, in.GrowthHalf, in.GrowthShape = 3e6, 1e6, 1
	s := linear(t, in, 50e6)
	if !near(s.Sigma(), 1e5, 1e-12) || !near(s.DowntimeNeglected(), .02, 1e-12) || !near(s.Beta(), 1, 1e-12) {
		t.Fatalf("sigma %v, neglected %v, beta %v", s.Sigma(), s.DowntimeNeglected(), s.Beta())
	}
	best := s.BestSplit(2e6)
	if !near(float64(best.Operations), 378_599.9752641431, 1e-9) || !near(float64(best.Growth), 1_621_400.0247358568, 1e-9) {
		t.Errorf("best split %.10f and %.10f", float64(best.Operations), float64(best.Growth))
	}
	if !near(float64(best.OperationsReturn), .43657077, 1e-7) || !near(float64(best.GrowthReturn), .43657077, 1e-7) {
		t.Errorf("returns %v and %v, want .43657077", best.OperationsReturn, best.GrowthReturn)
	}
}

// TestBestSplitWithConstantGrowthIsTheOptimum, as far as the budget goes.
func TestBestSplitWithConstantGrowthIsTheOptimum(t *testing.T) {
	for _, c := range append(subjects(t), drawn(36, 50)...) {
		s := build(t, c.in)
		optimum := s.Best(s.GrowthHurdle())
		best := s.BestSplit(2*optimum + 1)
		if !near(float64(best.Operations), optimum, 1e-9) && math.Abs(s.Net(float64(best.Operations))-s.Net(optimum)) > 1e-12*c.in.Revenue {
			t.Errorf("%s: best split has %v for operations, the optimum is %v", c.name, best.Operations, optimum)
		}
		if got := s.BestSplit(.5 * optimum); float64(got.Operations) > .5*optimum || s.Net(float64(got.Operations)) < s.Net(.25*optimum)-1e-9*c.in.Revenue {
			t.Errorf("%s: half of the optimum is split %v and %v", c.name, got.Operations, got.Growth)
		}
	}
}

// TestBestSplitBeatsEverySplit on a fine grid, whatever the shape of the response; where it spends on both, both returns are the same.
func TestBestSplitBeatsEverySplit(t *testing.T) {
	for i, c := range append(presets(), drawn(37, 40)...) {
		in := c.in
		for k, shape := range []float64{.5, 1, 2, 4, 12} {
			in.GrowthShape = shape
			in.GrowthMost = in.Spend * []float64{.5, 2, 10}[(i+k)%3]
			in.GrowthHalf = in.Spend * []float64{.01, .3, 2}[(i+2*k)%3]
			s := build(t, in)
			budget := in.Spend * []float64{.3, 2, 20}[(i+k/2)%3]
			best := s.BestSplit(budget)
			if best.Operations < 0 || best.Growth < 0 || !near(float64(best.Operations+best.Growth), budget, 1e-12) {
				t.Errorf("%s: %v is split %v and %v", c.name, budget, best.Operations, best.Growth)
			}
			slack := model.Number(1e-9 * (in.Revenue + in.GrowthMost))
			for j := range 2001 {
				share := float64(j) / 2000
				for _, operations := range []float64{share * budget, share * share * share * budget, (1 - share*share*share) * budget} {
					if other := s.Split(budget, operations); other.Worth > best.Worth+slack {
						t.Errorf("%s, shape %v: %v on operations is worth %v, the best %v only %v", c.name, shape, operations, other.Worth, best.Operations, best.Worth)
					}
				}
			}
			if inside := float64(best.Operations) > 1e-6*budget && float64(best.Growth) > 1e-6*budget; inside {
				if a, b := float64(best.OperationsReturn), float64(best.GrowthReturn); math.Abs(a-b) > 1e-5*math.Max(a, b) {
					t.Errorf("%s, shape %v: the best split returns %v and %v", c.name, shape, a, b)
				}
			}
		}
	}
}

// TestGrowthReturnIsTheSlope of what growth brings.
func TestGrowthReturnIsTheSlope(t *testing.T) {
	in := preset(t, "consumer")
	in.GrowthMost, in.GrowthHalf = 5e6, 2e6
	for _, shape := range []float64{.5, 1, 3} {
		in.GrowthShape = shape
		s := build(t, in)
		worth := func(x float64) float64 { return float64(s.Split(x, 0).Worth-s.Split(1e-300, 0).Worth) / s.Hurdle(0) }
		if got := worth(2e6); !near(got, 2.5e6, 1e-9) {
			t.Errorf("shape %v: half of the most is %v at ghalf", shape, got)
		}
		for _, x := range []float64{1e5, 1e6, 2e6, 9e6} {
			h := 1e-4 * x
			want := (worth(x+h) - worth(x-h)) / (2 * h)
			if got := float64(s.Split(x, 0).GrowthReturn); !near(got, want, 1e-5) {
				t.Errorf("shape %v at %v: returns %v, finite difference %v", shape, x, got, want)
			}
		}
	}
	in.GrowthHalf, in.GrowthShape = model.Unset, model.Unset
	s := build(t, in)
	if got := float64(s.Split(1e-6, 0).GrowthReturn); !near(got, 1+in.GrowthROI, 1e-9) {
		t.Errorf("the first growth dollar returns %v without ghalf, want %v", got, 1+in.GrowthROI)
	}
}

// TestGrowthAnswers: the present split costs what the best is worth more, and a budget below today's spend goes to operations.
func TestGrowthAnswers(t *testing.T) {
	for _, c := range subjects(t) {
		for _, budget := range []float64{model.Unset, .5 * c.in.Spend, 5 * c.in.Spend} {
			c.in.Budget = budget
			s := build(t, c.in)
			g := s.Division()
			if g.Cost < 0 || math.Abs(float64(g.Best.Worth-g.Present.Worth-g.Cost)) > 1e-9*c.in.Revenue || g.Present.Growth < 0 {
				t.Errorf("%s: %+v", c.name, g)
			}
			// One decision, one cost: where the budget leaves room, that is the regret.
			if o := s.Outcome(); c.in.GrowthMost == model.Unset && g.Budget >= o.Optimum && g.Present.Growth > 0 && math.Abs(float64(g.Cost-o.Regret)) > 1e-9*c.in.Revenue {
				t.Errorf("%s: the split costs %v, the regret is %v", c.name, g.Cost, o.Regret)
			}
			if budget == model.Unset && g.Advertising.Known() {
				t.Errorf("%s: advertising returns %v with no budget given", c.name, g.Advertising)
			}
		}
	}
}

// TestAdvertising: the worked case's million on $20 million of sales at 50 %, and what the discount takes away.
func TestAdvertising(t *testing.T) {
	in := parse(t, "cust=consumer&rev=20m&discount=0")
	if got := in.AdvertisingROI(1e6); !near(got, 1.4, 1e-12) {
		t.Errorf("the next dollar of a million returns %v more than itself, want 1.40", got)
	}
	in.Discount = .1
	// The effect of this year, .12, and half of it each year after.
	want := 0.
	for year := range 200 {
		want += .12 * .5 * 20 * math.Pow(.5*math.Exp(-.1), float64(year))
	}
	if got := in.AdvertisingROI(1e6); !near(got, want-1, 1e-12) {
		t.Errorf("discounted %v, want %v", got, want-1)
	}
	if !math.IsInf(in.AdvertisingROI(0), 1) {
		t.Error("the first dollar of a constant elasticity has no bound")
	}
}

// TestDorfmanSteiner: with sales that rise with advertising to a constant elasticity, profit is greatest where advertising is
// e/E of revenue, E the elasticity of price, and there the derived return is nothing.
func TestDorfmanSteiner(t *testing.T) {
	for _, e := range []float64{.05, .12, .24} {
		for _, margin := range []float64{.2, .5, .9} {
			sales := func(advertising float64) float64 { return 1e6 * math.Pow(advertising, e) }
			best, most := 0., 0.
			for a := 1.; a < 1e12; a *= 1.0005 {
				if profit := margin*sales(a) - a; profit > most {
					best, most = a, profit
				}
			}
			if got, want := model.AdvertisingShare(e, margin), best/sales(best); math.Abs(got/want-1) > 1e-3 {
				t.Errorf("elasticity %v, margin %v: %v of revenue, profit is greatest at %v", e, margin, got, want)
			}
		}
	}
	in := parse(t, "cust=consumer&rev=20m&discount=0")
	if got := in.AdvertisingROI(model.AdvertisingShare(.24, in.Margin) * in.Revenue); math.Abs(got) > 1e-12 {
		t.Errorf("at the best share the next dollar returns %v", got)
	}
}
