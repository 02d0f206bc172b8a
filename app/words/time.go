package words

import (
	"math"
	"strconv"

	"goodenough/model"
	"goodenough/model/scenario"
)

// Uptime writes the time that is left of a share of downtime, to the digits that Downtime gives: 99.9 %.
func (l Locale) Uptime(share float64) string {
	return l.decimal(strconv.FormatFloat(scenario.Round(100-scenario.RoundTo(share*100, 2)), 'f', -1, 64)) + "%"
}

// Downtime writes a share of time as time a year, in two digits: 18 hours, 5.3 minutes, 12 days.
func (l Locale) Downtime(share float64) string {
	return l.Duration(share * model.HoursPerYear)
}

// Duration writes hours in the unit a person would use: 30 minutes, 18 hours, 4.2 days.
func (l Locale) Duration(hours float64) string { return l.Reading().Duration(hours) }

// Years writes a span of years in the unit a person would use: 5 weeks, 11 months, 1.6 years; never, where it has no end.
func (l Locale) Years(years float64) string {
	switch {
	case math.IsInf(years, 1):
		return "never"
	case years < 1./365/24:
		return "no time"
	case years < .25/12:
		return l.Count(years*365, "day")
	case years < 2./12:
		return l.Count(years*52, "week")
	case years < 1.45:
		return l.Count(math.Round(years*12), "month")
	default:
		return l.Count(years, "year")
	}
}

// OnceIn writes how often something rare happens, given how many there are a year: once in 10 years, 2.5 times a year.
func (l Locale) OnceIn(rate float64) string {
	switch {
	case rate <= 0:
		return "never"
	case rate < .95:
		return "once in " + l.Years(1/rate)
	case rate < 1.05:
		return "once a year"
	}
	return l.Figure(rate, 2) + " times a year"
}

// Count writes a quantity in two digits (three from 100 up) with its noun.
func (l Locale) Count(v float64, noun string) string {
	n := 2
	if v >= 100 {
		n = 3
	}
	text := l.Figure(v, n)
	if text != "1" {
		noun += "s"
	}
	return text + NBSP + noun
}
