package view

import (
	"strings"
	"testing"

	"goodenough/app/chart"
	"goodenough/app/dom"
	"goodenough/app/state"
)

// everything is the page of a link with all that is known of it, the trap asked about, and every picture in each layout.
func everything(t *testing.T, link string) *Page {
	t.Helper()
	s := studied(t, link+"&trap=1", false)
	s.Layout = state.Everywhere
	return Of(s)
}

// TestViewsAndDrawings: the two tables name the same pictures.
func TestViewsAndDrawings(t *testing.T) {
	drawn := 0
	for _, v := range state.Views {
		if v.Host != "" {
			drawn++
		}
		if (v.Host != "") != (drawings[v.Name] != nil) {
			t.Errorf("%s stands in %q, and has a drawing: %t", v.Name, v.Host, drawings[v.Name] != nil)
		}
	}
	if drawn != len(drawings) {
		t.Errorf("of %d drawings %d have a view", len(drawings), drawn)
	}
}

// TestMeasuresAreDrawn: the two tables name the same measures.
func TestMeasuresAreDrawn(t *testing.T) {
	if len(state.Measures) != len(measures) {
		t.Errorf("%d measures can be chosen, %d are drawn", len(state.Measures), len(measures))
	}
	for _, m := range state.Measures {
		if measures[m.Name].of == nil {
			t.Errorf("%s is not drawn", m.Name)
		}
	}
}

// TestPicturesAreFoundByTheirIDs, in every layout that they are drawn in.
func TestPicturesAreFoundByTheirIDs(t *testing.T) {
	p := everything(t, "cust=consumer&try=1m&plan=3m@2&team=20")
	for name := range drawings {
		for _, l := range []state.Layout{state.Wide, state.Medium, state.Narrow} {
			picture, ok := p.pictureIn(name, l)
			if !ok {
				t.Errorf("%s is not drawn", name)
				continue
			}
			id := pictureID(picture)
			if v, layout, ok := state.Pictured(id); !ok || v.Name != name || v.PictureID(l) != id || v.Large && layout != l {
				t.Errorf("%s is drawn as %q, where %q in layout %v is found", name, id, v.Name, layout)
			}
			if c, ok := p.ChartWithID(id); ok != isChart(picture) || ok && c.ID != id {
				t.Errorf("for %s there is a chart: %t, with id %q", id, ok, c.ID)
			}
		}
	}
}

// TestAxesAreAsTheTableSays: pictures share the crosshair by what the table says of their axes, so that has to be what is drawn.
func TestAxesAreAsTheTableSays(t *testing.T) {
	p := everything(t, "cust=consumer&try=1m&plan=3m@2&team=20")
	for _, v := range state.Views {
		picture, _ := p.Picture(v.Name)
		c, ok := picture.(chart.Chart)
		if !ok {
			continue
		}
		drawn := state.Apart
		switch {
		case c.X.Unit == "years":
			drawn = state.AlongTime
		case c.X.Unit == p.Locale.Currency && strings.HasPrefix(c.X.Name, "operations"):
			drawn = state.BySpend
		}
		if drawn != v.Axis {
			t.Errorf("%s counts %q, and the table says %v", v.Name, c.X.Name, v.Axis)
		}
	}
}

func isChart(picture chart.Picture) bool { _, ok := picture.(chart.Chart); return ok }

func pictureID(picture chart.Picture) string {
	id, _ := picture.Node().Attr(chart.HookChart)
	return id
}

// TestEveryPictureOnThePageIsFound: whoever points at one can be answered, and the table says in which part of the page it stands.
func TestEveryPictureOnThePageIsFound(t *testing.T) {
	p := everything(t, "cust=consumer&try=1m&plan=3m@2&team=20")
	seen := map[string]bool{}
	for host, tree := range p.Draw() {
		tree.Find(func(n *dom.Node) bool {
			id, drawn := n.Attr(chart.HookChart)
			if !drawn {
				return false
			}
			v, layout, found := state.Pictured(id)
			if !found || v.Host != host {
				t.Errorf("%s in %s is found: %t, in %q", id, host, found, v.Host)
				return false
			}
			seen[v.Name] = true
			picture, _ := p.pictureIn(v.Name, layout)
			if c, ok := p.ChartWithID(id); ok != isChart(picture) || ok && c.ID != id {
				t.Errorf("for %s there is a chart: %t, with id %q", id, ok, c.ID)
			}
			return false
		})
	}
	for name := range drawings {
		if !seen[name] {
			t.Errorf("%s is nowhere on the page", name)
		}
	}
}
