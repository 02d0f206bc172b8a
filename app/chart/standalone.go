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

// attributes is what the rules of CSS say about an element, later roles over earlier ones as there.
func attributes(tag, classes string, p Palette) []dom.Attr {
	var sum Role
	var look Look
	halo := false
	for i := range Roles {
		r := &Roles[i]
		if !hasWord(classes, r.Class) {
			continue
		}
		l := &r.Light
		if p == Dark {
			l = &r.Dark
		}
		override(&look.Fill, l.Fill)
		override(&look.Stroke, l.Stroke)
		override(&look.Text, l.Text)
		override(&sum.Dash, r.Dash)
		if r.Width > 0 {
			sum.Width = r.Width
		}
		if r.Size > 0 {
			sum.Size = r.Size
		}
		sum.Bold = sum.Bold || r.Bold
		halo = halo || r.Class == "rule"
	}
	said := [...]dom.Attr{dom.A("fill", look.Fill), dom.A("stroke", look.Stroke), dom.A("stroke-width", dom.Num(sum.Width)), dom.A("stroke-dasharray", sum.Dash), {}}
	switch {
	case tag == "text":
		said = [...]dom.Attr{dom.A("fill", look.Text), {}, {}, dom.A("font-size", dom.Num(sum.Size)), {}}
		if halo {
			said[1], said[2] = dom.A("stroke", role("paper").Look(p).Fill), dom.A("stroke-width", "3")
		}
		if sum.Bold {
			said[4] = dom.A("font-weight", "650")
		}
	case look.Stroke == "" || look.Stroke == "none":
		said[2], said[3] = dom.Attr{}, dom.Attr{}
	}
	var list []dom.Attr
	for _, a := range said {
		if a.Value != "" && a.Value != "0" {
			list = append(list, a)
		}
	}
	return list
}

// override sets what a later role says over what an earlier one said.
func override(said *string, later string) {
	if later != "" {
		*said = later
	}
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
