package chart

import (
	"strings"
	"testing"
)

// TestEveryStrokeIsInTheLegend: ranges that have a name, and zones in sight, wide or narrow.
func TestEveryStrokeIsInTheLegend(t *testing.T) {
	c := Chart{ID: "c", X: Axis{Name: "spending", Min: 1, Max: 100, Log: true}, Y: Axis{Name: "cost", Max: 10},
		Bands: []Band{{Name: "range of all"}},
		Spans: []Span{{From: 2, To: 4, Name: "range of the best"}, {From: 2, To: 4}, {From: 3, To: 3, Name: "no range"}},
		Zones: []Zone{{From: 0, To: 9, Label: "low"}, {From: 9, To: 9.01, Label: "narrow"}, {From: 9.01, To: 200, Label: "high"}, {From: 200, To: 300, Label: "out of sight"}, {From: 5, To: 5, Label: "none"}}}
	var names []string
	for _, e := range c.entries() {
		names = append(names, e.name)
	}
	if got, want := strings.Join(names, ", "), "range of all, range of the best, low, narrow, high"; got != want {
		t.Errorf("the legend is %q, want %q", got, want)
	}
}

// TestLogarithmicAxisSaysSo, and no other does; a table of numbers needs no such word.
func TestLogarithmicAxisSaysSo(t *testing.T) {
	c := Chart{ID: "c", Width: 400, Height: 300, X: Axis{Name: "spending", Min: 1, Max: 100, Log: true}, Y: Axis{Name: "cost", Max: 10}}
	said := c.Node().PlainText()
	if !strings.Contains(said, "spending (log scale) →") || !strings.Contains(said, "↑ cost") || strings.Contains(said, "cost (log scale)") {
		t.Errorf("the axes say %q", said)
	}
	if head := c.Table().PlainText(); strings.Contains(head, "log scale") {
		t.Errorf("the table says %q", head)
	}
}
