package model

import "math"

// BestWithin is the spend ($/yr), no less than least and no more than most, at which value less so many dollars for each dollar spent is
// greatest, by the certain search of the optimum. A price is at least 1; most may be +Inf.
func (s *System) BestWithin(price, least, most float64) float64 {
	if least == 0 {
		return s.searchBest(price, most).best.spend
	}
	// Above this nothing beats the least.
	top := least + math.Max(0, s.in.Margin*s.revenueFloor-s.At(least).Value)/price
	return s.searchBetween(least, math.Min(top, most), func(spend float64) (cost, slope float64) { return price * spend, price }).best.spend
}
