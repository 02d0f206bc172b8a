package model_test

import (
	"math"
	"slices"
	"testing"

	"goodenough/model"
)

// TestPeopleAreTheMoneyInPeople: wages of who fights fires are the incident work, wages of who keeps the lights on the spend, and
// nobody is counted twice.
func TestPeopleAreTheMoneyInPeople(t *testing.T) {
	for _, c := range append(subjects(t), drawn(41, 50)...) {
		for _, team := range []float64{model.Unset, 1, 500} {
			c.in.Team = team
			s := build(t, c.in)
			e := s.Engineers()
			for _, staff := range e.Staffing {
				p := s.At(float64(staff.Spend))
				if got := float64(staff.Fighting) * c.in.Wage; !near(got, p.Loss.IncidentWork, 1e-9) {
					t.Errorf("%s, %s: fires cost %v in wages, incident work is %v", c.name, staff.Name, got, p.Loss.IncidentWork)
				}
				if got := float64(staff.Leaving) * c.in.Replacement * c.in.Wage; !near(got, p.Loss.Attrition, 1e-9) {
					t.Errorf("%s, %s: replacing leavers costs %v, attrition is %v", c.name, staff.Name, got, p.Loss.Attrition)
				}
				if sum := staff.Lights + staff.Fighting + staff.Building - staff.Short; math.Abs(float64(sum-e.Team)) > 1e-9*float64(staff.Lights+staff.Fighting+e.Team) {
					t.Errorf("%s, %s: %v people in a team of %v", c.name, staff.Name, sum, e.Team)
				}
				if staff.Fires < 0 || staff.Fires > 1 || staff.Building < 0 || staff.Short < 0 {
					t.Errorf("%s: %+v", c.name, staff)
				}
			}
			if last := e.Staffing[len(e.Staffing)-1]; last.Name != "nothing" || last.Fighting < e.Staffing[0].Fighting && c.in.Trend >= 0 {
				t.Errorf("%s: %+v fights fewer fires than today's %+v", c.name, last, e.Staffing[0])
			}
		}
	}
}

// TestToolsAreNobodysTime: of what is spent today the rest is people, and at another spending as large a part of it.
func TestToolsAreNobodysTime(t *testing.T) {
	for _, c := range append(subjects(t), drawn(43, 50)...) {
		before := build(t, c.in)
		c.in.Tools = .25 * c.in.Spend
		s := build(t, c.in)
		for _, spend := range []float64{0, c.in.Spend, 3 * c.in.Spend} {
			if got, want := float64(s.Staff(spend).Lights), .75*float64(before.Staff(spend).Lights); !near(got, want, 1e-12) {
				t.Errorf("%s: at %v %v keep things running, not %v", c.name, spend, got, want)
			}
		}
		if *s.Outcome() != *before.Outcome() {
			t.Errorf("%s: what tools cost changes the answer in money", c.name)
		}
		c.in.Tools = 2 * c.in.Spend
		s = build(t, c.in)
		c.in.WorkPerIncident, c.in.Team = 0, model.Unset
		if nobody := build(t, c.in).Staff(c.in.Spend); nobody.Fires != 0 {
			t.Errorf("%s: of a team of nobody %v fights fires", c.name, nobody.Fires)
		}
		if s.Staff(c.in.Spend).Lights != 0 || !slices.ContainsFunc(s.Warnings(s.Outcome()), func(p model.Problem) bool { return p.Key == "tools" }) {
			t.Errorf("%s: tools dearer than everything, and nobody says so", c.name)
		}
	}
}
