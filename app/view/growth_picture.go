package view

import (
	"math"

	"goodenough/app/chart"
	"goodenough/app/state"
	"goodenough/app/words"
	"goodenough/model"
)

// growthPicture is what the next dollar brings in operations and in growth, against how one budget is split between them. Where both
// bring the same the split is worth most, and what lies between the curves up to there is what another split gives up.
func (p *Page) growthPicture(layout state.Layout) chart.Chart {
	l, a := p.Locale, p.splits()
	budget := float64(a.Budget)
	c := p.bySpend("growth-"+layout.String(), "What one more dollar brings back, in operations and in growth", p.meet())
	c.Width, c.Height = curveSizes[layout][0], curveSizes[layout][1]
	c.X = chart.Axis{Name: "operations’ share of the budget, a year", Unit: l.Currency, Max: budget, Format: l.Amount}
	c.Y = chart.Axis{Name: "dollars back for one more dollar", Unit: l.Currency, Max: a.top(), Format: l.Figure3}
	operations, growth := make([]float64, samples), make([]float64, samples)
	for i, split := range a.at {
		operations[i], growth[i] = float64(split.OperationsReturn), float64(split.GrowthReturn)
	}
	c.Lines = []chart.Line{
		{Class: "l-return", Name: "one more dollar in operations", Short: "in operations", X: a.shares, Y: operations, Format: l.Cents},
		{Class: "l-growth", Name: "one more dollar " + p.returnedWhere(), Short: p.returnedWhere(), X: a.shares, Y: growth, Format: l.Cents},
	}
	c.Bands = []chart.Band{a.gap(operations, growth)}
	c.Rules = []chart.Rule{{At: 1, Class: "rule", Label: words.BreakEven}}
	c.Zones, c.Marks, c.MarkRows = p.splitZones(), p.splitMarks(), 3
	if b, _, ok := p.bestBand(); ok {
		c.Spans = []chart.Span{{From: float64(b.P5), To: float64(b.P95), Class: "span-optimum", Key: "split"}}
	}
	c.Handle = &chart.Handle{Key: "try", Label: "operations’ share of the budget", At: math.Min(p.ExploredSpend(), budget), Max: budget, Text: p.divided()}
	return c
}

// splitZones are the answers that each split gets.
func (p *Page) splitZones() []chart.Zone {
	a := p.splits()
	budget, best := float64(a.Budget), float64(a.Best.Operations)
	minimum := math.Min(float64(p.Result.Outcome.Minimum), budget)
	rest := words.GrowthPays
	if p.kept() {
		rest = "better kept"
	}
	return []chart.Zone{
		{From: 0, To: math.Min(minimum, best), Class: "zone-bad", Label: p.failing()},
		{From: best, To: math.Max(minimum, best), Class: "zone-promise", Label: p.failing() + ", more " + words.DoesntPay},
		{From: math.Min(minimum, best), To: best, Class: "zone-good", Label: "operations pay better"},
		{From: math.Max(minimum, best), To: budget, Class: "zone-growth", Label: rest},
	}
}

// splitMarks are the splits that have a name, by what operations get.
func (p *Page) splitMarks() []chart.Mark {
	l, best, minimum := p.Locale, float64(p.splits().Best.Operations), p.Result.Outcome.Minimum
	marks := []chart.Mark{
		{At: best, Key: "split", Class: "mark-optimum", Label: "best split: " + l.Money(best)},
		{At: p.Spend, Key: "today", Class: "mark-today", Label: p.you() + ": " + l.Money(p.Spend)},
	}
	if minimum.Known() {
		marks = append(marks, chart.Mark{At: float64(minimum), Key: "minimum", Class: "mark-minimum", Label: p.holding() + ": " + l.Money(float64(minimum))})
	}
	if spend := p.ExploredSpend(); spend != p.Spend {
		marks = append(marks, chart.Mark{At: spend, Key: "explored", Class: "mark-explored", Label: words.WhatIf + ": " + l.Money(spend)})
	}
	return marks
}

// meet says what the picture of both returns shows.
func (p *Page) meet() string {
	l, a := p.Locale, p.splits()
	text := "With " + p.divided() + ", one more dollar brings back " + l.Cents(float64(a.Present.OperationsReturn)) + " in operations and " +
		p.returned(a.Present.GrowthReturn) + " " + p.returnedWhere() + "."
	if a.Cost > 0 {
		text += " The shaded area is what this split costs compared with the best: " + l.Money(float64(a.Cost)) + " a year."
	}
	return text
}

// top is how many dollars back for a dollar the picture reaches: the crossing, the present split and growth's own peak are in
// it, the first dollars of operations, which bring many times as much, are not.
func (a *splits) top() float64 {
	crossing := 1.
	for _, n := range []model.Number{a.Best.OperationsReturn, a.Best.GrowthReturn} {
		if n.Known() && float64(a.Best.Operations) > 0 && float64(a.Best.Growth) > 0 {
			crossing = math.Max(crossing, float64(n))
		}
	}
	top := 2.2 * crossing
	reach := func(n model.Number, most float64) { top = math.Max(top, 1.15*math.Min(float64(n), most*crossing)) }
	reach(a.Present.OperationsReturn, 5)
	reach(a.Present.GrowthReturn, 5)
	for _, split := range a.at {
		reach(split.GrowthReturn, 3)
	}
	return top
}

// gap lies between both curves from the present to the best split: its size, charged for the capital that operations tie up, is
// what the present one gives up.
func (a *splits) gap(operations, growth []float64) chart.Band {
	b := chart.Band{Class: "gap", Name: "cost vs. the best split"}
	from, to := a.Present, a.Best
	if from.Operations > to.Operations {
		from, to = to, from
	}
	add := func(at, operations, growth float64) {
		b.X, b.Lo, b.Hi = append(b.X, at), append(b.Lo, growth), append(b.Hi, operations)
	}
	add(float64(from.Operations), float64(from.OperationsReturn), float64(from.GrowthReturn))
	for i, at := range a.shares {
		if at > float64(from.Operations) && at < float64(to.Operations) {
			add(at, operations[i], growth[i])
		}
	}
	add(float64(to.Operations), float64(to.OperationsReturn), float64(to.GrowthReturn))
	return b
}
