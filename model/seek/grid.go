package seek

import (
	"math"
	"slices"

	"goodenough/model"
	"goodenough/model/scenario"
)

const (
	byFactors = 320   // values that are a factor apart, from nearest to farthest
	evenly    = 160   // values that are a step apart
	nearest   = 1e-12 // of the largest, where those by factors begin beside 0
)

// grid are the values of an input that are looked at, ascending, in the digits of a link: its range, and a value of it.
func grid(f model.Field, now float64) []float64 {
	low, high := f.Min, f.Max
	values := []float64{low, high, now}
	factors := func(from, to float64, count int, place func(float64) float64) {
		for i := range count + 1 {
			values = append(values, place(from*math.Pow(to/from, float64(i)/float64(count))))
		}
	}
	above := func(v float64) float64 { return v }
	for i := range evenly {
		values = append(values, low+(high-low)*float64(i)/evenly)
	}
	switch {
	case low > 0:
		factors(low, high, byFactors, above)
	case low == 0:
		values = append(values, 0)
		factors(high*nearest, high, byFactors, above)
	default:
		values = append(values, 0)
		factors(high*nearest, high, byFactors/2, above)
		factors(-low*nearest, -low, byFactors/2, func(v float64) float64 { return -v })
	}
	if f.Unit == model.Share && low == 0 && high == 1 { // what is left of the whole may matter as a factor too
		factors(nearest, 1, byFactors/4, func(v float64) float64 { return 1 - v })
	}
	for i, v := range values {
		values[i] = scenario.Round(f.Clamp(v))
	}
	slices.Sort(values)
	return slices.Compact(values)
}
