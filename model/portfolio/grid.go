package portfolio

import (
	"math"
	"slices"
)

const (
	perGrid  = 96   // of a system's grid, besides nothing
	lowest   = 1e-3 // of a system's even share of the budget, or of its own best: where the grid begins
	sameness = 1e-9 // relative distance of two spends that are one
)

// grid is what a system is worth at some spends, in their order.
type grid struct {
	spends, nets, slopes []float64
	hull                 []int // the points of the concave envelope
}

// makeGrid evaluates nothing and spends from low to top, evenly apart in the logarithm.
func makeGrid(c Curve, low, top float64) *grid {
	g := &grid{}
	g.add(c, 0)
	if top > 0 {
		low = math.Min(low, lowest*top)
		for i := range perGrid - 1 {
			g.add(c, low*math.Pow(top/low, float64(i)/(perGrid-1)))
		}
		g.add(c, top)
	}
	g.envelope()
	return g
}

func (g *grid) add(c Curve, spend float64) {
	net, slope := c.At(spend)
	g.spends, g.nets, g.slopes = append(g.spends, spend), append(g.nets, net), append(g.slopes, slope)
}

// insert has a spend among those of the grid, and tells whether it is new.
func (g *grid) insert(c Curve, spend float64) bool {
	at, _ := slices.BinarySearch(g.spends, spend)
	for _, k := range []int{at - 1, at} {
		if k >= 0 && k < len(g.spends) && math.Abs(g.spends[k]-spend) <= sameness*spend {
			return false
		}
	}
	net, slope := c.At(spend)
	g.spends, g.nets, g.slopes = slices.Insert(g.spends, at, spend), slices.Insert(g.nets, at, net), slices.Insert(g.slopes, at, slope)
	g.envelope()
	return true
}

// envelope finds the points of the least concave curve that is nowhere below, up to the highest: a dollar more costs nothing there.
func (g *grid) envelope() {
	g.hull = g.hull[:0]
	for k := range g.spends {
		if len(g.hull) > 0 && g.nets[k] <= g.nets[g.hull[len(g.hull)-1]] {
			continue
		}
		for len(g.hull) > 1 {
			a, b := g.hull[len(g.hull)-2], g.hull[len(g.hull)-1]
			if g.rise(a, b) > g.rise(b, k) {
				break
			}
			g.hull = g.hull[:len(g.hull)-1]
		}
		g.hull = append(g.hull, k)
	}
}

// rise is what a dollar adds from one point to another.
func (g *grid) rise(a, b int) float64 { return (g.nets[b] - g.nets[a]) / (g.spends[b] - g.spends[a]) }

// best is the point at which net less price for each dollar is greatest, and of several the one that spends least.
func (g *grid) best(price float64) int {
	// The rises of the hull fall.
	at, _ := slices.BinarySearchFunc(g.hull[1:], price, func(k int, price float64) int {
		from := g.hull[g.hullAt(k)-1]
		if g.rise(from, k) > price {
			return -1
		}
		return 1
	})
	return g.hull[at]
}

func (g *grid) hullAt(k int) int {
	at, _ := slices.BinarySearch(g.hull, k)
	return at
}

// concave is the stretch of points around one in which a dollar brings less and less: in it slopes say where a price is met.
func (g *grid) concave(k int) (from, to int) {
	for from = k; from > 0 && g.slopes[from-1] > g.slopes[from]; from-- {
	}
	for to = k; to+1 < len(g.spends) && g.slopes[to+1] < g.slopes[to]; to++ {
	}
	return from, to
}
