package uncertainty

import (
	"math"

	"goodenough/model"
)

// Flips is, for each number of the system and its customers, ranged or not, the value nearest to its own at which the verdict on today's
// spend changes, others at their medians; +Inf where none in its range does. samples, yield and errors are as for Run, which finds the
// flips of ranged inputs alone: those of twenty others take longer than a hand on a slider waits.
func (r *Runner) Flips(s Study, samples int, yield Yield) (ByInput, error) {
	var flips ByInput
	if err := r.prepare(s, samples); err != nil {
		return flips, err
	}
	r.layLadder(s)
	for i := range model.Fields {
		if !yield.goesOn(i, len(model.Fields)) {
			return flips, ErrCancelled
		}
		f := &model.Fields[i]
		d := dimensionOf(f.Key)
		switch _, ranged := s.Ranges[f.Key]; {
		case f.Number == nil || f.Group == model.Asked:
		case !CanRange(*f), f.Group == model.Rare && f.Key != "big" && r.base.Big == 0: // it moves no peak
			flips.set(d, unknown)
		case ranged && !r.columns[d].belief.IsPoint():
			flips.set(d, r.flipOfRange(r.columns[d]))
		default:
			flips.set(d, r.flipOfNumber(i, strideOfNumbers))
		}
	}
	return flips, nil
}

// flipOfRange looks between the 0.1 and the 99.9 % quantile, in eight steps to each side of the median, even on a normal's scale, if
// it has not since the ladder was laid.
func (r *Runner) flipOfRange(c *column) float64 {
	const (
		end   = 3.0902323061678132 // the normal's 99.9 % quantile
		steps = 8
	)
	known := &r.memory.flips
	if known.has>>c.dimension&1 == 0 {
		known.set(c.dimension, r.flip(c, steps, 1, path{
			func(t float64) float64 { return c.belief.Quantile(math.Erfc(-end*t/math.Sqrt2) / 2) },
			math.Abs,
		}))
	}
	return float64(known.number[c.dimension])
}

// strideOfNumbers is how many steps are taken at once where no range says what is likely: of 99,000 numbers, with 38,500 flips, of systems
// drawn at random none had another than step by step, for three times the work. In strides of eight three had, all of a trend.
const strideOfNumbers = 4

// flipOfNumber looks through the whole range of a field, in factors where its slider moves so, in 64 steps to each side that
// are small where they begin and end and a 34th of the way in between: the first and the last are a 27,000th. It takes so many at once as flip does.
func (r *Runner) flipOfNumber(field, stride int) float64 {
	const steps = mostSteps
	f := &model.Fields[field]
	defer func(restores bool) { r.restores = restores }(r.restores)
	r.restores = r.restores || f.Key == "mttr"
	v := *f.Number(&r.base)
	if f.Optional && v == model.Unset { // a promise moves no peak
		return unknown
	}
	value := func(t float64) float64 {
		end := f.Max
		if t < 0 {
			end = f.Min
		}
		t = math.Abs(t)
		t *= t * t * (10 + t*(6*t-15))
		if f.Log && v > 0 && end > 0 {
			return v * math.Pow(end/v, t)
		}
		return v + t*(end-v)
	}
	away := func(t float64) float64 {
		if f.Log && v > 0 {
			return math.Abs(math.Log(value(t) / v))
		}
		return math.Abs(value(t) - v)
	}
	return r.flip(&column{slot: f.Number(&r.in), min: f.Min, max: f.Max}, steps, stride, path{value, away})
}
