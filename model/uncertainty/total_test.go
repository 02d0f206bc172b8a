package uncertainty_test

import (
	"math"
	"testing"

	"goodenough/model/scenario"
	"goodenough/model/uncertainty"
)

// TestTotalOrder: never less than the first order, but for noise, and the two agree where nothing interacts.
func TestTotalOrder(t *testing.T) {
	var r uncertainty.Runner
	s := standard(scenario.Version1.Presets[5].Inputs)
	res := run(t, &r, s, 4096)
	total, err := r.Total(s, 1024, nil)
	if err != nil {
		t.Fatal(err)
	}
	if total.Len() != len(s.Ranges) {
		t.Errorf("%d of %d inputs", total.Len(), len(s.Ranges))
	}
	for key, v := range total.All() {
		first, _ := res.FirstOrder.Get(key)
		if v < first-.03 || v > first+.3 {
			t.Errorf("%s: total %v, first order %v", key, v, first)
		}
	}
}

// TestTotalErrsAsStated: against the mean over seeds, of which the error is a third of that of one.
func TestTotalErrsAsStated(t *testing.T) {
	if testing.Short() {
		t.Skip("takes seconds")
	}
	const seeds = 10
	var r uncertainty.Runner
	for _, at := range []int{0, 2, 4, 5} { // the others have heavier tails
		s := standard(scenario.Version2.Presets[at].Inputs)
		var totals []uncertainty.ByInput
		for seed := range uint64(seeds) {
			s.Seed = seed + 1
			total, err := r.Total(s, 4096, nil)
			if err != nil {
				t.Fatal(err)
			}
			totals = append(totals, total)
		}
		for key := range s.Ranges {
			var sum, squares float64
			for i := range totals {
				v, _ := totals[i].Get(key)
				sum, squares = sum+float64(v), squares+float64(v)*float64(v)
			}
			mean := sum / seeds
			stated := .02
			if mean < .03 {
				stated = .003
			}
			if off := math.Sqrt(math.Max(0, squares/seeds-mean*mean)); off > 1.5*stated {
				t.Errorf("%s, %s: %.4f is off by %.4f, stated is %v", scenario.Version2.Presets[at].ID, key, mean, off, stated)
			}
		}
	}
}
