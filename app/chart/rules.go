package chart

import "goodenough/app/dom"

// Rule is a horizontal reference line.
type Rule struct {
	At    float64 // of the vertical axis; beyond it, or NaN, nothing is drawn
	Class string  // a role of Roles, as "rule-hurdle"
	Label string  // above or below the line, where least is in the way
}

func (c Chart) rules(l layout) dom.Node {
	lines := make([]dom.Node, 0, len(c.Rules))
	labels := make([]dom.Node, 0, len(c.Rules))
	var taken []Rect
	points := c.linePoints(l)
	for _, r := range c.Rules {
		if !l.y.holds(r.At) {
			continue
		}
		y := l.y.at(r.At)
		lines = append(lines, horizontal("rule "+r.Class, y, l.plot.X, l.plot.X+l.plot.W))
		label := cut(r.Label, zoneSize, l.plot.W-12)
		w := TextWidth(label, zoneSize)
		best, worst := Rect{}, -1
		for _, top := range [...]float64{y - 17, y + 1} {
			for _, share := range [...]float64{1, 0, .75, .5, .25} {
				place := Rect{l.plot.X + 6 + share*(l.plot.W-12-w), top, w, 16}
				if hidden := c.inTheWay(l, place, taken, points); worst < 0 || hidden < worst {
					best, worst = place, hidden
				}
			}
		}
		taken = append(taken, best)
		text := words("rule "+r.Class, best.X, best.Y+12, "start", label)
		text.Attrs = append(text.Attrs, dom.A("paint-order", "stroke"))
		labels = append(labels, text)
	}
	return group("rules", group("rule-lines", lines...), group("rule-labels", labels...))
}

// inTheWay weighs what a label at r would cover: other labels and the plot's edge most, then rules and marks, then curves.
func (c Chart) inTheWay(l layout, r Rect, taken []Rect, points []float64) int {
	n := 0
	if r.Y < l.plot.Y || r.Y+r.H > l.plot.Y+l.plot.H {
		n += 1000
	}
	for _, rule := range c.Rules {
		if y := l.y.at(rule.At); y > r.Y && y < r.Y+r.H {
			n += 100
		}
	}
	for _, t := range taken {
		if r.X < t.X+t.W && t.X < r.X+r.W && r.Y < t.Y+t.H && t.Y < r.Y+r.H {
			n += 1000
		}
	}
	for _, p := range l.placed {
		if p.beyond == 0 && p.x > r.X-2 && p.x < r.X+r.W+2 {
			n += 100
		}
	}
	for i := 0; i < len(points); i += 2 {
		if x, y := points[i], points[i+1]; x > r.X && x < r.X+r.W && y > r.Y && y < r.Y+r.H {
			n++
		}
	}
	return n
}

// linePoints is where the points of all lines stand, x and y in turn, if there is a rule to keep off them.
func (c Chart) linePoints(l layout) []float64 {
	if len(c.Rules) == 0 {
		return nil
	}
	n := 0
	for _, line := range c.Lines {
		n += 2 * min(len(line.X), len(line.Y))
	}
	points := make([]float64, 0, n)
	for _, line := range c.Lines {
		for i := range min(len(line.X), len(line.Y)) {
			points = append(points, l.x.at(line.X[i]), l.y.at(line.Y[i]))
		}
	}
	return points
}
