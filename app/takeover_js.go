package app

import (
	"goodenough/app/browser"
	"goodenough/app/dom"
)

// takeOver makes a host live: what stands in it is gone on from, whatever it is.
func (b *tab) takeOver(id string, tree dom.Node) *dom.Painter {
	host := b.element(id)
	if !browser.Truthy(browser.Get(host, "firstElementChild")) {
		browser.Must(host.Call("replaceChildren", browser.Must(b.document.Call("createElement", tree.Tag))))
	}
	return dom.Read(browser.Get(host, "firstElementChild"))
}

// ask has the boot script do one of the things that it does for a program that starts.
func ask(what string) {
	if browser.Truthy(browser.Boot()) {
		browser.Must(browser.Boot().Call(what))
	}
}
