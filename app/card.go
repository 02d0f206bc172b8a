//go:build !js

package app

import (
	"goodenough/app/chart"
	"goodenough/app/dom"
)

// Card is the picture that previews of a link show: the answer large, the curve below it.
func Card(link string) dom.Node {
	s := Open(link)
	r := Compute(s.Inputs)
	a := Say(s.Inputs, r, s.Locale)
	card := chart.Card{Brand: "Good Enough", Question: "How much operations is good enough?", Situation: Plain(a.Situation), Headline: Plain(a.Headline)}
	if r.Outcome != nil {
		card.Picture = cardCurve(Look(s, r, DomainOf(s.Inputs, r)))
	}
	return card.File()
}

// cardCurve is the curve with the two or three marks that the answer is about.
func cardCurve(v *Sight) chart.Chart {
	c := v.Curve(Wide)
	c.Handle, c.MarkRows, c.X.Name = nil, 0, ""
	o := v.Result.Outcome
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
