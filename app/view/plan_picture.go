package view

import (
	"strconv"

	"goodenough/app/chart"
	"goodenough/app/state"
	"goodenough/model"
)

// planPicture is the spend along time, with a knob on every turn.
func (p *Page) planPicture(layout state.Layout) chart.Chart {
	l, size := p.Locale, futureSizes[layout]
	c := p.alongTime("plan-"+layout.String(), "Spending, year by year", p.planWords(), size.width, size.plan)
	c.Y = chart.Axis{Name: "spending a year", Unit: l.Currency, Max: p.Sight.Ceiling, Format: l.Amount, Ticks: 4}
	spend := p.ExploredSpend()
	if p.turnsAtOnce() {
		spend = p.Plan[0].Amount
	} else {
		c.Knobs = []chart.Knob{{Key: strconv.Itoa(state.BaseStep), Label: "spending at first: up and down", Y: spend, Text: l.Money(spend) + " a year"}}
	}
	c.Xs = []float64{0}
	ys := []float64{spend}
	for i, step := range p.Plan {
		if step.At > c.X.Max {
			break
		}
		if step.Once {
			c.Lines = append(c.Lines, chart.Line{Class: "l-plan", Name: "once, " + l.Money(step.Amount), X: []float64{step.At, step.At}, Y: []float64{0, step.Amount}})
		} else {
			c.Xs, ys = append(c.Xs, step.At, step.At), append(ys, spend, step.Amount)
			spend = step.Amount
		}
		c.Knobs = append(c.Knobs, p.stepKnob(i, step))
	}
	c.Xs, ys = append(c.Xs, c.X.Max), append(ys, spend)
	c.Areas = []chart.Area{{Class: "a-spend", Name: "spending a year", Y: ys, Format: l.Money}}
	c.Rules = []chart.Rule{{At: p.Spend, Class: "rule", Label: "today, " + l.Money(p.Spend)}}
	if minimum := p.Result.Outcome.Minimum; minimum.Known() {
		c.Rules = append(c.Rules, chart.Rule{At: float64(minimum), Class: "rule-line", Label: "just enough, " + l.Money(float64(minimum))})
	}
	return c
}

func (p *Page) stepKnob(i int, step model.Step) chart.Knob {
	from, to := p.StepRoom(i)
	return chart.Knob{Key: strconv.Itoa(i), Label: "step " + strconv.Itoa(i+1) + ": sideways for its year, up and down for its amount",
		X: step.At, Y: step.Amount, Min: from, Max: to, Text: p.Locale.Step(step)}
}
