package uncertainty

import (
	"errors"
	"math/bits"
	"slices"

	"goodenough/model"
)

// The tests stand outside, because scenario, whose presets they need, imports this package. This is what they must see of it.

type (
	Curve = curve
	Bins  = bins
	Draw  = draw
	Grid  = grid
)

var (
	Log2, Exp2     = log2, exp2
	Scrambled      = scrambled
	Unit           = uniform
	DimensionOf    = dimensionOf
	CoordinateOf   = coordinateOf
	SecondOf       = secondCoordinateOf
	TotalOrder     = totalOrder
	Moments        = meanAndVariance
	Percentile     = percentile
	SpreadOf       = spread
	NormalQuantile = normalQuantile
)

// FirstOrder is the share of y's variance that the input with these points explains alone, as Runner.firstOrder finds it without tails.
func FirstOrder(points []uint32, y []float64, mean, variance float64) float64 {
	var sums cells
	centred := make([]float64, len(y))
	for i, v := range y {
		centred[i] = (v - mean) / float64(len(y))
	}
	sums.add(points, centred, 0, 1<<32)
	return sums.square() / variance
}

const (
	Inputs     = inputs
	Dimensions = dimensions
)

func (c *Curve) Add(v *Curve)                              { c.add(v, Levels) }
func (c *Curve) Crest(smooth bool) (int, float64, float64) { return crest(c[:], smooth) }

// Sobol fills points with a dimension's first coordinates, unscrambled.
func Sobol(points []uint32, dimension int) {
	x := uint32(0)
	for i := range points {
		points[i] = bits.Reverse32(x)
		x ^= directions[dimension][bits.TrailingZeros32(^uint32(i))]
	}
}

// Put adds a draw's curve to the part of the input's probability that its point lies in.
func (b *Bins) Put(point uint32, v *Curve) { b.add([]uint32{point}, []curve{*v}, Levels) }

// PartialInformation is what knowing the input is worth, by so many draws, and its error.
func (b *Bins) PartialInformation(draws int, smooth bool) (worth, deviation float64) {
	return b.partialInformation(new(regression), draws, Levels, smooth)
}

// Prepared is a Runner whose draw stands for in; ok is false where the model has no answer.
func Prepared(in model.Inputs) (r *Runner, ok bool) {
	r = &Runner{base: in, in: in, unit: in.Spend}
	return r, r.derive()
}

func (r *Runner) Value(spend float64) float64    { return r.draw.value(spend / r.unit) }
func (r *Runner) Minimum() float64               { return r.draw.minimum() * r.unit }
func (r *Runner) Downtime(spend float64) float64 { return r.draw.downtime(spend / r.unit) }
func (r *Runner) Hurdle() float64                { return r.draw.hurdle / r.unit }
func (r *Runner) Ladder(low, high float64) []float64 {
	r.ladder.lay(low/r.unit, high/r.unit)
	spends := slices.Clone(r.ladder.spends[:r.ladder.rungs])
	r.dollars(spends)
	return spends
}
func (r *Runner) Values() []float64 {
	r.draw.values(&r.ladder, &r.values)
	return r.values[:r.ladder.rungs]
}

// Spread is all that the kernel leaves of a draw before credits, by four spends at a time or by eight.
func (r *Runner) Spread(byFours bool) []float64 {
	kernel := r.draw.inEights
	if byFours {
		kernel = r.draw.inFours
	}
	kernel(&r.ladder, &r.values)
	all := slices.Clone(r.values[:r.ladder.rungs])
	if b := r.draw.byproduct; b != nil {
		all = slices.Concat(all, b.remains[:r.ladder.rungs], b.downtimes[:r.ladder.rungs])
	}
	return all
}

func (r *Runner) Peaks() (optimum, waste float64) {
	o, w := r.peaks(ofMany)
	return o.spend * r.unit, w.spend * r.unit
}
func (r *Runner) Search() float64 {
	return r.draw.search(&r.scratch, &r.values, r.draw.hurdle).spend * r.unit
}

func (r *Runner) dollars(spends []float64) {
	for i := range spends {
		spends[i] *= r.unit
	}
}

// Column is what a run drew for a key, before it moved any.
func (r *Runner) Column(key string) []float64 {
	if c := r.columns[dimensionOf(key)]; c != nil {
		return c.values
	}
	return nil
}

// Optima are the optima of the last run, by draw.
func (r *Runner) Optima() []float64 {
	optima := slices.Clone(r.optimum)
	r.dollars(optima)
	return optima
}

func (r *Runner) Derive() bool { return r.derive() }

// Lay is what a draw adds to nets and costs.
func (r *Runner) Lay() { r.lay(&r.values, &r.nets[0]) }

// Credit is E[credit] at a downtime, by the curve of a fixed time to restore and by the one for drawn ones.
func Credit(schedule string, restore float64, drawn *DrawnCredits) func(downtime float64) (fixed, each float64) {
	var c creditCurve
	c.set(schedule, restore)
	drawn.set(schedule, restore)
	return func(downtime float64) (fixed, each float64) { return c.at(downtime), drawn.at(downtime) }
}

