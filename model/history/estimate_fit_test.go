package history_test

import (
	"math"
	"math/rand/v2"
	"testing"

	"goodenough/model"
	"goodenough/model/history"
	"goodenough/model/scenario"
	"goodenough/model/uncertainty"
)

// TestEveryPresetTakesThem: whatever a record says, the model has an answer with the estimates in the inputs' places, for every kind of
// customer. Only so much downtime that most of them would be gone stops it, which no number beside could mend.
func TestEveryPresetTakesThem(t *testing.T) {
	r := rand.New(rand.NewPCG(23, 24))
	lowered, slowed := 0, 0
	for _, p := range scenario.Version2.Presets {
		s, _ := scenario.Parse("v=2&cust=" + p.ID)
		study := s.Study()
		for _, n := range []int{0, 1, 2, 3, 5, 12, 60} {
			for _, years := range []float64{.25, 1, 6} {
				for _, worsening := range []float64{0, 6} {
					w := world{exactly: n, years: years, length: logNormal(1.2), reach: betaDraw(.05, 5)}
					if worsening > 0 {
						w.exactly, w.rate, w.clusters, w.worsening = 0, float64(n)/years, 1, worsening
					}
					rec := w.record(r)
					e := rec.Estimate(&study)
					taken, in := s, s.Inputs
					for _, estimate := range e.Inputs {
						if estimate.Kept {
							continue
						}
						f, _ := model.FieldOf(estimate.Key)
						*f.Number(&in) = float64(estimate.P50)
						if estimate.P5 == estimate.P95 {
							taken = taken.WithNumber(f, float64(estimate.P50))
							continue
						}
						var err error
						if taken, err = taken.WithRange(f, estimate.Range()); err != nil {
							t.Fatalf("%s, %d in %v years: %v", p.ID, n, years, err)
						}
					}
					floor, trend := e.Of("floor"), e.Of("trend")
					if floor != nil {
						lowered++
						before, after := study.In.Floor/downtime(&study.In), float64(floor.P50)/downtime(&in)
						if floor.Why != history.LessThanVendors || !(float64(floor.P50) < study.In.Floor) || math.Abs(after/before-1) > .02 {
							t.Errorf("%s, %d in %v years: %+v, of a share of %v and now %v", p.ID, n, years, floor, before, after)
						}
					}
					if !trend.Kept && trend.Cut {
						slowed++
					}
					for _, inputs := range []model.Inputs{in, taken.Inputs} {
						_, problems := model.Build(inputs)
						if !model.Stopped(problems) {
							continue
						}
						steady := inputs // whether most customers would be gone is looked at last
						steady.Trend = 0
						if _, gone := model.Build(steady); !model.Stopped(gone) || gone[0].Key != "inc" || downtime(&inputs) < inputs.Tolerance {
							t.Fatalf("%s, %d in %v years: %v", p.ID, n, years, problems)
						}
					}
				}
			}
		}
	}
	if lowered < 20 || slowed < 2 {
		t.Errorf("the floor gave way %d times, and a trend was slowed %d times", lowered, slowed)
	}
}

func downtime(in *model.Inputs) float64 {
	return in.Incidents * in.TimeToRestore * in.BlastRadius / 8760
}

// TestFloorStays: where vendors leave room, and where there are none.
func TestFloorStays(t *testing.T) {
	rec := at(1, evenly(10, 1))
	study := own()
	for _, floor := range []float64{0, 1e-6, rec.Estimate(study).Measured / 4} {
		study.In.Floor = floor
		if e := rec.Estimate(study); e.Of("floor") != nil {
			t.Errorf("floor %v: %+v", floor, e.Of("floor"))
		}
	}
	study.In.Floor = 1 // more than there can be: half is the most
	if e := rec.Estimate(study).Of("floor"); e == nil || !(float64(e.P50) < .51*float64(rec.Estimate(study).Downtime.P95)) || e.Range() == (uncertainty.Range{}) {
		t.Errorf("%+v", e)
	}
}
