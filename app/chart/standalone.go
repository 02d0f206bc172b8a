package chart

import (
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
	viewBox := "0 0 " + width + " " + height
	root := dom.El("svg", dom.A("xmlns", "http://www.w3.org/2000/svg"), dom.A("width", width), dom.A("height", height), dom.A("viewBox", viewBox),
		dom.A("font-family", fonts),
		dom.El("rect", dom.A("width", width), dom.A("height", height), dom.A("fill", role("paper").Look(p).Fill)),
	)
	for _, kid := range node.Kids {
		if kept, ok := resolved(kid, p); ok {
			root.Kids = append(root.Kids, kept)
		}
	}
	return root
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
	for _, kid := range n.Kids {
		if kept, ok := resolved(kid, p); ok {
			out.Kids = append(out.Kids, kept)
		}
	}
	return out, true
}

// attributes is what the rules of CSS say about an element, later roles over earlier ones as there.
func attributes(tag, classes string, p Palette) []dom.Attr {
	var sum Role
	var look Look
	halo := false
	for _, r := range Roles {
		if !hasWord(classes, r.Class) {
			continue
		}
		l := r.Look(p)
		look = Look{either(l.Fill, look.Fill), either(l.Stroke, look.Stroke), either(l.Text, look.Text)}
		sum.Dash = either(r.Dash, sum.Dash)
		if r.Width > 0 {
			sum.Width = r.Width
		}
		if r.Size > 0 {
			sum.Size = r.Size
		}
		sum.Bold = sum.Bold || r.Bold
		halo = halo || r.Class == "rule"
	}
	var attrs []dom.Attr
	add := func(name, value string) {
		if value != "" && value != "0" {
			attrs = append(attrs, dom.A(name, value))
		}
	}
	if tag == "text" {
		add("fill", look.Text)
		if halo {
			add("stroke", role("paper").Look(p).Fill)
			add("stroke-width", "3")
		}
		add("font-size", dom.Num(sum.Size))
		if sum.Bold {
			add("font-weight", "650")
		}
		return attrs
	}
	add("fill", look.Fill)
	add("stroke", look.Stroke)
	if look.Stroke != "" && look.Stroke != "none" {
		add("stroke-width", dom.Num(sum.Width))
		add("stroke-dasharray", sum.Dash)
	}
	return attrs
}

// hasWord tells whether word is one of the words of list.
func hasWord(list, word string) bool {
	for len(list) > 0 {
		var first string
		first, list, _ = strings.Cut(list, " ")
		if first == word {
			return true
		}
	}
	return false
}
