package chart

import (
	"math"

	"goodenough/app/dom"
)

// Zone is a stretch of the strip above the plot.
type Zone struct {
	From, To float64 // data units of the horizontal axis; ±Inf for an end that is open
	Class    string  // a role of Roles, as "zone-waste"
	Label    string  // drawn where it fits, else left out: marks carry the numbers
	Dashed   bool    // its edge is, which tells it from another of its class
}

func (c Chart) zones(l layout) dom.Node {
	nodes := make([]dom.Node, 0, len(c.Zones))
	for _, z := range c.Zones {
		from, to := l.x.within(z.From), l.x.within(z.To)
		if math.IsNaN(z.From) || math.IsNaN(z.To) || to < from {
			to = from
		}
		x, label := from, ""
		if middle, ok := l.clear(from, to, TextWidth(z.Label, zoneSize)+12); ok {
			x, label = middle, z.Label
		}
		nodes = append(nodes, element("g", nil,
			box(Rect{from, l.strip, to - from, stripHeight - edgeHigh}, "zone "+z.Class),
			z.edge(from, to, l.strip+stripHeight-edgeHigh),
			words("zone "+z.Class, x, l.strip+12, "middle", label),
		))
	}
	return group("zones", nodes...)
}

// clear finds the middle of the widest stretch of from..to that no mark crosses, if it has room.
func (l *layout) clear(from, to, room float64) (middle float64, ok bool) {
	widest := room
	for begin := from; begin < to; {
		end := to
		for _, p := range l.placed {
			if p.beyond == 0 && p.x > begin && p.x < end {
				end = p.x
			}
		}
		if end-begin >= widest {
			middle, ok, widest = (begin+end)/2, true, end-begin+.5
		}
		begin = end
	}
	return middle, ok
}

// edgeHigh is how high the edge under a zone is.
const edgeHigh = 3

// edge is the line under a zone, whose upper side is at y.
func (z Zone) edge(from, to, y float64) dom.Node {
	class := "zone-edge " + z.Class + "-edge"
	if z.Dashed {
		class += " dashed"
	}
	return horizontal(class, y+edgeHigh/2., from, to)
}
