package account

import (
	"goodenough/app/chart"
	"goodenough/app/state"
	"goodenough/app/view"
)

// bolder is how much broader bold letters are, and those of broad fonts.
const bolder = 1.1

// height is how high the account stands in a frame in a column of view.Column, px: at most what a frame may be, whose rest scrolls.
func (a *Account) height() float64 {
	height := view.LinesHeight(a.Tool.Asks, 28*bolder, 34) + view.LinesHeight(a.Answer, 16*bolder, 26) + 16
	for _, text := range a.Says {
		height += view.LinesHeight(text, 16*bolder, 26) + 8
	}
	for i := range a.Tables {
		height += a.Tables[i].height()
		if note := a.Tables[i].Note; note != "" {
			height += view.LinesHeight(note, 16*bolder, 26) + 8
		}
	}
	if a.Picture != nil {
		tree := a.Picture.Whole()
		width, tall := view.SizeOf(tree)
		height += view.Column*tall/max(width, 1) + 20
	}
	return min(height, state.MaxHeight-200)
}

// height is how high a table is.
func (t *Table) height() float64 {
	const gap, least, size, line = 10, 17 * 13, 13 * bolder, 21
	rows := [][]string{t.Head}
	for _, row := range t.Rows[:min(len(t.Rows), mostRows)] {
		if row.Across == "" {
			rows = append(rows, row.Cells)
		}
	}
	columns := make([]float64, len(t.Head))
	for _, cells := range rows {
		for i, text := range cells {
			columns[i] = max(columns[i], chart.TextWidth(text, size)+gap)
		}
	}
	room := shared(columns, view.Column, least)
	height := 36 + (line+8)*float64(len(t.Rows)+1-len(rows)) // a scroll bar and margins, and what stands across
	for _, cells := range rows {
		lines := 1
		for i, text := range cells {
			lines = max(lines, len(chart.Wrap(text, size, room[i]-gap)))
		}
		height += float64(lines)*line + 8
	}
	return height
}

// shared is the width of each column where there is so much room for all: those that need more than an even part of it share what the
// others leave, and each has at least some.
func shared(needed []float64, room, least float64) []float64 {
	widths := make([]float64, len(needed))
	for left := len(needed); left > 0; {
		part, before := room/float64(left), left
		for i, width := range needed {
			if widths[i] == 0 && width <= part {
				widths[i], room, left = width, room-width, left-1
			}
		}
		if left < before {
			continue
		}
		for i := range widths {
			if widths[i] == 0 {
				widths[i] = max(part, min(needed[i], least))
			}
		}
		break
	}
	return widths
}
