package history

import "goodenough/model/uncertainty"

// Inside for tests: what estimates are before they are rounded.

func (r *Record) Rate() uncertainty.Band { return r.rate().estimate().Band }
func (r *Record) Lengths() uncertainty.Band {
	l := r.lengths()
	return l.estimate(l.draws(nil, 1)).Band
}
func (r *Record) Shares() uncertainty.Band { s := r.share(); return s.estimate().Band }

func (r *Record) Direct() Direction { return r.direction() }

func GammaQuantile(shape, p float64) float64             { l := gamma(shape); return l.quantile(p) }
func GammaShare(shape, x float64) float64                { l := gamma(shape); return l.share(x) }
func DirectionOf(times []float64, end float64) Direction { return directionOf(times, end, end/8760) }

// ChiSquared is what a share p of chi-squared with so many degrees of freedom lies below.
func ChiSquared(degrees, p float64) float64 {
	l := gamma(degrees / 2)
	return degrees * l.quantile(p)
}
