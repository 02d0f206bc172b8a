package view

import (
	"cmp"
	"slices"
	"strings"

	"goodenough/app/carry"
	"goodenough/app/chart"
	"goodenough/app/dom"
	"goodenough/app/state"
	"goodenough/app/words"
	"goodenough/web"
)

// Report is the answer on one page, to be printed and minuted: the question, the answer, the picture, what it rests on, and
// room for what was decided. The date is as the reader writes it.
func (p *Page) Report(date string) dom.Node {
	return p.told(dom.El("article", dom.Class("report-page"), carry.Attribute(p.Address()), p.reportAnswer(date),
		dom.El("div", dom.Class("report-columns"),
			dom.El("section", dom.El("h2", "The numbers"), p.figuresTable()),
			dom.El("section", dom.El("h2", "What we assumed"), p.inputsGiven())),
		p.reportDepth(),
		p.chosenReport(),
		dom.El("h2", "What this does not say"),
		dom.El("p", "Downtime only: not latency, wrong data, security or regulation. We know one point of the curve, today’s; its shape is our estimate. Leaving is for downtime that goes on year after year: a single long outage drives away fewer people."),
		dom.El("h2", "Decision"),
		dom.El("table", dom.Class("decision"), dom.El("tbody", blank("what"), blank("who"), blank("date"), blank("review on"))),
		p.linkView()))
}

// linkView leads from paper back to the scenario. Where a page is printed as PDF, Chromium leaves out links into the page itself, so that
// there the link has a query, if an empty one.
func (p *Page) linkView() dom.Node {
	address, before := p.Address(), ""
	if page, _, _ := strings.Cut(address, "#"); p.Printing || p.Paper {
		before = "?"
		if strings.Contains(page, before) {
			before = "&"
		}
	}
	return dom.El("p", dom.Class("report-link"), "Open this scenario: ", dom.El("a", dom.A("href", strings.Replace(address, "#", before+"#", 1)), address))
}

// paperView is what the page says on paper alone: of when it is, what isn't as it is by default, and where its numbers can be moved.
func (p *Page) paperView() dom.Node {
	var changed []dom.Node
	for _, what := range p.differences() {
		changed = append(changed, dom.El("li", words.Capital(what)))
	}
	if changed == nil {
		changed = []dom.Node{dom.El("li", "Nothing: every number is the example’s.")}
	}
	return dom.El("section", dom.Class("paper"), dom.El("h2", "Changed from the example"), dom.El("ul", changed), dom.El("p", p.Today), p.linkView())
}

// reportAnswer is the question, the answer and its picture.
func (p *Page) reportAnswer(date string) []dom.Node {
	a, title := p.Answer(), cmp.Or(p.Name, "How much operations is good enough?")
	parts := []dom.Node{
		dom.El("h1", title),
		dom.El("p", strings.TrimPrefix(date+". ", ". ")+Plain(a.Situation)),
		p.noteView(),
		dom.El("p", dom.Class("report-answer"), dom.El("strong", a.Said()), " "+Plain(a.Reasons)),
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
		parts = append(parts, dom.El("h2", "Over time, and against growth"),
			dom.El("p", Plain(slices.Concat(p.Stopping(), []Part{say(" ")}, p.Asking()))), saying(p.Rarely()), dom.El("p", Plain(p.Splitting())))
	}
	if p.Result.Outcome != nil && p.Sure() != nil {
		parts = append(parts, dom.El("h2", "How sure we are"), dom.El("p", Plain(p.Sureness())),
			dom.El("p", strings.Join(Measuring(p.Study.Answer, p.Locale), " ")))
	}
	return parts
}

// saying is a paragraph, hidden where there is nothing to say.
func saying(parts []Part) dom.Node {
	if parts == nil {
		return dom.El("p", dom.A("hidden", ""))
	}
	return dom.El("p", Plain(parts))
}

func blank(what string) dom.Node {
	return dom.El("tr", rowHeader(what), dom.El("td", "\u00a0"))
}

// reportView holds what is only on paper, while that is being printed: the report, or what goes with the page.
func (p *Page) reportView() dom.Node {
	switch {
	case p.Printing:
		return p.Report(p.Today)
	case p.Paper:
		return p.paperView()
	}
	return dom.El("div", dom.A("hidden", ""))
}

// ReportDocument is a report as a file of its own.
func ReportDocument(report dom.Node) string {
	heading := report.Kids[0].PlainText()
	return "<!doctype html>\n" + dom.El("html", dom.A("lang", "en"),
		dom.El("head", dom.El("meta", dom.A("charset", "utf-8")), dom.El("meta", dom.A("name", "viewport"), dom.A("content", "width=device-width")),
			dom.El("title", heading), dom.El("style", web.ReportStyle)),
		dom.El("body", report)).HTML() + "\n"
}
