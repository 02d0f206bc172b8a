package view

import (
	"strconv"

	"goodenough/app/dom"
	"goodenough/app/state"
	"goodenough/model"
)

// timeView is what spending one way or another leads to along time, the plan of a spend that changes, and the capability trap.
func (p *Page) timeView() dom.Node {
	parts := []any{dom.Class("time-body"), dom.El("h2", "For ever")}
	if p.Shown == nil {
		return dom.El("div", parts...)
	}
	return dom.El("div", append(parts, p.stale(), p.Shown.timeWords(),
		dom.El("p", dom.Class("coasting"), sentenceView(p.Shown.Coasting()), " ", p.erosionView()),
		p.Shown.futureView(), p.planView(), p.Shown.waysView(), p.Shown.trapView())...)
}

// timeWords say when a cut stops looking free, and what is asked.
func (p *Page) timeWords() dom.Node {
	return dom.El("div", dom.Class("outlook"),
		dom.El("p", dom.Class("stopping"), sentenceView(p.Stopping())),
		dom.El("p", dom.Class("asking"), sentenceView(p.Asking())),
		dom.El("p", dom.Class("says"), sentenceView(p.Chances())))
}

// erosion are answers to whether it is getting worse.
var erosion = []struct {
	trend float64
	label string
}{{-.1, "no, better: 10 % a year"}, {0, "no, it holds"}, {.05, "slowly: 5 % a year"}, {.1, "yes: 10 % a year"}, {.2, "fast: 20 % a year"}, {.4, "very fast: 40 % a year"}}

// erosionView asks whether today's spend holds what it bought; the input itself takes any number.
func (p *Page) erosionView() dom.Node {
	var options []dom.Node
	known := false
	for _, e := range erosion {
		if e.trend < p.Shown.Result.System.MaxTrend() || e.trend == p.Trend {
			options = append(options, option(strconv.FormatFloat(e.trend*100, 'g', -1, 64), e.label, e.trend == p.Trend))
			known = known || e.trend == p.Trend
		}
	}
	if !known {
		options = append(options, option(strconv.FormatFloat(p.Trend*100, 'g', -1, 64), p.Locale.Percent(p.Trend)+" a year", true))
	}
	return dom.El("label", dom.Class("asks"), "Is it getting worse at today’s spend? ", dom.El("select", control(state.TrendList, ""), options))
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
		if p.future().Timeline(w.name) != nil && (w.name != "explored" || p.lookedAt() == w.name) {
			options = append(options, option(w.name, w.label, w.name == p.bandedWay()))
		}
	}
	return dom.El("label", dom.Class("asks"), "ranges of ", dom.El("select", control(state.BandedList, ""), options))
}

func (p *Page) yearsView() dom.Node {
	horizon := p.Horizon()
	words := p.Locale.Count(float64(horizon), "year")
	return dom.El("label", dom.Class("asks look-ahead"), "Look ahead ",
		dom.El("input", dom.A("type", "range"), control(state.YearsSlider, ""), dom.A("min", "1"), dom.A("max", strconv.Itoa(model.MaxYears)), dom.A("step", "1"),
			dom.A("value", strconv.Itoa(horizon)), dom.A("aria-label", "Years to look ahead"), dom.A("aria-valuetext", words)),
		dom.El("b", words))
}
