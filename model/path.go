package model

import "math"

// The path of a system after its spend moves, from today's capital and today's customers:
//
//	K(t) = s/delta + (K0 - s/delta) e^(-delta t)      exact, on each leg of a plan
//	N'   = A(1-T(U)) - (churn + h(U) + hb(U)) N       customers as revenue run-rate, N(0) = rev
//
// Of big outages N is the mean over when they strike, exactly: each takes the same share of whoever is there.
//
// N is linear in itself with coefficients that move with K, and stiff where the tolerance curve is steep. It is carried by
// the three-stage Radau IIA method (order 5, L-stable; Hairer and Wanner, Solving Ordinary Differential Equations II,
// IV.5), whose stage equations are linear here and so solved exactly; step size by comparing one step with two halves.

// radau holds the nodes and weights of the method.
var radau = func() (r struct {
	c [3]float64
	a [3][3]float64
}) {
	q := math.Sqrt(6)
	r.c = [3]float64{(4 - q) / 10, (4 + q) / 10, 1}
	r.a = [3][3]float64{
		{(88 - 7*q) / 360, (296 - 169*q) / 1800, (-2 + 3*q) / 225},
		{(296 + 169*q) / 1800, (88 + 7*q) / 360, (-2 - 3*q) / 225},
		{(16 - q) / 36, (16 + q) / 36, 1. / 9},
	}
	return r
}()

// path carries customers and the cash flow, before spend, along time.
type path struct {
	s *System
	leg
	t       float64
	revenue float64 // N
	flown   float64 // cash flow since 0, spend not deducted
	worth   float64 // its present value
	steps   int     // taken so far, refused ones included

	acquired, costly, exposed, owed float64 // what does not change along it; costly: what a unit of downtime costs whoever is hit, $/yr
}

// start is the path from today with one spend.
func (s *System) start(spend float64) path {
	return path{s: s, leg: leg{spend: spend, capital: s.capitalToday}, revenue: s.in.Revenue,
		acquired: s.inflow(), costly: s.toil() + s.fines(), exposed: s.in.Exposed(), owed: s.in.Owed()}
}

// firstStep is how many years the careful method tries at once to begin with.
func (s *System) firstStep() float64 { return math.Min(.25, .25/s.delta) }

// rates are what the equations need at one instant.
type rates struct {
	downtime        float64
	inflow, outflow float64 // N' = inflow - outflow*N
	earns, costs    float64 // cash flow = earns*N - costs, before spend
}

// inflow is A: the new customers a year, as revenue run-rate, that come while nobody is put off.
func (s *System) inflow() float64 {
	return s.in.Revenue * (s.in.Churn + s.hazardToday + s.bigHazard*s.downtimeToday) / (1 - s.leavingToday)
}

// toil is what a unit of downtime costs in incident work and attrition, $/yr.
func (s *System) toil() float64 {
	each, big := s.in.IncidentCost(), &s.big.Cost
	return s.Incidents(1)*(each.Work+each.Attrition) + s.bigOutages(1)*(big.Work+big.Attrition)
}

// fines is what it costs at once, $/yr.
func (s *System) fines() float64 {
	return s.Incidents(1)*s.in.Fine + s.bigOutages(1)*s.big.Cost.Fine
}

func (p *path) ratesAt(t float64) rates {
	s, in := p.s, &p.s.in
	downtime := s.downtimeAt(p.capitalAt(t, s.delta))
	staying, hazard := stayingAndHazard(s.logOdds(downtime))
	down, _ := s.big.down(downtime)
	r := rates{
		downtime: downtime,
		inflow:   p.acquired * staying,
		outflow:  in.Churn + hazard + s.bigHazard*downtime,
		earns:    in.Margin - p.exposed*down,
		costs:    p.costly * downtime,
	}
	if p.owed > 0 {
		credit, slope := s.expectedCredit(downtime)
		credit, _ = s.big.credit(downtime, credit, slope)
		r.earns -= p.owed * credit
	}
	return r
}

// instant is what a step needs of a moment.
type instant struct {
	rates
	t     float64
	worth float64 // of a dollar then
}

// instantAt is the one at t, or known where it is that.
func (p *path) instantAt(t float64, known *instant) instant {
	if known != nil && known.t == t {
		return *known
	}
	return instant{rates: p.ratesAt(t), t: t, worth: math.Exp(-p.s.in.Discount * t)}
}

