package uncertainty

// Levels is how many spends a draw is evaluated at at most, and how many a Picture shows: none, and a log grid over the spends
// that matter.
const Levels = 64

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

// reading is a curve's at a choice and a fraction of a step off it, by the parabola of crest.
func reading(c *curve, at int, off float64) float64 {
	if off == 0 {
		return c[at]
	}
	left, middle, right := c[at-1], c[at], c[at+1]
	return middle + off*((right-left)+off*(right+left-2*middle))/2
}
