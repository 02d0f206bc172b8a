// Package chart draws series as pictures: series in, picture out.
//
// A Chart is a plain value; its methods are pure and give dom.Node trees that are the same natively and in the browser.
// It knows nothing of what the numbers mean: names, formats and classes come from the caller, colours from Roles.
//
// The tree keeps its shape between frames: every kind of thing has a group of its own that is always there, so that a
// painter which compares index by index only meets new leaves where the number of ticks, marks or series changed.
package chart

import "goodenough/app/dom"

// Chart describes one picture: series over a shared horizontal axis. The zero values of all but ID, Width, Height, X
// and Y mean "none". No number in it can break the picture: what is not finite is left out or drawn at the edge.
type Chart struct {
	// ID is unique on a page and prefixes the ids inside the picture: letters, digits and hyphens.
	ID string
	// Title and Desc are the text alternative: what the picture shows, and what it says.
	Title, Desc string
	// Width and Height are the size of the viewBox in units; text is 11.5 to 12.5 units high, so about one unit per
	// pixel reads well. Widths from 320 up are laid out without collisions. Where mark labels need more rows than
	// Height has room for, the picture grows; Size tells.
	Width, Height float64

	X, Y Axis

	// Zones divide the strip above the plot.
	Zones []Zone
	// Xs are the samples of the areas in data units, ascending.
	Xs []float64
	// Areas are stacked, the first at the bottom.
	Areas []Area
	// Total names the outline drawn on top of the stacked areas; empty draws none.
	Total string
	Lines []Line
	// Bands lie over the areas and under the lines; Spans at the top of the plot.
	Bands []Band
	Spans []Span
	// Rules are horizontal reference lines.
	Rules []Rule
	// Marks are vertical lines labelled above the strip.
	Marks []Mark
	// MarkRows is how many rows of mark labels are kept free even when fewer are needed, so that the plot stays in
	// place while a mark moves.
	MarkRows int
	// Handle, if any, is what a person drags along the horizontal axis; Knobs are dragged along both.
	Handle *Handle
	Knobs  []Knob
	// Cross, if any, is the crosshair with the values under it.
	Cross *Cross
}

// Area is one layer of the stack.
type Area struct {
	Class string // a role of Roles, as "a-spend"
	Name  string // for the legend and the table
	Short string // for the crosshair; empty means Name
	// Y is the thickness at each of Chart.Xs in data units; what is missing, negative or NaN counts as 0.
	Y []float64
	// Format writes a thickness; nil means Chart.Y.Format.
	Format func(float64) string
}

// Line is one curve.
type Line struct {
	Class string // a role of Roles, as "l-today"
	Name  string // for the legend and the table
	Short string // for the crosshair; empty means Name
	// X, ascending, and Y are its points in data units; a point that is not finite breaks the line.
	X, Y   []float64
	Dashed bool
	Behind bool // drawn under the other lines
	// Format writes a value; nil means Chart.Y.Format.
	Format func(float64) string
}

// Rect is a rectangle in units of the viewBox, Y downwards.
type Rect struct{ X, Y, W, H float64 }

// Node draws the picture: an svg element of class "chart", without a role of its own. Inside stand, always in this order,
// the clip path, the picture as one image with a text alternative, the surface that takes pointers, handle and knobs if any, and over
// all of them the crosshair. The surface is the plot's rectangle, which carries HookSurface.
func (c Chart) Node() dom.Node {
	l := c.layout()
	title, desc := c.ID+"-title", c.ID+"-desc"
	surface := sensor(l.plot, "surface")
	surface.Attrs = append(surface.Attrs, dom.A(HookSurface, c.ID))
	return element("svg", []dom.Attr{
		dom.Class("chart"),
		dom.A("viewBox", "0 0 "+units(l.width)+" "+units(l.height)),
		dom.A(HookChart, c.ID),
		Outlined, InInk,
	},
		dom.El("defs", dom.El("clipPath", dom.A("id", c.ID+"-clip"), box(l.plot, "clip"))),
		element("g", []dom.Attr{dom.A("role", "img"), dom.A("aria-labelledby", title+" "+desc)},
			dom.El("title", dom.A("id", title), c.Title),
			dom.El("desc", dom.A("id", desc), c.Desc),
			c.grid(l),
			c.series(l),
			c.axes(l),
			c.zones(l),
			c.marks(l),
			c.rules(l),
			c.spans(l),
		),
		surface,
		c.handles(l),
		c.cross(l),
	)
}

// Size is the size of the viewBox. It is Width and Height, except where mark labels need more room.
func (c Chart) Size() (width, height float64) {
	l := c.layout()
	return l.width, l.height
}

// Pick is what a point of the picture, in units, stands for on both axes; beyond the plot it is the values at its edge.
func (c Chart) Pick(x, y float64) (atX, atY float64) {
	l := c.layout()
	return l.x.valueAt(x), l.y.valueAt(y)
}

// ValueAt is the value of the horizontal axis at x units; beyond the plot it is the value at the end.
func (c Chart) ValueAt(x float64) float64 {
	l := c.layout()
	return l.x.valueAt(x)
}
