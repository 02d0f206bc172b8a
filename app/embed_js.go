package app

import (
	"strings"

	"github.com/hack-pad/safejs"

	"goodenough/app/browser"
	"goodenough/model/scenario"
)

// boot is what the boot script knows; undefined where there is none.
func boot() safejs.Value { return browser.Get(safejs.Global(), "goodenough") }

// booted is one of the texts that the boot script knows.
func booted(name string) string {
	if !truthy(boot()) {
		return ""
	}
	return text(browser.Get(boot(), name))
}

// embedded tells whether this document shows one view of a scenario in somebody else's page.
func embedded() bool { return booted("page") == "embed" }

// site is where this document and the others lie.
func (b *tab) site() Site {
	page, _, _ := strings.Cut(b.address(), "#")
	page, _, _ = strings.Cut(page, "?")
	return Site{Home: booted("home"), Embed: booted("embed"), Page: page, Link: booted("link")}
}

// facts is the scenario that the address asks for: the document's own where it says nothing.
func (b *tab) facts(site Site) string {
	if address := b.address(); scenario.HasFacts(address) {
		return address
	}
	return site.Link
}

// answered tells the page around an embed what is shown now. The boot script sees to it that only the one that was named in
// the address hears it.
func (b *tab) answered(address, headline string) {
	if truthy(boot()) {
		browser.Must(boot().Call("answered", address, headline))
	}
}
