package uncertainty

// mostZooms is how often best looks closer: each time spends are thirty times closer, so that from any ladder four tell it to 1e-4.
const mostZooms = 6

// best is the spend with the greatest expected net, given that on the ladder: by a quartic through it where it is smooth, as it mostly
// is over many draws. Where it is not, as over narrow ranges beside a cliff, or where the best may lie beyond the ladder, all draws are
// evaluated again at spends closer by, or further off.
func (r *Runner) best(onLadder *curve) peak {
	g, mean := &r.ladder, *onLadder
	for zoom := 0; ; zoom++ {
		top, last := 0, g.rungs-1
		for l, v := range mean[:g.rungs] {
			if v > mean[top] {
				top = l
			}
		}
		if top > 2 && top < last-1 {
			if x, more, how := quarticTop(mean[top-2], mean[top-1], mean[top], mean[top+1], mean[top+2], 5*ofMany/g.step); how == smooth {
				return peak{g.spends[top] * exp2(x*g.step*(1/ln2)), mean[top] + more}
			}
		}
		var from, to float64
		switch {
		case top <= 1:
			from, to = g.spends[1]*exp2(-octavesBeyond), g.spends[2]
		case top == last:
			from, to = g.spends[last-1], g.spends[last]*exp2(octavesBeyond)
		default:
			from, to = g.spends[top-1], g.spends[top+1]
		}
		if zoom == mostZooms || top > 1 && g.step < 1e-4 || from < leastSpend {
			return peak{g.spends[top], mean[top]}
		}
		g = &r.scratch
		g.space(from, to, Levels)
		r.meanOn(g, &mean)
	}
}

const (
	octavesBeyond = 12             // octaves that are looked at once where the best may lie off the ladder
	leastSpend    = 1. / (1 << 40) // of today's spend
)

// meanOn is the expected net at each rung of g.
func (r *Runner) meanOn(g *grid, mean *curve) {
	n := len(r.optimum)
	remembered := n <= mostKept && !r.restores
	*mean = curve{}
	for i := range n {
		if remembered {
			r.retake(i)
		} else {
			r.take(i)
		}
		r.draw.values(g, &r.values)
		for l, s := range g.spends[:g.rungs] {
			mean[l] += r.values[l] - r.draw.hurdle*s
		}
	}
	for l := range g.rungs {
		mean[l] /= float64(n)
	}
}
