package model

import (
	"math"
	"strconv"
)

// Series are numbers along time. JSON carries ten digits of each, and null for what is out of reach.
type Series []float64

// MarshalJSON writes the numbers.
func (s Series) MarshalJSON() ([]byte, error) {
	text := append(make([]byte, 0, 16*len(s)+2), '[')
	for i, v := range s {
		if i > 0 {
			text = append(text, ',')
		}
		if Number(v).Known() {
			text = strconv.AppendFloat(text, v, 'g', 10, 64)
		} else {
			text = append(text, "null"...)
		}
	}
	return append(text, ']'), nil
}

// Timeline is what spending one way leads to. Its JSON names are a contract.
type Timeline struct {
	Name       string `json:"name"`  // today, explored, minimum, nothing or plan
	Spend      Number `json:"spend"` // $/yr, at first
	Steps      []Step `json:"steps,omitempty"`
	Downtime   Series `json:"downtime"`   // share of time
	Incidents  Series `json:"incidents"`  // a year
	Revenue    Series `json:"revenue"`    // customers, as revenue run-rate, $/yr
	Value      Series `json:"value"`      // cash flow at that instant, $/yr
	Cumulative Series `json:"cumulative"` // cash since now, $
	Present    Series `json:"present"`    // its present value, $

	RunwayYears   Number `json:"runway_years"`     // until downtime passes the line; null: never
	RecoveryYears Number `json:"recovery_years"`   // until it is then back; null: never; 0 where not needed
	PresentValue  Number `json:"present_value"`    // over the horizon, against staying at today's spend, $
	BreakEven     Number `json:"break_even_years"` // from then on no worse than staying, discounted; 0: from the start; null: not by the horizon
	Backfire      Number `json:"backfire_years"`   // from then on worse than staying, discounted; null: not by the horizon
	Waiting       Number `json:"cost_of_waiting"`  // what beginning a year later costs over the horizon, $
	RevenueLost   Number `json:"revenue_lost"`     // share of the revenue of staying that is gone at the horizon
}

// Time is what several ways of spending lead to, from today's capital and customers.
type Time struct {
	Years Series     `json:"years"`
	Plans []Timeline `json:"plans"`
}

// Plan finds a timeline by its name; nil where there is none.
func (t *Time) Plan(name string) *Timeline {
	for i := range t.Plans {
		if t.Plans[i].Name == name {
			return &t.Plans[i]
		}
	}
	return nil
}

// Moments are, in ascending years from now, so many a year over a horizon in years, from 0, and twice each at which the plan turns: a grid on which Follow
// shows its jumps.
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
// explored, the minimum where there is one, nothing, and, where steps are given, the plan that begins with the spend
// explored. At a moment where the plan turns it stands after.
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
	w.stay = w.course(Plan{Base: s.in.Spend})
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
	} {
		if named.has {
			t.Plans = append(t.Plans, Timeline{Name: named.name})
			w.fill(&t.Plans[len(t.Plans)-1], named.plan)
		}
	}
	return t
}

// comparison is what the timelines of one system share.
type comparison struct {
	*System
	minimum float64
	moments []float64
	shown   []int // the last moment of each year shown
	credit  func(downtime float64) (credit, slope float64)
	stay    *Course
}

// course is p at the moments, in slices of its own.
func (w *comparison) course(p Plan) *Course {
	c := new(Course)
	for _, series := range [...]*[]float64{&c.Downtime, &c.Revenue, &c.Value, &c.Cumulative, &c.Present} {
		*series = make([]float64, len(w.moments))
	}
	w.Follow(p, w.moments, c, w.credit)
	return c
}

// fill says what p leads to.
func (w *comparison) fill(l *Timeline, p Plan) {
	c, stay := w.stay, w.stay
	last := len(w.moments) - 1
	l.Spend, l.Steps = Number(p.Base), p.Steps
	if p.Base != w.in.Spend || p.Steps != nil {
		c = w.course(p)
		var later [1]float64
		w.Follow(p.after(1, w.in.Spend), w.moments[last:], &Course{Present: later[:]}, w.credit)
		l.Waiting = Number(c.Present[last] - later[0])
	}
	for _, series := range [...]struct {
		to     *Series
		from   []float64
		factor float64
	}{{&l.Downtime, c.Downtime, 1}, {&l.Incidents, c.Downtime, w.Incidents(1)}, {&l.Revenue, c.Revenue, 1},
		{&l.Value, c.Value, 1}, {&l.Cumulative, c.Cumulative, 1}, {&l.Present, c.Present, 1}} {
		*series.to = make(Series, len(w.shown))
		for i, at := range w.shown {
			(*series.to)[i] = series.factor * series.from[at]
		}
	}
	var store [mostLegs]leg
	runway, recovery := w.passes(w.legs(p, store[:0]), w.minimum)
	l.RunwayYears, l.RecoveryYears = Number(runway), Number(recovery)
	l.PresentValue = Number(c.Present[last] - stay.Present[last])
	if stay.Revenue[last] > 1e-12*w.in.Revenue { // where everybody leaves either way, nothing more is lost
		l.RevenueLost = Number(1 - c.Revenue[last]/stay.Revenue[last])
	}
	l.BreakEven, l.Backfire = Number(w.overtakes(c, 1)), Number(w.overtakes(c, -1))
}

// overtakes is when, with sign 1, the present value of c comes to be and to stay no less than that of staying, and with sign -1
// less: 0 where it always is, +Inf where it is not in the end.
func (w *comparison) overtakes(c *Course, sign float64) float64 {
	ahead := func(i int) float64 { return sign * (c.Present[i] - w.stay.Present[i]) }
	i := len(w.moments) - 1
	for ; i >= 0; i-- {
		if lead := ahead(i); lead < 0 || sign < 0 && lead == 0 {
			break
		}
	}
	switch i {
	case len(w.moments) - 1:
		return math.Inf(1)
	case -1:
		return 0
	}
	// Between moments the lead is a cubic through its values and slopes at both ends.
	width := w.moments[i+1] - w.moments[i]
	var at, slope [2]float64
	for k := range at {
		at[k] = ahead(i + k)
		slope[k] = width * sign * (c.Value[i+k] - w.stay.Value[i+k]) * math.Exp(-w.in.Discount*w.moments[i+k])
	}
	rise := at[1] - at[0]
	low, high := 0., 1.
	for range 50 {
		x := (low + high) / 2
		if at[0]+x*(slope[0]+x*(3*rise-2*slope[0]-slope[1]+x*(slope[0]+slope[1]-2*rise))) < 0 {
			low = x
		} else {
			high = x
		}
	}
	return w.moments[i] + low*width
}
