package chart

import (
	"math"

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
	list := c.all()
	values := make([]string, len(list))
	names, numbers := 0.0, 0.0
	for i, s := range list {
		values[i] = s.format(between(s.x, s.y, c.Cross.At, &l.x))
		names = max(names, textWidth(s.short, crossSize))
		numbers = max(numbers, textWidth(values[i], crossSize))
	}
	head := c.X.format(c.Cross.At)
	// The box takes at most about three quarters of the plot: the rest stays in sight.
	names = min(names, max(l.plot.W*.72-numbers-crossSwatch-2*crossPad-10, 30))
	w := max(names+crossSwatch+10+numbers, textWidth(head, crossSize)*boldWider) + 2*crossPad
	h := crossPitch*float64(len(list)+1) + 10
	x := l.x.at(c.Cross.At)
	left := x + 12
	if left+w > l.plot.X+l.plot.W {
		left = max(x-12-w, l.plot.X)
	}
	top := l.plot.Y + 6

	rows := make([]dom.Node, 0, len(list))
	dots := make([]dom.Node, 0, len(list))
	for i := range list {
		// From top to bottom as the eye meets them: what is stacked highest first.
		s, value := list[i], values[i]
		if n := len(c.Areas); i < n {
			s, value = list[n-1-i], values[n-1-i]
		}
		y := top + crossPitch*float64(i+2)
		rows = append(rows, element("g", nil,
			swatch(s, left+crossPad, y-9),
			words("cross-text", left+crossPad+crossSwatch, y, "start", cut(s.short, crossSize, names)),
			words("cross-text", left+w-crossPad, y, "end", value),
		))
		at := between(s.x, s.y, c.Cross.At, &l.x)
		if s.stacked != nil {
			at = between(s.x, s.stacked, c.Cross.At, &l.x)
		}
		if y := l.y.at(at); !math.IsNaN(y) && l.y.holds(at) {
			dots = append(dots, circle("dot", x, y, 3))
		}
	}
	frame := box(Rect{left, top, w, h}, "cross-box")
	frame.Attrs = append(frame.Attrs, dom.A("rx", "6"))
	return element("g", attrs,
		vertical("cross-line", x, l.plot.Y, l.plot.Y+l.plot.H),
		group("dots", dots...),
		frame,
		words("cross-head", left+crossPad, top+crossPitch-1, "start", head),
		group("cross-rows", rows...),
	)
}
