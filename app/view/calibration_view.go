//go:build !js

package view

import (
	"strconv"

	"goodenough/app/dom"
	"goodenough/app/words"
	"goodenough/model"
	"goodenough/model/scenario"
)

// calibrationView holds what the model says of leavers after one outage against what was seen, event by event.
func calibrationView() dom.Node {
	rows := []dom.Node{}
	for _, e := range calibrated() {
		rows = append(rows, e.row())
	}
	table := dom.El("table",
		dom.El("thead", dom.El("tr", header("outage"), header("leave, in the model"), header("were seen to leave"), header("how sure"), header("forgiven, as this allows"),
			header("lasted"), header("hit"), header("customers as in"), header("would leave if every year brought it"), header("by the curve alone"))),
		dom.El("tbody", rows))
	return dom.El("details", dom.A("data-calibration", ""), dom.El("summary", "What one big outage did: the model against what was seen"),
		paragraph("Percentages are of all customers. “Forgiven” is the share of those whom such an outage every year would drive away who stay because it was one."),
		degreesView(),
		scroll("scroll", "What one big outage did", table),
		list(
			"The share forgiven was fitted with these events in view, so this is no test of it.",
			"Only three carry a count of leavers: TSB, Rogers, and CrowdStrike’s upper bound. Most of the others mean: too few to see.",
			"The curve is our estimate to begin with. “Forgiven” corrects it for one outage and says nothing about downtime that goes on.",
			"No event counts customers who left payments, a marketplace or email. None lasted longer than two weeks, and none is known where data were lost.",
			"New customers do wait: CrowdStrike’s new business fell 31%, Rogers gained 6,000 internet customers instead of 20,000, Optus needed ten weeks, Southwest two months. They were back within a year, and are left out.",
			"KDDI in July 2022, 61 hours and 31 million people: new contracts suffered, and we found no figure of who left.",
		),
	)
}

// calibrating is an outage of record held against the model.
type calibrating struct {
	name         string
	in           model.Inputs
	hours, reach scenario.Sureness
	seen         scenario.Seen
}

// calibrated lists them by kind of customer, as presets stand, so that events on one curve stand together.
func calibrated() (list []calibrating) {
	var all []calibrating
	for _, c := range scenario.Cases() {
		if c.Event() {
			s, _ := scenario.Parse(c.Link)
			all = append(all, calibrating{s.Name, s.Inputs, c.DegreeOf("bigh"), c.DegreeOf("bigx"), c.Seen})
		}
	}
	for _, e := range scenario.Events() {
		s, _ := scenario.Parse(e.Link)
		all = append(all, calibrating{e.Name, s.Inputs, e.Hours, e.Reach, e.Seen})
	}
	for _, p := range scenario.Presets {
		for _, e := range all {
			if e.in.Customer == p.ID {
				list = append(list, e)
			}
		}
	}
	return list
}

func (e *calibrating) row() dom.Node {
	l := words.English
	system, _ := model.Build(e.in)
	surely := system.LeavingShare(e.in.BigHours / model.HoursPerYear)
	preset, _ := scenario.PresetOf(e.in.Customer)
	cell := func(text string, degree scenario.Sureness) dom.Node {
		return dom.El("td", text+" ", degreeMark(degree))
	}
	seen := []any{words.Capital(e.seen.Who)}
	if e.seen.Source != "" {
		seen = append(seen, " ", degreeMark(e.seen.Degree), " ", dom.El("cite", e.seen.Source))
	}
	return dom.El("tr", rowHeader(e.name), dom.El("td", l.Percent(float64(system.Outcome().Big.Leaving))), dom.El("td", seen...), dom.El("td", e.seen.Sure), dom.El("td", e.allows(surely)),
		cell(l.Duration(e.in.BigHours), e.hours), cell(l.Percent(e.in.BigReach), e.reach), dom.El("td", preset.Name), dom.El("td", l.Percent(surely)), dom.El("td", l.Percent(e.in.BigReach*surely)))
}

// allows says which shares forgiven go with what was seen.
func (e *calibrating) allows(surely float64) string {
	least, most, ok := e.seen.Forgiven(surely, e.in.BigReach)
	percent := func(share float64) string { return strconv.FormatFloat(100*share, 'g', 3, 64) + "%" }
	switch {
	case !ok:
		return "tells nothing"
	case least == 0 && most == 1:
		return "any"
	case most == 0:
		return "none: as many left as if nobody had forgiven"
	case most == 1:
		return percent(least) + " or more"
	}
	return percent(least) + " to " + percent(most)
}
