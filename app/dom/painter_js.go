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
type Painter struct {
	document safejs.Value
	root     *element
	writes   batch
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
	return batch{write: browser.Get(browser.Boot(), "write"), names: map[string]safejs.Value{"": safejs.Null()}, call: []any{nil}}
}

// put gathers a write of an attribute, or of a text where name is empty.
func (b *batch) put(js safejs.Value, name, value string) {
	if len(b.call) > 1 {
		b.values = append(b.values, 0)
	}
	b.values = append(b.values, strings.ReplaceAll(value, "\x00", "")...)
	b.call = append(b.call, js, b.name(name))
}

// flush makes the writes gathered.
func (b *batch) flush() {
	if len(b.call) == 1 {
		return
	}
	b.call[0] = string(b.values)
	browser.Must(b.write.Invoke(b.call...))
	clear(b.call) // or elements that are gone would be kept
	b.values, b.call = b.values[:0], b.call[:1]
}

func (b *batch) name(text string) safejs.Value {
	v, ok := b.names[text]
	if !ok {
		v = browser.Must(safejs.ValueOf(text))
		b.names[text] = v
	}
	return v
}

// element is a painted node and the browser's object for it.
type element struct {
	node Node
	js   safejs.Value
	kids []*element
}

// Adopt takes over an element that was rendered from tree, by this program's own HTML method: nothing is written.
// It reports whether the page really has that shape; where it has not, the element is rebuilt.
func Adopt(document, js safejs.Value, tree Node) (*Painter, bool) {
	p := &Painter{document: document, root: adopt(js, tree), writes: newBatch()}
	if p.root != nil {
		return p, true
	}
	p.root = p.create(tree, "")
	browser.Must(js.Call("replaceWith", p.root.js))
	return p, false
}

// Paint makes the page's element equal to tree.
func (p *Painter) Paint(tree Node) {
	p.root = p.update(p.root, tree, "")
	p.writes.flush()
}

func adopt(js safejs.Value, n Node) *element {
	if n.Tag == "" {
		if text, err := browser.Get(js, "nodeValue").String(); err != nil || text != n.Text {
			return nil
		}
		return &element{node: n, js: js}
	}
	if name, _ := browser.Get(js, "localName").String(); name != n.Tag {
		return nil
	}
	e := &element{node: n, js: js, kids: make([]*element, len(n.Kids))}
	child := browser.Get(js, "firstChild")
	for i, kid := range n.Kids {
		if child.IsNull() || child.IsUndefined() {
			return nil
		}
		if e.kids[i] = adopt(child, kid); e.kids[i] == nil {
			return nil
		}
		child = browser.Get(child, "nextSibling")
	}
	if !child.IsNull() {
		return nil
	}
	return e
}

const svgNamespace = "http://www.w3.org/2000/svg"

// namespaceOf tells in which namespace an element is made: an svg and everything in it, or HTML.
func namespaceOf(tag, parent string) string {
	if tag == "svg" {
		return svgNamespace
	}
	return parent
}

func (p *Painter) create(n Node, namespace string) *element {
	if n.Tag == "" {
		return &element{node: n, js: browser.Must(p.document.Call("createTextNode", n.Text))}
	}
	namespace = namespaceOf(n.Tag, namespace)
	e := &element{node: n, kids: make([]*element, len(n.Kids))}
	if namespace == "" {
		e.js = browser.Must(p.document.Call("createElement", n.Tag))
	} else {
		e.js = browser.Must(p.document.Call("createElementNS", namespace, n.Tag))
	}
	for _, a := range n.Attrs {
		browser.Must(e.js.Call("setAttribute", a.Name, a.Value))
	}
	for i, kid := range n.Kids {
		e.kids[i] = p.create(kid, namespace)
		browser.Must(e.js.Call("appendChild", e.kids[i].js))
	}
	return e
}

func (p *Painter) update(e *element, n Node, namespace string) *element {
	if n.Kept && e.node.Tag == n.Tag {
		return e
	}
	if e.node.Tag != n.Tag {
		made := p.create(n, namespace)
		browser.Must(e.js.Call("replaceWith", made.js))
		return made
	}
	if n.Tag == "" {
		if e.node.Text != n.Text {
			p.writes.put(e.js, "", n.Text)
			e.node.Text = n.Text
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
	}
	e.kids = e.kids[:shared]
	for _, kid := range n.Kids[shared:] {
		made := p.create(kid, namespace)
		browser.Must(e.js.Call("appendChild", made.js))
		e.kids = append(e.kids, made)
	}
	e.node = n
	return e
}

func (p *Painter) updateAttrs(e *element, attrs []Attr) {
	old := e.node.Attrs
	for i, a := range attrs {
		if i < len(old) && old[i] == a {
			continue // the usual case: same names in the same order
		}
		if was, ok := e.node.Attr(a.Name); !ok || was != a.Value {
			p.writes.put(e.js, a.Name, a.Value)
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
