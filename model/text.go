package model

import (
	"fmt"
	"math"
	"strconv"
)

// dollars writes an amount for a message in three digits, with the suffixes that links read.
func dollars(v float64) string {
	if !Number(v).Known() {
		return "more than $10 trillion"
	}
	for _, s := range []struct {
		from   float64
		letter string
	}{{1e12, "t"}, {1e9, "b"}, {1e6, "m"}, {1e3, "k"}} {
		if math.Abs(v) >= s.from*.9995 {
			return fmt.Sprintf("$%.3g%s", v/s.from, s.letter)
		}
	}
	return fmt.Sprintf("$%.3g", v)
}

// percent writes a share for a message as a person reads it.
func percent(share float64) string { return plain(share*100) + " %" }

// plain writes a number for a message: up to six digits, and no exponent where a person would not use one.
func plain(v float64) string {
	if math.IsNaN(v) || math.IsInf(v, 0) {
		return "no number"
	}
	rounded, err := strconv.ParseFloat(strconv.FormatFloat(v, 'g', 6, 64), 64)
	if a := math.Abs(v); err != nil || a != 0 && a < 1e-12 || a >= 1e15 {
		return strconv.FormatFloat(v, 'g', 6, 64)
	}
	return strconv.FormatFloat(rounded, 'f', -1, 64)
}

// text writes a value of the field for a message, with its unit.
func (f *Field) text(v float64) string {
	switch f.Unit {
	case DollarsPerYear:
		return dollars(v) + " a year"
	case Dollars:
		return dollars(v)
	case Share:
		return percent(v)
	case ShareOfTime:
		return percent(v) + " of the time"
	case SharePerYear:
		return percent(v) + " a year"
	case Hours, PersonHours:
		return plain(v) + " hours"
	case Years:
		return plain(v) + " years"
	case PerYear:
		return plain(v) + " a year"
	case Times, TimesWage:
		return plain(v) + " times"
	}
	return plain(v)
}
