//go:build !js

package app

import (
	"strings"
	"sync"

	goapp "github.com/maxence-charriere/go-app/v10/pkg/app"

	"goodenough/app/compute"
	"goodenough/app/dom"
	"goodenough/app/state"
	"goodenough/app/view"
)

// Prerender is the whole page as HTML, with the answer and the picture of a link in it (of the start when it is empty): what
// is painted before the program arrives, and all that a reader without WebAssembly gets. The link is one of ours. What there is to read
// is fetched from Reading's page, whose address is given relative to this one, or stands in it where that is empty.
func Prerender(link, reading string) string {
	first := state.First(link, false)
	hosts := prerendered(first)
	for host, node := range toRead() {
		if reading != "" {
			node = dom.El("p", dom.El("a", dom.A("href", reading+"#"+host), dom.A("data-elsewhere", host), "Read it on a page of its own"))
		}
		hosts[host] = node.HTML()
	}
	hosts[shareHost] = view.ShareDialog().HTML()
	hosts[importHost] = view.ImportDialog().HTML()
	hosts[decideHost] = view.DecideView().HTML()
	hosts[choicesHost] = view.ChoicesDialog().HTML()
	return goapp.HTMLString(&page{hosts: hosts}) + known(first)
}

// known is how sure the answer of a document is, for the program to go on from.
func known(s state.State) string {
	return `<script type="application/json" id="` + knownID + `">` + compute.Carry(s.Study.Answer) + "</script>"
}

// toRead is what there is to read of cases and of the model, by host, which is worked out once.
var toRead = sync.OnceValue(func() map[string]dom.Node {
	return map[string]dom.Node{casesHost: view.CasesView(), modelHost: view.ModelView()}
})

// ReadingTitle says what the page of what there is to read is about.
const ReadingTitle = "Real outages, run through the model of Good Enough, and how it works"

// Reading is what there is to read, as a page of its own. The others take it from there by the names of hosts, in data-reading, and the
// links of scenarios in it, which lead to the page at an address relative to this one, home.
func Reading(home string) string {
	part := func(s section, host string) dom.Node {
		return dom.El("section", dom.Class("reading"), dom.El("h2", dom.A("id", host), s.label), dom.El("div", dom.A("data-reading", host), toRead()[host]))
	}
	page := dom.El("div", dom.A("id", "page"),
		dom.El("header", dom.Class("top"), dom.El("a", dom.Class("brand"), dom.A("href", home), brand.Kids)),
		dom.El("main", dom.Class("to-read"), dom.El("h1", ReadingTitle), part(casesSection, casesHost), part(modelSection, modelHost)), footer)
	return strings.ReplaceAll(page.HTML(), `href="#`, `href="`+home+`#`)
}

// PrerenderEmbed is the page for frames as HTML.
func PrerenderEmbed() string {
	first := state.First("", true)
	return goapp.HTMLString(&page{embedded: true, hosts: prerendered(first)}) + known(first)
}

func prerendered(s state.State) map[string]string {
	hosts := map[string]string{}
	for id, tree := range view.Of(s).Sketched(true).Draw() {
		hosts[id] = tree.HTML()
	}
	return hosts
}
