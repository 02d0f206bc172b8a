package model_test

import (
	"math"
	"math/big"
	"testing"

	"goodenough/model"
)

// TestDowntimeExceedsPublished holds the compound Poisson to published values, (nu, mean outage in hours, hours).
func TestDowntimeExceedsPublished(t *testing.T) {
	for _, c := range []struct{ nu, mu, t, want float64 }{
		{1, 1, 1, 0.34574583872316433},
		{2.5, 1.5, .73, 0.8136458093774245},
		{.75, 1.5, 7.3, 0.015545794830214121},
		{1, 1, 0, 1 - 1/math.E}, // any outage at all
	} {
		if got, _ := model.DowntimeExceeds(c.nu, c.t/c.mu); !near(got, c.want, 1e-13) {
			t.Errorf("P(D > %v h) with %v outages of %v h = %.17g, want %.17g", c.t, c.nu, c.mu, got, c.want)
		}
	}
}

// exceedsByDefinition sums the definition, P(D > t) = sum_i Poisson(i; nu) P(Gamma(i) > t), in 300 bits. Both Poisson weights
// are left unnormalised and divided by their own totals, so that no exponential is needed.
func exceedsByDefinition(nu, t float64) (probability, slope float64) {
	number := func(v float64) *big.Float { return new(big.Float).SetPrec(300).SetFloat64(v) }
	bigNu, bigT := number(nu), number(t)
	wi, wj := number(1), number(1)
	totalI, totalJ, below, sum, ties := number(0), number(0), number(0), number(0), number(0)
	last := int(max(nu+20*math.Sqrt(nu), t+20*math.Sqrt(t)) + 100)
	term := number(0)
	for i := range last {
		sum.Add(sum, term.Mul(wi, below)) // J < i
		ties.Add(ties, term.Mul(wi, wj))
		below.Add(below, wj)
		totalI.Add(totalI, wi)
		totalJ.Add(totalJ, wj)
		next := number(float64(i + 1))
		wi.Quo(wi.Mul(wi, bigNu), next)
		wj.Quo(wj.Mul(wj, bigT), next)
	}
	total := term.Mul(totalI, totalJ)
	probability, _ = sum.Quo(sum, total).Float64()
	slope, _ = ties.Quo(ties, total).Float64()
	return probability, slope
}

func TestDowntimeExceedsIsItsDefinition(t *testing.T) {
	for _, nu := range []float64{1e-6, .01, .3, 1, 7, 40, 333, 2500, 9999, 1.0001e4, 1.5e4, 4e4} {
		for _, deviations := range []float64{-5, -2, -.5, 0, .5, 2, 5} {
			at := nu + deviations*math.Sqrt(2*nu)
			if at <= 0 {
				at = nu * math.Exp(deviations)
			}
			allowed := 1e-10 // as the function says; the summation itself has no error here
			if nu > 1e4 {
				allowed = 1e-6
			}
			got, gotSlope := model.DowntimeExceeds(nu, at)
			want, wantSlope := exceedsByDefinition(nu, at)
			if math.Abs(got-want) > allowed {
				t.Errorf("P(D > %v) with %v outages = %.15g, want %.15g: off by %.2g", at, nu, got, want, got-want)
			}
			if math.Abs(gotSlope-wantSlope) > allowed*max(wantSlope, 1e-3) {
				t.Errorf("dP/dnu (D > %v) with %v outages = %.15g, want %.15g", at, nu, gotSlope, wantSlope)
			}
		}
	}
}

// TestDowntimeExceedsNearsANormal: with ten thousand outages a month, downtime is nearly normal with mean nu and variance
// 2 nu; what is left is the third moment, whose part (Edgeworth) is at most 6nu/(2nu)^1.5/6 * phi(0) = .0014 there.
func TestDowntimeExceedsNearsANormal(t *testing.T) {
	for _, nu := range []float64{9.9e3, 1e4, 1.01e4} {
		for z := -4.0; z <= 4; z += .25 {
			got, _ := model.DowntimeExceeds(nu, nu+z*math.Sqrt(2*nu))
			if normal := math.Erfc(z/math.Sqrt2) / 2; math.Abs(got-normal) > .0015 {
				t.Errorf("nu %v, %v deviations: %v, a normal says %v", nu, z, got, normal)
			}
		}
	}
}

// TestDowntimeExceedsHasNoCliff: where the formula changes, at nu = 1e4, the two agree to the error of the second; a step
// would be a peak of net that isn't there.
func TestDowntimeExceedsHasNoCliff(t *testing.T) {
	for z := -4.0; z <= 4; z += .5 {
		at := 1e4 + z*math.Sqrt(2e4)
		below, _ := model.DowntimeExceeds(1e4, at)
		above, _ := model.DowntimeExceeds(math.Nextafter(1e4, 2e4), at)
		if math.Abs(above-below) > 1e-6 {
			t.Errorf("at t %v: %v turns into %v", at, below, above)
		}
	}
}

