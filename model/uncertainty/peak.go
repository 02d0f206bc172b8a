package uncertainty

import "math"

// peakOf finds the spend with the greatest value - hurdle*spend, given the values at g's spends: the best of these, compared
// with none, then pinned down between its neighbours by a quartic in the logarithm, or, where that may err by more than closeBy,
// by parabolas. sure is false where the best is at an end of the ladder, and a better one may lie beyond. The peak is known not to
// lie below the from-th spend; it is near the best-th.
func (d *draw) peakOf(g *grid, values *curve, hurdle float64, from int, closeBy float64) (p peak, best int, sure bool) {
	best, most := g.highest(values, hurdle, from)
	p, sure = d.pinned(g, values, hurdle, best, most, closeBy)
	return p, best, sure
}

// pinned is peakOf, given the best of the spends and its net. Of the others it reads two to either side.
func (d *draw) pinned(g *grid, values *curve, hurdle float64, best int, most, closeBy float64) (p peak, sure bool) {
	p = peak{g.spends[best], most}
	switch best {
	case 0:
		return p, d.nothingBelow(g.spends[1], most, hurdle)
	case 1, g.rungs - 1:
		return p, false
	}
	left, right := values[best-1]-hurdle*g.spends[best-1], values[best+1]-hurdle*g.spends[best+1]
	rough := true
	if best > 2 && best < g.rungs-2 {
		near := 5 * math.Max(closeBy, ofMany) / g.step
		x, more, how := quarticTop(values[best-2]-hurdle*g.spends[best-2], left, most, right, values[best+2]-hurdle*g.spends[best+2], near)
		rough = how == wild
		if ok := how == smooth; ok {
			top := peak{p.spend * exp2(x*g.step*(1/ln2)), most + more}
			if closeBy < ofMany {
				top, ok = d.polished(top, hurdle)
			}
			if ok {
				return top, true
			}
		}
	}
	return d.refine(p, rough, closeBy, hurdle, g.step, left, right), true
}

// highest is the rung with the greatest value - hurdle*spend, not below the from-th, and that.
func (g *grid) highest(values *curve, hurdle float64, from int) (best int, most float64) {
	most = math.Inf(-1)
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
	return best, most
}

// highestOf is highest of the rungs from one up to another, which alone are known.
func (g *grid) highestOf(values *curve, hurdle float64, from, to int) (best int, most float64) {
	most = math.Inf(-1)
	for l := from; l < to; l++ {
		if n := values[l] - hurdle*g.spends[l]; n > most {
			best, most = l, n
		}
	}
	return best, most
}

// nothingBelow tells whether no spend up to one is worth more than none, given what none is worth. Value rises with spend: what
// is worth more than nothing costs less than what the spend adds, so that it lies below that spend's gain over the hurdle, and so on.
func (d *draw) nothingBelow(spend, none, hurdle float64) bool {
	const steps = 12
	small := spend / 1024
	for range steps {
		if spend = (d.value(spend) - none) / hurdle; spend < small {
			return true
		}
	}
	return false
}
