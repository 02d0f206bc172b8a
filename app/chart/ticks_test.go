package chart

import (
	"fmt"
	"math"
	"math/rand/v2"
	"strings"
	"testing"
)

func labels(row []tick) string {
	var words []string
	for _, t := range row {
		words = append(words, t.label)
	}
	return strings.Join(words, " ")
}

func TestTicks(t *testing.T) {
	size := func(s string) float64 { return TextWidth(s, tickSize) }
	for _, tt := range []struct {
		axis  Axis
		width float64
		want  string
	}{
		{Axis{Min: 0, Max: 10}, 500, "0 1 2 3 4 5 6 7 8 9 10"},
		{Axis{Min: 0, Max: 11}, 300, "0 2 4 6 8 10"},
		{Axis{Min: 0, Max: 11}, 100, "0 5 10"},
		{Axis{Min: -.31, Max: .35}, 300, "-0.3 -0.2 -0.1 0 0.1 0.2 0.3"},
		{Axis{Min: 2.9e-7, Max: 9e-7}, 200, "4e-07 6e-07 8e-07"},
		{Axis{Min: 700, Max: 7000, Log: true}, 700, "800 1000 1500 2000 3000 4000 5000 6000"},
		{Axis{Min: 700, Max: 7000, Log: true}, 290, "1000 2000 3000 5000"},
		{Axis{Min: 1, Max: 1000, Log: true}, 500, "1 2 5 10 20 50 100 200 500 1000"},
		{Axis{Min: 1, Max: 1000, Log: true}, 150, "1 10 100 1000"},
		{Axis{Min: 1e-9, Max: 1e9, Log: true}, 700, "1e-08 1e-06 0.0001 0.01 1 100 10000 1000000 100000000"},
		{Axis{Min: 1.1, Max: 1.35, Log: true}, 300, "1.1 1.15 1.2 1.25 1.3 1.35"},
		{Axis{Min: 1.2, Max: 9.5, Log: true}, 90, "2 5"},
		{Axis{Min: 20, Max: 5000, Log: true, Zero: true}, 400, "0 20 50 100 200 500 1000 2000 5000"},
		{Axis{Min: 0, Max: 10, Ticks: 3}, 500, "0 5 10"},
	} {
		s := tt.axis.scaled(0, tt.width, 30)
		if got := labels(tt.axis.ticks(s, wanted(tt.axis.Ticks, 11, 11), size, 12)); got != tt.want {
			t.Errorf("%g..%g, log %t, %g wide: %s\nwant %s", tt.axis.Min, tt.axis.Max, tt.axis.Log, tt.width, got, tt.want)
		}
	}
}

// TestTicksLaws holds ticks to what must be true of any axis.
func TestTicksLaws(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	for range 20000 {
		a := Axis{Min: random.NormFloat64() * math.Pow(10, random.Float64()*24-12), Log: random.IntN(2) == 0, Zero: random.IntN(2) == 0}
		a.Max = a.Min + math.Abs(a.Min)*math.Pow(10, random.Float64()*12-4)
		checkTicks(t, a, 40+random.Float64()*900, 2+random.IntN(9))
	}
}

func FuzzTicks(f *testing.F) {
	f.Add(0.0, 1.0, false, false, 300.0)
	f.Add(math.NaN(), math.Inf(1), true, true, 300.0)
	f.Add(1e-300, 1e300, true, false, 800.0)
	f.Add(-math.MaxFloat64, math.MaxFloat64, false, false, 800.0)
	f.Add(5.0, 5.0, true, false, 100.0)
	f.Fuzz(func(t *testing.T, lo, hi float64, log, zero bool, width float64) {
		checkTicks(t, Axis{Min: lo, Max: hi, Log: log, Zero: zero}, clamp(width, 80, 2000), 8)
	})
}

func checkTicks(t *testing.T, a Axis, width float64, want int) {
	t.Helper()
	s := a.scaled(10, 10+width, 30)
	if !finite(s.lo) || !finite(s.hi) || !(s.lo < s.hi) || a.Log && s.lo <= 0 {
		t.Fatalf("%+v: ends %g %g", a, s.lo, s.hi)
	}
	const gap = 12
	size := func(l string) float64 { return TextWidth(l, tickSize) }
	row := a.ticks(s, want, size, gap)
	if s.zero {
		if row[0].value != 0 {
			t.Fatalf("%+v: no tick at zero", a)
		}
		row[0].value = math.Nextafter(s.lo, 0)
	}
	most := want
	if s.zero {
		most++
	}
	if len(row) > most {
		t.Fatalf("%+v: %d ticks, at most %d wanted", a, len(row), want)
	}
	for i, k := range row {
		if i > 0 || !s.zero {
			if k.value < s.lo || k.value > s.hi {
				t.Fatalf("%+v: tick %g outside of %g..%g", a, k.value, s.lo, s.hi)
			}
			if s.log && s.hi/s.lo > 100 && !round(k.value) {
				t.Fatalf("%+v: tick %g is not round", a, k.value)
			}
		}
		if k.at < 10-1e-6 || k.at > 10+width+1e-6 {
			t.Fatalf("%+v: tick %g stands at %g", a, k.value, k.at)
		}
		if i == 0 {
			continue
		}
		if before := row[i-1]; before.value >= k.value || before.at+before.size/2+gap > k.at-k.size/2+1e-6 {
			t.Fatalf("%+v: ticks %g and %g overlap at %g and %g", a, before.value, k.value, before.at, k.at)
		}
	}
	if !s.log && len(row) > 2 {
		step := row[1].value - row[0].value
		for i := 2; i < len(row); i++ {
			if d := row[i].value - row[i-1].value; math.Abs(d-step) > 1e-6*step {
				t.Fatalf("%+v: uneven steps %g and %g", a, step, d)
			}
		}
	}
}

// round tells a number of at most two digits.
func round(v float64) bool {
	var back float64
	_, err := fmt.Sscan(fmt.Sprintf("%.1e", v), &back)
	return err == nil && math.Abs(back-v) <= 1e-14*v
}
