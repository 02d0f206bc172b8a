package portfolio

import (
	"fmt"
	"math"
	"slices"
)

// Division is a budget divided. Spends and nets are in the order of the curves.
type Division struct {
	Spends []float64 // $/yr
	Nets   []float64 // $/yr
	Own    []float64 // what each would spend if the budget had no end, $/yr
	Net    float64   // of all, $/yr
	Next   float64   // what the next dollar of the budget adds to it
	Gap    float64   // no division of the budget is worth more than Net and this, $/yr; 0 where nothing is left to find but rounding
	Price  float64   // of a dollar, at which each system at its best and the budget sold at it come nearest to Net
	Slack  float64   // how near, $/yr
}

const (
	exactly     = 40    // up to so many systems the knapsack on the grids is solved beyond its relaxation
	mostStates  = 1024  // that it may remember
	halvings    = 40    // of a cell of a grid, by golden sections
	rounds      = 2     // of asking the certain search what the grids have missed
	near        = 1e-9  // a gap of so much of the net asks for no more of them
	refinements = 8     // of their grids where choices are made, and fewer where they are more
	searches    = 2000  // of the certain kind, in halving what is still open
	nothing     = 1e-13 // a gap of so much of the net is rounding
)

// problem is a budget being divided.
type problem struct {
	curves []Curve
	budget float64
	each   Each
	grids  []*grid
	tops   []float64 // more than this no system has a use for, or there is not
	price  float64   // at which the envelopes spend the budget
}

// Divide divides a budget, $/yr, so that the nets of all add up to most. The budget is zero or more and finite, and there is at least one
// curve.
func Divide(curves []Curve, budget float64, each Each) (Division, error) {
	if !(budget >= 0) || math.IsInf(budget, 1) {
		return Division{}, fmt.Errorf("the budget must be 0 or more, not %v", budget)
	}
	n := len(curves)
	if n == 0 {
		return Division{}, fmt.Errorf("there is no system to divide the budget among")
	}
	d := Division{Spends: make([]float64, n), Nets: make([]float64, n), Own: make([]float64, n)}
	each.of(n, func(i int) { d.Own[i] = curves[i].Best(0, 0, math.Inf(1)) })
	if sum(d.Own) <= budget {
		copy(d.Spends, d.Own)
		d.appraise(curves, each)
		return d, nil
	}
	p := &problem{curves: curves, budget: budget, each: each, grids: make([]*grid, n), tops: make([]float64, n)}
	each.of(n, func(i int) {
		p.tops[i] = math.Min(d.Own[i], budget)
		p.grids[i] = makeGrid(curves[i], budget/float64(n)*lowest, p.tops[i])
	})
	if budget == 0 {
		d.appraise(curves, each)
		for _, g := range p.grids {
			d.Next = math.Max(d.Next, g.slopes[0])
		}
		return d, nil
	}
	ceiling := math.Inf(1)
	d.Net = math.Inf(-1)
	for range rounds {
		r := relax(p.grids, budget)
		p.price = r.price
		p.choose(&d, r, ceiling)
		for _, price := range []float64{d.Next, r.price} {
			if c := p.ceiling(price); c < ceiling {
				ceiling, d.Price = c, price
			}
			if ceiling-d.Net <= near*math.Abs(d.Net) {
				break
			}
		}
		if ceiling-d.Net <= near*math.Abs(d.Net) {
			break
		}
	}
	least := ceiling
	if n <= exactly && ceiling-d.Net > near*math.Abs(d.Net) {
		least = math.Min(ceiling, p.branch(&d, searches))
	}
	d.appraise(curves, each)
	d.Gap, d.Slack = math.Max(0, least-d.Net), math.Max(0, ceiling-d.Net)
	return d, nil
}

// appraise sets the nets of the spends.
func (d *Division) appraise(curves []Curve, each Each) {
	each.of(len(curves), func(i int) { d.Nets[i], _ = curves[i].At(d.Spends[i]) })
	d.Net = sum(d.Nets)
}

// ceiling is what no division of the budget is worth more than: what is left to each system at its best if a dollar costs so much, and the
// budget sold at that price. That holds at any price. The grids get the spends that are best, which they may have missed.
func (p *problem) ceiling(price float64) float64 {
	left := make([]float64, len(p.curves))
	p.each.of(len(p.curves), func(i int) {
		g := p.grids[i]
		g.insert(p.curves[i], p.curves[i].Best(price, 0, p.tops[i]))
		k := g.best(price)
		left[i] = g.nets[k] - price*g.spends[k]
	})
	return sum(left) + price*p.budget
}

