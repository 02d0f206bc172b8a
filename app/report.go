package app

import (
	"html"
	"strings"

	"goodenough/app/chart"
	"goodenough/app/dom"
	"goodenough/model"
	"goodenough/model/scenario"
	"goodenough/web"
)

// Report is the answer on one page, to be printed and minuted: the question, the answer, the picture, what it rests on, and
// room for what was decided. The date is as the reader writes it.
func Report(s *State, r *Result, v *Sight, date string) dom.Node {
	a := Say(s.Inputs, r, s.Locale)
	title := s.Name
	if title == "" {
		title = "How much operations is good enough?"
	}
	parts := []any{dom.Class("report-page"),
		dom.El("h1", title),
		dom.El("p", strings.TrimPrefix(date+". ", ". ")+Plain(a.Situation)),
		dom.El("p", dom.Class("report-answer"), dom.El("strong", Plain(a.Headline)), " "+Plain(a.Reasons)),
	}
	if r.Outcome != nil && v != nil {
		picture := v.Curve(Wide)
		picture.ID = "report-curve" // the page has one as well
		parts = append(parts, dom.El("figure", picture.File(chart.Light, chart.Caption{})))
	}
	parts = append(parts, dom.El("div", dom.Class("report-columns"),
		dom.El("section", dom.El("h2", "The figures"), numbersTable(s, r)),
		dom.El("section", dom.El("h2", "What we said of the system"), inputsGiven(s))))
	if r.Outcome != nil && v != nil {
		parts = append(parts, dom.El("h2", "For ever, and against growth"),
			dom.El("p", Plain(join(v.Stopping(), []Part{say(" ")}, v.Asking()))), dom.El("p", Plain(SayGrowth(v))))
	}
	if r.Outcome != nil && s.sure() != nil {
		parts = append(parts, dom.El("h2", "How sure this is"), dom.El("p", Plain(Sureness(s))),
			dom.El("p", strings.Join(Measuring(s.Study.Answer, s.Locale), " ")))
	}
	return dom.El("article", append(parts,
		dom.El("h2", "What this does not say"),
		dom.El("p", "Downtime only: not latency, wrong data, security or regulation. The curve goes through one point, today’s, and its shape is judgement. Leaving is for a level that stays: one long outage moves fewer people."),
		dom.El("h2", "What was decided"),
		dom.El("table", dom.Class("decision"), dom.El("tbody", blank("decision"), blank("by"), blank("on"), blank("look at it again on"))),
		dom.El("p", dom.Class("report-link"), "These numbers, to be moved: ", dom.El("a", dom.A("href", s.address()), s.address())),
	)...)
}

func blank(what string) dom.Node {
	return dom.El("tr", dom.El("th", dom.A("scope", "row"), what), dom.El("td", "\u00a0"))
}

// headlines are the outputs that a decision turns on.
var headlines = []string{"minimum", "optimum", "waste", "downtime_today", "downtime", "downtime_at_optimum", "leaving_share", "marginal_return", "hurdle", "regret", "runway_years"}

// numbersTable has the figures of the answer that people quote.
func numbersTable(s *State, r *Result) dom.Node {
	var rows []dom.Node
	row := func(label, text string) {
		rows = append(rows, dom.El("tr", dom.El("th", dom.A("scope", "row"), label), dom.El("td", text)))
	}
	row("operations spend, a year", s.Locale.Money(s.ExploredSpend()))
	if r.Outcome != nil {
		for _, name := range headlines {
			for _, out := range Outputs {
				if out.Name == name {
					text, _ := out.Text(s.Locale, r.Outcome)
					row(out.Label, text)
				}
			}
		}
		row("all that downtime costs, a year", s.Locale.Money(r.System.At(s.ExploredSpend()).Loss.Sum()))
	}
	return dom.El("table", dom.El("thead", dom.El("tr", header("what"), header("how much"))), dom.El("tbody", rows))
}

// inputsGiven lists what a leader gives and all that is no default.
func inputsGiven(s *State) dom.Node {
	preset, _ := scenario.PresetOf(s.Customer)
	rows := []dom.Node{dom.El("tr", dom.El("th", dom.A("scope", "row"), "customer type"), dom.El("td", preset.Name), dom.El("td", ""))}
	for _, f := range model.Fields {
		if f.Number == nil || f.Group != model.Facts && !s.edited(f) {
			continue
		}
		given := "default"
		if s.edited(f) {
			given = "ours; default " + s.Locale.Spoken(f, s.defaultNumber(f))
		}
		rows = append(rows, dom.El("tr", dom.El("th", dom.A("scope", "row"), f.Name), dom.El("td", s.spokenInput(f)), dom.El("td", given)))
	}
	other := func(what, value string) {
		rows = append(rows, dom.El("tr", dom.El("th", dom.A("scope", "row"), what), dom.El("td", value), dom.El("td", "ours")))
	}
	if len(s.Plan) > 0 {
		other("a spend that changes", s.planWords())
	}
	if s.Trap {
		other("fire-fighting", "paid from the same budget")
	}
	return dom.El("table", dom.El("thead", dom.El("tr", header("input"), header("value"), header("whose"))), dom.El("tbody", rows))
}

// ReportView holds the report while it is being printed.
func ReportView(s *State, r *Result, v *Sight) dom.Node {
	if !s.Printing {
		return dom.El("div", dom.A("hidden", ""))
	}
	return Report(s, r, v, s.Today)
}

// ReportDocument is a report as a file of its own.
func ReportDocument(report dom.Node) string {
	heading := report.Kids[0].PlainText()
	document := "<!doctype html>\n" + dom.El("html", dom.A("lang", "en"),
		dom.El("head", dom.El("meta", dom.A("charset", "utf-8")), dom.El("meta", dom.A("name", "viewport"), dom.A("content", "width=device-width")),
			dom.El("title", heading), dom.El("style", web.ReportStyle)),
		dom.El("body", report)).HTML() + "\n"
	return strings.Replace(document, html.EscapeString(web.ReportStyle), web.ReportStyle, 1) // a style sheet is not escaped
}
