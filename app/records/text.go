package records

import (
	"strconv"
	"strings"
	"time"

	"goodenough/model/scenario"
)

// clean shortens a cell for whoever reads it. The text is always one of its own: a part of the file would keep all of it in memory.
func clean(text string, longest int) string {
	if len(text) <= longest {
		plain, before := true, byte(' ')
		for i := range len(text) {
			c := text[i]
			plain = plain && c >= ' ' && c < 0x7f && !(c == ' ' && before == ' ')
			before = c
		}
		if plain && before != ' ' || text == "" {
			return strings.Clone(text)
		}
	}
	return strings.Clone(scenario.CleanText(text, longest))
}

func itoa(n int) string { return strconv.Itoa(n) }

// Number writes how many there are, its thousands apart.
func Number(n int) string {
	text := strconv.Itoa(n)
	for i := len(text) - 3; i > 0; i -= 3 {
		text = text[:i] + "," + text[i:]
	}
	return text
}

// Count writes how many things there are.
func Count(n int, one string) string { return say(n, one, one+"s") }

// When says from when to when the window is: in days, the last of which is in it, or to the minute where it has few or was given so.
func (r *Report) When() string {
	w := r.Window
	whole := w.From.Equal(w.From.Truncate(24*time.Hour)) && w.To.Equal(w.To.Truncate(24*time.Hour))
	if r.Brief() || w.How == "given" && !whole {
		return Moment(w.From) + " to " + Moment(w.To)
	}
	return Day(w.From) + " to " + Day(w.To.Add(-time.Nanosecond))
}

// Brief tells whether the window is of hours and not of days.
func (r *Report) Brief() bool {
	hours := r.Window.Hours()
	return hours > 0 && hours < 72
}

// Day and Moment write a time as a person does, in UTC.
func Day(t time.Time) string    { return t.UTC().Format("January 2, 2006") }
func Moment(t time.Time) string { return t.UTC().Format("January 2, 2006, 15:04 UTC") }

// among tells whether a text is one of some words.
func among(text, words string) bool {
	return text != "" && strings.Contains(" "+words+" ", " "+text+" ")
}
