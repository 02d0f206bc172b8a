package uncertainty

import (
	"math"

	"goodenough/model"
)

// draw is one system with everything that follows before a spend is chosen: what model.System is, laid out for speed. Names
// and formulas are those of package model. Its spends are in units of today's, at its median: what a draw is worth at so many times
// that stays the same when today's spend moves.
type draw struct {
	unit float64 // $/yr, of its hurdles

	// U(s) = floor + span (1 + s/sigma)^-beta
	floor, span, beta, sigma, inverseSigma float64

	// y(U) = 2^(slope log2 U - shift); leaving 1-1/(1+y), hazard ln(1+y)
	slope, shift float64
	// R = revenue (inflow/(1+y) + discount) / (churn + discount + hazard U + ln(1+y)), hazard being that of big outages
	revenue, inflow, discount, outflow, hazard float64

	// V = R (margin - exposed U - owed E[credit] - besides(U)) - toil U
	margin, exposed, owed, toil float64
	// Of big outages, for each unit of downtime: how many there are a year, how many in progress, and the power of 2 that no customer's month
	// has one.
	bigs, stops, month float64
	tier               float64      // what is owed for a month with one, share of the bill
	credits            *creditCurve // nil where nothing is owed, or where the next is set
	drawnCredits       *tierCurves  // where the time to restore is drawn

	growing, resting float64 // what a dollar must bring, with growth and without
	hurdle, plain    float64 // what a unit of spend must bring, $/yr: see priced
	line             float64 // downtime that must hold
	incidents        float64 // a year, for each unit of downtime
	today            float64 // spend
	perfect, worth   float64 // valueAtFloor, which total cost is counted from, and V(today), $/yr: see appraised

	byproduct *byproduct // nil where no credits are owed, and there are no big outages
}

// byproduct is what values finds on its way, for credits and big outages: downtimes, of each dollar of revenue what remains there, and
// what is owed for routine ones.
type byproduct struct{ downtimes, remains, credits curve }

// derive prepares d for in, spends being in units of so many $/yr, and tells whether the model has an answer for it: whether it
// meets every guard of model.BuildDraw other than the inputs' own ranges.
func (d *draw) derive(in *model.Inputs, unit float64) bool {
	today := downtimeToday(in)
	neglected := downtimeNeglected(in, today)
	if !(in.WalkAway > in.Tolerance && today > in.Floor && neglected > today) {
		return false
	}
	delta := ln2 / in.HalfLife
	if !d.deriveReliability(in, unit, delta, today, neglected) || !d.deriveCustomers(in, today) {
		return false
	}
	d.deriveMoney(in, delta, today)
	d.priced(unit)
	return true
}

// deriveReliability is what spending buys.
func (d *draw) deriveReliability(in *model.Inputs, unit, delta, today, neglected float64) bool {
	perNine := log2(in.CostPerNine) * (1 / log2of10) // 1/beta
	excess := (neglected - in.Floor) / (today - in.Floor)
	power := log2(excess) * perNine
	if power > mostExponent {
		return false
	}
	q := exp2(power) - 1
	if excess < 1.01 { // so near 1 that subtracting it would cost digits
		q = math.Expm1(math.Log(excess) * perNine)
	}
	decay := delta*q - in.Trend*(1+q)*perNine // spend/kappa
	d.today = in.Spend / unit
	d.sigma = delta * d.today / decay
	d.inverseSigma = decay / (delta * d.today)
	if !(q > 0 && d.sigma > 0) || math.IsInf(d.sigma, 0) {
		return false
	}
	d.floor, d.span = in.Floor, neglected-in.Floor
	d.beta = 1 / perNine
	return true
}

// deriveCustomers is who leaves, what revenue that leaves, and what big outages do.
func (d *draw) deriveCustomers(in *model.Inputs, today float64) bool {
	logitLeavers := ln2 * log2(in.Leavers/(1-in.Leavers))
	d.slope = (logitEverybody - logitLeavers) / (ln2 * log2(in.WalkAway/in.Tolerance))
	// U50 = exit e^(-logit(.95)/slope), so that slope log2(U/U50) = slope log2(U/exit) + logit(.95)/ln2.
	d.shift = d.slope*log2(in.WalkAway) - logitEverybody/ln2
	odds := d.odds(today)
	if !(odds <= 1) { // T(U0) <= .5
		return false
	}
	d.revenue, d.discount = in.Revenue, in.Discount
	hazard := ln2 * quickLog2(1+odds, &places[0])
	d.bigs, d.hazard, d.toil = 0, 0, 0
	if in.Big > 0 {
		big := d.bigOutage(in)
		d.bigs, d.hazard, d.tier = big.PerDowntime, big.Hazard(), big.Tier
		d.stops, d.month = big.PerDowntime*big.Stops, -big.PerDowntime*big.Month/ln2
		d.toil = big.PerDowntime * big.Cost.Sum()
		if bigs := d.hazard * today; bigs > 0 && hazard+bigs > ln2 {
			return false
		}
	}
	d.inflow = (in.Churn + hazard + d.hazard*today) * (1 + odds)
	d.outflow = in.Churn + in.Discount
	return true
}

