package app

import (
	"github.com/hack-pad/safejs"

	"goodenough/app/browser"
	"goodenough/app/dom"
)

// moveKept moves the pre-rendered nodes of a host, which the boot script kept, into the host that go-app made.
func (b *tab) moveKept(id string) (safejs.Value, bool) {
	host := b.element(id)
	if !browser.Truthy(browser.Boot()) {
		return host, false
	}
	kept := browser.Get(browser.Get(browser.Boot(), "kept"), id)
	if !browser.Truthy(kept) {
		return host, false
	}
	nodes := make([]any, browser.Must(kept.Length()))
	for i := range nodes {
		nodes[i] = browser.Must(kept.Index(i))
	}
	browser.Must(host.Call("replaceChildren", nodes...))
	return host, true
}

// takeOver makes a host live: its pre-rendered nodes are adopted, or built where there are none.
func (b *tab) takeOver(id string, tree dom.Node) *dom.Painter {
	host, moved := b.moveKept(id)
	if !moved {
		browser.Must(host.Call("replaceChildren", browser.Must(b.document.Call("createElement", tree.Tag))))
	}
	painter, _ := dom.Adopt(b.document, browser.Get(host, "firstChild"), tree)
	return painter
}

// restore gives back the focus and the text that a person had in the pre-rendered page.
func (b *tab) restore() {
	if browser.Truthy(browser.Boot()) {
		browser.Must(browser.Boot().Call("restore"))
	}
}
