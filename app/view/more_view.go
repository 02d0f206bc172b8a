package view

import (
	"strconv"

	"goodenough/app/dom"
	"goodenough/app/state"
	"goodenough/model"
)

// moreView is the depth under the answer: the other pictures, and every number.
func (p *Page) moreView() dom.Node {
	title := dom.El("h2", "What it’s made of")
	if p.Shown == nil {
		return dom.El("div", dom.Class("more-body"), title)
	}
	figures := []dom.Node{p.tabsView()}
	for name, picture := range p.Shown.picturesIn(state.MoreHost) {
		figures = append(figures, dom.El("figure", dom.Class("picture small"), dom.A("data-picture", name), p.smallView("h3", name, picture)))
	}
	return dom.El("div", dom.Class("more-body"), p.stale(), title, dom.El("div", dom.Class("figures"), figures), p.Shown.numbersView())
}

// lossesView is the yearly cost of downtime, line by line, at the spend asked about and at the best one.
func (p *Page) lossesView() dom.Node {
	l, best := p.Locale, float64(p.Result.Outcome.Optimum)
	asked := l.Money(p.ExploredSpend())
	return dom.El("section", dom.Class("losses"), dom.El("h2", "What downtime costs you"),
		dom.El("table",
			dom.El("caption", dom.Class("says"), "A year, spending "+asked+" and spending the best, "+l.Money(best)+"."),
			dom.El("thead", dom.El("tr", header("loss"), header("at "+asked), header("at "+l.Money(best)))),
			dom.El("tbody", p.losses(), p.lossSums())),
		dom.El("p", dom.Class("says"), sentenceView(p.Rarely())))
}

// losses are the lines, each an output.
func (p *Page) losses() []dom.Node {
	l, o := p.Locale, p.Result.Outcome
	here, best := &o.Loss, p.Result.System.At(float64(o.Optimum)).Loss
	row := func(label, name string, here model.Number, best float64) dom.Node {
		return dom.El("tr", rowHeader(label), dom.El("td", output("loss."+name, here.String()), l.Money(float64(here))), dom.El("td", l.Money(best)))
	}
	rows := []dom.Node{
		row("customers who leave", "churn", here.Churn, best.Churn),
		row("sales lost in outages", "lost_sales", here.LostSales, best.LostSales),
		row("service credits", "credits", here.Credits, best.Credits),
		row("incident work", "incident_work", here.IncidentWork, best.IncidentWork),
		row("replacing engineers who quit", "attrition", here.Attrition, best.Attrition),
	}
	if p.Result.fined() {
		rows = append(rows, row("fines and compensation", "fines", here.Fines, best.Fines))
	}
	return rows
}

// lossSums are what the lines come to, without and with what is spent.
func (p *Page) lossSums() []dom.Node {
	l, o, s := p.Locale, p.Result.Outcome, &p.Result.System
	here, best := s.At(p.ExploredSpend()), s.At(float64(o.Optimum))
	hurdle := float64(o.Hurdle)
	row := func(label string, here, best float64, class string) dom.Node {
		return dom.El("tr", dom.Class(class), rowHeader(label), dom.El("td", l.Money(here)), dom.El("td", l.Money(best)))
	}
	all := []dom.Node{row("all losses", here.Loss.Sum(), best.Loss.Sum(), "sum")}
	return append(append(all, p.bigLosses()...),
		row("operations (plus what it could have earned)", hurdle*here.Spend, hurdle*best.Spend, ""),
		row("total", s.TotalCost(here), s.TotalCost(best), "sum"))
}

// numbersView is every number of the outcome by name, for who wants to check.
func (p *Page) numbersView() dom.Node {
	return p.fold("numbers", "data numbers", dom.El("summary", "All results"), func() dom.Node {
		rows := make([]dom.Node, 0, len(Outputs))
		numbers := p.Numbers()
		for _, out := range Outputs {
			text, value := out.Text(p.Locale, numbers, &p.Result.System)
			rows = append(rows, dom.El("tr", rowHeader(out.Label), dom.El("td", output(out.Name, value.String()), text),
				dom.El("td", dom.El("code", out.Name))))
		}
		for _, held := range p.lines() {
			text := "no"
			if held.holds {
				text = "yes"
			}
			var attrs []dom.Attr
			if held.unsaid {
				attrs = []dom.Attr{dom.A("hidden", "")}
			}
			rows = append(rows, dom.El("tr", attrs, rowHeader(held.label), dom.El("td", output(held.name, strconv.FormatBool(held.holds)), text),
				dom.El("td", dom.El("code", held.name))))
		}
		return scroll("scroll", "All results",
			dom.El("table", dom.El("caption", "At "+p.Locale.Money(p.ExploredSpend())+" a year"),
				dom.El("thead", dom.El("tr", header("what"), header("how much"), header("name"))),
				dom.El("tbody", rows)))
	})
}
