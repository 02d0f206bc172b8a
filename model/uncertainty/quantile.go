package uncertainty

import "math"

// percentile is the p-th quantile of values, whose order it changes: linear between order statistics, of which the i-th of n
// stands at (i+1/2)/n, as points of a net do. +Inf among the values is a value: the quantile is +Inf where one bears weight.
func percentile(values []float64, p float64) float64 {
	return orderAt(values, p*float64(len(values))-.5)
}

// orderAt is linear between order statistics, counted from 0.
func orderAt(values []float64, at float64) float64 {
	if at <= 0 {
		return selectOrder(values, 0)
	}
	if last := len(values) - 1; at >= float64(last) {
		return selectOrder(values, last)
	}
	i := int(at)
	low := selectOrder(values, i)
	next := math.Inf(1) // the least of what lies above
	for _, v := range values[i+1:] {
		if v < next {
			next = v
		}
	}
	if share := at - float64(i); share > 0 && low != next {
		return low + share*(next-low)
	}
	return low
}

// selectOrder puts the k-th smallest in its place, smaller ones before and greater ones after it, and returns it (Hoare's
// quickselect, middle of three).
func selectOrder(values []float64, k int) float64 {
	from, to := 0, len(values)-1
	for from < to {
		a, b, c := values[from], values[(from+to)/2], values[to]
		if a > b {
			a, b = b, a
		}
		if b > c {
			b = c
			if a > b {
				b = a
			}
		}
		i, j := from, to
		for i <= j {
			for values[i] < b {
				i++
			}
			for values[j] > b {
				j--
			}
			if i <= j {
				values[i], values[j] = values[j], values[i]
				i++
				j--
			}
		}
		switch {
		case k <= j:
			to = j
		case k >= i:
			from = i
		default:
			return values[k]
		}
	}
	return values[k]
}

// spread is the 5th, 50th and 95th percentile of values, whose order it changes.
func spread(values []float64) (low, middle, high float64) {
	middle = percentile(values, .5)
	half := len(values) / 2 // what is smaller now stands before, what is greater behind
	n := float64(len(values))
	low = orderAt(values[:half], .05*n-.5)
	high = orderAt(values[half:], .95*n-.5-float64(half))
	return low, middle, high
}

// histogram counts positive numbers by the first bits of their float64: cells of 1/64 of an octave, 16 octaves up to a top of its
// own. A quantile read off, linear within a cell, errs by less than a cell, 1.6 % of the value, and ten times less where
// the cells are full.
type histogram struct {
	counts [cellsOfHistogram]uint32
	first  int // the number, among all cells of float64, of the first here
}

const (
	octaves          = 16
	octaveBits       = 6 // of the mantissa, to tell cells of an octave apart
	cellShift        = fraction - octaveBits
	cellsOfHistogram = octaves << octaveBits
)

// clear makes h empty, for numbers up to top.
func (h *histogram) clear(top float64) {
	clear(h.counts[:])
	h.first = int(math.Float64bits(top)>>cellShift) + 1 - cellsOfHistogram
}

// add counts v. What is below the cells is counted in the first, what is above them in the last.
func (h *histogram) add(v float64, at *place) {
	i := int(int64(bitsOf(v, at))>>cellShift) - h.first // of a negative number: below
	if i < 0 {
		i = 0
	}
	if i >= cellsOfHistogram {
		i = cellsOfHistogram - 1
	}
	h.counts[i]++
}

// quantiles reads several off, of n numbers, for ascending p.
func (h *histogram) quantiles(n int, p, out []float64) {
	seen, cell := 0., 0
	for k := range p {
		want := p[k] * float64(n)
		for cell < cellsOfHistogram-1 && seen+float64(h.counts[cell]) < want {
			seen += float64(h.counts[cell])
			cell++
		}
		from := math.Float64frombits(uint64(h.first+cell) << cellShift)
		to := math.Float64frombits(uint64(h.first+cell+1) << cellShift)
		out[k] = from
		if h.counts[cell] > 0 {
			out[k] += (to - from) * (want - seen) / float64(h.counts[cell])
		}
	}
}
