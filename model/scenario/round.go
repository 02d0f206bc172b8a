package scenario

import "strconv"

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
