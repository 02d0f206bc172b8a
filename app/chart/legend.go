package chart

import "goodenough/app/dom"

// key is a line of the legend: a name, and a sample of what it names whose top left corner is at x, y.
type key struct {
	name   string
	sample func(x, y float64) dom.Node
}

// keys are the series and bands that have a name.
func (c Chart) keys() []key {
	var keys []key
	for _, s := range c.all() {
		if s.name != "" {
			keys = append(keys, key{s.name, func(x, y float64) dom.Node { return swatch(s, x, y) }})
		}
	}
	for _, b := range c.Bands {
		keys = append(keys, key{b.Name, b.swatch})
	}
	return keys
}

// Legend lists the series with a swatch each, as an HTML list of class "legend". A swatch is drawn with the same roles as the
// picture, dashes included, so that it cannot differ from it. A chart of a single unnamed series has an empty one.
func (c Chart) Legend() dom.Node {
	var items []dom.Node
	for _, k := range c.keys() {
		items = append(items, dom.El("li",
			dom.El("svg", dom.Class("swatch"), dom.A("viewBox", "0 0 16 11"), dom.A("width", "16"), dom.A("height", "11"), dom.A("aria-hidden", "true"), k.sample(1, .5)),
			dom.El("span", k.name),
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

func (b Band) swatch(x, y float64) dom.Node {
	return b.seen(box(Rect{x + 1, y + 1, 12, 8}, either(b.Class, "band")))
}
