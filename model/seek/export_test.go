package seek

import "goodenough/model"

// Over looks for a target among values of a function.
func Over(f func(float64) (float64, bool), target float64, values []float64) Found {
	h := hunt{target: target, out: func(x float64) (float64, float64, bool) {
		out, ok := f(x)
		return out, 0, ok
	}}
	return h.over(values)
}

// Grid are the values of an input that are looked at.
func Grid(f model.Field, now float64) []float64 { return grid(f, now) }
