package chart

import (
	"goodenough/app/dom"
)

// Mark is a vertical line with a label above the strip.
type Mark struct {
	// At is a value of the horizontal axis. A mark beyond the axis keeps its label at the end, with an arrow; NaN is no mark.
	At    float64
	Key   string // its node carries it as HookMark
	Class string // a role of Roles, as "mark-optimum"
	Label string
	Name  string // for the legend; empty where the label says enough
}

func (m Mark) swatch(x, y float64) dom.Node {
	return vertical("mark "+m.Class, x+7, y, y+10)
}

func (c Chart) marks(l layout) dom.Node {
	nodes := make([]dom.Node, len(l.placed))
	for i, p := range l.placed {
		baseline := l.rowBaseline(p.row)
		top := baseline - 10
		if p.above {
			top = baseline + 4
		}
		class := "mark " + p.mark.Class
		line := vertical(class, p.x, top, l.plot.Y+l.plot.H)
		if p.beyond != 0 {
			line.Attrs = append(line.Attrs, dom.A("visibility", "hidden"))
		}
		x, anchor := p.lo, "start"
		if p.left {
			x, anchor = p.hi, "end"
		}
		nodes[i] = element("g", []dom.Attr{dom.A(HookMark, p.mark.Key)}, line, words(class, x, baseline, anchor, p.label))
	}
	return group("marks", nodes...)
}
