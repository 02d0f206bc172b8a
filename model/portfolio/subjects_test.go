package portfolio_test

import (
	"math"
	"math/rand/v2"
	"testing"

	"goodenough/model"
	"goodenough/model/scenario"
)

// drawn are so many systems around the presets that have an answer, each number moved by a factor of up to two, some with a steep curve of
// what customers tolerate, some with credits: their nets have cliffs and several peaks.
func drawn(rng *rand.Rand, count int) (all []*model.System) {
	for len(all) < count {
		in := scenario.Version1.Presets[rng.IntN(len(scenario.Version1.Presets))].Inputs
		in.Revenue, in.Spend = 1e8, 2e6 // so that none of them takes all
		for _, f := range model.Fields {
			if f.Number != nil && !f.Optional {
				v := f.Number(&in)
				*v = f.Clamp(*v * math.Pow(2, 2*rng.Float64()-1))
			}
		}
		if in.Schedule = model.Schedules[rng.IntN(len(model.Schedules))].ID; in.Schedule != "none" {
			in.Cover, in.Claim = 1, rng.Float64()
		}
		if rng.IntN(2) == 0 {
			in.WalkAway, in.Leavers = 1.3*in.Tolerance, .2*rng.Float64()
		}
		if s, problems := model.Build(in); !model.Stopped(problems) {
			all = append(all, &s)
		}
	}
	return all
}

// rounds is how often a law is tried.
func rounds(n int) int {
	if testing.Short() {
		return (n + 9) / 10
	}
	return n
}

func sum(values []float64) (sum float64) {
	for _, v := range values {
		sum += v
	}
	return sum
}
