package uncertainty

import (
	"fmt"
	"math"
	"strconv"
	"strings"

	"goodenough/model"
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

// refuse says that a range breaks a rule, given as what follows the field's name.
func refuse(f *model.Field, r Range, rule string) *RangeError { return refuseFor(f, r, nil, rule) }

// refuseFor is refuse with another range to offer.
func refuseFor(f *model.Field, r Range, nearest *Range, rule string) *RangeError {
	if !r.HasMid {
		r.Mid = 0
	}
	e := &RangeError{Key: f.Key, Range: r, Nearest: nearest, rule: rule}
	e.Message = f.Name + " (" + f.Key + ") " + e.Say(Range.text)
	return e
}

// admit holds a range to every rule that is read off its numbers. It is nil where none is broken.
func admit(f *model.Field, r Range, s scale) *RangeError {
	switch {
	case f.Number == nil:
		return refuse(f, r, "is not a number and has no range")
	case f.Key == "try":
		return refuse(f, r, "is your choice, not something to be uncertain of: give one amount")
	case !CanRange(*f):
		return refuse(f, r, "is what no answer with ranges depends on: give one number")
	}
	within := func(v float64) bool { return v >= f.Min && v <= f.Max }
	switch {
	case !within(r.Low) || !within(r.High) || r.HasMid && !within(r.Mid):
		return refuse(f, r, "must stay between MIN and MAX, not RANGE")
	case r.isPoint():
		return nil
	case !(r.Low < r.High):
		return refuse(f, r, "needs its low end below its high end, not RANGE")
	case r.HasMid && !(r.Low < r.Mid && r.Mid < r.High):
		return refuse(f, r, "needs its middle strictly between its ends, not RANGE")
	case r.Low == 0:
		return refuse(f, r, "cannot have a range that touches 0: its spread is counted in factors, and no factor leads to 0; RANGE: start above 0, or give one number")
	case r.High == 1 && s == logit:
		return refuse(f, r, "cannot have a range that touches 100%: the spread of a share is counted in odds, and no odds are all; RANGE: end below 100%, or give one number")
	}
	return nil
}

// mostLean is how many times as far a middle may lie from one end as from the other: no metalog leans further.
const mostLean = 7

func refuseLean(f *model.Field, r Range, s scale) *RangeError {
	nearest := nearestFeasible(s, r)
	return refuseFor(f, r, &nearest, fmt.Sprintf("leans too far to one side: from the middle to one end may be at most %d times as far as to the other, %s, and RANGE is not; the nearest that works is NEAREST",
		mostLean, [...]string{"in the same unit", "in factors", "in odds", "in factors of 1 + growth"}[s]))
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
