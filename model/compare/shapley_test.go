package compare_test

import (
	"math"
	"math/bits"
	"math/rand/v2"
	"testing"

	"goodenough/model/compare"
)

// random is a game of n players of which every set is worth something else.
func random(n int, seed uint64) func(uint64) (compare.Figures, bool) {
	rng := rand.New(rand.NewPCG(seed, 7))
	worth := make([]compare.Figures, 1<<n)
	for i := range worth {
		worth[i] = compare.Figures{rng.NormFloat64(), 1e6 * rng.NormFloat64()}
	}
	return func(set uint64) (compare.Figures, bool) { return worth[set], true }
}

// orders calls back with every order of n players.
func orders(n int, each func([]int)) {
	order := make([]int, n)
	for i := range order {
		order[i] = i
	}
	var permute func(k int)
	permute = func(k int) {
		if k == n {
			each(order)
		}
		for i := k; i < n; i++ {
			order[k], order[i] = order[i], order[k]
			permute(k + 1)
			order[k], order[i] = order[i], order[k]
		}
	}
	permute(0)
}

// TestShapleyIsTheAverageOverAllOrders, as it is defined.
func TestShapleyIsTheAverageOverAllOrders(t *testing.T) {
	for n := 1; n <= 6; n++ {
		g := random(n, uint64(n))
		want, count := make([]compare.Figures, n), 0.
		orders(n, func(order []int) {
			count++
			set := uint64(0)
			for _, i := range order {
				before, _ := g(set)
				set |= 1 << i
				after, _ := g(set)
				want[i][0] += after[0] - before[0]
				want[i][1] += after[1] - before[1]
			}
		})
		got, _, ok := compare.Exactly(n, g)
		for i := range got {
			if a, b := got[i][0]-want[i][0]/count, got[i][1]-want[i][1]/count; !ok || math.Abs(a) > 1e-13 || math.Abs(b) > 1e-7 {
				t.Errorf("%d players: %v, want %v over %g", n, got[i], want[i], count)
			}
		}
	}
}

// TestShapleyOfKnownGames: the gloves (one left, two right: 2/3, 1/6, 1/6), and a sum of parts, in which each has its own.
func TestShapleyOfKnownGames(t *testing.T) {
	gloves := func(set uint64) (compare.Figures, bool) {
		if set&1 == 1 && set > 1 {
			return compare.Figures{1, 0}, true
		}
		return compare.Figures{}, true
	}
	got, _, _ := compare.Exactly(3, gloves)
	for i, want := range []float64{2. / 3, 1. / 6, 1. / 6} {
		if math.Abs(got[i][0]-want) > 1e-15 || got[i][1] != 0 {
			t.Errorf("glove %d has %v, want %g", i, got[i], want)
		}
	}
	sum := func(set uint64) (f compare.Figures, ok bool) {
		for i := range 20 {
			if set>>i&1 == 1 {
				f[0] += float64(i)
			}
		}
		return f, true
	}
	values, errors, drawn, _, _ := compare.Sampled(20, sum)
	for i := range values {
		if values[i][0] != float64(i) || errors[i][0] != 0 || drawn < 2 {
			t.Errorf("part %d has %v ± %v", i, values[i], errors[i])
		}
	}
}

// TestSampledSharesAreAsFarOffAsTheySay: against the exact ones, in units of their own standard error.
func TestSampledSharesAreAsFarOffAsTheySay(t *testing.T) {
	const n = compare.MostExact
	far, count, squares := 0, 0, 0.
	for seed := range uint64(20) {
		curved := make([]float64, n)
		rng := rand.New(rand.NewPCG(seed, 3))
		for i := range curved {
			curved[i] = rng.NormFloat64()
		}
		noise := random(n, seed)
		g := func(set uint64) (compare.Figures, bool) {
			f, _ := noise(set)
			total := 0.
			for i := range curved {
				total += curved[i] * float64(set>>i&1)
			}
			return compare.Figures{math.Exp(total) + f[0]*.1, total*total*total + float64(bits.OnesCount64(set))}, true
		}
		exact, _, _ := compare.Exactly(n, g)
		values, errors, _, _, _ := compare.Sampled(n, g)
		whole, _ := g(1<<n - 1)
		none, _ := g(0)
		for j := range 2 {
			sum := 0.
			for i := range values {
				z := (values[i][j] - exact[i][j]) / errors[i][j]
				squares += z * z
				count++
				if math.Abs(z) > 4 {
					far++
				}
				sum += values[i][j]
			}
			if want := whole[j] - none[j]; math.Abs(sum-want) > 1e-9*math.Max(1, math.Abs(want)) {
				t.Errorf("seed %d: shares sum to %g, want %g", seed, sum, want)
			}
		}
	}
	if spread := math.Sqrt(squares / float64(count)); spread < .9 || spread > 1.1 || far > 2 {
		t.Errorf("off by %g standard errors, %d of %d by more than four", spread, far, count)
	}
}
