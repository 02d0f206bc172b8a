package gallery

import (
	"math"

	"goodenough/app/chart"
)

// valley is the picture that the page is about: a stack of areas with its least in the middle.
func valley(width, height float64) chart.Chart {
	var s consumer
	xs := spends(700e3, 7e6, 160)
	return chart.Chart{
		ID: "valley", Title: "What reliability costs, and what its lack costs",
		Desc:  "The total is least at $2.1M a year. You spend $3M.",
		Width: width, Height: height,
		X:  chart.Axis{Name: "operations spend a year", Min: 700e3, Max: 7e6, Log: true, Format: dollars},
		Y:  chart.Axis{Name: "cost a year", Max: 11e6, Format: dollars},
		Xs: xs,
		Zones: []chart.Zone{
			{From: math.Inf(-1), To: 2.15e6, Class: "zone-bad", Label: "not good enough"},
			{From: 2.15e6, To: 2.36e6, Class: "zone-good", Label: "about right"},
			{From: 2.36e6, To: math.Inf(1), Class: "zone-waste", Label: "waste"},
		},
		Areas: []chart.Area{
			{Class: "a-spend", Name: "operations, at what the money costs", Short: "operations", Y: each(xs, s.cost)},
			{Class: "a-churn", Name: "customers who leave", Short: "leavers", Y: each(xs, s.churn)},
			{Class: "a-sales", Name: "sales lost in outages", Short: "lost sales", Y: each(xs, s.sales)},
			{Class: "a-credits", Name: "service credits", Y: each(xs, s.credits)},
			{Class: "a-people", Name: "engineers’ time and resignations", Short: "engineers", Y: each(xs, s.people)},
		},
		Total: "in all",
		Marks: []chart.Mark{
			{At: 2.15e6, Key: "minimum", Class: "mark-minimum", Label: "customers content from $2.2M"},
			{At: 2.1e6, Key: "optimum", Class: "mark-optimum", Label: "best spend $2.1M"},
			{At: 2.36e6, Key: "waste", Class: "mark-waste", Label: "waste from $2.4M"},
			{At: 3e6, Key: "today", Class: "mark-today", Label: "you, $3M"},
		},
		MarkRows: 2,
		Handle:   &chart.Handle{Key: "ops", Label: "spend explored", At: 3e6, Min: 0, Max: 1e9, Text: "$3M a year"},
	}
}

// probed is the valley under a pointer.
func probed() chart.Chart {
	c := valley(800, 340)
	c.ID = "cross"
	c.Cross = &chart.Cross{At: 1.25e6}
	return c
}

// explored is the valley with a spend explored that is not today's, and a pointer at the right edge.
func explored(width, height float64) chart.Chart {
	c := valley(width, height)
	c.ID = "explored"
	c.MarkRows = 3
	c.Marks = append(c.Marks, chart.Mark{At: 1.2e6, Key: "explored", Class: "mark-explored", Label: "explored $1.2M"})
	c.Handle.At, c.Handle.Text = 1.2e6, "$1.2M a year"
	c.Cross = &chart.Cross{At: 5.5e6}
	return c
}

// promise is a line held above what customers' leaving repays.
func promise() chart.Chart {
	c := valley(560, 320)
	c.ID = "promise"
	c.Zones = []chart.Zone{
		{From: math.Inf(-1), To: 2.1e6, Class: "zone-bad", Label: "not good enough"},
		{From: 2.1e6, To: 4.2e6, Class: "zone-promise", Label: "promise"},
		{From: 4.2e6, To: math.Inf(1), Class: "zone-waste", Label: "waste"},
	}
	c.Marks = []chart.Mark{
		{At: 4.2e6, Key: "minimum", Class: "mark-minimum", Label: "your promise holds from $4.2M"},
		{At: 2.1e6, Key: "optimum", Class: "mark-optimum", Label: "best spend $2.1M"},
		{At: 3e6, Key: "today", Class: "mark-today", Label: "you, $3M"},
	}
	return c
}

// crowded has all its marks at one spend near the right end, on a phone.
func crowded() chart.Chart {
	c := valley(340, 300)
	c.ID = "crowded"
	for i := range c.Marks {
		c.Marks[i].At = 6.4e6
	}
	c.Handle.At = 6.4e6
	return c
}

// beyond has marks on both sides outside of the axis, and one that is nowhere.
func beyond() chart.Chart {
	c := valley(560, 320)
	c.ID = "beyond"
	c.Marks[0].At, c.Marks[0].Label = math.NaN(), "customers are never content"
	c.Marks[1].At, c.Marks[1].Label = 50e3, "best spend $50k"
	c.Marks[2].At, c.Marks[2].Label = 80e3, "waste from $80k"
	c.Marks[3].At, c.Marks[3].Label = 40e6, "you, $40M"
	c.Zones = []chart.Zone{{From: 80e3, To: math.Inf(1), Class: "zone-waste", Label: "waste"}}
	c.Handle.At = 40e6
	return c
}

// fan is the valley with how far its total and its marks may lie off.
func fan() chart.Chart {
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
	c.Bands = []chart.Band{{Name: "nine times in ten", X: c.Xs, Lo: lo, Hi: hi}}
	c.Spans = []chart.Span{
		{From: 1.2e6, To: 4e6, Class: "span-minimum", Key: "minimum"},
		{From: 1.4e6, To: 3.1e6, Class: "span-optimum", Key: "optimum"},
		{From: 1.6e6, To: math.Inf(1), Class: "span-waste", Key: "waste"},
		{From: math.NaN(), To: 1, Class: "span-waste", Key: "none"},
	}
	return c
}
