package chart

import (
	"cmp"
	"math"
	"slices"

	"goodenough/app/dom"
)

// series draws areas, total and lines, clipped to the plot.
func (c Chart) series(l layout) dom.Node {
	areas, top := c.areas(l)
	var total []dom.Node
	if c.totals() {
		total = append(total, curve("total", top))
	}
	lines := make([]dom.Node, 0, len(c.Lines))
	for _, behind := range []bool{true, false} {
		for _, line := range c.Lines {
			if line.Behind == behind {
				lines = append(lines, curve(line.classes(), linePath(line, l)))
			}
		}
	}
	return element("g", []dom.Attr{dom.Class("series"), dom.A("clip-path", "url(#"+c.ID+"-clip)")},
		group("areas", areas...), c.bands(l), group("totals", total...), group("lines", lines...))
}

// totals tells whether an outline is drawn on top of the stack.
func (c Chart) totals() bool { return c.Total != "" && len(c.Areas) > 0 }

// classes are the roles of a line.
func (line Line) classes() string {
	if line.Dashed {
		return "line " + line.Class + " dashed"
	}
	return "line " + line.Class
}

// areas draws the stack. Each area reaches from its top down to the base line and is painted before the one below it, which
// covers the rest: half the points of bands, no hair lines between them, and an area of no thickness leaves no trace.
// The second result is the outline on top.
func (c Chart) areas(l layout) ([]dom.Node, string) {
	at := l.sampleUnits(c.Xs)
	nodes := make([]dom.Node, len(c.Areas))
	sums := make([]float64, len(c.Xs))
	p := pen{path: path{make([]byte, 0, 13*len(at)+40)}, plot: l.plot}
	outline := ""
	for i, area := range c.Areas {
		thicken(sums, area.Y)
		p.b = p.b[:0]
		first, last := p.top(at, sums, l)
		if len(p.b) > 0 {
			if i == len(c.Areas)-1 {
				outline = p.String()
			}
			// The sides lie outside of the plot where the samples reach its ends, so that the edge is not drawn there.
			p.across(last + 2)
			p.down(l.plot.Y + l.plot.H + 2)
			p.across(first.x - 2)
			p.down(first.y)
			p.close()
		}
		nodes[len(nodes)-1-i] = curve("area "+area.Class, p.String())
	}
	return nodes, outline
}

// top draws the sums over where their samples stand, and returns where that begins and how far it goes.
func (p *pen) top(at, sums []float64, l layout) (first point, last float64) {
	for j, u := range at {
		if math.IsNaN(u) {
			continue
		}
		y := l.y.at(sums[j])
		if !p.begun {
			first = point{u, y}
		}
		p.to(u, y)
		last = u
	}
	p.lift()
	return first, last
}

// thicken adds an area to the sums below it.
func thicken(sums, thickness []float64) {
	for j := range min(len(sums), len(thickness)) {
		if t := thickness[j]; t > 0 {
			sums[j] = min(sums[j]+t, largest)
		}
	}
}

func linePath(line Line, l layout) string {
	p := pen{path: path{make([]byte, 0, 12*len(line.X))}, plot: l.plot}
	for i := range min(len(line.X), len(line.Y)) {
		if finite(line.X[i]) && finite(line.Y[i]) {
			p.to(l.x.at(line.X[i]), l.y.at(line.Y[i]))
		} else {
			p.lift()
		}
	}
	p.lift()
	return p.String()
}

// one is a series as the crosshair, the table and the legend see it.
type one struct {
	class, name, short string
	area               bool
	x, y               []float64
	format             func(float64) string
	stacked            []float64 // where the top of an area is drawn, at x; nil for a line
}

// all lists the series in the order of the legend: areas from the bottom, their total, lines.
func (c Chart) all() []one {
	list := make([]one, 0, len(c.Areas)+len(c.Lines)+1)
	sums := make([]float64, len(c.Xs))
	for _, a := range c.Areas {
		thicken(sums, a.Y)
		list = append(list, one{"area " + a.Class, a.Name, cmp.Or(a.Short, a.Name), true, c.Xs, a.Y, c.writer(a.Format), slices.Clone(sums)})
	}
	if c.totals() {
		list = append(list, one{"total", c.Total, c.Total, false, c.Xs, sums, c.writer(c.Areas[0].Format), nil}) // as what it adds up
	}
	for _, line := range c.Lines {
		list = append(list, one{line.classes(), line.Name, cmp.Or(line.Short, line.Name), false, line.X, line.Y, c.writer(line.Format), nil})
	}
	return list
}

func (c Chart) writer(format func(float64) string) func(float64) string {
	if format == nil {
		format = c.Y.format
	}
	return func(v float64) string {
		if !finite(v) {
			return "–"
		}
		return format(v)
	}
}

// between is the value of ys at x as the eye reads it off the drawn line: straight in units between the two nearest samples.
// It is NaN where the line does not reach.
func between(xs, ys []float64, x float64, s *scale) float64 {
	n := min(len(xs), len(ys))
	for i := range n {
		switch {
		case xs[i] == x:
			return ys[i]
		case xs[i] > x && i > 0 && xs[i-1] < x:
			before, after := s.at(xs[i-1]), s.at(xs[i])
			if after == before {
				return ys[i]
			}
			share := (s.at(x) - before) / (after - before)
			return ys[i-1]*(1-share) + ys[i]*share
		}
	}
	return math.NaN()
}
