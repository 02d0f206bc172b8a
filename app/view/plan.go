package view

import "goodenough/model"

// planWords is the plan as people say it.
func (p *Page) planWords() string {
	words := p.Locale.Money(p.ExploredSpend()) + " a year"
	for _, step := range p.Plan {
		words += "; " + p.stepWords(step)
	}
	return words + "."
}

func (p *Page) stepWords(step model.Step) string {
	l := p.Locale
	if step.Once {
		return "once " + l.Money(step.Amount) + " in year " + l.Figure3(step.At)
	}
	return "from year " + l.Figure3(step.At) + " on " + l.Money(step.Amount) + " a year"
}
