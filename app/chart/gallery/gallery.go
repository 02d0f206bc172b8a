// Package gallery holds a chart of every kind and every awkward case: what the tests keep as pictures, and what a gallery page shows.
package gallery

import (
	"math"

	"goodenough/app/chart"
)

// Charts lists the fixtures. Each has an ID of its own.
func Charts() []chart.Chart {
	var list []chart.Chart
	for _, size := range [...][2]float64{{800, 340}, {560, 320}, {340, 300}} {
		c := valley(size[0], size[1])
		c.ID += "-" + dollars(size[0])[1:]
		list = append(list, c)
	}
	return append(list, probed(), explored(340, 300), marginal(), downtime(), atZero(), promise(), crowded(), beyond(), empty(), fan(), stairs())
}

// Bars lists the fixtures of chart.Bars, as Charts does those of chart.Chart.
func Bars() []chart.Bars {
	rows := []chart.Bar{
		{Label: "Downtime customers tolerate", Low: 1.05e6, Hi: 3.9e6, LowLabel: "0.9% of time", HiLabel: "0.1% of time"},
		{Label: "Customers lost at the tolerated level", Low: 3.6e6, Hi: 1.6e6, LowLabel: "5%", HiLabel: "0.2%"},
		{Label: "Hours per incident", Low: 2.1e6, Hi: 2.1e6, LowLabel: "12 h", HiLabel: "75 h"},
		{Label: "An input whose name is far too long to stand in the width that there is", Low: 1e6, Hi: 5e6, LowLabel: "low", HiLabel: "high"},
	}
	return []chart.Bars{
		{ID: "bars", Title: "What matters most", Desc: "Widest first.", Width: 400,
			X: chart.Axis{Min: 1e6, Max: 4e6, Format: dollars}, Middle: 2.1e6, MiddleLabel: "best: $2.1M", Rows: rows},
		{ID: "bars-none", Title: "Nothing moves it", Width: 340,
			X: chart.Axis{Min: 0, Max: 0, Format: dollars}, Middle: math.NaN(), MiddleLabel: "best: $0"},
	}
}
