package view

import (
	"goodenough/app/dom"
	"goodenough/app/words"
	"goodenough/model"
)

// waysView holds every way of spending against the others, in numbers.
func (p *Page) waysView() dom.Node {
	heads := []string{"option", "spending, first year", p.content("customers unhappy from", "promise broken from"), p.content("satisfied again from", "promise kept again from"),
		"revenue after " + p.horizonWords(), "worth, in today’s money", "ahead for", "cost of waiting a year"}
	columns := make([]dom.Node, len(heads))
	for i, head := range heads {
		columns[i] = header(head)
	}
	var rows []dom.Node
	for _, w := range ways {
		way := p.future().Timeline(w.name)
		label := w.label
		if w.name == "restore" {
			label = p.backWithin()
		}
		if way == nil || w.name == "explored" && way.Spend == model.Number(p.Spend) || w.name == "restore" && p.Trap {
			continue
		}
		cells := []dom.Node{rowHeader(words.Capital(label))}
		for _, p := range p.wayNumbers(way) {
			var attrs []dom.Attr
			if p.Output != "" {
				attrs = output(p.Output, p.Value.String())
			}
			cells = append(cells, dom.El("td", attrs, p.Text))
		}
		rows = append(rows, dom.El("tr", cells))
	}
	return scroll("scroll ways", "The options in numbers",
		dom.El("table", dom.Class("chart-data"), dom.El("caption", "The options over "+p.horizonWords()+", compared with no change"), dom.El("thead", dom.El("tr", columns)), dom.El("tbody", rows)))
}

// wayNumbers are what a way comes to, in the order of the table.
func (p *Page) wayNumbers(way *model.Timeline) []Part {
	l := p.Locale
	runway, recovery, lost := p.passing(way)
	for _, moment := range []*Part{&runway, &recovery} {
		if moment.Value > 0 && moment.Value.Known() {
			moment.Text = "in" + words.NBSP + moment.Text
		}
	}
	if way.RunwayYears == 0 {
		runway.Text = "now"
	}
	switch {
	case way.RecoveryYears == 0:
		recovery.Text = "–"
	case way.Name != "plan" && way.RunwayYears == 0 && isJust(float64(way.Spend), p.Result.Outcome.Minimum):
		recovery.Text = "in the long run"
	}
	switch gone := float64(way.RevenueLost); {
	case gone < -99: // of hardly anything
		lost.Text = "over 100 times more"
	case gone < -hardlyAny:
		lost.Text = "+" + p.wholePercent(-gone)
	case gone < hardlyAny:
		lost.Text = l.Percent(0)
	default:
		lost.Text = "−" + p.wholePercent(gone)
	}
	return []Part{p.atFirst(way), runway, recovery, lost,
		told(way, "present_value", way.PresentValue, l.Signed(float64(way.PresentValue))), p.ahead(way),
		told(way, "cost_of_waiting", way.Waiting, l.Signed(float64(way.Waiting)))}
}

// atFirst is what a way spends to begin with. A plan may turn at once.
func (p *Page) atFirst(way *model.Timeline) Part {
	if len(way.Steps) > 0 && way.Steps[0].At == 0 && !way.Steps[0].Once {
		return strong(p.Locale.Money(way.Steps[0].Amount))
	}
	return told(way, "spend", way.Spend, p.Locale.Money(float64(way.Spend)))
}

// ahead is from when, or for how long, a way is ahead of staying.
func (p *Page) ahead(way *model.Timeline) Part {
	l := p.Locale
	text := "not within " + p.horizonWords()
	switch {
	case way.Name == "today":
		text = "–"
	case way.BreakEven == 0:
		text = "always"
	case way.BreakEven.Known():
		text = "good, after " + l.Years(float64(way.BreakEven))
	case p.leads(way):
		return told(way, "backfire_years", way.Backfire, l.Years(float64(way.Backfire))+", then behind")
	}
	return told(way, "break_even_years", way.BreakEven, text)
}
