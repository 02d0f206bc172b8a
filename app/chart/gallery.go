package chart

import (
	"math"
	"strconv"
)

// Gallery is a chart of every kind and every awkward case: what the tests keep as pictures, and what a gallery page shows.
func Gallery() []Chart {
	var list []Chart
	for _, size := range [...][2]float64{{800, 340}, {560, 320}, {340, 300}} {
		c := valley(size[0], size[1])
		c.ID += "-" + dollars(size[0])[1:]
		list = append(list, c)
	}
	return append(list, probed(), explored(340, 300), marginal(), downtime(), atZero(), promise(), crowded(), beyond(), empty(), fan(), stairs())
}

// consumer is an app used by consumers, worked out elsewhere and written down here as plain formulas: a year's cost in dollars
// of spending so much on operations.
type consumer struct{}

const consumerRevenue, consumerMargin = 100e6, .5

// down is the share of time it is down: a power law from neglect to the floor that its dependencies set.
func (consumer) down(spend float64) float64 {
	return 2e-4 + .06124/math.Pow(1+spend/283e3, 1.4306766)
}

// revenue is what customers bring at a downtime: they leave by a log-logistic tolerance.
func (consumer) revenue(down float64) float64 {
	const churn, discount = .35, .1
	k := 7.539559 / math.Log(.2/.003)
	leaving := func(down float64) float64 { return math.Pow(down/(.2*math.Exp(-2.944439/k)), k) }
	today, now := leaving(.0020548), leaving(down)
	return consumerRevenue * ((churn+math.Log1p(today))*(1+today)/(1+now) + discount) / (churn + math.Log1p(now) + discount)
}

func (consumer) cost(spend float64) float64 { return 1.68 * spend }

func (s consumer) churn(spend float64) float64 {
	return consumerMargin * (s.revenue(2e-4) - s.revenue(s.down(spend)))
}

func (s consumer) sales(spend float64) float64 {
	return consumerMargin * s.revenue(s.down(spend)) * .8 * s.down(spend)
}

func (s consumer) credits(spend float64) float64 { return 30e6 * s.down(spend) }

// people is engineers' work on incidents and the cost of those who leave.
func (s consumer) people(spend float64) float64 {
	incidents := 8760 * s.down(spend) / (1.5 * .3)
	return incidents * (30*176e3/1800 + .01*176e3)
}

// spends are n spends from lo to hi, evenly spaced on a logarithmic axis.
func spends(lo, hi float64, n int) []float64 {
	xs := make([]float64, n)
	for i := range xs {
		xs[i] = lo * math.Pow(hi/lo, float64(i)/float64(n-1))
	}
	return xs
}

func each(xs []float64, f func(float64) float64) []float64 {
	ys := make([]float64, len(xs))
	for i, x := range xs {
		ys[i] = f(x)
	}
	return ys
}

// dollars writes an amount as people say it: "$2.5M".
func dollars(v float64) string {
	sign := "$"
	if v < 0 {
		sign, v = "−$", -v
	}
	unit := ""
	for _, u := range [...]string{"k", "M", "B", "T"} {
		if v < 999.5 {
			break
		}
		v, unit = v/1000, u
	}
	return sign + strconv.FormatFloat(v, 'g', 3, 64) + unit
}

func percent(v float64) string { return strconv.FormatFloat(v*100, 'g', 3, 64) + " %" }

func valley(width, height float64) Chart {
	var s consumer
	xs := spends(700e3, 7e6, 160)
	return Chart{
		ID: "valley", Title: "What reliability costs, and what its lack costs",
		Desc:  "The total is least at $2.1M a year. You spend $3M.",
		Width: width, Height: height,
		X:  Axis{Name: "operations spend a year", Min: 700e3, Max: 7e6, Log: true, Format: dollars},
		Y:  Axis{Name: "cost a year", Max: 11e6, Format: dollars},
		Xs: xs,
		Zones: []Zone{
			{math.Inf(-1), 2.15e6, "zone-bad", "not good enough"}, {2.15e6, 2.36e6, "zone-good", "about right"},
			{2.36e6, math.Inf(1), "zone-waste", "waste"},
		},
		Areas: []Area{
			{Class: "a-spend", Name: "operations, at what the money costs", Short: "operations", Y: each(xs, s.cost)},
			{Class: "a-churn", Name: "customers who leave", Short: "leavers", Y: each(xs, s.churn)},
			{Class: "a-sales", Name: "sales lost in outages", Short: "lost sales", Y: each(xs, s.sales)},
			{Class: "a-credits", Name: "service credits", Y: each(xs, s.credits)},
			{Class: "a-people", Name: "engineers’ time and resignations", Short: "engineers", Y: each(xs, s.people)},
		},
		Total: "in all",
		Marks: []Mark{
			{2.15e6, "minimum", "mark-minimum", "customers content from $2.2M"},
			{2.1e6, "optimum", "mark-optimum", "best spend $2.1M"},
			{2.36e6, "waste", "mark-waste", "waste from $2.4M"},
			{3e6, "today", "mark-today", "you, $3M"},
		},
		MarkRows: 2,
		Handle:   &Handle{Key: "ops", Label: "spend explored", At: 3e6, Min: 0, Max: 1e9, Text: "$3M a year"},
	}
}

