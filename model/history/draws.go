package history

import (
	"math"
	"slices"

	"goodenough/model"
	"goodenough/model/uncertainty"
)

// Draws are points of one fixed sequence, so that the same record gives the same numbers everywhere.
const (
	drawn      = 2048
	dimensions = 8
)

// strides are the sequence of Roberts (The unreasonable effectiveness of quasirandom sequences, 2018): the powers of 1/g, g being the root
// above 1 of g^9 = g + 1.
var strides = func() (s [dimensions]float64) {
	g := 1.5
	for range 60 {
		g = math.Pow(1+g, 1./(dimensions+1))
	}
	for d := range s {
		s[d] = math.Pow(g, -float64(d+1))
	}
	return s
}()

// point is the coordinate of the k-th point, above 0 and below 1.
func point(k, dimension int) float64 {
	_, fraction := math.Modf(.5 + float64(k)*strides[dimension])
	return math.Min(math.Max(fraction, 1e-9), 1-1e-9)
}

// draw fills as many draws as there are from quantiles, along one dimension.
func draw(dimension int, quantile func(p float64) float64) []float64 {
	values := make([]float64, drawn)
	for k := range values {
		values[k] = quantile(point(k, dimension))
	}
	return values
}

// band is the 5th, 50th and 95th percentile of draws, in any order.
func band(draws []float64) uncertainty.Band {
	sorted := slices.Sorted(slices.Values(draws))
	return uncertainty.Band{P5: model.Number(ordered(sorted, .05)), P50: model.Number(ordered(sorted, .5)), P95: model.Number(ordered(sorted, .95))}
}

// bandOf is the same of quantiles.
func bandOf(quantile func(p float64) float64) uncertainty.Band {
	return uncertainty.Band{P5: model.Number(quantile(.05)), P50: model.Number(quantile(.5)), P95: model.Number(quantile(.95))}
}

// ordered is the quantile of ascending values: the k-th of n stands for (k-1/2)/n, and between them a line, but none to what is infinite.
func ordered(sorted []float64, p float64) float64 {
	at := math.Min(math.Max(p*float64(len(sorted))-.5, 0), float64(len(sorted)-1))
	i := min(int(at), len(sorted)-2)
	if i < 0 {
		return sorted[0]
	}
	a, b := sorted[i], sorted[i+1]
	if a == b || math.IsInf(a, 0) || math.IsInf(b, 0) {
		return a
	}
	return a + (at-float64(i))*(b-a)
}

// shuffler is a stream of numbers that look random (splitmix64: Steele, Lea and Flood 2014), from a seed.
type shuffler uint64

// below is the next, 0 or more and less than n; n is less than 2^32, which leaves no bias that matters.
func (s *shuffler) below(n int) int {
	*s += 0x9e3779b97f4a7c15
	x := uint64(*s)
	x = (x ^ x>>30) * 0xbf58476d1ce4e5b9
	x = (x ^ x>>27) * 0x94d049bb133111eb
	return int((x ^ x>>31) >> 32 * uint64(n) >> 32)
}
