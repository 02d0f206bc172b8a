package model

import "math"

// BestWithin is the spend ($/yr), no less than least and no more than most, at which value less so many dollars for each dollar spent is
// greatest, by the certain search of the optimum. A price is at least 1; most may be +Inf.
func (s *System) BestWithin(price, least, most float64) float64 {
	if least == 0 {
		return s.searchBest(price, most).best.spend
	}
	f := s.searchFor(price)
	left := f.sampleAt(least)
	f.among(left, math.Min(f.reach(&left), most))
	return f.best.spend
}
