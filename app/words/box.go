package words

import (
	"math"
	"strconv"
	"strings"

	"goodenough/model"
	"goodenough/model/scenario"
)

// Box writes an input exactly, as the text of its box: the unit, which is no currency, stands beside it.
func (l Locale) Box(f model.Field, v float64) string { return l.Reading().Box(f, v) }

// Fitting writes an input as Box does where its box has room for that and the unit stands beside, else to the whole number, or in
// three digits or fewer: $48.7M.
func (l Locale) Fitting(f model.Field, v float64) string {
	room := boxRoom
	if l.Broad(f) {
		room = broadRoom
	}
	shown := v
	if strings.HasPrefix(scenario.UnitBeside(f), "%") {
		shown *= 100
	}
	least := 2
	if f.Unit.IsMoney() {
		least = 1
	}
	number := func(v float64) string { return strings.TrimSuffix(l.Box(f, v), NBSP+"% down") }
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

// How broad a text the boxes of the style sheet hold, in em: any, and those that are Broad.
const boxRoom, broadRoom = 5., 6.35

// Broad tells whether the box of an input is a broader one, for a currency that is a word.
func (l Locale) Broad(f model.Field) bool {
	return f.Unit.IsMoney() && len(l.sign()) > len("€")
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
	text, unit := l.Fitting(f, v), scenario.UnitBeside(f)
	switch {
	case f.Unit == model.ShareOfTime && v > .5:
		return text + NBSP + "% down"
	case unit == "":
		return text
	case strings.HasPrefix(unit, "%"):
		return text + NBSP + unit
	}
	return text + " " + unit
}

// SpokenShort writes an input as Spoken does, in two digits.
func (l Locale) SpokenShort(f model.Field, v float64) string {
	return l.Spoken(f, scenario.RoundTo(v, 2))
}
