package view

import (
	"math"
	"strings"

	"goodenough/model"
)

// trapSides are the sentences for each side of the capability trap: with the budget, the critical one and the tipping point.
var trapSides = map[model.Side]string{
	model.NoTrap:    "There is no trap here: fires cost too little to eat {} a year.",
	model.Safe:      "With {} a year for operations and fires together you are safe: it pays for all the fires there can be, and recovers from anything. Below {} a year it would collapse.",
	model.Above:     "With {} a year for operations and fires together you are on the side that recovers. Below {} a year it would collapse from anywhere; and once downtime passes {} a year, fires eat what would have prevented them.",
	model.Balanced:  "With {} a year for operations and fires together you stand on the edge: one bad month, and fires eat what would have prevented them. Below {} a year it would collapse from anywhere.",
	model.Below:     "With {} a year for operations and fires together you are on the side that collapses: below {} a year it would from anywhere, and here it does because past {} down a year fires eat what would have prevented them.",
	model.Collapses: "With {} a year for operations and fires together everything collapses: that is below the critical {} a year, and fires eat it whatever you do.",
}

// Trapped says on which side of the capability trap a system is, where fires are fought from the budget that prevents them.
func (p *Page) Trapped() []Part {
	t, l := p.capabilityTrap(), p.Locale
	text := trapSides[t.Side]
	parts := []Part{
		{Text: l.Money(float64(t.Budget)), Strong: true, Output: "trap.budget", Value: t.Budget},
		{Text: l.Money(float64(t.CriticalBudget)), Strong: true, Output: "trap.critical_budget", Value: t.CriticalBudget},
		{Text: l.Downtime(float64(t.TippingDowntime)), Strong: true, Output: "trap.tipping_downtime", Value: t.TippingDowntime},
	}[:strings.Count(text, "{}")]
	if t.Side == model.Balanced {
		return fill(text, parts...)
	}
	text += " It comes to rest at {} down a year"
	if math.Abs(float64(t.StableCapital-t.Capital)) < 1e-6*float64(t.Capital) {
		text = strings.Replace(text, "comes to rest", "stays", 1)
	}
	parts = append(parts, Part{Text: l.Downtime(float64(t.RestDowntime)), Strong: true, Output: "trap.rest_downtime", Value: t.RestDowntime})
	switch {
	case t.RunwayYears == 0:
		return fill(text+p.content("; customers are upset today.", "; your promise is broken today."), parts...)
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
