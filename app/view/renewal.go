package view

import "goodenough/app/dom"

// Renewal says what today's defaults would answer, and the link that asks them: what the sender gave stays, and the rest is the newest
// version's. It says nothing where a link stands on those already, and where the answer is the same.
func (p *Page) Renewal() (says, link string) {
	renewed := p.Scenario.Renewed()
	if renewed.Edition() == p.Edition() {
		return "", ""
	}
	r := Compute(renewed.Inputs)
	if r.Outcome == nil || p.Result.Outcome == nil {
		return "", ""
	}
	answer := Say(renewed.Inputs, r, p.Locale)
	headline, best := answer.Said(), p.Locale.Money(float64(r.Outcome.Optimum))
	switch {
	case headline != p.Headline():
		says = headline
	case best != p.Locale.Money(float64(p.Result.Outcome.Optimum)):
		says = "the most profitable spending is " + best + "."
	default:
		return "", ""
	}
	return "With today’s defaults: " + says, renewed.Link()
}

// renewalView is the line under an answer that rests on older defaults. It is worked out when the hand rests.
func (p *Page) renewalView() dom.Node {
	if p.Hurry {
		return dom.Node{Tag: "p", Kept: true}
	}
	says, link := p.Renewal()
	if link == "" {
		return dom.El("p", dom.A("hidden", ""))
	}
	return dom.El("p", dom.Class("situation"), dom.A(HookRenewal, ""), dom.El("a", dom.A("href", "#"+link), says))
}
