package chart

import "math"

// pen draws a curve through points that come in order along the horizontal axis, one way or the other, and leaves out those
// that nobody would miss: between two others nearly on a straight line, and outside of the plot. What a browser pays for a curve
// grows with its points, dashes and all, once for every tile of the screen that it crosses.
type pen struct {
	path
	plot Rect

	begun, waiting bool
	from, last     point   // drawn last, and waiting to be drawn or left out
	least, most    float64 // rises from from whose lines pass by all points left out since
}

type point struct{ x, y float64 }

const (
	offLine = .1 // how far from the line, in units, a point may lie that is left out
	outside = 4  // how far outside of the plot nothing of a line is seen
)

// to draws on to a point.
func (p *pen) to(x, y float64) {
	next := point{x, y}
	if !p.begun {
		p.begun, p.from = true, next
		p.move(x, y)
		return
	}
	if p.waiting && !p.missed(next) {
		p.line(p.last.x, p.last.y)
		p.from, p.waiting = p.last, false
	}
	if !p.waiting || p.unseen(next) {
		p.least, p.most = math.Inf(-1), math.Inf(1)
	}
	p.least, p.most = max(p.least, p.rise(x, y-offLine)), min(p.most, p.rise(x, y+offLine))
	p.waiting, p.last = true, next
}

// turn ends the curve, and the next point goes on from there, the other way.
func (p *pen) turn() {
	if p.waiting {
		p.line(p.last.x, p.last.y)
		p.from, p.waiting = p.last, false
	}
}

// lift ends the curve, and the next point begins another.
func (p *pen) lift() {
	p.turn()
	p.begun = false
}

// missed tells whether the waiting point may be left out on the way to next.
func (p *pen) missed(next point) bool {
	rise := p.rise(next.x, next.y)
	return rise >= p.least && rise <= p.most || p.unseen(next)
}

// rise is how steep the line from the point drawn last is; between points one above the other, as steep as can be.
func (p *pen) rise(x, y float64) float64 { return (y - p.from.y) / math.Abs(x-p.from.x) }

// unseen tells whether the ways from the point drawn last by the waiting one to next all lie beyond one side of the plot.
func (p *pen) unseen(next point) bool {
	r := p.plot
	return max(p.from.y, p.last.y, next.y) < r.Y-outside || min(p.from.y, p.last.y, next.y) > r.Y+r.H+outside ||
		max(p.from.x, p.last.x, next.x) < r.X-outside || min(p.from.x, p.last.x, next.x) > r.X+r.W+outside
}
