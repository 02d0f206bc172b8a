package model

import "math"

// Time is what several ways of spending lead to, from today's capital and customers.
type Time struct {
	Years     Series     `json:"years"`
	Timelines []Timeline `json:"plans"`
}

// Timeline finds one by its name; nil where there is none.
func (t *Time) Timeline(name string) *Timeline {
	for i := range t.Timelines {
		if t.Timelines[i].Name == name {
			return &t.Timelines[i]
		}
	}
	return nil
}

// Moments are, in ascending years from now, so many a year over a horizon in years, from 0, and twice each at which the plan turns: a
// grid on which Follow shows its jumps.
func (p Plan) Moments(horizon, perYear int) []float64 {
	moments := make([]float64, 0, horizon*perYear+1+2*MaxSteps)
	last := -1.
	for i := range horizon*perYear + 1 {
		t := float64(i) / float64(perYear)
		for ; len(p.Steps) > 0 && p.Steps[0].At <= t; p.Steps = p.Steps[1:] {
			if at := p.Steps[0].At; at != last {
				moments = append(moments, at, at)
				last = at
			}
		}
		if t != last {
			moments = append(moments, t)
			last = t
		}
	}
	return moments
}

// leastPerYear is how closely two courses are compared: between such moments break-even is found on a cubic, to about an hour.
const leastPerYear = 6

// Time follows the spends that people ask about over a horizon of whole years, at so many moments a year: today's, the one
// explored, the minimum where there is one, nothing, where steps are given the plan that begins with the spend explored, and, where today's
// downtime is above the line, what restores it in time. At a moment where the plan turns it stands after.
func (s *System) Time(steps []Step, horizon, perYear int) *Time {
	asked := Plan{Base: s.in.ExploredSpend(), Steps: steps}
	often := (leastPerYear + perYear - 1) / perYear // moments compared for each that is shown
	w := comparison{System: s, minimum: s.Minimum(), moments: asked.Moments(horizon, perYear*often)}
	if table := s.creditTable(); table != nil {
		w.credit = table.at
	}
	t := &Time{Years: make(Series, horizon*perYear+1)}
	w.shown = make([]int, len(t.Years))
	at := 0
	for i := range t.Years {
		t.Years[i] = float64(i) / float64(perYear)
		for at+1 < len(w.moments) && w.moments[at+1] <= t.Years[i] {
			at++
		}
		w.shown[i] = at
	}
	w.course(Plan{Base: s.in.Spend}, &w.stay)
	_, restore, _, lost := s.WaysBack()
	for _, named := range [...]struct {
		name string
		plan Plan
		has  bool
	}{
		{"today", Plan{Base: s.in.Spend}, true},
		{"explored", Plan{Base: asked.Base}, true},
		{"minimum", Plan{Base: w.minimum}, !math.IsInf(w.minimum, 1)},
		{"nothing", Plan{}, true},
		{"plan", asked, len(steps) > 0},
		{"restore", Plan{Base: restore}, lost && Number(restore).Known()},
	} {
		if named.has {
			t.Timelines = append(t.Timelines, Timeline{Name: named.name})
			w.fill(&t.Timelines[len(t.Timelines)-1], named.plan)
		}
	}
	return t
}
