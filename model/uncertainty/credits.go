package uncertainty

import (
	"math"

	"goodenough/model"
)

// creditCurve is E[credit], the share of a month's bill owed on average, as a function of downtime for one schedule and one
// time to restore.
//
// With D the month's downtime of one customer, P(D > line) depends on the square roots of the outages' mean number and of
// line/mttr much as a normal with a deviation of .7 does, whatever the time to restore. The curve is therefore kept as cubics
// between values and slopes of model.DowntimeExceeds at sixteenths of the root of downtime*hours/mttr. Error below 6e-7 of
// the bill, and of the same kind where DowntimeExceeds itself has 1e-6; never outside of 0..1.
type creditCurve struct {
	schedule string
	restore  float64      // hours
	perRoot  float64      // cells for a unit of the root of downtime
	cells    [][4]float64 // coefficients of the cell's own 0..1
	full     float64      // the credit beyond the last cell
	tiers    []model.Tier
}

const (
	creditSteps = 16 // cells for a unit of the root
	creditReach = 6  // units from a line at which missing it is certain, or ruled out, to 1e-16
)

// set prepares c for a schedule and a time to restore in hours. It does nothing where c has them already.
func (c *creditCurve) set(schedule string, restore float64) {
	if c.schedule == schedule && c.restore == restore {
		return
	}
	if c.schedule != schedule {
		s, _ := model.ScheduleOf(schedule)
		c.tiers = s.Tiers
	}
	c.schedule, c.restore = schedule, restore
	perDowntime := model.HoursPerMonth / restore
	c.perRoot = creditSteps * math.Sqrt(perDowntime)
	c.cells = c.cells[:0]
	if len(c.tiers) == 0 {
		c.full = 0
		return
	}
	last := c.tiers[len(c.tiers)-1]
	c.full = last.Credit
	count := int(math.Ceil((math.Sqrt(last.Line*perDowntime) + creditReach) * creditSteps))
	value, slope := c.node(0, perDowntime)
	for i := range count {
		nextValue, nextSlope := c.node(float64(i+1)/creditSteps, perDowntime)
		rise := nextValue - value
		c.cells = append(c.cells, [4]float64{value, slope, 3*rise - 2*slope - nextSlope, slope + nextSlope - 2*rise})
		value, slope = nextValue, nextSlope
	}
}

// node is the credit and its slope, per cell, at a root of the outages' mean number.
func (c *creditCurve) node(root, perDowntime float64) (credit, slope float64) {
	owed := 0.0
	for _, tier := range c.tiers {
		line := tier.Line * perDowntime
		more := tier.Credit - owed
		owed = tier.Credit
		switch away := root - math.Sqrt(line); {
		case away > creditReach:
			credit += more
		case away > -creditReach:
			probability, rise := model.DowntimeExceeds(root*root, line)
			credit += more * probability
			slope += more * rise * 2 * root / creditSteps
		}
	}
	return credit, slope
}

// at is E[credit] at a downtime, share of time.
func (c *creditCurve) at(downtime float64) float64 {
	x := c.perRoot * math.Sqrt(downtime)
	if i := int(x); uint(i) < uint(len(c.cells)) {
		x -= float64(i)
		k := &c.cells[i]
		return k[0] + x*(k[1]+x*(k[2]+x*k[3]))
	}
	return c.full
}

// deduct takes what is owed at each of the first levels of downtime, of the revenue that remains there, from value.
func (c *creditCurve) deduct(value, remains, downtime *curve, owed float64, levels int) {
	for at := 0; at < levels; at += 8 {
		v, k, u := (*[8]float64)(value[at&eights:]), (*[8]float64)(remains[at&eights:]), (*[8]float64)(downtime[at&eights:])
		v[0] -= owed * k[0] * c.at(u[0])
		v[1] -= owed * k[1] * c.at(u[1])
		v[2] -= owed * k[2] * c.at(u[2])
		v[3] -= owed * k[3] * c.at(u[3])
		v[4] -= owed * k[4] * c.at(u[4])
		v[5] -= owed * k[5] * c.at(u[5])
		v[6] -= owed * k[6] * c.at(u[6])
		v[7] -= owed * k[7] * c.at(u[7])
	}
}

// slopeAt is E[credit] and its slope at a downtime, share of time.
func (c *creditCurve) slopeAt(downtime float64) (credit, slope float64) {
	root := math.Sqrt(downtime)
	x := c.perRoot * root
	if i := int(x); uint(i) < uint(len(c.cells)) && root > 0 {
		x -= float64(i)
		k := &c.cells[i]
		return k[0] + x*(k[1]+x*(k[2]+x*k[3])), (k[1] + x*(2*k[2]+x*3*k[3])) * c.perRoot / (2 * root)
	}
	return c.full, 0
}
