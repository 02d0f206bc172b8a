package chart

import "goodenough/app/dom"

// Framed is a picture drawn by somebody else, so large, in the roles of the palette, as a document of its own, as that of a Chart; its title
// is left out where it stands beside already.
func Framed(picture dom.Node, width, height float64, title string, p Palette, caption Caption) dom.Node {
	s := sheet{width: width}
	if title != "" {
		s.heading("", title)
	}
	s.picture(picture, height)
	return s.file(p, caption)
}
