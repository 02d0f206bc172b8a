package uncertainty

import (
	"math"

	"goodenough/model"
)

// defaultFactors are the presets' default ranges: v/f ~ v ~ v*f. Judgement, as the values they surround.
var defaultFactors = map[string]float64{"tol": 3, "leave": 5, "exit": 2, "churn": 2, "nine": 2, "neglect": 5, "half": 2.5, "hours": 2.5, "big": 3, "bigh": 2}

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

// fit cuts a range to its field and, where that makes it lean too far, shortens the longer side.
func fit(f model.Field, r Range) (Range, bool) {
	s := scaleOf(f.Key)
	r.Low, r.High = math.Max(r.Low, f.Min), math.Min(r.High, f.Max)
	if !(r.Low < r.Mid && r.Mid < r.High) {
		return Range{}, false
	}
	middle := s.to(r.Mid)
	up, down := s.to(r.High)-middle, middle-s.to(r.Low)
	const fits = mostLean * .999
	if up > fits*down {
		r.High = s.from(middle + fits*down)
	} else if down > fits*up {
		r.Low = s.from(middle - fits*up)
	}
	_, err := Believe(f, r)
	return r, err == nil
}
