package uncertainty

import (
	"goodenough/model"
	"math"
	"strconv"
	"strings"
)

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
