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
	section := func(s section, body ...goapp.UI) goapp.UI {
		return goapp.Section().ID(s.id+"-section").Class(s.id).Aria("label", s.label).Body(body...)
	}
	return goapp.Div().ID("page").Body(
		goapp.A().Class("skip").Href("#"+state.BoxID("cust")).Text("Skip to your numbers"),
		goapp.A().Class("skip").Href("#answer-section").Text("Skip to the answer"),
		goapp.Header().Class("top").Body(goapp.Raw(brand.HTML()), p.host(state.BarHost)),
		goapp.Div().Class("kept-in-sight").Body(p.host(state.LineHost)),
		goapp.Main().Body(
			goapp.Raw(intro.HTML()),
			goapp.Section().ID("facts-section").Class("facts").Aria("labelledby", "facts-title").Body(
				goapp.H2().ID("facts-title").Text("Your system"),
				p.host(state.InputsHost),
			),
			goapp.Raw(menu().HTML()),
			section(answerSection, p.host(state.AnswerHost)),
			section(sureSection, p.host(state.SureHost)),
			section(timeSection, p.host(state.TimeHost)),
			section(growthSection, p.host(state.GrowthHost)),
			section(teamSection, p.host(state.TeamHost)),
			section(moreSection, p.host(state.MoreHost)),
		),
		section(decideSection, p.host(decideHost)),
		reading(casesSection, "Real outages, run through the model", p.host(casesHost)),
		reading(modelSection, "How it works, and what it leaves out", p.host(modelHost)),
		goapp.Raw(footer.HTML()),
		goapp.Raw(verdict.HTML()),
		p.host(shareHost),
		p.host(importHost),
		p.host(choicesHost),
		p.host(state.ReportHost),
	)
}

// section is a part of the page that the menu leads to: its id is the first word of the element's.
type section struct{ id, label string }

var (
	answerSection = section{"answer", "Answer"}
	sureSection   = section{"sure", "How sure"}
	timeSection   = section{"time", "Over time"}
	growthSection = section{"growth", "Growth"}
	teamSection   = section{"team", "Team"}
	moreSection   = section{"more", "What it’s made of"}
	decideSection = section{"decide", "Decide"}
	casesSection  = section{"cases", "Cases"}
	modelSection  = section{"model", "The model"}
)

// menu leads to the parts of the page. It comes after the inputs, which the keyboard is to reach first.
func menu() dom.Node {
	var links []dom.Node
	for _, s := range []section{answerSection, sureSection, timeSection, growthSection, teamSection, moreSection, decideSection, casesSection, modelSection} {
		links = append(links, dom.El("a", dom.A("href", "#"+s.id+"-section"), s.label))
	}
	return dom.El("nav", dom.Class("sections"), dom.A("aria-label", "Sections"), links)
}

// reading is a section that never changes, folded: whoever is led there finds it open.
func reading(s section, summary string, body goapp.UI) goapp.UI {
	title := s.id + "-title"
	return goapp.Section().ID(s.id+"-section").Class("reading").Aria("labelledby", title).Body(
		goapp.H2().ID(title).Text(s.label),
		goapp.Details().ID(s.id+"-rest").Class("rest").Body(goapp.Summary().Text(summary), body),
	)
}

var brand = dom.El("p", dom.Class("brand"),
	dom.El("svg", dom.A("viewBox", "0 0 24 24"), dom.A("width", "24"), dom.A("height", "24"), chart.Outlined, chart.InInk, dom.A("aria-hidden", "true"),
		dom.El("path", dom.A("d", "M2 5C6 19 12 21 15 15S20 6 22 5")), dom.El("circle", dom.A("cx", "13.6"), dom.A("cy", "17.2"), dom.A("r", "2.4"))),
	dom.El("span", "Good Enough"))

// intro is what the page is about.
var intro = dom.El("div", dom.Class("intro"),
	dom.El("p", dom.Class("question"), "How much operations is good enough?"),
	dom.El("p", dom.Class("thesis"), "Good enough is the least you can spend and keep your customers. Above that, ask what the next dollar would earn in growth."))

var footer = dom.El("footer",
	dom.El("p", "Everything is computed in this page; nothing you enter leaves it."))

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