// step moves p on by dt years, and tells of the moment where it ends. One that was seen before may be given.
func (p *path) step(dt float64, known *instant) instant {
	var at [3]instant
	var m [3][4]float64 // (I + dt A diag(outflow)) N = N0 + dt A inflow
	for i := range at {
		at[i] = p.instantAt(p.t+radau.c[i]*dt, known)
	}
	for i := range m {
		m[i][i] = 1
		m[i][3] = p.revenue
		for j := range at {
			m[i][j] += dt * radau.a[i][j] * at[j].outflow
			m[i][3] += dt * radau.a[i][j] * at[j].inflow
		}
	}
	n := solve3(m)
	for i := range at {
		cash := at[i].earns*n[i] - at[i].costs
		p.flown += dt * radau.a[2][i] * cash
		p.worth += dt * radau.a[2][i] * cash * at[i].worth
	}
	p.revenue = n[2]
	p.t += dt
	return at[2]
}

// solve3 solves three linear equations by elimination. It needs no exchange of rows: every principal minor of the method's
// matrix is positive, and so is every pivot.
func solve3(m [3][4]float64) (x [3]float64) {
	for i := range 3 {
		for row := i + 1; row < 3; row++ {
			f := m[row][i] / m[i][i]
			for col := i; col < 4; col++ {
				m[row][col] -= f * m[i][col]
			}
		}
	}
	for i := 2; i >= 0; i-- {
		x[i] = m[i][3]
		for col := i + 1; col < 3; col++ {
			x[i] -= m[i][col] * x[col]
		}
		x[i] /= m[i][i]
	}
	return x
}

const (
	// pathTolerance is the error allowed in a step, of today's revenue and of the yearly costs.
	pathTolerance = 1e-10
	// pathPatience is how many steps are tried before the tolerance grows tenfold, and again after as many. A preset takes about
	// 130 for 100 years; only a curve finer than the rounding of its own argument, a wall, runs out of it, and so every path ends.
	pathPatience = 5000
	// pathShortest is the shortest step, in years: three seconds.
	pathShortest = 1e-7
)

// advance moves p to time t with steps as long as the tolerance allows; dt is the first to try and the last used.
func (p *path) advance(t float64, dt *float64) {
	for p.t < t {
		left := t - p.t
		h := math.Min(*dt, left)
		whole, halves := *p, *p
		end := whole.step(h, nil)
		halves.step(h/2, nil)
		halves.step(h/2, &end) // mostly at the same moment, to the bit
		p.steps++
		halves.steps = p.steps
		tolerance := pathTolerance * math.Pow(10, float64(p.steps/pathPatience))
		missRevenue := math.Abs(whole.revenue-halves.revenue) / p.s.in.Revenue
		missWorth := math.Abs(whole.worth-halves.worth) / (p.s.in.Revenue + math.Abs(halves.worth))
		miss := math.Max(missRevenue, missWorth) / tolerance
		if miss > 1 && h > pathShortest {
			*dt = h * math.Max(.2, .9*math.Pow(miss, -1./6))
			continue
		}
		*p = halves
		if h == *dt || miss > 1 {
			*dt = math.Max(pathShortest, h*math.Min(4, .9*math.Pow(math.Max(miss, 1e-9), -1./6)))
		}
		if h == left || t-p.t < 1e-12*t { // half of the shortest time there is rounds to none: it would never arrive
			p.t = t
		}
	}
}

// worths is the present value, spend not deducted, of moving to spend now, up to each of the ascending horizons, in years.
func (s *System) worths(spend float64, horizons ...float64) []float64 {
	p, dt := s.withMonths().start(spend), s.firstStep()
	worths := make([]float64, len(horizons))
	for i, horizon := range horizons {
		p.advance(horizon, &dt)
		worths[i] = p.worth
	}
	return worths
}

// annuity is the present value of a dollar a year for so many years.
func (s *System) annuity(years float64) float64 {
	if s.in.Discount == 0 {
		return years
	}
	return -math.Expm1(-s.in.Discount*years) / s.in.Discount
}

// presentValues compares moving to spend now with staying at today's, over 10 years and for ever (100), in dollars.
// For ever, both spends are charged what they would have earned in growth; without discount it has no bound and is +Inf.
func (s *System) presentValues(spend float64) (tenYears, forever float64) {
	if spend != s.in.Spend {
		moved, stayed := s.worths(spend, 10, 100), s.worths(s.in.Spend, 10, 100)
		more := spend - s.in.Spend
		tenYears = moved[0] - stayed[0] - more*s.annuity(10)
		forever = moved[1] - stayed[1] - more*s.annuity(100)*(1+math.Max(s.in.GrowthROI, 0))
	}
	if s.in.Discount == 0 {
		forever = math.Inf(1)
	}
	return tenYears, forever
}
