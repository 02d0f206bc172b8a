package view

import (
	"cmp"
	"slices"
	"strings"

	"goodenough/app/carry"
	"goodenough/app/chart"
	"goodenough/app/dom"
	"goodenough/app/state"
	"goodenough/web"
)

// Report is the answer on one page, to be printed and minuted: the question, the answer, the picture, what it rests on, and
// room for what was decided. The date is as the reader writes it.
func (p *Page) Report(date string) dom.Node {
	return dom.El("article", dom.Class("report-page"), carry.Attribute(p.Address()), p.reportAnswer(date),
		dom.El("div", dom.Class("report-columns"),
			dom.El("section", dom.El("h2", "The figures"), p.figuresTable()),
			dom.El("section", dom.El("h2", "What we said of the system"), p.inputsGiven())),
		p.reportDepth(),
		dom.El("h2", "What this does not say"),
		dom.El("p", "Downtime only: not latency, wrong data, security or regulation. The curve goes through one point, today’s, and its shape is judgement. Leaving is for a level that stays: one long outage moves fewer people."),
		dom.El("h2", "What was decided"),
		dom.El("table", dom.Class("decision"), dom.El("tbody", blank("decision"), blank("by"), blank("on"), blank("look at it again on"))),
		dom.El("p", dom.Class("report-link"), "These numbers, to be moved: ", dom.El("a", dom.A("href", p.Address()), p.Address())))
}

// reportAnswer is the question, the answer and its picture.
func (p *Page) reportAnswer(date string) []dom.Node {
	a, title := p.Answer(), cmp.Or(p.Name, "How much operations is good enough?")
	parts := []dom.Node{
		dom.El("h1", title),
		dom.El("p", strings.TrimPrefix(date+". ", ". ")+Plain(a.Situation)),
		dom.El("p", dom.Class("report-answer"), dom.El("strong", Plain(a.Headline)), " "+Plain(a.Reasons)),
	}
	if p.Result.Outcome != nil && p.Shown != nil {
		picture := p.curvePicture(state.Wide)
		picture.ID = "report-curve" // the page has one as well
		parts = append(parts, dom.El("figure", picture.File(chart.Light, chart.Caption{})))
	}
	return parts
}

// reportDepth is what the answer leads to, and how sure it is, as far as that is known.
func (p *Page) reportDepth() []dom.Node {
	var parts []dom.Node
	if p.Result.Outcome != nil && p.Shown != nil {
		parts = append(parts, dom.El("h2", "For ever, and against growth"),
			dom.El("p", Plain(slices.Concat(p.Stopping(), []Part{say(" ")}, p.Asking()))), dom.El("p", Plain(p.Splitting())))
	}
	if p.Result.Outcome != nil && p.Sure() != nil {
		parts = append(parts, dom.El("h2", "How sure this is"), dom.El("p", Plain(p.Sureness())),
			dom.El("p", strings.Join(Measuring(p.Study.Answer, p.Locale), " ")))
	}
	return parts
}

func blank(what string) dom.Node {
	return dom.El("tr", rowHeader(what), dom.El("td", "\u00a0"))
}

// reportView holds the report while it is being printed.
func (p *Page) reportView() dom.Node {
	if !p.Printing {
		return dom.El("div", dom.A("hidden", ""))
	}
	return p.Report(p.Today)
}

// ReportDocument is a report as a file of its own.
func ReportDocument(report dom.Node) string {
	heading := report.Kids[0].PlainText()
	return "<!doctype html>\n" + dom.El("html", dom.A("lang", "en"),
		dom.El("head", dom.El("meta", dom.A("charset", "utf-8")), dom.El("meta", dom.A("name", "viewport"), dom.A("content", "width=device-width")),
			dom.El("title", heading), dom.El("style", web.ReportStyle)),
		dom.El("body", report)).HTML() + "\n"
}
