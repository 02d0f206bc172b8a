//go:build js && wasm

package dom

import (
	"strings"

	"github.com/hack-pad/safejs"

	"goodenough/app/browser"
)

// Many nodes cross at once, as a text and a list of the browser's objects: a call for each of their properties is what takes time.

// reader goes through what the boot script's read says of an element: "<" and its tag, "@" and each attribute, what it holds, ">". A text
// begins with a quote.
type reader struct {
	says  []string
	nodes safejs.Value
	taken int // nodes
}

func readerOf(read safejs.Value) *reader {
	return &reader{says: strings.Split(browser.Text(browser.Get(read, "0")), "\x00"), nodes: browser.Get(read, "1")}
}

func (r *reader) next() string {
	said := r.says[0]
	r.says = r.says[1:]
	return said
}

func (r *reader) js() safejs.Value {
	r.taken++
	return browser.Must(r.nodes.Index(r.taken - 1))
}

func (r *reader) element(up *element) *element {
	said := r.next()
	e := &element{up: up, js: r.js()}
	if said[0] == '"' {
		e.text = said[1:]
		return e
	}
	e.tag = said[1:]
	for ; r.says[0][0] == '@'; r.next() {
		name, value, _ := strings.Cut(r.says[0][1:], "=")
		e.attrs = append(e.attrs, Attr{name, value})
	}
	for r.says[0] != ">" {
		e.kids = append(e.kids, r.element(e))
	}
	r.next()
	return e
}

// few is how many nodes are made one by one.
const few = 6

// many tells whether n has more nodes than are made one by one.
func (n *Node) many() bool { return n.size(few) > few }

// size counts nodes, up to a limit and a few more.
func (n *Node) size(limit int) int {
	size := 1
	for i := 0; i < len(n.Kids) && size <= limit; i++ {
		size += n.Kids[i].size(limit - size)
	}
	return size
}

// made makes an element from its markup. What a parser makes differently, as rows without the body of a table, is put right after that.
func (p *Painter) made(n Node, namespace string, up *element) *element {
	made := readerOf(browser.Must(browser.Get(browser.Boot(), "make").Invoke(n.HTML(), namespace != "")))
	return p.update(made.element(up), n, namespace)
}
