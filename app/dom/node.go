// Package dom holds pieces of a page as plain values.
//
// A Node is built anew from the state on every frame by pure functions, natively and in the browser alike. HTML turns it
// into text for the pre-rendered page, the command line and exports; Painter, in the browser, writes only what changed.
package dom

import (
	"html"
	"strconv"
	"strings"
)

// Node is one element, or a text when Tag is empty.
type Node struct {
	Tag   string
	Attrs []Attr // in the order they are written; a name stands once
	Kids  []Node
	Text  string // of a text node

	// Kept leaves the element and all in it as it was painted last: what nobody sees needs no drawing. A kept node stands
	// where a drawn one with the same tag stood before.
	Kept bool
}

// Attr is one attribute. An attribute that is absent for now is left out of Node.Attrs, not written empty.
type Attr struct{ Name, Value string }

// El makes an element. Each part is an Attr, a Node, a string (a text), or a slice of Attrs or Nodes; anything else panics,
// since it is a mistake in the program and never in data. Texts that touch are joined and empty ones dropped, so that the
// nodes a browser parses from HTML are the nodes of the tree.
func El(tag string, parts ...any) Node {
	attrs, kids := count(parts)
	n := Node{Tag: tag}
	if attrs > 0 {
		n.Attrs = make([]Attr, 0, attrs)
	}
	if kids > 0 {
		n.Kids = make([]Node, 0, kids)
	}
	for _, part := range parts {
		switch part := part.(type) {
		case Attr:
			n.Attrs = append(n.Attrs, part)
		case []Attr:
			n.Attrs = append(n.Attrs, part...)
		case Node:
			n.add(part)
		case []Node:
			for _, kid := range part {
				n.add(kid)
			}
		case string:
			n.add(Node{Text: part})
		default:
			panic("dom.El: neither attribute, node nor text")
		}
	}
	return n
}

// count tells how many attributes and, at most, kids there are among the parts of an element: slices that grow leave garbage, and trees
// are most of what a frame leaves.
func count(parts []any) (attrs, kids int) {
	for _, part := range parts {
		switch part := part.(type) {
		case Attr:
			attrs++
		case []Attr:
			attrs += len(part)
		case []Node:
			kids += len(part)
		default:
			kids++
		}
	}
	return attrs, kids
}

func (n *Node) add(kid Node) {
	if kid.Tag != "" {
		n.Kids = append(n.Kids, kid)
		return
	}
	if kid.Text == "" {
		return
	}
	if last := len(n.Kids) - 1; last >= 0 && n.Kids[last].Tag == "" {
		n.Kids[last].Text += kid.Text
		return
	}
	n.Kids = append(n.Kids, kid)
}

// A makes an attribute; Class, the commonest one.
func A(name, value string) Attr { return Attr{name, value} }

// Class makes a class attribute.
func Class(names string) Attr { return Attr{"class", names} }

// Num writes a coordinate: at most two decimals, which is finer than any screen, and no more bytes than needed.
func Num(x float64) string {
	s := strconv.FormatFloat(x, 'f', 2, 64)
	s = strings.TrimRight(strings.TrimRight(s, "0"), ".")
	if s == "-0" {
		return "0"
	}
	return s
}

// Attr returns the value of the named attribute, and whether the node has it.
func (n Node) Attr(name string) (string, bool) {
	for _, a := range n.Attrs {
		if a.Name == name {
			return a.Value, true
		}
	}
	return "", false
}

// PlainText returns the text in n and below, as a reader hears it: nobody hears raw text.
func (n Node) PlainText() string {
	if n.Tag == "" {
		return n.Text
	}
	if rawText[n.Tag] {
		return ""
	}
	var b strings.Builder
	for _, kid := range n.Kids {
		b.WriteString(kid.PlainText())
	}
	return b.String()
}

// Find returns the first node at n or below, in document order, that is wanted.
func (n *Node) Find(wanted func(*Node) bool) *Node {
	if wanted(n) {
		return n
	}
	for i := range n.Kids {
		if found := n.Kids[i].Find(wanted); found != nil {
			return found
		}
	}
	return nil
}

// HTML writes n as markup, every text and attribute escaped, without white space of its own. In raw text elements alone texts stand
// as they are, since HTML knows no escapes there; one that cannot stand there panics, as a mistake in the program.
func (n Node) HTML() string {
	var b strings.Builder
	n.write(&b, false)
	return b.String()
}

// write tells the elements of an svg from those of HTML, since what has a raw text there has none here.
func (n Node) write(b *strings.Builder, inSVG bool) {
	if n.Tag == "" {
		b.WriteString(html.EscapeString(n.Text))
		return
	}
	inSVG = inSVG || n.Tag == "svg"
	b.WriteByte('<')
	b.WriteString(n.Tag)
	for _, a := range n.Attrs {
		b.WriteByte(' ')
		b.WriteString(a.Name)
		b.WriteString(`="`)
		b.WriteString(html.EscapeString(a.Value))
		b.WriteByte('"')
	}
	if void[n.Tag] {
		b.WriteString("/>")
		return
	}
	b.WriteByte('>')
	raw := rawText[n.Tag] && !inSVG
	for _, kid := range n.Kids {
		if raw {
			kid.writeRaw(b)
		} else {
			kid.write(b, inSVG)
		}
	}
	b.WriteString("</")
	b.WriteString(n.Tag)
	b.WriteByte('>')
}

// void lists the elements that have no closing tag in HTML; "/>" closes them in SVG as well.
var void = map[string]bool{"br": true, "hr": true, "img": true, "input": true, "link": true, "meta": true}

// rawText lists the elements whose text HTML takes as it stands: no escape and no element is known in them, and the first "</" of
// their name ends them. A painter writes it as any text: only markup tells the two apart.
var rawText = map[string]bool{"style": true, "script": true}

// writeRaw writes n as the content of a raw text element. In a script "<!--" hides what ends it.
func (n Node) writeRaw(b *strings.Builder) {
	if n.Tag != "" || strings.Contains(n.Text, "</") || strings.Contains(n.Text, "<!--") {
		panic("dom.Node.HTML: a raw text holds markup")
	}
	b.WriteString(n.Text)
}
