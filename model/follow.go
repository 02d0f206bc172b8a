package model

import "math"

// Course is what a plan leads to along time: a number for each moment asked about. A nil slice is left out.
type Course struct {
	Downtime   []float64 // share of time
	Revenue    []float64 // customers, as revenue run-rate, $/yr
	Value      []float64 // cash flow: margin*N*(1-(1-defer)D) - credits - work - attrition - fines - spend, $/yr
	Cumulative []float64 // cash since now, one-off payments included, $
	Present    []float64 // its present value, $
}

const (
	// strideMost is the longest step of the quick method, in years: a month.
	strideMost = 1. / 12
	// strideTurn bounds a step by how far the fastest of the rates may go in it.
	strideTurn = .1
	// strideLeast is the step, in years, below which the careful method gets by with less work.
	strideLeast = strideMost / 32
)

// Follow follows a plan from today's capital and customers and fills c for each of the ascending years, from 0 on. Where a
// moment at which the plan turns stands twice, it is shown before and after; once, after. credit is E[credit] and its
// slope by downtime (share of time), where the caller has them at less cost than the model, or nil. Follow allocates nothing.
//
// Capital is exact. Customers and cash are carried by the Hermite-Obreshkov method of order 4,
//
//	N(t+h) = N + h/2 (N'(t) + N'(t+h)) + h^2/12 (N''(t) - N''(t+h))
//
// which is A-stable, solved exactly here because N is linear in itself, and asks the model once a step (Obreshkov 1940; Hairer
// and Wanner, Solving Ordinary Differential Equations II, IV.3). It begins anew on each leg, in steps of at most a month:
// error below 2e-9 of today's revenue in the presets. Where the tolerance curve is too steep for that, the careful method
// of this package takes over, with the model's own credits.
func (s *System) Follow(p Plan, years []float64, c *Course, credit func(downtime float64) (credit, slope float64)) {
	s.follow(p, years, c, credit, 1)
}

// follow is Follow with steps so many times as long; the careful method all along at 0.
func (s *System) follow(p Plan, years []float64, c *Course, credit func(downtime float64) (credit, slope float64), scale float64) {
	var store [mostLegs]leg
	legs := s.legs(p, store[:0])
	w := walk{path: s.start(p.Base), credit: credit, scale: scale}
	w.turn(legs[0])
	next := 1
	for i, year := range years {
		again := i+1 < len(years) && years[i+1] == year
		for next < len(legs) && (legs[next].from < year || legs[next].from == year && !again) {
			w.to(legs[next].from)
			w.turn(legs[next])
			next++
		}
		w.to(year)
		put(c.Downtime, i, w.now.downtime)
		put(c.Revenue, i, w.revenue)
		put(c.Value, i, w.now.earns*w.revenue-w.now.costs)
		put(c.Cumulative, i, w.flown)
		put(c.Present, i, w.worth)
	}
}

func put(series []float64, i int, v float64) {
	if series != nil {
		series[i] = v
	}
}

// walk is a path with the spend deducted, and what its quick method keeps.
//
// All that the equations need of capital are powers and logarithms of it. Capital moves little in a step, so that each follows
// from the one before by a short series, in a fifth of the time that functions of any argument take in WebAssembly.
type walk struct {
	path
	credit func(downtime float64) (credit, slope float64)
	scale  float64
	most   float64 // the longest step on this leg, years; 0: the careful method

	capacity float64 // 1 + K/kappa ...
	settles  float64 // ... and where it settles
	excess   float64 // downtime above the floor
	odds     float64 // of leaving within a year
	hazard   float64 // ln(1 + odds)
	fade     float64 // e^(-discount t)
	now      motion  // what follows from these

	length, keeps, fades float64 // of a step: years, what is left of capital not settled, and of a dollar's worth
}

// motion is rates with the spend among the costs, and how fast each rises, per year.
type motion struct {
	rates
	inflowRise, outflowRise, earnsRise, costsRise float64
}

// turn begins a leg.
func (w *walk) turn(l leg) {
	s := w.s
	w.leg, w.length = l, 0
	w.fade = math.Exp(-s.in.Discount * l.from)
	w.flown -= l.once
	w.worth -= l.once * w.fade
	w.settles = 1 + l.spend/s.sigma
	w.look()

	// Capital moves one way on a leg and ever more slowly, for its size too: what follows it moves fastest at the start, and most
	// leave where it is least.
	worst := s.Downtime((math.Min(w.capacity, w.settles) - 1) * s.sigma)
	fastest := s.in.Churn + (s.LeavingHazard(worst) + s.bigHazard*worst) +
		s.delta*(1+math.Abs(w.settles-w.capacity)/w.capacity*(1+s.beta*(1+s.toleranceSlope)))
	w.most = 0
	if most := math.Min(strideMost, strideTurn/fastest); most > strideLeast {
		w.most = w.scale * most
	}
}

