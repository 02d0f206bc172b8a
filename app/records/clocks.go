package records

import (
	"slices"
	"strings"
)

// clocked is a table whose times of day stand in columns of their own: each is read with the date to its left, as people keep lists by hand.
type clocked struct {
	rows
	dates map[int]int // by the column of a time of day, that of its date
	cells []string
}

// joined finds such columns. Where any column has whole times nothing is joined.
func joined(t rows) (together rows, shared func(a, b int) bool) {
	never := func(a, b int) bool { return false }
	names := t.header()
	filled, dates, clocks := make([]int, len(names)), make([]int, len(names)), make([]int, len(names))
	whole, n := false, 0
	t.each(func(cells []string, row, done int) bool {
		for i := range min(len(cells), len(names)) {
			if isNothing(cells[i]) {
				continue
			}
			filled[i]++
			if s, ok := parseStamp(cells[i]); ok && s.dated {
				dates[i]++
			} else if ok && s.form != epoch {
				whole = true
			} else if isClock(cells[i]) {
				clocks[i]++
			}
		}
		n++
		return n < 200 && !whole
	})
	c := &clocked{rows: t, dates: map[int]int{}, cells: make([]string, len(names))}
	date := -1
	for i := range names {
		switch {
		case dates[i]*2 > filled[i]:
			date = i
		case clocks[i]*2 > filled[i] && date >= 0 && !slices.Contains(words["length"], plainName(names[i])):
			c.dates[i] = date
		}
	}
	if whole || len(c.dates) == 0 {
		return t, never
	}
	return c, func(a, b int) bool {
		first, ok := c.dates[a]
		second, both := c.dates[b]
		return ok && both && first == second
	}
}

// isClock tells a time of day that stands alone.
func isClock(cell string) bool {
	r := &reading{strings.TrimSpace(cell)}
	return len(cell) >= 4 && r.timeOfDay(&stamp{}) && r.s == ""
}

func (c *clocked) each(visit func(cells []string, row, done int) bool) {
	c.rows.each(func(cells []string, row, done int) bool {
		c.cells = append(c.cells[:0], cells...)
		for at, date := range c.dates {
			if at < len(cells) && date < len(cells) && !isNothing(cells[at]) {
				c.cells[at] = cells[date] + " " + cells[at]
			}
		}
		for _, date := range c.dates { // by itself it is no time of its own
			if date < len(cells) {
				c.cells[date] = ""
			}
		}
		return visit(c.cells, row, done)
	})
}
