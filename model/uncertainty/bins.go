package uncertainty

import "math"

// parts are those of an input's probability: thirty-seconds, the first and the last halved again and again, because there an amount with
// a lognormal belief still moves far.
const (
	parts    = 40
	partBits = 9
)

// partition is the part for the first bits of a point, and what a regression on the parts needs.
var partition = func() (p struct {
	of       [1 << partBits]uint8
	function [parts][functions]float64 // mean over the part; the mean of one squared over all is 1, of the product of two 0
	mass     [parts]float64
}) {
	first, part := 0, 0
	put := func(cells int) {
		for c := first; c < first+cells; c++ {
			p.of[c] = uint8(part)
			for f := range basis {
				p.function[part][f] += basis[f][c] / float64(cells)
			}
		}
		p.mass[part] = float64(cells) / float64(len(p.of))
		first, part = first+cells, part+1
	}
	const most = len(p.of) / 32
	put(1)
	for cells := 1; cells < most; cells *= 2 {
		put(cells)
	}
	for range 30 {
		put(most)
	}
	for cells := most / 2; cells >= 1; cells /= 2 {
		put(cells)
	}
	put(1)
	for f := range functions { // what the cells' functions lost within parts
		for range 2 {
			for g := range f {
				shared := 0.
				for b, mass := range p.mass {
					shared += mass * p.function[b][f] * p.function[b][g]
				}
				for b := range p.mass {
					p.function[b][f] -= shared * p.function[b][g]
				}
			}
		}
		norm := 0.
		for b, mass := range p.mass {
			norm += mass * p.function[b][f] * p.function[b][f]
		}
		for b := range p.mass {
			p.function[b][f] /= math.Sqrt(norm)
		}
	}
	return p
}()

// bins sums curves by the part of an input's probability that their draw lies in.
type bins [parts]curve

// add adds draws' curves, of so many choices, to the parts that their points lie in. Many at once and without a call for each: in
// WebAssembly a call costs as much as adding sixteen choices.
func (b *bins) add(points []uint32, curves []curve, choices int) {
	for i, point := range points {
		sum, c := &b[partition.of[point>>(32-partBits)]], &curves[i]
		for at := 0; at < choices; at += 8 {
			s, v := (*[8]float64)(sum[at&eights:]), (*[8]float64)(c[at&eights:])
			s[0] += v[0]
			s[1] += v[1]
			s[2] += v[2]
			s[3] += v[3]
			s[4] += v[4]
			s[5] += v[5]
			s[6] += v[6]
			s[7] += v[7]
		}
	}
}
