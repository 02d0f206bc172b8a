package view

import (
	"goodenough/app/dom"
	"goodenough/app/words"
	"goodenough/model"
)

// rareView is the folded group of facts about a big outage: how often, what it does, what one costs, and what that leaves out.
func (p *Page) rareView() dom.Node {
	return p.fold("rare", "assumed rare",
		dom.El("summary", dom.El("span", dom.Class("summary-title"), string(model.Rare)), dom.El("span", dom.Class("summary-note"), p.rareNote())),
		func() dom.Node {
			var fields, limits []dom.Node
			for _, f := range model.Fields {
				if f.Group == model.Rare {
					fields = append(fields, p.fieldAtHand(f))
				}
			}
			for _, limit := range rareLimits {
				limits = append(limits, dom.El("li", limit))
			}
			var says []dom.Node
			if p.Shown != nil {
				says = sentenceView(p.Shown.RareOutage())
			}
			return dom.El("div", dom.El("p", dom.Class("says rare-says"), says), dom.El("div", dom.Class("fields"), fields),
				p.fold("rare-limits", "data", dom.El("summary", "What this leaves out"), func() dom.Node { return dom.El("ul", dom.Class("help"), limits) }))
		})
}

// rareNote says in the closed group what it holds.
func (p *Page) rareNote() string {
	if p.Big == 0 {
		return "none counted"
	}
	return words.Capital(p.Locale.OnceIn(p.Big)) + ", " + p.Locale.Duration(p.BigHours)
}

// bigLosses is the line of the losses that says what big outages add to them; none where there are none.
func (p *Page) bigLosses() []dom.Node {
	if p.Big == 0 {
		return nil
	}
	l, o, s := p.Locale, p.Result.Outcome, &p.Result.System
	best := s.At(float64(o.Optimum))
	return []dom.Node{dom.El("tr", dom.Class("part"), rowHeader("what big outages add"),
		dom.El("td", output("big.loss", o.Big.Loss.String()), l.Money(float64(o.Big.Loss))), dom.El("td", l.Money(s.BigToll(&best).Yearly)))}
}
