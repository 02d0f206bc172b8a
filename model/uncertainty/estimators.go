package uncertainty

import "math"

// Estimators over plain columns: of points in 0..1 as 32-bit fractions, and of what a model made of them. They know no model.

// degree is the highest power that firstOrder sees.
const degree = 8

// firstOrder is the share of y's variance that the input with these points explains alone, Var(E[y|u])/Var(y), by regression of
// y on Legendre polynomials of the input's probability u, which the points spread evenly, and on ln u and ln(1-u): an amount with a
// lognormal belief rises towards its end as no polynomial does. The functions' products are known in closed form,
//
//	E[P_k ln u] = (-1)^(k+1)/(k(k+1)), E[P_k ln(1-u)] = -1/(k(k+1)), Var(ln u) = 1, Cov(ln u, ln(1-u)) = 1 - pi^2/6
//
// so that only y's moments on them are sums. Each function adds the noise in its moment: altogether 0.0024 at 4096 points if
// y were noise, less where it is smooth. What a long tail of y leaves uncertain in its variance comes on top: see
// BenchmarkFirstOrder. mean and variance are y's.
func firstOrder(points []uint32, y []float64, mean, variance float64) float64 {
	if variance == 0 {
		return 0
	}
	var sum [degree]float64
	var lower, upper float64
	for i, point := range points {
		u := unit(point)
		x, v := 2*u-1, y[i]-mean
		p1 := x
		p2 := (3*x*p1 - 1) * (1. / 2)
		p3 := (5*x*p2 - 2*p1) * (1. / 3)
		p4 := (7*x*p3 - 3*p2) * (1. / 4)
		p5 := (9*x*p4 - 4*p3) * (1. / 5)
		p6 := (11*x*p5 - 5*p4) * (1. / 6)
		p7 := (13*x*p6 - 6*p5) * (1. / 7)
		p8 := (15*x*p7 - 7*p6) * (1. / 8)
		sum[0] += v * p1
		sum[1] += v * p2
		sum[2] += v * p3
		sum[3] += v * p4
		sum[4] += v * p5
		sum[5] += v * p6
		sum[6] += v * p7
		sum[7] += v * p8
		lower += v * log2(u)
		upper += v * log2(1-u)
	}
	n := float64(len(points))
	lower *= ln2 / n
	upper *= ln2 / n
	// What the polynomials explain, and what they leave of the logarithms: their moments, variance and covariance.
	explained, alone, together := 0., 1., 1-math.Pi*math.Pi/6
	sign := 1.
	for i, s := range sum {
		k := float64(i + 1)
		moment, square, shared := s/n, 2*k+1, 1/(k*(k+1)) // E[P_k^2] = 1/(2k+1)
		explained += moment * moment * square
		lower -= square * sign * shared * moment
		upper += square * shared * moment
		alone -= square * shared * shared
		together += square * sign * shared * shared
		sign = -sign
	}
	explained += (lower+upper)*(lower+upper)/(2*(alone+together)) + (lower-upper)*(lower-upper)/(2*(alone-together))
	return math.Min(1, explained/variance)
}

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

// add adds draws' curves, of so many choices, to the parts that their points lie in. Many at once and
// without a call for each: in WebAssembly a call costs as much as adding sixteen choices.
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
