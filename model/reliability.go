package model

import "math"

// Downtime is the share of customer-time lost when spend ($/yr, zero or more) goes on for ever, above the floor and at most Uz:
//
//	U(s) = floor + (Uz - floor) / (1 + s/sigma)^beta
//
// the steady state of the capital K' = s - delta K under the Gordon-Loeb class I power law.
func (s *System) Downtime(spend float64) float64 {
	return s.in.Floor + (s.downtimeNeglected-s.in.Floor)*math.Exp(-s.beta*math.Log1p(spend/s.sigma))
}

// downtimeSlope is dU/ds, which is negative.
func (s *System) downtimeSlope(spend, downtime float64) float64 {
	return -s.beta * (downtime - s.in.Floor) / (s.sigma + spend)
}

// downtimeAt is the downtime that capital ($) gives at this moment.
func (s *System) downtimeAt(capital float64) float64 { return s.Downtime(capital * s.delta) }

// spendFor is the least spend ($/yr) that keeps downtime at or below the given share of time for ever; +Inf where no
// spend does, 0 where none is needed.
func (s *System) spendFor(downtime float64) float64 {
	room := downtime - s.in.Floor
	if room <= 0 {
		return math.Inf(1)
	}
	return math.Max(0, s.sigma*math.Expm1(math.Log((s.downtimeNeglected-s.in.Floor)/room)/s.beta))
}

// Minimum is the least spend ($/yr) that keeps downtime acceptable for ever; +Inf where none does or none is in reach.
func (s *System) Minimum() float64 { return s.inReach(s.in.AcceptableDowntime()) }

// ContentFrom is the same for what customers tolerate, whatever is promised.
func (s *System) ContentFrom() float64 { return s.inReach(s.in.Tolerance) }

// inReach is spendFor, +Inf where that is out of reach.
func (s *System) inReach(downtime float64) float64 {
	spend := s.spendFor(downtime)
	if spend > OutOfReach {
		return math.Inf(1)
	}
	return spend
}

// Incidents is how many incidents a year a downtime (share of time) means, at today's time to restore and blast radius.
func (s *System) Incidents(downtime float64) float64 {
	return HoursPerYear * downtime / (s.in.TimeToRestore * s.in.BlastRadius)
}

// bigOutages is how many big outages a year a downtime (share of time) comes with.
func (s *System) bigOutages(downtime float64) float64 { return s.big.PerDowntime * downtime }

// MaxTrend is the fastest worsening, as a share of downtime above the floor a year, that today's spend can be hiding: what happens with no
// spend at all.
func (s *System) MaxTrend() float64 {
	q := s.capitalToday / s.kappa
	return s.beta * s.delta * q / (1 + q)
}

// NineFromToday is the factor by which spend must grow from today's for ten times less downtime above the floor. It
// exceeds the long-run cost per nine where today's capital is small beside what neglect would cost.
func (s *System) NineFromToday() float64 {
	excess := s.Downtime(s.in.Spend) - s.in.Floor
	return s.spendFor(s.in.Floor+excess/10) / s.in.Spend
}
