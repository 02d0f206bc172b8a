package uncertainty_test

import (
	"errors"
	"math"
	"testing"

	"goodenough/model"
	"goodenough/model/scenario"
	"goodenough/model/uncertainty"
)

// TestSplitsFollowTheOptimum while growth returns are constant and the budget reaches: then the best split is the optimum.
func TestSplitsFollowTheOptimum(t *testing.T) {
	if testing.Short() {
		t.Skip("takes a second")
	}
	const samples = 512
	for _, p := range scenario.Version1.Presets {
		s, _ := scenario.Parse("v=1&cust=" + p.ID)
		s.Budget = 1000 * s.Spend
		var r uncertainty.Runner
		splits, err := r.Splits(s.Study(), samples, nil)
		if err != nil {
			t.Fatal(err)
		}
		result, err := r.Run(s.Study(), samples, nil)
		if err != nil {
			t.Fatal(err)
		}
		for name, pair := range map[string][2]float64{
			"p5":  {float64(splits.Operations.P5), float64(result.Optimum.P5)},
			"p50": {float64(splits.Operations.P50), float64(result.Optimum.P50)},
			"p95": {float64(splits.Operations.P95), float64(result.Optimum.P95)},
		} {
			if math.Abs(pair[0]-pair[1]) > .002*pair[1] {
				t.Errorf("%s: %s of the best split is %v, of the optimum %v", p.ID, name, pair[0], pair[1])
			}
		}
		if c := splits.Cost; c.P5 < 0 || c.P5 > c.P50 || c.P50 > c.P95 {
			t.Errorf("%s: the present split gives up %+v", p.ID, c)
		}
	}
}

// TestSplitsWithoutRanges are the one answer of the model, and stay within the budget with them.
func TestSplitsWithoutRanges(t *testing.T) {
	s, _ := scenario.Parse("v=1&cust=consumer&gmax=12m&budget=5m")
	var r uncertainty.Runner
	ranged, err := r.Splits(s.Study(), 256, nil)
	if err != nil {
		t.Fatal(err)
	}
	if o := ranged.Operations; !(o.P5 > 0 && o.P5 < o.P50 && o.P50 < o.P95 && o.P95 <= 5e6) {
		t.Errorf("the best split lies at %+v", o)
	}
	study := s.Study()
	study.Ranges = nil
	splits, err := r.Splits(study, 64, nil)
	if err != nil {
		t.Fatal(err)
	}
	system, problems := model.Build(s.Inputs)
	if model.Stopped(problems) {
		t.Fatal(problems)
	}
	want := system.Division()
	if splits.Operations.P5 != want.Best.Operations || splits.Cost.P95 != want.Cost {
		t.Errorf("without ranges %+v, want %v and %v", splits, want.Best.Operations, want.Cost)
	}
	if _, err := r.Splits(s.Study(), 256, func(int, int) bool { return false }); !errors.Is(err, uncertainty.ErrCancelled) {
		t.Errorf("cancelled, and the error is %v", err)
	}
}