// look takes the motion from the model itself.
func (w *walk) look() {
	s := w.s
	spend := w.capitalAt(w.t, s.delta) * s.delta // that would keep it up
	downtime := s.Downtime(spend)
	w.capacity, w.excess = 1+spend/s.sigma, downtime-s.in.Floor
	w.odds, w.hazard = math.Exp(s.logOdds(downtime)), s.LeavingHazard(downtime)
	w.rate(downtime)
}

// to walks to year t, on this leg.
func (w *walk) to(t float64) {
	switch gap := t - w.t; {
	case !(gap > 0):
	case w.most > 0:
		w.stride(gap)
		w.t = t
	default:
		dt := w.s.firstStep()
		w.advance(t, &dt)
		w.flown -= w.spend * gap
		w.worth -= w.spend * (w.s.annuity(t) - w.s.annuity(t-gap))
		w.look()
	}
}

// stride goes on by so many years, in equal steps.
func (w *walk) stride(years float64) {
	count := math.Ceil(years / w.most)
	h := years / count
	if math.Abs(h-w.length) > 1e-13*h { // which differ by rounding where the years are evenly spaced
		w.length, w.keeps, w.fades = h, math.Exp(-w.s.delta*h), math.Exp(-w.s.in.Discount*h)
	}
	first, second, discount := h/2, h*h/12, w.s.in.Discount
	b := &w.now
	n, flown, worth, fade := w.revenue, w.flown, w.worth, w.fade
	speed := b.inflow - b.outflow*n
	gain := b.inflowRise - b.outflowRise*n - b.outflow*speed
	cash := b.earns*n - b.costs
	rise := b.earnsRise*n + b.earns*speed - b.costsRise
	for ; count > 0; count-- {
		flown += first*cash + second*rise
		worth += fade * (first*cash + second*(rise-discount*cash))
		fade *= w.fades
		w.onward()
		n += first*(speed+b.inflow) + second*(gain-b.inflowRise+b.inflow*b.outflow)
		n /= 1 + first*b.outflow + second*(b.outflow*b.outflow-b.outflowRise)
		speed = b.inflow - b.outflow*n
		gain = b.inflowRise - b.outflowRise*n - b.outflow*speed
		cash = b.earns*n - b.costs
		rise = b.earnsRise*n + b.earns*speed - b.costsRise
		flown += first*cash - second*rise
		worth += fade * (first*cash - second*(rise-discount*cash))
	}
	w.revenue, w.flown, w.worth, w.fade = n, flown, worth, fade
}

// onward moves all that depends on capital alone by a step.
func (w *walk) onward() {
	s := w.s
	capacity := w.settles + (w.capacity-w.settles)*w.keeps
	w.excess *= expNear(-s.beta * logNear(w.capacity, capacity))
	w.capacity = capacity
	downtime := s.in.Floor + w.excess
	odds := w.odds * expNear(s.toleranceSlope*logNear(w.now.downtime, downtime))
	w.hazard += logNear(1+w.odds, 1+odds)
	w.odds = odds
	w.rate(downtime)
}

// rate fills the motion.
func (w *walk) rate(downtime float64) {
	s, in := w.s, &w.s.in
	rise := s.beta * w.excess * s.delta * (w.capacity - w.settles) / w.capacity // dU/dt
	staying := 1 / (1 + w.odds)
	hazardRise := w.odds * staying * s.toleranceSlope * rise / downtime
	down, downSlope := s.big.down(downtime)
	keeps, keepsRise := in.Margin-w.exposed*down, w.exposed*downSlope
	if w.owed > 0 {
		var credit, slope float64
		if w.credit != nil {
			credit, slope = w.credit(downtime)
		} else {
			credit, slope = s.expectedCredit(downtime)
		}
		credit, slope = s.big.credit(downtime, credit, slope)
		keeps -= w.owed * credit
		keepsRise += w.owed * slope
	}
	m := &w.now
	m.downtime = downtime
	m.inflow = w.acquired * staying
	m.inflowRise = -m.inflow * hazardRise
	m.outflow = in.Churn + w.hazard + s.bigHazard*downtime
	m.outflowRise = hazardRise + s.bigHazard*rise
	m.earns = keeps
	m.earnsRise = -keepsRise * rise
	m.costs = w.costly*downtime + w.spend
	m.costsRise = w.costly * rise
}

// logNear is ln(to/from) of two numbers less than a tenth apart, to 1e-14: 2 atanh((to-from)/(to+from)).
func logNear(from, to float64) float64 {
	t := (to - from) / (to + from)
	q := t * t
	return 2 * t * (1 + q*(1./3+q*(1./5+q*(1./7+q*(1./9)))))
}

// expNear is e^x for x within a tenth of 0, to 1e-14.
func expNear(x float64) float64 {
	return 1 + x*(1+x*(1./2+x*(1./6+x*(1./24+x*(1./120+x*(1./720+x*(1./5040+x*(1./40320))))))))
}
