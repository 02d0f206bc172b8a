package model

import "math"

// comparison is what the timelines of one system share.
type comparison struct {
	*System
	minimum float64
	moments []float64
	shown   []int // the last moment of each year shown
	credit  func(downtime float64) (credit, slope float64)
	stay    Course
	other   Course // the one that is held against staying
}

// course fills c with p at the moments.
func (w *comparison) course(p Plan, c *Course) *Course {
	if n := len(w.moments); c.Downtime == nil {
		room := make([]float64, 5*n)
		c.Downtime, c.Revenue, c.Value, c.Cumulative, c.Present = room[:n], room[n:2*n], room[2*n:3*n], room[3*n:4*n], room[4*n:]
	}
	w.Follow(p, w.moments, c, w.credit)
	return c
}

// fill says what p leads to.
func (w *comparison) fill(l *Timeline, p Plan) {
	c, stay := &w.stay, &w.stay
	last := len(w.moments) - 1
	l.Spend, l.Steps = Number(p.Base), p.Steps
	if p.Base != w.in.Spend || p.Steps != nil {
		c = w.course(p, &w.other)
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
