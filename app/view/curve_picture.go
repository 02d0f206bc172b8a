package view

import (
	"goodenough/app/chart"
	"goodenough/app/state"
	"goodenough/model"
	"goodenough/model/uncertainty"
)

// curvePicture is the one picture: the yearly cost of everything, stacked, against spend.
func (p *Page) curvePicture(layout state.Layout) chart.Chart {
	l := p.Locale
	c := p.bySpend("curve-"+layout.String(), "What a year costs in all, by operations spend", p.describe())
	c.Width, c.Height = curveSizes[layout][0], curveSizes[layout][1]
	c.Y = chart.Axis{Name: "cost a year", Unit: l.Currency, Max: p.Sight.Domain.Y1, Format: l.Amount}
	c.Zones, c.Marks, c.MarkRows = p.zones(), p.marks(), 3
	c.Areas, c.Total = p.costs(), "in all"
	if a := p.Study.Answer; a != nil && !p.Points {
		drawn := &a.Picture
		c.Bands = []chart.Band{{Name: "in all, nine times in ten", X: drawn.Spends[1:], Lo: drawn.Cost.P5[1:], Hi: drawn.Cost.P95[1:]}}
		c.Spans = []chart.Span{likely("minimum", a.Minimum), likely("optimum", a.Optimum), likely("waste", a.Waste)}
	}
	spend, least := p.ExploredSpend(), p.Sight.Domain.X0
	if c.X.Zero {
		least = 0
	}
	c.Handle = &chart.Handle{Key: "try", Label: "spend explored", At: spend, Min: least, Max: p.Sight.Domain.X1, Text: l.Money(spend) + " a year"}
	return c
}

// costs are what a year costs, from the ground up. What never comes due has no area.
func (p *Page) costs() []chart.Area {
	hurdle := float64(p.Result.Outcome.Hurdle)
	area := func(class, name, short string, of func(model.Point) float64) chart.Area {
		return chart.Area{Class: class, Name: name, Short: short, Y: p.Sight.series(of), Format: p.Locale.Money}
	}
	areas := []chart.Area{
		area("a-spend", "operations, at what the money would earn in growth", "operations", func(at model.Point) float64 { return hurdle * at.Spend }),
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
	return append(areas, area("a-people", "engineers’ time and resignations", "engineers", func(at model.Point) float64 { return at.Loss.IncidentWork + at.Loss.Attrition }))
}

// likely is where a spend that has a name lies nine times in ten.
func likely(key string, b uncertainty.Band) chart.Span {
	return chart.Span{From: float64(b.P5), To: float64(b.P95), Class: "span-" + key, Key: key}
}

// describe is the picture in words.
func (p *Page) describe() string {
	a := p.Answer()
	return Plain(a.Headline) + " " + Plain(a.Reasons)
}
