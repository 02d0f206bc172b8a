package uncertainty

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
