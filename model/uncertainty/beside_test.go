package uncertainty_test

import (
	"math"
	"slices"
	"testing"

	"goodenough/model"
	"goodenough/model/uncertainty"
)

// TestBeside: draws are those of the belief, one in each part of it, the same for the same number and unlike for another.
func TestBeside(t *testing.T) {
	f, _ := model.FieldOf("blast")
	b, err := uncertainty.Believe(f, uncertainty.Range{Low: .1, High: .3})
	if err != nil {
		t.Fatal(err)
	}
	const n = 1024
	one, same, other := make([]float64, n), make([]float64, n), make([]float64, n)
	b.Beside(one, 1, 0)
	b.Beside(same, 1, 0)
	b.Beside(other, 2, 0)
	if !slices.Equal(one, same) {
		t.Error("the same number is drawn otherwise")
	}
	var product, square float64
	for i := range one {
		x, y := one[i]-.1817, other[i]-.1817 // about the mean
		product, square = product+x*y, square+x*x
	}
	if r := math.Abs(product / square); r > .1 { // 3 deviations of a correlation of 1024 pairs
		t.Errorf("two numbers go together: %.3f", r)
	}
	slices.Sort(one)
	for i, v := range one {
		if low, high := float64(i)/n, float64(i+1)/n; i > 0 && v < b.Quantile(low) || i < n-1 && v > b.Quantile(high) {
			t.Fatalf("draw %d is not in its part", i)
		}
	}
}

// TestEachDraw hands on what a study draws.
func TestEachDraw(t *testing.T) {
	in := presetInputs(t, "b2b-saas")
	study := uncertainty.Study{In: in, Ranges: map[string]uncertainty.Range{"tol": {Low: 5e-4, High: 2e-3}}}
	var r uncertainty.Runner
	want, err := r.Draws(study, 64)
	if err != nil {
		t.Fatal(err)
	}
	seen := 0
	err = r.EachDraw(study, 64, func(i int, in *model.Inputs) bool {
		if *in != want[i] {
			t.Errorf("draw %d differs", i)
		}
		seen++
		return true
	})
	if err != nil || seen != 64 {
		t.Errorf("%d draws, %v", seen, err)
	}
	if err := r.EachDraw(study, 64, func(int, *model.Inputs) bool { return false }); err != uncertainty.ErrCancelled {
		t.Errorf("stopped, it says %v", err)
	}
}
