package chart

import "goodenough/app/dom"

// Legend lists the series with a swatch each, as an HTML list of class "legend". A swatch is drawn with the same roles as the
// picture, dashes included, so that it cannot differ from it. A chart of a single unnamed series has an empty one.
func (c Chart) Legend() dom.Node {
	var items []dom.Node
	for _, s := range c.all() {
		if s.name == "" {
			continue
		}
		items = append(items, dom.El("li",
			dom.El("svg", dom.Class("swatch"), dom.A("viewBox", "0 0 16 11"), dom.A("width", "16"), dom.A("height", "11"), dom.A("aria-hidden", "true"), swatch(s, 1, .5)),
			dom.El("span", s.name),
		))
	}
	for _, b := range c.Bands {
		sample := box(Rect{2, 1.5, 12, 8}, "band")
		sample.Attrs = append(sample.Attrs, dom.A("fill-opacity", bandOpacity))
		items = append(items, dom.El("li",
			dom.El("svg", dom.Class("swatch"), dom.A("viewBox", "0 0 16 11"), dom.A("width", "16"), dom.A("height", "11"), dom.A("aria-hidden", "true"), sample),
			dom.El("span", b.Name)))
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