// odds of leaving within a year at a downtime above 0 that stays.
func (d *draw) odds(downtime float64) float64 {
	at := &places[0]
	return quickRoot2(bounded(d.slope*quickLog2(downtime, at)-d.shift)*expSize, at)
}

// deriveMoney is what downtime costs besides, and what a dollar must bring.
func (d *draw) deriveMoney(in *model.Inputs, delta, today float64) {
	d.margin = in.Margin
	d.exposed = in.Exposed()
	d.incidents = in.Incidents / today
	d.toil += d.incidents * in.IncidentCost().Sum()
	d.owed = in.Owed()

	d.line = in.AcceptableDowntime()
	d.resting = 1 + in.Discount/delta
	d.growing = d.resting
	if in.GrowthROI > 0 {
		d.growing *= 1 + in.GrowthROI
	}
}

// downtimeToday is U0, as package model has it to the last bit.
func downtimeToday(in *model.Inputs) float64 {
	return in.Incidents * in.TimeToRestore * in.BlastRadius / model.HoursPerYear
}

// downtimeNeglected is Uz.
func downtimeNeglected(in *model.Inputs, today float64) float64 {
	neglected := in.Floor + (today-in.Floor)*in.Neglect
	if neglected > .9999 {
		return .9999
	}
	return neglected
}

// priced sets the hurdles for units of so many $/yr. All else is the same in any unit.
func (d *draw) priced(unit float64) {
	d.unit, d.hurdle, d.plain = unit, unit*d.growing, unit*d.resting
}

// appraised finds perfect and worth.
func (d *draw) appraised() {
	d.perfect, d.worth = d.valueAtFloor(), d.value(d.today)
}

// valueAtFloor is margin R(floor), $/yr.
func (d *draw) valueAtFloor() float64 { return d.margin * d.revenueAt(d.floor) }

// minimum is the least spend that keeps downtime at the line; +Inf where out of reach.
func (d *draw) minimum() float64 {
	room := d.line - d.floor
	switch {
	case !(room > 0):
		return unknown
	case room >= d.span:
		return 0
	}
	s := d.sigma * (exp2(bounded(log2(d.span/room)/d.beta)) - 1)
	if s*d.unit > model.OutOfReach {
		return unknown
	}
	return s
}

const log2of10 = 3.321928094887362

// logitEverybody is the log of the odds of leaving at the walk-away point.
var logitEverybody = math.Log(model.Everybody / (1 - model.Everybody))

// revenueAt is R(U), $/yr.
func (d *draw) revenueAt(downtime float64) float64 {
	at, z := &places[0], -mostExponent // no downtime, nobody leaves
	if downtime > 0 {
		z = d.slope*quickLog2(downtime, at) - d.shift
	}
	y1 := 1 + quickRoot2(bounded(z)*expSize, at)
	return d.revenue * (d.inflow + d.discount*y1) / (y1 * (d.outflow + d.hazard*downtime + ln2*(quickLog2(y1, at)+over(z))))
}

// downtime is U(s), share of time.
func (d *draw) downtime(spend float64) float64 {
	at := &places[0]
	return d.floor + d.span*quickRoot2(bounded(-d.beta*quickLog2(1+spend*d.inverseSigma, at))*expSize, at)
}

// value is V(s), $/yr: what values gives for one spend, and for exponents of any size.
func (d *draw) value(spend float64) float64 {
	u := d.downtime(spend)
	keeps := d.margin - d.exposed*u
	credit := d.creditAt(u)
	if keeps -= d.owed * credit; d.bigs > 0 {
		keeps -= d.besides(u, credit)
	}
	return d.revenueAt(u)*keeps - d.toil*u
}

// net is V(s) - hurdle s, $/yr.
func (d *draw) net(spend float64) float64 { return d.value(spend) - d.hurdle*spend }
