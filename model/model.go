// Package model answers how much spending on operations is good enough for one system.
//
// It is pure arithmetic. Inputs are what a leader knows or assumes; Build turns them into a System, whose methods say
// what any yearly spend leads to; System.Outcome answers the whole question.
//
// Spending buys reliability capital, a stock that depreciates (Nerlove-Arrow); capital buys less downtime by a power law
// (Gordon-Loeb class I); downtime drives customers away by a log-logistic tolerance distribution. The least spend that
// keeps customers content for ever is the minimum; the spend at which the next dollar earns more in growth is the
// optimum; the spend at which it does not even earn itself back is where waste begins.
//
// Money is in dollars and dollars a year, time in hours or years as named, shares are fractions of one.
package model

import "math"

const (
	// HoursPerYear turns a share of time into hours a year.
	HoursPerYear = 8760
	// HoursPerMonth is what service-credit schedules count as a month.
	HoursPerMonth = HoursPerYear / 12
	// workingHoursPerYear is a full year of one engineer.
	workingHoursPerYear = 1800
	// OutOfReach is the largest number shown or exported; anything above it is beyond any budget on Earth.
	OutOfReach = 1e13
	// Everybody is the share of customers who leave at the walk-away point.
	Everybody = .95
)

// logit is the log of the odds of p.
func logit(p float64) float64 { return math.Log(p / (1 - p)) }

// logistic is the inverse of logit; it cannot overflow.
func logistic(z float64) float64 { return 1 / (1 + math.Exp(-z)) }

// stayingAndHazard are logistic(-z) and softplus(z), which mostly need one power of e.
func stayingAndHazard(z float64) (staying, hazard float64) {
	if z > 0 {
		return logistic(-z), softplus(z)
	}
	odds := math.Exp(z)
	return 1 / (1 + odds), math.Log1p(odds)
}

// softplus is ln(1 + e^z) without overflow for large z and without loss for small.
func softplus(z float64) float64 {
	if z > 0 {
		return z + math.Log1p(math.Exp(-z))
	}
	return math.Log1p(math.Exp(z))
}
