package model

import "math"

// By how much sales rise, in percent, for one percent more advertising: averages of 751 and 402 estimates (Sethuraman,
// Tellis and Briesch, How Well Does Advertising Work?, Journal of Marketing Research 48, 2011).
const (
	AdvertisingShort = .12 // at once
	AdvertisingLong  = .24 // with what carries over
)

// AdvertisingROI is the return of the next dollar of so much advertising a year, less the dollar. An elasticity e of sales
// makes that e margin revenue/advertising of contribution. Of each year's effect a share 1 - short/long lasts into the
// next (Koyck), so that the present value of all of it is that with
//
//	e = short / (1 - (1 - short/long) e^(-discount))
//
// which is the long-run elasticity without discount. +Inf for no advertising: the first dollar of a constant elasticity.
func (in *Inputs) AdvertisingROI(advertising float64) float64 {
	elasticity := AdvertisingShort / (1 - (1-AdvertisingShort/AdvertisingLong)*math.Exp(-in.Discount))
	if advertising <= 0 {
		return math.Inf(1)
	}
	return elasticity*in.Margin*in.Revenue/advertising - 1
}

// AdvertisingShare is the share of revenue that is worth putting into advertising: the ratio of the elasticities of advertising
// and price (Dorfman and Steiner, Optimal Advertising and Optimal Quality, 1954), where the price elasticity of who sets
// the best price is 1/margin (Lerner).
func AdvertisingShare(elasticity, margin float64) float64 { return elasticity * margin }
