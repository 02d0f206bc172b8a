// Package app is the page in a browser. What somebody chose is a value (package state), what is said and drawn of it are values
// (package view), and the browser is touched in the files that end in _js.go only. go-app owns the page's structure and its life cycle;
// what changes with a number is drawn once a frame into the hosts it leaves empty.
package app

import (
	goapp "github.com/maxence-charriere/go-app/v10/pkg/app"

	"goodenough/app/chart"
	"goodenough/app/dom"
	"goodenough/app/state"
)

// Run starts the page in a browser and does not return; elsewhere it does nothing.
func Run() {
	serveWorker()
	goapp.Route("/", func() goapp.Composer { return &page{embedded: embedded()} })
	goapp.RunWhenOnBrowser()
}

// page is the root component: the structure, which never changes.
type page struct {
	goapp.Compo
	embedded bool              // one view of a scenario for somebody else's page, in place of the whole
	hosts    map[string]string // the HTML in each host, when it is pre-rendered
}

var _ goapp.Mounter = (*page)(nil)

// OnMount hands the page to the live layer, in the same turn in which go-app replaced the pre-rendered tree.
func (p *page) OnMount(goapp.Context) { startLive() }

// Render builds the structure. Texts that stand beside elements come from dom trees: go-app's pre-rendering would add
// white space that the live page does not have.
func (p *page) Render() goapp.UI {
	if p.embedded {
		return goapp.Div().ID("page").Class("embedded").Body(goapp.Main().Body(p.host(state.EmbedHost)), goapp.Raw(verdict.HTML()))
	}
	return goapp.Div().ID("page").Body(
		goapp.A().Class("skip").Href("#answer-section").Text("Skip to the answer"),
		goapp.Header().Class("top").Body(
			goapp.Raw(brand.HTML()),
			goapp.Nav().Class("sections").Aria("label", "Sections").Body(
				goapp.A().Href("#answer-section").Text("Answer"),
				goapp.A().Href("#sure-section").Text("How sure"),
				goapp.A().Href("#time-section").Text("For ever"),
				goapp.A().Href("#growth-section").Text("Growth"),
				goapp.A().Href("#more-section").Text("Why"),
				goapp.A().Href("#cases-section").Text("Cases"),
				goapp.A().Href("#model-section").Text("Model"),
			),
			p.host(state.BarHost),
		),
		goapp.Main().Body(
			goapp.Section().ID("answer-section").Class("answer").Aria("label", "The answer").Body(p.host(state.AnswerHost)),
			goapp.Section().ID("sure-section").Class("sure").Aria("label", "How sure is this?").Body(p.host(state.SureHost)),
			goapp.Section().ID("time-section").Class("time").Aria("label", "For ever").Body(p.host(state.TimeHost)),
			goapp.Section().ID("growth-section").Class("growth").Aria("label", "Against growth").Body(p.host(state.GrowthHost)),
			goapp.Section().ID("facts-section").Class("facts").Aria("labelledby", "facts-title").Body(
				goapp.H2().ID("facts-title").Text("Your system"),
				p.host(state.InputsHost),
			),
			goapp.Section().ID("more-section").Class("more").Aria("label", "Why").Body(p.host(state.MoreHost)),
		),
		goapp.Section().ID("cases-section").Class("reading").Aria("labelledby", "cases-title").Body(
			goapp.H2().ID("cases-title").Text("Worked cases"),
			p.host(casesHost),
		),
		goapp.Section().ID("model-section").Class("reading").Aria("labelledby", "model-title").Body(
			goapp.H2().ID("model-title").Text("The model, and its limits"),
			p.host(modelHost),
		),
		goapp.Raw(footer.HTML()),
		goapp.Raw(verdict.HTML()),
		p.host(shareHost),
		p.host(state.ReportHost),
	)
}

var brand = dom.El("a", dom.Class("brand"), dom.A("href", "#top"), dom.A("aria-label", "Good Enough, to the top"),
	dom.El("svg", dom.A("viewBox", "0 0 24 24"), dom.A("width", "24"), dom.A("height", "24"), chart.Outlined, chart.InInk, dom.A("aria-hidden", "true"),
		dom.El("path", dom.A("d", "M2 5C6 19 12 21 15 15S20 6 22 5")), dom.El("circle", dom.A("cx", "13.6"), dom.A("cy", "17.2"), dom.A("r", "2.4"))),
	dom.El("span", "Good Enough"))

var footer = dom.El("footer",
	dom.El("p", "How much operations is good enough? Everything is computed in this page; nothing you enter leaves it."))

// verdict says a verdict that is new to whoever can't see it. The first is read with the page.
var verdict = dom.El("p", dom.Class("offscreen"), dom.A("id", "verdict"), dom.A("role", "status"))

// host is a place that go-app leaves alone: empty in the browser, where the live layer moves the pre-rendered nodes in, and
// full on the server. Its props never change, so go-app never renders it again.
type host struct {
	goapp.Compo
	ID   string
	html string
}

func (p *page) host(id string) goapp.UI { return &host{ID: id, html: p.hosts[id]} }

func (h *host) Render() goapp.UI {
	div := goapp.Div().ID(h.ID).Class("host").DataSet("live", "on")
	if goapp.IsServer {
		return div.Body(goapp.Raw(h.html))
	}
	return div
}
