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
	room := l.room(f)
	if f.Unit == model.Seldom {
		return l.onceIn(f, v)
	}
	shown := v
	if strings.HasPrefix(scenario.UnitBeside(f), "%") {
		shown *= 100
	}
	least := 2
	if f.Unit.IsMoney() {
		least = 1
	}
	number := func(v float64) string {
		if f.Key == "accept" && v > .5 { // beside a promise of uptime
			return l.Box(f, v)
		}
		return strings.TrimSuffix(l.Box(f, v), "% down")
	}
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

// onceIn writes how often something rare happens, in three digits where all have no room.
func (l Locale) onceIn(f model.Field, v float64) string {
	text := l.Box(f, v)
	if breadth(text) > wordsRoom {
		text = l.Box(f, inYears(v, 3))
	}
	if breadth(text) > wordsRoom { // of which there are none to speak of
		text = l.Box(f, scenario.RoundTo(v, 3))
	}
	return text
}

// inYears rounds how often something rare happens to so many digits of the years from one to the next.
func inYears(v float64, digits int) float64 {
	if v > 0 && v < 1 {
		return scenario.Round(1 / scenario.RoundTo(1/v, digits))
	}
	return scenario.RoundTo(v, digits)
}

// How broad a text the boxes of the style sheet hold, in em: any, those that are Broad, and those of words.
const boxRoom, broadRoom, wordsRoom = 5., 6.75, 12.5

// Broad tells whether the box of an input is a broader one, for a currency that is a word and for many nines.
func (l Locale) Broad(f model.Field) bool {
	return f.Unit.IsMoney() && len(l.sign()) > len("€") || f.Key == "accept"
}

// room is how broad a text the box of an input holds, in em.
func (l Locale) room(f model.Field) float64 {
	switch {
	case f.Unit == model.Seldom:
		return wordsRoom
	case l.Broad(f):
		return broadRoom
	}
	return boxRoom
}

// breadth bounds how broad a text is, in em: DejaVu Sans Bold is by far the broadest font that a page may be shown in.
func breadth(text string) (em float64) {
	for _, r := range text {
		switch r {
		case '.', ',', '-', ' ', '\u00a0':
			em += .42
		case 'M', '%', 'w':
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
func (l Locale) Spoken(f model.Field, v float64) string { return SpokenAs(f, v, l.Fitting(f, v)) }

// SpokenAs is Spoken where what fits its box is known.
func SpokenAs(f model.Field, v float64, text string) string {
	unit := scenario.UnitAfter(f, text)
	switch {
	case strings.HasSuffix(text, "down"):
		return text
	case f.Unit == model.ShareOfTime && v > .5:
		return text + "% down"
	case unit == "":
		return text
	case strings.HasPrefix(unit, "%"):
		return text + unit
	}
	return text + " " + unit
}

// SpokenShort writes an input as Spoken does, in two digits.
func (l Locale) SpokenShort(f model.Field, v float64) string {
	if f.Unit == model.Seldom {
		return l.Spoken(f, inYears(v, 2))
	}
	return l.Spoken(f, scenario.RoundTo(v, 2))
}
