package chart

import (
	"goodenough/app/dom"
)

// grid draws a fine line through the plot at every tick of the vertical axis, under everything else.
func (c Chart) grid(l layout) dom.Node {
	var p path
	for _, t := range l.yTicks {
		p.move(l.plot.X, t.at)
		p.across(l.plot.X + l.plot.W)
	}
	return curve("grid", p.String())
}

// axes draws both axes, over the series so that a base line stays sharp.
func (c Chart) axes(l layout) dom.Node {
	xs := make([]dom.Node, 0, len(l.xTicks))
	for _, t := range l.xTicks {
		// A label at the very edge gives way by the few units that keep it in the picture.
		x := clamp(t.at, t.size/2, l.width-t.size/2)
		xs = append(xs, words("tick", x, l.tickBaseline, "middle", t.label))
	}
	ys := make([]dom.Node, 0, len(l.yTicks))
	for _, t := range l.yTicks {
		ys = append(ys, words("tick", l.plot.X-l.tickGap, t.at+4, "end", t.label))
	}
	return group("axes", curve("axis", l.axisLine()), group("ticks-x", xs...), group("ticks-y", ys...), group("names", c.names(l)...))
}

// axisLine is the horizontal axis itself, with a stroke at every tick.
func (l *layout) axisLine() string {
	var p path
	base := l.plot.Y + l.plot.H
	p.move(l.plot.X, base)
	if l.x.zero {
		// The scale breaks between 0 and its first value: two short slanted strokes, and no line between them.
		middle := (l.x.origin + l.x.from) / 2
		p.across(middle - 2)
		p.move(middle-4, base+4)
		p.line(middle, base-4)
		p.move(middle, base+4)
		p.line(middle+4, base-4)
		p.move(middle+2, base)
	}
	p.across(l.plot.X + l.plot.W)
	for _, t := range l.xTicks {
		p.move(t.at, base)
		p.down(base + 4)
	}
	return p.String()
}

// names are those of the axes that have one, each with an arrow that says which way it grows.
func (c Chart) names(l layout) []dom.Node {
	var names []dom.Node
	if c.X.Name != "" {
		name := cut(c.X.title(), tickSize, l.width-16) + " →"
		names = append(names, words("axis-name", l.plot.X+l.plot.W, l.tickBaseline+nameHeight, "end", name))
	}
	if c.Y.Name != "" {
		name := "↑ " + cut(c.Y.title(), tickSize, l.width-16)
		names = append(names, words("axis-name", 0, l.rowBaseline(l.nameRow), "start", name))
	}
	return names
}
