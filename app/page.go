// Package app is the page in a browser. What somebody chose is a value (package state), what is said and drawn of it are values
// (package view), and the browser is touched in the files that end in _js.go only. go-app makes the page's structure, where the document is
// written, and has its life cycle in the browser; what changes with a number is drawn once a frame into the hosts it leaves empty.
package app

import (
	goapp "github.com/maxence-charriere/go-app/v10/pkg/app"

	"goodenough/app/state"
)

// Run starts the page in a browser and does not return; elsewhere it does nothing.
func Run() {
	serveWorker()
	awaitTurn()
	makeWay()
	goapp.Route("/", func() goapp.Composer {
		awaitTurn()
		return &page{embedded: embedded()}
	})
	goapp.RunWhenOnBrowser()
}

// page is the root component: the structure, which never changes.
type page struct {
	goapp.Compo
	embedded bool              // one view of a scenario for somebody else's page, in place of the whole
	hosts    map[string]string // the HTML in each host, when it is pre-rendered
}

var _ goapp.Mounter = (*page)(nil)

// OnMount hands the page to the live layer.
func (p *page) OnMount(goapp.Context) { startLive() }

// Render builds the structure where a document is written. A document that shows what is wanted keeps the structure it brought: all that
// go-app makes of it then is an element to hold on to.
func (p *page) Render() goapp.UI {
	switch {
	case brought():
		return goapp.Div().Hidden(true)
	case p.embedded:
		return goapp.Div().ID("page").Class("embedded").Body(goapp.Main().Body(p.host(state.EmbedHost)), goapp.Raw(verdict.HTML()))
	}
	return whole(p.host)
}

func (p *page) host(id string) goapp.UI { return &host{ID: id, html: p.hosts[id]} }
