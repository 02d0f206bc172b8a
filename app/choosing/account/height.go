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
	height := view.LinesHeight(a.Tool.Asks, 28*bolder, 34) + view.LinesHeight(a.Answer, 16*bolder, 23) + 16
	for _, text := range a.Says {
		height += view.LinesHeight(text, 15*bolder, 23) + 8
	}
	for i := range a.Tables {
		height += a.Tables[i].height()
		if note := a.Tables[i].Note; note != "" {
			height += view.LinesHeight(note, 15*bolder, 23) + 8
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
	const gap, least, size, line = 10, 90, 13 * bolder, 20
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
	height := 24 + (line+8)*float64(len(t.Rows)+1-len(rows)) // a scroll bar and margins, and what stands across
	for _, cells := range rows {
		lines := 1
		for i, text := range cells {
			lines = max(lines, len(chart.Wrap(text, size, room[i]-gap)))
		}
		height += float64(lines)*line + 8
	}
	return height
}

// shared is the width of each column where there is so much room for all: as browsers do, each has the least it can, and what is left in
// proportion to what it would take more.
func shared(needed []float64, room, least float64) []float64 {
	wanted := 0.
	for _, width := range needed {
		room -= min(width, least)
		wanted += max(0, width-least)
	}
	widths := make([]float64, len(needed))
	for i, width := range needed {
		widths[i] = min(width, least)
		if more := width - least; more > 0 {
			widths[i] += min(more, max(0, room)*more/wanted)
		}
	}
	return widths
}
