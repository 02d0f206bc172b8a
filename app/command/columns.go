//go:build !js

package command

import (
	"io"
	"strings"
	"unicode"

	"golang.org/x/text/width"
)

// columns are a table for a terminal, whose cells stand below each other by the room that letters take there: a Chinese one that of two,
// a combining mark none. text/tabwriter counts runes.
type columns struct {
	indent string
	right  []bool // by column: numbers, whose last digits stand below each other
	rows   [][]string
}

// gap is what stands between two columns.
const gap = "  "

// row adds a row. Where it has fewer cells than others its last goes on over the columns behind.
func (t *columns) row(cells ...string) { t.rows = append(t.rows, cells) }

// writeTo writes all of the rows, and ends none with blanks.
func (t *columns) writeTo(out io.Writer) error {
	count := 0
	for _, cells := range t.rows {
		count = max(count, len(cells))
	}
	widths := make([]int, count)
	for _, cells := range t.rows {
		for i, cell := range cells {
			if i < len(cells)-1 || len(cells) == count {
				widths[i] = max(widths[i], room(cell))
			}
		}
	}
	var b strings.Builder
	for _, cells := range t.rows {
		line := t.indent
		for i, cell := range cells {
			blanks := strings.Repeat(" ", max(0, widths[i]-room(cell)))
			switch over := len(cells) < count && i == len(cells)-1; {
			case over:
				line += cell
			case i < len(t.right) && t.right[i]:
				line += blanks + cell + gap
			default:
				line += cell + blanks + gap
			}
		}
		b.WriteString(strings.TrimRight(line, " ") + "\n")
	}
	_, err := io.WriteString(out, b.String())
	return err
}

// room is how many letters wide a text stands on a terminal.
func room(text string) (cells int) {
	for _, r := range text {
		switch kind := width.LookupRune(r).Kind(); {
		case unicode.In(r, unicode.Mn, unicode.Me, unicode.Cf):
		case kind == width.EastAsianWide, kind == width.EastAsianFullwidth:
			cells += 2
		default:
			cells++
		}
	}
	return cells
}
