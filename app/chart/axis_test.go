package chart

import (
	"math"
	"testing"
)

func FuzzRoundTrip(f *testing.F) {
	f.Add(700e3, 7e6, true, false, .3)
	f.Add(20e3, 5e6, true, true, .01)
	f.Add(-5.0, 12.0, false, false, .999)
	f.Add(math.NaN(), math.Inf(1), false, true, 1.0)
	f.Add(1e-90, 1e90, true, true, .0)
	f.Fuzz(func(t *testing.T, lo, hi float64, log, zero bool, share float64) {
		c := Chart{ID: "c", Width: 800, Height: 300, X: Axis{Min: lo, Max: hi, Log: log, Zero: zero}, Y: Axis{Max: 1}}
		plot := c.Plot()
		u := plot.X + plot.W*clamp(share, 0, 1)
		v := c.ValueAt(u)
		if !finite(v) {
			t.Fatalf("value %g at %g", v, u)
		}
		if back := c.XOf(v); math.Abs(back-u) > 1e-3 {
			t.Errorf("%g units are the value %g, which stands at %g units", u, v, back)
		}
	})
}

func TestScaleEnds(t *testing.T) {
	c := Chart{ID: "c", Width: 560, Height: 300, X: Axis{Min: 20e3, Max: 5e6, Log: true, Zero: true}, Y: Axis{Max: 1}}
	plot := c.Plot()
	left, right := plot.X, plot.X+plot.W
	for _, tt := range []struct{ value, at float64 }{
		{0, left}, {-1, left}, {math.Inf(-1), left}, {math.NaN(), left}, {5e6, right}, {1e12, right}, {math.Inf(1), right},
	} {
		if got := c.XOf(tt.value); math.Abs(got-tt.at) > 1e-9 {
			t.Errorf("%g stands at %g, want %g", tt.value, got, tt.at)
		}
	}
	for _, tt := range []struct{ at, value float64 }{{left, 0}, {-1e9, 0}, {right, 5e6}, {math.Inf(1), 5e6}, {math.NaN(), 0}, {c.XOf(20e3), 20e3}} {
		if got := c.ValueAt(tt.at); got != tt.value {
			t.Errorf("at %g the value is %g, want %g", tt.at, got, tt.value)
		}
	}
	if half := c.ValueAt((left + c.XOf(20e3)) / 2); math.Abs(half-10e3) > 1e-6 {
		t.Errorf("in the middle of the gutter the value is %g, want half of Min", half)
	}
}
