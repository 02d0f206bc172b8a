package uncertainty_test

import (
	"math"
	"testing"

	"goodenough/model/uncertainty"
)

// published are the first ten points in three dimensions as Joe and Kuo's own program prints them.
var published = [][3]float64{{0, 0, 0}, {.5, .5, .5}, {.75, .25, .25}, {.25, .75, .75}, {.375, .375, .625}, {.875, .875, .125},
	{.625, .125, .875}, {.125, .625, .375}, {.1875, .3125, .9375}, {.6875, .8125, .4375}}

func TestSobolIsThePublishedOne(t *testing.T) {
	points := make([]uint32, len(published))
	for d := range 3 {
		uncertainty.Sobol(points, d)
		for i, want := range published {
			if got := float64(points[i]) / (1 << 32); got != want[d] {
				t.Errorf("dimension %d, point %d: %v, want %v", d+1, i, got, want[d])
			}
		}
	}
}

// TestEveryDimensionIsStratified: of 2^m points every one of 2^m equal parts holds one, before and after scrambling, and so
// in every block of 2^k consecutive points.
func TestEveryDimensionIsStratified(t *testing.T) {
	for d := range uncertainty.Dimensions {
		for _, seed := range []uint64{0, 1, 99} {
			points := make([]uint32, 1<<12)
			if uncertainty.Sobol(points, d); seed > 0 {
				uncertainty.Scrambled(points, d, seed)
			}
			for _, m := range []int{1, 5, 8, 12} {
				for from := 0; from < len(points); from += 1 << m {
					var seen [1 << 12]bool
					for _, x := range points[from : from+1<<m] {
						part := x >> (32 - m)
						if seen[part] {
							t.Fatalf("dimension %d, seed %d: two of 2^%d points from %d in part %d", d, seed, m, from, part)
						}
						seen[part] = true
					}
				}
			}
		}
	}
}

// quality is the least t for which 2^m points of two dimensions are a (t,m,2)-net: every box of 2^-a by 2^-(m-t-a) holds 2^t.
func quality(x, y []uint32, m int) int {
	for t := 0; ; t++ {
		good := true
		for a := 0; a <= m-t && good; a++ {
			b := m - t - a
			count := make([]int, 1<<(m-t))
			for i := range x {
				count[int(uint64(x[i])>>(32-a))<<b|int(uint64(y[i])>>(32-b))]++
			}
			for _, c := range count {
				good = good && c == 1<<t
			}
		}
		if good {
			return t
		}
	}
}

// TestPairsAreNets: scrambling leaves every pair of dimensions the net that it was. The first pair is the best there can be.
func TestPairsAreNets(t *testing.T) {
	const m = 10
	var plain, mixed [uncertainty.Inputs][]uint32
	for d := range plain {
		plain[d], mixed[d] = make([]uint32, 1<<m), make([]uint32, 1<<m)
		uncertainty.Sobol(plain[d], uncertainty.CoordinateOf(d))
		uncertainty.Scrambled(mixed[d], uncertainty.CoordinateOf(d), 7)
	}
	worst := 0
	for a := range plain {
		for b := range a {
			before, after := quality(plain[a], plain[b], m), quality(mixed[a], mixed[b], m)
			if before != after {
				t.Errorf("dimensions %d and %d: t = %d, scrambled %d", b, a, before, after)
			}
			if worst = max(worst, before); before > 6 && a < 43 || before > 7 { // that of the 44th with the 38th is 7
				t.Errorf("dimensions %d and %d: t = %d", b, a, before)
			}
		}
	}
	if q := quality(plain[0], plain[1], m); q != 0 {
		t.Errorf("the first two dimensions have t = %d, want 0", q)
	}
	t.Logf("t of the worst pair of the first %d dimensions with 2^%d points: %d", uncertainty.Inputs, m, worst)
}

// TestScramblingIsUniform: over many seeds a point lies anywhere equally often, and two points of one half agree in no further
// bit more often than chance has it.
func TestScramblingIsUniform(t *testing.T) {
	const seeds = 4000
	var high, agree [32]int
	points := make([]uint32, 4)
	for seed := range uint64(seeds) {
		uncertainty.Scrambled(points, 5, seed)
		for bit := range 32 {
			high[bit] += int(points[3] >> (31 - bit) & 1)
			if bit > 1 { // points 1 and 2 differ in the first two
				agree[bit] += int(^(points[1] ^ points[2]) >> (31 - bit) & 1)
			}
		}
	}
	within := 4.5 * math.Sqrt(seeds) / 2
	for bit := range 32 {
		if math.Abs(float64(high[bit])-seeds/2) > within {
			t.Errorf("bit %d is set %d times of %d", bit, high[bit], seeds)
		}
		if bit > 1 && math.Abs(float64(agree[bit])-seeds/2) > within {
			t.Errorf("bit %d agrees %d times of %d", bit, agree[bit], seeds)
		}
	}
}

func TestUnitStaysInside(t *testing.T) {
	if u := uncertainty.Unit(0); !(u > 0) {
		t.Error(u)
	}
	if u := uncertainty.Unit(math.MaxUint32); !(u < 1) {
		t.Error(u)
	}
}
