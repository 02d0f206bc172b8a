package app

import (
	"strings"

	goapp "github.com/maxence-charriere/go-app/v10/pkg/app"

	"goodenough/app/browser"
	"goodenough/app/state"
	"goodenough/model/scenario"
)

// booted is one of the texts that the boot script knows.
func booted(name string) string {
	if !browser.Truthy(browser.Boot()) {
		return ""
	}
	return browser.Text(browser.Get(browser.Boot(), name))
}

// embedded tells whether this document shows one view of a scenario in somebody else's page.
func embedded() bool { return booted("page") == "embed" }

// brought tells whether the document shows what is wanted.
func brought() bool { return browser.Truthy(browser.Get(browser.Boot(), "brought")) }

// whole is in every document that shows the whole page, which no other is asked to.
func whole(func(id string) goapp.UI) goapp.UI { return goapp.Div() }

// site is where this document and the others lie.
func (b *tab) site() state.Site {
	page, _, _ := strings.Cut(b.address(), "#")
	page, _, _ = strings.Cut(page, "?")
	return state.Site{Home: booted("home"), Embed: booted("embed"), Page: page, Link: booted("link"), Asides: browser.Truthy(browser.Get(browser.Boot(), "aside"))}
}

// facts is the scenario that the address asks for: the document's own where it says nothing.
func (b *tab) facts(site state.Site) string {
	if address := b.address(); scenario.HasParameters(address) {
		return address
	}
	return site.Link
}

// announce says a headline that stands to whoever can't see it; an empty one while a hand moves.
func (b *tab) announce(headline string) {
	if was, ok := b.said["headline"]; ok && was == headline { // in every frame of a moving hand
		return
	}
	b.said["headline"] = headline
	if browser.Truthy(browser.Boot()) {
		browser.Must(browser.Boot().Call("announce", headline))
	}
}

// answered tells the page around an embed what is shown now. The boot script sees to it that only the one that was named in
// the address hears it.
func (b *tab) answered(address, headline string) {
	if browser.Truthy(browser.Boot()) {
		browser.Must(browser.Boot().Call("answered", address, headline))
	}
}
