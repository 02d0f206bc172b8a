package seek_test

import (
	"fmt"
	"math"
	"testing"

	"goodenough/model/seek"
)

// steps are values a step apart.
func steps(from, to float64, count int) (values []float64) {
	for i := range count + 1 {
		values = append(values, from+(to-from)*float64(i)/float64(count))
	}
	return values
}

func whole(f func(float64) float64) func(float64) (float64, bool) {
	return func(x float64) (float64, bool) { return f(x), true }
}

// TestKnownFunctions: every kind of thing an output may do.
func TestKnownFunctions(t *testing.T) {
	grid := steps(0, 10, 37)
	for name, c := range map[string]struct {
		f      func(float64) (float64, bool)
		target float64
		roots  []float64 // from, to
		jumps  []float64
		why    seek.Why
		at     float64 // what comes closest
	}{
		"a line":                       {whole(func(x float64) float64 { return 2 * x }), 7, []float64{3.5, 3.5}, nil, "", 0},
		"at a value that is looked at": {whole(func(x float64) float64 { return x }), 10, []float64{10, 10}, nil, "", 0},
		"a cubic has three":            {whole(func(x float64) float64 { return (x - 1) * (x - 4) * (x - 9) }), 0, []float64{1, 1, 4, 4, 9, 9}, nil, "", 0},
		"two between three steps":      {whole(func(x float64) float64 { return (x-5)*(x-5) - 1e-4 }), 0, []float64{4.99, 4.99, 5.01, 5.01}, nil, "", 0},
		"steep":                        {whole(func(x float64) float64 { return math.Exp(40 * (x - 3)) }), 1, []float64{3, 3}, nil, "", 0},
		"a step over it":               {whole(func(x float64) float64 { return math.Floor(x / 3) }), 1.5, nil, []float64{6, 6}, seek.Jumps, 120. / 37},
		"a step and a root":            {whole(func(x float64) float64 { return x - 4*math.Floor(x/5) }), 4.5, []float64{4.5, 4.5, 8.5, 8.5}, []float64{5, 5, 10, 10}, "", 0},
		"level there":                  {whole(func(x float64) float64 { return max(x, 4) }), 4, []float64{0, 4}, nil, "", 0},
		"level in between":             {whole(func(x float64) float64 { return min(max(x, 2), 7) - x }), 0, []float64{2, 7}, nil, "", 0},
		"always the same":              {whole(func(x float64) float64 { return 3 }), 4, nil, nil, seek.Constant, 0},
		"always the same, and it":      {whole(func(x float64) float64 { return 3 }), 3, []float64{0, 10}, nil, "", 0},
		"always above":                 {whole(func(x float64) float64 { return 1 + (x-6.1)*(x-6.1) }), .5, nil, nil, seek.Above, 6.1},
		"always below":                 {whole(func(x float64) float64 { return x }), 11, nil, nil, seek.Below, 10},
		"touched":                      {whole(func(x float64) float64 { return (x - 6) * (x - 6) }), 0, []float64{6, 6}, nil, "", 0},
		"a pole":                       {whole(func(x float64) float64 { return 1 / (x - 5) }), 0, nil, []float64{5, 5}, seek.Jumps, 0},
		"endless at one end":           {whole(func(x float64) float64 { return 1 / x }), 4, []float64{.25, .25}, nil, "", 0},
		"endless beyond a value": {whole(func(x float64) float64 {
			if x > 3.3 {
				return math.Inf(1)
			}
			return x
		}), 5, nil, []float64{3.3, 3.3}, seek.Jumps, 3.3},
		"no answer anywhere": {func(x float64) (float64, bool) { return x, false }, 5, nil, nil, seek.NoAnswer, 0},
		"an answer to 6.05":  {func(x float64) (float64, bool) { return x, x <= 6.05 }, 6.04, []float64{6.04, 6.04}, nil, "", 0},
		"just beyond it":     {func(x float64) (float64, bool) { return x, x <= 6.05 }, 6.06, nil, nil, seek.Below, 6.05},
		"none in between":    {func(x float64) (float64, bool) { return x, x <= 3 || x >= 5 }, 4, nil, []float64{3, 5}, seek.Jumps, 3},
		"none between two steps": {func(x float64) (float64, bool) { return x, x < 4.125 || x > 4.13 }, 4.127, nil, []float64{4.125, 4.13},
			seek.Jumps, 4.125},
	} {
		found := seek.Over(c.f, c.target, grid)
		var roots, jumps []float64
		for _, r := range found.Roots {
			roots = append(roots, r.From, r.To)
		}
		for _, j := range found.Jumps {
			jumps = append(jumps, j.From, j.To)
		}
		if !alike(roots, c.roots) || !alike(jumps, c.jumps) || found.Why != c.why {
			t.Errorf("%s: %+v", name, found)
		}
		if found.Why != "" && found.Why != seek.NoAnswer && math.Abs(found.Closest.Input-c.at) > 1e-4 {
			t.Errorf("%s comes closest at %v, want %v", name, found.Closest, c.at)
		}
		if most := len(grid) + 700; found.Work > most {
			t.Errorf("%s takes %d evaluations", name, found.Work)
		}
	}
}

func alike(got, want []float64) bool {
	if len(got) != len(want) {
		return false
	}
	for i := range got {
		if math.Abs(got[i]-want[i]) > 1e-7 {
			return false
		}
	}
	return true
}

// TestJumpsAreBetweenNeighbors in 12 digits, of which one is on each side.
func TestJumpsAreBetweenNeighbors(t *testing.T) {
	found := seek.Over(whole(func(x float64) float64 { return math.Floor(x / math.Pi) }), .5, steps(0, 5, 9))
	if len(found.Jumps) != 1 {
		t.Fatalf("%+v", found)
	}
	if j := found.Jumps[0]; fmt.Sprint(j.From, j.To) != "3.14159265358 3.14159265359" && fmt.Sprint(j.From, j.To) != "3.14159265359 3.1415926536" || j.Before != 0 || j.After != 1 || j.Gap {
		t.Errorf("%+v", j)
	}
}
