package portfolio_test

import (
	"math"
	"testing"

	"goodenough/model"
	"goodenough/model/portfolio"
	"goodenough/model/scenario"
)

// fleet are so many systems around today's presets, credits included, and half of what they want.
func fleet(count int) (systems []*model.System, budget float64) {
	for i := 0; len(systems) < count; i++ {
		in := scenario.Presets[i%len(scenario.Presets)].Inputs
		in.Revenue *= math.Exp(math.Sin(float64(i)))
		in.Incidents *= math.Exp(.5 * math.Sin(float64(3*i)))
		if s, problems := model.Build(in); !model.Stopped(problems) {
			systems = append(systems, &s)
			budget += in.Spend / 2
		}
	}
	return systems, budget
}

// BenchmarkShare is the bar: 200 systems within a second in a browser, 20,000 within a minute on two processors.
func BenchmarkShare(b *testing.B) {
	systems, budget := fleet(200)
	for b.Loop() {
		if _, err := portfolio.Share(systems, budget, nil); err != nil {
			b.Fatal(err)
		}
	}
}
