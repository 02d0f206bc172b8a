package words

import (
	"math"
	"strconv"

	"goodenough/model/scenario"
)

// Figure writes v in n significant digits, without an exponent where a person would not use one.
func (l Locale) Figure(v float64, n int) string {
	if v-v != 0 { // not finite
		return none
	}
	v = scenario.RoundTo(v, n)
	if a := math.Abs(v); v != 0 && (a < 1e-6 || a >= 1e9) {
		return l.decimal(strconv.FormatFloat(v, 'g', n, 64))
	}
	return l.decimal(strconv.FormatFloat(v, 'f', -1, 64))
}

// Figure3 writes a bare number in three digits.
func (l Locale) Figure3(v float64) string { return l.Figure(v, 3) }

// Percent writes a share, of which 1 is all, in at most two digits, three near a hundred.
func (l Locale) Percent(share float64) string {
	n := 2
	if a := math.Abs(share); a >= .995 || a > .9 && a < 1 {
		n = 3
	}
	return l.Figure(share*100, n) + "%"
}
