package uncertainty

import "goodenough/model"

const futureMeasures = 4 // of FuturePlan

// futureTile is how many draws are kept as they come before they are laid beside those at the same moment: a stretch of memory at a
// time, where number by number would miss the cache.
const futureTile = 16

// futureColumns are the draws of a way of spending by measure and moment, and the last of them as they came.
type futureColumns struct {
	moments, samples int
	all              [futureMeasures][]float64 // [moment*samples + draw]
	tile             [futureMeasures][]float64 // [draw*moments + moment]
}

func newFutureColumns(moments, samples int) *futureColumns {
	c := &futureColumns{moments: moments, samples: samples}
	for m := range c.all {
		c.all[m], c.tile[m] = make([]float64, moments*samples), make([]float64, moments*futureTile)
	}
	return c
}

// course is where the i-th draw is to be followed into.
func (c *futureColumns) course(i int) model.Course {
	part := func(m int) []float64 { return c.tile[m][i%futureTile*c.moments:][:c.moments] }
	return model.Course{Downtime: part(0), Revenue: part(1), Value: part(2), Present: part(3)}
}

// lay puts the tile whose last draw is the i-th into its place.
func (c *futureColumns) lay(i int) {
	for m := range c.all {
		for t := range c.moments {
			to := (*[futureTile]float64)(c.all[m][t*c.samples+i+1-futureTile:])
			for k, at := 0, t; k < futureTile; k, at = k+1, at+c.moments {
				to[k] = c.tile[m][at]
			}
		}
	}
}
