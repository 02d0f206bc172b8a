//go:build !js

package app

import (
	goapp "github.com/maxence-charriere/go-app/v10/pkg/app"

	"goodenough/app/chart"
	"goodenough/app/dom"
	"goodenough/app/state"
)

// whole is the structure of the whole page, with hosts in it. Texts that stand beside elements come from dom trees: go-app's pre-rendering would add
// white space that the live page does not have.
func whole(host func(id string) goapp.UI) goapp.UI {
	section := func(s section, body ...goapp.UI) goapp.UI {
		return goapp.Section().ID(s.id+"-section").Class(s.id).Aria("label", s.label).Body(body...)
	}
	return goapp.Div().ID("page").Body(
		goapp.A().Class("skip").Href("#"+state.BoxID("cust")).Text("Skip to your numbers"),
		goapp.A().Class("skip").Href("#answer-section").Text("Skip to the answer"),
		goapp.Header().Class("top").Body(goapp.Raw(brand.HTML()), host(state.BarHost)),
		goapp.Div().Class("kept-in-sight").Body(host(state.LineHost)),
		goapp.Main().Body(
			goapp.Raw(intro.HTML()),
			goapp.Section().ID("facts-section").Class("facts").Aria("labelledby", "facts-title").Body(
				goapp.H2().ID("facts-title").Text("Your system"),
				host(state.InputsHost),
			),
			goapp.Raw(menu().HTML()),
			section(answerSection, host(state.AnswerHost)),
			section(sureSection, host(state.SureHost)),
			section(timeSection, host(state.TimeHost)),
			section(growthSection, host(state.GrowthHost)),
			section(teamSection, host(state.TeamHost)),
			section(moreSection, host(state.MoreHost)),
		),
		section(decideSection, host(decideHost)),
		reading(casesSection, "Real outages, run through the model", host(casesHost)),
		reading(modelSection, "How it works, and what it leaves out", host(modelHost)),
		goapp.Raw(footer.HTML()),
		goapp.Raw(verdict.HTML()),
		host(shareHost),
		host(importHost),
		host(choicesHost),
		host(state.ReportHost),
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
