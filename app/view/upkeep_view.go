package view

import (
	"math"
	"strconv"

	"goodenough/app/dom"
	"goodenough/app/state"
)

// upkeepView works out what is spent today from what a leader knows: how many engineers there are, how much of their time goes into
// upkeep, and what capacity and tools cost besides.
func (p *Page) upkeepView() dom.Node {
	return p.fold("upkeep", "upkeep", dom.El("summary", "Work it out from your team"), func() dom.Node {
		return dom.El("div", dom.Class("fields"), p.fieldAtHand(mustField("team")), p.upkeepShareView(), p.fieldAtHand(mustField("tools")))
	})
}

// upkeepShareView is the slider of the share of the team's time.
func (p *Page) upkeepShareView() dom.Node {
	share, known := p.Upkeep()
	if !known {
		return dom.El("p", dom.Class("help"), "Enter how many engineers there are, and say how much of their time goes into upkeep.")
	}
	percent := int(math.Round(100 * min(share, 1)))
	said := p.Locale.Percent(share)
	what := "That is " + p.Locale.Money(max(0, p.Spend-p.Tools)) + " a year of people’s time."
	if share > 1 {
		what = "What you spend now would pay for more people than there are."
	}
	return dom.El("div", dom.Class("field"),
		dom.El("div", dom.Class("field-head"), dom.El("label", dom.A("for", "upkeep-share"), "Their time on upkeep"), dom.El("b", said)),
		dom.El("input", dom.A("type", "range"), dom.A("id", "upkeep-share"), control(state.UpkeepSlider, ""), dom.A("min", "0"), dom.A("max", "100"), dom.A("step", "1"),
			dom.A("value", strconv.Itoa(percent)), dom.A("aria-valuetext", said)),
		dom.El("p", dom.Class("help"), what))
}
