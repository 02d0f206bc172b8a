package model

import "math"

// Unset marks an optional number that nobody gave. Every number that can be unset is positive or zero when set.
const Unset = -1

// AcceptableDowntime is the share of time that must hold for ever: the promise, or the tolerance line without one.
func (in Inputs) AcceptableDowntime() float64 {
	if in.Accept == Unset {
		return in.Tolerance
	}
	return in.Accept
}

// ExploredSpend is the yearly spend asked about: the one explored, or today's.
func (in Inputs) ExploredSpend() float64 {
	if in.Explored == Unset {
		return in.Spend
	}
	return in.Explored
}

// perGrowthDollar is what the growth ROI makes of a dollar.
func (in *Inputs) perGrowthDollar() float64 { return 1 + math.Max(in.GrowthROI, 0) }

// GrowthCeiling is the most that growth can bring, $/yr; while that has no limit, what the one budget would bring.
func (in *Inputs) GrowthCeiling() float64 {
	if in.GrowthMost == Unset {
		return in.perGrowthDollar() * in.OneBudget()
	}
	return in.GrowthMost
}

func (in *Inputs) halfway() float64 {
	if in.GrowthHalf == Unset {
		return in.GrowthCeiling() / in.perGrowthDollar()
	}
	return in.GrowthHalf
}

func (in *Inputs) shape() float64 {
	if in.GrowthShape == Unset {
		return 1
	}
	return in.GrowthShape
}

// OneBudget is what operations and growth share, $/yr: the budget given, or twice today's operations spend.
func (in *Inputs) OneBudget() float64 {
	if in.Budget == Unset {
		return 2 * in.Spend
	}
	return in.Budget
}

// bigFine is the lump cost of a big outage, $: as given, or that of any incident.
func (in *Inputs) bigFine() float64 {
	if in.BigFine == Unset {
		return in.Fine
	}
	return in.BigFine
}

// Upkeep is how many engineers a spending ($/yr) keeps on upkeep: of each dollar as much buys people's time as of today's.
func (in *Inputs) Upkeep(spend float64) float64 {
	return spend * max(0, 1-in.Tools/in.Spend) / in.Wage
}

// TeamSize is how many engineers there are: as given, or those whom today's spend pays and those whom today's incidents keep
// busy.
func (in *Inputs) TeamSize() float64 {
	if in.Team == Unset {
		return in.Upkeep(in.Spend) + in.Incidents*in.WorkPerIncident/workingHoursPerYear + in.Big*in.bigWork()/workingHoursPerYear
	}
	return in.Team
}
