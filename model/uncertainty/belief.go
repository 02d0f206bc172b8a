package uncertainty

import (
	"fmt"

	"goodenough/model"
)

const (
	z95      = 1.6448536269514722 // the 95th percentile of the standard normal
	log19    = 2.9444389791664403 // logit(.95)
	mostLean = 7                  // (p95-p50)/(p50-p5) of a metalog lies between 1/mostLean and this
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

// CanRange tells whether a field may have a range: it is a number, and the answer that ranges are about depends on it.
func CanRange(f model.Field) bool {
	return f.Number != nil && f.Group != model.Asked && f.Key != "spread"
}

// Believe turns what a person said of a field into a belief: lognormal for amounts, logit-normal for shares, lognormal 1+x for
// growth, normal for the trend; with a median the three-term metalog on the same scale. Low = High is a point. The error is a
// *RangeError.
func Believe(f model.Field, r Range) (Belief, error) {
	switch {
	case f.Number == nil:
		return refuse(&f, &r, nil, "is not a number and has no range")
	case f.Key == "try":
		return refuse(&f, &r, nil, "is your choice, not something to be uncertain of: give one spend")
	case !CanRange(f):
		return refuse(&f, &r, nil, "is what no answer with ranges depends on: give one number")
	}
	if !r.HasMid {
		r.Mid = r.Low + (r.High-r.Low)/2 // read by no rule below but those of order
	}
	for _, v := range []float64{r.Low, r.Mid, r.High} {
		if !(v >= f.Min && v <= f.Max) {
			return refuse(&f, &r, nil, "must stay between MIN and MAX, not RANGE")
		}
	}
	b := Belief{Key: f.Key, scale: scaleOf(f.Key)}
	if r.Low == r.High && r.Mid == r.Low {
		b.median, b.point = b.scale.to(r.Low), r.Low
		return b, nil
	}
	if !(r.Low < r.High) {
		return refuse(&f, &r, nil, "needs its low end below its high end, not RANGE")
	}
	if r.HasMid && !(r.Low < r.Mid && r.Mid < r.High) {
		return refuse(&f, &r, nil, "needs its middle strictly between its ends, not RANGE")
	}
	switch {
	case r.Low == 0:
		return refuse(&f, &r, nil, "cannot have a range that touches 0: its spread is counted in factors, and no factor leads to 0; RANGE: start above 0, or give one number")
	case r.High == 1 && b.scale == logit:
		return refuse(&f, &r, nil, "cannot have a range that touches 100 %: the spread of a share is counted in odds, and no odds are all; RANGE: end below 100 %, or give one number")
	}
	low, high := b.scale.to(r.Low), b.scale.to(r.High)
	if !(high > low) {
		return refuse(&f, &r, nil, "needs its ends further apart than rounding, not RANGE")
	}
	if !r.HasMid {
		b.median, b.width = (low+high)/2, (high-low)/(2*z95)
		return b, nil
	}
	middle := b.scale.to(r.Mid)
	if up, down := high-middle, middle-low; !(up <= mostLean*down && down <= mostLean*up) {
		nearest := nearestFeasible(b.scale, r)
		return refuse(&f, &r, &nearest, fmt.Sprintf("leans too far to one side: from the middle to one end may be at most %d times as far as to the other, %s, and RANGE is not; the nearest that works is NEAREST",
			mostLean, [...]string{"in the same unit", "in factors", "in odds", "in factors of 1 + growth"}[b.scale]))
	}
	b.metalog = true
	b.median = middle
	b.width = (high - low) / (2 * log19)
	b.lean = (high + low - 2*middle) / (.9 * log19)
	return b, nil
}
