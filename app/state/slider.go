package state

import (
	"math"

	"goodenough/model"
	"goodenough/model/scenario"
	"goodenough/model/uncertainty"
)

// Slider maps the whole positions of a range control to values of one input. A log slider moves through the numbers of
// two digits (10, 11 … 99 of each decade), so that one arrow key is the next number a person would say; a linear one
// moves in round steps.
type Slider struct {
	log         bool
	zero        bool // position 0 is exactly 0
	first, last int  // log: index of two-digit numbers; linear: multiples of step
	step        float64
}

// sliderFor gives the slider of f around a default: Span times less to Span times more, within the field's range.
func sliderFor(f model.Field, def float64) Slider {
	if f.Log {
		if def <= 0 {
			def = 1e-4
		}
		low, high := max(def/f.Span, f.Min), min(def*f.Span, f.Max)
		if f.Min == 0 {
			low = def / f.Span
		}
		return Slider{log: true, zero: f.Min == 0, first: int(math.Ceil(TwoDigitIndex(low) - 1e-9)), last: int(math.Floor(TwoDigitIndex(high) + 1e-9))}
	}
	from, to := f.From, f.To
	if from == 0 && to == 0 {
		from, to = f.Min, f.Max
	}
	step := math.Pow(10, math.Floor(math.Log10((to-from)/50)))
	return Slider{step: step, first: int(math.Round(from / step)), last: int(math.Round(to / step))}
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
	if s.log {
		return TwoDigits(index)
	}
	return scenario.Round(float64(index) * s.step)
}

// Position is the one nearest to a value, which may lie beyond the ends.
func (s Slider) Position(v float64) int {
	index := v / s.step
	if s.log {
		if v <= 0 {
			return 0
		}
		index = TwoDigitIndex(v)
	}
	p := int(math.Round(min(max(index, float64(s.first)), float64(s.last)))) - s.first
	if s.zero {
		p++
	}
	return p
}

// SpreadMax is the last position of the second handle of an input, which says how unsure it is: a factor of ten either way. The first
// is 0, for one number.
const SpreadMax = 40

// reachAt is how far from its median a range reaches at a position, as uncertainty.Range.Reach counts.
func reachAt(position int) float64 { return math.Ln10 * float64(position) / SpreadMax }

// SpreadPosition is where the second handle stands for a range of f; beyond SpreadMax where that reaches farther.
func SpreadPosition(r uncertainty.Range, f model.Field) int {
	return int(math.Round(r.Reach(f) / math.Ln10 * SpreadMax))
}

// SplitMax is the last position of the slider that divides the budget: all of it for operations. The first is 0.
const SplitMax = 200

// splitAt is operations' part of a budget at a position, in the digits that a handle gives.
func splitAt(position int, budget float64) float64 {
	return scenario.RoundTo(budget*float64(min(max(position, 0), SplitMax))/SplitMax, 3)
}

// SplitPosition is where that slider stands for operations' share of the budget.
func SplitPosition(share float64) int { return int(math.Round(share * SplitMax)) }
