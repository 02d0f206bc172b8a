package words

import (
	"math"

	"goodenough/model"
	"goodenough/model/scenario"
)

// Within writes an amount in no more digits than its standard error leaves honest.
func (l Locale) Within(v, e model.Number) string { return l.InDigits(v, Honest(v, e)) }

// Honest is how many digits of v its standard error e leaves: one more would be noise. All of them are exact.
func Honest(v, e model.Number) int {
	if !v.Known() || !e.Known() || v == 0 || e <= 0 {
		return exact
	}
	return max(0, int(math.Floor(math.Log10(math.Abs(float64(v))/(2*float64(e)))))+1)
}

const exact = 3 // digits, as many as Money ever writes

// InDigits writes an amount in so many digits; where not even one is sure, it is about that.
func (l Locale) InDigits(v model.Number, digits int) string {
	switch {
	case !v.Known() || digits >= exact:
		return l.Money(float64(v))
	case digits < 1:
		return "about " + l.Money(scenario.RoundTo(float64(v), 1))
	}
	return l.Money(scenario.RoundTo(float64(v), digits))
}
