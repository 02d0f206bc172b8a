package uncertainty

import "math"

const (
	mostLooks = 24
	golden    = .381966
)

// refine climbs from p, whose neighbours at distance step in ln(spend) have nets left and right: to the top of the parabola
// through the three, and again with the three points then next to the top, until it moves by less than closeBy of itself. A
// smooth peak takes one or two looks, and one more to see that it is one where the curve is rough. Beside a cliff, where parabolas fail,
// every second look cuts the wider side by the golden section (as Brent does), or the steeper by half.
func (d *draw) refine(p peak, rough bool, closeBy, hurdle, step, left, right float64) peak {
	from := p.spend
	// In ln(spend/from), with a < b < c around the peak.
	a, b, c := -step, 0., step
	fa, fb, fc := left, p.net, right
	for look := range mostLooks {
		x := parabolaTop(a, b, c, fa, fb, fc)
		cut := look > 2 && look%2 == 1 || !(x > a && x < c)
		if cut {
			if c-b > b-a {
				x = b + golden*(c-b)
			} else {
				x = b - golden*(b-a)
			}
		}
		done := c-a < closeBy
		settled := look > 0 && !cut && math.Abs(x-b) < closeBy
		top := x
		if done = done || settled && !rough; settled && !done { // halfway down the steeper side a parabola is a quarter down, a cliff is not
			if x = (a + b) / 2; fc < fa {
				x = (b + c) / 2
			}
		}
		at := from * exp2(x*(1/ln2))
		if done {
			p.spend = at
			break
		}
		f := d.value(at) - hurdle*at
		if fallen, whole := fb-f, fb-math.Min(fa, fc); settled && fallen >= whole/8 && fallen <= whole/2 {
			p.spend = from * exp2(top*(1/ln2))
			break
		}
		switch {
		case f > fb && x > b:
			a, fa, b, fb = b, fb, x, f
		case f > fb:
			c, fc, b, fb = b, fb, x, f
		case x > b:
			c, fc = x, f
		default:
			a, fa = x, f
		}
		if f > p.net {
			p = peak{at, f}
		}
	}
	return p
}

// parabolaTop is where the parabola through three points turns: its top where the middle one is above the others, its bottom where below.
func parabolaTop(a, b, c, fa, fb, fc float64) float64 {
	up, down := (b-a)*(fb-fc), (b-c)*(fb-fa)
	return b - .5*((b-a)*up-(b-c)*down)/(up-down)
}

// polished is the top of the parabola through three spends so close to a peak that it errs by 1e-5 of the spend at most. ok is
// false where the peak isn't between the outer two.
func (d *draw) polished(p peak, hurdle float64) (top peak, ok bool) {
	const away, factor = .005, 1.005012520859401 // of the natural logarithm, and its power of e
	low, high := p.spend/factor, p.spend*factor
	left, middle, right := d.value(low)-hurdle*low, d.value(p.spend)-hurdle*p.spend, d.value(high)-hurdle*high
	bend := 2*middle - left - right
	x := (right - left) / (2 * bend)
	return peak{p.spend * exp2(x*away*(1/ln2)), middle + x*(right-left)/4}, bend > 0 && math.Abs(x) < 1
}

// peak is where a curve is highest.
type peak struct {
	spend float64
	net   float64 // $/yr
}

// How near a parabola's top is to one seen before, as a share of the spend, when it is near enough: it errs by far less then. A
// draw is one of many, an answer stands alone and is told from others next to it.
const (
	ofMany = 1e-3
	ofOne  = 1e-5
)
