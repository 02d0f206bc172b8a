package view

import (
	"strconv"

	"goodenough/app/dom"
	"goodenough/app/state"
	"goodenough/model"
)

// timeView is what spending one way or another leads to along time, the plan of a spend that changes, and the capability trap.
func (p *Page) timeView() dom.Node {
	parts := []any{dom.Class("time-body"), dom.El("h2", "Over time")}
	if p.Shown == nil {
		return dom.El("div", parts...)
	}
	return dom.El("div", append(parts, p.stale(), p.Shown.timeWords(),
		p.recoveryView(),
		p.rest("time", "Year by year, your own plan, and the ways side by side", func() dom.Node {
			return dom.El("div",
				dom.El("p", dom.Class("coasting"), sentenceView(p.Shown.Coasting()), " ", p.erosionView()),
				p.Shown.futureView(), p.planView(), p.Shown.waysView(), p.Shown.trapView())
		}))...)
}

// timeWords say when a cut stops looking free, and what is asked.
func (p *Page) timeWords() dom.Node {
	return dom.El("div", dom.Class("outlook"),
		dom.El("p", dom.Class("stopping"), sentenceView(p.Stopping())),
		dom.El("p", dom.Class("asking"), sentenceView(p.Asking())),
		dom.El("p", dom.Class("says"), sentenceView(p.Chances())))
}

// erosion are answers to whether reliability is slipping.
var erosion = []float64{-.1, 0, .05, .1, .2, .4}

// erosionView asks whether today's spend holds what it bought; the input itself takes any number.
func (p *Page) erosionView() dom.Node {
	var options []dom.Node
	known := false
	add := func(trend float64) {
		label := "steady"
		switch {
		case trend < 0:
			label = "improving " + p.Locale.Percent(-trend) + " a year"
		case trend > 0:
			label = "slipping " + p.Locale.Percent(trend) + " a year"
		}
		options = append(options, option(strconv.FormatFloat(trend*100, 'g', -1, 64), label, trend == p.Trend))
		known = known || trend == p.Trend
	}
	for _, trend := range erosion {
		if trend < p.Shown.Result.System.MaxTrend() || trend == p.Trend {
			add(trend)
		}
	}
	if !known {
		add(p.Trend)
	}
	return dom.El("label", dom.Class("asks"), "Is reliability slipping at today’s spending? ", dom.El("select", control(state.TrendList, ""), options))
}

// futureView is the picture along time, and what it shows.
func (p *Page) futureView() dom.Node {
	heading := "h3"
	if p.Embed != nil { // where no section's heading stands above
		heading = "h2"
	}
	return dom.El("div",
		dom.El("div", dom.Class("time-head"), dom.El(heading, p.measureShown().title), p.measureView(), p.bandedView(), p.yearsView()),
		p.pictureView("time", p.futurePicture))
}

func (p *Page) measureView() dom.Node {
	now, _ := state.MeasureNamed(p.Measure)
	options := make([]dom.Node, len(state.Measures))
	for i, m := range state.Measures {
		options[i] = option(m.Name, m.Label, m.Name == now.Name)
	}
	return dom.El("label", dom.Class("asks"), "Show ", dom.El("select", control(state.MeasureList, ""), options))
}

// bandedView chooses whose ranges are shown.
func (p *Page) bandedView() dom.Node {
	if p.Points {
		return dom.El("label", dom.A("hidden", ""))
	}
	var options []dom.Node
	for _, w := range ways {
		if w.class != "" && p.future().Timeline(w.name) != nil && (w.name != "explored" || p.lookedAt() == w.name) {
			options = append(options, option(w.name, w.label, w.name == p.bandedWay()))
		}
	}
	return dom.El("label", dom.Class("asks"), "uncertainty for ", dom.El("select", control(state.BandedList, ""), options))
}

func (p *Page) yearsView() dom.Node {
	horizon := p.Horizon()
	words := p.Locale.Count(float64(horizon), "year")
	return dom.El("label", dom.Class("asks look-ahead"), "Years ahead ",
		dom.El("input", dom.A("type", "range"), control(state.YearsSlider, ""), dom.A("min", "1"), dom.A("max", strconv.Itoa(model.MaxYears)), dom.A("step", "1"),
			dom.A("value", strconv.Itoa(horizon)), dom.A("aria-label", "Years to look ahead"), dom.A("aria-valuetext", words)),
		dom.El("b", words))
}
