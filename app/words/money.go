package words

import (
	"math"
	"strconv"

	"goodenough/model"
	"goodenough/model/scenario"
)

// letters are the powers of ten that money is counted in, and people.
var letters = []struct {
	from   float64
	letter string
}{{1e12, "T"}, {1e9, "B"}, {1e6, "M"}, {1e3, "k"}}

// Money writes an amount for a sentence, in two or three digits: $3.0M, $67M, $220M. The same amount is the same text wherever it is said.
func (l Locale) Money(v float64) string {
	sign := ""
	switch {
	case v-v != 0: // not finite
		return Unreachable
	case v > model.OutOfReach:
		return "over " + l.Money(model.OutOfReach)
	case v < -model.OutOfReach:
		return "below " + l.Money(-model.OutOfReach)
	case v < 0:
		sign, v = "−", -v
	}
	unit, letter := unitOf(v)
	n := v / unit
	text := strconv.FormatFloat(n, 'f', 0, 64)
	switch {
	case n < 9.95 && unit > 1:
		text = strconv.FormatFloat(n, 'f', 1, 64)
	case n >= 999.5 && unit < 1e12: // 999.9k is a million
		return sign + l.Money(unit*1000)
	case n < .005: // which is no cent
		sign, text = "", "0"
	case n < 9.95: // dollars and cents
		text = strconv.FormatFloat(n, 'f', 2, 64)
	}
	return sign + l.sign() + l.decimal(text) + letter
}

// unitOf is what an amount is counted in, and the letter for that.
func unitOf(v float64) (unit float64, letter string) {
	for _, u := range letters {
		if v >= u.from*.9995 {
			return u.from, u.letter
		}
	}
	return 1, ""
}

// Cents writes what one dollar brings: $0.64, $12, $1.3k.
func (l Locale) Cents(v float64) string {
	if math.Abs(v) < 9.995 {
		sign := ""
		if v < 0 {
			sign, v = "−", -v
		}
		return sign + l.sign() + l.decimal(strconv.FormatFloat(v, 'f', 2, 64))
	}
	return l.Money(v)
}

// Amount writes a round amount, as of an axis, in no more digits than it has, three at most: $0, $2.5M.
func (l Locale) Amount(v float64) string {
	switch {
	case v-v != 0: // not finite
		return none
	case v == 0:
		return l.sign() + "0"
	}
	sign := ""
	if v < 0 {
		sign, v = "−", -v
	}
	unit, letter := unitOf(v)
	text := strconv.FormatFloat(scenario.RoundTo(v/unit, 3), 'f', -1, 64)
	return sign + l.sign() + l.decimal(text) + letter
}

// Signed writes an amount as Money does, with a plus where it is more than nothing.
func (l Locale) Signed(v float64) string {
	text := l.Money(v)
	if v > 0 && v <= model.OutOfReach && text != l.Money(0) {
		return "+" + text
	}
	return text
}
