//go:build !js

package raster

import (
	"math"
	"slices"
)

// dashed cuts lines into dashes of the lengths that lengths give in turn, each followed by a gap; none cuts nothing.
func dashed(lines []line, lengths []float64) []line {
	if len(lengths) == 0 {
		return lines
	}
	var dashes []line
	for _, l := range lines {
		points := l.points
		if l.closed {
			points = append(points[:len(points):len(points)], points[0])
		}
		k := knife{lengths: lengths, left: lengths[0]}
		for i := 1; i < len(points); i++ {
			k.along(points[i-1], points[i])
		}
		k.lift()
		dashes = append(dashes, k.dashes...)
	}
	return dashes
}

// knife cuts one line.
type knife struct {
	lengths []float64
	turn    int     // of lengths: even for a dash, odd for a gap
	left    float64 // of the dash or gap under way
	dash    []point // under way
	dashes  []line
}

// along goes on from a point to the next.
func (k *knife) along(from, to point) {
	length := math.Hypot(to.x-from.x, to.y-from.y)
	for done := 0.0; done < length; {
		if k.turn%2 == 0 && k.dash == nil {
			k.dash = []point{between(from, to, done/length)}
		}
		step := min(k.left, length-done)
		done, k.left = done+step, k.left-step
		if k.turn%2 == 0 {
			k.dash = append(k.dash, between(from, to, done/length))
		}
		if k.left <= 0 {
			k.lift()
			k.turn = (k.turn + 1) % len(k.lengths)
			k.left = k.lengths[k.turn]
		}
	}
}

// lift ends the dash under way, if there is one.
func (k *knife) lift() {
	if k.dash != nil {
		k.dashes, k.dash = append(k.dashes, line{points: k.dash}), nil
	}
}

func between(a, b point, share float64) point {
	return point{a.x + (b.x-a.x)*share, a.y + (b.y-a.y)*share}
}

// outlines are what strokes of a width along lines cover: butt ends and mitred corners, as SVG draws them unless told otherwise.
func outlines(lines []line, width float64) []line {
	var out []line
	for _, l := range lines {
		points := distinct(l.points, l.closed)
		if len(points) < 2 {
			continue
		}
		right, left := side(points, width/2, l.closed), side(points, -width/2, l.closed)
		slices.Reverse(left)
		if l.closed {
			out = append(out, line{right, true}, line{left, true})
		} else {
			out = append(out, line{append(right, left...), true})
		}
	}
	return out
}

// distinct leaves out points that stand where the one before does.
func distinct(points []point, closed bool) []point {
	var kept []point
	for _, p := range points {
		if n := len(kept); n == 0 || math.Hypot(p.x-kept[n-1].x, p.y-kept[n-1].y) > 1e-6 {
			kept = append(kept, p)
		}
	}
	for n := len(kept); closed && n > 1 && math.Hypot(kept[0].x-kept[n-1].x, kept[0].y-kept[n-1].y) <= 1e-6; n = len(kept) {
		kept = kept[:n-1]
	}
	return kept
}

// mitreLimit is how much longer than the stroke is wide a corner may stick out before it is cut off.
const mitreLimit = 4

// side is the line beside a line at a distance, to its right where that is positive.
func side(points []point, distance float64, closed bool) []point {
	n := len(points)
	normal := func(i int) point { // of the stretch from point i
		from, to := points[i%n], points[(i+1)%n]
		length := math.Hypot(to.x-from.x, to.y-from.y)
		return point{-(to.y - from.y) / length, (to.x - from.x) / length}
	}
	var beside []point
	add := func(p, along point, by float64) { beside = append(beside, point{p.x + along.x*by, p.y + along.y*by}) }
	for i, p := range points {
		switch {
		case !closed && i == 0:
			add(p, normal(0), distance)
		case !closed && i == n-1:
			add(p, normal(n-2), distance)
		default:
			before, after := normal(i+n-1), normal(i)
			// The two lines beside meet along the sum of the normals, at the distance over the cosine of half the turn.
			sum := point{before.x + after.x, before.y + after.y}
			if square := sum.x*sum.x + sum.y*sum.y; square*mitreLimit*mitreLimit >= 4 {
				add(p, sum, 2*distance/square)
			} else {
				add(p, before, distance)
				add(p, after, distance)
			}
		}
	}
	return beside
}

// halo is what a round pen of a width covers along closed lines that turn within less than that, as those of letters do.
func halo(lines []line, width float64) []line {
	var out []line
	for _, l := range lines {
		for i, from := range l.points {
			to := l.points[(i+1)%len(l.points)]
			along := math.Atan2(to.y-from.y, to.x-from.x)
			stretch := arc(nil, to, width/2, along-math.Pi/2, along+math.Pi/2)
			out = append(out, line{arc(stretch, from, width/2, along+math.Pi/2, along+3*math.Pi/2), true})
		}
	}
	return out
}
