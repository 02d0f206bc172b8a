package uncertainty

import (
	"math"

	"goodenough/model"
)

// Exceedance is how likely one year's losses from incidents are to pass an amount, at the spend explored.
type Exceedance struct {
	Years       int       `json:"years"`
	Mean        float64   `json:"mean"`        // $
	Probability []float64 `json:"probability"` // that a year's loss passes ..., descending
	Loss        []float64 `json:"loss"`        // ... this, $, ascending
}

// manyIncidents is how many a year are added up one by one; beyond, their sum is taken as lognormal.
const manyIncidents = 4096

// exceeded are the probabilities of a loss-exceedance curve.
var exceeded = []float64{.99, .98, .95, .9, .85, .8, .75, .7, .65, .6, .55, .5, .45, .4, .35, .3, .25, .2, .15, .1, .07, .05, .03, .02, .01, .005, .002, .001}

// LossExceedance lives through so many years, a power of two as for Run, each with a draw of its own of the ranges and its own
// incidents: at the spend explored they come as a Poisson process of n(U) a year, and each costs, with its duration D
// lognormal with mean mttr and the deviation in the logarithm that the study gives,
//
//	hours*wage/1800 + quits/100*replace*wage + fine + margin*R(U)*(1-defer)*blast*D/8760
//
// so that a year's mean is the model's incident work, attrition, fines and lost sales. Customers who leave and credits are no part of
// it: they answer to a level of downtime that stays. Big outages come besides, likewise, and each costs all that one costs, its future
// included. Probabilities with fewer than four years beyond them are left out.
// yield and errors are as for Run.
func (r *Runner) LossExceedance(s Study, years int, yield Yield) (*Exceedance, error) {
	if err := r.prepare(s, years); err != nil {
		return nil, err
	}
	for i := range years {
		if !yield.goesOnAt(i, years) {
			return nil, ErrCancelled
		}
		r.take(i)
		r.buffer[i] = r.year(stream(mix(s.Seed ^ mix(uint64(i)+1))))
	}
	e := &Exceedance{Years: years}
	e.Mean, _ = meanAndVariance(r.buffer)
	for _, p := range exceeded {
		if p*float64(years) >= 4 {
			e.Probability = append(e.Probability, p)
			e.Loss = append(e.Loss, percentile(r.buffer, 1-p))
		}
	}
	if !yield.goesOn(years, years) {
		return nil, ErrCancelled
	}
	return e, nil
}

// year is the loss of one year of the draw at hand, $.
func (r *Runner) year(random stream) float64 {
	in, d := &r.in, &r.draw
	u := d.downtime(in.ExploredSpend() / d.unit)
	loss := r.routineYear(u, &random)
	if d.bigs > 0 {
		big := d.bigOutage(in)
		outflow := d.outflow + ln2*quickLog2(1+d.odds(u), &places[0])
		loss += random.poisson(d.bigs*u) * big.Toll(in, d.revenueAt(u), u, d.creditAt(u), outflow).Once
	}
	return loss
}

// routineYear is the loss of a year's routine incidents at a downtime, share of time, $.
func (r *Runner) routineYear(u float64, random *stream) float64 {
	in, d := &r.in, &r.draw
	rate := d.incidents * u
	spread := in.DurationSpread
	fixed := in.IncidentCost().Sum()
	hourly := d.exposed * d.revenueAt(u) * in.BlastRadius / model.HoursPerYear
	lasting := hourly * in.TimeToRestore // of an incident of mean duration
	if mean := rate * (fixed + lasting); rate > manyIncidents && mean > 0 {
		// The lognormal of the sum's mean and variance (Fenton 1960): nearly the normal where no incident stands out.
		square := fixed*fixed + 2*fixed*lasting + lasting*lasting*math.Exp(spread*spread)
		variance := math.Log1p(rate * square / (mean * mean))
		return mean * exp(math.Sqrt(variance)*normalQuantile(random.next())-variance/2)
	}
	loss := 0.
	// Incidents until the sum of exponential waits passes the year.
	for wait := -ln2 * log2(random.next()); wait < rate; wait -= ln2 * log2(random.next()) {
		z := normalQuantile(random.next())
		loss += fixed + lasting*exp(spread*z-spread*spread/2)
	}
	return loss
}

// stream is a generator of its own for every year: the n-th number is a hash of the stream and n.
type stream uint64

// next is uniform, above 0 and below 1.
func (s *stream) next() float64 {
	*s += 0x9e3779b97f4a7c15
	return (float64(mix(uint64(*s))>>11) + .5) / (1 << 53)
}

// poisson is how many events there are of so many on average.
func (s *stream) poisson(mean float64) (count float64) {
	if mean > manyIncidents {
		return math.Max(0, mean+math.Sqrt(mean)*normalQuantile(s.next()))
	}
	for wait := -ln2 * log2(s.next()); wait < mean; wait -= ln2 * log2(s.next()) {
		count++
	}
	return count
}
