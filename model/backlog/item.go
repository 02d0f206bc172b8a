// Package backlog says which of many improvements are worth doing to one system, and which are not, however nice.
//
// Each costs something once and every year and leaves less of incidents, of the time to fix them, of the customers they affect, or of
// downtime from vendors. Effects multiply and costs add up, so that what one adds depends on which others are done: the best set is looked
// for by branch and bound, and is certain for nearly all backlogs of up to Certain items; where it is not, its gap says so. Then come the order in which each adds
// most to those before it, why the others are below the line, what deciding otherwise costs, and in how many cases each is above the line
// where numbers are ranges.
//
// Money is in dollars, or dollars a year where it says so.
package backlog

import (
	"fmt"
	"math"

	"goodenough/model"
	"goodenough/model/uncertainty"
)

// Amount is a number of an item: one value, or a belief whose median it is.
type Amount struct {
	Value  float64
	Range  uncertainty.Range // as given; without meaning where it is one value
	belief uncertainty.Belief
	ranged bool
}

// Point is an amount without doubt.
func Point(v float64) Amount { return Amount{Value: v} }

// Item is a candidate.
type Item struct {
	Name string

	OneOff Amount // $, once
	Yearly Amount // $/yr
	Life   Amount // years that what was paid once lasts

	// Shares removed if it succeeds.
	Incidents Amount // of incidents
	TimeToFix Amount // of the time to fix one
	Affected  Amount // of the customers that one affects
	Floor     Amount // of downtime from vendors

	Chance Amount // of success, share
}

// Column is one number of an item.
type Column struct {
	model.Field
	Usual  float64 // where nothing is said
	Number func(*Item) *Amount
}

// mostRemoved is short of all: no time to fix is no incident, and has a column of its own.
const mostRemoved = .9999

// Columns lists the numbers of an item in the order in which they are written: the one table behind what reads, checks, draws and writes
// them.
var Columns = []Column{
	{column("one_off", "one-off cost", model.Dollars, 0, 1e12), 0, func(i *Item) *Amount { return &i.OneOff }},
	{column("yearly", "yearly cost", model.DollarsPerYear, 0, 1e12), 0, func(i *Item) *Amount { return &i.Yearly }},
	{column("life", "years it lasts", model.Years, .01, 100), 0, func(i *Item) *Amount { return &i.Life }},
	{column("incidents", "incidents removed", model.Share, 0, mostRemoved), 0, func(i *Item) *Amount { return &i.Incidents }},
	{column("restore", "time to fix removed", model.Share, 0, mostRemoved), 0, func(i *Item) *Amount { return &i.TimeToFix }},
	{column("blast", "customers affected removed", model.Share, 0, mostRemoved), 0, func(i *Item) *Amount { return &i.Affected }},
	{column("floor", "downtime from vendors removed", model.Share, 0, mostRemoved), 0, func(i *Item) *Amount { return &i.Floor }},
	{column("chance", "chance of success", model.Share, 0, 1), 1, func(i *Item) *Amount { return &i.Chance }},
}

// column is a field that beliefs can be about.
func column(key, name string, unit model.Unit, low, high float64) model.Field {
	return model.Field{Key: key, Name: name, Unit: unit, Min: low, Max: high, Group: "Backlog", Number: func(*model.Inputs) *float64 { return nil }}
}

// Usual is an item about which nothing is said but its name.
func Usual(name string) Item {
	item := Item{Name: name}
	for _, c := range Columns {
		*c.Number(&item) = Point(c.Usual)
	}
	return item
}

// Ranged is an amount that lies in a range. The error is a *uncertainty.RangeError.
func (c *Column) Ranged(r uncertainty.Range) (Amount, error) {
	b, err := uncertainty.Believe(c.Field, r)
	if err != nil {
		return Amount{}, err
	}
	return Amount{Value: c.Clamp(b.Median()), Range: r, belief: b, ranged: !b.IsPoint()}, nil
}

// Check says which rule a number of the item breaks, by its column: "" for none.
func (i Item) Check() (key, rule string) {
	for _, c := range Columns {
		v := c.Number(&i).Value
		unused := c.Key == "life" && v == 0 && i.OneOff.Value == 0
		if !(v >= c.Min && v <= c.Max) && !unused {
			if c.Key == "life" && v == 0 {
				return c.Key, "a one-off cost needs the years it lasts: without them it has no cost a year"
			}
			return c.Key, fmt.Sprintf("must be between %v and %v, not %v", c.Min, c.Max, v)
		}
	}
	return "", ""
}

// point is an item with every number at one value.
type point struct {
	paid float64    // $/yr: one-off costs spread over their life, and yearly ones
	cost float64    // $/yr: what growth would have made of that
	left model.Left // of each part of downtime, on average over its chance

	does effect
}

// pointOf evaluates an item at the values that it has.
func pointOf(i *Item, in *model.Inputs) point {
	p := point{paid: i.Yearly.Value}
	if i.OneOff.Value > 0 {
		p.paid += i.OneOff.Value * annual(in.Discount, i.Life.Value)
	}
	p.cost = (1 + math.Max(in.GrowthROI, 0)) * p.paid
	left := func(removed Amount) float64 { return 1 - removed.Value*i.Chance.Value }
	p.left = model.Left{Incidents: left(i.Incidents), TimeToFix: left(i.TimeToFix), Affected: left(i.Affected), Floor: left(i.Floor)}
	l := &p.left
	p.does = effect{-math.Log(l.Floor), -math.Log(l.Incidents * l.TimeToFix * l.Affected), -math.Log(l.Incidents)}
	return p
}

// annual is what a dollar paid once costs a year over its life, at a discount rate: an annuity.
func annual(discount, life float64) float64 {
	if discount == 0 {
		return 1 / life
	}
	return discount / -math.Expm1(-discount*life)
}

// IsRanged tells whether one of its numbers is a range.
func (i Item) IsRanged() bool {
	for _, c := range Columns {
		if c.Number(&i).ranged {
			return true
		}
	}
	return false
}
