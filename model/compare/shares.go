package compare

import (
	"goodenough/model"
	"goodenough/model/scenario"
)

// Change is what changes from one scenario to another, and what that is due to. Money is in $/yr.
type Change struct {
	Why    Why // there are no shares; empty where there are
	Best   Part
	Net    Part
	Shares []Share // in the order of model.Fields
	Orders int     // that were drawn for the shares; 0: they are exact
}

// Share is what one mover, or several that are joined, changes.
type Share struct {
	Mover
	Best, Net Part
}

// Part is an amount, and its standard error where it was sampled, $/yr.
type Part struct{ Amount, Error float64 }

// Why says why there are no shares.
type Why string

// The reasons.
const (
	Equal      Why = "equal"        // no input differs that an answer depends on
	NoAnswer   Why = "no_answer"    // one of the two contradicts itself
	OutOfReach Why = "out_of_reach" // a figure of one of the two is beyond any amount
)

// Shares splits what changes from a to b. The work is bounded: some 6,000 searches for the best spending.
func Shares(a, b scenario.Scenario) (c Change) {
	m := mixtures{seen: map[uint64]figures{}}
	m.from, m.to = resolved(&a, &b)
	if m.movers = movers(&a, &b, &m.from, &m.to); len(m.movers) == 0 {
		return Change{Why: Equal}
	}
	for i := range m.movers {
		m.joined = append(m.joined, 1<<i)
	}
	before, ok := m.game(0)
	after, too := m.game(everybody(len(m.joined)))
	if !ok || !too {
		return Change{Why: NoAnswer}
	}
	for _, end := range []figures{before, after} {
		for _, figure := range end {
			if !model.Number(figure).Known() {
				return Change{Why: OutOfReach}
			}
		}
	}
	whole := after.less(before)
	c.Best.Amount, c.Net.Amount = whole[0], whole[1]
	values, errors, orders := m.play()
	if m.endless {
		return Change{Why: OutOfReach}
	}
	c.Orders = orders
	for i, v := range values {
		c.Shares = append(c.Shares, Share{m.player(i), Part{v[0], errors[i][0]}, Part{v[1], errors[i][1]}})
	}
	return c
}

// play finds the shares of the players, when they are joined so that no mixture that is looked at contradicts itself.
func (m *mixtures) play() (values, errors []figures, orders int) {
	m.trying = true
	for {
		_, _, _, bad, ok := shapley(len(m.joined), m.game)
		if ok {
			break
		}
		m.join(bad)
	}
	m.trying = false
	values, errors, orders, _, _ = shapley(len(m.joined), m.game)
	return values, errors, orders
}

// Of sums up the shares of one kind, if there are some. The error of a sum is at most that of its parts together.
func (c *Change) Of(kind Kind) (best, net Part, some bool) {
	for _, s := range c.Shares {
		if s.Kind == kind {
			best.add(s.Best)
			net.add(s.Net)
			some = true
		}
	}
	return best, net, some
}

func (p *Part) add(other Part) {
	p.Amount += other.Amount
	p.Error += other.Error
}
