package uncertainty

import "math"

// CDF is the probability that the input is at most x, in the unit of its field: what Quantile is held to. From 0 to 1, whatever x is.
func (b *Belief) CDF(x float64) float64 {
	if b.width == 0 {
		if x < b.point {
			return 0
		}
		return 1
	}
	y := b.scale.to(x)
	switch {
	case math.IsNaN(y): // x lies beyond what the scale can reach
		if x > 0 {
			return 1
		}
		return 0
	case !b.metalog:
		return .5 * math.Erfc((b.median-y)/b.width/math.Sqrt2)
	}
	low, high := 0., 1. // a metalog has its quantile in closed form only
	for range 60 {
		if p := (low + high) / 2; p == 0 || p < 1 && b.onScale(p) < y {
			low = p
		} else {
			high = p
		}
	}
	return (low + high) / 2
}
