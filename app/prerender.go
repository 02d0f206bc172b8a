//go:build !js

package app

import (
	goapp "github.com/maxence-charriere/go-app/v10/pkg/app"
)

// Prerender is the whole page as HTML, with the answer and the picture of a link in it (of the start when it is empty): what
// is painted before the program arrives, and all that a reader without WebAssembly gets. The link is one of ours.
func Prerender(link string) string {
	hosts := prerendered(startState(link, false))
	hosts[casesHost] = CasesView().HTML()
	hosts[modelHost] = ModelView().HTML()
	hosts[shareHost] = ShareDialog().HTML()
	return goapp.HTMLString(&page{hosts: hosts})
}

// PrerenderEmbed is the page for frames as HTML.
func PrerenderEmbed() string {
	return goapp.HTMLString(&page{embedded: true, hosts: prerendered(startState("", true))})
}

func prerendered(s State) map[string]string {
	hosts := map[string]string{}
	for id, tree := range s.view() {
		hosts[id] = tree.HTML()
	}
	return hosts
}

func startLive() {}

func serveWorker() {}

func embedded() bool { return false }
