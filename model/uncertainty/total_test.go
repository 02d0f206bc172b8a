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

// TestTotalTakesWhatARunLeft: to the bit the same after a run of the study, a finer or another one, or none.
func TestTotalTakesWhatARunLeft(t *testing.T) {
	s, other := standard(scenario.Version2.Presets[4].Inputs), standard(scenario.Version2.Presets[1].Inputs)
	total := func(r *uncertainty.Runner) uncertainty.ByInput {
		t.Helper()
		v, err := r.Total(s, 512, nil)
		if err != nil {
			t.Fatal(err)
		}
		return v
	}
	want := total(new(uncertainty.Runner))
	var r uncertainty.Runner
	for _, draws := range []int{512, 4096} {
		run(t, &r, s, draws)
		if got := total(&r); got != want {
			t.Errorf("after a run of %d draws %v, want %v", draws, got, want)
		}
	}
	run(t, &r, other, 512)
	if got := total(&r); got != want {
		t.Errorf("after a run of another study %v, want %v", got, want)
	}
	whole := *run(t, new(uncertainty.Runner), s, 512)
	if got := *run(t, &r, s, 512); got != whole {
		t.Error("total indices change the next run")
	}
}

// TestAPeakIsFoundNearAnyGuess: to the bit as with all rungs, with credits, big outages and without, for draws of the outer ranges as well.
func TestAPeakIsFoundNearAnyGuess(t *testing.T) {
	seen := 0
	for _, p := range presets() {
		s := wideOf(p.Inputs)
		if err := uncertainty.EachPeak(s, 64, func(i, guess int, near, all float64) {
			seen++
			if near != all {
				t.Errorf("%s: draw %d from rung %d: %v, with all rungs %v", p.ID, i, guess, near, all)
			}
		}); err != nil {
			t.Fatal(err)
		}
	}
	if seen < 10000 {
		t.Errorf("only %d peaks seen", seen)
	}
}
