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

// none stands where there is no number.
const none = "–"

func (l Locale) decimal(text string) string {
	if l.Decimal == "." || l.Decimal == "" {
		return text
	}
	return strings.Replace(text, ".", l.Decimal, 1)
}

func (l Locale) sign() string {
	if l.Currency == "" { // a bare number, as of people
		return ""
	}
	return l.Reading().Sign()
}

// letters are the powers of ten that money is counted in.
var letters = []struct {
	from   float64
	letter string
}{{1e12, "T"}, {1e9, "B"}, {1e6, "M"}, {1e3, "k"}}

// Money writes an amount for a sentence, in two or three digits: $3.0M, $67M, $220M. The same amount is the same text wherever it is said.
func (l Locale) Money(v float64) string {
	sign := ""
	switch {
	case v-v != 0: // not finite
		return "out of reach"
	case v > model.OutOfReach:
		return "over " + l.Money(model.OutOfReach)
	case v < -model.OutOfReach:
		return "below " + l.Money(-model.OutOfReach)
	case v < 0:
		sign, v = "−", -v
	}
	unit := unitOf(v)
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
	if v-v != 0 { // not finite
		return none
	}
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

// Uptime writes the time that is left of a share of downtime, to the digits that Downtime gives: 99.9 %.
func (l Locale) Uptime(share float64) string {
	return l.decimal(strconv.FormatFloat(scenario.Round(100-scenario.RoundTo(share*100, 2)), 'f', -1, 64)) + nbsp + "%"
}

// Downtime writes a share of time as time a year, in two digits: 18 hours, 5.3 minutes, 12 days.
func (l Locale) Downtime(share float64) string {
	return l.Duration(share * model.HoursPerYear)
}

// Duration writes hours in the unit a person would use.
func (l Locale) Duration(hours float64) string { return l.Reading().Duration(hours) }

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
	unit := unitOf(v)
	text := strconv.FormatFloat(scenario.RoundTo(v/unit, 3), 'f', -1, 64)
	for _, u := range letters {
		if unit == u.from {
			text += u.letter
		}
	}
	return sign + l.sign() + l.decimal(text)
}

// Reading is how the reader writes numbers, for what is typed on the page.
func (l Locale) Reading() scenario.Reading {
	r := scenario.Reading{Percent: true, Decimal: '.', Currency: l.Currency}
	if l.Decimal == "," {
		r.Decimal = ','
	}
	return r
}

// Box writes an input exactly, as the text of its box: the unit stands beside it.
func (l Locale) Box(f model.Field, v float64) string { return l.Reading().Box(f, v) }

// BoxUnit is what stands beside the box.
func BoxUnit(f model.Field) string { return scenario.UnitBeside(f) }

// Fitting writes an input as Box does where its box has room for that and the unit stands beside, else to the whole number, or in
// three digits or fewer: $48.7M.
func (l Locale) Fitting(f model.Field, v float64) string {
	room := boxRoom
	if l.broad(f) {
		room = broadRoom
	}
	shown := v
	if strings.HasPrefix(BoxUnit(f), "%") {
		shown *= 100
	}
	least := 2
	if f.Unit == model.DollarsPerYear {
		least = 1
	}
	number := func(v float64) string { return strings.TrimSuffix(l.Box(f, v), nbsp+"% down") }
	text := number(v)
	if whole := len(strconv.FormatFloat(math.Abs(shown), 'f', 0, 64)); whole > 3 && breadth(text) > room {
		text = number(scenario.RoundTo(v, whole))
	}
	for digits := 3; digits >= least && breadth(text) > room; digits-- {
		text = number(scenario.RoundTo(v, digits))
	}
	if breadth(text) <= room {
		return text
	}
	return l.decimal(strings.Replace(strconv.FormatFloat(shown, 'e', 1, 64), "e-0", "e-", 1)) // next to nothing
}

// How broad a text the boxes of the style sheet hold, in em.
const boxRoom, broadRoom = 5., 6.35

// broad tells whether the currency is a word, for which a box has room beside.
func (l Locale) broad(f model.Field) bool {
	return f.Unit == model.DollarsPerYear && len(l.sign()) > len("€")
}

// breadth bounds how broad a text is, in em: DejaVu Sans Bold is by far the broadest font that a page may be shown in.
func breadth(text string) (em float64) {
	for _, r := range text {
		switch r {
		case '.', ',', '-', ' ', '\u00a0':
			em += .42
		case 'M':
			em++
		case 'C', 'H', '₹':
			em += .84
		default:
			em += .7
		}
	}
	return em
}

// Spoken writes an input for a screen reader and a sentence: what its box shows, and its unit.
func (l Locale) Spoken(f model.Field, v float64) string {
	text, unit := l.Fitting(f, v), BoxUnit(f)
	switch {
	case f.Unit == model.ShareOfTime && v > .5:
		return text + nbsp + "% down"
	case unit == "":
		return text
	case strings.HasPrefix(unit, "%"):
		return text + nbsp + unit
	}
	return text + " " + unit
}

// figure3 writes a bare number in three digits.
func (l Locale) figure3(v float64) string { return l.figure(v, 3) }
