package chart

import "math"

// tick is one labelled value of an axis.
type tick struct {
	value float64
	at    float64 // units along the axis
	label string
	size  float64 // of the label along the axis, in units
}

// ticks finds the finest row of round values whose labels leave gap units between them and that has at most want values.
// size measures a label along the axis.
func (a Axis) ticks(s scale, want int, size func(string) float64, gap float64) []tick {
	var zero []tick
	if s.zero {
		label := a.format(0)
		zero = []tick{{0, s.origin, label, size(label)}}
	}
	var best []tick
	a.rounds(s.lo, s.hi, func(values []float64) (more bool) {
		if len(values) > want {
			return true
		}
		row := append(make([]tick, 0, len(zero)+len(values)), zero...)
		for _, v := range values {
			label := a.format(v)
			t := tick{v, s.at(v), label, size(label)}
			if last := len(row) - 1; last >= 0 && (label == row[last].label || math.Abs(t.at-row[last].at) < (t.size+row[last].size)/2+gap) {
				if last == 0 && zero != nil {
					continue // next to the zero, which is worth more
				}
				return true
			}
			row = append(row, t)
		}
		if len(row) > len(best) {
			best = row
		}
		return len(best) < 2
	})
	if best == nil {
		return zero
	}
	return best
}

// rowRoom is how many values the rows worth offering have, more or less.
const rowRoom = 32

// rounds offers rows of round values within lo..hi, from fine to coarse, until more is false. The slice is reused.
func (a Axis) rounds(lo, hi float64, offer func(values []float64) (more bool)) {
	var store [rowRoom]float64
	if a.Log && hi/lo >= 2.5 && !decades(lo, hi, store[:0], offer) {
		return
	}
	steps(lo, hi, store[:0], offer)
}

// decades offers values that recur in every decade, and then powers of ten alone, of which fewer and fewer.
func decades(lo, hi float64, values []float64, offer func([]float64) bool) (more bool) {
	first, last := int(math.Floor(math.Log10(lo)))-1, int(math.Ceil(math.Log10(hi)))+1
	for _, within := range [...][]float64{{1, 1.5, 2, 3, 4, 5, 6, 8}, {1, 1.5, 2, 3, 4, 6, 8}, {1, 2, 3, 5}, {1, 2, 5}, {1, 3}} {
		if float64(len(within))*math.Log10(hi/lo) > 2*rowRoom {
			continue
		}
		values = values[:0]
		for decade := first; decade <= last; decade++ {
			for _, m := range within {
				if v := times10(m, decade); v >= lo && v <= hi {
					values = append(values, v)
				}
			}
		}
		if !offer(values) {
			return false
		}
	}
	for every := 1; every <= last-first; every++ {
		values = values[:0]
		for decade := first; decade <= last; decade++ {
			if v := times10(1, decade); decade%every == 0 && v >= lo && v <= hi {
				values = append(values, v)
			}
		}
		if !offer(values) {
			return false
		}
	}
	return true
}

// steps offers the multiples of 1, 2, 2.5 and 5 times powers of ten, from some twenty of them to none.
func steps(lo, hi float64, values []float64, offer func([]float64) bool) {
	decade := int(math.Floor(math.Log10(hi-lo))) - 1
	for ; ; decade++ {
		for _, m := range [...]float64{1, 2, 2.5, 5} {
			step := times10(m, decade)
			first, last := math.Ceil(lo/step), math.Floor(hi/step)
			if last-first > 24 {
				continue
			}
			values = values[:0]
			for i := first; i <= last; i++ {
				// As i*m is exact, so is the only rounding: the value is the nearest to the decimal one.
				if v := times10(i*m, decade); v >= lo && v <= hi {
					values = append(values, v+0)
				}
			}
			if !offer(values) || len(values) == 0 || last <= first {
				return
			}
		}
	}
}

// times10 is m times ten to the decade, correctly rounded for the decades of everyday numbers.
func times10(m float64, decade int) float64 {
	if decade < 0 {
		return m / math.Pow10(-decade)
	}
	return m * math.Pow10(decade)
}
