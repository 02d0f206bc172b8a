package model

import "math"

// logOdds is z = k ln(U/U50), the log of the odds of leaving. All that customers do is a function of it, so that no
// power of a steep curve is ever formed.
func (s *System) logOdds(downtime float64) float64 {
	return s.toleranceSlope * math.Log(downtime/s.toleranceMedian)
}

// LeavingShare is T(U), the share of customers who leave within a year if downtime (share of time) stays there: a
// log-logistic distribution of tolerance through (tol, leave) and (exit, 95 %).
func (s *System) LeavingShare(downtime float64) float64 { return logistic(s.logOdds(downtime)) }

// LeavingHazard is h(U) = -ln(1-T), 1/yr: the rate at which customers leave because of it while downtime (share of time) stays there.
func (s *System) LeavingHazard(downtime float64) float64 { return softplus(s.logOdds(downtime)) }

// Revenue is R(U), $/yr, of a downtime (share of time): the level stream worth as much, at the discount rate, as the path that revenue
// takes from today to its new steady state when downtime moves to U and stays. New customers come at today's rate, less where downtime
// puts them off. With no discount it is the steady state. Big outages drive customers away besides, and keep no new ones off.
func (s *System) Revenue(downtime float64) float64 {
	revenue, _, _ := s.reaction(downtime)
	return revenue
}

// reaction is revenue, its slope in downtime, and the share that leaves, from one evaluation of the tolerance curve: the
// search asks for hundreds of them in a frame.
func (s *System) reaction(downtime float64) (revenue, slope, leaving float64) {
	in := &s.in
	z := s.logOdds(downtime)
	small := math.Exp(-math.Abs(z)) // cannot overflow
	leaving, staying, hazard := 1/(1+small), small/(1+small), math.Log1p(small)
	if z > 0 {
		hazard += z
	} else {
		leaving, staying = staying, leaving
	}
	inflow := (in.Churn + s.hazardToday + s.bigHazard*s.downtimeToday) / (1 - s.leavingToday)
	top := inflow*staying + in.Discount
	bottom := in.Churn + (hazard + s.bigHazard*downtime) + in.Discount
	revenue = in.Revenue * top / bottom
	if downtime == 0 {
		return revenue, 0, leaving
	}
	dz := s.toleranceSlope / downtime // dT/dU = T(1-T) dz, dh/dU = T dz
	slope = in.Revenue*leaving*dz*(-inflow*staying-top/bottom)/bottom - revenue*s.bigHazard/bottom
	return revenue, slope, leaving
}
