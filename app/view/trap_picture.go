package view

import (
	"math"

	"goodenough/app/chart"
	"goodenough/model"
)

// trapPicture is what the budget leaves for prevention at each level of downtime: where it is missing, fires spread.
func (p *Page) trapPicture() chart.Chart {
	l, o, trap := p.Locale, p.Result.Outcome, p.capabilityTrap()
	least := hours(math.Min(float64(o.DowntimeToday), float64(trap.RestDowntime)))
	c := p.apart("trap", "Where firefighting eats the budget", Plain(p.Trapped()),
		chart.Axis{Name: "hours down a year", Unit: "hours", Min: math.Max(least/1.6, hours(p.Floor)), Max: hours(float64(o.DowntimeNeglected)), Log: true, Format: l.Figure3})
	c.Lines = p.flows(trap)
	lo, hi := 0.0, p.Spend/10
	for i, x := range c.Lines[0].X {
		if x >= least {
			lo, hi = math.Min(lo, c.Lines[0].Y[i]), math.Max(hi, c.Lines[0].Y[i])
		}
	}
	pad := .2 * (hi - lo)
	c.Y = chart.Axis{Name: "left to prevent fires, a year", Unit: l.Currency, Min: lo - pad, Max: hi + pad, Format: l.Amount}
	c.Rules = []chart.Rule{{At: 0, Class: "rule", Label: "just keeps up"}}
	c.Zones = sides(trap)
	c.Marks = rests(trap, p.you(), float64(o.DowntimeToday))
	return c
}

// flows are what a budget leaves at each level of downtime: the one there is, and the least that recovers, where there is one. They
// begin with much capital and end with none, which downtime rises with: the axis ascends.
func (p *Page) flows(trap model.Trap) []chart.Line {
	l, system := p.Locale, &p.Result.System
	delta := math.Ln2 / p.HalfLife
	most := 2.5 * math.Max(float64(trap.Capital), float64(trap.StableCapital))
	flow := func(class, name, short string, budget float64) chart.Line {
		line := chart.Line{Class: class, Name: name, Short: short, X: make([]float64, samples), Y: make([]float64, samples), Format: l.Signed}
		for i := range line.X {
			share := 1 - float64(i)/(samples-1)
			capital := most * share * share * share
			line.X[i], line.Y[i] = hours(system.Downtime(capital*delta)), system.TrapFlow(budget, capital)
		}
		return line
	}
	budget, critical := float64(trap.Budget), float64(trap.CriticalBudget)
	lines := []chart.Line{flow("l-today", "what "+l.Money(budget)+" a year leaves", "is left", budget)}
	if trap.CriticalBudget.Known() {
		lines = append(lines, flow("l-minimum", "what the critical "+l.Money(critical)+" would leave", "at the critical budget", critical))
	}
	return lines
}

// sides are from which downtime a system recovers, and from which it collapses.
func sides(trap model.Trap) []chart.Zone {
	recovers := chart.Zone{From: math.Inf(-1), To: math.Inf(1), Class: "zone-growth", Label: "recovers"}
	collapses := chart.Zone{From: math.Inf(-1), To: math.Inf(1), Class: "zone-bad", Label: "collapses"}
	switch tipping := hours(float64(trap.TippingDowntime)); {
	case trap.Side == model.Collapses:
		return []chart.Zone{collapses}
	case trap.TippingDowntime.Known():
		recovers.To, collapses.From = tipping, tipping
		return []chart.Zone{recovers, collapses}
	}
	return []chart.Zone{recovers}
}

// rests are where a system is today, where it tips and where it comes to rest.
func rests(trap model.Trap, you string, today float64) []chart.Mark {
	var marks []chart.Mark
	if trap.Side != model.Collapses && trap.TippingDowntime.Known() {
		marks = append(marks, chart.Mark{At: hours(float64(trap.TippingDowntime)), Key: "tipping", Class: "mark-waste", Label: "tipping point"})
	}
	marks = append(marks, chart.Mark{At: hours(today), Key: "today", Class: "mark-today", Label: you})
	if rest := float64(trap.RestDowntime); math.Abs(rest-today) > 1e-6*today {
		marks = append(marks, chart.Mark{At: hours(rest), Key: "rest", Class: "mark-minimum", Label: "settles"})
	}
	return marks
}
