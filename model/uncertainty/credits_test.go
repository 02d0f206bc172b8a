package uncertainty_test

import (
	"math"
	"math/rand/v2"
	"testing"

	"goodenough/model"
	"goodenough/model/uncertainty"
)

// TestCredits: both ways to read E[credit] off, against the sums of package model, over every schedule, times to restore from
// seconds to a year and downtimes from none to nearly all; and credits never fall as downtime rises.
func TestCredits(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 1))
	var drawn uncertainty.DrawnCredits
	worstFixed, worstEach := 0., 0.
	for i := range 600 {
		schedule := model.Schedules[1+i%(len(model.Schedules)-1)]
		restore := math.Exp(math.Log(1./60) + rng.Float64()*math.Log(60*2000))
		if i < 10 {
			restore = []float64{1. / 3600, 8760}[i/5]
		}
		perDowntime := model.HoursPerMonth / restore
		credit := uncertainty.Credit(schedule.ID, restore, &drawn)
		lastFixed, lastEach := 0., 0.
		for j := range 60 {
			u := math.Exp(math.Log(1e-7) * (1 - float64(j)/59))
			want, owed := 0., 0.
			for _, tier := range schedule.Tiers {
				p, _ := model.DowntimeExceeds(u*perDowntime, tier.Line*perDowntime)
				want += (tier.Credit - owed) * p
				owed = tier.Credit
			}
			fixed, each := credit(u)
			if perDowntime*u < 1e4 { // above, the sums of package model have 1e-6 themselves, and a step where their formula changes
				worstFixed, worstEach = max(worstFixed, math.Abs(fixed-want)), max(worstEach, math.Abs(each-want))
			} else if math.Abs(fixed-want) > 3e-6 || math.Abs(each-want) > 5e-6 {
				t.Errorf("%s, %v h, downtime %v: credit %v and %v, want %v", schedule.ID, restore, u, fixed, each, want)
			}
			if fixed < lastFixed-1e-9 || each < lastEach-2e-6 || fixed < -1e-9 || fixed > 1+1e-9 || each < -2e-6 || each > 1+2e-6 {
				t.Errorf("%s, %v h, downtime %v: credit falls from %v to %v, or from %v to %v", schedule.ID, restore, u, lastFixed, fixed, lastEach, each)
			}
			lastFixed, lastEach = fixed, each
		}
	}
	t.Logf("worst errors: %.1e fixed, %.1e drawn, of the bill", worstFixed, worstEach)
	if worstFixed > 6e-7 || worstEach > 2e-6 {
		t.Errorf("errors %.1e and %.1e are above those stated", worstFixed, worstEach)
	}
}