type DrawnCredits = tierCurves

// Each goes through the draws of a study: nets at Levels spends, and each ranged input's point in the order of model.Fields.
func (r *Runner) Each(s Study, samples int, see func(i int, nets *Curve, optimum float64)) error {
	if err := r.prepare(s, samples); err != nil {
		return err
	}
	r.layLadder(s)
	var nets curve
	for i := range samples {
		r.take(i)
		optimum, _ := r.peaks(ofMany)
		r.lay(&r.values, &r.nets[0])
		r.ladder.between(&r.nets[0], &nets)
		see(i, &nets, optimum.spend*r.unit)
	}
	return nil
}

// Points are the Sobol' coordinates behind Column.
func (r *Runner) Points(key string) []uint32 { return r.columns[dimensionOf(key)].points }

// Draws are the inputs of every draw of a study, moved to where the model has an answer.
func (r *Runner) Draws(s Study, samples int) ([]model.Inputs, error) {
	if err := r.prepare(s, samples); err != nil {
		return nil, err
	}
	draws := make([]model.Inputs, samples)
	for i := range draws {
		r.take(i)
		draws[i] = r.in
	}
	return draws, nil
}

// Take prepares the draw of a study with these values, the other ranged inputs at their medians, as if it had come up. It tells what
// it was moved to, and whether it was.
func (r *Runner) Take(s Study, values map[string]float64) (in model.Inputs, moved bool, err error) {
	if err := r.prepare(s, leastSamples); err != nil {
		return in, false, err
	}
	for _, c := range r.inputs {
		v, ok := values[c.belief.Key]
		if !ok {
			v = c.belief.Median()
		}
		c.values[0] = v
	}
	moved = r.take(0)
	for _, c := range r.inputs {
		c.values = c.values[:0] // no longer what their points stand for
	}
	return r.in, moved, nil
}

// Slope is k of the tolerance distribution of the draw at hand, LeavingToday its T0.
func (r *Runner) Slope() float64 { return r.draw.slope }
func (r *Runner) LeavingToday() float64 {
	odds := exp2(r.draw.slope*log2(downtimeToday(&r.in)) - r.draw.shift)
	return odds / (1 + odds)
}

// Mended are inputs after the repairs that draws of these keys call for.
func Mended(in model.Inputs, drawn ...string) (mended model.Inputs, moved bool) {
	var n repairs
	for _, key := range drawn {
		n.note(key)
	}
	moved = n.mend(&in)
	return in, moved
}

// OptimaAt gives the optimum of each draw with every input at the probability that place gives for its point, as 0..1.
func (r *Runner) OptimaAt(s Study, samples int, place func(key string, v float64) float64) ([]float64, error) {
	if err := r.prepare(s, samples); err != nil {
		return nil, err
	}
	r.layLadder(s)
	for _, c := range r.inputs {
		for i, point := range c.points {
			c.values[i] = c.belief.Quantile(place(c.belief.Key, uniform(point)))
		}
	}
	optima := make([]float64, samples)
	for i := range optima {
		r.take(i)
		optimum, _ := r.peaks(ofMany)
		optima[i] = optimum.spend * r.unit
	}
	for _, c := range r.inputs {
		c.values = c.values[:0] // no longer what their points stand for
	}
	return optima, nil
}

// Remembers tells what of a study the last run's memory holds.
func (r *Runner) Remembers(s Study, samples int) (draws, values, result bool, err error) {
	if err := r.prepare(s, samples); err != nil {
		return false, false, false, err
	}
	r.layLadder(s)
	q := r.question(s, samples)
	known := r.memory.recall(q, r.restores)
	return known.draws, known.values, r.memory.asked == q.butExplored(), nil
}

// FlipInStrides is the flip of a number without a range, looked for so many steps at once.
func (r *Runner) FlipInStrides(s Study, key string, stride int) (float64, error) {
	if err := r.prepare(s, leastSamples); err != nil {
		return 0, err
	}
	r.layLadder(s)
	for i := range model.Fields {
		if model.Fields[i].Key == key {
			return r.flipOfNumber(i, stride), nil
		}
	}
	return 0, errors.New("no such number")
}

// EachPeak goes through the draws of a study and all rungs to guess: the peak found near the guess, and that with all rungs.
func EachPeak(s Study, samples int, see func(i, guess int, near, all float64)) error {
	var r Runner
	if err := r.prepare(s, samples); err != nil {
		return err
	}
	r.layLadder(s)
	r.layCoarse()
	for i := range samples {
		for _, g := range []*grid{&r.ladder, &r.tails.ladder} {
			r.take(i)
			var values curve
			r.draw.values(g, &values)
			all, _ := r.peakOn(g, &values, r.draw.hurdle, 0, roughly)
			for guess := range g.rungs {
				near, _ := r.peakNear(g, guess, roughly)
				see(i, guess, near.spend, all.spend)
			}
		}
	}
	return nil
}
