package model

import "math"

// DowntimeExceeds is P(D > t) for a month's downtime D of one customer: a compound Poisson with nu outages on average,
// each exponential with mean 1, and t in units of that mean; nu is zero or more, t above zero. It also returns dP/dnu.
//
// The sum of i exponentials passes t exactly when a Poisson(t) count stays below i, so P(D > t) = P(J < I) with
// I ~ Poisson(nu) and J ~ Poisson(t), and dP/dnu = P(I = J): sums of positive terms, with nothing to cancel.
// Absolute error below 1e-10 up to nu = 1e4. Above, the saddlepoint formula of Lugannani and Rice (1980), which for this
// distribution has a closed form, with d = sqrt(t) - sqrt(nu):
//
//	P(D > t) = erfc(d)/2 - e^(-d^2) / (2 sqrt(pi) t^(1/4) (t^(1/4) + nu^(1/4)))
//	dP/dnu   = e^(-nu-t) I0(2 sqrt(nu t)) = e^(-d^2) / (2 sqrt(pi) (nu t)^(1/4)) (1 + 1/(16 sqrt(nu t)) + ...)
//
// Error below 1e-6 there, where a normal of the same mean and variance is 2e-3 off and would leave a cliff for the search to
// find.
func DowntimeExceeds(nu, t float64) (probability, slope float64) {
	if nu > manyOutages {
		d := math.Sqrt(t) - math.Sqrt(nu)
		a, b := math.Sqrt(math.Sqrt(nu)), math.Sqrt(math.Sqrt(t))
		density := math.Exp(-d*d) / (2 * math.Sqrt(math.Pi) * b)
		return math.Erfc(d)/2 - density/(a+b), density / a * (1 + 1/(16*a*a*b*b))
	}
	iFrom, iTo := poissonWindow(nu)
	jFrom, jTo := poissonWindow(t)
	if jFrom > iTo {
		return 0, 0
	}
	below := 0.0 // P(J < i)
	j, pj := jFrom, poisson(jFrom, t)
	for ; j < iFrom && j <= jTo; j++ {
		below += pj
		pj *= t / float64(j+1)
	}
	for i, pi := iFrom, poisson(iFrom, nu); i <= iTo; i++ {
		if pi < negligible && float64(i) > nu {
			break
		}
		probability += pi * below
		if j == i && j <= jTo {
			slope += pi * pj
			below += pj
			pj *= t / float64(j+1)
			j++
		}
		pi *= nu / float64(i+1)
	}
	return min(1, probability), slope
}

// manyOutages is their number a month above which the sums would be long.
const manyOutages = 1e4

// negligible is a probability from which on, beyond the mean, all that follow together change no sum here.
const negligible = 1e-20

// poissonWindow bounds the counts whose probability matters: twelve deviations, and room for the long tail of a small mean.
func poissonWindow(mean float64) (from, to int) {
	reach := 12 * math.Sqrt(mean)
	return int(math.Max(0, mean-reach)), int(mean + reach + 40)
}

func poisson(count int, mean float64) float64 {
	if count == 0 {
		return math.Exp(-mean)
	}
	logFactorial, _ := math.Lgamma(float64(count) + 1)
	return math.Exp(float64(count)*math.Log(mean) - mean - logFactorial)
}

// expectedCredit is E[credit], the share of a month's bill owed on average when downtime (share of time) stays there, and
// its slope in downtime. Outages that hit one customer in a month number downtime*730/mttr on average.
func (s *System) expectedCredit(downtime float64) (credit, slope float64) {
	perDowntime := HoursPerMonth / s.in.TimeToRestore
	if s.months != nil && downtime*perDowntime <= manyOutages {
		return s.expectedOf(downtime, perDowntime)
	}
	owed := 0.0
	for _, tier := range s.schedule.Tiers {
		probability, rise := DowntimeExceeds(downtime*perDowntime, tier.Line*perDowntime)
		credit += (tier.Credit - owed) * probability
		slope += (tier.Credit - owed) * rise * perDowntime
		owed = tier.Credit
	}
	return credit, slope
}
