package view

import (
	"math"
	"strings"

	"goodenough/model"
)

// trapSides are the sentences for each side of the capability trap: with the budget, the critical one and the tipping point.
var trapSides = map[model.Side]string{
	model.NoTrap:    "No trap here: firefighting is too small to eat up {} a year.",
	model.Safe:      "{} a year for maintenance and firefighting together is safe: you’d recover from any bad year. Below {} you wouldn’t.",
	model.Above:     "With {} a year for maintenance and firefighting together you can recover for now. But below {} a year, or past {} of downtime a year, firefighting eats the money that prevents fires.",
	model.Balanced:  "With {} a year for maintenance and firefighting together you’re on the edge: one bad month tips you over. Below {} a year you’d tip over anyway.",
	model.Below:     "With {} a year for maintenance and firefighting together you’re past the tipping point: firefighting eats the money that prevents fires. Below {} a year it always does; here because downtime is past {} a year.",
	model.Collapses: "{} a year for maintenance and firefighting together isn’t enough: below {} firefighting eats all of it, whatever you do.",
}

// Trapped says on which side of the capability trap a system is, where fires are fought from the budget that prevents them.
func (p *Page) Trapped() []Part {
	t, l := p.capabilityTrap(), p.Locale
	text := trapSides[t.Side]
	parts := []Part{
		amount(l, "trap.budget", t.Budget),
		amount(l, "trap.critical_budget", t.CriticalBudget),
		{Text: l.Downtime(float64(t.TippingDowntime)), Strong: true, Output: "trap.tipping_downtime", Value: t.TippingDowntime},
	}[:strings.Count(text, "{}")]
	if t.Side == model.Balanced {
		return fill(text, parts...)
	}
	text += " It settles at {} of downtime a year"
	if math.Abs(float64(t.StableCapital-t.Capital)) < 1e-6*float64(t.Capital) {
		text = strings.Replace(text, "settles", "stays", 1)
	}
	parts = append(parts, Part{Text: l.Downtime(float64(t.RestDowntime)), Strong: true, Output: "trap.rest_downtime", Value: t.RestDowntime})
	switch {
	case t.RunwayYears == 0:
		return fill(text+p.content("; customers are unhappy today.", "; your promise is broken today."), parts...)
	case t.RunwayYears.Known():
		return fill(text+p.content("; customers notice after {}.", "; your promise is broken after {}."), append(parts, Part{Text: l.Years(float64(t.RunwayYears)), Strong: true, Output: "trap.runway_years", Value: t.RunwayYears})...)
	}
	return fill(text+".", parts...)
}

// capabilityTrap is the capability trap at the budget that the spend explored and today's fires make.
func (p *Page) capabilityTrap() model.Trap {
	system := &p.Result.System
	return system.Trap(system.TrapBudget())
}
