package history

import (
	"math"

	"goodenough/model/uncertainty"
)

// share is what a record says of which share of customers an hour of incident hits: the sum of hours times share over the sum of hours,
// since that times rate and length is downtime. The plain mean is off wherever severe ones last longer.
//
// It counts as from n = (sum of hours)^2 / (sum of their squares) incidents: one long one among many short ones says little. Middle and variance, on
// the scale of odds, are those of n incidents and of what we know beforehand: a tenth of one that hit half, and 1.2 whose shares differ as
// much as any with this mean could.
//
//	m = (n p + .05)/(n + .1),  v = (n s^2 + 1.2 m (1-m))/((n+2)(n+1)),  logit normal, median m, deviation sqrt(v)/(m (1-m))
//
// A Beta with half an incident beforehand, which one would write down first, is right where half of customers are hit and wrong where few
// or nearly all are: of a true share of 2 % it never held the truth.
type share struct {
	known, all   int     // incidents that say it, of those that there are
	incidents    float64 // n
	mean, square float64 // p and s^2
}

func (r *Record) share() share {
	s := share{all: len(r.Incidents)}
	hours, squares := 0., 0.
	says := func(i *Incident) bool { return !i.Unasked && i.Share >= 0 && i.Share <= 1 && i.Hours > 0 }
	for i := range r.Incidents {
		if in := &r.Incidents[i]; says(in) {
			s.known++
			hours += in.Hours
			squares += in.Hours * in.Hours
			s.mean += in.Hours * in.Share
		}
	}
	if s.known == 0 {
		return s
	}
	s.mean /= hours
	s.incidents = hours * hours / squares
	for i := range r.Incidents {
		if in := &r.Incidents[i]; says(in) {
			off := in.Share - s.mean
			s.square += in.Hours * off * off / hours
		}
	}
	return s
}

func (s *share) quantiles() func(p float64) float64 {
	const before, differ = .1, 1.2
	n := s.incidents
	m := (n*s.mean + before/2) / (n + before)
	spare := m * (1 - m)
	v := (n*s.square + differ*spare) / ((n + 2) * (n + 1))
	middle, deviation := math.Log(m/(1-m)), math.Sqrt(v)/spare
	return func(p float64) float64 { return 1 / (1 + math.Exp(-middle-deviation*normal(p))) }
}

func (s *share) estimate() Estimate {
	switch {
	case s.known == 0 && s.all > 0:
		return keep("blast", NoShares, 0)
	case s.known < fewest:
		return keep("blast", FewShares, s.known)
	}
	e := Estimate{Key: "blast", Band: bandOf(s.quantiles()), Why: Weighted, From: s.known}
	if s.known < s.all {
		e.Why = SomeWeighed
	}
	return e
}

func (s *share) draws(own *uncertainty.Study, dimension int) []float64 {
	if s.known < fewest {
		return ownDraws(own, "blast", dimension)
	}
	return draw(dimension, s.quantiles())
}
