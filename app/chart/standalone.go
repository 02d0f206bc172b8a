package chart

import (
	"cmp"
	"slices"
	"strings"

	"goodenough/app/dom"
)

// fonts is the system's own font, wherever the file is opened.
const fonts = `system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", "DejaVu Sans", sans-serif`

// Standalone turns the picture of Chart.Node into a file's: every class becomes the presentation attributes of its roles in
// the palette, so that it looks right in an <img> with no style sheet; what only serves pointers and keys is left out.
func Standalone(node dom.Node, p Palette) dom.Node {
	width, height := "800", "350"
	if box, ok := node.Attr("viewBox"); ok {
		if sides := strings.Fields(box); len(sides) == 4 {
			width, height = sides[2], sides[3]
		}
	}
	attrs := []dom.Attr{dom.A("xmlns", "http://www.w3.org/2000/svg"), dom.A("width", width), dom.A("height", height), dom.A("viewBox", "0 0 "+width+" "+height), dom.A("font-family", fonts)}
	paper := element("rect", []dom.Attr{attrs[1], attrs[2], dom.A("fill", role("paper").Look(p).Fill)})
	return element("svg", attrs, append([]dom.Node{paper}, resolvedAll(node.Kids, p)...)...)
}

// live lists the classes of what only serves somebody at the page.
var live = map[string]bool{"surface": true, "hit": true, "focus": true, "knob": true, "chevron": true}

// resolved is a node with its classes made attributes; false for one that no file needs.
func resolved(n dom.Node, p Palette) (dom.Node, bool) {
	if n.Tag == "" {
		return n, true
	}
	classes, _ := n.Attr("class")
	if live[classes] {
		return n, false
	}
	out := dom.Node{Tag: n.Tag, Text: n.Text}
	for _, a := range n.Attrs {
		if a.Name == "class" || a.Name == "tabindex" || strings.HasPrefix(a.Name, "data-") || classes == "handle" && a.Name != "transform" {
			continue
		}
		out.Attrs = append(out.Attrs, a)
	}
	if n.Tag != "g" && n.Tag != "svg" && classes != "" {
		out.Attrs = append(out.Attrs, attributes(n.Tag, classes, p)...)
	}
	out.Kids = resolvedAll(n.Kids, p)
	return out, true
}

func resolvedAll(nodes []dom.Node, p Palette) []dom.Node {
	var all []dom.Node
	for _, n := range nodes {
		if kept, ok := resolved(n, p); ok {
			all = append(all, kept)
		}
	}
	return all
}

// attributes is what the rules of CSS say about an element.
func attributes(tag, classes string, p Palette) []dom.Attr {
	own := strings.Fields(classes)
	r := merged(own)
	look := r.Look(p)
	var said []dom.Attr
	if tag == "text" {
		said = append(said, dom.A("fill", look.Text))
		if slices.Contains(own, haloed) {
			said = append(said, dom.A("stroke", role("paper").Look(p).Fill), dom.A("stroke-width", "3"))
		}
		said = append(said, dom.A("font-size", dom.Num(r.Size)))
		if r.Bold {
			said = append(said, dom.A("font-weight", "650"))
		}
	} else {
		said = append(said, dom.A("fill", look.Fill), dom.A("stroke", look.Stroke))
		if look.Stroke != "" && look.Stroke != "none" {
			said = append(said, dom.A("stroke-width", dom.Num(r.Width)), dom.A("stroke-dasharray", r.Dash))
		}
	}
	return slices.DeleteFunc(said, func(a dom.Attr) bool { return a.Value == "" || a.Value == "0" })
}

// merged is the roles of all classes in one, later ones over earlier ones as in CSS.
func merged(classes []string) (sum Role) {
	for _, r := range Roles {
		if !slices.Contains(classes, r.Class) {
			continue
		}
		sum.Light, sum.Dark = r.Light.over(sum.Light), r.Dark.over(sum.Dark)
		sum.Width, sum.Dash, sum.Size = cmp.Or(r.Width, sum.Width), cmp.Or(r.Dash, sum.Dash), cmp.Or(r.Size, sum.Size)
		sum.Bold = sum.Bold || r.Bold
	}
	return sum
}

// over is the look l, and where that leaves something alone, that below it.
func (l Look) over(below Look) Look {
	return Look{cmp.Or(l.Fill, below.Fill), cmp.Or(l.Stroke, below.Stroke), cmp.Or(l.Text, below.Text)}
}
