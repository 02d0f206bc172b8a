package model

import (
	"fmt"
	"math"
	"strconv"
)

// dollars writes an amount for a message in three digits, with the letters that the page has.
func dollars(v float64) string {
	if !Number(v).Known() {
		return "more than $10 trillion"
	}
	for _, s := range []struct {
		from   float64
		letter string
	}{{1e12, "T"}, {1e9, "B"}, {1e6, "M"}, {1e3, "k"}} {
		if math.Abs(v) >= s.from*.9995 {
			return fmt.Sprintf("$%.3g%s", v/s.from, s.letter)
		}
	}
	return fmt.Sprintf("$%.3g", v)
}

// percent writes a share for a message as a person reads it.
func percent(share float64) string { return plain(share*100) + "%" }

// inHours writes a span of hours for a message.
func inHours(v float64) string {
	if text := plain(v); text != "1" {
		return text + " hours"
	}
	return "1 hour"
}

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
	case PerYear, Seldom:
		return plain(v) + " a year"
	case Times, TimesWage:
		return plain(v) + " times"
	}
	return plain(v)
}

// short writes a number for a message in two digits, three from a hundred up.
func short(v float64) string {
	digits := 2
	if v >= 100 {
		digits = 3
	}
	rounded, _ := strconv.ParseFloat(strconv.FormatFloat(v, 'g', digits, 64), 64)
	return plain(rounded)
}

// yearly writes a share of time for a message as what it is of a year.
func yearly(share float64) string {
	hours := share * HoursPerYear
	switch {
	case hours < 1:
		return short(hours*60) + " minutes"
	case hours < 72:
		return short(hours) + " hours"
	}
	return short(hours/24) + " days"
}

// uptime writes what is left of a share of downtime.
func uptime(share float64) string { return percent(math.Round((1-share)*1e12) / 1e12) }
