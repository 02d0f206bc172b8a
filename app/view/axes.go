package view

import (
	"math"
	"strconv"

	"goodenough/app/chart"
	"goodenough/app/state"
	"goodenough/model"
)

// spendAxis is the axis that all pictures along what is spent share.
func (p *Page) spendAxis() chart.Axis {
	return chart.Axis{Name: "operations spending a year", Unit: p.Locale.Currency, Min: p.Sight.Domain.X0, Max: p.Sight.Domain.X1, Log: true, Zero: p.showsZero(), Format: p.Locale.Amount}
}

// showsZero tells whether spending nothing is worth a place: when it is an answer, or what is explored.
func (p *Page) showsZero() bool {
	o := p.Result.Outcome
	return o.Optimum == 0 || o.Minimum == 0 || p.ExploredSpend() < p.Sight.Domain.X0
}

// bySpend starts a picture along what is spent.
func (p *Page) bySpend(id, title, desc string) chart.Chart {
	return chart.Chart{ID: id, Title: title, Desc: desc, X: p.spendAxis(), Xs: p.Sight.spends, Cross: p.cross(id)}
}

// apart starts a small picture whose horizontal axis is its own, and no spend.
func (p *Page) apart(id, title, desc string, x chart.Axis) chart.Chart {
	return chart.Chart{ID: id, Title: title, Desc: desc, Width: smallWidth, Height: smallHeight, X: x, Cross: p.cross(id)}
}

// alongTime starts a picture along time. All of them share the crosshair.
func (p *Page) alongTime(id, title, desc string, width, height float64) chart.Chart {
	l := p.Locale
	c := chart.Chart{ID: id, Title: title, Desc: desc, Width: width, Height: height, Cross: p.cross(id)}
	step, horizon := 1, p.Horizon() // whole years that leave room for their labels
	for _, wider := range []int{2, 5} {
		if float64(horizon/step) > width/48 {
			step = wider
		}
	}
	c.X = chart.Axis{Name: "years from now", Unit: "years", Max: float64(horizon), Ticks: horizon/step + 1, Format: func(t float64) string {
		if t == math.Trunc(t) {
			return strconv.Itoa(int(t))
		}
		return l.Years(t)
	}}
	return c
}

// cross is the crosshair of a picture: on it the value that is pointed at, in whichever picture with the same axis.
func (p *Page) cross(id string) *chart.Cross {
	if !p.Hover.On {
		return nil
	}
	here, _, _ := state.Pictured(id)
	there, _, _ := state.Pictured(p.Hover.Chart)
	if here.Axis != there.Axis || here.Axis == state.Apart && here.Name != there.Name {
		return nil
	}
	return &chart.Cross{At: p.Hover.At}
}

// curveSizes are the nominal sizes of the main picture by Layout, in px.
var curveSizes = map[state.Layout][2]float64{state.Wide: {800, 372}, state.Medium: {560, 350}, state.Narrow: {340, 330}}

const (
	smallWidth  = 400
	smallHeight = 270
)

// hours are a share of time in hours a year.
func hours(share float64) float64 { return share * model.HoursPerYear }
