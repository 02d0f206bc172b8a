package uncertainty

import "math"

// grid is a ladder of spends: none, then evenly spaced in the logarithm.
type grid struct {
	spends [Levels]float64
	rungs  int     // how many of them it has, a multiple of eight
	step   float64 // of the natural logarithm, between neighbours above the first two
}

// Peaks are a third of an octave wide at least, where the time to restore is short against a tier of credits: rungs at a fifth
// find them, and more would only cost time. Half of Levels are the fewest, for the picture's sake.
const rungsOfOctave = 5

// rungsFor are enough for so many octaves, as long as Levels suffice.
func rungsFor(octaves float64) int {
	rungs := int(min(2+math.Ceil(rungsOfOctave*octaves), Levels))
	return max((rungs+7)&^7, Levels/2)
}

// lay spaces g from low to high, 0 < low < high.
func (g *grid) lay(low, high float64) { g.space(low, high, rungsFor(log2(high/low))) }

// space is lay with so many rungs.
func (g *grid) space(low, high float64, rungs int) {
	g.rungs = rungs
	g.step = ln2 * log2(high/low) / float64(rungs-2)
	ratio := exp(g.step)
	g.spends[0] = 0
	for i, s := 1, low; i < rungs; i++ {
		g.spends[i] = s
		s *= ratio
	}
	g.spends[rungs-1] = high
}

// between resamples what is known at each rung on the ladder of Levels rungs over the same spends, by cubics through the four next
// rungs.
func (g *grid) between(known, out *curve) {
	out[0] = known[0]
	for l := 1; l < Levels; l++ {
		at := 1 + float64((l-1)*(g.rungs-2))/(Levels-2)
		first := min(max(int(at)-1, 1), g.rungs-4)
		x := at - float64(first)
		c := (*[4]float64)(known[first:])
		out[l] = (x-1)*(x-2)*(3-x)/6*c[0] + x*(x-2)*(x-3)/2*c[1] + x*(x-1)*(3-x)/2*c[2] + x*(x-1)*(x-2)/6*c[3]
	}
}

// peak is where a curve is highest.
type peak struct {
	spend float64
	net   float64 // $/yr
}

// peakOf finds the spend with the greatest value - hurdle*spend, given the values at g's spends: the best of these, compared
// with none, then pinned down between its neighbours by a quartic in the logarithm, or, where that may err by more than closeBy,
// by parabolas. sure is false where the best is at an end of the ladder, and a better one may lie beyond. The peak is known not to
// lie below the from-th spend; it is near the best-th.
func (d *draw) peakOf(g *grid, values *curve, hurdle float64, from int, closeBy float64) (p peak, best int, sure bool) {
	most := math.Inf(-1)
	for b := from &^ 7; b < g.rungs; b += 8 {
		v, s := (*[8]float64)(values[b&eights:]), (*[8]float64)(g.spends[b&eights:])
		if v[7]-hurdle*s[0] <= most {
			continue // value rises with spend: none of the eight can be better
		}
		if n := v[0] - hurdle*s[0]; n > most {
			best, most = b, n
		}
		if n := v[1] - hurdle*s[1]; n > most {
			best, most = b+1, n
		}
		if n := v[2] - hurdle*s[2]; n > most {
			best, most = b+2, n
		}
		if n := v[3] - hurdle*s[3]; n > most {
			best, most = b+3, n
		}
		if n := v[4] - hurdle*s[4]; n > most {
			best, most = b+4, n
		}
		if n := v[5] - hurdle*s[5]; n > most {
			best, most = b+5, n
		}
		if n := v[6] - hurdle*s[6]; n > most {
			best, most = b+6, n
		}
		if n := v[7] - hurdle*s[7]; n > most {
			best, most = b+7, n
		}
	}
	p = peak{g.spends[best], most}
	switch best {
	case 0:
		return p, best, d.nothingBelow(g.spends[1], most, hurdle)
	case 1, g.rungs - 1:
		return p, best, false
	}
	left, right := values[best-1]-hurdle*g.spends[best-1], values[best+1]-hurdle*g.spends[best+1]
	rough := true
	if best > 2 && best < g.rungs-2 {
		near := 5 * math.Max(closeBy, ofMany) / g.step
		x, more, order := quarticTop(values[best-2]-hurdle*g.spends[best-2], left, most, right, values[best+2]-hurdle*g.spends[best+2], near)
		rough = order == wild
		if ok := order == smooth; ok {
			top := peak{p.spend * exp2(x*g.step*(1/ln2)), most + more}
			if closeBy < ofMany {
				top, ok = d.polished(top, hurdle)
			}
			if ok {
				return top, best, true
			}
		}
	}
	return d.refine(p, rough, closeBy, hurdle, g.step, left, right), best, true
}

