package uncertainty

import (
	"math"

	"goodenough/model"
)

// tierCurves is E[credit] where every draw has a time to restore of its own, and a curve of its own would cost more than the rest
// of the draw. P(D > line), as a function of
//
//	away = root(mean number of outages) - line's root,  weight = 1/(1 + line's root),  line's root = root(line*hours/mttr)
//
// is much the same for every weight, and holds for every schedule, system and time to restore. It is computed once on rows of
// equal weight, as they come to be needed, and read off between four of them. Error below 2e-6 of the bill.
type tierCurves struct {
	rows     [tierWeights + 1]*tierRow
	schedule string
	restore  float64
	perRoot  float64 // root of downtime*hours/mttr, for a root of downtime
	tiers    []tierCurve
}

const (
	tierWeights = 128
	tierSteps   = 16 // nodes for a unit of away
	tierReach   = 6  // where P(D > line) is 0 or 1, to 1e-16
	tierCells   = 2 * tierReach * tierSteps
)

// tierRow is P(D > line) and its slope, per cell, at one node of away after the other.
type tierRow [2 * (tierCells + 1)]float64

// tierCurve is one tier of the draw at hand.
type tierCurve struct {
	more  float64     // credit above the tier before
	line  float64     // the root of the line, share of time
	root  float64     // that in outages' mean number
	rows  [4]*tierRow // around the line's weight ...
	share [4]float64  // ... and how much of each
	known [tierCells]bool
	cells [tierCells][4]float64 // the known ones' coefficients, of a cell's own 0..1
}

// set prepares c for a schedule and a time to restore in hours.
func (c *tierCurves) set(schedule string, restore float64) {
	if c.schedule == schedule && c.restore == restore {
		return
	}
	if c.schedule != schedule {
		s, _ := model.ScheduleOf(schedule)
		if cap(c.tiers) < len(s.Tiers) {
			c.tiers = make([]tierCurve, len(s.Tiers))
		}
		c.tiers = c.tiers[:len(s.Tiers)]
		owed := 0.0
		for i, tier := range s.Tiers {
			c.tiers[i].more = tier.Credit - owed
			c.tiers[i].line = math.Sqrt(tier.Line)
			owed = tier.Credit
		}
	}
	perRoot := math.Sqrt(model.HoursPerMonth / restore)
	for i := range c.tiers {
		t := &c.tiers[i]
		t.root = t.line * perRoot
		t.known = [tierCells]bool{}
		at := tierWeights / (1 + t.root)
		first := min(max(int(at)-1, 0), tierWeights-3)
		x := at - float64(first)
		// Lagrange's weights on 0, 1, 2, 3.
		t.share = [4]float64{(x - 1) * (x - 2) * (3 - x) / 6, x * (x - 2) * (x - 3) / 2, x * (x - 1) * (3 - x) / 2, x * (x - 1) * (x - 2) / 6}
		for k := range t.rows {
			row := &c.rows[first+k]
			if *row == nil {
				*row = newTierRow(float64(first+k) / tierWeights)
			}
			t.rows[k] = *row
		}
	}
	c.schedule, c.restore, c.perRoot = schedule, restore, perRoot
}

// newTierRow computes a row. Left of no outages the curve goes on as the even function of the root that it is; at weight 0, where
// the line is infinitely far, it is the normal's.
func newTierRow(weight float64) *tierRow {
	row := new(tierRow)
	for i := range tierCells + 1 {
		away := float64(i)/tierSteps - tierReach
		if weight == 0 {
			row[2*i], row[2*i+1] = math.Erfc(-away)/2, math.Exp(-away*away)/math.Sqrt(math.Pi)/tierSteps
			continue
		}
		lineRoot := 1/weight - 1
		root := lineRoot + away
		probability, slope := model.DowntimeExceeds(root*root, lineRoot*lineRoot)
		row[2*i], row[2*i+1] = probability, slope*2*root/tierSteps
	}
	return row
}

// at is E[credit] at a downtime, share of time.
func (c *tierCurves) at(downtime float64) float64 {
	root := c.perRoot * math.Sqrt(downtime)
	credit := 0.0
	for i := range c.tiers {
		t := &c.tiers[i]
		x := (root - t.root + tierReach) * tierSteps
		switch cell := int(x); {
		case x < 0:
		case cell >= tierCells:
			credit += t.more
		default:
			if !t.known[cell] {
				t.know(cell)
			}
			x -= float64(cell)
			k := &t.cells[cell]
			credit += t.more * (k[0] + x*(k[1]+x*(k[2]+x*k[3])))
		}
	}
	return credit
}

// deduct takes what is owed at each of the first levels of downtime, of the revenue that remains there, from value. The levels fall: once
// a tier is out of reach it is so for the rest.
func (c *tierCurves) deduct(value, remains, downtime *curve, owed float64, levels int) {
	var roots, credits curve
	for l, u := range downtime[:levels] {
		roots[l] = c.perRoot * math.Sqrt(u)
	}
	for i := range c.tiers {
		t := &c.tiers[i]
		for l, root := range roots[:levels] {
			x := (root - t.root + tierReach) * tierSteps
			if x < 0 {
				break
			}
			cell := int(x)
			if cell >= tierCells {
				credits[l] += t.more
				continue
			}
			if !t.known[cell] {
				t.know(cell)
			}
			x -= float64(cell)
			k := &t.cells[cell]
			credits[l] += t.more * (k[0] + x*(k[1]+x*(k[2]+x*k[3])))
		}
	}
	for l, credit := range credits[:levels] {
		value[l] -= owed * remains[l] * credit
	}
}

// know computes a cell from its ends in the four rows.
func (t *tierCurve) know(cell int) {
	a, b, c, d := (*[4]float64)(t.rows[0][2*cell:]), (*[4]float64)(t.rows[1][2*cell:]), (*[4]float64)(t.rows[2][2*cell:]), (*[4]float64)(t.rows[3][2*cell:])
	sa, sb, sc, sd := t.share[0], t.share[1], t.share[2], t.share[3]
	v0 := sa*a[0] + sb*b[0] + sc*c[0] + sd*d[0]
	s0 := sa*a[1] + sb*b[1] + sc*c[1] + sd*d[1]
	v1 := sa*a[2] + sb*b[2] + sc*c[2] + sd*d[2]
	s1 := sa*a[3] + sb*b[3] + sc*c[3] + sd*d[3]
	rise := v1 - v0
	t.cells[cell] = [4]float64{v0, s0, 3*rise - 2*s0 - s1, s0 + s1 - 2*rise}
	t.known[cell] = true
}

// slopeAt is E[credit] and its slope at a downtime, share of time.
func (c *tierCurves) slopeAt(downtime float64) (credit, slope float64) {
	root := math.Sqrt(downtime)
	if root == 0 {
		return c.at(0), 0
	}
	perUnit := c.perRoot * tierSteps / (2 * root)
	for i := range c.tiers {
		t := &c.tiers[i]
		x := (c.perRoot*root - t.root + tierReach) * tierSteps
		switch cell := int(x); {
		case x < 0:
		case cell >= tierCells:
			credit += t.more
		default:
			if !t.known[cell] {
				t.know(cell)
			}
			x -= float64(cell)
			k := &t.cells[cell]
			credit += t.more * (k[0] + x*(k[1]+x*(k[2]+x*k[3])))
			slope += t.more * (k[1] + x*(2*k[2]+x*3*k[3])) * perUnit
		}
	}
	return credit, slope
}
