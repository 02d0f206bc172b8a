// Package weighing puts into words what model/compare and model/seek find, for the page and the terminal alike: tables and sentences,
// without markup. It knows nothing of a page.
package weighing

import (
	"slices"
	"strings"

	"goodenough/app/words"
)

// Table is a heading for each column, rows of as many texts, and what is to be said below.
type Table struct {
	Head []string
	Rows [][]string
	Note string
}

func (t *Table) add(cells ...string) { t.Rows = append(t.Rows, cells) }

// list joins names as in a sentence: a, b and c.
func list(names []string, last string) string {
	if n := len(names); n > 1 {
		return strings.Join(names[:n-1], ", ") + " " + last + " " + names[n-1]
	}
	return strings.Join(names, "")
}

// aYear writes an amount of money a year.
func aYear(l words.Locale, v float64) string { return l.Money(v) + " a year" }

// differ tells whether not all texts are the same.
func differ(texts []string) bool {
	return slices.ContainsFunc(texts, func(text string) bool { return text != texts[0] })
}
