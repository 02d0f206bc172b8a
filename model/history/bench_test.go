package history_test

import (
	"fmt"
	"math/rand/v2"
	"testing"
)

func BenchmarkEstimate(b *testing.B) {
	for _, n := range []int{3, 30, 10_000} {
		for name, length := range map[string]func(*rand.Rand) float64{"usual": logNormal(1.2), "resampled": (*rand.Rand).ExpFloat64} {
			rec := world{exactly: n, years: 3, length: length, reach: betaDraw(.3, 2)}.record(rand.New(rand.NewPCG(1, 2)))
			study := own()
			b.Run(fmt.Sprintf("%d/%s", n, name), func(b *testing.B) {
				b.ReportAllocs()
				for b.Loop() {
					rec.Estimate(study)
				}
			})
		}
	}
}
