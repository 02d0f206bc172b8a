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

func ChiSquared(degrees, p float64) float64              { return chiSquared(degrees, p) }
func GammaQuantile(shape, p float64) float64             { l := gamma(shape); return l.quantile(p) }
func GammaShare(shape, x float64) float64                { l := gamma(shape); return l.share(x) }
func DirectionOf(times []float64, end float64) Direction { return directionOf(times, end, end/8760) }
