package view

import "goodenough/app/dom"

// quoted are the outputs that a decision turns on.
var quoted = []string{"minimum", "optimum", "waste", "downtime_today", "downtime", "downtime_at_optimum", "leaving_share", "marginal_return", "hurdle", "regret", "runway_years"}

// figuresTable has the figures of the answer that people quote.
func (p *Page) figuresTable() dom.Node {
	var rows []dom.Node
	row := func(label, text string) {
		rows = append(rows, dom.El("tr", rowHeader(label), dom.El("td", text)))
	}
	row("operations spend, a year", p.Locale.Money(p.ExploredSpend()))
	if p.Result.Outcome != nil {
		for _, name := range quoted {
			for _, out := range Outputs {
				if out.Name == name {
					text, _ := out.Text(p.Locale, p.Numbers())
					row(out.Label, text)
				}
			}
		}
		row("all that downtime costs, a year", p.Locale.Money(p.Result.System.At(p.ExploredSpend()).Loss.Sum()))
	}
	return dom.El("table", dom.El("thead", dom.El("tr", header("what"), header("how much"))), dom.El("tbody", rows))
}
