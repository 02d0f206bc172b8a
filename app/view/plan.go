package view

import "goodenough/app/words"

// turnsAtOnce tells whether nothing is spent as the plan begins, because it turns today.
func (p *Page) turnsAtOnce() bool { return len(p.Plan) > 0 && p.Plan[0].At == 0 && !p.Plan[0].Once }

// planWords is the plan as people say it.
func (p *Page) planWords() string {
	said := p.Locale.Money(p.ExploredSpend()) + " a year"
	for i, step := range p.Plan {
		if i == 0 && p.turnsAtOnce() {
			said = words.Capital(p.Locale.Step(step))
			continue
		}
		said += "; " + p.Locale.Step(step)
	}
	return said + "."
}
