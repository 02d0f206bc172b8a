package uncertainty

import "math"

// Where a range is wide, the optimum can have a tail so heavy that much of its variance lies beyond what some thousands of draws
// see: v/5 ~ v ~ 5v, which leave has, is a metalog whose upper end falls with the power -1.8 of the value. Percentiles and values
// of information hardly notice; shares of the variance do. For these, then, the ends that matter most are drawn apart. The run's
// own draws in their tails, the outer 1/64 of an input's probability, are left out; each part of the whole that lies in one tail, or
// in two, has draws of its own. They crowd towards the end as the cube of a uniform number does, so that y's square times what a
// draw stands for stays about even, and keep the points of the run's first draws: the cube is taken of the heavy input's own.

const (
	mostEnds = 2
	tailBits = 6
	tailMass = 1. / (1 << tailBits)
	// closest is how close to the end a draw comes, as a probability: what 1 less it still tells.
	closest = 1. / (1 << 40)
	// An end is drawn apart where one draw at this depth, with the others at their medians, holds this share of the variance. At the
	// end of a normal it holds .003 of what that explains, at that of leave in the presets .01 to .04 of all.
	probe     = 1. / 4096
	heaviness = .002
	// How many draws a part of one tail has, for each of the run's own, and that of two, which holds some hundredths of the variance.
	oneTail  = 1. / 8
	twoTails = 1. / 64
	// roughly is for refine: an error of a hundredth of the spend, now up, now down, does not show in shares.
	roughly = 1e-2
)

// end is one end of a ranged input.
type end struct {
	column *column
	high   bool
	score  float64 // share of the variance that one draw in 4096 holds
}

// holds tells whether a point lies in the tail.
func (e *end) holds(point uint32) bool {
	if e.high {
		point = ^point
	}
	return point>>(32-tailBits) == 0
}

// value is that of the input in the tail's draw with a point: at tailMass v^3 from the end, v being the point as 0..1.
func (e *end) value(point uint32) float64 {
	v := uniform(point)
	distance := math.Max(tailMass*v*v*v, closest)
	if e.high {
		return e.column.belief.Quantile(1 - distance)
	}
	return e.column.belief.Quantile(distance)
}

// tailDensity is the probability that such a draw stands for, by that of its point.
func tailDensity(point uint32) float64 {
	v := uniform(point)
	return 3 * tailMass * v * v
}

// tails are the ends drawn apart, and their draws.
type tails struct {
	ends   []end
	room   [mostEnds + 1]end
	ladder grid                     // half as fine as the run's, and further up
	values [mostEnds][]float64      // of the input at each end
	pieces [1 << mostEnds][]float64 // by the set of ends in whose tails a part lies: what each draw adds to the mean
}

// endsOf is the set of ends that an input has among those drawn apart.
func (t *tails) endsOf(c *column) (set int) {
	for k := range t.ends {
		if t.ends[k].column == c {
			set |= 1 << k
		}
	}
	return set
}

// leaveOut clears what the run's own draws in the tails add to the mean.
func (t *tails) leaveOut(y []float64) {
	for k := range t.ends {
		e := &t.ends[k]
		for i, point := range e.column.points {
			if e.holds(point) {
				y[i] = 0
			}
		}
	}
}

// exchange puts the values of a set of tails in place of the run's own, and these back.
func (t *tails) exchange(set int) {
	for k := range t.ends {
		if set>>k&1 == 1 {
			c := t.ends[k].column
			c.values, t.values[k] = t.values[k], c.values
		}
	}
}

// weight is the probability that the i-th draw in a set of tails stands for, times the number of draws: none where another heavy
// input lies in a tail of its own, for that is another part.
func (t *tails) weight(set, i int) float64 {
	weight := 1.
	for k := range t.ends {
		e := &t.ends[k]
		switch point := e.column.points[i]; {
		case set>>k&1 == 1:
			weight *= tailDensity(point)
		case t.endsOf(e.column)&set == 0 && e.holds(point):
			return 0
		}
	}
	return weight
}
