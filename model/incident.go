package model

import "math"

// What one incident costs, what an outage exposes and what a missed month owes stand here once. The steady state (value.go), the path in
// time (time.go, follow.go), the draws and the losses of one year (package uncertainty) all ask here: what is forgotten in one of
// them is forgotten in none of the others.

// IncidentCost is what one incident costs whoever is hit, $: everybody's hours, replacing those who quit because of being paged, and
// what has to be paid at once.
type IncidentCost struct{ Work, Attrition, Fine float64 }

// Sum adds it up, $.
func (c IncidentCost) Sum() float64 { return c.Work + c.Attrition + c.Fine }

// IncidentCost is that of a routine one.
func (in *Inputs) IncidentCost() IncidentCost {
	return IncidentCost{in.WorkPerIncident * in.Wage / workingHoursPerYear, in.Quits / 100 * in.Replacement * in.Wage, in.Fine}
}

// bigWork is everybody's hours for one big outage: as many more than for a routine one as it lasts longer.
func (in *Inputs) bigWork() float64 { return in.WorkPerIncident * (in.BigHours / in.TimeToRestore) }

// Exposed is the contribution that is lost for good of each revenue dollar an outage hits.
func (in *Inputs) Exposed() float64 { return in.Margin * (1 - in.Deferred) }

// Owed is the share of revenue that is paid back of each whole bill owed as credit.
func (in *Inputs) Owed() float64 { return in.Cover * in.Claim }

// BigOutage is what one outage far beyond the routine ones does, and how many there are. A fixed share of incidents grows big, so that
// they are as many as there is downtime.
type BigOutage struct {
	PerDowntime float64 // of them a year, for each unit of routine downtime
	Leaving     float64 // L: share of all customers that one drives away
	Stops       float64 // share of a year's sales that one stops
	Month       float64 // chance, for one a year, that a customer's month has one
	Tier        float64 // credit owed in that month, share of the bill
	Cost        IncidentCost
}

// BigOutage is the one that the inputs describe, given downtime today and the share T1 of customers who would leave within a year if every
// year brought as much.
//
// Of those, a few are touchy and leave after one outage, and forgive is the share of the others:
//
//	Tb = (1-forgive) T1 / ((1-forgive) + forgive T1), which is 1/Tb = 1/T1 + forgive/(1-forgive)
func (in *Inputs) BigOutage(today, surely float64) BigOutage {
	b := BigOutage{PerDowntime: in.Big / today, Stops: in.BigReach * in.BigHours / HoursPerYear, Month: in.BigReach / 12}
	if surely > 0 {
		touchy := 1 - in.Forgiven
		b.Leaving = in.BigReach * (touchy * surely / (touchy + in.Forgiven*surely))
	}
	if in.Owed() > 0 {
		schedule, _ := ScheduleOf(in.Schedule)
		b.Tier = schedule.creditBeyond(in.BigHours)
	}
	b.Cost = in.IncidentCost()
	b.Cost.Work, b.Cost.Fine = in.bigWork()*in.Wage/workingHoursPerYear, in.bigFine()
	return b
}

// Hazard is hb(U) for each unit of downtime, 1/yr: how fast big outages drive customers away, on average over when they strike.
func (b *BigOutage) Hazard() float64 { return b.PerDowntime * b.Leaving }

// down is D(U), the share of time down, of one kind or the other, and its slope: U + (1-U) Ub, Ub being the chance that a big outage is
// in progress.
func (b *BigOutage) down(downtime float64) (share, slope float64) {
	if b.PerDowntime == 0 {
		return downtime, 1
	}
	rise := b.PerDowntime * b.Stops
	none := math.Exp(-rise * downtime)
	return downtime - (1-downtime)*math.Expm1(-rise*downtime), none * (1 + (1-downtime)*rise)
}

// credit is E'(U), what is owed for a month, and its slope, given that for routine outages: where a month has a big one, its tier if that
// is more.
func (b *BigOutage) credit(downtime, routine, routineSlope float64) (credit, slope float64) {
	more := b.Tier - routine
	if b.PerDowntime == 0 || !(more > 0) {
		return routine, routineSlope
	}
	rise := b.PerDowntime * b.Month
	none := math.Exp(-rise * downtime)
	return routine - math.Expm1(-rise*downtime)*more, none * (routineSlope + rise*more)
}

// Toll is what big outages cost, $ or $/yr: of one, all its future included, or of a year's.
type Toll struct{ Once, Yearly float64 }

// Toll is what they cost where a revenue of so much a year is left at a downtime for which routine credits are owed, and customers leave
// otherwise, or are discounted, at a rate of outflow a year. A year's is what value would be more without them.
func (b *BigOutage) Toll(in *Inputs, revenue, downtime, routineCredit, outflow float64) Toll {
	exposed, owed := in.Exposed(), in.Owed()
	left := (in.Margin - exposed*downtime - owed*routineCredit) / outflow
	stopped, short := exposed*(1-downtime), owed*math.Max(0, b.Tier-routineCredit)
	rate := b.PerDowntime * downtime
	return Toll{
		Once:   revenue*(left*b.Leaving+stopped*b.Stops+short*b.Month) + b.Cost.Sum(),
		Yearly: revenue*(left*rate*b.Leaving-stopped*math.Expm1(-rate*b.Stops)-short*math.Expm1(-rate*b.Month)) + rate*b.Cost.Sum(),
	}
}
