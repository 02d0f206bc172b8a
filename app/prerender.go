//go:build !js

package app

import (
	"sync"

	goapp "github.com/maxence-charriere/go-app/v10/pkg/app"

	"goodenough/app/state"
	"goodenough/app/view"
)

// Prerender is the whole page as HTML, with the answer and the picture of a link in it (of the start when it is empty): what
// is painted before the program arrives, and all that a reader without WebAssembly gets. The link is one of ours.
func Prerender(link string) string {
	hosts := prerendered(state.First(link, false))
	hosts[casesHost], hosts[modelHost] = fixed()
	hosts[shareHost] = view.ShareDialog().HTML()
	hosts[importHost] = view.ImportDialog().HTML()
	hosts[decideHost] = view.DecideView().HTML()
	hosts[choicesHost] = view.ChoicesDialog().HTML()
	return goapp.HTMLString(&page{hosts: hosts})
}

// fixed is what every page has to read of cases and of the model, which is worked out once.
var fixed = sync.OnceValues(func() (cases, model string) { return view.CasesView().HTML(), view.ModelView().HTML() })

// PrerenderEmbed is the page for frames as HTML.
func PrerenderEmbed() string {
	return goapp.HTMLString(&page{embedded: true, hosts: prerendered(state.First("", true))})
}

func prerendered(s state.State) map[string]string {
	hosts := map[string]string{}
	for id, tree := range view.Of(s).Draw() {
		hosts[id] = tree.HTML()
	}
	return hosts
}
