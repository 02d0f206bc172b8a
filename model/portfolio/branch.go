package portfolio

import (
	"math"
	"slices"
)

// box is a part of all divisions: each system spends no less than where its grid begins, and no more than where it ends.
type box struct {
	grids   []*grid
	relaxed relaxed
	ceiling float64 // what no division in it is worth more than
}

// branch halves what is still open until nothing of it can be worth more than what was found, or it has taken so many searches. A part is
// cut where the relaxed division would have a system spend between two points of its envelope: below and above, the envelope is nearer. On
// the way it tries how the parts are best rounded. It returns what no division is worth more than.
func (p *problem) branch(d *Division, searches int) (ceiling float64) {
	whole := p.grids
	defer func() { p.grids = whole }()
	open := []box{}
	add := func(grids []*grid) {
		b := box{grids: grids, relaxed: relax(grids, p.budget)}
		if b.relaxed.left < 0 { // it costs more than there is
			return
		}
		searches -= len(grids)
		if b.ceiling = p.ceilingOf(&b); b.ceiling > d.Net+near*math.Abs(d.Net) {
			open = append(open, b)
		}
	}
	for add(slices.Clone(whole)); len(open) > 0; {
		at := 0
		for i := range open {
			if open[i].ceiling > open[at].ceiling {
				at = i
			}
		}
		b := open[at]
		if b.ceiling <= d.Net+near*math.Abs(d.Net) {
			break
		}
		if searches <= 0 {
			return b.ceiling
		}
		open = slices.Delete(open, at, at+1)
		p.grids = b.grids
		p.round(d, b.relaxed)
		who, spend := p.widest(&b)
		below, above, ok := b.grids[who].cut(p.curves[who], spend)
		if !ok { // as narrow as numbers are
			return b.ceiling
		}
		for _, part := range []*grid{below, above} {
			grids := slices.Clone(b.grids)
			grids[who] = part
			add(grids)
		}
	}
	return d.Net
}

// ceilingOf is what no division in a box is worth more than.
func (p *problem) ceilingOf(b *box) float64 {
	price, total := b.relaxed.price, b.relaxed.price*p.budget
	for i, g := range b.grids {
		spend := p.curves[i].Best(price, g.spends[0], g.spends[len(g.spends)-1])
		net, _ := p.curves[i].At(spend)
		total += net - price*spend
	}
	return total
}

// widest is the system in a box whose spend is most in doubt, and where to cut it: that which the relaxed division would have spend a part of
// a step, there.
func (p *problem) widest(b *box) (who int, spend float64) {
	if r := &b.relaxed; r.split >= 0 {
		g := b.grids[r.split]
		return r.split, g.spends[r.points[r.split]] + r.left
	}
	widest := 0.
	for i, g := range b.grids {
		if width := g.spends[len(g.spends)-1] - g.spends[0]; width > widest {
			who, widest = i, width
		}
	}
	g := b.grids[who]
	return who, (g.spends[0] + g.spends[len(g.spends)-1]) / 2
}

// cut is the grid below a spend and above, and false where one of them would be no part of it.
func (g *grid) cut(c Curve, spend float64) (below, above *grid, ok bool) {
	whole := &grid{slices.Clone(g.spends), slices.Clone(g.nets), slices.Clone(g.slopes), nil}
	at, _ := slices.BinarySearch(whole.spends, spend)
	if whole.insert(c, spend) {
		at, _ = slices.BinarySearch(whole.spends, spend)
	} else if at > 0 && (at == len(whole.spends) || spend-whole.spends[at-1] < whole.spends[at]-spend) {
		at--
	}
	if at == 0 || at == len(whole.spends)-1 {
		return nil, nil, false
	}
	below = &grid{spends: whole.spends[:at+1], nets: whole.nets[:at+1], slopes: whole.slopes[:at+1]}
	above = &grid{spends: whole.spends[at:], nets: whole.nets[at:], slopes: whole.slopes[at:]}
	below.envelope()
	above.envelope()
	return below, above, true
}
