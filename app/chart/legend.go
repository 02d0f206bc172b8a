package chart

import (
	"cmp"
	"goodenough/app/dom"
)

// entry is a line of the legend: a name, and a sample of what it names whose top left corner is at x, y.
type entry struct {
	name   string
	sample func(x, y float64) dom.Node
}

// entries are everything drawn that has a name and is not labelled where it stands for sure: series, bands, spans, and the zones in sight,
// of which narrow ones have no room for their label.
func (c Chart) entries() []entry {
	var entries []entry
	for _, s := range c.all() {
		if s.name != "" {
			entries = append(entries, entry{s.name, func(x, y float64) dom.Node { return swatch(s, x, y) }})
		}
	}
	for _, b := range c.Bands {
		entries = append(entries, entry{b.Name, b.swatch})
	}
	for _, m := range c.Marks {
		if m.Name != "" {
			entries = append(entries, entry{m.Name, m.swatch})
		}
	}
	for _, s := range c.Spans {
		if s.Name != "" && s.From < s.To {
			entries = append(entries, entry{s.Name, s.swatch})
		}
	}
	for _, z := range c.Zones {
		if c.sees(z) {
			entries = append(entries, entry{z.Label, z.swatch})
		}
	}
	return entries
}

// Legend lists the series with a swatch each, as an HTML list of class "legend". A swatch is drawn with the same roles as the
// picture, dashes included, so that it cannot differ from it. A chart of a single unnamed series has an empty one.
func (c Chart) Legend() dom.Node {
	var items []dom.Node
	for _, e := range c.entries() {
		items = append(items, dom.El("li",
			dom.El("svg", dom.Class("swatch"), dom.A("viewBox", "0 0 16 11"), dom.A("width", "16"), dom.A("height", "11"), dom.A("aria-hidden", "true"), Outlined, InInk, e.sample(1, .5)),
			dom.El("span", e.name),
		))
	}
	return dom.El("ul", dom.Class("legend"), items)
}

// swatch is a small sample of a series whose top left corner is at x, y: a tile of an area, a stretch of a line.
func swatch(s one, x, y float64) dom.Node {
	if s.area {
		tile := box(Rect{x + 1, y, 10, 10}, s.class)
		tile.Attrs = append(tile.Attrs, dom.A("rx", "2"))
		return tile
	}
	return horizontal(s.class, y+5, x-1, x+13)
}

// sees tells whether any of a zone lies within the axis.
func (c Chart) sees(z Zone) bool {
	lo, hi := c.X.ends()
	if c.X.Zero {
		lo = 0
	}
	return z.Label != "" && min(z.To, hi) > max(z.From, lo)
}

func (s Span) swatch(x, y float64) dom.Node { return s.line(x, x+13, y+5) }

func (z Zone) swatch(x, y float64) dom.Node {
	return element("g", nil, box(Rect{x, y, 14, 7}, "zone "+z.Class), z.edge(x, x+14, y+7))
}

func (b Band) swatch(x, y float64) dom.Node {
	return b.seen(box(Rect{x + 1, y + 1, 12, 8}, cmp.Or(b.Class, "band")))
}
