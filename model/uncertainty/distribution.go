package uncertainty

import "math"

// IsPoint tells whether there is nothing uncertain in it.
func (b *Belief) IsPoint() bool { return b.width == 0 }

// Quantile is the value that the input stays below with probability p, 0 < p < 1. The draws are these, so that it ignores the
// field's own range, which a Run moves them to.
func (b *Belief) Quantile(p float64) float64 {
	if b.width == 0 {
		return b.point
	}
	return b.scale.from(b.onScale(p))
}

func (b *Belief) onScale(p float64) float64 {
	if !b.metalog {
		return b.median + b.width*normalQuantile(p)
	}
	return b.atOdds(p, log2(p)-log2(1-p))
}

// atOdds is the metalog's quantile on its scale, given the log2 of p's odds.
func (b *Belief) atOdds(p, odds float64) float64 {
	return b.median + (b.width+b.lean*(p-.5))*(ln2*odds)
}

// quantiles fills values with the Quantile of each point. What most ranges are, a metalog on a scale of odds or logarithms, it
// takes through in one loop without a call.
func (b *Belief) quantiles(points []uint32, values []float64) {
	if !b.metalog || b.scale == linear {
		for i, point := range points {
			values[i] = b.Quantile(uniform(point))
		}
		return
	}
	for i, point := range points {
		p := uniform(point)
		values[i] = b.scale.fromOdds(exp2(bounded(b.atOdds(p, log2(p)-log2(1-p)) / ln2)))
	}
}

// Median is the 50th percentile, in the unit of the field: what stands for the input where only one value can.
func (b *Belief) Median() float64 {
	if b.width == 0 {
		return b.point
	}
	return b.scale.from(b.median)
}

// CDF is the probability that the input is at most x, in the unit of its field: from 0 to 1, whatever x is.
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

// Density is the probability density at x, per unit of the field; 0 for a point.
func (b *Belief) Density(x float64) float64 {
	y := b.scale.to(x)
	if b.width == 0 || math.IsNaN(y) || math.IsInf(y, 0) {
		return 0
	}
	if !b.metalog {
		z := (y - b.median) / b.width
		return math.Exp(-z*z/2) / (math.Sqrt(2*math.Pi) * b.width) * b.scale.slope(x)
	}
	p := b.CDF(x)
	if p < 1e-12 || p > 1-1e-12 {
		return 0
	}
	// dy/dp of the metalog.
	rise := (b.width+b.lean*(p-.5))/(p*(1-p)) + b.lean*math.Log(p/(1-p))
	return b.scale.slope(x) / rise
}
