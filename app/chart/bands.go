package chart

import (
	"cmp"
	"math"

	"goodenough/app/dom"
)

// Band is a stretch between two curves: how far an answer may lie from its line, or what its class says.
type Band struct {
	Class     string // a role of Roles; empty for how far an answer may lie
	Name      string // for the legend
	X, Lo, Hi []float64
}

// bandOpacity lets what a band lies over show through.
const bandOpacity = ".07"

// bands draws every band as one closed shape: along its upper edge and back along the lower.
func (c Chart) bands(l layout) dom.Node {
	nodes := make([]dom.Node, len(c.Bands))
	for i, b := range c.Bands {
		p := pen{plot: l.plot}
		n := min(len(b.X), len(b.Lo), len(b.Hi))
		usable := func(j int) bool { return finite(b.X[j]) && finite(b.Lo[j]) && finite(b.Hi[j]) }
		for j := range n {
			if usable(j) {
				p.to(l.x.at(b.X[j]), l.y.at(b.Hi[j]))
			}
		}
		p.turn()
		for j := n - 1; j >= 0; j-- {
			if usable(j) {
				p.to(l.x.at(b.X[j]), l.y.at(b.Lo[j]))
			}
		}
		p.lift()
		if len(p.b) > 0 {
			p.close()
		}
		nodes[i] = b.seen(curve(cmp.Or(b.Class, "band"), p.String()))
	}
	return group("bands", nodes...)
}

// seen lets what lies under a band show through, unless its class says otherwise.
func (b Band) seen(shape dom.Node) dom.Node {
	if b.Class == "" {
		shape.Attrs = append(shape.Attrs, dom.A("fill-opacity", bandOpacity))
	}
	return shape
}

// Span is how far a mark may lie from where it stands: a bar with ends at the top of the plot.
type Span struct {
	From, To float64 // data units of the horizontal axis
	Class    string  // a role of Roles: the mark's
	Key      string  // its node carries it as HookSpan
	Name     string  // for the legend; empty for one that its mark explains
}

const spanPitch = 7.0

// spans draws each span in a row of its own, so that none hides another.
func (c Chart) spans(l layout) dom.Node {
	nodes := make([]dom.Node, 0, len(c.Spans))
	for i, s := range c.Spans {
		from, to := l.x.within(s.From), l.x.within(s.To)
		y := l.plot.Y + 6 + spanPitch*float64(i)
		if math.IsNaN(s.From) || math.IsNaN(s.To) {
			to = from
		}
		node := s.line(from, to, y)
		node.Attrs = append(node.Attrs, dom.A(HookSpan, s.Key))
		nodes = append(nodes, node)
	}
	return group("spans", nodes...)
}

// line is the bar of a span with its ends, in units; none where it has no length.
func (s Span) line(from, to, y float64) dom.Node {
	var p path
	if to > from {
		p.move(from, y-2.5)
		p.line(from, y+2.5)
		p.move(from, y)
		p.line(to, y)
		p.move(to, y-2.5)
		p.line(to, y+2.5)
	}
	return curve("span "+s.Class, p.String())
}
