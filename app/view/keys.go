package view

import (
	"math"

	"goodenough/app/chart"
	"goodenough/app/state"
	"goodenough/model/scenario"
)

// StepSpend is where a key moves the spend explored on a picture: arrows to the next number of two digits, page keys by a
// quarter, Home and End to the ends of the picture, Escape back to today's.
func StepSpend(spend float64, key string, today float64, c chart.Chart) (float64, bool) {
	least := c.X.Min // above zero
	if !c.X.Log {
		least = c.X.Max / 100
	}
	switch key {
	case "ArrowRight", "ArrowUp":
		return next(spend, 1, least, c.Handle.Min == 0), true
	case "ArrowLeft", "ArrowDown":
		return next(spend, -1, least, c.Handle.Min == 0), true
	case "PageUp":
		return scenario.RoundTo(math.Max(spend, least)*1.25, 2), true
	case "PageDown":
		return scenario.RoundTo(spend/1.25, 2), true
	case "Home":
		if !c.X.Log {
			return c.X.Min, true
		}
		return state.TwoDigits(int(math.Ceil(state.TwoDigitIndex(least)))), true
	case "End":
		return state.TwoDigits(int(math.Floor(state.TwoDigitIndex(c.X.Max)))), true
	case "Escape":
		return today, true
	}
	return 0, false
}

// next is so many numbers of two digits further; below the least there is nothing, where nothing is shown.
func next(spend float64, steps int, least float64, zero bool) float64 {
	switch {
	case spend <= 0 && steps < 0:
		return 0
	case spend <= 0:
		return scenario.RoundTo(least, 2)
	}
	to := state.TwoDigits(int(math.Round(state.TwoDigitIndex(spend))) + steps)
	if to < least && zero {
		return 0
	}
	return to
}
