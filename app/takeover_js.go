package app

import (
	"goodenough/app/browser"
	"goodenough/app/dom"
)

// moveKept moves the pre-rendered nodes of a host, which the boot script kept, into the host that go-app made. It tells whether there
// are any.
func (b *tab) moveKept(id string) bool {
	kept := browser.Get(browser.Get(browser.Boot(), "kept"), id)
	if !browser.Truthy(kept) {
		return false
	}
	nodes := make([]any, browser.Must(kept.Length()))
	for i := range nodes {
		nodes[i] = browser.Must(kept.Index(i))
	}
	browser.Must(b.element(id).Call("replaceChildren", nodes...))
	return len(nodes) > 0
}

// takeOver makes a host live: what stands in it is gone on from, whatever it is.
func (b *tab) takeOver(id string, tree dom.Node) *dom.Painter {
	host := b.element(id)
	if !browser.Truthy(browser.Get(host, "firstElementChild")) {
		browser.Must(host.Call("replaceChildren", browser.Must(b.document.Call("createElement", tree.Tag))))
	}
	return dom.Read(b.document, browser.Get(host, "firstElementChild"))
}

// restore gives back the focus and the text that a person had in the pre-rendered page.
func (b *tab) restore() {
	if browser.Truthy(browser.Boot()) {
		browser.Must(browser.Boot().Call("restore"))
	}
}
