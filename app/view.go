package app

import (
	"slices"
	"strconv"

	"goodenough/app/chart"
	"goodenough/app/dom"
	"goodenough/model"
)

// View is everything live on the page: a tree for each live host, by the id of the host.
type View map[string]dom.Node

// The live hosts.
const (
	barHost    = "bar"
	factsHost  = "facts"
	answerHost = "answer"
	sureHost   = "sure"
	timeHost   = "time"
	growthHost = "growth"
	moreHost   = "more"
	reportHost = "report"
	embedHost  = "embed" // the only one of an embed
)

// Draw makes the page's live part from the state and what the model says of it. last is the sight of the last answer, which
// stays in the picture, faded, while the inputs contradict each other; it may be nil. While a hand moves, hosts out of sight are
// left out.
func Draw(s *State, r *Result, sight *Sight) View {
	if s.Embed != nil {
		return View{embedHost: EmbedView(s, r, sight)}
	}
	view := View{}
	draw := func(host string, tree func() dom.Node) {
		if !s.Hurry || !s.Away[host] {
			view[host] = tree()
		}
	}
	draw(barHost, func() dom.Node { return BarView(s) })
	draw(factsHost, func() dom.Node { return FactsView(s, r) })
	draw(answerHost, func() dom.Node { return AnswerView(s, r, sight) })
	draw(sureHost, func() dom.Node { return SureView(s, r, sight) })
	draw(timeHost, func() dom.Node { return TimeView(s, r, sight) })
	draw(growthHost, func() dom.Node { return GrowthView(s, r, sight) })
	draw(moreHost, func() dom.Node { return MoreView(s, r, sight) })
	draw(reportHost, func() dom.Node { return ReportView(s, r, sight) })
	return view
}

// BarView holds the buttons that act on the whole scenario, and says what just happened.
func BarView(s *State) dom.Node {
	button := func(action, label, text string, enabled bool, class string) dom.Node {
		attrs := []dom.Attr{dom.A("type", "button"), dom.A("data-action", action), dom.Class(class)}
		if label != "" {
			attrs = append(attrs, dom.A("aria-label", label), dom.A("title", label))
		}
		if !enabled {
			attrs = append(attrs, dom.A("disabled", ""))
		}
		return dom.El("button", attrs, text)
	}
	return dom.El("div", dom.Class("bar-body"),
		dom.El("span", dom.Class("notice"), dom.A("role", "status"), s.Notice),
		button("undo", "Undo", "↶", s.CanUndo(), "quiet"),
		button("redo", "Redo", "↷", s.CanRedo(), "quiet"),
		button("share", "", "Share", true, ""),
		button("copy-link", "", "Copy link", true, "solid"),
	)
}

// AnswerView is the answer and the one picture under it.
func AnswerView(s *State, r *Result, sight *Sight) dom.Node {
	a := Say(s.Inputs, r, s.Locale)
	parts := []any{dom.Class("answer-body"), dom.A("data-tone", string(a.Tone)),
		problemsView(s, r),
		dom.El("p", dom.Class("situation"), sentenceView(a.Situation)),
		dom.El("h1", dom.A("id", "headline"), sentenceView(a.Headline)),
		dom.El("p", dom.Class("reasons"), sentenceView(a.Reasons)),
	}
	if sight == nil {
		return dom.El("div", parts...)
	}
	explored, _ := model.FieldOf("try")
	parts = append(parts, curveView(s, r, sight), dom.El("div", dom.Class("what-if"), s.fieldView(explored, r)), verdictView(s, r), factsView(s, r))
	return dom.El("div", parts...)
}

// curveView is the one picture.
func curveView(s *State, r *Result, sight *Sight) dom.Node {
	figure := s.pictureView("curve", sight.Curve)
	if r.Outcome == nil {
		figure.Attrs = append(figure.Attrs, dom.A("data-stale", ""))
	}
	return figure
}

// pictureView is a large picture, in the layouts that the style sheet chooses from, with its legend and numbers.
func (s *State) pictureView(name string, draw func(Layout) chart.Chart) dom.Node {
	canvases, picture := s.canvases(draw)
	figure := []any{dom.Class("picture"), dom.A("data-picture", name), canvases, picture.Legend()}
	if s.Embed == nil {
		figure = append(figure, s.tableView(name, picture))
	}
	return dom.El("figure", figure...)
}

