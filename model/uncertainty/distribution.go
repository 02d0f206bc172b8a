package uncertainty

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