// probed is the valley under a pointer.
func probed() Chart {
	c := valley(800, 340)
	c.ID = "cross"
	c.Cross = &Cross{At: 1.25e6}
	return c
}

// explored is the valley with a spend explored that is not today's, and a pointer at the right edge.
func explored(width, height float64) Chart {
	c := valley(width, height)
	c.ID = "explored"
	c.MarkRows = 3
	c.Marks = append(c.Marks, Mark{1.2e6, "explored", "mark-explored", "explored $1.2M"})
	c.Handle.At, c.Handle.Text = 1.2e6, "$1.2M a year"
	c.Cross = &Cross{At: 5.5e6}
	return c
}

func marginal() Chart {
	var s consumer
	xs := spends(700e3, 7e6, 120)
	return Chart{
		ID: "marginal", Title: "What the next dollar brings back",
		Desc:  "At $3M the next dollar brings back $0.64 and costs $1.68.",
		Width: 560, Height: 300,
		X: Axis{Name: "operations spend a year", Min: 700e3, Max: 7e6, Log: true, Format: dollars},
		Y: Axis{Name: "return of the next dollar", Max: 8, Format: dollars},
		Zones: []Zone{
			{math.Inf(-1), 2.15e6, "zone-bad", "not good enough"}, {2.15e6, 2.36e6, "zone-growth", "growth pays better"},
			{2.36e6, math.Inf(1), "zone-waste", "waste"},
		},
		Lines: []Line{{Class: "l-return", Name: "return of the next dollar of operations", Short: "return", X: xs, Y: each(xs, func(x float64) float64 {
			h := x / 1000
			loss := func(x float64) float64 { return s.churn(x) + s.sales(x) + s.people(x) }
			return (loss(x-h) - loss(x+h)) / (2 * h)
		})}},
		Rules: []Rule{{1.68, "rule-hurdle", "growth returns $1.68"}, {1.29, "rule", "the money costs $1.29"}},
		Marks: []Mark{{2.1e6, "optimum", "mark-optimum", "best spend $2.1M"}, {3e6, "today", "mark-today", "you, $3M"}},
		Cross: &Cross{At: 1.7e6},
	}
}

func downtime() Chart {
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
	return Chart{
		ID: "downtime", Title: "A cut looks free until the runway ends",
		Desc:  "Without any spend the line is passed after 11 months.",
		Width: 560, Height: 320,
		X: Axis{Name: "years from now", Max: 10, Format: func(v float64) string { return strconv.FormatFloat(v, 'g', 3, 64) }},
		Y: Axis{Name: "share of time down", Min: 5e-4, Max: .1, Log: true, Format: percent},
		Lines: []Line{
			{Class: "l-today", Name: "today’s spend", X: years, Y: each(years, decay(.0015, 1))},
			{Class: "l-explored", Name: "spend explored", X: years, Y: each(years, decay(.0045, .4))},
			{Class: "l-minimum", Name: "the minimum", X: years, Y: each(years, decay(.003, .4))},
			{Class: "l-nothing", Name: "nothing", X: years, Y: nothing},
		},
		Rules: []Rule{{.003, "rule-line", "customers are upset from 0.3 %"}},
		Marks: []Mark{{11. / 12, "runway", "mark-waste", "11 months"}},
	}
}

// atZero is a system that is best left alone: optimum and handle stand at 0, off the logarithmic axis.
func atZero() Chart {
	xs := append([]float64{0}, spends(20e3, 5e6, 120)...)
	return Chart{
		ID: "zero", Title: "A system that is best left alone",
		Desc:  "Every dollar spent is wasted.",
		Width: 560, Height: 300,
		X:     Axis{Name: "operations spend a year", Min: 20e3, Max: 5e6, Log: true, Zero: true, Format: dollars},
		Y:     Axis{Name: "cost a year", Max: 4e6, Format: dollars},
		Xs:    xs,
		Zones: []Zone{{0, math.Inf(1), "zone-waste", "waste"}},
		Areas: []Area{
			{Class: "a-spend", Name: "operations, at what the money costs", Y: each(xs, func(x float64) float64 { return 1.4 * x })},
			{Class: "a-churn", Name: "customers who leave", Y: each(xs, func(x float64) float64 { return 3e5 / (1 + x/4e5) })},
		},
		Total: "in all",
		Marks: []Mark{
			{0, "minimum", "mark-minimum", "customers content from $0"}, {0, "optimum", "mark-optimum", "best spend $0"},
			{0, "waste", "mark-waste", "waste from $0"}, {400e3, "today", "mark-today", "you, $400k"},
		},
		Handle: &Handle{Key: "ops", Label: "spend explored", At: 0, Min: 0, Max: 1e9, Text: "nothing"},
	}
}

