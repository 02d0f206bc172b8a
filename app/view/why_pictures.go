package view

import (
	"math"

	"goodenough/app/chart"
	"goodenough/model"
)

// marginalPicture is the return of the next dollar, held against what it has to return.
func (p *Page) marginalPicture() chart.Chart {
	l, o := p.Locale, p.Result.Outcome
	c := p.bySpend("marginal", "What the next dollar brings back",
		"At "+l.Money(p.ExploredSpend())+" the next dollar returns "+l.Cents(float64(o.MarginalReturn))+" and has to return "+l.Cents(float64(o.Hurdle))+".")
	c.Width, c.Height = smallWidth, smallHeight
	hurdle := float64(o.Hurdle)
	c.Y = chart.Axis{Name: "dollars back for a dollar", Unit: l.Currency, Max: math.Max(3*hurdle, 1.1*math.Min(float64(o.MarginalReturn), 6*hurdle)), Format: l.Figure3}
	c.Lines = []chart.Line{{Class: "l-return", Name: "return of the next dollar of operations", Short: "returns", X: p.Sight.spends,
		Y: p.Sight.series(func(p model.Point) float64 { return p.Marginal }), Format: l.Cents}}
	c.Rules = []chart.Rule{{At: hurdle, Class: "rule-hurdle", Label: "what it has to return, " + l.Cents(hurdle)}}
	if plain := p.Result.System.Hurdle(0); plain < hurdle {
		c.Rules = append(c.Rules, chart.Rule{At: plain, Class: "rule", Label: "to break even, " + l.Cents(plain)})
	}
	c.Marks = p.fewMarks()
	return c
}

// downtimePicture is hours down a year against spend, with the line customers draw.
func (p *Page) downtimePicture() chart.Chart {
	l, o := p.Locale, p.Result.Outcome
	line := p.AcceptableDowntime()
	c := p.bySpend("downtime", "How long customers are hit",
		"Down "+l.Downtime(float64(o.Downtime))+" a year at "+l.Money(p.ExploredSpend())+"; acceptable is "+l.Downtime(line)+".")
	c.Width, c.Height = smallWidth, smallHeight
	top, bottom := hours(p.Sight.points[0].Downtime), hours(p.Sight.points[len(p.Sight.points)-1].Downtime)
	c.Y = chart.Axis{Name: "hours down a year", Unit: "hours", Log: true, Min: math.Min(bottom, hours(line)) / 1.5, Max: math.Max(top, hours(line)) * 1.5, Format: l.Figure3}
	c.Lines = []chart.Line{{Class: "l-today", Name: "hours down a year, in the long run", Short: "down", X: p.Sight.spends,
		Y: p.Sight.series(func(p model.Point) float64 { return hours(p.Downtime) }), Format: l.Duration}}
	name := "upset from "
	if p.Accept != model.Unset {
		name = "promised, "
	}
	c.Rules = []chart.Rule{{At: hours(line), Class: "rule-line", Label: name + l.Downtime(line)}}
	c.Marks = p.fewMarks()
	return c
}

// customersPicture is the share of customers who leave within a year because of downtime, against spend.
func (p *Page) customersPicture() chart.Chart {
	l, o := p.Locale, p.Result.Outcome
	c := p.bySpend("customers", "Who leaves because of it",
		l.Percent(float64(o.LeavingShare))+" of customers a year leave because of downtime at "+l.Money(p.ExploredSpend())+".")
	c.Width, c.Height = smallWidth, smallHeight
	today := p.Result.System.LeavingShare(float64(o.DowntimeToday))
	top := math.Max(4*today, 1.3*math.Max(float64(o.LeavingShare), p.Result.System.LeavingShare(float64(o.DowntimeAtOptimum))))
	c.Y = chart.Axis{Name: "share of customers a year", Unit: "share", Max: math.Min(1, top), Format: l.Percent}
	c.Lines = []chart.Line{{Class: "l-today", Name: "customers who leave within a year because of downtime", Short: "leave", X: p.Sight.spends,
		Y: p.Sight.series(func(p model.Point) float64 { return p.LeavingShare }), Format: l.Percent}}
	c.Rules = []chart.Rule{{At: p.Churn, Class: "rule", Label: "leave anyway, " + l.Percent(p.Churn)}}
	c.Marks = p.fewMarks()
	return c
}

// tolerancePicture is how many customers go within a year if downtime stays at a level, whatever keeps it there.
func (p *Page) tolerancePicture() chart.Chart {
	l, o := p.Locale, p.Result.Outcome
	c := p.apart("tolerance", "What customers put up with",
		"At "+l.Downtime(p.Tolerance)+" down a year they start to be upset; at "+l.Downtime(p.WalkAway)+" nearly all of them are gone. Today it is "+l.Downtime(float64(o.DowntimeToday))+".",
		chart.Axis{Name: "hours down a year", Unit: "hours", Min: hours(math.Min(p.Tolerance, math.Min(float64(o.DowntimeToday), float64(o.Downtime))) / 3), Max: hours(math.Min(1, 2*p.WalkAway)), Log: true, Format: l.Figure3})
	line := chart.Line{Class: "l-today", Name: "customers who leave within a year", Short: "leave", X: make([]float64, samples), Y: make([]float64, samples), Format: l.Percent}
	step := math.Log(c.X.Max/c.X.Min) / (samples - 1)
	for i := range line.X {
		line.X[i] = c.X.Min * math.Exp(step*float64(i))
		line.Y[i] = p.Result.System.LeavingShare(line.X[i] / model.HoursPerYear)
	}
	c.Lines = []chart.Line{line}
	c.Y = chart.Axis{Name: "share of customers a year", Unit: "share", Max: 1, Format: l.Percent}
	c.Rules = []chart.Rule{{At: p.Churn, Class: "rule", Label: "leave anyway, " + l.Percent(p.Churn)}}
	c.Marks = []chart.Mark{
		{At: hours(p.Tolerance), Key: "tol", Class: "mark-minimum", Label: "upset"},
		{At: hours(float64(o.DowntimeToday)), Key: "today", Class: "mark-today", Label: "you"},
		{At: hours(p.WalkAway), Key: "exit", Class: "mark-waste", Label: "gone"},
	}
	if p.ExploredSpend() != p.Spend {
		c.Marks = append(c.Marks, chart.Mark{At: hours(float64(o.Downtime)), Key: "explored", Class: "mark-explored", Label: "explored"})
	}
	return c
}
