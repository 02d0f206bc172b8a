package model_test

import (
	"math"
	"testing"

	"goodenough/model"
)

// The claims of the essay that the model can show (Dave Anderson, "If Your System Never Fails, That's the Real Failure"),
// numbered as in the contract.

// Claim 1: at 20 % downtime practically everyone is gone, whoever the customers are.
func TestTwentyPercentDowntimeLosesEveryone(t *testing.T) {
	for _, c := range presets() {
		want := .9
		if c.in.Customer == "email-batch" {
			want = .7 // the one whose customers hardly look
		}
		if got := build(t, c.in).LeavingShare(.2); got < want {
			t.Errorf("%s: %.2f leave at 20 %% downtime, want at least %.1f", c.name, got, want)
		}
	}
}

// Claim 2: at 0.1 % it depends on the customer. Upset is at or above the tolerance line.
func TestATenthOfAPercentDependsOnTheCustomer(t *testing.T) {
	for id, upset := range map[string]bool{"payments": true, "cloud-platform": true, "consumer": false, "email-batch": false} {
		if got := .001 >= preset(t, id).Tolerance; got != upset {
			t.Errorf("%s upset at 0.1 %%: %v, want %v", id, got, upset)
		}
	}
}

// Claim 3: customers like DynamoDB's stop being upset only near 0.001 %.
func TestCloudCustomersAreUpsetUntilAThousandthOfAPercent(t *testing.T) {
	in := preset(t, "cloud-platform")
	if in.Tolerance < .5e-5 || in.Tolerance > 2e-5 {
		t.Errorf("their line is %v, want near 1e-5", in.Tolerance)
	}
	for _, c := range presets() {
		if c.in.Tolerance < in.Tolerance {
			t.Errorf("%s is harder to please than a cloud platform's customers", c.name)
		}
	}
}

// Claim 4: e-mail sending breaks regularly and nobody cares: its line allows more than a week a year.
func TestEmailMayBreakAWeekAYear(t *testing.T) {
	in := preset(t, "email-batch")
	if hours := in.Tolerance * model.HoursPerYear; hours <= 7*24 {
		t.Errorf("the line allows %.0f hours a year, want more than a week", hours)
	}
	if gone := build(t, in).LeavingShare(7. * 24 / model.HoursPerYear); gone > .01 {
		t.Errorf("a week a year drives %.3f away", gone)
	}
}

// Claim 6: a growth dollar of known return beats an operations dollar above the optimum, and loses to it below. Spends are
// compared, not slopes: a whole step from the optimum to either side loses, though the slope between may not say so.
func TestGrowthDollarBeatsOpsDollarAboveTheOptimumOnly(t *testing.T) {
	for _, c := range append(subjects(t), drawn(30, 50)...) {
		s := build(t, c.in)
		optimum := s.Best(s.GrowthHurdle())
		for _, factor := range []float64{0, .5, .9, 1.1, 2, 10} {
			spend := factor * optimum
			brings := s.At(optimum).Value - s.At(spend).Value // what operations lose by the move, or gain if negative
			costs := s.GrowthHurdle() * (optimum - spend)     // what growth makes of the same dollars
			if brings < costs-1e-9*(math.Abs(costs)+s.At(optimum).Value) {
				t.Errorf("%s: moving from %v to %v should not pay: value changes by %v, growth brings %v", c.name, optimum, spend, -brings, costs)
			}
		}
		for _, step := range []struct {
			spend float64
			want  model.Verdict
		}{{.9 * optimum, model.Pays}, {1.0001 * s.Best(s.Hurdle(0)), model.Waste}} {
			c.in.Explored = step.spend
			if optimum == 0 || step.spend > model.OutOfReach {
				continue
			}
			if o, _ := solve(c.in); o.Money != step.want {
				t.Errorf("%s at %v: %q, want %q", c.name, step.spend, o.Money, step.want)
			}
		}
	}
}

// Claim 7: fragile systems eat engineers: work and resignations at neglect dwarf today's.
func TestFragileSystemsEatEngineers(t *testing.T) {
	for _, c := range presets() {
		s := build(t, c.in)
		today, neglected := s.At(c.in.Spend).Loss, s.At(0).Loss
		if neglected.IncidentWork < 10*today.IncidentWork || neglected.Attrition < 10*today.Attrition {
			t.Errorf("%s: neglect costs %v and %v, today %v and %v: not ten times as much", c.name,
				neglected.IncidentWork, neglected.Attrition, today.IncidentWork, today.Attrition)
		}
	}
}

// Claim 8: the minimal level that maintains it for ever. From the capital at the minimum, that spend holds the line for ever;
// 1 % less passes it; and from a little more capital the runway says when.
func TestMinimumMaintainsItForEver(t *testing.T) {
	for _, c := range append(presets(), drawn(31, 100)...) {
		s := build(t, c.in)
		minimum := s.SpendFor(c.in.AcceptableDowntime())
		if minimum == 0 || math.IsInf(minimum, 1) {
			continue
		}
		at := model.WithCapital(s, minimum/s.Delta())
		if runway, _ := at.Runway(minimum, minimum); !math.IsInf(runway, 1) {
			t.Errorf("%s: the minimum %v holds the line for %v years only", c.name, minimum, runway)
		}
		if runway, _ := at.Runway(.99*minimum, minimum); !(runway < 1e-9) {
			t.Errorf("%s: 1 %% less than the minimum still holds the line for %v years", c.name, runway)
		}
		const more = 1.05
		richer := model.WithCapital(s, more*minimum/s.Delta())
		runway, _ := richer.Runway(.99*minimum, minimum)
		// K(t) = Ki + (K0-Ki) e^(-delta t) meets Ka = K0/1.05.
		want := math.Log((more-.99)/(1-.99)) / s.Delta()
		if !near(runway, want, 1e-9) {
			t.Errorf("%s: 5 %% of spare capital lasts %v years, want %v", c.name, runway, want)
		}
		after := .99*minimum/s.Delta() + (more-.99)*minimum/s.Delta()*math.Exp(-s.Delta()*runway)
		if got := s.DowntimeAt(after); !near(got, c.in.AcceptableDowntime(), 1e-9) {
			t.Errorf("%s: when the runway ends downtime is %v, not the line %v", c.name, got, c.in.AcceptableDowntime())
		}
	}
}