func TestDowntimeExceedsSlope(t *testing.T) {
	for _, nu := range []float64{.01, .5, 3, 50, 900, 2e4, 1e6} {
		for _, ratio := range []float64{.5, .9, 1, 1.1, 2} {
			at, h := nu*ratio, nu*1e-3
			p := func(nu float64) float64 { v, _ := model.DowntimeExceeds(nu, at); return v }
			want := (p(nu-2*h) - 8*p(nu-h) + 8*p(nu+h) - p(nu+2*h)) / (12 * h)
			_, got := model.DowntimeExceeds(nu, at)
			// The rule's own error is its fifth derivative, (h/sqrt(2 nu))^4 / 30 of the slope, and rounding 1e-13/h.
			allowed := 1e-5*math.Abs(want) + math.Pow(h*h/(2*nu), 2)/math.Sqrt(nu) + 1e-12/h
			if math.Abs(got-want) > allowed {
				t.Errorf("dP/dnu at nu %v, t %v = %v, finite difference %v", nu, at, got, want)
			}
		}
	}
}

// TestDowntimeExceedsOverItsWholeDomain: a probability, rising in nu and falling in t, up to an outage every second.
func TestDowntimeExceedsOverItsWholeDomain(t *testing.T) {
	for nu := 1e-9; nu < 3e6; nu *= 7 {
		for at := 1e-6; at < 3e6; at *= 11 {
			p, slope := model.DowntimeExceeds(nu, at)
			more, _ := model.DowntimeExceeds(nu*1.01, at)
			longer, _ := model.DowntimeExceeds(nu, at*1.01)
			const rounding = 1e-10
			if !(p >= -rounding && p <= 1 && slope >= 0 && slope <= 1) || more < p-rounding || longer > p+rounding {
				t.Errorf("nu %v, t %v: P %v, slope %v; at 1%% more outages %v, 1%% longer %v", nu, at, p, slope, more, longer)
			}
		}
	}
}

// TestAWSOctober2025 puts the 172 minutes that DynamoDB was down into the schedules: a 31-day month at 99.615 % owes the 10 %
// tier on both, and it is .0327 % of a year.
func TestAWSOctober2025(t *testing.T) {
	month := 172. / (31 * 24 * 60)
	if up := 100 * (1 - month); math.Abs(up-99.6147) > .00005 {
		t.Errorf("uptime of the month %.5f %%, want 99.6147", up)
	}
	for _, id := range []string{"dynamodb", "dynamodb-global"} {
		schedule, ok := model.ScheduleOf(id)
		if !ok {
			t.Fatalf("no schedule %s", id)
		}
		owed := 0.
		for _, tier := range schedule.Tiers {
			if month > tier.Line {
				owed = tier.Credit
			}
		}
		if owed != .10 {
			t.Errorf("%s owes %v, want the 10 %% tier", id, owed)
		}
	}
	in := preset(t, "cloud-platform")
	in.Incidents, in.TimeToRestore, in.BlastRadius = 1, 172./60, 1
	if got := 100 * build(t, in).DowntimeToday(); math.Abs(got-.0327) > .00005 {
		t.Errorf("172 minutes are %.5f %% of a year, want .0327", got)
	}
}

// TestSchedulesAscend: what the sums over tiers rely on.
func TestSchedulesAscend(t *testing.T) {
	seen := map[string]bool{}
	for _, s := range model.Schedules {
		if seen[s.ID] || s.ID == "" || s.Name == "" {
			t.Errorf("schedule %q: id and name must be there, the id once", s.ID)
		}
		seen[s.ID] = true
		line, credit := 0., 0.
		for _, tier := range s.Tiers {
			if tier.Line <= line || tier.Credit <= credit || tier.Line >= 1 || tier.Credit > 1 {
				t.Errorf("%s: tier %v does not ascend from (%v, %v)", s.ID, tier, line, credit)
			}
			line, credit = tier.Line, tier.Credit
		}
		if len(s.Tiers) > 0 && s.Source == "" {
			t.Errorf("%s has no source", s.ID)
		}
	}
	if model.Schedules[0].ID != "none" || len(model.Schedules[0].Tiers) > 0 {
		t.Error("the first schedule must owe nothing")
	}
}

// TestCreditsWhereManyAsk are the same to the bit.
func TestCreditsWhereManyAsk(t *testing.T) {
	others := 0
	for _, c := range append(subjects(t), drawn(4, 100)...) {
		for _, c := range sharpened(c) {
			s := build(t, c.in)
			for _, share := range []float64{0, 1e-6, .01, .1, .3, .7, 1} {
				downtime := s.Inputs().Floor + share*(s.DowntimeNeglected()-s.Inputs().Floor)
				credit, rise := s.ExpectedCredit(downtime)
				got, gotRise, other := s.CreditOfMonths(downtime)
				if got != credit || gotRise != rise {
					t.Errorf("%s, down %v: %v rising by %v, and where many ask %v by %v", c.name, downtime, credit, rise, got, gotRise)
				}
				if other {
					others++
				}
			}
		}
	}
	if others < 1000 {
		t.Errorf("only %d were another way", others)
	}
}
