package chart

import (
	"math"
	"math/rand/v2"
	"strconv"
	"strings"
	"testing"
)

// A curve may lose points and none of its look: inside of the plot it passes by every point it was given, and where it was
// given none it does not show.
func TestPenPassesByEveryPointSeen(t *testing.T) {
	plot := Rect{40, 20, 700, 200}
	random := rand.New(rand.NewPCG(1, 2))
	curves := map[string]func(share float64) float64{
		"straight": func(share float64) float64 { return 30 + 150*share },
		"valley":   func(share float64) float64 { return 400*(1-share)*(1-share) + 900*share*share - 200 },
		"inverted": func(share float64) float64 { return 500 - 400*(1-share)*(1-share) - 900*share*share },
		"cliff":    func(share float64) float64 { return 120 + math.Copysign(90, share-.4) },
		"far":      func(share float64) float64 { return 100 - far*math.Max(0, math.Sin(9*share)) },
		"steps":    func(share float64) float64 { return 50 + 20*math.Floor(6*share) },
		"rough":    func(float64) float64 { return random.Float64() * 240 },
	}
	for name, at := range curves {
		for _, back := range []bool{false, true} {
			const n = 97
			given := make([]point, n)
			p := pen{plot: plot}
			for i := range given {
				share := float64(i) / (n - 1)
				x := plot.X - 60 + (plot.W+120)*share
				if back {
					x = 2*plot.X + plot.W - x
				}
				given[i] = point{x, at(share)}
				p.to(x, given[i].y)
			}
			p.lift()
			drawn := pointsOf(t, p.String())
			if name != "rough" && len(drawn) > n*3/4 {
				t.Errorf("%s: drawn through %d of %d points", name, len(drawn), n)
			}
			shows := func(q point) bool {
				return q.x > plot.X && q.x < plot.X+plot.W && q.y > plot.Y && q.y < plot.Y+plot.H
			}
			for i, q := range given {
				if shows(q) && distance(drawn, q) > offLine+.08 { // and what rounding to tenths takes
					t.Errorf("%s: misses point %d, %v, by %.2f", name, i, q, distance(drawn, q))
				}
			}
			for i := 1; i < len(drawn); i++ {
				for share := 0.; share <= 1; share += .01 {
					q := partWay(drawn[i-1], drawn[i], share)
					if shows(q) && distance(given, q) > offLine+.08 {
						t.Fatalf("%s: shows at %v, %.2f from where it should", name, q, distance(given, q))
					}
				}
			}
		}
	}
}

// pointsOf reads a path of one line.
func pointsOf(t *testing.T, d string) []point {
	t.Helper()
	var points []point
	for _, pair := range strings.Split(strings.TrimPrefix(d, "M"), "L") {
		x, y, _ := strings.Cut(pair, ",")
		px, err := strconv.ParseFloat(x, 64)
		py, err2 := strconv.ParseFloat(y, 64)
		if err != nil || err2 != nil {
			t.Fatalf("no line: %s", d)
		}
		points = append(points, point{px, py})
	}
	return points
}

func partWay(a, b point, share float64) point {
	return point{a.x + share*(b.x-a.x), a.y + share*(b.y-a.y)}
}

// distance is how far q is from a line.
func distance(line []point, q point) float64 {
	least := math.Inf(1)
	for i := 1; i < len(line); i++ {
		a, b := line[i-1], line[i]
		dx, dy := b.x-a.x, b.y-a.y
		share := 0.0
		if size := dx*dx + dy*dy; size > 0 {
			share = clamp(((q.x-a.x)*dx+(q.y-a.y)*dy)/size, 0, 1)
		}
		near := partWay(a, b, share)
		least = min(least, math.Hypot(q.x-near.x, q.y-near.y))
	}
	return least
}
