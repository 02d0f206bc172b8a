package uncertainty

import "math"

// Estimators over plain columns: of points in 0..1 as 32-bit fractions, and of what a model made of them. They know no model.

// totalOrder is the share of y's variance that stays when all inputs but one are known (Jansen 1999): half the mean square of
// how much y changes when that input alone is drawn anew.
func totalOrder(y, redrawn []float64, variance float64) float64 {
	if variance == 0 {
		return 0
	}
	sum := 0.
	for i, v := range y {
		sum += (v - redrawn[i]) * (v - redrawn[i])
	}
	return sum / (2 * float64(len(y)) * variance)
}

// moments are the mean and the variance of y.
func moments(y []float64) (mean, variance float64) {
	for _, v := range y {
		mean += v
	}
	mean /= float64(len(y))
	for _, v := range y {
		variance += (v - mean) * (v - mean)
	}
	return mean, variance / float64(len(y))
}

// curve is an amount at each of Levels choices, or of fewer.
type curve [Levels]float64

// eights keeps the start of eight choices within a curve. It changes nothing but lets the compiler know: a check could fail, and
// what could fail in WebAssembly can be interrupted, and keeps its variables in memory.
const eights = Levels - 8

// add adds the first choices of c, a multiple of eight, to the sum so far.
func (sum *curve) add(c *curve, choices int) {
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

// crest is where a curve is highest and how high. On a smooth one, it looks between the choices with the parabola through the
// highest and its neighbours; at is then a fraction of a step off the choice. The first choice, which stands apart, and the
// last have no parabola.
func crest(c []float64, smooth bool) (best int, at, height float64) {
	for i, v := range c {
		if v > c[best] {
			best = i
		}
	}
	height = c[best]
	if !smooth || best < 2 || best == len(c)-1 {
		return best, 0, height
	}
	left, right := height-c[best-1], height-c[best+1]
	if !(left+right > 0) {
		return best, 0, height
	}
	at = (left - right) / (2 * (left + right))
	return best, at, height + (left-right)*(left-right)/(8*(left+right))
}

// mostBins is how many parts of an input's probability are told apart: at the ends, where an amount with a lognormal belief still
// moves far, they are narrower.
const mostBins = 36

// partOf gives the part for the first seven bits of a point: thirty-seconds, the first and the last cut in three. With up to 1024
// draws they are twice as wide, so that each holds sixteen draws at 1024.
var partOf = func() (parts struct{ many, few [128]uint8 }) {
	fill := func(table *[128]uint8, quarter int) {
		cell, part := 0, uint8(0)
		put := func(quarters int) {
			for range quarters * quarter {
				table[cell] = part
				cell++
			}
			part++
		}
		put(1)
		put(1)
		put(2)
		for range len(table)/(4*quarter) - 2 {
			put(4)
		}
		put(2)
		put(1)
		put(1)
	}
	fill(&parts.many, 1)
	fill(&parts.few, 2)
	return parts
}()

// partsFor is the table for a number of draws.
func partsFor(samples int) *[128]uint8 {
	if samples > 1024 {
		return &partOf.many
	}
	return &partOf.few
}

// bins sums curves by the part of an input's probability that their draw lies in.
type bins struct {
	sum   [mostBins]curve
	count [mostBins]int
}

// add adds draws' curves, of so many choices, to the parts that their points lie in. Many at once and without a call for each: in
// WebAssembly a call costs as much as adding sixteen choices.
func (b *bins) add(points []uint32, parts *[128]uint8, curves []curve, choices int) {
	for i, point := range points {
		part := parts[point>>25]
		b.count[part]++
		sum, c := &b.sum[part], &curves[i]
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

// partialInformation is what knowing the input is worth: the mean over its parts of the highest conditional mean, less the
// highest mean of all. By chance it can come out below zero, where nothing can be: then it is 0.
func (b *bins) partialInformation(choices int, smooth bool) float64 {
	var all curve
	knowing, n := 0., 0
	for i := range b.sum {
		if b.count[i] == 0 {
			continue
		}
		all.add(&b.sum[i], choices)
		_, _, height := crest(b.sum[i][:choices], smooth)
		knowing += height
		n += b.count[i]
	}
	_, _, without := crest(all[:choices], smooth)
	return math.Max(0, (knowing-without)/float64(n))
}
