package chart

import (
	"math"
)

const (
	stripHeight = 19.0
	stripGap    = 2.0  // between strip and plot
	nameGap     = 6.0  // between the name of the vertical axis and the plot, whose highest tick may have its label there
	nameHeight  = 17.0 // from the labels of the horizontal axis to its name
	rowPitch    = 16.0
	leastPlot   = 90.0 // the height below which the picture grows instead
	narrowBelow = 450.0
)

// layout says where everything stands, in units.
type layout struct {
	width, height  float64
	plot           Rect
	x, y           scale
	xTicks, yTicks []tick
	tickBaseline   float64 // baseline of the labels of the horizontal axis
	tickGap        float64 // between the labels of the vertical axis and the plot
	strip          float64 // top of the strip, or of the plot where there are no zones
	placed         []placed
	nameRow        int // of the name of the vertical axis, among the rows of mark labels
}

func (c Chart) layout() layout {
	l := layout{width: 800, height: 350}
	if c.Width > 0 {
		l.width = clamp(c.Width, 160, far/2)
	}
	if c.Height > 0 {
		l.height = clamp(c.Height, 120, far/2)
	}
	rows := c.MarkRows
	if c.Y.Name != "" {
		rows = max(rows, 1)
	}
	// The rows of labels take height from the plot, its ticks take width, and that moves the labels: so try, and begin
	// again with more rows where more are needed. Rows only ever grow, to one for each mark and the name at most.
	for {
		needed := c.lay(&l, rows)
		if needed <= rows {
			return l
		}
		rows = needed
	}
}

// lay places everything for a number of rows of labels and returns how many rows are needed.
func (c Chart) lay(l *layout, rows int) (needed int) {
	top, height := c.layDown(l, rows)
	c.layAcross(l, top, height)
	l.placed, needed = placeMarks(c.Marks, l.x, l.width, rows)
	if c.Y.Name != "" {
		l.nameRow = freeRow(l.placed, nameWidth(c.Y.title()))
		needed = max(needed, l.nameRow+1)
	}
	return needed
}

// layDown places what stands one below the other, and the vertical axis. It returns where the plot begins and how high it is.
func (c Chart) layDown(l *layout, rows int) (top, height float64) {
	top = 8.0
	if rows > 0 {
		top = 8 + rowPitch*float64(rows)
	}
	l.strip = top
	if len(c.Zones) > 0 {
		top += stripHeight + stripGap
	} else if c.Y.Name != "" {
		top += nameGap
	}
	below := 18.0 // from the plot to the baseline of the labels
	if c.moves() {
		below = 26 // that of the knob
	}
	bottom := below + 6
	if c.X.Name != "" {
		bottom += nameHeight
	}
	l.height = max(l.height, top+bottom+leastPlot)
	height = l.height - top - bottom
	l.tickBaseline = below + (top + height)

	l.y = c.Y.scaled(top+height, top, 0)
	l.yTicks = c.Y.ticks(l.y, wanted(c.Y.Ticks, height/42, 7), func(string) float64 { return tickSize }, 8)
	return top, height
}

// layAcross gives the plot the width that the labels of the vertical axis leave, and places the horizontal axis.
func (c Chart) layAcross(l *layout, top, height float64) {
	l.tickGap = 8
	if c.moves() {
		l.tickGap = knobRadius + 5 // the knob may stand at the very left
	}
	left := 10.0
	for _, t := range l.yTicks {
		left = max(left, TextWidth(t.label, tickSize)+l.tickGap+2)
	}
	left = min(left, l.width/2)
	right := 18.0
	if l.width < narrowBelow {
		right = 12
	}
	l.plot = Rect{left, top, l.width - left - right, height}

	gutter := 0.0
	if c.X.Zero {
		gutter = clamp(l.plot.W*.07, 26, 48)
	}
	l.x = c.X.scaled(left, left+l.plot.W, gutter)
	l.xTicks = c.X.ticks(l.x, wanted(c.X.Ticks, l.plot.W/52, 10), func(s string) float64 { return TextWidth(s, tickSize) }, 12)
}

// moves tells whether a knob may stand at the edge of the plot.
func (c Chart) moves() bool { return c.Handle != nil || len(c.Knobs) > 0 }

// wanted is the number of ticks asked for, or what the room suggests, between 2 and most.
func wanted(asked int, room float64, most int) int {
	if asked > 0 {
		return asked
	}
	return min(max(int(room), 2), most)
}

func nameWidth(name string) float64 { return TextWidth("↑ "+name, tickSize) }

// rowBaseline is the baseline of a row of labels above the strip, 0 being the lowest.
func (l *layout) rowBaseline(row int) float64 { return l.strip - 6 - rowPitch*float64(row) }

// sampleUnits is where each sample stands along the horizontal axis; NaN for one that is not finite.
func (l *layout) sampleUnits(xs []float64) []float64 {
	at := make([]float64, len(xs))
	for i, x := range xs {
		at[i] = math.NaN()
		if finite(x) {
			at[i] = l.x.at(x)
		}
	}
	return at
}
