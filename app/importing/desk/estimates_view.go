package desk

import (
	"math"

	"goodenough/app/aside"
	"goodenough/app/dom"
	"goodenough/app/words"
	"goodenough/model"
	"goodenough/model/history"
	"goodenough/model/uncertainty"
)

// estimatesView is what the inputs would be, beside what they are, and the button that takes them.
func (f *Found) estimatesView() dom.Node {
	if f.Estimates == nil {
		return dom.El("div", dom.Class("import-estimates"))
	}
	parts := []any{dom.Class("import-estimates"),
		dom.El("h3", "What they say of your system"),
		scrolled(f.estimatesTable("now"))}
	if never := f.Never(); never != "" {
		parts = append(parts, dom.El("p", dom.A("data-imported", "never"), never))
	}
	if why := f.contradiction(); why != "" {
		parts = append(parts, dom.El("p", dom.Class("alarm"), dom.A("data-imported", "contradiction"), "Beside your other numbers these can’t be true. "+why))
	}
	if len(f.taken()) > 0 {
		parts = append(parts, dom.El("p", dom.Class("share-row"),
			dom.El("button", dom.A("type", "button"), dom.Class("primary"), dom.A("data-action", aside.UseAction), "Use these numbers"),
			dom.El("span", dom.Class("says"), "One step: undo brings yours back.")))
	}
	return dom.El("div", parts...)
}

// estimatesTable has what the inputs are beside, by a name of that.
func (f *Found) estimatesTable(own string) dom.Node {
	var rows []dom.Node
	for _, e := range f.Estimates.Inputs {
		field := fieldOf(e)
		rows = append(rows, row(about("data-estimate", e.Key), words.Capital(field.Name), f.EstimateSays(e), f.own(field), words.Capital(string(e.Why))+"."))
	}
	return table([]string{"input", "your incidents (90% range)", own, "why"}, rows)
}

// own writes what an input is now.
func (f *Found) own(field model.Field) string {
	s := &f.scenario
	if r, ranged := s.RangeOf(field); ranged {
		return f.locale.Reading().SpokenRange(field, uncertainty.Range{Low: r.Low, High: r.High})
	}
	v := *field.Number(&s.Inputs)
	if math.IsNaN(v) || v == model.Unset && field.Optional {
		return "not given"
	}
	return f.locale.Spoken(field, v)
}

// budgetView holds what was down against what customers tolerate, and against the promise where there is one.
func (f *Found) budgetView() dom.Node {
	b := f.budgets
	if b == nil || !(f.report.Down.Watched > 0) {
		return dom.El("div", dom.Class("import-budget"))
	}
	return dom.El("div", dom.Class("import-budget"),
		dom.El("h3", "Downtime budget of this window"),
		scrolled(f.budgetTable()),
		f.burnView(&b.Tolerated))
}

func (f *Found) budgetTable() dom.Node {
	rows := []dom.Node{f.budgetRow("what customers tolerate", &f.budgets.Tolerated)}
	if promised := f.budgets.Promised; promised != nil {
		rows = append(rows, f.budgetRow("your promise", promised))
	}
	return table([]string{"by", "allowed", "used", "left", "what that is worth"}, rows)
}

// burnView lists how much was used up by the end of each month.
func (f *Found) burnView(b *history.Budget) dom.Node {
	if len(b.Months) < 2 {
		return dom.El("div", dom.A("hidden", ""))
	}
	return fold("burn", "Month by month", scrolled(f.burnTable(b)))
}

func (f *Found) burnTable(b *history.Budget) dom.Node {
	var rows []dom.Node
	for _, m := range b.Months {
		rows = append(rows, row(nil, m.From.Format("January 2006"), f.locale.Duration(m.Down), f.burnt(m.Burnt), f.locale.Percent(m.Even)))
	}
	return table([]string{"month", "down", "used by its end, of what customers tolerate", "at an even pace"}, rows)
}

// burnt writes a share of a budget, of which there may be many times as much.
func (f *Found) burnt(share float64) string {
	if share < 10 {
		return f.locale.Percent(share)
	}
	return f.locale.Figure(share, 2) + " times all of it"
}

func (f *Found) budgetRow(name string, b *history.Budget) dom.Node {
	l := f.locale
	left, worth := l.Duration(math.Max(0, b.Left)), l.Money(b.Worth)
	switch most := f.scenario.Inputs.Revenue; {
	case b.Left < 0 && -b.Worth > most: // a slope is right for few hours
		left, worth = "over by "+l.Duration(-b.Left), "more than you earn"
	case b.Left < 0:
		left, worth = "over by "+l.Duration(-b.Left), "costs you "+l.Money(-b.Worth)
	case b.Worth > most:
		worth = "more than you earn"
	}
	return row(about("data-budget", name), name, l.Duration(b.Hours), l.Duration(b.Used), left, worth)
}
