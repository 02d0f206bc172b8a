package desk

import (
	"time"

	"goodenough/app/dom"
)

func fold(name, summary string, body dom.Node) dom.Node {
	return dom.El("details", dom.A("data-imported", name), dom.El("summary", summary), body)
}

func scrolled(table dom.Node) dom.Node {
	return dom.El("div", dom.Class("scroll"), dom.A("tabindex", "0"), table)
}

// table is one with a head.
func table(columns []string, rows []dom.Node) dom.Node {
	return dom.El("table", dom.El("thead", dom.El("tr", heads(columns...))), dom.El("tbody", rows))
}

// row is one of a table, with what it is about at its head.
func row(attrs []dom.Attr, head string, cells ...string) dom.Node {
	r := dom.El("tr", attrs, dom.El("th", dom.A("scope", "row"), head))
	for _, cell := range cells {
		r.Kids = append(r.Kids, dom.El("td", cell))
	}
	return r
}

// about marks a row.
func about(mark, name string) []dom.Attr { return []dom.Attr{dom.A(mark, name)} }

func heads(names ...string) []dom.Node {
	nodes := make([]dom.Node, len(names))
	for i, name := range names {
		nodes[i] = dom.El("th", dom.A("scope", "col"), name)
	}
	return nodes
}

// clock writes a moment.
func clock(t time.Time) string { return t.UTC().Format("2006-01-02 15:04:05") }
