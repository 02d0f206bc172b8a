package view

import (
	"math"

	"goodenough/app/chart"
	"goodenough/app/words"
	"goodenough/model"
)

// marginalPicture is what one more dollar of operations brings back, held against growth and against the dollar itself.
func (p *Page) marginalPicture() chart.Chart {
	l, one := p.Locale, dollarOf(p.Result.Outcome, &p.Result.System)
	c := p.bySpend("marginal", "What one more dollar brings back",
		"At "+l.Money(p.ExploredSpend())+", one more dollar here brings back "+one.hereIn(l).Text+". "+Plain(one.elsewhere(l)))
	c.Width, c.Height = smallWidth, smallHeight
	growth := float64(one.growth)
	c.Y = chart.Axis{Name: "dollars back for a dollar", Unit: l.Currency, Max: math.Max(3*growth, 1.1*math.Min(float64(one.here), 6*growth)), Format: l.Figure3}
	c.Lines = []chart.Line{{Class: "l-return", Name: "one more dollar of operations", Short: "brings back", X: p.Sight.spends,
		Y: p.Sight.series(func(at model.Point) float64 { return at.Marginal / p.Result.System.Hurdle(0) }), Format: l.Cents}}
	c.Rules = []chart.Rule{{At: growth, Class: "rule-hurdle", Label: "in growth, " + l.Cents(growth)}}
	if growth > breakEven {
		c.Rules = append(c.Rules, chart.Rule{At: breakEven, Class: "rule", Label: words.BreakEven + ", " + l.Cents(breakEven)})
	}
	c.Marks = p.fewMarks()
	return c
}

// downtimePicture is hours down a year against spend, with the line customers draw.
func (p *Page) downtimePicture() chart.Chart {
	l, o := p.Locale, p.Result.Outcome
	line, promised := p.AcceptableDowntime(), "customers tolerate"
	if p.Accept != model.Unset {
		promised = "you promised"
	}
	c := p.bySpend("downtime", "Downtime",
		l.Downtime(float64(o.Downtime))+" a year at "+l.Money(p.ExploredSpend())+"; "+promised+" "+l.Downtime(line)+".")
	c.Width, c.Height = smallWidth, smallHeight
	top, bottom := hours(p.Sight.points[0].Downtime), hours(p.Sight.points[len(p.Sight.points)-1].Downtime)
	c.Y = chart.Axis{Name: "hours down a year", Unit: "hours", Log: true, Min: math.Min(bottom, hours(line)) / 1.5, Max: math.Max(top, hours(line)) * 1.5, Format: l.Figure3}
	c.Lines = []chart.Line{{Class: "l-today", Name: "hours down a year, in the long run", Short: "down", X: p.Sight.spends,
		Y: p.Sight.series(func(p model.Point) float64 { return hours(p.Downtime) }), Format: l.Duration}}
	c.Rules = []chart.Rule{{At: hours(line), Class: "rule-line", Label: promised + " " + l.Downtime(line)}}
	c.Marks = p.fewMarks()
	return c
}

// customersPicture is the share of customers who leave within a year because of downtime, against spend.
func (p *Page) customersPicture() chart.Chart {
	l, o := p.Locale, p.Result.Outcome
	c := p.bySpend("customers", "Customers who leave because of downtime",
		l.Percent(float64(o.LeavingShare))+" of customers leave each year because of downtime at "+l.Money(p.ExploredSpend())+".")
	c.Width, c.Height = smallWidth, smallHeight
	today := p.Result.System.LeavingShare(float64(o.DowntimeToday))
	top := math.Max(4*today, 1.3*math.Max(float64(o.LeavingShare), p.Result.System.LeavingShare(float64(o.DowntimeAtOptimum))))
	c.Y = chart.Axis{Name: "share of customers a year", Unit: "share", Max: math.Min(1, top), Format: l.Percent}
	c.Lines = []chart.Line{{Class: "l-today", Name: "customers who leave within a year because of downtime", Short: "leave", X: p.Sight.spends,
		Y: p.Sight.series(func(p model.Point) float64 { return p.LeavingShare }), Format: l.Percent}}
	c.Rules = []chart.Rule{{At: p.Churn, Class: "rule", Label: "normal churn, " + l.Percent(p.Churn)}}
	c.Marks = p.fewMarks()
	return c
}

// tolerancePicture is how many customers go within a year if downtime stays at a level, whatever keeps it there.
func (p *Page) tolerancePicture() chart.Chart {
	l, o := p.Locale, p.Result.Outcome
	c := p.apart("tolerance", "How much downtime customers tolerate",
		"At "+l.Downtime(p.Tolerance)+" a year they become unhappy, at "+l.Downtime(p.WalkAway)+" nearly all are gone; you’re at "+l.Downtime(float64(o.DowntimeToday))+".",
		chart.Axis{Name: "hours down a year", Unit: "hours", Min: hours(math.Min(p.Tolerance, math.Min(float64(o.DowntimeToday), float64(o.Downtime))) / 3), Max: hours(math.Min(1, 2*p.WalkAway)), Log: true, Format: l.Figure3})
	line := chart.Line{Class: "l-today", Name: "customers who leave within a year", Short: "leave", X: make([]float64, samples), Y: make([]float64, samples), Format: l.Percent}
	step := math.Log(c.X.Max/c.X.Min) / (samples - 1)
	for i := range line.X {
		line.X[i] = c.X.Min * math.Exp(step*float64(i))
		line.Y[i] = p.Result.System.LeavingShare(line.X[i] / model.HoursPerYear)
	}
	c.Lines = []chart.Line{line}
	c.Y = chart.Axis{Name: "share of customers a year", Unit: "share", Max: 1, Format: l.Percent}
	c.Rules = []chart.Rule{{At: p.Churn, Class: "rule", Label: "normal churn, " + l.Percent(p.Churn)}}
	c.Marks = []chart.Mark{
		{At: hours(p.Tolerance), Key: "tol", Class: "mark-minimum", Label: "unhappy"},
		{At: hours(float64(o.DowntimeToday)), Key: "today", Class: "mark-today", Label: p.you()},
		{At: hours(p.WalkAway), Key: "exit", Class: "mark-waste", Label: "gone"},
	}
	if p.ExploredSpend() != p.Spend {
		c.Marks = append(c.Marks, chart.Mark{At: hours(float64(o.Downtime)), Key: "explored", Class: "mark-explored", Label: words.WhatIf})
	}
	return c
}
