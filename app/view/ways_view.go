package view

import (
	"goodenough/app/dom"
	"goodenough/app/words"
	"goodenough/model"
)

// waysView holds every way of spending against the others, in numbers.
func (p *Page) waysView() dom.Node {
	heads := []string{"way", "spend a year, at first", "line passed after", "content again after", "revenue gone by then", "worth today", "ahead", "cost of waiting a year"}
	columns := make([]dom.Node, len(heads))
	for i, head := range heads {
		columns[i] = header(head)
	}
	var rows []dom.Node
	for _, w := range ways {
		way := p.future().Timeline(w.name)
		if way == nil || w.name == "explored" && way.Spend == model.Number(p.Spend) {
			continue
		}
		cells := []dom.Node{rowHeader(words.Capital(w.label))}
		for _, p := range p.wayNumbers(way) {
			cells = append(cells, dom.El("td", output(p.Output, p.Value.String()), p.Text))
		}
		rows = append(rows, dom.El("tr", cells))
	}
	return scroll("scroll ways", "Each way in numbers",
		dom.El("table", dom.Class("chart-data"), dom.El("caption", "Each way over "+p.horizonWords()+", against staying"), dom.El("thead", dom.El("tr", columns)), dom.El("tbody", rows)))
}

// wayNumbers are what a way comes to, in the order of the table.
func (p *Page) wayNumbers(way *model.Timeline) []Part {
	l := p.Locale
	runway, recovery, lost := p.passing(way)
	if way.RunwayYears == 0 {
		runway.Text = "already"
	}
	if way.RecoveryYears == 0 {
		recovery.Text = "–"
	}
	switch gone := float64(way.RevenueLost); {
	case gone < -99: // of hardly anything
		lost.Text = "over 100 times more"
	case gone < -hardlyAny:
		lost.Text = "+" + l.Percent(-gone)
	case gone < hardlyAny:
		lost.Text = "none"
	}
	return []Part{told(way, "spend", way.Spend, l.Money(float64(way.Spend))), runway, recovery, lost,
		told(way, "present_value", way.PresentValue, l.Signed(float64(way.PresentValue))), p.ahead(way),
		told(way, "cost_of_waiting", way.Waiting, l.Signed(float64(way.Waiting)))}
}

// ahead is from when, or for how long, a way is ahead of staying.
func (p *Page) ahead(way *model.Timeline) Part {
	l := p.Locale
	text := "never"
	switch {
	case way.Name == "today":
		text = "–"
	case way.BreakEven == 0:
		text = "all along"
	case way.BreakEven.Known():
		text = "from " + l.Years(float64(way.BreakEven)) + " on"
	case p.leads(way):
		return told(way, "backfire_years", way.Backfire, "for "+l.Years(float64(way.Backfire)))
	}
	return told(way, "break_even_years", way.BreakEven, text)
}
