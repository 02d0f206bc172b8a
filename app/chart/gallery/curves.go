package gallery

import (
	"math"
	"strconv"

	"goodenough/app/chart"
)

// marginal is a curve with lines to compare it with.
func marginal() chart.Chart {
	var s consumer
	xs := spends(700e3, 7e6, 120)
	return chart.Chart{
		ID: "marginal", Title: "What the next dollar brings back",
		Desc:  "At $3M the next dollar brings back $0.64 and costs $1.68.",
		Width: 560, Height: 300,
		X: chart.Axis{Name: "operations spend a year", Min: 700e3, Max: 7e6, Log: true, Format: dollars},
		Y: chart.Axis{Name: "return of the next dollar", Max: 8, Format: dollars},
		Zones: []chart.Zone{
			{From: math.Inf(-1), To: 2.15e6, Class: "zone-bad", Label: "not good enough"},
			{From: 2.15e6, To: 2.36e6, Class: "zone-growth", Label: "growth pays better"},
			{From: 2.36e6, To: math.Inf(1), Class: "zone-waste", Label: "waste"},
		},
		Lines: []chart.Line{{Class: "l-return", Name: "return of the next dollar of operations", Short: "return", X: xs, Y: each(xs, s.returned)}},
		Rules: []chart.Rule{
			{At: 1.68, Class: "rule-hurdle", Label: "growth returns $1.68"},
			{At: 1.29, Class: "rule", Label: "the money costs $1.29"},
		},
		Marks: []chart.Mark{
			{At: 2.1e6, Key: "optimum", Class: "mark-optimum", Label: "best spend $2.1M"},
			{At: 3e6, Key: "today", Class: "mark-today", Label: "you, $3M"},
		},
		Cross: &chart.Cross{At: 1.7e6},
	}
}

// downtime is lines along time, one of them with a gap.
func downtime() chart.Chart {
	years := make([]float64, 121)
	for i := range years {
		years[i] = float64(i) / 12
	}
	decay := func(to, rate float64) func(float64) float64 {
		return func(t float64) float64 {
			return math.Exp(math.Log(.0015)*math.Exp(-rate*t) + math.Log(to)*(1-math.Exp(-rate*t)))
		}
	}
	nothing := each(years, decay(.055, .45))
	nothing[60] = math.NaN() // a gap in the data
	return chart.Chart{
		ID: "downtime", Title: "A cut looks free until the runway ends",
		Desc:  "Without any spend the line is passed after 11 months.",
		Width: 560, Height: 320,
		X: chart.Axis{Name: "years from now", Max: 10, Format: func(v float64) string { return strconv.FormatFloat(v, 'g', 3, 64) }},
		Y: chart.Axis{Name: "share of time down", Min: 5e-4, Max: .1, Log: true, Format: percent},
		Lines: []chart.Line{
			{Class: "l-today", Name: "today’s spend", X: years, Y: each(years, decay(.0015, 1))},
			{Class: "l-explored", Name: "spend explored", X: years, Y: each(years, decay(.0045, .4))},
			{Class: "l-minimum", Name: "the minimum", X: years, Y: each(years, decay(.003, .4))},
			{Class: "l-nothing", Name: "nothing", X: years, Y: nothing},
		},
		Rules: []chart.Rule{{At: .003, Class: "rule-line", Label: "customers are upset from 0.3 %"}},
		Marks: []chart.Mark{{At: 11. / 12, Key: "runway", Class: "mark-waste", Label: "11 months"}},
	}
}

// atZero is a system that is best left alone: optimum and handle stand at 0, off the logarithmic axis.
func atZero() chart.Chart {
	xs := append([]float64{0}, spends(20e3, 5e6, 120)...)
	return chart.Chart{
		ID: "zero", Title: "A system that is best left alone",
		Desc:  "Every dollar spent is wasted.",
		Width: 560, Height: 300,
		X:     chart.Axis{Name: "operations spend a year", Min: 20e3, Max: 5e6, Log: true, Zero: true, Format: dollars},
		Y:     chart.Axis{Name: "cost a year", Max: 4e6, Format: dollars},
		Xs:    xs,
		Zones: []chart.Zone{{From: 0, To: math.Inf(1), Class: "zone-waste", Label: "waste"}},
		Areas: []chart.Area{
			{Class: "a-spend", Name: "operations, at what the money costs", Y: each(xs, func(x float64) float64 { return 1.4 * x })},
			{Class: "a-churn", Name: "customers who leave", Y: each(xs, func(x float64) float64 { return 3e5 / (1 + x/4e5) })},
		},
		Total: "in all",
		Marks: []chart.Mark{
			{At: 0, Key: "minimum", Class: "mark-minimum", Label: "customers content from $0"},
			{At: 0, Key: "optimum", Class: "mark-optimum", Label: "best spend $0"},
			{At: 0, Key: "waste", Class: "mark-waste", Label: "waste from $0"},
			{At: 400e3, Key: "today", Class: "mark-today", Label: "you, $400k"},
		},
		Handle: &chart.Handle{Key: "ops", Label: "spend explored", At: 0, Min: 0, Max: 1e9, Text: "nothing"},
	}
}

// stairs is a spend that changes, with a knob at every turn.
func stairs() chart.Chart {
	xs, ys := []float64{0, 2, 2, 6, 6, 10}, []float64{1e6, 1e6, 3e6, 3e6, 2.5e6, 2.5e6}
	return chart.Chart{
		ID: "stairs", Title: "A spend that changes", Desc: "$1M a year, from year 2 on $3M, from year 6 on $2.5M; once $2M in year 4.",
		Width: 560, Height: 190,
		X:     chart.Axis{Name: "years from now", Max: 10},
		Y:     chart.Axis{Name: "spend a year", Max: 4e6, Format: dollars},
		Xs:    xs,
		Areas: []chart.Area{{Class: "a-spend", Name: "spend", Y: ys}},
		Lines: []chart.Line{{Class: "l-plan", Name: "once", X: []float64{4, 4}, Y: []float64{0, 2e6}}},
		Knobs: []chart.Knob{
			{Key: "base", Label: "spend at first", X: 0, Y: 1e6, Text: "$1M a year"},
			{Key: "0", Label: "first step", X: 2, Y: 3e6, Max: 4, Text: "from year 2 on $3M a year"},
			{Key: "1", Label: "second step", X: 4, Y: 2e6, Min: 2, Max: 6, Text: "once $2M in year 4"},
			{Key: "2", Label: "third step", X: 6, Y: 2.5e6, Min: 4, Max: 10, Text: "from year 6 on $2.5M a year"},
		},
	}
}

// empty has axes and nothing to show.
func empty() chart.Chart {
	return chart.Chart{
		ID: "empty", Title: "Nothing to show yet", Width: 340, Height: 200,
		X: chart.Axis{Min: 1, Max: 1000, Log: true}, Y: chart.Axis{Max: 1},
		Lines: []chart.Line{{Class: "l-today"}}, Areas: []chart.Area{{Class: "a-spend", Y: []float64{1, 2}}}, Total: "in all",
	}
}
