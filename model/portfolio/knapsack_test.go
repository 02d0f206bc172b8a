package portfolio_test

import (
	"math"
	"math/rand/v2"
	"testing"

	"goodenough/model/portfolio"
)

// TestKnapsackIsExact: against every choice there is.
func TestKnapsackIsExact(t *testing.T) {
	rng := rand.New(rand.NewPCG(9, 10))
	for round := range rounds(3000) {
		n := 1 + rng.IntN(5)
		spends, nets, whole := make([][]float64, n), make([][]float64, n), 0.
		for i := range n {
			spends[i], nets[i] = []float64{0}, []float64{rng.NormFloat64()}
			for range rng.IntN(6) {
				spends[i] = append(spends[i], spends[i][len(spends[i])-1]+rng.Float64())
				nets[i] = append(nets[i], 2*rng.NormFloat64()+.5*spends[i][len(spends[i])-1])
			}
			whole += spends[i][len(spends[i])-1]
		}
		budget := whole * rng.Float64()
		best := math.Inf(-1)
		var choose func(i int, left, net float64)
		choose = func(i int, left, net float64) {
			if i == n {
				best = math.Max(best, net)
				return
			}
			for k, spend := range spends[i] {
				if spend <= left {
					choose(i+1, left-spend, net+nets[i][k])
				}
			}
		}
		choose(0, budget, 0)
		got, certain, ceiling := portfolio.Knapsack(spends, nets, budget, 1<<13)
		if !certain || math.Abs(got-best) > 1e-12 {
			t.Errorf("round %d: %v, certain %v, and of all choices the best is worth %v", round, got, certain, best)
		}
		if best > ceiling+1e-12 {
			t.Errorf("round %d: a choice is worth %v, above the bound of %v", round, best, ceiling)
		}
		if few, _, _ := portfolio.Knapsack(spends, nets, budget, 2); few > best+1e-12 {
			t.Errorf("round %d: with little memory it is worth %v, more than the best, %v", round, few, best)
		}
	}
}
