//go:build js && wasm

package dom

import (
	"slices"
	"strings"

	"github.com/hack-pad/safejs"

	"goodenough/app/browser"
)

// Painter keeps one element of the page equal to a tree, writing only what differs from the tree painted before.
//
// A raw text is painted like any other: a text node holds what it holds, and only markup, which HTML writes, knows escapes.
//
// A browser that translates the page puts elements of its own where texts were. Whoever paints a text then finds it gone, and gives
// the element around it what is painted in it in place of what is found there; what hasn't changed stays translated.
type Painter struct {
	document safejs.Value
	root     *element
	writes   batch
	around   []*element // the texts that are written by this paint
	lost     []*element // what may hold something that wasn't painted there
}

// batch gathers writes to elements that are there already, which cross at once, by the boot script's write: a call into JavaScript
// is slow, and so is a string.
type batch struct {
	write  safejs.Value
	names  map[string]safejs.Value // of attributes
	values []byte                  // gathered, with a NUL between them
	call   []any                   // of write: room for the values, then the places they belong to
}

func newBatch() batch {
	return batch{write: browser.Get(browser.Boot(), "write"), names: map[string]safejs.Value{}, call: []any{nil}}
}

// put gathers a write of a value: to a place, of the attribute with a name or of the text in an element.
func (b *batch) put(place, of safejs.Value, value string) {
	if len(b.call) > 1 {
		b.values = append(b.values, 0)
	}
	b.values = append(b.values, strings.ReplaceAll(value, "\x00", "")...)
	b.call = append(b.call, place, of)
}

// flush makes the writes gathered, and tells whether texts among them are not where they were painted.
func (b *batch) flush() (lost bool) {
	if len(b.call) == 1 {
		return false
	}
	b.call[0] = string(b.values)
	lost = browser.Truthy(browser.Must(b.write.Invoke(b.call...)))
	clear(b.call) // or elements that are gone would be kept
	b.values, b.call = b.values[:0], b.call[:1]
	return lost
}

func (b *batch) name(text string) safejs.Value {
	v, ok := b.names[text]
	if !ok {
		v = browser.Must(safejs.ValueOf(text))
		b.names[text] = v
	}
	return v
}

// element is a painted node and the browser's object for it. It keeps of the node what the next is compared with, and lets go of its
// tree: what lives is what every collection of garbage goes through.
type element struct {
	tag   string // "" of a text
	attrs []Attr
	text  string
	js    safejs.Value
	up    *element // the one around it
	kids  []*element
}

// painted is the element of a node, without what is in it.
func painted(n *Node, js safejs.Value, up *element) *element {
	return &element{tag: n.Tag, attrs: n.Attrs, text: n.Text, js: js, up: up, kids: make([]*element, len(n.Kids))}
}

// Read goes on from an element as it stands in the page, whoever put it there.
func Read(document, js safejs.Value) *Painter {
	read := browser.Must(browser.Get(browser.Boot(), "read").Invoke(js))
	return &Painter{document: document, root: readerOf(read).element(nil), writes: newBatch()}
}

// Paint makes the page's element equal to tree.
func (p *Painter) Paint(tree Node) {
	p.root = p.update(p.root, tree, "")
	if p.writes.flush() {
		p.lost = append(p.lost, p.around...)
	}
	for _, e := range p.lost {
		p.mend(e)
	}
	clear(p.around) // or elements that are gone would be kept
	p.around, p.lost = p.around[:0], nil
}

// mend gives an element what is painted in it, and those around it too as far as they are no part of the page any more.
func (p *Painter) mend(e *element) {
	kids := make([]any, len(e.kids)+1)
	kids[0] = e.js
	for i, kid := range e.kids {
		kids[i+1] = kid.js
	}
	if browser.Truthy(browser.Must(browser.Get(browser.Boot(), "mend").Invoke(kids...))) && e.up != nil {
		p.mend(e.up)
	}
}

const svgNamespace = "http://www.w3.org/2000/svg"

// namespaceOf tells in which namespace an element is made: an svg and everything in it, or HTML.
func namespaceOf(tag, parent string) string {
	if tag == "svg" {
		return svgNamespace
	}
	return parent
}

func (p *Painter) create(n Node, namespace string, up *element) *element {
	if n.many() {
		return p.made(n, namespace, up)
	}
	if n.Tag == "" {
		return painted(&n, browser.Must(p.document.Call("createTextNode", n.Text)), up)
	}
	namespace = namespaceOf(n.Tag, namespace)
	var js safejs.Value
	if namespace == "" {
		js = browser.Must(p.document.Call("createElement", n.Tag))
	} else {
		js = browser.Must(p.document.Call("createElementNS", namespace, n.Tag))
	}
	e := painted(&n, js, up)
	for _, a := range n.Attrs {
		browser.Must(e.js.Call("setAttribute", a.Name, a.Value))
	}
	for i, kid := range n.Kids {
		e.kids[i] = p.create(kid, namespace, e)
		browser.Must(e.js.Call("appendChild", e.kids[i].js))
	}
	return e
}

func (p *Painter) update(e *element, n Node, namespace string) *element {
	if n.Kept && e.tag == n.Tag {
		return e
	}
	if e.tag != n.Tag {
		made := p.create(n, namespace, e.up)
		browser.Must(e.js.Call("replaceWith", made.js))
		p.gone(e)
		return made
	}
	if n.Tag == "" {
		if e.text != n.Text {
			p.writes.put(e.js, e.up.js, n.Text)
			p.around = append(p.around, e.up)
			e.text = n.Text
		}
		return e
	}
	namespace = namespaceOf(n.Tag, namespace)
	p.updateAttrs(e, n.Attrs)
	shared := min(len(e.kids), len(n.Kids))
	for i := range shared {
		e.kids[i] = p.update(e.kids[i], n.Kids[i], namespace)
	}
	for _, gone := range e.kids[shared:] {
		browser.Must(gone.js.Call("remove"))
		p.gone(gone)
	}
	e.kids = e.kids[:shared]
	for _, kid := range n.Kids[shared:] {
		made := p.create(kid, namespace, e)
		browser.Must(e.js.Call("appendChild", made.js))
		e.kids = append(e.kids, made)
	}
	e.attrs = n.Attrs
	return e
}

// gone remembers where a text was taken away: if it wasn't there any more, what stood in its place still does.
func (p *Painter) gone(e *element) {
	if e.tag == "" {
		p.lost = append(p.lost, e.up)
	}
}

func (p *Painter) updateAttrs(e *element, attrs []Attr) {
	old, before := e.attrs, Node{Attrs: e.attrs}
	for i, a := range attrs {
		if i < len(old) && old[i] == a {
			continue // the usual case: same names in the same order
		}
		if was, ok := before.Attr(a.Name); !ok || was != a.Value {
			p.writes.put(e.js, p.writes.name(a.Name), a.Value)
		}
	}
	if sameNames(old, attrs) {
		return
	}
	now := Node{Attrs: attrs}
	for _, a := range old {
		if _, ok := now.Attr(a.Name); !ok {
			removeAttr(e.js, a.Name)
		}
	}
}

func sameNames(a, b []Attr) bool {
	return slices.EqualFunc(a, b, func(a, b Attr) bool { return a.Name == b.Name })
}

// removeAttr removes an attribute, and for those that a property rules once a person has used the control, changes that as write does.
func removeAttr(js safejs.Value, name string) {
	browser.Must(js.Call("removeAttribute", name))
	switch name {
	case "selected", "checked":
		browser.Set(js, name, false)
	}
}
