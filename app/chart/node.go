package chart

import "goodenough/app/dom"

// The nodes of a picture are made here and not by dom.El, whose variadic parts cost several allocations a node: with a few
// hundred nodes a frame that was half the time of a chart in the browser.

// Outlined and InInk are what an svg element has so that, without the style sheet, it is a drawing in the ink of the text. Where there is
// one, it says otherwise: see behaviour.
var Outlined, InInk = dom.A("fill", "none"), dom.A("stroke", "currentColor")

func element(tag string, attrs []dom.Attr, kids ...dom.Node) dom.Node {
	return dom.Node{Tag: tag, Attrs: attrs, Kids: kids}
}

func group(class string, kids ...dom.Node) dom.Node {
	return dom.Node{Tag: "g", Attrs: []dom.Attr{dom.Class(class)}, Kids: kids}
}

// box is a rect element.
func box(r Rect, class string) dom.Node {
	return element("rect", []dom.Attr{dom.Class(class), dom.A("x", units(r.X)), dom.A("y", units(r.Y)), dom.A("width", units(r.W)), dom.A("height", units(r.H))})
}

// sensor is a box that nobody sees and pointers feel.
func sensor(r Rect, class string) dom.Node {
	n := box(r, class)
	n.Attrs = append(n.Attrs, dom.A("fill", "none"), dom.A("pointer-events", "all"))
	return n
}

func vertical(class string, x, top, bottom float64) dom.Node {
	at := units(x)
	return element("line", []dom.Attr{dom.Class(class), dom.A("x1", at), dom.A("x2", at), dom.A("y1", units(top)), dom.A("y2", units(bottom))})
}

func horizontal(class string, y, left, right float64) dom.Node {
	at := units(y)
	return element("line", []dom.Attr{dom.Class(class), dom.A("x1", units(left)), dom.A("x2", units(right)), dom.A("y1", at), dom.A("y2", at)})
}

func circle(class string, x, y, r float64) dom.Node {
	return element("circle", []dom.Attr{dom.Class(class), dom.A("cx", units(x)), dom.A("cy", units(y)), dom.A("r", units(r))})
}

func curve(class string, d string) dom.Node {
	return element("path", []dom.Attr{dom.Class(class), dom.A("d", d)})
}

// words is a text element whose anchor ("start", "middle", "end") stands at x, y. It is there without a text too.
func words(class string, x, y float64, anchor, text string) dom.Node {
	n := element("text", []dom.Attr{dom.Class(class), dom.A("x", units(x)), dom.A("y", units(y)), dom.A("text-anchor", anchor)})
	if text != "" {
		n.Kids = []dom.Node{{Text: text}}
	}
	return n
}

// units writes a length or a place to a tenth of a unit.
func units(v float64) string {
	var store [16]byte
	return string(appendTenths(store[:0], v))
}
