package uncertainty_test

import (
	"math"
	"reflect"
	"testing"

	"goodenough/model/scenario"
	"goodenough/model/uncertainty"
)

// TestLossExceedance: a mean year is the model's incident work, attrition and lost sales; the curve is one; the same seed gives the
// same years; and with many incidents the normal takes over smoothly.
func TestLossExceedance(t *testing.T) {
	var r uncertainty.Runner
	for _, many := range []float64{1, 4000, 5000} {
		in := scenario.Version1.Presets[5].Inputs
		in.Incidents *= many
		in.TimeToRestore /= many
		s := uncertainty.Study{In: in, Seed: 3}
		o, problems := solve(in)
		if o == nil {
			t.Fatal(problems)
		}
		want := float64(o.Loss.IncidentWork + o.Loss.Attrition + o.Loss.LostSales)
		e, err := r.LossExceedance(s, 4096, nil)
		if err != nil {
			t.Fatal(err)
		}
		if math.Abs(e.Mean/want-1) > .03/math.Sqrt(many) {
			t.Errorf("x%v: a mean year loses %v, want %v", many, e.Mean, want)
		}
		for i := 1; i < len(e.Loss); i++ {
			if e.Loss[i] < e.Loss[i-1] || e.Probability[i] >= e.Probability[i-1] {
				t.Errorf("x%v: the curve turns at %v", many, e.Probability[i])
			}
		}
		if again, _ := new(uncertainty.Runner).LossExceedance(s, 4096, nil); !reflect.DeepEqual(e, again) {
			t.Error("the same seed lives through other years")
		}
	}
}

// TestSpreadMakesYearsDiffer: the wider durations are spread, the worse a bad year and the better a usual one, with few
// incidents and with many, while the mean of a year and every other answer stay.
func TestSpreadMakesYearsDiffer(t *testing.T) {
	var r uncertainty.Runner
	for _, many := range []float64{1, 200} {
		in := scenario.Version1.Presets[5].Inputs
		in.Incidents *= many
		in.TimeToRestore /= many
		var last *uncertainty.Exceedance
		s := uncertainty.Study{In: in, Seed: 3}
		s.In.DurationSpread = 0
		without := run(t, new(uncertainty.Runner), s, 512)
		for _, spread := range []float64{0, .5, 1.2, 2} {
			s.In.DurationSpread = spread
			e, err := r.LossExceedance(s, 1<<14, nil)
			if err != nil {
				t.Fatal(err)
			}
			if last != nil {
				end := len(e.Loss) - 1
				if e.Loss[end] < last.Loss[end] || e.Loss[end/2] > 1.01*last.Loss[end/2] || math.Abs(e.Mean/last.Mean-1) > .03 {
					t.Errorf("x%v, spread %v: mean %v, usual %v, bad %v after %v, %v, %v", many, spread,
						e.Mean, e.Loss[end/2], e.Loss[end], last.Mean, last.Loss[end/2], last.Loss[end])
				}
			}
			last = e
		}
		if *run(t, new(uncertainty.Runner), s, 512) != *without {
			t.Error("the spread of durations changes more than one year's losses")
		}
	}
}
