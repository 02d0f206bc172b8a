package view

import (
	"math"
	"slices"

	"goodenough/app/chart"
	"goodenough/app/state"
	"goodenough/model"
)

// futureSizes are the nominal sizes of the pictures along time, and of the plan below them, by Layout, in px.
var futureSizes = map[state.Layout]struct{ width, height, plan float64 }{state.Wide: {800, 330, 190}, state.Medium: {560, 320, 190}, state.Narrow: {340, 300, 190}}

// futurePicture is a measure along time, for each way of spending.
func (p *Page) futurePicture(layout state.Layout) chart.Chart {
	l, m, size := p.Locale, p.measureShown(), futureSizes[layout]
	c := p.alongTime("time-"+layout.String(), m.title, Plain(slices.Concat(p.Stopping(), []Part{say(" ")}, p.Asking())), size.width, size.height)
	c.MarkRows = 2
	write := func(v float64) string { return m.write(l, v) }
	for _, way := range ways {
		line := p.future().Timeline(way.name)
		if way.class == "" || line == nil || way.name == "explored" && line.Spend == model.Number(p.Spend) {
			continue
		}
		name := way.label
		if way.name != "nothing" && way.name != "plan" {
			name += ", " + l.Money(float64(line.Spend))
		}
		c.Lines = append(c.Lines, chart.Line{Class: way.class, Name: name, Short: way.label, X: p.future().Years, Y: m.of(p, line), Format: write})
	}
	c.Bands = p.bands(m)
	c.Y = p.upright(m, c.Lines, c.Bands)
	if m.line != nil {
		at := m.line(p, p.AcceptableDowntime())
		c.Rules = []chart.Rule{{At: at, Class: "rule-line", Label: p.content("customers tolerate ", "promised, ") + write(at)}}
	}
	if m.gain {
		c.Rules = []chart.Rule{{At: 0, Class: "rule", Label: "no change, " + l.Money(p.Spend)}}
	}
	c.Marks = p.moments(m)
	return c
}

// bandedWay is the way whose ranges the picture shows: the one chosen, while there is one of that name, or what is asked. Going on
// as today is no question, and its downtime is known: there, what stopping leads to.
func (p *Page) bandedWay() string {
	if p.future().Timeline(p.Banded) != nil {
		return p.Banded
	}
	if p.asked() == nil {
		return "nothing"
	}
	return p.lookedAt()
}

// bands are how far one way may lie from its line; all of them at once would hide each other.
func (p *Page) bands(m measure) []chart.Band {
	way, years := p.rangesOf(p.bandedWay())
	if way == nil {
		return nil
	}
	of, factor := m.ranged(p, way)
	wide := false
	for i, lo := range of.P5 {
		wide = wide || of.P95[i]-lo > 1e-3*math.Abs(of.P50[i])
	}
	if !wide { // staying, against staying, or downtime that stays as it was given
		return nil
	}
	return []chart.Band{{Name: called(way.Name) + ", " + p.Locale.Percent(.9) + " range", X: years, Lo: scaled(of.P5, factor), Hi: scaled(of.P95, factor)}}
}

// upright is the vertical axis that shows the lines of a measure: all of them, but of what nothing leads to no more than what
// makes its fall plain, where the others would lie flat beside it, and of bands no more than twice as much again.
func (p *Page) upright(m measure, lines []chart.Line, bands []chart.Band) chart.Axis {
	l := p.Locale
	a := chart.Axis{Name: m.axis, Unit: l.Currency, Format: l.Amount}
	lo, hi := reach(m, lines, bands)
	switch {
	case m.log:
		a.Unit, a.Format = m.unit, l.Figure3
		at := m.line(p, p.AcceptableDowntime())
		a.Log, a.Min, a.Max = true, math.Min(lo, at)/1.5, math.Max(hi, at)*1.5
	case m.gain:
		if lo == 0 && hi == 0 {
			lo, hi = -p.Spend, p.Spend
		}
		pad := .1 * (hi - lo)
		a.Min, a.Max = lo-pad, hi+pad
	default:
		a.Min, a.Max = math.Min(0, 1.1*lo), 1.1*math.Max(0, hi)
	}
	return a
}

// reach is from where to where that is.
func reach(m measure, lines []chart.Line, bands []chart.Band) (lo, hi float64) {
	lo, hi = math.Inf(1), math.Inf(-1)
	gain := 0.0
	for _, line := range lines {
		falls := line.Class == "l-nothing" && m.gain
		for _, y := range line.Y {
			hi = math.Max(hi, y)
			if falls {
				gain = math.Max(gain, y)
			} else {
				lo = math.Min(lo, y)
			}
		}
	}
	from, to := lo-2*(hi-lo), hi+2*(hi-lo)
	for _, b := range bands {
		for i := range b.X {
			lo, hi = math.Min(lo, math.Max(from, b.Lo[i])), math.Max(hi, math.Min(to, b.Hi[i]))
		}
	}
	if m.gain {
		lo = math.Min(lo, -gain)
	}
	return lo, hi
}

// moments are when something turns: customers turn unhappy or are satisfied again, a way pays back or backfires.
func (p *Page) moments(m measure) []chart.Mark {
	l, horizon := p.Locale, float64(p.Horizon())
	var marks []chart.Mark
	add := func(at model.Number, key, class, label string) {
		if t := float64(at); t > 0 && t <= horizon {
			marks = append(marks, chart.Mark{At: t, Key: key, Class: class, Label: label + l.Years(t)})
		}
	}
	stop, way := p.future().Timeline("nothing"), p.asked()
	if m.gain {
		if way == nil {
			way = stop
		}
		add(way.BreakEven, "break-even", "mark-explored", "pays back in ")
		add(way.Backfire, "backfire", "mark-explored", "ahead for ")
		return marks
	}
	if way == nil || way.Spend > 0 || way.Steps != nil {
		add(stop.RunwayYears, "runway", "mark-waste", p.content("maintenance stopped: unnoticed for ", "maintenance stopped: promise kept for "))
	}
	if way != nil {
		add(way.RunwayYears, "asked-runway", "mark-explored", p.content("unhappy after ", "promise broken after "))
		add(way.RecoveryYears, "asked-recovery", "mark-minimum", p.content("satisfied again after ", "promise kept again after "))
	}
	return marks
}
