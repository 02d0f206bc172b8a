package view

import (
	"goodenough/app/chart"
	"goodenough/app/state"
	"goodenough/model"
	"goodenough/model/uncertainty"
)

// curvePicture is the one picture: what each spending costs a year in all. By itself it is one curve with the answers above it; in layers
// it shows what the curve is made of, how sure it is, and all the spendings that have a name.
func (p *Page) curvePicture(layout state.Layout) chart.Chart {
	if p.Layers {
		return p.layeredCurve(layout)
	}
	c := p.curve(layout)
	c.Marks = p.mainMarks()
	c.Lines = []chart.Line{{Class: "total", Name: "total cost a year", X: p.Sight.spends, Y: p.Sight.series(p.Result.System.TotalCost), Format: p.Locale.Money}}
	c.Lines = append(c.Lines, p.baselineLine()...)
	return c
}

// layeredCurve is the picture with everything in it, as files have it.
func (p *Page) layeredCurve(layout state.Layout) chart.Chart {
	c := p.curve(layout)
	c.Marks, c.MarkRows, c.Areas, c.Total = p.marks(), 3, p.costs(), "total"
	c.Lines = p.baselineLine()
	if a := p.Study.Answer; a != nil && !p.Points {
		drawn := &a.Picture
		c.Bands = []chart.Band{{Name: "90% range of the total", X: drawn.Spends[1:], Lo: drawn.Cost.P5[1:], Hi: drawn.Cost.P95[1:]}}
		satisfied := "90% range of what satisfies customers"
		if p.Accept != model.Unset {
			satisfied = "90% range of what keeps the promise"
		}
		c.Spans = []chart.Span{likely("minimum", satisfied, a.Minimum), likely("optimum", "90% range of the best", a.Optimum), likely("waste", "90% range of break-even", a.Waste)}
	}
	return c
}

// curve is what both have: axes, answers, and the handle.
func (p *Page) curve(layout state.Layout) chart.Chart {
	l := p.Locale
	c := p.bySpend("curve-"+layout.String(), "What each level of spending really costs", p.describe()+p.compared())
	c.Width, c.Height = curveSizes[layout][0], curveSizes[layout][1]
	c.Y = chart.Axis{Name: "cost a year", Unit: l.Currency, Max: p.Sight.Domain.Y1, Format: l.Amount}
	c.Zones, c.MarkRows = p.zones(), 2
	spend, least := p.ExploredSpend(), p.Sight.Domain.X0
	if c.X.Zero {
		least = 0
	}
	c.Handle = &chart.Handle{Key: "try", Label: "What if you spent", At: spend, Min: least, Max: p.Sight.Domain.X1, Text: l.Money(spend) + " a year"}
	return c
}

// costs are what a year costs, from the ground up. What never comes due has no area.
func (p *Page) costs() []chart.Area {
	hurdle := float64(p.Result.Outcome.Hurdle)
	area := func(class, name, short string, of func(model.Point) float64) chart.Area {
		return chart.Area{Class: class, Name: name, Short: short, Y: p.Sight.series(of), Format: p.Locale.Money}
	}
	areas := []chart.Area{
		area("a-spend", "operations (plus what it could have earned)", "operations", func(at model.Point) float64 { return hurdle * at.Spend }),
		area("a-churn", "customers who leave", "customers who leave", func(at model.Point) float64 { return at.Loss.Churn }),
		area("a-sales", "sales lost in outages", "sales lost", func(at model.Point) float64 { return at.Loss.LostSales }),
	}
	var paid string
	switch owed := p.Owed() > 0 && p.Schedule != "none"; {
	case owed && p.Result.fined():
		paid = "service credits, fines and compensation"
	case owed:
		paid = "service credits"
	case p.Result.fined():
		paid = "fines and compensation"
	}
	if paid != "" {
		areas = append(areas, area("a-credits", paid, "", func(at model.Point) float64 { return at.Loss.Credits + at.Loss.Fines }))
	}
	return append(areas, area("a-people", "incident work and turnover", "engineers", func(at model.Point) float64 { return at.Loss.IncidentWork + at.Loss.Attrition }))
}

// likely is where a spending that has a name very likely lies.
func likely(key, name string, b uncertainty.Band) chart.Span {
	return chart.Span{From: float64(b.P5), To: float64(b.P95), Class: "span-" + key, Key: key, Name: name}
}

// describe is the picture in words.
func (p *Page) describe() string {
	a := p.Answer()
	return a.Said() + " " + Plain(a.Reasons)
}
