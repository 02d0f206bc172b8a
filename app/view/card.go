//go:build !js

package view

import (
	"goodenough/app/chart"
	"goodenough/app/dom"
	"goodenough/app/state"
)

// Card is the picture that previews of a link show: the answer large, the curve below it.
func Card(link string) dom.Node {
	p := Of(state.Open(link))
	a := p.Answer()
	card := chart.Card{Brand: "Good Enough", Question: "How much operations is good enough?", Situation: Plain(a.Situation), Headline: Plain(a.Headline)}
	if p.Shown != nil {
		card.Picture = p.cardCurve()
	}
	return card.File()
}

// cardCurve is the curve with the two or three marks that the answer is about.
func (p *Page) cardCurve() chart.Chart {
	c := p.curvePicture(state.Wide)
	c.Handle, c.MarkRows, c.X.Name = nil, 0, ""
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
