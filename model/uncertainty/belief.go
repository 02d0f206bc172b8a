package uncertainty

import (
	"fmt"
	"math"
	"strconv"
	"strings"

	"goodenough/model"
)

// scale is the line on which a belief is a simple shape.
type scale uint8

const (
	linear scale = iota // x
	log                 // ln x: amounts
	logit               // ln(x/(1-x)): shares
	growth              // ln(1+x): a return, which can lose all but no more
)

// shares are the inputs drawn on the logit scale: none can leave 0..1.
var shares = map[string]bool{"margin": true, "blast": true, "tol": true, "leave": true, "exit": true, "defer": true, "floor": true,
	"accept": true, "cover": true, "claim": true, "discount": true}

func scaleOf(key string) scale {
	switch {
	case shares[key]:
		return logit
	case key == "growth":
		return growth
	case key == "trend":
		return linear
	default:
		return log
	}
}

func (s scale) to(x float64) float64 {
	switch s {
	case log:
		return math.Log(x)
	case logit:
		return math.Log(x / (1 - x))
	case growth:
		return math.Log1p(x)
	default:
		return x
	}
}

func (s scale) from(y float64) float64 {
	if s == linear {
		return y
	}
	return s.fromOdds(exp(y))
}

// fromOdds is from, given e^y; not of the linear scale.
func (s scale) fromOdds(e float64) float64 {
	switch s {
	case log:
		return e
	case logit:
		return e / (1 + e)
	default:
		return e - 1
	}
}

// slope is dy/dx of the scale at x.
func (s scale) slope(x float64) float64 {
	switch s {
	case log:
		return 1 / x
	case logit:
		return 1 / (x * (1 - x))
	case growth:
		return 1 / (1 + x)
	default:
		return 1
	}
}

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

// RangeError says which rule a range breaks.
type RangeError struct {
	Key     string
	Range   Range
	Message string // names the input, the rule and the values
	Nearest *Range // the nearest range that a belief can have, where there is one to offer
	rule    string // what follows the name, with RANGE, MIN, MAX and NEAREST in place of values
}

func (e *RangeError) Error() string { return e.Message }

// Say is the rule and the values, without the name of the input, written by whoever knows its unit.
func (e *RangeError) Say(write func(Range) string) string {
	f, _ := model.FieldOf(e.Key)
	one := func(v float64) Range { return Range{Low: v, High: v} }
	said := e.rule
	for _, value := range []struct {
		name string
		is   Range
	}{{"RANGE", e.Range}, {"MIN", one(f.Min)}, {"MAX", one(f.Max)}} {
		said = strings.Replace(said, value.name, write(value.is), 1)
	}
	if e.Nearest != nil {
		said = strings.Replace(said, "NEAREST", write(*e.Nearest), 1)
	}
	return said
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

// refuse is what Believe returns of a range that breaks a rule, given as what follows the field's name.
func refuse(f *model.Field, r, nearest *Range, rule string) (Belief, error) {
	e := &RangeError{Key: f.Key, Range: *r, Nearest: nearest, rule: rule}
	if !r.HasMid {
		e.Range.Mid = 0
	}
	e.Message = f.Name + " (" + f.Key + ") " + e.Say(Range.text)
	return Belief{}, e
}

// nearestFeasible keeps the ends of r and moves its middle no further than needed, to five digits where these fit.
func nearestFeasible(s scale, r Range) Range {
	low, high, middle := s.to(r.Low), s.to(r.High), s.to(r.Mid)
	feasible := func(y float64) bool { return high-y <= mostLean*(y-low) && y-low <= mostLean*(high-y) }
	at := low + (high-low)*math.Min(math.Max((middle-low)/(high-low), 1.0001/(mostLean+1)), (mostLean-.0001)/(mostLean+1))
	r.Mid = s.from(at)
	if short, err := strconv.ParseFloat(text(r.Mid), 64); err == nil && feasible(s.to(short)) {
		r.Mid = short
	}
	return r
}

func (r Range) text() string {
	switch {
	case r.Low == r.High && !r.HasMid:
		return text(r.Low)
	case r.HasMid:
		return text(r.Low) + " ~ " + text(r.Mid) + " ~ " + text(r.High)
	}
	return text(r.Low) + " ~ " + text(r.High)
}

// text writes a number for a message, in five digits and without an exponent.
func text(v float64) string {
	short, err := strconv.ParseFloat(strconv.FormatFloat(v, 'g', 5, 64), 64)
	if a := math.Abs(short); err != nil || a != 0 && a < 1e-12 || a >= 1e15 {
		return strconv.FormatFloat(v, 'g', 5, 64)
	}
	return strconv.FormatFloat(short, 'f', -1, 64)
}

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
			values[i] = b.Quantile(unit(point))
		}
		return
	}
	for i, point := range points {
		p := unit(point)
		values[i] = b.scale.fromOdds(exp2(bounded(b.atOdds(p, log2(p)-log2(1-p)) / ln2)))
	}
}

// Median is the 50th percentile: what stands for the input where only one value can.
func (b *Belief) Median() float64 {
	if b.width == 0 {
		return b.point
	}
	return b.scale.from(b.median)
}

// CDF is the probability that the input is at most x.
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

// defaultFactors are the presets' default ranges: v/f ~ v ~ v*f. Judgement, as the values they surround.
var defaultFactors = map[string]float64{"tol": 3, "leave": 5, "exit": 2, "churn": 2, "nine": 2, "neglect": 5, "half": 2.5, "hours": 2.5}

// DefaultRange is the range that a preset's value comes with, and whether it has one: v/f ~ v ~ v*f, for growth
// 1+v times .8 ~ 1 ~ 1.3. Ends outside of the field's range are cut to it. Where that leaves one side more than seven times
// the other, the long side is shortened until a belief fits. A value at an end of its field's range, as hours 0, gets none.
func DefaultRange(f model.Field, value float64) (Range, bool) {
	r := Range{Mid: value, HasMid: true}
	if factor, ok := defaultFactors[f.Key]; ok {
		r.Low, r.High = value/factor, value*factor
	} else if f.Key == "growth" {
		r.Low, r.High = (1+value)*.8-1, (1+value)*1.3-1
	} else {
		return Range{}, false
	}
	s := scaleOf(f.Key)
	if !(value > f.Min && value < f.Max) || s == logit && value >= 1 {
		return Range{}, false
	}
	r.Low, r.High = math.Max(r.Low, f.Min), math.Min(r.High, f.Max)
	if s == logit {
		r.High = math.Min(r.High, (1+value)/2) // v*f can pass 1: then halfway there
	}
	return fit(f, r) // refuses where a value is so close to an end that rounding leaves no room
}
