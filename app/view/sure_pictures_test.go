package view

import "testing"

// TestACurveGoesOnPastItsEnd: a spend explored beyond those drawn gives up more, by what each dollar does at the end.
func TestACurveGoesOnPastItsEnd(t *testing.T) {
	xs, ys := []float64{0, 10, 20}, []float64{5, 1, 3}
	for x, want := range map[float64]float64{0: 5, 5: 3, 20: 3, 30: 5, 1020: 203} {
		if got := at(xs, ys, x); got != want {
			t.Errorf("at %v: %v, want %v", x, got, want)
		}
	}
}
