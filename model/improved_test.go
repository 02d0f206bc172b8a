package model_test

import (
	"math"
	"testing"

	"goodenough/model"
)

// improvedValue is V' written out from sections 3, 4 and 8 of what was specified, credits by the compound Poisson.
func improvedValue(in model.Inputs, s *model.System, spend float64, l model.Left) float64 {
	u0 := in.Incidents * in.TimeToRestore * in.BlastRadius / 8760
	u := l.Floor*in.Floor + l.Incidents*l.TimeToFix*l.Affected*(s.Downtime(spend)-in.Floor)
	n := 8760 * u / (in.TimeToRestore * l.TimeToFix * in.BlastRadius * l.Affected)
	rate := in.Big * n / in.Incidents
	leaving := 0.
	if surely := s.LeavingShare(in.BigHours / 8760); in.Forgiven < 1 {
		leaving = in.BigReach / (1/surely + in.Forgiven/(1-in.Forgiven))
	}
	inflow := (in.Churn + s.LeavingHazard(u0) + in.Big*leaving) / (1 - s.LeavingShare(u0))
	revenue := in.Revenue * (inflow*(1-s.LeavingShare(u)) + in.Discount) / (in.Churn + s.LeavingHazard(u) + rate*leaving + in.Discount)
	down := u + (1-u)*-math.Expm1(-rate*in.BigReach*in.BigHours/8760)
	credit, tier, before := 0., 0., 0.
	schedule, _ := model.ScheduleOf(in.Schedule)
	mean := in.TimeToRestore * l.TimeToFix
	for _, t := range schedule.Tiers {
		p, _ := model.DowntimeExceeds(n*in.BlastRadius*l.Affected/12, t.Line*730/mean)
		credit += (t.Credit - before) * p
		if before = t.Credit; t.Line*730 < in.BigHours {
			tier = t.Credit
		}
	}
	credit += -math.Expm1(-rate*in.BigReach/12) * math.Max(0, tier-credit)
	bigFine := in.BigFine
	if bigFine == model.Unset {
		bigFine = in.Fine
	}
	work := (n + rate*in.BigHours/in.TimeToRestore) * in.WorkPerIncident * in.Wage / 1800
	return in.Margin*revenue*(1-(1-in.Deferred)*down) - revenue*in.Cover*in.Claim*credit - work -
		(n+rate)*in.Quits/100*in.Replacement*in.Wage - n*in.Fine - rate*bigFine
}

// TestImproved against what is written out, credits and big outages included, and nothing changed against what it was.
func TestImproved(t *testing.T) {
	for _, c := range append(subjects(t), drawn(31, 200)...) {
		s := build(t, c.in)
		for _, l := range []model.Left{model.All, {.7, 1, 1, 1}, {1, .5, 1, 1}, {1, 1, .2, 1}, {1, 1, 1, .1}, {.9, .8, .7, .6}, {.001, .01, .1, .5}} {
			for _, spend := range []float64{0, c.in.Spend, 3 * c.in.Spend} {
				improved := s.Improved(l)
				got, want := improved.At(spend).Value, improvedValue(c.in, s.System, spend, l)
				if math.Abs(got-want) > 1e-9*c.in.Revenue {
					t.Errorf("%s, %v, at %v: %v, want %v", c.name, l, spend, got, want)
				}
				if l == model.All && got != s.At(spend).Value {
					t.Errorf("%s: nothing is changed, and its value from %v to %v", c.name, s.At(spend).Value, got)
				}
			}
		}
	}
}
