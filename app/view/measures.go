package view

import (
	"goodenough/app/state"
	"goodenough/app/words"
	"goodenough/model"
	"goodenough/model/uncertainty"
)

// measure is how one thing is followed along time.
type measure struct {
	title, axis string
	unit        string // of the axis; empty for money
	log         bool   // on a logarithmic scale
	gain        bool   // against staying, which is at zero
	of          func(p *Page, way *model.Timeline) []float64
	// ranged is how far a way may lie from its line, and what a number of it counts on the axis; 0 where that is not known.
	ranged func(p *Page, way *uncertainty.Prospect) (of uncertainty.Bands, factor float64)
	line   func(p *Page, downtime float64) float64 // where what customers tolerate lies on the axis; nil where it does not
	write  func(l words.Locale, v float64) string
}

// measures are the drawings of state.Measures, by their names.
var measures = map[string]measure{
	"downtime": {
		title: "Downtime over the years", axis: "hours down a year", unit: "hours", log: true,
		of: func(_ *Page, way *model.Timeline) []float64 { return scaled(way.Downtime, model.HoursPerYear) },
		ranged: func(_ *Page, way *uncertainty.Prospect) (uncertainty.Bands, float64) {
			return way.Downtime, model.HoursPerYear
		},
		line:  func(_ *Page, downtime float64) float64 { return hours(downtime) },
		write: words.Locale.Duration,
	},
	"customers": {
		title: "Revenue over the years", axis: "revenue a year",
		of:     func(_ *Page, way *model.Timeline) []float64 { return way.Revenue },
		ranged: func(_ *Page, way *uncertainty.Prospect) (uncertainty.Bands, float64) { return way.Revenue, 1 },
		write:  words.Locale.Money,
	},
	"incidents": {
		title: "Incidents over the years", axis: "incidents a year", unit: "incidents", log: true,
		of:     func(_ *Page, way *model.Timeline) []float64 { return way.Incidents },
		ranged: incidentsRanged,
		line:   func(p *Page, downtime float64) float64 { return p.Result.System.Incidents(downtime) },
		write:  func(l words.Locale, v float64) string { return l.Figure(v, 2) },
	},
	"value": {
		title: "What is left each year after downtime and operations", axis: "a year",
		of:     func(_ *Page, way *model.Timeline) []float64 { return way.Value },
		ranged: func(_ *Page, way *uncertainty.Prospect) (uncertainty.Bands, float64) { return way.Value, 1 },
		write:  words.Locale.Money,
	},
	"worth": {
		title: "What it adds up to, compared with no change", axis: "total dollars, in today’s money", gain: true,
		of:     overStaying,
		ranged: func(_ *Page, way *uncertainty.Prospect) (uncertainty.Bands, float64) { return way.Present, 1 },
		write:  words.Locale.Signed,
	},
}

// incidentsRanged: only where there are as many for a downtime in every draw.
func incidentsRanged(p *Page, way *uncertainty.Prospect) (uncertainty.Bands, float64) {
	for _, key := range []string{"mttr", "blast"} {
		if _, ranged := p.RangeOf(mustField(key)); ranged {
			return uncertainty.Bands{}, 0
		}
	}
	return way.Downtime, p.Result.System.Incidents(1)
}

// overStaying is what a way is worth more than staying at today's spend, $.
func overStaying(p *Page, way *model.Timeline) []float64 {
	stay := p.future().Timeline("today")
	series := make([]float64, len(way.Present))
	for i := range series {
		series[i] = way.Present[i] - stay.Present[i]
	}
	return series
}

func scaled(series []float64, factor float64) []float64 {
	list := make([]float64, len(series))
	for i, v := range series {
		list[i] = factor * v
	}
	return list
}

// measureShown is the one that is followed.
func (p *Page) measureShown() measure {
	chosen, _ := state.MeasureNamed(p.Measure)
	return measures[chosen.Name]
}
