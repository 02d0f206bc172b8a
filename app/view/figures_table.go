package view

import (
	"slices"

	"goodenough/app/dom"
)

// quoted are the outputs that a decision turns on.
var quoted = []string{"minimum", "optimum", "waste", "downtime_today", "downtime", "downtime_at_optimum", "leaving_share", "marginal_return", "hurdle", "regret", "runway_years"}

// lost are those besides where the line is not held today, and rare those of big outages where there are any.
var (
	lost = []string{"restore", "cleanup", "recovery_years"}
	rare = []string{"big.rate", "big.loss_once", "big.loss", "big.leaving"}
)

// figuresTable has the figures of the answer that people quote.
func (p *Page) figuresTable() dom.Node {
	var rows []dom.Node
	row := func(label, text string) {
		rows = append(rows, dom.El("tr", rowHeader(label), dom.El("td", text)))
	}
	row("operations spending, a year", p.Locale.Money(p.ExploredSpend()))
	if o := p.Numbers(); o != nil {
		names := slices.Clone(quoted)
		if !o.PromisedToday && o.Cleanup.Known() {
			names = append(names, lost...)
		}
		if p.Big > 0 {
			names = append(names, rare...)
		}
		for _, name := range names {
			for _, out := range Outputs {
				if out.Name == name {
					text, _ := out.Text(p.Locale, o, &p.Result.System)
					row(out.Label, text)
				}
			}
		}
		row("all that downtime costs, a year", p.Locale.Money(p.Result.System.At(p.ExploredSpend()).Loss.Sum()))
	}
	return dom.El("table", dom.El("thead", dom.El("tr", header("what"), header("how much"))), dom.El("tbody", rows))
}