// canvases hold a picture in those layouts; the second result is the last of those drawn.
func (s *State) canvases(draw func(Layout) chart.Chart) ([]dom.Node, chart.Chart) {
	var picture chart.Chart
	var list []dom.Node
	for _, layout := range []Layout{Wide, Medium, Narrow} {
		canvas := dom.El("div", dom.Class("canvas "+layout.String()), dom.A("data-layout", layout.String()))
		if s.Layout == layout || s.Layout == Everywhere {
			picture = draw(layout)
			canvas.Kids = []dom.Node{picture.Node()}
		}
		list = append(list, canvas)
	}
	return list, picture
}

// String is the name of the layout as a class.
func (l Layout) String() string { return [...]string{"everywhere", "wide", "medium", "narrow"}[l] }

// sentenceView turns parts into text with marked numbers.
func sentenceView(parts []Part) []dom.Node {
	nodes := make([]dom.Node, 0, len(parts))
	for _, p := range parts {
		nodes = append(nodes, partView(p))
	}
	return nodes
}

func partView(p Part) dom.Node {
	tag := "b"
	var attrs []dom.Attr
	switch {
	case p.Output != "":
		attrs = output(p.Output, p.Value.String())
	case p.Input != "":
		attrs = []dom.Attr{dom.A("data-shows", p.Input)}
	case !p.Strong:
		return dom.Node{Text: p.Text}
	default:
		tag = "strong"
	}
	return dom.El(tag, attrs, p.Text)
}

func output(name, value string) []dom.Attr {
	return []dom.Attr{dom.A("data-output", name), dom.A("data-value", value)}
}

// problemsView lists what was wrong with the link, how it was taken, and what to know about the answer.
func problemsView(s *State, r *Result) dom.Node {
	title, class := "How this link was read", "problems taken"
	problems := s.Problems
	if r.Outcome != nil && len(r.Problems) > 0 {
		title, class = "About this answer", "problems"
		problems = slices.Concat(problems, r.Problems)
	}
	if slices.ContainsFunc(s.Problems, func(p model.Problem) bool { return !p.Note }) {
		title, class = "Not everything in this link could be used", "problems"
	}
	attrs := []dom.Attr{dom.Class(class), dom.A("aria-live", "polite")}
	if len(problems) == 0 {
		return dom.El("div", append(attrs, dom.A("hidden", "")))
	}
	items := make([]dom.Node, len(problems))
	for i, p := range problems {
		items[i] = dom.El("li", dom.A("data-problem", p.Key), sentence(p.Message))
	}
	heading := []any{dom.Class("problems-title"), title}
	if len(s.Problems) > 0 {
		heading = append(heading, " ", dom.El("button", dom.A("type", "button"), dom.A("data-action", "dismiss"), "Dismiss"))
	}
	return dom.El("div", attrs, dom.El("p", heading...), dom.El("ul", items))
}

// verdictView says the two flags in words that stand alone, beside the picture and without its colours.
func verdictView(s *State, r *Result) dom.Node {
	if r.Outcome == nil {
		return dom.El("p", dom.Class("flags"))
	}
	o := r.Outcome
	line, money := "Customers content: no", string(o.Money)
	if o.Acceptable {
		line = "Customers content: yes"
	}
	// Below the line nobody is told that more is a waste.
	words := map[model.Verdict]string{model.Pays: "the next dollar pays", model.GrowthPaysBetter: "growth pays better", model.Waste: "the next dollar is a waste"}[o.Money]
	if !o.Acceptable && o.Money != model.Pays {
		words = "holding the line is a promise, not a return"
	}
	return dom.El("p", dom.Class("flags"),
		dom.El("span", dom.Class("flag"), output("acceptable", strconv.FormatBool(o.Acceptable)), line), " ",
		dom.El("span", dom.Class("flag"), output("money", money), "Money: "+words))
}

func factsView(s *State, r *Result) dom.Node {
	var cards []dom.Node
	for _, f := range Facts(s.Inputs, r, s.Locale) {
		figure := []dom.Attr{dom.Class("figure")}
		if f.Figure.Output != "" {
			figure = append(figure, output(f.Figure.Output, f.Figure.Value.String())...)
		}
		cards = append(cards, dom.El("div", dom.Class("card"),
			dom.El("h2", f.Title), dom.El("p", figure, f.Figure.Text), dom.El("p", dom.Class("detail"), sentenceView(f.Detail))))
	}
	return dom.El("div", dom.Class("cards"), cards)
}

func header(text string) dom.Node { return dom.El("th", dom.A("scope", "col"), text) }

// shareButton opens the share dialog with a picture.
func shareButton(name string) dom.Node {
	return dom.El("button", dom.A("type", "button"), dom.A("data-action", "share-"+name), dom.Class("quiet"), "Share this picture")
}