// promise is a line held above what customers' leaving repays.
func promise() Chart {
	c := valley(560, 320)
	c.ID = "promise"
	c.Zones = []Zone{
		{math.Inf(-1), 2.1e6, "zone-bad", "not good enough"}, {2.1e6, 4.2e6, "zone-promise", "promise"},
		{4.2e6, math.Inf(1), "zone-waste", "waste"},
	}
	c.Marks = []Mark{
		{4.2e6, "minimum", "mark-minimum", "your promise holds from $4.2M"}, {2.1e6, "optimum", "mark-optimum", "best spend $2.1M"},
		{3e6, "today", "mark-today", "you, $3M"},
	}
	return c
}

// crowded has all its marks at one spend near the right end, on a phone.
func crowded() Chart {
	c := valley(340, 300)
	c.ID = "crowded"
	for i := range c.Marks {
		c.Marks[i].At = 6.4e6
	}
	c.Handle.At = 6.4e6
	return c
}

// beyond has marks on both sides outside of the axis, and one that is nowhere.
func beyond() Chart {
	c := valley(560, 320)
	c.ID = "beyond"
	c.Marks[0].At, c.Marks[0].Label = math.NaN(), "customers are never content"
	c.Marks[1].At, c.Marks[1].Label = 50e3, "best spend $50k"
	c.Marks[2].At, c.Marks[2].Label = 80e3, "waste from $80k"
	c.Marks[3].At, c.Marks[3].Label = 40e6, "you, $40M"
	c.Zones = []Zone{{80e3, math.Inf(1), "zone-waste", "waste"}}
	c.Handle.At = 40e6
	return c
}

// empty has axes and nothing to show.
func empty() Chart {
	return Chart{
		ID: "empty", Title: "Nothing to show yet", Width: 340, Height: 200,
		X: Axis{Min: 1, Max: 1000, Log: true}, Y: Axis{Max: 1},
		Lines: []Line{{Class: "l-today"}}, Areas: []Area{{Class: "a-spend", Y: []float64{1, 2}}}, Total: "in all",
	}
}

// fan is the valley with how far its total and its marks may lie off.
func fan() Chart {
	c := valley(560, 320)
	c.ID = "fan"
	lo, hi := make([]float64, len(c.Xs)), make([]float64, len(c.Xs))
	for i := range c.Xs {
		total := 0.0
		for _, a := range c.Areas {
			total += a.Y[i]
		}
		lo[i], hi[i] = .7*total, 1.6*total
	}
	hi[3] = math.Inf(1) // left out
	c.Bands = []Band{{Name: "nine times in ten", X: c.Xs, Lo: lo, Hi: hi}}
	c.Spans = []Span{{1.2e6, 4e6, "span-minimum", "minimum"}, {1.4e6, 3.1e6, "span-optimum", "optimum"}, {1.6e6, math.Inf(1), "span-waste", "waste"}, {math.NaN(), 1, "span-waste", "none"}}
	return c
}

// stairs is a spend that changes, with a knob at every turn.
func stairs() Chart {
	xs, ys := []float64{0, 2, 2, 6, 6, 10}, []float64{1e6, 1e6, 3e6, 3e6, 2.5e6, 2.5e6}
	return Chart{
		ID: "stairs", Title: "A spend that changes", Desc: "$1M a year, from year 2 on $3M, from year 6 on $2.5M; once $2M in year 4.",
		Width: 560, Height: 190,
		X:     Axis{Name: "years from now", Max: 10},
		Y:     Axis{Name: "spend a year", Max: 4e6, Format: dollars},
		Xs:    xs,
		Areas: []Area{{Class: "a-spend", Name: "spend", Y: ys}},
		Lines: []Line{{Class: "l-plan", Name: "once", X: []float64{4, 4}, Y: []float64{0, 2e6}}},
		Knobs: []Knob{
			{Key: "base", Label: "spend at first", X: 0, Y: 1e6, Text: "$1M a year"},
			{Key: "0", Label: "first step", X: 2, Y: 3e6, Max: 4, Text: "from year 2 on $3M a year"},
			{Key: "1", Label: "second step", X: 4, Y: 2e6, Min: 2, Max: 6, Text: "once $2M in year 4"},
			{Key: "2", Label: "third step", X: 6, Y: 2.5e6, Min: 4, Max: 10, Text: "from year 6 on $2.5M a year"},
		},
	}
}

// GalleryBars lists the fixtures of Bars, as Gallery does those of charts.
func GalleryBars() []Bars {
	rows := []Bar{{"Tolerance line", 1.4e6, 3.5e6, "0.9 %", "0.1 %"}, {"Leavers at the line", 3.6e6, 1.6e6, "5 %", "0.2 %"}, {"Work per incident", 2.1e6, 2.1e6, "12 h", "75 h"},
		{"An input whose name is far too long to stand in the width that there is", 1e6, 5e6, "low", "high"}}
	return []Bars{
		{ID: "bars", Title: "What moves the best spend", Desc: "Widest first.", Width: 400, X: Axis{Min: 1e6, Max: 4e6, Format: dollars}, Middle: 2.1e6, MiddleLabel: "best spend $2.1M", Rows: rows},
		{ID: "bars-none", Title: "Nothing moves it", Width: 340, X: Axis{Min: 0, Max: 0, Format: dollars}, Middle: math.NaN(), MiddleLabel: "best spend $0"},
	}
}