// quarticTop is where the quartic through five values at equal distances, of which the middle one is the highest, is highest, in
// distances from the middle, and by how much it is higher there, for what it is worth: on a smooth curve, where the parabola through the
// three in the middle has its top no further than near from there, and higher derivatives are small. Then the quartic errs by a fiftieth
// of near. A curve whose higher derivatives outweigh the second is wild: a cliff, say.
func quarticTop(a, b, c, d, e, near float64) (x, more float64, order texture) {
	bend := b + d - 2*c
	parabola := (b - d) / (2 * bend)
	// Derivatives in the middle.
	f1 := (8*(d-b) - (e - a)) * (1. / 12)
	f2 := (16*bend - (a + e - 2*c)) * (1. / 12)
	f3 := ((e - a) - 2*(d-b)) * (1. / 2)
	f4 := a + e - 2*c - 4*bend
	if higher := math.Abs(f3) + math.Abs(f4); !(higher < -f2) {
		return 0, 0, wild
	} else if !(higher < -.3*f2) {
		return 0, 0, uneven
	}
	// Where f1 + f2 x + f3 x^2/2 + f4 x^3/6 is 0, by two of Newton's steps: the second leaves less than a ten thousandth of the error.
	x = parabola
	x -= (f1 + x*(f2+x*(f3*(1./2)+x*f4*(1./6)))) / (f2 + x*(f3+x*f4*(1./2)))
	x -= (f1 + x*(f2+x*(f3*(1./2)+x*f4*(1./6)))) / (f2 + x*(f3+x*f4*(1./2)))
	more = x * (f1 + x*(f2*(1./2)+x*(f3*(1./6)+x*f4*(1./24))))
	if math.Abs(x-parabola) < near && math.Abs(x) < 1 && more >= 0 {
		return x, more, smooth
	}
	return x, more, uneven
}

// texture is how far a curve can be trusted between the choices at which it is known.
type texture uint8

const (
	smooth texture = iota
	uneven
	wild
)

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

// How near a parabola's top is to one seen before, as a share of the spend, when it is near enough: it errs by far less then. A
// draw is one of many, an answer stands alone and is told from others next to it.
const (
	ofMany = 1e-3
	ofOne  = 1e-5
)

const (
	mostLooks = 24
	golden    = .381966
)

// refine climbs from p, whose neighbours at distance step in ln(spend) have nets left and right: to the top of the parabola
// through the three, and again with the three points then next to the top, until it moves by less than closeBy of itself. A
// smooth peak takes one or two looks, and one more to see that it is one where the curve is rough. Beside a cliff, where parabolas fail, every second look
// cuts the wider side by the golden section (as Brent does), or the steeper by half.
func (d *draw) refine(p peak, rough bool, closeBy, hurdle, step, left, right float64) peak {
	from := p.spend
	// In ln(spend/from), with a < b < c around the peak.
	a, b, c := -step, 0., step
	fa, fb, fc := left, p.net, right
	for look := range mostLooks {
		up, down := (b-a)*(fb-fc), (b-c)*(fb-fa)
		x := b - .5*((b-a)*up-(b-c)*down)/(up-down)
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

// search finds the peak wherever it lies: on a ladder from 1e-4 of sigma to the spend that nothing can repay, then on ever closer ones
// over all that could still hold it, then by parabolas. scratch holds values.
func (d *draw) search(g *grid, scratch *curve, hurdle float64) peak {
	none := peak{0, d.value(0)}
	top := (d.valueAtFloor() - none.net) / hurdle
	if !(top > 0) {
		return none
	}
	low := 1e-4 * d.sigma
	if top < d.sigma {
		low = 1e-4 * top
	}
	g.lay(low, top)
	d.values(g, scratch)
	for look := 0; look < 1 || look < mostCloser && g.step > closeStep; look++ {
		most := none.net
		for l, v := range scratch[:g.rungs] {
			if net := v - hurdle*g.spends[l]; net > most {
				most = net
			}
		}
		// Between two rungs net is at most the value at the upper, reached for the price of the lower.
		first, last := 0, g.rungs-2
		for first <= last && scratch[first+1]-hurdle*g.spends[first] <= most {
			first++
		}
		for first <= last && scratch[last+1]-hurdle*g.spends[last] <= most {
			last--
		}
		if first > last {
			break
		}
		from, to := g.spends[1]/64, g.spends[last+1]
		if first > 1 {
			from = g.spends[first-1]
		}
		g.lay(from, to)
		d.values(g, scratch)
	}
	p, _, _ := d.peakOf(g, scratch, hurdle, 0, ofMany)
	if p.net <= none.net {
		return none
	}
	return p
}

const (
	mostCloser = 6
	closeStep  = ln2 / rungsOfOctave
)

// nothingBelow tells whether no spend up to one is worth more than none, nothing being what none is worth. Value rises with spend: what
// is worth more than nothing costs less than what the spend adds, so that it lies below that spend's gain over the hurdle, and so on.
func (d *draw) nothingBelow(spend, nothing, hurdle float64) bool {
	const steps = 12
	small := spend / 1024
	for range steps {
		if spend = (d.value(spend) - nothing) / hurdle; spend < small {
			return true
		}
	}
	return false
}
