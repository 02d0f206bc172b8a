package chart

import (
	"cmp"
	"sort"

	"goodenough/app/dom"
)

// Table is the picture as numbers: an HTML table of class "chart-data" with a row for each of about a dozen round values of
// the horizontal axis and for each mark on it, and a column for each series.
func (c Chart) Table() dom.Node {
	list := c.all()
	head := []dom.Node{dom.El("th", dom.A("scope", "col"), cmp.Or(c.X.Name, "at"))}
	for _, s := range list {
		head = append(head, dom.El("th", dom.A("scope", "col"), s.name))
	}
	l := c.layout()
	var rows []dom.Node
	for _, r := range c.tableRows(l) {
		cells := []dom.Node{dom.El("th", dom.A("scope", "row"), r.name)}
		for _, s := range list {
			cells = append(cells, dom.El("td", s.format(between(s.x, s.y, r.x, &l.x))))
		}
		rows = append(rows, dom.El("tr", cells))
	}
	return dom.El("table", dom.Class("chart-data"),
		dom.El("caption", c.Title),
		dom.El("thead", dom.El("tr", head)),
		dom.El("tbody", rows),
	)
}

type tableRow struct {
	x    float64
	name string
}

func (c Chart) tableRows(l layout) []tableRow {
	const about = 12
	var rows []tableRow
	if l.x.zero {
		rows = append(rows, tableRow{0, c.X.format(0)})
	}
	c.X.rounds(l.x.lo, l.x.hi, func(values []float64) bool {
		if len(values) > about {
			return true
		}
		for _, v := range values {
			rows = append(rows, tableRow{v, c.X.format(v)})
		}
		return len(values) == 0
	})
	for _, m := range c.Marks {
		if l.x.holds(m.At) {
			rows = append(rows, tableRow{m.At, m.Label})
		}
	}
	sort.SliceStable(rows, func(i, j int) bool { return rows[i].x < rows[j].x }) // a generic sort makes the program 13 kB bigger
	return rows
}
