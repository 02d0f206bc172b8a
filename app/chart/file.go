package chart

import (
	"cmp"
	"strings"

	"goodenough/app/carry"
	"goodenough/app/dom"
)

// Picture is a picture that can be shown, saved, and read as numbers: a Chart or Bars.
type Picture interface {
	Words() (title, desc string) // what it shows, and what it says
	Node() dom.Node
	File(Palette, Caption) dom.Node
	CSV() string
}

// Caption is what a file says around the picture of where it comes from.
type Caption struct {
	Headline string // the answer, large above the picture's own title
	Text     string // whose numbers these are, below
	Link     string // the address that opens them, whole or its fragment; the file carries it as data too
}

const (
	headingSize  = 15.0
	headingPitch = 20.0
	entryPitch   = 20.0
	noteSize     = 11
	notePitch    = 15.0
	fileMargin   = 14.0
)

// Words are the title and what the picture says.
func (c Chart) Words() (title, desc string) { return c.Title, c.Desc }

// Words are the title and what the picture says.
func (b Bars) Words() (title, desc string) { return b.Title, b.Desc }

// File is the picture as a document of its own, to be saved or shown by <img>: title above, legend and caption below, colours
// of the palette in attributes, no style sheet, nothing to fetch.
func (c Chart) File(p Palette, caption Caption) dom.Node {
	c.MarkRows, c.Handle, c.Knobs = 0, nil, nil // nothing moves in a file
	width, height := c.Size()
	s := sheet{width: width}
	s.heading(caption.Headline, c.Title)
	s.picture(c.Node(), height)
	s.legend(c.entries())
	return s.file(p, caption)
}

// Whole is the picture with its legend below, as one svg in the roles of the page: what Framed makes a file of.
func (c Chart) Whole() dom.Node {
	c.MarkRows, c.Handle, c.Knobs = 0, nil, nil
	width, height := c.Size()
	s := sheet{width: width}
	s.picture(c.Node(), height)
	s.legend(c.entries())
	return element("svg", []dom.Attr{dom.Class("chart"), dom.A("viewBox", "0 0 "+units(width)+" "+units(s.y+4)), Outlined, InInk}, s.kids...) // the last line’s letters reach below it
}

// File is the picture as a document of its own, as that of a Chart.
func (b Bars) File(p Palette, caption Caption) dom.Node {
	width, height := b.size()
	s := sheet{width: width}
	s.heading(caption.Headline, b.Title)
	s.picture(b.Node(), height)
	return s.file(p, caption)
}

// sheet is a file being written from top to bottom, within margins on all sides.
type sheet struct {
	width float64
	y     float64 // below what is there, without the margin
	kids  []dom.Node
}

func (s *sheet) lines(class string, pitch float64, lines []string) {
	nodes := make([]dom.Node, len(lines))
	for i, line := range lines {
		s.y += pitch
		nodes[i] = words(class, 0, s.y-4, "start", line)
	}
	s.kids = append(s.kids, element("g", nil, nodes...))
}

// heading writes the headline, with the title small below it; without a headline the title is one.
func (s *sheet) heading(headline, title string) {
	s.lines("heading", headingPitch, Wrap(cmp.Or(headline, title), headingSize*boldWider, s.width))
	if headline != "" {
		s.lines("key", headingPitch, Wrap(title, markSize, s.width))
	}
}

func (s *sheet) picture(picture dom.Node, height float64) {
	s.kids = append(s.kids, element("g", []dom.Attr{dom.A("transform", "translate(0,"+units(s.y)+")")}, picture.Kids...))
	s.y += height + 4
}

func (s *sheet) legend(entries []entry) {
	var nodes []dom.Node
	x := 0.0
	for _, e := range entries {
		w := 20 + TextWidth(e.name, markSize)
		if len(nodes) == 0 {
			s.y += entryPitch
		} else if x+w > s.width {
			x, s.y = 0, s.y+entryPitch
		}
		nodes = append(nodes, e.sample(x, s.y-9.5), words("key", x+20, s.y, "start", e.name))
		x += w + 16
	}
	s.kids = append(s.kids, element("g", nil, nodes...))
}

func (s *sheet) file(p Palette, caption Caption) dom.Node {
	var kids []dom.Node
	if caption.Link != "" {
		s.y += 10
		s.lines("note", notePitch, Wrap(caption.Text, noteSize, s.width))
		s.lines("note", notePitch, wrapAddress(caption.Link, noteSize, s.width))
		kids = append(kids, carry.Element(caption.Link))
	}
	margin := units(fileMargin)
	kids = append(kids, element("g", []dom.Attr{dom.A("transform", "translate("+margin+","+margin+")")}, s.kids...))
	svg := Standalone(element("svg", []dom.Attr{dom.A("viewBox", "0 0 "+units(s.width+2*fileMargin)+" "+units(s.y+2*fileMargin))}, kids...), p)
	if caption.Link != "" {
		svg.Attrs = append(svg.Attrs, carry.Attribute(caption.Link))
	}
	return svg
}

// wrapAddress breaks an address into lines of at most room units, between parameters where that is not too early. Nothing is
// added and nothing lost: the lines joined are the address.
func wrapAddress(address string, size, room float64) []string {
	var lines []string
	for address != "" {
		end := fitting(address, size, room)
		if early := strings.LastIndexByte(address[:end], '&'); end < len(address) && early > end/2 {
			end = early
		}
		lines = append(lines, address[:end])
		address = address[end:]
	}
	return lines
}
