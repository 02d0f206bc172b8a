package view

import (
	"math"

	"goodenough/app/chart"
	"goodenough/model"
)

// baselineLine is the faint curve of the example: none where it is the same as far as anybody sees, or out of the picture.
func (p *Page) baselineLine() []chart.Line {
	top, costs := p.Sight.Domain.Y1, p.baseline().costs
	for i, cost := range costs {
		if own := p.Result.System.TotalCost(p.Sight.points[i]); cost <= top && math.Abs(cost-own) > toldApart*top {
			return []chart.Line{{Class: "l-baseline", Name: p.exampleName(), Short: "example", X: p.Sight.spends, Y: costs, Format: p.Locale.Money, Behind: true}}
		}
	}
	return nil
}

// toldApart is how far from each other two curves are seen as two, as a share of the picture's height.
const toldApart = .01

func (p *Page) exampleName() string {
	if p.Revenue != p.Preset().Revenue {
		return "the example’s total, at this revenue"
	}
	return "the example’s total"
}

// compared says what the faint curve shows, to whoever can't see it.
func (p *Page) compared() string {
	if p.baselineLine() == nil {
		return ""
	}
	l, spend := p.Locale, p.ExploredSpend()
	example, _ := model.Build(exampleHere(p.State))
	cost := func(s *model.System) string { return l.Money(s.TotalCost(s.At(spend))) }
	return " Drawn faintly for comparison: " + p.exampleName() + ". At a spending of " + l.Money(spend) + " it is " + cost(&example) + " a year, and here " + cost(&p.Result.System) + "."
}
