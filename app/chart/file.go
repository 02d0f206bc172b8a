package chart

import "goodenough/app/dom"

const (
	headingSize  = 15.0
	headingPitch = 20.0
	keyPitch     = 20.0
	fileMargin   = 14.0
)

// File is the picture as a document of its own, to be saved or shown by <img>: title above, legend below, colours of the
// palette in attributes, no style sheet.
func (c Chart) File(p Palette) dom.Node {
	width, height := c.Size()
	var heading, keys []dom.Node
	y := fileMargin
	for _, line := range wrap(c.Title, headingSize*boldWider, width) {
		y += headingPitch
		heading = append(heading, words("heading", fileMargin, y-4, "start", line))
	}
	shift := y
	y += height + 4
	x := fileMargin
	for _, s := range c.all() {
		if s.name == "" {
			continue
		}
		w := 20 + textWidth(s.name, markSize)
		if len(keys) == 0 {
			y += keyPitch
		} else if x+w > fileMargin+width {
			x, y = fileMargin, y+keyPitch
		}
		keys = append(keys, swatch(s, x, y-9.5), words("key", x+20, y, "start", s.name))
		x += w + 16
	}
	picture := c.Node()
	whole := dom.El("svg", dom.A("viewBox", "0 0 "+units(width+2*fileMargin)+" "+units(y+fileMargin)),
		dom.El("g", heading),
		dom.El("g", dom.A("transform", "translate("+units(fileMargin)+","+units(shift)+")"), picture.Kids),
		dom.El("g", keys),
	)
	return Standalone(whole, p)
}
