package words

import (
	"math"
	"strconv"
)

// Percents rounds shares that add up to 1 to percents that add up to 100: what is left over goes where most was cut off.
func Percents(shares ...float64) []int {
	rounded, left := make([]int, len(shares)), 100
	for i, share := range shares {
		rounded[i] = int(math.Floor(share*100 + 1e-9))
		left -= rounded[i]
	}
	for ; left > 0; left-- {
		most := 0
		for i := range shares {
			if shares[i]*100-float64(rounded[i]) > shares[most]*100-float64(rounded[most]) {
				most = i
			}
		}
		rounded[most]++
	}
	return rounded
}

// Often says in how many cases something is so, of a chance from 0 to 1: at least 1% of them.
func Often(p float64) string {
	percent := int(math.Round(p * 100))
	if percent == 100 {
		return "in over 99% of cases"
	}
	return "in " + strconv.Itoa(max(1, percent)) + "% of cases"
}

// Likely writes a chance from 0 to 1 in whole percent, and no certainty.
func Likely(p float64) string {
	switch {
	case p < .01:
		return "under 1%"
	case p > .99:
		return "over 99%"
	}
	return strconv.Itoa(int(math.Round(p*100))) + "%"
}
