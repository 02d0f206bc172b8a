package view

import (
	"math"
	"strings"

	"goodenough/app/chart"
	"goodenough/app/words"
	"goodenough/model"
)

// zones are the answers that each spending gets: whether customers are satisfied there, whether a promise is kept, whether more pays.
func (p *Page) zones() []chart.Zone {
	o := p.Result.Outcome
	optimum := float64(o.Optimum)
	var zones []chart.Zone
	from := math.Inf(-1)
	add := func(to float64, class, label string, dashed bool) {
		if to > from && to > 0 {
			zones = append(zones, chart.Zone{From: from, To: to, Class: class, Label: label, Dashed: dashed})
			from = to
		}
	}
	until := func(line model.Number, broken string, promised bool) {
		to := math.Inf(1)
		if line.Known() {
			to = float64(line)
		}
		add(math.Min(to, optimum), "zone-bad", broken+", and more pays", promised)
		add(to, "zone-promise", broken+", more doesn’t pay", promised)
	}
	until(o.ContentFrom, words.Unhappy, false)
	if p.Accept != model.Unset {
		until(o.Minimum, words.Broken, true)
	}
	add(optimum, "zone-good", words.Pays, false)
	add(float64(o.Waste), "zone-growth", words.GrowthPays, false)
	add(math.Inf(1), "zone-waste", words.DoesntPay, false)
	return zones
}

// nearBest tells whether a spending is so near the best one that they are one place.
func (p *Page) nearBest(spend float64) bool {
	best := float64(p.Result.Outcome.Optimum)
	return math.Abs(spend-best) <= aboutRight*best
}

// mainMarks are the two that an answer is about, you and the best, and what is asked. Where two are one place they have one label.
func (p *Page) mainMarks() []chart.Mark {
	l, best := p.Locale, float64(p.Result.Outcome.Optimum)
	mark := func(at float64, key, name string) chart.Mark {
		return chart.Mark{At: at, Key: key, Class: "mark-" + key, Label: name + ": " + l.Money(at)}
	}
	you, asked := p.you(), words.WhatIf
	marks := []chart.Mark{mark(best, "optimum", "best")}
	spend := p.ExploredSpend()
	explores := spend != p.Spend
	switch {
	case p.nearBest(p.Spend):
		you, marks = you+" = best", nil
	case explores && p.nearBest(spend):
		asked, marks = asked+" = best", nil
	}
	marks = append(marks, mark(p.Spend, "today", you))
	if explores {
		marks = append(marks, mark(spend, "explored", asked))
	}
	return marks
}

// marks are all the spendings that have a name.
func (p *Page) marks() []chart.Mark {
	o, l := p.Result.Outcome, p.Locale
	var marks []chart.Mark
	add := func(at model.Number, key, class, name string) {
		if at.Known() {
			marks = append(marks, chart.Mark{At: float64(at), Key: key, Class: class, Label: name + ": " + l.Money(float64(at))})
		}
	}
	if p.Accept == model.Unset {
		add(o.Minimum, "minimum", "mark-minimum", "customers satisfied")
	} else {
		add(o.ContentFrom, "content", "mark-minimum", "customers satisfied")
		add(o.Minimum, "minimum", "mark-minimum", "promise kept")
	}
	if o.Waste != o.Optimum {
		add(o.Waste, "waste", "mark-waste", "break-even")
	}
	return append(marks, p.mainMarks()...)
}

// fewMarks are the marks of the small pictures.
func (p *Page) fewMarks() []chart.Mark {
	marks := p.mainMarks()
	for i := range marks {
		marks[i].Label, _, _ = strings.Cut(marks[i].Label, ":")
	}
	return marks
}
