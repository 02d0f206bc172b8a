package scenario

import (
	"math"
	"strconv"
	"strings"
)

// digits is the precision of every input: a number is what its text says, so it is rounded to the digits that a link
// carries as soon as it is read, and a link then means exactly what its sender saw.
const digits = 12

// Round rounds an input to the precision that links carry.
func Round(v float64) float64 { return RoundTo(v, digits) }

// RoundTo rounds v to n significant digits, 1 to 17, for values that a pointer chose. There is one zero, without a sign.
func RoundTo(v float64, n int) float64 {
	if v == 0 {
		return 0
	}
	rounded, err := strconv.ParseFloat(strconv.FormatFloat(v, 'g', n, 64), 64)
	if err != nil {
		return v
	}
	return rounded
}

// RoundUpTo rounds v, 0 or more, to n significant digits that are no less than it, so that what v is enough for holds.
func RoundUpTo(v float64, n int) float64 {
	rounded := RoundTo(v, n)
	if rounded >= v {
		return rounded
	}
	_, exponent, _ := strings.Cut(strconv.FormatFloat(v, 'e', n-1, 64), "e") // exact, which a logarithm is not
	magnitude, _ := strconv.Atoi(exponent)
	return RoundTo(rounded+math.Pow10(magnitude+1-n), n)
}
