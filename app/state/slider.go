package state

import (
	"math"

	"goodenough/model"
	"goodenough/model/scenario"
	"goodenough/model/uncertainty"
)

// Slider maps the whole positions of a range control to values of one input. A log slider moves through the numbers of
// two digits (10, 11 … 99 of each decade), so that one arrow key is the next number a person would say; a linear one
// moves in round steps. Where its end is the field's, that is exact. What is rare moves through years of two digits from one to the next.
type Slider struct {
	log         bool
	seldom      bool // log: below 1, of one over the value
	zero        bool // position 0 is exactly 0
	first, last int  // log: index of two-digit numbers; linear: multiples of step
	step        float64
	least, most float64 // of the field
}

// sliderFor gives the slider of f around a default: Span times less to Span times more, within the field's range, and as far as it takes
// to reach the values that were set.
func sliderFor(f model.Field, def float64, set ...float64) Slider {
	s := Slider{log: f.Log, seldom: f.Unit == model.Seldom, zero: f.Log && f.Min == 0, least: f.Min, most: f.Max}
	if f.Log {
		if def <= 0 {
			def = f.Around
		}
		least, _ := s.index(def / f.Span)
		most, _ := s.index(def * f.Span)
		s.first, s.last = int(math.Ceil(least-1e-9)), int(math.Floor(most+1e-9))
	} else {
		from, to := f.From, f.To
		if from == 0 && to == 0 {
			from, to = f.Min, f.Max
		}
		s.step = math.Pow(10, math.Floor(math.Log10((to-from)/50)))
		s.first, s.last = int(math.Round(from/s.step)), int(math.Round(to/s.step))
	}
	for _, v := range set {
		if index, ok := s.index(v); ok {
			s.first, s.last = min(s.first, int(math.Floor(index+1e-9))), max(s.last, int(math.Ceil(index-1e-9)))
		}
	}
	if index, ok := s.index(f.Min); ok {
		s.first = max(s.first, int(math.Floor(index+1e-9)))
	}
	if index, ok := s.index(f.Max); ok {
		s.last = min(s.last, int(math.Ceil(index-1e-9)))
	}
	return s
}

// index counts the notches up to a value; a logarithm reaches nothing that is not above zero.
func (s Slider) index(v float64) (index float64, ok bool) {
	if s.seldom && v < 1 {
		return -TwoDigitIndex(1 / v), v > 0
	}
	if s.log {
		return TwoDigitIndex(v), v > 0
	}
	return v / s.step, true
}

// TwoDigitIndex counts the numbers of two digits up to v: 90 to a decade, 0 at 1.
func TwoDigitIndex(v float64) float64 {
	decade := math.Floor(math.Log10(v) + 1e-12)
	return decade*90 + (v/math.Pow(10, decade)-1)*10
}

// TwoDigits is the number of two digits at an index: the inverse of TwoDigitIndex.
func TwoDigits(index int) float64 {
	decade := int(math.Floor(float64(index) / 90))
	return scenario.Round(float64(10+index-decade*90) * math.Pow(10, float64(decade-1)))
}

// Max is the last position; the first is 0.
func (s Slider) Max() int {
	n := s.last - s.first
	if s.zero {
		n++
	}
	return n
}

// value at a position.
func (s Slider) value(position int) float64 {
	if s.zero {
		if position <= 0 {
			return 0
		}
		position--
	}
	index := min(max(s.first+position, s.first), s.last)
	v := scenario.Round(float64(index) * s.step)
	switch {
	case s.seldom && index < 0:
		v = scenario.Round(1 / TwoDigits(-index))
	case s.log:
		v = TwoDigits(index)
	}
	return min(max(v, s.least), s.most)
}

// Position is the one nearest to a value.
func (s Slider) Position(v float64) int { return int(math.Round(s.place(v))) }

// place is where a value stands, which may be between two positions.
func (s Slider) place(v float64) float64 {
	index, ok := s.index(v)
	switch {
	case !ok || v <= s.least && !s.zero:
		return 0
	case v >= s.most:
		return float64(s.Max())
	}
	at := min(max(index, float64(s.first)), float64(s.last)) - float64(s.first)
	if s.zero {
		at++
	}
	return at
}

// step is the position that a hand means which has moved a slider from a place to another position. One step from between two positions
// leads to the next of them, though the slider stood at the nearer already; is tells whether what it sets is what that one sets.
func step(place float64, position int, is func(position int) bool) int {
	near := int(math.Round(place))
	if by := position - near; (by == 1 || by == -1) && float64(by)*(float64(near)-place) > 0 && !is(near) {
		return near
	}
	return position
}

// alike tells whether two values differ by no more than is rounded away where a hand sets one.
func alike(a, b float64) bool { return scenario.RoundTo(a, 3) == scenario.RoundTo(b, 3) }

// SpreadMax is the last position of the second handle of an input, which says how unsure it is: a factor of ten either way. The first
// is 0, for one number.
const SpreadMax = 40

// reachAt is how far from its median a range reaches at a position, as uncertainty.Range.Reach counts.
func reachAt(position int) float64 { return math.Ln10 * float64(position) / SpreadMax }

// SpreadPosition is where the second handle stands for a range of f; beyond SpreadMax where that reaches farther.
func SpreadPosition(r uncertainty.Range, f model.Field) int {
	return int(math.Round(spreadPlace(r, f)))
}

func spreadPlace(r uncertainty.Range, f model.Field) float64 {
	return r.Reach(f) / math.Ln10 * SpreadMax
}

// SplitMax is the last position of the slider that divides the budget: all of it for operations. The first is 0.
const SplitMax = 200

// splitAt is operations' part of a budget at a position, in the digits that a handle gives.
func splitAt(position int, budget float64) float64 {
	return scenario.RoundTo(budget*float64(min(max(position, 0), SplitMax))/SplitMax, 3)
}

// SplitPosition is where that slider stands for operations' share of the budget.
func SplitPosition(share float64) int { return int(math.Round(share * SplitMax)) }
