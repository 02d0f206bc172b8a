package model_test

import (
	"math"
	"testing"

	"goodenough/model"
)

// linear is a system whose customers don't react and whose only loss is lost sales, loss dollars for each unit of downtime:
// what Gordon and Loeb, and Google's example, assume.
func linear(t *testing.T, in model.Inputs, loss float64) model.Inside {
	t.Helper()
	in.Revenue, in.Margin, in.Deferred = loss, 1, 0
	in.WorkPerIncident, in.Quits, in.Schedule, in.Cover = 0, 0, "none", 0
	in.Discount = 0
	s := model.WithoutReaction(build(t, in))
	if r := s.Revenue(s.DowntimeNeglected()); !near(r, loss, 1e-12) {
		t.Fatalf("customers react: revenue %v at neglect, %v today", r, loss)
	}
	return s
}

// TestGordonLoebClassI: the search finds z* = [(alpha beta v L)^(1/(beta+1)) - 1]/alpha, and over all losses z* is at most
// (beta/(beta+1))^(beta+1) of the expected loss vL: a quarter at beta 1, 8/27 at beta 2. (Gordon and Loeb 2002.)
func TestGordonLoebClassI(t *testing.T) {
	for _, c := range []struct{ nine, beta, bound float64 }{{10, 1, 1. / 4}, {math.Sqrt(10), 2, 8. / 27}, {10 * 10, .5, math.Pow(1./3, 1.5)}} {
		in := preset(t, "b2b-saas")
		in.CostPerNine, in.Floor = c.nine, 0
		highest := 0.
		for loss := 1e4; loss < 1e10; loss *= 1.05 {
			s := linear(t, in, loss)
			if !near(s.Beta(), c.beta, 1e-12) {
				t.Fatalf("beta %v, want %v", s.Beta(), c.beta)
			}
			alpha, vL := 1/s.Sigma(), s.DowntimeNeglected()*loss
			want := max(0, (math.Pow(alpha*c.beta*vL, 1/(c.beta+1))-1)/alpha)
			got := s.Best(1)
			if !near(got, want, 1e-9) {
				t.Errorf("beta %v, loss %v: z* = %v, want %v", c.beta, loss, got, want)
			}
			highest = max(highest, got/vL)
		}
		// Losses 5 % apart miss the highest ratio by the square of that.
		if highest > c.bound*(1+1e-9) || highest < c.bound*(1-1e-3) {
			t.Errorf("beta %v: z* reaches %v of the expected loss, want %v", c.beta, highest, c.bound)
		}
	}
}

func TestLinearLossCheck(t *testing.T) {
	s := linear(t, preset(t, "b2b-saas"), 30e6)
	if got, want := s.Best(1.3), 263_070.66692483; !near(got, want, 1e-9) {
		t.Errorf("s* = %.8f, want %.8f", got, want)
	}
}

// TestGoogleSRE: going from 99.9 to 99.99 % on a service of $1M a year is worth $900.
func TestGoogleSRE(t *testing.T) {
	in := preset(t, "consumer")
	in.Floor = 0
	s := linear(t, in, 1e6)
	if got := s.At(s.SpendFor(1e-4)).Value - s.At(s.SpendFor(1e-3)).Value; !near(got, 900, 1e-9) {
		t.Errorf("99.9 -> 99.99 on $1M is worth %v, want 900", got)
	}
}

// TestFacebook2021: an hour of $28.58B of advertising in 90 days is $13,231,481 (Snopes), when all of it is lost.
func TestFacebook2021(t *testing.T) {
	in := preset(t, "consumer")
	in.Floor, in.Spend = 0, 1e9
	s := linear(t, in, 28.58e9/90*365)
	hour := 1. / model.HoursPerYear
	if got := s.At(s.SpendFor(hour)).Loss.LostSales; math.Round(got) != 13_231_481 {
		t.Errorf("an hour a year loses $%.2f, want 13,231,481", got)
	}
}

// TestStoppingAllSpendInB2BSaaS: passes 0.3 % after 1.60268 years.
func TestStoppingAllSpendInB2BSaaS(t *testing.T) {
	o, problems := solve(parse(t, "cust=b2b-saas&accept=0.003&try=0"))
	if o == nil {
		t.Fatal(problems)
	}
	if got := float64(o.RunwayYears); math.Abs(got-1.60268) > 5e-6 {
		t.Errorf("runway %v years, want 1.60268", got)
	}
}

// TestBreakEvenHurdle: without growth a dollar breaks even at 1 + discount/delta, 1.22 to 1.43 in the presets.
func TestBreakEvenHurdle(t *testing.T) {
	low, high := math.Inf(1), 0.
	for _, p := range presets() {
		h := build(t, p.in).Hurdle(0)
		low, high = min(low, h), max(high, h)
	}
	if math.Round(100*low) != 122 || math.Round(100*high) != 143 {
		t.Errorf("break-even from %.3f to %.3f, want 1.22 to 1.43", low, high)
	}
}

// solve answers for in with its warnings. Where a problem stops, there is no outcome.
func solve(in model.Inputs) (*model.Outcome, []model.Problem) {
	s, problems := model.Build(in)
	if model.Stopped(problems) {
		return nil, problems
	}
	o := s.Outcome()
	return o, append(problems, s.Warnings(o)...)
}
