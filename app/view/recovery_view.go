package view

import (
	"slices"
	"strconv"

	"goodenough/app/dom"
	"goodenough/app/state"
)

// asksHowSoon tells whether the section about time does: where nothing is lost, the input stands among what we assume.
func (p *Page) asksHowSoon() bool {
	return p.Shown != nil && !p.Shown.Numbers().PromisedToday
}

// recoveryView asks how soon, where customers are unhappy or a promise is broken today, and offers two plans that get there.
func (p *Page) recoveryView() dom.Node {
	said := p.Shown.Recovering()
	if said == nil {
		return dom.El("section", dom.Class("recovery"), dom.A("hidden", ""))
	}
	if !p.asksHowSoon() {
		return dom.El("section", dom.Class("recovery"), dom.El("p", dom.Class("asking"), sentenceView(said)))
	}
	question := p.content("How soon must they be satisfied again?", "How soon must your promise be kept again?")
	return dom.El("section", dom.Class("recovery"), dom.A("aria-label", question),
		dom.El("h3", question),
		dom.El("div", dom.Class("what-if"), p.fieldView(mustField("within"))),
		dom.El("p", dom.Class("asking"), sentenceView(said)),
		dom.El("div", dom.Class("plan-buttons"), p.wayBackButton(state.Restoring), p.wayBackButton(state.CleaningUp)))
}

// wayBackButton puts a way back on the picture as the plan, and takes it off again.
func (p *Page) wayBackButton(name string) dom.Node {
	steps := p.WayBack(&p.Shown.Result.System, name)
	attrs := []dom.Attr{dom.A("type", "button"), dom.Class("quiet"), control(state.PlanButton, name)}
	if steps == nil {
		return dom.El("button", append(attrs, dom.A("hidden", "")), "")
	}
	label := p.Locale.Money(steps[0].Amount) + " a year"
	if name == state.CleaningUp {
		label = p.Locale.Money(steps[1].Amount) + " once, then " + label
	}
	return dom.El("button", append(attrs, dom.A("aria-pressed", strconv.FormatBool(slices.Equal(steps, p.Plan)))), "Show "+label)
}
