//go:build !js

package view

import (
	"goodenough/app/chart"
	"goodenough/app/dom"
	"goodenough/app/state"
	"goodenough/model/scenario"
)

// Card is the picture that previews of a link show: the answer large, or what a worked case teaches, and the curve below it.
func Card(link string) dom.Node {
	s := state.Open(link)
	c, isCase := caseOf(s.Scenario)
	if c.Currency != "" {
		s.Locale.Currency = c.Currency
	}
	p := Of(s)
	a := p.Answer()
	card := chart.Card{Brand: "Good Enough", Question: "How much operations is good enough?", Situation: Plain(a.Situation), Headline: a.Said()}
	if isCase {
		card.Headline, _ = c.Summary()
	}
	if p.Shown != nil {
		card.Picture = p.cardCurve()
	}
	return card.File()
}

// caseOf is the worked case that a scenario is, with all that is known of it.
func caseOf(s scenario.Scenario) (scenario.Case, bool) {
	if opened, ok := scenario.OpenedCase(s); ok {
		for _, c := range scenario.Cases() {
			if c.ID == opened.ID {
				return c, true
			}
		}
	}
	return scenario.Case{}, false
}

// cardCurve is the curve with the two or three marks that the answer is about.
func (p *Page) cardCurve() chart.Chart {
	c := p.layeredCurve(state.Wide)
	c.Handle, c.MarkRows, c.X.Name, c.Lines = nil, 0, "", nil
	o := p.Result.Outcome
	enough := "optimum"
	if o.Minimum.Known() && o.Minimum > o.Optimum {
		enough = "minimum"
	}
	var marks []chart.Mark
	for _, m := range c.Marks {
		if m.Key == enough || m.Key == "today" || m.Key == "explored" {
			marks = append(marks, m)
		}
	}
	c.Marks = marks
	return c
}
