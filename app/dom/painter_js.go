//go:build js && wasm

package dom

import "github.com/hack-pad/safejs"

// Painter keeps one element of the page equal to a tree, writing only what differs from the tree painted before.
type Painter struct {
	browser
	live *element
}

// browser is what all painters share of it. A string crosses into JavaScript slowly, and the name of a method is one: so the
// function that sets attributes is kept, and their names are.
type browser struct {
	document     safejs.Value
	setAttribute safejs.Value // (element, name, value)
	names        map[string]safejs.Value
}

func openBrowser(document safejs.Value) browser {
	set := get(get(get(safejs.Global(), "Element"), "prototype"), "setAttribute")
	return browser{document: document, setAttribute: do(get(set, "call").Call("bind", set)), names: map[string]safejs.Value{}}
}

func (b *browser) name(text string) safejs.Value {
	v, ok := b.names[text]
	if !ok {
		v = do(safejs.ValueOf(text))
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
func Adopt(document, root safejs.Value, tree Node) (*Painter, bool) {
	p := &Painter{browser: openBrowser(document)}
	if live := adopt(root, tree); live != nil {
		p.live = live
		return p, true
	}
	p.live = p.create(tree, "")
	do(root.Call("replaceWith", p.live.js))
	return p, false
}

// Root is the element that the painter keeps.
func (p *Painter) Root() safejs.Value { return p.live.js }

// Paint makes the page's element equal to tree.
func (p *Painter) Paint(tree Node) { p.live = p.update(p.live, tree, "") }

func adopt(js safejs.Value, n Node) *element {
	if n.Tag == "" {
		if text, err := get(js, "nodeValue").String(); err != nil || text != n.Text {
			return nil
		}
		return &element{node: n, js: js}
	}
	if name, _ := get(js, "localName").String(); name != n.Tag {
		return nil
	}
	e := &element{node: n, js: js, kids: make([]*element, len(n.Kids))}
	child := get(js, "firstChild")
	for i, kid := range n.Kids {
		if child.IsNull() || child.IsUndefined() {
			return nil
		}
		if e.kids[i] = adopt(child, kid); e.kids[i] == nil {
			return nil
		}
		child = get(child, "nextSibling")
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
		return &element{node: n, js: do(p.document.Call("createTextNode", n.Text))}
	}
	namespace = namespaceOf(n.Tag, namespace)
	e := &element{node: n, kids: make([]*element, len(n.Kids))}
	if namespace == "" {
		e.js = do(p.document.Call("createElement", n.Tag))
	} else {
		e.js = do(p.document.Call("createElementNS", namespace, n.Tag))
	}
	for _, a := range n.Attrs {
		p.setAttr(e.js, a)
	}
	for i, kid := range n.Kids {
		e.kids[i] = p.create(kid, namespace)
		do(e.js.Call("appendChild", e.kids[i].js))
	}
	return e
}

func (p *Painter) update(e *element, n Node, namespace string) *element {
	if n.Kept && e.node.Tag == n.Tag {
		return e
	}
	if e.node.Tag != n.Tag {
		made := p.create(n, namespace)
		do(e.js.Call("replaceWith", made.js))
		return made
	}
	if n.Tag == "" {
		if e.node.Text != n.Text {
			must(e.js.Set("nodeValue", n.Text))
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
		do(gone.js.Call("remove"))
	}
	e.kids = e.kids[:shared]
	for _, kid := range n.Kids[shared:] {
		made := p.create(kid, namespace)
		do(e.js.Call("appendChild", made.js))
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
			p.setAttr(e.js, a)
		}
	}
	if sameNames(old, attrs) {
		return
	}
	now := Node{Attrs: attrs}
	for _, a := range old {
		if _, ok := now.Attr(a.Name); !ok {
			p.removeAttr(e.js, a.Name)
		}
	}
}

func sameNames(a, b []Attr) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		if a[i].Name != b[i].Name {
			return false
		}
	}
	return true
}

// setAttr writes an attribute and, for those a person changes by using the control, the property that then rules.
// A text somebody is typing is theirs until they leave it.
func (p *Painter) setAttr(js safejs.Value, a Attr) {
	do(p.setAttribute.Invoke(js, p.name(a.Name), a.Value))
	switch a.Name {
	case "value":
		if kind, _ := get(js, "type").String(); kind == "text" && get(p.document, "activeElement").Equal(js) {
			return
		}
		must(js.Set("value", a.Value))
	case "selected", "open", "disabled", "hidden", "checked":
		must(js.Set(a.Name, true))
	}
}

func (p *Painter) removeAttr(js safejs.Value, name string) {
	do(js.Call("removeAttribute", name))
	switch name {
	case "selected", "open", "disabled", "hidden", "checked":
		must(js.Set(name, false))
	}
}

func get(js safejs.Value, name string) safejs.Value {
	return do(js.Get(name))
}

// do returns what a call to the browser gave. The calls of this file are on elements this program made or adopted and
// with arguments it chose; where one fails the program is wrong, and a loud stop with the page's text still readable
// beats a page that shows old numbers as new.
func do(v safejs.Value, err error) safejs.Value {
	must(err)
	return v
}

func must(err error) {
	if err != nil {
		panic(err)
	}
}
