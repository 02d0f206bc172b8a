package view

import (
	"math"

	"goodenough/model"
	"goodenough/model/uncertainty"
)

// ways are what people ask about, in the order of the picture, with what each is called. What has no class is in the table alone.
var ways = []struct{ name, class, label string }{
	{"today", "l-today", "no change"},
	{"explored", "l-explored", "what-if"},
	{"plan", "l-plan", "your plan"},
	{"minimum", "l-minimum", "just enough"},
	{"restore", "", ""},
	{"nothing", "l-nothing", "stop maintenance"},
}

// called is what a way is called.
func called(name string) string {
	for _, w := range ways {
		if w.name == name {
			return w.label
		}
	}
	return name
}

// asked is the way that was chosen to be looked at, or nil where that is to go on as today.
func (p *Page) asked() *model.Timeline {
	if p := p.future().Timeline("plan"); p != nil {
		return p
	}
	if p.ExploredSpend() != p.Spend {
		return p.future().Timeline("explored")
	}
	return nil
}

// horizonWords are how far ahead the pictures look, in words: 10 years.
func (p *Page) horizonWords() string { return p.Locale.Count(float64(p.Horizon()), "year") }

// told is an output of a way of spending.
func told(way *model.Timeline, name string, v model.Number, text string) Part {
	return Part{Text: text, Strong: true, Output: "time." + way.Name + "." + name, Value: v}
}

// passing are the numbers of a way in words: until the line is passed, until it is back, and how much revenue is gone.
func (p *Page) passing(way *model.Timeline) (runway, recovery, lost Part) {
	l := p.Locale
	gone := "almost none"
	if way.RevenueLost > hardlyAny {
		gone = p.wholePercent(float64(way.RevenueLost))
	}
	return told(way, "runway_years", way.RunwayYears, l.Years(float64(way.RunwayYears))),
		told(way, "recovery_years", way.RecoveryYears, l.Years(float64(way.RecoveryYears))),
		told(way, "revenue_lost", way.RevenueLost, gone)
}

// wholePercent writes a share of what is years ahead: from a tenth on in whole percent.
func (p *Page) wholePercent(share float64) string {
	if math.Abs(share) >= .1 {
		share = math.Round(share*100) / 100
	}
	return p.Locale.Percent(share)
}

// hardlyAny is how small a share of revenue goes without a number.
const hardlyAny = .0005

// content is how the line is spoken of: what customers put up with, or what was promised.
func (p *Page) content(customers, promise string) string {
	return either(&p.Inputs, customers, promise)
}

// leads tells whether a way that is behind in the end was ahead by more than rounding before.
func (p *Page) leads(way *model.Timeline) bool {
	stay, most := p.future().Timeline("today"), 0.0
	for i, present := range way.Present {
		most = math.Max(most, present-stay.Present[i])
	}
	return most > 1e-3*p.Spend && way.Backfire.Known()
}

// rangesOf is how far a way may lie from its line, or nil while that is not known.
func (p *Page) rangesOf(name string) (way *uncertainty.Prospect, years []float64) {
	a := p.Study.Answer
	if p.Points || a == nil || a.Future == nil {
		return nil, nil
	}
	if years = a.Future.Years; years[len(years)-1] != float64(p.Horizon()) {
		return nil, nil // of a moment ago
	}
	return a.Future.Prospect(name), years
}

// lookedAt is the way that is looked at first: what is asked, or else going on as today.
func (p *Page) lookedAt() string {
	if asked := p.asked(); asked != nil {
		return asked.Name
	}
	return "today"
}
