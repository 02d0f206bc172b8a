//go:build !js

package raster

import (
	"fmt"
	"math"
	"strconv"
	"strings"
)

type point struct{ x, y float64 }

// line is a row of points joined by straight lines.
type line struct {
	points []point
	closed bool
}

// parse reads the d attribute of a path: the commands M, L, H, V, C and Z, which are all that charts are drawn with.
func parse(d string) ([]line, error) {
	r := pathReader{rest: d}
	for r.rest != "" {
		at := r.rest
		if r.command(); r.err != nil {
			return nil, fmt.Errorf("a path goes on with %.20q", at)
		}
	}
	return r.lines, nil
}

// pathReader reads a path from its start.
type pathReader struct {
	rest  string // of the attribute
	now   point  // where the pen stands
	lines []line
	err   error // the first
}

// command reads one command, and draws what it says.
func (r *pathReader) command() {
	command := r.rest[0]
	r.rest = r.rest[1:]
	if command != 'M' && len(r.lines) == 0 {
		r.err = strconv.ErrSyntax
		return
	}
	switch command {
	case 'M':
		r.lines = append(r.lines, line{})
		r.to(r.pair())
	case 'L':
		r.to(r.pair())
	case 'H':
		r.to(point{r.number(), r.now.y})
	case 'V':
		r.to(point{r.now.x, r.number()})
	case 'C':
		from, a, b := r.now, r.pair(), r.pair()
		r.now = r.pair()
		last := &r.lines[len(r.lines)-1]
		last.points = cubic(last.points, from, a, b, r.now)
	case 'Z':
		r.lines[len(r.lines)-1].closed = true
	default:
		r.err = strconv.ErrSyntax
	}
}

// to draws straight on to a point.
func (r *pathReader) to(u point) {
	r.now = u
	last := &r.lines[len(r.lines)-1]
	last.points = append(last.points, u)
}

func (r *pathReader) pair() point { return point{r.number(), r.number()} }

// number reads a number, and is 0 from the first on that there is none.
func (r *pathReader) number() float64 {
	if r.err != nil {
		return 0
	}
	r.rest = strings.TrimLeft(r.rest, " ,")
	n := 0
	for n < len(r.rest) && (r.rest[n] == '-' && n == 0 || r.rest[n] == '.' || r.rest[n] >= '0' && r.rest[n] <= '9') {
		n++
	}
	var v float64
	v, r.err = strconv.ParseFloat(r.rest[:n], 64)
	r.rest = r.rest[n:]
	return v
}

// cubic adds a cubic curve to a line that ends where it starts.
func cubic(points []point, from, a, b, to point) []point {
	const n = 24
	for i := 1; i <= n; i++ {
		t := float64(i) / n
		ab := between(a, b, t)
		points = append(points, between(between(between(from, a, t), ab, t), between(ab, between(b, to, t), t), t))
	}
	return points
}

// circle is a circle as the eye sees it: of straight lines.
func circle(middle point, r float64) []line {
	return []line{{arc(nil, middle, r, 0, 2*math.Pi), true}}
}

// arc adds points around a middle, from an angle to another.
func arc(points []point, middle point, r, from, to float64) []point {
	n := int(math.Ceil(math.Abs(to-from) * math.Sqrt(max(r, 1)) * 3))
	for i := range n + 1 {
		sin, cos := math.Sincos(from + (to-from)*float64(i)/float64(n))
		points = append(points, point{middle.x + r*cos, middle.y + r*sin})
	}
	return points
}

// rounded is a rectangle with round corners, or plain ones where r is 0.
func rounded(b rect, r float64) []line {
	right, bottom := b.x+b.w, b.y+b.h
	if r = min(r, b.w/2, b.h/2); r <= 0 {
		return []line{{[]point{{b.x, b.y}, {right, b.y}, {right, bottom}, {b.x, bottom}}, true}}
	}
	const quarter = math.Pi / 2
	points := arc(nil, point{right - r, bottom - r}, r, 0, quarter)
	points = arc(points, point{b.x + r, bottom - r}, r, quarter, 2*quarter)
	points = arc(points, point{b.x + r, b.y + r}, r, 2*quarter, 3*quarter)
	return []line{{arc(points, point{right - r, b.y + r}, r, 3*quarter, 4*quarter), true}}
}
