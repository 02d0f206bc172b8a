package portfolio

import "math"

// stretch is where the spend of a system may move while slopes are made equal: between two points of its grid, or not at all.
type stretch struct {
	from, to int
	fixed    float64 // the spend, where from is to
}

// level moves spends within their stretches until the next dollar brings the same everywhere and the budget is spent, or every stretch is
// at its end. It returns the spends and what the next dollar brings, and false where even the lowest ends cost more than the budget.
func (p *problem) level(stretches []stretch) (spends []float64, price float64, ok bool) {
	low, most := 0., 0.
	for i, s := range stretches {
		if s.from == s.to {
			low += s.fixed
			continue
		}
		low += p.grids[i].spends[s.from]
		most = math.Max(most, p.grids[i].slopes[s.from])
	}
	if low > p.budget {
		return nil, 0, false
	}
	spends = make([]float64, len(stretches))
	fall := make([]float64, len(stretches)) // by how much each falls as the price rises, about
	total := func(price float64) (sum, falls float64) {
		p.each.of(len(stretches), func(i int) { spends[i], fall[i] = p.meet(i, stretches[i], price) })
		for i, s := range spends {
			sum += s
			falls += fall[i]
		}
		return sum, falls
	}
	cheap, dear := 0., most // at which more than the budget is spent, and no more
	sum, _ := total(cheap)
	if sum <= p.budget {
		return spends, 0, true
	}
	price = math.Min(math.Max(p.price, .001*most), .999*most)
	for range 100 {
		var falls float64
		if sum, falls = total(price); sum > p.budget {
			cheap = price
		} else {
			dear = price
		}
		if math.Abs(sum-p.budget) <= 1e-13*p.budget || dear-cheap <= 1e-15*dear {
			break
		}
		next := price + (sum-p.budget)/falls
		if !(next > cheap && next < dear) {
			next = (cheap + dear) / 2
		}
		price = next
	}
	if sum > p.budget*(1+1e-12) { // a cliff: on its dear side it is within the budget
		price = dear
		sum, _ = total(dear)
	}
	if sum > p.budget { // by rounding
		for i := range spends {
			if s := stretches[i]; s.from != s.to {
				spends[i] *= p.budget / sum
			}
		}
	}
	return spends, price, true
}

// meet is the spend within a stretch at which the next dollar brings a price, and by how much it falls as the price rises.
func (p *problem) meet(i int, s stretch, price float64) (spend, fall float64) {
	if s.from == s.to {
		return s.fixed, 0
	}
	g := p.grids[i]
	if g.slopes[s.from] <= price {
		return g.spends[s.from], 0
	}
	if g.slopes[s.to] >= price {
		return g.spends[s.to], 0
	}
	k, to := s.from, s.to // slopes fall from one to the other
	for to-k > 1 {
		if middle := (k + to) / 2; g.slopes[middle] > price {
			k = middle
		} else {
			to = middle
		}
	}
	a, b, above, below := g.spends[k], g.spends[to], g.slopes[k]-price, g.slopes[to]-price
	steep := (above - below) / (b - a)
	at, side := a, 0
	for n := range 100 { // false position, Illinois variant, and halving where that is slow
		at = b - below*(b-a)/(below-above)
		if n > 30 || !(at > a && at < b) {
			at = (a + b) / 2
		}
		_, slope := p.curves[i].At(at)
		if rest := slope - price; rest > 0 {
			if a, above = at, rest; side > 0 {
				below /= 2
			}
			side = 1
		} else {
			if b, below = at, rest; side < 0 {
				above /= 2
			}
			side = -1
		}
		if b-a <= 1e-14*b || math.Abs(slope-price) <= 1e-13*(1+price) {
			break
		}
	}
	return at, 1 / steep
}
