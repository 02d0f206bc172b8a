package chart

import "goodenough/app/dom"

// Bars is a picture of ranges one under the other around a common value, the widest first: what moves an answer, and how far.
type Bars struct {
	ID          string
	Title, Desc string
	Width       float64
	X           Axis    // across
	Middle      float64 // the common value, in data units
	MiddleLabel string
	Rows        []Bar
}

// Bar is one row.
type Bar struct {
	Label    string
	Low, Hi  float64 // where the answer stands at the low and the high end of what the row is about, in data units
	LowLabel string  // written at that end of the bar
	HiLabel  string
}

const (
	barTop    = 24.0
	barPitch  = 30.0
	barHeight = 12.0
	barGap    = 4.0 // between the end of a bar and its label, on whichever side that stands
)

// size is the size of the viewBox.
func (b Bars) size() (width, height float64) {
	return clamp(b.Width, 240, far/2), barTop + barPitch*float64(len(b.Rows)) + 30
}

// Node draws the picture, in the order the rows come.
func (b Bars) Node() dom.Node {
	width, height := b.size()
	top := barTop
	plot := Rect{12, top, width - 24, barPitch * float64(len(b.Rows))}
	x := b.X.scaled(plot.X, plot.X+plot.W, 0)
	middle, reach := x.within(b.Middle), TextWidth(b.MiddleLabel, markSize)/2
	rows := make([]dom.Node, len(b.Rows))
	for i, r := range b.Rows {
		rows[i] = r.node(Rect{plot.X, top + barPitch*float64(i), plot.W, barPitch}, &x)
	}
	ticks := make([]dom.Node, 0, 8)
	for _, t := range b.X.ticks(x, wanted(b.X.Ticks, plot.W/70, 8), func(s string) float64 { return TextWidth(s, tickSize) }, 12) {
		ticks = append(ticks, words("tick", clamp(t.at, t.size/2, width-t.size/2), height-10, "middle", t.label))
	}
	return element("svg", []dom.Attr{dom.Class("chart"), dom.A("viewBox", "0 0 "+dom.Num(width)+" "+dom.Num(height)), dom.A(HookChart, b.ID), Outlined, InInk},
		element("g", []dom.Attr{dom.A("role", "img"), dom.A("aria-labelledby", b.ID+"-title "+b.ID+"-desc")},
			dom.El("title", dom.A("id", b.ID+"-title"), b.Title),
			dom.El("desc", dom.A("id", b.ID+"-desc"), b.Desc),
			group("bar-rows", rows...),
			vertical("mark mark-optimum", middle, top, top+plot.H),
			words("mark", clamp(middle, plot.X+reach, plot.X+plot.W-reach), 14, "middle", b.MiddleLabel),
			group("ticks-x", ticks...),
		),
	)
}

// node draws the row in its place: what it is about above its bar, and the labels of its ends beside that, or within where they have no
// room there.
func (r Bar) node(place Rect, x *scale) dom.Node {
	low, hi := x.within(r.Low), x.within(r.Hi)
	lowLabel, hiLabel := r.LowLabel, r.HiLabel
	if hi < low {
		low, hi, lowLabel, hiLabel = hi, low, hiLabel, lowLabel
	}
	room := hi - low // within the bar
	end := func(label string, at, beside, side float64) dom.Node {
		width, outwards, inwards := TextWidth(label, tickSize)+barGap, "end", "start"
		if side > 0 {
			outwards, inwards = inwards, outwards
		}
		switch {
		case width <= beside:
			return words("tick", at+side*barGap, place.Y+24, outwards, label)
		case width+barGap <= room: // what is within leaves the other end its place
			room -= width
			return words("bar-end", at-side*barGap, place.Y+24, inwards, label)
		}
		return words("tick", at, place.Y+24, outwards, "")
	}
	return group("bar-row",
		words("bar-label", place.X, place.Y+11, "start", cut(r.Label, zoneSize, place.W)),
		box(Rect{low, place.Y + 15, max(hi-low, 1.5), barHeight - 2}, "bar"),
		end(lowLabel, low, low-place.X, -1),
		end(hiLabel, hi, place.X+place.W-hi, 1),
	)
}

// Shape is a small picture of a distribution: its outline over a width and height, with its 5th and 95th percentile marked.
// xs ascend from 0 to 1 across, ys are heights from 0 to 1; low and high are places across.
func Shape(xs, ys []float64, low, high, width, height float64) dom.Node {
	var p path
	for i := range min(len(xs), len(ys)) {
		x, y := clamp(xs[i], 0, 1)*width, height-1-clamp(ys[i], 0, 1)*(height-2)
		if i == 0 {
			p.move(x, height-1)
		}
		p.line(x, y)
	}
	if len(xs) > 0 {
		p.line(clamp(xs[len(xs)-1], 0, 1)*width, height-1)
		p.close()
	}
	return element("svg", []dom.Attr{dom.Class("swatch shape"), dom.A("viewBox", "0 0 "+dom.Num(width)+" "+dom.Num(height)), dom.A("width", dom.Num(width)), dom.A("height", dom.Num(height)), dom.A("aria-hidden", "true"), Outlined, InInk},
		curve("belief", p.String()),
		vertical("belief-end", clamp(low, 0, 1)*width, height*.45, height-1),
		vertical("belief-end", clamp(high, 0, 1)*width, height*.45, height-1))
}
