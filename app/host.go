package app

import (
	goapp "github.com/maxence-charriere/go-app/v10/pkg/app"

	"goodenough/app/dom"
)

// verdict says a verdict that is new to whoever can't see it. The first is read with the page.
var verdict = dom.El("p", dom.Class("offscreen"), dom.A("id", "verdict"), dom.A("role", "status"))

// host is a place that go-app leaves alone: empty in the browser, where the live layer draws into it, and full on the server. Its props
// never change, so go-app never renders it again.
type host struct {
	goapp.Compo
	ID   string
	html string
}

func (h *host) Render() goapp.UI {
	div := goapp.Div().ID(h.ID).Class("host").DataSet("live", "on")
	if goapp.IsServer {
		return div.Body(goapp.Raw(h.html))
	}
	return div
}
