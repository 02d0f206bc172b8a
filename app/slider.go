package app

import (
	"math"

	"goodenough/model"
	"goodenough/model/scenario"
)

// slider maps the whole positions of a range control to values of one input. A log slider moves through the numbers of
// two digits (10, 11 … 99 of each decade), so that one arrow key is the next number a person would say; a linear one
// moves in round steps.
type slider struct {
	log         bool
	zero        bool // position 0 is exactly 0
	first, last int  // log: index of two-digit numbers; linear: multiples of step
	step        float64
}

// sliderFor gives the slider of f around a default: Span times less to Span times more, within the field's range.
func sliderFor(f model.Field, def float64) slider {
	if f.Log {
		if def <= 0 {
			def = 1e-4
		}
		low, high := math.Max(def/f.Span, f.Min), math.Min(def*f.Span, f.Max)
		if f.Min == 0 {
			low = def / f.Span
		}
		return slider{log: true, zero: f.Min == 0, first: int(math.Ceil(twoDigitIndex(low) - 1e-9)), last: int(math.Floor(twoDigitIndex(high) + 1e-9))}
	}
	from, to := f.From, f.To
	if from == 0 && to == 0 {
		from, to = f.Min, f.Max
	}
	step := math.Pow(10, math.Floor(math.Log10((to-from)/50)))
	return slider{step: step, first: int(math.Round(from / step)), last: int(math.Round(to / step))}
}

// twoDigitIndex counts the numbers of two digits up to v: 90 to a decade, 0 at 1.
func twoDigitIndex(v float64) float64 {
	decade := math.Floor(math.Log10(v) + 1e-12)
	return decade*90 + (v/math.Pow(10, decade)-1)*10
}

func twoDigits(index int) float64 {
	decade := int(math.Floor(float64(index) / 90))
	return scenario.Round(float64(10+index-decade*90) * math.Pow(10, float64(decade-1)))
}

// max is the last position; the first is 0.
func (s slider) max() int {
	n := s.last - s.first
	if s.zero {
		n++
	}
	return n
}

// value at a position.
func (s slider) value(position int) float64 {
	if s.zero {
		if position <= 0 {
			return 0
		}
		position--
	}
	index := min(max(s.first+position, s.first), s.last)
	if s.log {
		return twoDigits(index)
	}
	return scenario.Round(float64(index) * s.step)
}

// position nearest to a value, which may lie beyond the ends.
func (s slider) position(v float64) int {
	index := float64(s.first)
	switch {
	case s.log && v > 0:
		index = twoDigitIndex(v)
	case s.log:
		return 0
	default:
		index = v / s.step
	}
	p := int(math.Round(math.Min(math.Max(index, float64(s.first)), float64(s.last)))) - s.first
	if s.zero {
		p++
	}
	return p
}
