package words

import (
	"math"
	"math/rand/v2"
	"strings"
	"testing"
)

func TestChances(t *testing.T) {
	for p, want := range map[float64]string{0: "under 1%", .005: "under 1%", .5: "50%", .994: "over 99%", 1: "over 99%"} {
		if got := strings.ReplaceAll(Likely(p), NBSP, " "); got != want {
			t.Errorf("a chance of %v is %q, want %q", p, got, want)
		}
	}
	for p, want := range map[float64]string{.001: "in 1% of cases", .25: "in 25% of cases", .999: "in over 99% of cases"} {
		if got := strings.ReplaceAll(Often(p), NBSP, " "); got != want {
			t.Errorf("%v of cases are %q, want %q", p, got, want)
		}
	}
}

// Percents add up to 100, each less than a point from what it is.
func TestPercentsAddUp(t *testing.T) {
	for seed := range uint64(5) {
		random := rand.New(rand.NewPCG(seed, 1))
		for range 2000 {
			a, b := random.Float64(), random.Float64()
			shares := []float64{min(a, b), math.Abs(a - b), 1 - max(a, b)}
			sum := 0
			for i, percent := range Percents(shares...) {
				if sum += percent; math.Abs(float64(percent)-100*shares[i]) >= 1 {
					t.Fatalf("seed %d: %v became %v", seed, shares, Percents(shares...))
				}
			}
			if sum != 100 {
				t.Fatalf("seed %d: %v add up to %d", seed, shares, sum)
			}
		}
	}
}
