//go:build !js

package raster

import (
	"fmt"
	"math"
	"strconv"
)

type point struct{ x, y float64 }

// line is a row of points joined by straight lines.
type line struct {
	points []point
	closed bool
}

// parse reads the d attribute of a path: the commands M, L, H, V, C and Z, which are all that charts are drawn with.
func parse(d string) ([]line, error) {
	var lines []line
	var now point
	number := func() (float64, error) {
		for d != "" && (d[0] == ' ' || d[0] == ',') {
			d = d[1:]
		}
		n := 0
		for n < len(d) && (d[n] == '-' && n == 0 || d[n] == '.' || d[n] >= '0' && d[n] <= '9') {
			n++
		}
		v, err := strconv.ParseFloat(d[:n], 64)
		d = d[n:]
		return v, err
	}
	var err error
	pair := func() (u point) {
		if u.x, err = number(); err == nil {
			u.y, err = number()
		}
		return u
	}
	for d != "" {
		command := d[0]
		d = d[1:]
		switch command {
		case 'M', 'L':
			now = pair()
		case 'C':
			from, a, b := now, pair(), pair()
			now = pair()
			if err == nil && len(lines) > 0 {
				last := &lines[len(lines)-1]
				last.points = cubic(last.points, from, a, b, now)
				continue
			}
		case 'H':
			now.x, err = number()
		case 'V':
			now.y, err = number()
		case 'Z':
			if len(lines) > 0 {
				lines[len(lines)-1].closed = true
			}
			continue
		default:
			err = strconv.ErrSyntax
		}
		if err != nil || command != 'M' && len(lines) == 0 {
			return nil, fmt.Errorf("a path goes on with %.20q", string(command)+d)
		}
		if command == 'M' {
			lines = append(lines, line{})
		}
		last := &lines[len(lines)-1]
		last.points = append(last.points, now)
	}
	return lines, nil
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
