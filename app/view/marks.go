package view

import (
	"math"

	"goodenough/app/chart"
)

// zones are the answers that each spend gets.
func (p *Page) zones() []chart.Zone {
	o := p.Result.Outcome
	minimum, optimum, waste := float64(o.Minimum), float64(o.Optimum), float64(o.Waste)
	var zones []chart.Zone
	from := math.Inf(-1)
	add := func(to float64, class, label string) {
		if to > from {
			zones = append(zones, chart.Zone{From: from, To: to, Class: class, Label: label})
			from = to
		}
	}
	switch {
	case !o.Minimum.Known():
		add(math.Inf(1), "zone-bad", "not good enough")
	case minimum > 0:
		add(math.Min(minimum, optimum), "zone-bad", "not good enough")
		add(minimum, "zone-promise", "not good enough: a promise")
	}
	add(optimum, "zone-good", "worth it")
	add(math.Max(waste, minimum), "zone-growth", "growth pays better")
	add(math.Inf(1), "zone-waste", "waste")
	return zones
}

// marks are the spends that have a name.
func (p *Page) marks() []chart.Mark {
	o, l := p.Result.Outcome, p.Locale
	today := p.Spend
	marks := []chart.Mark{
		{At: float64(o.Minimum), Key: "minimum", Class: "mark-minimum", Label: "customers content from " + l.Money(float64(o.Minimum))},
		{At: float64(o.Optimum), Key: "optimum", Class: "mark-optimum", Label: "best spend " + l.Money(float64(o.Optimum))},
		{At: float64(o.Waste), Key: "waste", Class: "mark-waste", Label: "waste from " + l.Money(float64(o.Waste))},
		{At: today, Key: "today", Class: "mark-today", Label: "you, " + l.Money(today)},
	}
	if o.Minimum > o.Waste { // below the line nobody is told of waste
		marks[2].Label = "comes back up to " + l.Money(float64(o.Waste))
	}
	if o.Waste == o.Optimum {
		marks = append(marks[:2], marks[3:]...)
	}
	if !o.Minimum.Known() {
		marks = marks[1:]
	}
	if spend := p.ExploredSpend(); spend != today {
		marks = append(marks, chart.Mark{At: spend, Key: "explored", Class: "mark-explored", Label: "explored, " + l.Money(spend)})
	}
	return marks
}

// fewMarks are the marks of the small pictures.
func (p *Page) fewMarks() []chart.Mark {
	var few []chart.Mark
	for _, m := range p.marks() {
		switch m.Key {
		case "optimum":
			m.Label = "best"
		case "today":
			m.Label = "you"
		case "explored":
			m.Label = "explored"
		default:
			continue
		}
		few = append(few, m)
	}
	return few
}