// tableView folds the picture's numbers under it, and the way to take it elsewhere.
func (s *State) tableView(name string, c chart.Chart) dom.Node {
	return s.fold("table-"+name, "data", dom.El("summary", "The numbers behind it"), func() dom.Node {
		return dom.El("div",
			shareButton(name),
			dom.El("div", dom.Class("scroll"), dom.A("tabindex", "0"), dom.A("role", "region"), dom.A("aria-label", "Numbers: "+c.Title), c.Table()))
	})
}

// MoreView is the depth under the answer: the other pictures, the losses, every number.
func MoreView(s *State, r *Result, sight *Sight) dom.Node {
	if sight == nil {
		return dom.El("div", dom.Class("more-body"))
	}
	attrs := []dom.Attr{dom.Class("more-body")}
	if r.Outcome == nil {
		attrs = append(attrs, dom.A("data-stale", ""))
	}
	var figures []dom.Node
	for _, c := range sight.Small() {
		figures = append(figures, dom.El("figure", dom.Class("picture small"), dom.A("data-picture", c.ID),
			dom.El("h2", c.Title), dom.El("p", dom.Class("says"), c.Desc),
			dom.El("div", dom.Class("canvas"), c.Node()), s.tableView(c.ID, c)))
	}
	figures = append(figures, lossesView(sight))
	return dom.El("div", attrs, dom.El("div", dom.Class("figures"), figures), numbersView(sight))
}

// lossesView is the yearly cost of downtime, line by line, at the spend asked about and at the best one.
func lossesView(v *Sight) dom.Node {
	l, o := v.State.Locale, v.Result.Outcome
	spend := v.State.ExploredSpend()
	here, best := v.Result.System.At(spend), v.Result.System.At(float64(o.Optimum))
	row := func(label, name string, value model.Number, there float64) dom.Node {
		return dom.El("tr", dom.El("th", dom.A("scope", "row"), label),
			dom.El("td", output(name, value.String()), l.Money(float64(value))), dom.El("td", l.Money(there)))
	}
	sum := func(label string, here, best float64, class string) dom.Node {
		return dom.El("tr", dom.Class(class), dom.El("th", dom.A("scope", "row"), label), dom.El("td", l.Money(here)), dom.El("td", l.Money(best)))
	}
	hurdle := float64(o.Hurdle)
	return dom.El("section", dom.Class("losses"), dom.El("h2", "What downtime costs a year"),
		dom.El("table",
			dom.El("caption", dom.Class("says"), "At "+l.Money(spend)+" a year, and at the best spend."),
			dom.El("thead", dom.El("tr", dom.El("th", dom.A("scope", "col"), "loss"), dom.El("th", dom.A("scope", "col"), "at "+l.Money(spend)), dom.El("th", dom.A("scope", "col"), "at "+l.Money(float64(o.Optimum))))),
			dom.El("tbody",
				row("customers who leave", "loss.churn", o.Loss.Churn, best.Loss.Churn),
				row("sales lost in outages", "loss.lost_sales", o.Loss.LostSales, best.Loss.LostSales),
				row("service credits", "loss.credits", o.Loss.Credits, best.Loss.Credits),
				row("work on incidents", "loss.incident_work", o.Loss.IncidentWork, best.Loss.IncidentWork),
				row("resignations", "loss.attrition", o.Loss.Attrition, best.Loss.Attrition),
				sum("all losses", here.Loss.Sum(), best.Loss.Sum(), "sum"),
				sum("operations, at what the money would earn", hurdle*spend, hurdle*float64(o.Optimum), ""),
				sum("in all", v.Result.System.TotalCost(here), v.Result.System.TotalCost(best), "sum"),
			)))
}

// numbersView is every number of the outcome by name, for who wants to check.
func numbersView(v *Sight) dom.Node {
	return v.State.fold("numbers", "data numbers", dom.El("summary", "Every number of this answer"), func() dom.Node {
		rows := make([]dom.Node, 0, len(Outputs))
		for _, out := range Outputs {
			text, value := out.Text(v.State.Locale, v.Result.Outcome)
			rows = append(rows, dom.El("tr", dom.El("th", dom.A("scope", "row"), out.Label), dom.El("td", output(out.Name, value.String()), text),
				dom.El("td", dom.El("code", out.Name))))
		}
		return dom.El("div", dom.Class("scroll"), dom.A("tabindex", "0"), dom.A("role", "region"), dom.A("aria-label", "Every number"),
			dom.El("table", dom.El("caption", "At "+v.State.Locale.Money(v.State.ExploredSpend())+" a year"),
				dom.El("thead", dom.El("tr", dom.El("th", dom.A("scope", "col"), "what"), dom.El("th", dom.A("scope", "col"), "how much"), dom.El("th", dom.A("scope", "col"), "name"))),
				dom.El("tbody", rows)))
	})
}
