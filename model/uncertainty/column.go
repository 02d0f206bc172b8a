package uncertainty

import "slices"

// column holds the draws of one ranged input.
type column struct {
	dimension int
	given     Range
	belief    Belief
	min, max  float64
	slot      *float64  // where it stands in Runner.in
	halfway   float64   // to its median, of a draw that has no answer
	points    []uint32  // its Sobol' coordinate
	values    []float64 // what that stands for
	seed      uint64
}

// fill draws the column, unless it holds those draws already.
func (c *column) fill(samples int, seed uint64) {
	same := c.seed == seed && len(c.points) == samples
	if !same {
		if cap(c.points) < samples {
			c.points, c.values = make([]uint32, samples), make([]float64, 0, samples)
		}
		c.points, c.seed = c.points[:samples], seed
		scrambled(c.points, coordinateOf(c.dimension), seed)
	}
	if same && len(c.values) == samples {
		return
	}
	c.values = c.values[:samples]
	c.belief.quantiles(c.points, c.values)
}

// grow gives a slice a length, whatever it held.
func grow[T any](slice *[]T, length int) { *slice = slices.Grow((*slice)[:0], length)[:length] }

// lengthen is grow, but keeps what the slice held, also beyond its length.
func lengthen[T any](slice *[]T, length int) {
	if kept := (*slice)[:cap(*slice)]; len(kept) < length {
		*slice = append(kept, make([]T, length-len(kept))...)
	}
	*slice = (*slice)[:length]
}
