package chart

import (
	"math"
	"slices"

	"goodenough/app/dom"
)

// Cross is the crosshair: a line at a value of the horizontal axis and, in a box beside it, what every series says there.
type Cross struct {
	At float64 // data units; beyond the axis, or NaN, nothing is drawn
}

const (
	crossPitch  = 17.0
	crossPad    = 9.0
	crossSwatch = 18.0 // room for a swatch
)

// cross draws the crosshair, of which nothing takes the pointer. What it says is in the table.
func (c Chart) cross(l layout) dom.Node {
	attrs := []dom.Attr{dom.Class("cross"), dom.A("pointer-events", "none"), dom.A("aria-hidden", "true")}
	if c.Cross == nil || !l.x.holds(c.Cross.At) {
		return element("g", attrs)
	}
	r := c.read(l)
	frame := box(r.box, "cross-box")
	frame.Attrs = append(frame.Attrs, dom.A("rx", "6"))
	return element("g", attrs,
		vertical("cross-line", r.x, l.plot.Y, l.plot.Y+l.plot.H),
		group("dots", r.dots(l)...),
		frame,
		words("cross-head", r.box.X+crossPad, r.box.Y+crossPitch-1, "start", r.head),
		group("cross-rows", r.rows()...),
	)
}

// reading is what the crosshair reads off the series, and the box it stands in.
type reading struct {
	at     float64 // data units
	x      float64 // where that stands, in units
	head   string  // at, as text
	series []one   // from top to bottom as the eye meets them: what is stacked highest first
	values []string
	names  float64 // room for their names
	box    Rect
}

// read reads every series at the crosshair.
func (c Chart) read(l layout) reading {
	r := reading{at: c.Cross.At, x: l.x.at(c.Cross.At), head: c.X.format(c.Cross.At), series: c.all()}
	slices.Reverse(r.series[:len(c.Areas)])
	r.values = make([]string, len(r.series))
	numbers := 0.0
	for i, s := range r.series {
		r.values[i] = s.format(between(s.x, s.y, r.at, &l.x))
		r.names = max(r.names, TextWidth(s.short, crossSize))
		numbers = max(numbers, TextWidth(r.values[i], crossSize))
	}
	// The box takes at most about three quarters of the plot: the rest stays in sight.
	r.names = min(r.names, max(l.plot.W*.72-numbers-crossSwatch-2*crossPad-10, 30))
	w := max(r.names+crossSwatch+10+numbers, TextWidth(r.head, crossSize)*boldWider) + 2*crossPad
	left := r.x + 12
	if left+w > l.plot.X+l.plot.W {
		left = max(r.x-12-w, l.plot.X)
	}
	r.box = Rect{left, l.plot.Y + 6, w, crossPitch*float64(len(r.series)+1) + 10}
	return r
}

// rows are the lines of the box, one for each series.
func (r *reading) rows() []dom.Node {
	rows := make([]dom.Node, len(r.series))
	for i, s := range r.series {
		y := r.box.Y + crossPitch*float64(i+2)
		rows[i] = element("g", nil,
			swatch(s, r.box.X+crossPad, y-9),
			words("cross-text", r.box.X+crossPad+crossSwatch, y, "start", cut(s.short, crossSize, r.names)),
			words("cross-text", r.box.X+r.box.W-crossPad, y, "end", r.values[i]),
		)
	}
	return rows
}

// dots stand where the crosshair meets the series.
func (r *reading) dots(l layout) []dom.Node {
	dots := make([]dom.Node, 0, len(r.series))
	for _, s := range r.series {
		ys := s.y
		if s.stacked != nil {
			ys = s.stacked
		}
		at := between(s.x, ys, r.at, &l.x)
		if y := l.y.at(at); !math.IsNaN(y) && l.y.holds(at) {
			dots = append(dots, circle("dot", r.x, y, 3))
		}
	}
	return dots
}
