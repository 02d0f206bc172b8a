package uncertainty

// A draw whose peak is looked for alone needs few of a ladder's rungs. Value never falls as spend rises where a dollar of revenue keeps
// something, so that what a rung is worth, and what the floor's downtime is, tell how much spends that are not evaluated can bring at most.

// within is how many rungs are evaluated at a time.
const within = 8

// peakNear is peakOn at the draw's hurdle, but evaluates only the rungs about a guess, and as many of the others as may hold a better one.
func (r *Runner) peakNear(g *grid, guess int, closeBy float64) (p peak, best int) {
	d, values := &r.draw, &r.values
	odd, hurdle := d.extreme(g.spends[g.rungs-1]), d.hurdle
	from := min(max(guess-within/2+1, 0), g.rungs-within)
	to := from + within
	r.valuesFrom(g, from, odd)
	best, most := g.highestOf(values, hurdle, from, to)
	ceiling := unknown // that no spend is worth more than: not asked for yet
	for {
		switch {
		case from > 0 && (best < from+2 || !(values[from] >= 0 && values[from] <= most)):
			from = max(from-within, 0)
			r.valuesFrom(g, from, odd)
		case to < g.rungs && (best > to-3 || d.pays(g.spends[to], most, &ceiling)):
			to = min(to+within, g.rungs)
			r.valuesFrom(g, to-within, odd)
		default:
			return r.pinnedDown(g, values, hurdle, best, most, closeBy), best
		}
		best, most = g.highestOf(values, hurdle, from, to)
	}
}

// pays tells whether a spend no less than one may bring more than most. ceiling is what no spend is worth more than, once that was asked for:
// what is asked first is without any downtime, which takes no logarithm.
func (d *draw) pays(spend, most float64, ceiling *float64) bool {
	most += d.hurdle * spend
	if d.margin*d.revenue*(d.inflow+d.discount) <= most*d.outflow {
		return false
	}
	if *ceiling == unknown {
		*ceiling = d.valueAtFloor()
	}
	return *ceiling > most
}

// valuesFrom finds what the draw at hand is worth at so many rungs from one on, as values would find all: odd tells whether that is extreme.
func (r *Runner) valuesFrom(g *grid, from int, odd bool) {
	d, to := &r.draw, r.values[from:from+within]
	if odd {
		for l, s := range g.spends[from : from+within] {
			to[l] = d.value(s)
		}
		return
	}
	r.window.rungs = within
	copy(r.window.spends[:within], g.spends[from:])
	d.ordinary(&r.window, &r.glimpse)
	copy(to, r.glimpse[:within])
}

// nearest is the rung next to a spend.
func (g *grid) nearest(spend float64) int {
	if !(spend > g.spends[1]) {
		return 1
	}
	return min(1+int(log2(spend/g.spends[1])*ln2/g.step+.5), g.rungs-1)
}
