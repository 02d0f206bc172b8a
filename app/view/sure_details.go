package view

import (
	"fmt"
	"math"

	"goodenough/app/chart"
	"goodenough/app/compute"
	"goodenough/app/dom"
	"goodenough/app/state"
	"goodenough/app/words"
	"goodenough/model"
	"goodenough/model/uncertainty"
)

// sureDetails are the pictures and the table behind how sure the answer is. Bars come first.
func (p *Page) sureDetails(a *compute.Answer) dom.Node {
	var bars, charts []dom.Node
	for name, picture := range p.picturesIn(state.SureHost) {
		figure := dom.El("figure", dom.Class("picture small"), p.smallView("h3", name, picture))
		if _, is := picture.(chart.Bars); is {
			bars = append(bars, figure)
		} else {
			charts = append(charts, figure)
		}
	}
	return dom.El("div", dom.Class("sure-details"), dom.El("div", dom.Class("figures"), append(bars, charts...)), p.sensitivityTable(a),
		dom.El("p", dom.Class("says"), p.samplingNote(a)))
}

func (p *Page) samplingNote(a *compute.Answer) string {
	note := fmt.Sprintf("From %d draws of every range at once (scrambled Sobol’ points, seed %d: the same link gives the same numbers).", a.Samples, p.Seed)
	if a.Moved > 0 {
		note += fmt.Sprintf(" In %d of them the ranges contradict each other, and these were moved to the nearest that don’t.", a.Moved)
	}
	if a.Unreachable > 0 && a.Unreachable < rarelyUnreachable { // more is said above
		note += fmt.Sprintf(" In %s no spending is enough.", p.Locale.Percent(a.Unreachable))
	}
	return note
}

// across is the best spend at both ends of an input's range, as the tornado draws it.
func (p *Page) across(a *compute.Answer, key string) string {
	low, lowKnown := a.Picture.LowOptimum.Get(key)
	high, highKnown := a.Picture.HighOptimum.Get(key)
	if !lowKnown || !highKnown || !low.Known() || !high.Known() {
		return "–"
	}
	return p.Locale.Money(float64(low)) + " to " + p.Locale.Money(float64(high))
}

// sensitivityTable has a row for each ranged input.
func (p *Page) sensitivityTable(a *compute.Answer) dom.Node {
	var rows []dom.Node
	for _, w := range worths(a) {
		if r, ok := p.RangeOf(w.field); ok { // else the answer is that of a moment ago
			rows = append(rows, p.sensitivityRow(a, w.field, r))
		}
	}
	columns := []dom.Node{header("number"), header(words.Likely90), header("best spending across it"), header("share of the spread, alone"), header("with the others"), header("worth finding out, a year")}
	return scroll("scroll", "Which numbers matter",
		dom.El("table", dom.Class("chart-data"), dom.El("caption", "Which numbers the best spending depends on"), dom.El("thead", dom.El("tr", columns)), dom.El("tbody", rows)))
}

func (p *Page) sensitivityRow(a *compute.Answer, f model.Field, r uncertainty.Range) dom.Node {
	l := p.Locale
	cell := func(name string, b *uncertainty.ByInput, write func(float64) string) dom.Node {
		n, ok := b.Get(f.Key)
		if !ok {
			return dom.El("td", "…")
		}
		text := "–"
		if n.Known() {
			text = write(float64(n))
		}
		return dom.El("td", output("uncertainty."+name+"."+f.Key, n.String()), text)
	}
	share := func(x float64) string { return l.Percent(math.Max(0, math.Round(x*1000)/1000)) }
	return dom.El("tr", rowHeader(words.Capital(f.Name)),
		dom.El("td", p.spokenRange(f, r)),
		dom.El("td", p.across(a, f.Key)),
		cell("first_order", &a.FirstOrder, share), cell("total", &a.Total, share),
		cell("evppi", &a.EVPPI, func(x float64) string { return l.Money(math.Max(0, x)) }))
}
