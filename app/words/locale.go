// Package words holds how numbers, units, money, people, time and sentences are written. What depends on the reader is a method of
// Locale; what every reader sees alike is a function. The words know the model's fields and units, and nothing of a page: not what
// somebody chose (app/state), nor what is drawn (app/view), nor the browser. Whatever is written of an input is read as that input in
// its box.
package words

import (
	"strings"

	"goodenough/model/scenario"
)

// Locale is how a reader writes numbers, and the sign of the currency they think in. The model counts in "dollars"
// whatever the sign: nothing is converted.
type Locale struct {
	Decimal  string // the decimal mark, "." or ","; empty is "."
	Currency string // "$", "€", …; empty for numbers that are no money
}

// English is the locale of the pre-rendered page and the command line.
var English = Locale{Decimal: ".", Currency: "$"}

// Currencies lists the signs to choose from; the first is the default.
var Currencies = []string{"$", "€", "£", "¥", "₹", "CHF"}

// NBSP is a space at which no line breaks: it keeps a number and its unit together.
const NBSP = "\u00a0"

// Unglued is a text with the blanks that a search finds, for where nothing breaks lines.
func Unglued(text string) string { return strings.ReplaceAll(text, NBSP, " ") }

// none stands where there is no number.
const none = "–"

// Reading is how the reader writes numbers, for what is typed on the page.
func (l Locale) Reading() scenario.Reading {
	r := scenario.Reading{Percent: true, Decimal: '.', Currency: l.Currency}
	if l.Decimal == "," {
		r.Decimal = ','
	}
	return r
}

// decimal gives the reader's mark to a number that is written with a point.
func (l Locale) decimal(text string) string {
	if l.Decimal == "" {
		return text
	}
	return strings.Replace(text, ".", l.Decimal, 1)
}

// sign is what stands before an amount of money.
func (l Locale) sign() string {
	if l.Currency == "" {
		return ""
	}
	return l.Reading().Sign()
}
