package app

import (
	"math"
	"strconv"
	"strings"

	"goodenough/model"
	"goodenough/model/scenario"
)

// Locale is how a reader writes numbers, and the sign of the currency they think in. The model counts in "dollars"
// whatever the sign: nothing is converted.
type Locale struct {
	Decimal  string // "." or ","
	Currency string // "$", "€", …
}

// English is the locale of the pre-rendered page and the command line.
var English = Locale{Decimal: ".", Currency: "$"}

// Currencies lists the signs to choose from; the first is the default.
var Currencies = []string{"$", "€", "£", "¥", "₹", "CHF"}

// nbsp keeps a number and its unit on one line.
const nbsp = "\u00a0"

func (l Locale) decimal(text string) string {
	if l.Decimal == "." || l.Decimal == "" {
		return text
	}
	return strings.Replace(text, ".", l.Decimal, 1)
}

func (l Locale) sign() string {
	if len(l.Currency) > 1 && l.Currency[0] < 0x80 { // a word, as CHF
		return l.Currency + nbsp
	}
	return l.Currency
}

// letters are the powers of ten that money is counted in.
var letters = []struct {
	from   float64
	letter string
}{{1e12, "T"}, {1e9, "B"}, {1e6, "M"}, {1e3, "k"}}

// Money writes an amount for a sentence, in at most three digits: $3.0M, $67M, $220M.
func (l Locale) Money(v float64) string { return l.MoneyBeside(v, v) }

// MoneyBeside writes v in the unit of beside, so that amounts in one sentence can be compared: $0.9M beside $3.0M.
// An amount too small for that unit keeps its own.
func (l Locale) MoneyBeside(v, beside float64) string {
	if math.Abs(v) > model.OutOfReach || math.IsNaN(v) {
		return "out of reach"
	}
	sign := ""
	if v < 0 {
		sign, v = "−", -v
	}
	beside = math.Min(math.Abs(beside), model.OutOfReach)
	if v < .05*unitOf(beside) || v >= 1000*unitOf(beside) {
		beside = v
	}
	unit := unitOf(beside)
	n := v / unit
	text := strconv.FormatFloat(n, 'f', 0, 64)
	switch {
	case n < 9.95 && unit > 1:
		text = strconv.FormatFloat(n, 'f', 1, 64)
	case n >= 999.5 && unit < 1e12: // 999.9k is a million
		return sign + l.MoneyBeside(unit*1000, unit*1000)
	case n < 9.95 && n > 0: // dollars and cents
		text = strconv.FormatFloat(n, 'f', 2, 64)
	}
	for _, u := range letters {
		if unit == u.from {
			text += u.letter
		}
	}
	return sign + l.sign() + l.decimal(text)
}

func unitOf(v float64) float64 {
	for _, u := range letters {
		if v >= u.from*.9995 {
			return u.from
		}
	}
	return 1
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

// figure writes v in n significant digits without an exponent where a person would not use one.
func (l Locale) figure(v float64, n int) string {
	v = scenario.RoundTo(v, n)
	if a := math.Abs(v); v != 0 && (a < 1e-6 || a >= 1e9) {
		return l.decimal(strconv.FormatFloat(v, 'g', n, 64))
	}
	return l.decimal(strconv.FormatFloat(v, 'f', -1, 64))
}

// Percent writes a share in at most two digits, three near a hundred.
func (l Locale) Percent(share float64) string {
	n := 2
	if a := math.Abs(share); a >= .995 || a > .9 && a < 1 {
		n = 3
	}
	return l.figure(share*100, n) + nbsp + "%"
}

// Downtime writes a share of time as time a year, in two digits: 18 hours, 5.3 minutes, 12 days.
func (l Locale) Downtime(share float64) string {
	return l.Duration(share * model.HoursPerYear)
}

// Duration writes hours in the unit a person would use.
func (l Locale) Duration(hours float64) string {
	switch {
	case hours == 0:
		return "no time"
	case hours < 1./60:
		return l.count(hours*3600, "second")
	case hours < .995:
		return l.count(hours*60, "minute")
	case hours < 71.5:
		return l.count(hours, "hour")
	default:
		return l.count(hours/24, "day")
	}
}

// Years writes a span of years: 5 weeks, 11 months, 1.6 years.
func (l Locale) Years(years float64) string {
	switch {
	case math.IsInf(years, 1):
		return "never"
	case years < 1./365/24:
		return "no time"
	case years < .25/12:
		return l.count(years*365, "day")
	case years < 2./12:
		return l.count(years*52, "week")
	case years < 1.45:
		return l.count(math.Round(years*12), "month")
	default:
		return l.count(years, "year")
	}
}

// count writes a quantity in two digits (three from 100 up) with its noun.
func (l Locale) count(v float64, noun string) string {
	n := 2
	if v >= 100 {
		n = 3
	}
	text := l.figure(v, n)
	if text != "1" {
		noun += "s"
	}
	return text + nbsp + noun
}

// Amount writes an axis tick: no more digits than it has.
func (l Locale) Amount(v float64) string {
	if v == 0 {
		return l.sign() + "0"
	}
	sign := ""
	if v < 0 {
		sign, v = "−", -v
	}
	unit := unitOf(v)
	text := strconv.FormatFloat(scenario.RoundTo(v/unit, 3), 'f', -1, 64)
	for _, u := range letters {
		if unit == u.from {
			text += u.letter
		}
	}
	return sign + l.sign() + l.decimal(text)
}

// Box writes an input exactly, as the text of its box: the unit stands beside it.
func (l Locale) Box(f model.Field, v float64) string {
	switch f.Unit {
	case model.Share, model.ShareOfTime, model.SharePerYear:
		percent := scenario.Round(v * 100)
		if percent != 0 && math.Abs(percent) < 1e-6 {
			return l.decimal(strconv.FormatFloat(percent, 'g', -1, 64))
		}
		return l.decimal(strconv.FormatFloat(percent, 'f', -1, 64))
	case model.DollarsPerYear:
		return l.sign() + l.decimal(upper(scenario.FormatNumber(f, v)))
	case model.Hours:
		return l.decimal(strconv.FormatFloat(v, 'f', -1, 64))
	}
	return l.decimal(scenario.FormatNumber(f, v))
}

// BoxUnit is what stands beside the box.
func BoxUnit(f model.Field) string {
	switch f.Unit {
	case model.DollarsPerYear, model.PerYear:
		return "a year"
	case model.Share:
		return "%"
	case model.ShareOfTime:
		return "% of time"
	case model.SharePerYear:
		return "% a year"
	case model.Hours:
		return "hours"
	case model.Years:
		return "years"
	case model.Times:
		return "times"
	case model.PersonHours:
		return "hours of work"
	case model.TimesWage:
		return "years of pay"
	}
	return ""
}

// Spoken writes an input for a screen reader and a sentence: the box and its unit.
func (l Locale) Spoken(f model.Field, v float64) string {
	text := l.Box(f, v)
	if unit := BoxUnit(f); strings.HasPrefix(unit, "%") {
		return text + nbsp + unit
	} else if unit != "" {
		return text + " " + unit
	}
	return text
}

// upper writes the powers of ten as a page does: M, B and T beside k.
func upper(text string) string {
	return strings.NewReplacer("m", "M", "b", "B", "t", "T").Replace(text)
}

// figure3 writes a bare number in three digits.
func (l Locale) figure3(v float64) string { return l.figure(v, 3) }
