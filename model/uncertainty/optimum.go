package uncertainty

import "math"

// grid is a ladder of spends: none, then evenly spaced in the logarithm.
type grid struct {
	spends [Levels]float64 // $/yr
	step   float64         // of the natural logarithm, between neighbours above the first two
}

// lay spaces g from low to high, $/yr, 0 < low < high.
func (g *grid) lay(low, high float64) {
	g.step = ln2 * log2(high/low) / (Levels - 2)
	ratio := exp(g.step)
	g.spends[0] = 0
	for i, s := 1, low; i < Levels; i++ {
		g.spends[i] = s
		s *= ratio
	}
	g.spends[Levels-1] = high
}

// peak is where a curve is highest.
type peak struct{ spend, net float64 } // $/yr

// peakOf finds the spend with the greatest value - hurdle*spend, given the values at g's spends: the best of these, compared
// with none, then pinned down between its neighbours by parabolas in the logarithm. sure is false where the best is at an end
// of the ladder, and a better one may lie beyond. The peak is known not to lie below the from-th spend; it is near the best-th.
func (d *draw) peakOf(g *grid, values *[Levels]float64, hurdle float64, from int) (p peak, best int, sure bool) {
	most := math.Inf(-1)
	for b := from &^ 7; b < Levels; b += 8 {
		v, s := (*[8]float64)(values[b:]), (*[8]float64)(g.spends[b:])
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
		// Nothing on the ladder beats no spend; a peak below its first rung would rise at once.
		small := g.spends[1] / 16
		return p, best, d.value(small)-hurdle*small <= most
	case 1, Levels - 1:
		return p, best, false
	}
	left, right := best-1, best+1
	return d.refine(p, hurdle, g.step, values[left]-hurdle*g.spends[left], values[right]-hurdle*g.spends[right]), best, true
}

// How often refine looks: on a ladder laid where peaks are, and on one laid over all that is possible.
const (
	near = 3
	far  = 8
)

const (
	mostLooks = 24
	closeBy   = 1e-3 // of a spend: where a parabola's top is as near as this to one seen before, it errs by far less
	golden    = .381966
)

// refine climbs from p, whose neighbours at distance step in ln(spend) have nets left and right: to the top of the parabola
// through the three, and again with the three points then next to the top, until it hardly moves. A smooth peak takes one
// or two looks. Beside a cliff, where parabolas fail, every second look cuts the wider side by the golden section (as Brent does).
func (d *draw) refine(p peak, hurdle, step, left, right float64) peak {
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
		if moved := math.Abs(x - b); look > 0 && !cut && moved < closeBy || c-a < closeBy {
			p.spend = from * exp2(x*(1/ln2))
			break
		}
		at := from * exp2(x*(1/ln2))
		f := d.value(at) - hurdle*at
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

// search finds the peak wherever it lies: on a ladder from 1e-4 of sigma to the spend that nothing can repay, then on one around
// the two rungs between which net could be highest, cliffs and all, then by parabolas. scratch holds values.
func (d *draw) search(g *grid, scratch *[Levels]float64, hurdle float64) peak {
	none := peak{0, d.value(0)}
	top := (d.best() - none.net) / hurdle
	if !(top > 0) {
		return none
	}
	low := 1e-4 * d.sigma
	if top < d.sigma {
		low = 1e-4 * top
	}
	g.lay(low, top)
	d.values(&g.spends, scratch)
	// Between two rungs net is at most the value at the upper, reached for the price of the lower.
	between, bound := 0, math.Inf(-1)
	for l := range Levels - 1 {
		if b := scratch[l+1] - hurdle*g.spends[l]; b > bound {
			between, bound = l, b
		}
	}
	from, to := low/64, g.spends[min(between+2, Levels-1)]
	if between > 1 {
		from = g.spends[between-1]
	}
	g.lay(from, to)
	d.values(&g.spends, scratch)
	p, _, _ := d.peakOf(g, scratch, hurdle, 0)
	if p.net <= none.net {
		return none
	}
	return p
}
