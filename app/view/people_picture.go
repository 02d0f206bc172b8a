package view

import (
	"math"
	"slices"

	"goodenough/app/chart"
	"goodenough/app/state"
)

// peoplePicture is who keeps things running, fights fires and builds, by spending. Fires come first: what they and the rest take beyond
// the team is not done.
func (p *Page) peoplePicture(layout state.Layout) chart.Chart {
	l, e := p.Locale, p.people()
	c := p.bySpend("people-"+layout.String(), "Who keeps things running, fights fires and builds", Plain(p.Staffing()))
	c.Width, c.Height = curveSizes[layout][0], peopleHeight
	c.X = chart.Axis{Name: "operations spending a year", Unit: l.Currency, Max: e.spends[len(e.spends)-1], Format: l.Amount}
	team := float64(e.Team)
	c.Y = chart.Axis{Name: "engineers", Unit: "engineers", Max: 1.06 * team, Format: l.Figure3}
	c.Xs = e.spends
	lights, fires, build := make([]float64, len(e.staff)), make([]float64, len(e.staff)), make([]float64, len(e.staff))
	for i, p := range e.staff {
		fires[i] = math.Min(float64(p.Fighting), team)
		lights[i] = math.Min(float64(p.Lights), team-fires[i])
		build[i] = float64(p.Building)
	}
	c.Areas = []chart.Area{
		{Class: "a-spend", Name: "keep things running", Y: lights, Format: l.People},
		{Class: "a-sales", Name: "fight fires", Y: fires, Format: l.People},
		{Class: "a-people", Name: "build", Y: build, Format: l.People},
	}
	c.Marks = p.fewMarks()
	c.Marks = slices.DeleteFunc(c.Marks, func(m chart.Mark) bool { return m.Key == "optimum" })
	c.Marks = append(c.Marks, chart.Mark{At: float64(e.best.Spend), Key: "split", Class: "mark-optimum", Label: "best split"})
	return c
}

const peopleHeight = 250
