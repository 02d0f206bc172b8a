package chart_test

import (
	"maps"
	"slices"
	"strings"
	"testing"

	"goodenough/app/chart"
	"goodenough/app/chart/gallery"
	"goodenough/app/dom"
)

// What a picture tells listeners is what the table of hooks says, all of it and nothing else.
func TestPicturesCarryTheHooksOfTheTable(t *testing.T) {
	written := map[string]bool{}
	note := func(n dom.Node) {
		for _, a := range n.Attrs {
			if strings.HasPrefix(a.Name, "data-") {
				written[a.Name] = true
			}
		}
	}
	for _, c := range gallery.Charts() {
		walk(c.Node(), note)
	}
	for _, b := range gallery.Bars() {
		walk(b.Node(), note)
	}
	want := []string{chart.HookChart, chart.HookHandle, chart.HookKnob, chart.HookMark, chart.HookSpan, chart.HookSurface}
	if got := slices.Sorted(maps.Keys(written)); !slices.Equal(got, want) {
		t.Errorf("pictures carry %v, the table has %v", got, want)
	}
}

// A listener finds a picture by its id, wherever in it an event began, and its surface by the same.
func TestAPictureAndItsSurfaceBearItsID(t *testing.T) {
	for _, c := range gallery.Charts() {
		svg := c.Node()
		if id, _ := svg.Attr(chart.HookChart); id != c.ID {
			t.Errorf("%s is called %q", c.ID, id)
		}
		surface := svg.Find(func(n *dom.Node) bool { _, is := n.Attr(chart.HookSurface); return is })
		if surface == nil {
			t.Errorf("%s has no surface", c.ID)
		} else if id, _ := surface.Attr(chart.HookSurface); id != c.ID {
			t.Errorf("the surface of %s is called %q", c.ID, id)
		}
	}
}
