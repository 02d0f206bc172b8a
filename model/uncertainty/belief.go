package uncertainty

import "goodenough/model"

const (
	z95   = 1.6448536269514722 // the 95th percentile of the standard normal
	log19 = 2.9444389791664403 // logit(.95)
)

// Belief is the distribution that a range stands for. On its scale it is a normal through the 5th and 95th percentile, or,
// with a median, the three-term metalog through all three (Keelin, The Metalog Distributions, 2016):
//
//	y(p) = median + width L + lean (p - 1/2) L,  L = ln(p/(1-p))
//
// A point is a belief without width.
type Belief struct {
	Key     string
	scale   scale
	metalog bool
	median  float64 // on the scale
	width   float64 // standard deviation of the normal, or the metalog's second coefficient
	lean    float64 // the metalog's third
	point   float64 // the value itself where there is no width
}

// Believe turns what a person said of a field into a belief: lognormal for amounts, logit-normal for shares, lognormal 1+x for
// growth, normal for the trend; with a median the three-term metalog on the same scale. Low = High is a point. Where the range breaks a
// rule the error is a *RangeError.
func Believe(f model.Field, r Range) (Belief, error) {
	b := Belief{Key: f.Key, scale: scaleOf(f.Key)}
	if refused := admit(&f, r, b.scale); refused != nil {
		return Belief{}, refused
	}
	if r.isPoint() {
		b.median, b.point = b.scale.to(r.Low), r.Low
		return b, nil
	}
	low, high := b.scale.to(r.Low), b.scale.to(r.High)
	if !(high > low) {
		return Belief{}, refuse(&f, r, "needs its ends further apart than rounding, not RANGE")
	}
	if !r.HasMid {
		b.median, b.width = (low+high)/2, (high-low)/(2*z95)
		return b, nil
	}
	middle := b.scale.to(r.Mid)
	if up, down := high-middle, middle-low; !(up <= mostLean*down && down <= mostLean*up) {
		return Belief{}, refuseLean(&f, r, b.scale)
	}
	b.metalog = true
	b.median = middle
	b.width = (high - low) / (2 * log19)
	b.lean = (high + low - 2*middle) / (.9 * log19)
	return b, nil
}
