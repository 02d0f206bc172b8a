package app

import (
	"math"
	"slices"

	"goodenough/app/chart"
	"goodenough/model"
)

// Growth is what the next dollar brings in operations and in growth, against how one budget is split between them. Where both
// bring the same the split is worth most, and what lies between the curves up to there is what another split gives up.
func (v *Sight) Growth(layout Layout) chart.Chart {
	l, o, a := v.State.Locale, v.Result.Outcome, v.Against()
	budget, spend := float64(a.Budget), v.State.ExploredSpend()
	c := v.base("growth-"+layout.String(), "What the next dollar brings in operations and in growth", v.meet())
	c.Width, c.Height = CurveSizes[layout][0], CurveSizes[layout][1]
	c.X = chart.Axis{Name: "operations’ part of the budget, a year", Unit: l.Currency, Max: budget, Format: l.Amount}
	c.Y = chart.Axis{Name: "dollars back for the next dollar", Unit: l.Currency, Max: a.top(), Format: l.figure3}
	operations, growth := make([]float64, samples), make([]float64, samples)
	for i, split := range a.splits {
		operations[i], growth[i] = float64(split.OperationsReturn), float64(split.GrowthReturn)
	}
	c.Lines = []chart.Line{
		{Class: "l-return", Name: "the next dollar in operations", Short: "in operations", X: a.shares, Y: operations, Format: l.Cents},
		{Class: "l-growth", Name: "the next dollar " + v.elsewhere(), Short: v.elsewhere(), X: a.shares, Y: growth, Format: l.Cents},
	}
	c.Bands = []chart.Band{a.gap(operations, growth)}
	c.Rules = []chart.Rule{{At: 1, Class: "rule", Label: "comes back, no more"}}
	rest := "growth pays better"
	if v.kept() {
		rest = "better kept"
	}
	best, minimum := float64(a.Best.Operations), math.Min(float64(o.Minimum), budget)
	c.Zones = []chart.Zone{
		{From: 0, To: math.Min(minimum, best), Class: "zone-bad", Label: "not good enough"},
		{From: best, To: math.Max(minimum, best), Class: "zone-promise", Label: "not good enough: a promise"},
		{From: math.Min(minimum, best), To: best, Class: "zone-good", Label: "operations pay better"},
		{From: math.Max(minimum, best), To: budget, Class: "zone-growth", Label: rest},
	}
	c.Marks = []chart.Mark{
		{At: best, Key: "split", Class: "mark-optimum", Label: "best split, " + v.State.Locale.Money(best)},
		{At: v.State.Spend, Key: "today", Class: "mark-today", Label: "you, " + v.State.Locale.Money(v.State.Spend)},
	}
	if o.Minimum.Known() {
		c.Marks = append(c.Marks, chart.Mark{At: float64(o.Minimum), Key: "minimum", Class: "mark-minimum", Label: "customers content from " + v.State.Locale.Money(float64(o.Minimum))})
	}
	if spend != v.State.Spend {
		c.Marks = append(c.Marks, chart.Mark{At: spend, Key: "explored", Class: "mark-explored", Label: "explored, " + v.State.Locale.Money(spend)})
	}
	c.MarkRows = 3
	if b, _, ok := v.bestBand(); ok {
		c.Spans = []chart.Span{{From: float64(b.P5), To: float64(b.P95), Class: "span-optimum", Key: "split"}}
	}
	c.Handle = &chart.Handle{Key: "try", Label: "operations’ part of the budget", At: math.Min(spend, budget), Max: budget, Text: v.divided()}
	return c
}

// meet says what the picture of both returns shows.
func (v *Sight) meet() string {
	l, a := v.State.Locale, v.Against()
	text := "With " + v.divided() + " the next dollar brings " + l.Cents(float64(a.Present.OperationsReturn)) + " in operations, after the capital it ties up, and " +
		l.returned(a.Present.GrowthReturn) + " " + v.elsewhere() + "."
	if a.Cost > 0 {
		text += " What is shaded between the curves is given up against the best split: " + l.Money(float64(a.Cost)) + " a year."
	}
	return text
}

// divided is the present split in words.
func (v *Sight) divided() string {
	a := v.Against()
	return v.State.Locale.Money(float64(a.Present.Operations)) + " in operations and " + v.State.Locale.Money(float64(a.Present.Growth)) + " " + v.elsewhere()
}

// other is the part of the budget that operations don't get, and elsewhere where that money is.
func (v *Sight) other() string {
	if v.kept() {
		return "kept"
	}
	return "growth"
}

func (v *Sight) elsewhere() string {
	if v.kept() {
		return "kept"
	}
	return "in growth"
}

// returned is what a dollar of growth brings, which has no bound for the first where the shape is below 1.
func (l Locale) returned(n model.Number) string {
	if !n.Known() {
		return "any amount"
	}
	return l.Cents(float64(n))
}

// top is how many dollars back for a dollar the picture reaches: the crossing, the present split and growth's own peak are in
// it, the first dollars of operations, which bring many times as much, are not.
func (a *against) top() float64 {
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
	for _, split := range a.splits {
		reach(split.GrowthReturn, 3)
	}
	return top
}

// gap lies between both curves from the present to the best split: its size, charged for the capital that operations tie up, is
// what the present one gives up.
func (a *against) gap(operations, growth []float64) chart.Band {
	b := chart.Band{Class: "gap", Name: "given up against the best split"}
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

// People is who keeps the lights on, fights fires and builds, against spend. Fires come first: what they and the lights take
// beyond the team is not done.
func (v *Sight) People(layout Layout) chart.Chart {
	l, e := v.State.Locale, v.Staffing()
	c := v.base("people-"+layout.String(), "Who keeps the lights on, fights fires and builds", Plain(SayPeople(v)))
	c.Width, c.Height = CurveSizes[layout][0], peopleHeight
	c.X = chart.Axis{Name: "operations spend a year", Unit: l.Currency, Max: e.spends[len(e.spends)-1], Format: l.Amount}
	team := float64(e.Team)
	c.Y = chart.Axis{Name: "engineers", Unit: "engineers", Max: 1.06 * team, Format: l.figure3}
	c.Xs = e.spends
	lights, fires, build := make([]float64, len(e.staff)), make([]float64, len(e.staff)), make([]float64, len(e.staff))
	for i, p := range e.staff {
		fires[i] = math.Min(float64(p.Fighting), team)
		lights[i] = math.Min(float64(p.Lights), team-fires[i])
		build[i] = float64(p.Building)
	}
	c.Areas = []chart.Area{
		{Class: "a-spend", Name: "keep the lights on", Y: lights, Format: l.people},
		{Class: "a-sales", Name: "fight fires", Y: fires, Format: l.people},
		{Class: "a-people", Name: "build", Y: build, Format: l.people},
	}
	c.Marks = v.fewMarks()
	c.Marks = slices.DeleteFunc(c.Marks, func(m chart.Mark) bool { return m.Key == "optimum" })
	c.Marks = append(c.Marks, chart.Mark{At: float64(e.best.Spend), Key: "split", Class: "mark-optimum", Label: "best split"})
	return c
}

const peopleHeight = 250
