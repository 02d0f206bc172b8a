package model

import (
	"math"
)

// best is the spend ($/yr, zero or more) at which Value - hurdle*spend is greatest over all spends.
//
// Value is S-shaped and has a step for each tier of credits, so there are several local peaks and the best answer may be
// to spend nothing. Value never falls as spend rises, so on an interval [a, b] net is at most Value(b) - hurdle*a: the
// search halves every interval whose bound still beats the best net seen and drops the others, until the survivors are
// narrow, then follows the slope to its root. Above (margin*R(floor) - Value(0))/hurdle nothing can beat spending nothing.
func (s *System) best(hurdle float64) float64 {
	none := sample{0, s.At(0).Value}
	top := (s.in.Margin*s.revenueFloor - none.value) / hurdle
	if !(top > 0) {
		return 0
	}
	low := math.Min(top, s.sigma) * searchFrom
	ratio := math.Pow(top/low, 1./searchGrid)
	best, bestNet := none, none.value
	see := func(spend float64) sample {
		p := sample{spend, s.At(spend).Value}
		if net := p.value - hurdle*spend; net > bestNet {
			best, bestNet = p, net
		}
		return p
	}
	intervals := make([][2]sample, 0, searchGrid+1)
	left := none
	for i := range searchGrid + 1 {
		right := see(low * math.Pow(ratio, float64(i)))
		intervals = append(intervals, [2]sample{left, right})
		left = right
	}
	for len(intervals) > 0 && len(intervals) < searchMost {
		var halves [][2]sample
		for _, iv := range intervals {
			a, b := iv[0], iv[1]
			if b.value-hurdle*a.spend <= bestNet || b.spend-a.spend <= searchWidth*b.spend {
				continue
			}
			middle := see((a.spend + b.spend) / 2)
			halves = append(halves, [2]sample{a, middle}, [2]sample{middle, b})
		}
		intervals = halves
	}
	if best.spend == 0 {
		return 0
	}
	return s.peak(best.spend*(1-2*searchWidth), best.spend*(1+2*searchWidth), best.spend, hurdle)
}

type sample struct{ spend, value float64 }

const (
	searchFrom  = 1e-4 // of sigma: below it downtime, and so net, is a straight line in spend
	searchGrid  = 128  // intervals to begin with
	searchWidth = 1e-3 // relative width at which an interval is narrow
	searchMost  = 4096 // intervals; only a net that is level to a millionth over decades keeps that many
)

// peak refines a maximum of net known to lie within [from, to]. Where the slope changes sign there it is the root
// (false position, Illinois variant, to 1e-12 relative); otherwise the best spend seen stands.
func (s *System) peak(from, to, seen, hurdle float64) float64 {
	slope := func(spend float64) float64 { return s.At(spend).Marginal - hurdle }
	a, b := from, to
	fa, fb := slope(a), slope(b)
	if !(fa > 0 && fb < 0) {
		return seen
	}
	for side := 0; b-a > 1e-12*b; {
		c := b - fb*(b-a)/(fb-fa)
		fc := slope(c)
		switch {
		case fc > 0:
			a, fa = c, fc
			if side == +1 {
				fb /= 2
			}
			side = +1
		case fc < 0:
			b, fb = c, fc
			if side == -1 {
				fa /= 2
			}
			side = -1
		default:
			return c
		}
		if math.Abs(fc) < 1e-14*hurdle {
			return c
		}
	}
	root := (a + b) / 2
	if s.net(root, hurdle) < s.net(seen, hurdle)-1e-12*math.Abs(s.net(seen, hurdle)) {
		return seen
	}
	return root
}

func (s *System) net(spend, hurdle float64) float64 { return s.At(spend).Value - hurdle*spend }