// choose finds the division: of every way to round the relaxed one, with slopes made equal, that which is worth most.
func (p *problem) choose(d *Division, r relaxed, ceiling float64) {
	if p.round(d, r); r.split < 0 || len(p.grids) > exactly {
		return
	}
	for range max(2, min(refinements, exactly/len(p.grids))) {
		if ceiling-d.Net <= nothing*math.Abs(d.Net) {
			return
		}
		g, from, to := p.grids[r.split], r.points[r.split], r.next
		for k := from; k <= to; k++ {
			p.try(d, r.points, r.split, g.spends[k])
		}
		whole := 0.
		for i, k := range r.points {
			whole += p.grids[i].nets[k]
		}
		points, _ := knapsack(p.grids, p.budget, r.price, whole, mostStates)
		if points == nil {
			points = r.points
		}
		p.try(d, points, -1, 0)
		for i := range p.grids {
			p.settle(d, points, i)
		}
		for i := range p.grids { // which may hide more where choices were made
			p.refine(i, points[i])
			p.grids[i].insert(p.curves[i], d.Spends[i])
		}
		if r = relax(p.grids, p.budget); r.split < 0 {
			return
		}
	}
}

// round tries the relaxed division as it can be: the step there was no money for is not taken, or it is taken all the same, while others
// wait, or a part of it.
func (p *problem) round(d *Division, r relaxed) {
	p.try(d, r.points, -1, 0)
	if r.split < 0 {
		return
	}
	points := slices.Clone(r.points)
	points[r.split] = r.next
	p.try(d, points, -1, 0)
	p.try(d, r.points, r.split, p.grids[r.split].spends[r.points[r.split]]+r.left)
}

// refine has the middles to both neighbors of a point among the spends of a grid.
func (p *problem) refine(i, k int) {
	g := p.grids[i]
	at := g.spends[k]
	for _, next := range []int{k + 1, k - 1} { // what is inserted before k would move it
		if next >= 0 && next < len(g.spends) {
			p.grids[i].insert(p.curves[i], (at+g.spends[next])/2)
		}
	}
}

// settle looks for the spend of a system around a point where a dollar brings more and more: there equal slopes may be a valley. At most one
// system of the best division stands at such a point, the others being leveled against it.
func (p *problem) settle(d *Division, points []int, i int) {
	g, k := p.grids[i], points[i]
	from, to := g.concave(k)
	if k == 0 || k+1 == len(g.spends) || from < k && k < to {
		return
	}
	const golden = 1 / math.Phi
	a, b := g.spends[k-1], g.spends[k+1]
	x, y := b-golden*(b-a), a+golden*(b-a)
	atX, atY := p.try(d, points, i, x), p.try(d, points, i, y)
	for range halvings {
		if atX >= atY {
			b, y, atY = y, x, atX
			x = b - golden*(b-a)
			atX = p.try(d, points, i, x)
		} else {
			a, x, atX = x, y, atY
			y = a + golden*(b-a)
			atY = p.try(d, points, i, y)
		}
	}
}

// try makes slopes equal around some points, with one system at a spend of its own if there is such, and keeps the division if it is worth
// more than what d has. It tells what it is worth.
func (p *problem) try(d *Division, points []int, fixed int, at float64) float64 {
	stretches := make([]stretch, len(points))
	for i, k := range points {
		stretches[i].from, stretches[i].to = p.grids[i].concave(k)
		stretches[i].fixed = p.grids[i].spends[k]
	}
	if fixed >= 0 {
		stretches[fixed] = stretch{fixed: at}
	}
	spends, price, ok := p.level(stretches)
	if !ok {
		return math.Inf(-1)
	}
	net := 0.
	for i, s := range spends {
		v, slope := p.curves[i].At(s)
		net += v
		if s < d.Own[i] {
			price = math.Max(price, slope)
		}
	}
	if net > d.Net {
		d.Net, d.Next = net, price
		copy(d.Spends, spends)
	}
	return net
}

func sum(values []float64) (sum float64) {
	for _, v := range values {
		sum += v
	}
	return sum
}
