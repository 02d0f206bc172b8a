package model

import "math"

// Inside shows the tests, which stand outside because they need package scenario, what they must see of a System.
type Inside struct{ *System }

// WithoutReaction is s with customers who never leave because of downtime, so that value is linear in downtime.
func WithoutReaction(in Inside) Inside {
	s := *in.System
	s.toleranceMedian = math.Inf(1)
	s.leavingToday, s.hazardToday = 0, 0
	s.revenueFloor = s.Revenue(s.in.Floor)
	return Inside{&s}
}

// WithoutBig is s without big outages, and new customers coming as if there were some.
func WithoutBig(in Inside) Inside {
	s := *in.System
	s.hazardToday += s.bigHazard * s.downtimeToday
	s.big, s.bigHazard = BigOutage{}, 0
	return Inside{&s}
}

// BigCost is what big outages cost at a point, $/yr, and one of them, $.
func (s Inside) BigCost(p Point) (yearly, once float64) {
	var o Outcome
	s.bigOutcome(&o, &p)
	return float64(o.Big.Loss), float64(o.Big.LossOnce)
}

// WithCapital is s with that much reliability capital today, $.
func WithCapital(in Inside, capital float64) Inside {
	s := *in.System
	s.capitalToday = capital
	return Inside{&s}
}

func (s Inside) Sigma() float64                                  { return s.sigma }
func (s Inside) Beta() float64                                   { return s.beta }
func (s Inside) Delta() float64                                  { return s.delta }
func (s Inside) CapitalToday() float64                           { return s.capitalToday }
func (s Inside) DowntimeToday() float64                          { return s.downtimeToday }
func (s Inside) DowntimeNeglected() float64                      { return s.downtimeNeglected }
func (s Inside) RevenueFloor() float64                           { return s.revenueFloor }
func (s Inside) DowntimeAt(capital float64) float64              { return s.downtimeAt(capital) }
func (s Inside) SpendFor(downtime float64) float64               { return s.spendFor(downtime) }
func (s Inside) Best(hurdle float64) float64                     { return s.best(hurdle) }
func (s Inside) Annuity(years float64) float64                   { return s.annuity(years) }
func (s Inside) ExpectedCredit(d float64) (credit, rise float64) { return s.expectedCredit(d) }
func (s Inside) PresentValues(spend float64) (ten, ever float64) { return s.presentValues(spend) }
func (s Inside) Runway(spend, minimum float64) (runway, recovery float64) {
	return s.runway(spend, minimum)
}

// BestUntold is Best(hurdle) by a search that knows of no spend before.
func (s Inside) BestUntold(hurdle float64) (spend float64, evaluations int) {
	f := s.searchFor(hurdle)
	none := f.sampleAt(0)
	f.among(none, f.reach(&none))
	return f.best.spend, f.evaluated
}

// PeaksWork counts what the second of Peaks takes, and what it took alone.
func (s Inside) PeaksWork() (evaluations, alone int) {
	f := s.searchBest(s.GrowthHurdle(), math.Inf(1))
	return f.searchCheaper(s.Hurdle(0)).evaluated, s.searchBest(s.Hurdle(0), math.Inf(1)).evaluated
}

// CreditOfMonths is ExpectedCredit where many ask, and whether that is another way.
func (s Inside) CreditOfMonths(downtime float64) (credit, rise float64, other bool) {
	ready := s.withMonths()
	credit, rise = ready.expectedCredit(downtime)
	return credit, rise, ready.months != nil
}

// CustomersAfter is N, as revenue run-rate, so many years after the spend moved.
func (s Inside) CustomersAfter(spend, years float64) float64 {
	p, dt := s.start(spend), .01
	p.advance(years, &dt)
	return p.revenue
}

// Work counts what an answer costs: evaluations of the search for the optimum and steps of the path at the spend explored.
func (s Inside) Work() (evaluations, steps int) {
	p, dt := s.start(s.in.ExploredSpend()), s.firstStep()
	p.advance(100, &dt)
	return s.searchBest(s.GrowthHurdle(), math.Inf(1)).evaluated, p.steps
}

// Solve3 is solve3.
func Solve3(m [3][4]float64) [3]float64 { return solve3(m) }

// FollowBySteps is Follow with steps so many times as long, and by the careful method at 0.
func (s Inside) FollowBySteps(p Plan, years []float64, c *Course, scale float64) {
	s.follow(p, years, c, nil, scale)
}

// CreditTable is the table of E[credit], or nil.
func (s Inside) CreditTable() func(downtime float64) (credit, slope float64) {
	if table := s.creditTable(); table != nil {
		return table.at
	}
	return nil
}

// TrapEnds is the capital that so many years under the trap lead to.
func (s Inside) TrapEnds(budget, years float64) float64 {
	ends, _ := s.trapWalk(budget, s.capitalToday, years, 0)
	return ends
}
