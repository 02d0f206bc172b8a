package uncertainty

import (
	"math"

	"goodenough/model"
)

// Flips is, for each number of the system and its customers, ranged or not, the value nearest to its own at which the verdict on today's
// spend changes, others at their medians; +Inf where none in its range does. samples and yield are as for Run, which finds the
// flips of ranged inputs alone: those of twenty others take longer than a hand on a slider waits.
func (r *Runner) Flips(s Study, samples int, yield func(done, total int) bool) (ByInput, error) {
	var flips ByInput
	if err := r.prepare(s, samples); err != nil {
		return flips, err
	}
	r.layLadder(samples)
	for i := range model.Fields {
		if yield != nil && !yield(i, len(model.Fields)) {
			return flips, ErrCancelled
		}
		f := &model.Fields[i]
		d := dimensionOf(f.Key)
		switch _, ranged := s.Ranges[f.Key]; {
		case f.Number == nil || f.Group == model.Asked:
		case ranged && !r.kept[d].belief.IsPoint():
			flips.set(d, r.flipOfRange(r.kept[d]))
		default:
			restores := r.restores
			r.restores = restores || f.Key == "mttr"
			flips.set(d, r.flipOfNumber(i))
			r.restores = restores
		}
	}
	return flips, nil
}

// flipOfRange looks in probability, between the 0.1 and the 99.9 % quantile, in eight steps to each side of the median.
func (r *Runner) flipOfRange(c *column) float64 {
	const (
		end   = .001
		steps = 8
	)
	_, today, ok := r.answerAt(c, c.belief.Median())
	if !ok {
		return unknown
	}
	below := func(t float64) float64 { return c.belief.Quantile(.5 - (.5-end)*t) }
	above := func(t float64) float64 { return c.belief.Quantile(.5 + (.5-end)*t) }
	down, up := r.turn(c, today, steps, below), r.turn(c, today, steps, above)
	switch {
	case down < up:
		return below(down)
	case up <= 1:
		return above(up)
	default:
		return unknown
	}
}

// flipOfNumber looks through the whole range of a field, in factors where its slider moves so, in steps that are smaller the
// nearer they are to the value it has.
func (r *Runner) flipOfNumber(field int) float64 {
	const steps = 64 // to each side: the first a 260,000th of the way
	f := &model.Fields[field]
	v := *f.Number(&r.base)
	if f.Optional && v == model.Unset { // a promise moves no peak
		return unknown
	}
	c := &column{slot: f.Number(&r.in), min: f.Min, max: f.Max}
	_, today, ok := r.answerAt(c, v)
	if !ok {
		return unknown
	}
	nearest, distance := unknown, math.Inf(1)
	for _, end := range [...]float64{f.Min, f.Max} {
		factors := f.Log && v > 0 && end > 0
		path := func(t float64) float64 {
			t *= t * t
			if factors {
				return v * math.Pow(end/v, t)
			}
			return v + t*(end-v)
		}
		at := r.turn(c, today, steps, path)
		if math.IsInf(at, 1) {
			continue
		}
		away := math.Abs(path(at) - v)
		if f.Log && v > 0 {
			away = math.Abs(math.Log(path(at) / v))
		}
		if away < distance {
			nearest, distance = path(at), away
		}
	}
	return nearest
}

// turn is where, from 0 to 1, the verdict first is another than today's along the path of an input's values, found in equal
// steps and then by halving to a ten thousandth of the value, which peaks from a ladder err by; +Inf where it is nowhere before answers end.
func (r *Runner) turn(c *column, today model.Verdict, steps int, path func(t float64) float64) float64 {
	const halvings = 60 // all that a float64 has room for
	for i := range steps {
		from, to := float64(i)/float64(steps), float64(i+1)/float64(steps)
		_, verdict, ok := r.answerAt(c, path(to))
		if ok && verdict == today {
			continue
		}
		for range halvings {
			if math.Abs(path(to)-path(from)) <= 1e-4*math.Abs(path(to)) {
				break
			}
			middle := (from + to) / 2
			if _, verdict, answers := r.answerAt(c, path(middle)); answers && verdict == today {
				from = middle
			} else {
				to, ok = middle, answers
			}
		}
		if ok {
			return to
		}
		break
	}
	return unknown
}
