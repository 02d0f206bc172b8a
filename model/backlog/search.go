package backlog

import (
	"cmp"
	"math"
	"slices"

	"goodenough/model"
)

// Certain is up to how many items the best set is looked for until it is certain.
const Certain = 25

// What a search may take. Most backlogs of Certain items take some ten to some thousand sets; where it takes more than these, there is a gap.
const (
	mostSets  = 1 << 20 // up to Certain items
	mostTurns = 1 << 18 // for what deciding otherwise costs, of all of them
	mostWork  = 1 << 23 // sets times items, above
	mostDrawn = 1 << 14 // sets times items, in one of many draws
	cells     = 2048    // of the bound
	fewCells  = 256     // in one of many draws
	tightness = 1e-12   // of the value at stake: what is no better than that is no better
)

// Decision is what somebody decided about an item, whatever it is worth.
type Decision int8

// The decisions.
const (
	Free Decision = iota // none
	In                   // it is done
	Out                  // it is not
)

// set is some items, and what they do together.
type set struct {
	left       model.Left
	paid, cost float64
}

func (s set) with(p *point) set {
	return set{s.left.Times(p.left), s.paid + p.paid, s.cost + p.cost}
}

var empty = set{left: model.All}

// search looks for the best set.
type search struct {
	system *model.System
	spend  float64
	budget float64
	items  []point
	before float64 // value without any
	own    float64 // floor at today
	excess float64 // downtime at the spend, less floor

	all     model.Left // by all items
	ceiling ceiling
	order   []int // of the items that are free, the most decisive first

	best    []bool
	net     float64
	open    float64 // the most that any set not looked at may be worth
	sets    int
	most    int
	current []bool

	// What a bound needs of each item: good until the next.
	gains  []float64
	taken  []bool
	sorted []int
}

// newSearch prepares the search for a system at a spend.
func newSearch(s *model.System, spend, budget float64, items []point) *search {
	inputs := s.Inputs()
	f := &search{system: s, spend: spend, budget: budget, items: items, own: inputs.Floor, most: mostSets}
	if n := len(items); n > Certain {
		f.most = max(64, mostWork/n)
	}
	f.before = s.At(spend).Value
	f.excess = s.Downtime(spend) - inputs.Floor
	f.all = model.All
	for k := range items {
		f.all = f.all.Times(items[k].left)
	}
	f.gains, f.taken, f.sorted = make([]float64, len(items)), make([]bool, len(items)), make([]int, len(items))
	return f
}

func (f *search) downtime(l model.Left) float64 {
	return l.Floor*f.own + l.Incidents*l.TimeToFix*l.Affected*f.excess
}

// gain is what a set is worth, $/yr: value with it less value without, less its cost.
func (f *search) gain(s set) float64 {
	if s == empty {
		return 0
	}
	improved := f.system.Improved(s.left)
	return improved.At(f.spend).Value - f.before - s.cost
}

// of is the set of some items.
func (f *search) of(chosen []bool) set {
	s := empty
	for k, is := range chosen {
		if is {
			s = s.with(&f.items[k])
		}
	}
	return s
}

// run finds the best set with what was decided, and how much more another may be worth. ok is false where what was forced in costs more
// than the budget.
func (f *search) run(forced []Decision) (chosen []bool, net, gap float64, ok bool) {
	n := len(f.items)
	if f.ceiling.worth == nil {
		f.ceiling.build(f.system, f.spend, f.all, cells)
	}
	f.current = make([]bool, n)
	f.order = f.order[:0]
	for k := range n {
		switch forced[k] {
		case In:
			f.current[k] = true
		case Free:
			f.order = append(f.order, k)
		}
	}
	start := f.of(f.current)
	if start.paid > f.budget {
		return nil, 0, 0, false
	}
	f.best, f.net, f.open, f.sets = slices.Clone(f.current), f.gain(start), math.Inf(-1), 0
	f.climb(start)
	f.decide(start)
	f.branch(start, 0)
	return f.best, f.net, math.Max(0, f.open-f.net), true
}

// consider keeps the set at hand if it is the best so far.
func (f *search) consider(net float64) {
	if net > f.net {
		f.net = net
		copy(f.best, f.current)
	}
}

// climb finds a good set to begin with: that which the bound would take, and then what is bettered by one item more or less.
func (f *search) climb(start set) {
	_, taken := f.bound(start, f.order, math.Inf(-1))
	f.current = slices.Clone(f.best)
	s := start
	for i, k := range f.order {
		if taken[i] && s.paid+f.items[k].paid <= f.budget {
			f.current[k] = true
			s = s.with(&f.items[k])
		}
	}
	f.consider(f.gain(s))
	copy(f.current, f.best)
	for range max(1, 200/len(f.items)) {
		before := f.net
		for _, k := range f.order {
			f.current[k] = !f.current[k]
			if s := f.of(f.current); s.paid <= f.budget {
				f.consider(f.gain(s))
			}
			copy(f.current, f.best)
		}
		if f.net == before {
			break
		}
	}
	for k := range f.current { // back to what was forced
		f.current[k] = f.current[k] && !slices.Contains(f.order, k)
	}
}

// decide puts the items first that the bound is surest about.
func (f *search) decide(start set) {
	f.bound(start, f.order, math.Inf(-1))
	surety := make([]float64, len(f.items))
	for i, k := range f.order {
		surety[k] = math.Abs(f.gains[i])
	}
	slices.SortStableFunc(f.order, func(a, b int) int { return cmp.Compare(surety[b], surety[a]) })
}

// branch looks at all sets that agree with the one at hand about the items before a place of the order.
func (f *search) branch(s set, at int) {
	if at == len(f.order) {
		return
	}
	enough := f.net + tightness*math.Abs(f.before)
	bound, taken := f.bound(s, f.order[at:], enough)
	if bound <= enough {
		return
	}
	if f.sets++; f.sets > f.most {
		f.open = math.Max(f.open, bound)
		return
	}
	k := f.order[at]
	first := taken[0]
	for _, take := range [2]bool{first, !first} {
		if !take {
			f.branch(s, at+1)
			continue
		}
		with := s.with(&f.items[k])
		if with.paid > f.budget {
			continue
		}
		f.current[k] = true
		f.consider(f.gain(with))
		f.branch(with, at+1)
		f.current[k] = false
	}
}

// effect is what items do together to what a bound counts, in logarithms: to downtime from vendors, to the rest, and to incidents in it.
type effect struct{ vendors, rest, fewer float64 }

func (e effect) plus(o effect, share float64) effect {
	return effect{e.vendors + share*o.vendors, e.rest + share*o.rest, e.fewer + share*o.fewer}
}

// toward is a part of the way from one to another.
func (e effect) toward(o effect, share float64) effect {
	return effect{}.plus(e, 1-share).plus(o, share)
}

// cuts is how many planes a bound tries, and slow the part of what is lacking that one has to gain for the next to be tried.
const (
	cuts = 12
	slow = .02
)

// bound is what a set with any of some items added is worth at most, or less than enough as soon as it is known to be no more, and which
// it would add. Every plane that touches the concave bound of what items do gives a knapsack, and each of these is a bound; the planes
// are laid where the last knapsacks ended, on average (Frank and Wolfe, An Algorithm for Quadratic Programming, 1956).
func (f *search) bound(s set, items []int, enough float64) (bound float64, taken []bool) {
	c, l := &f.ceiling, &s.left
	own, rest := l.Floor*f.own, l.Incidents*l.TimeToFix*l.Affected*f.excess
	// What incidents cost, $/yr: of vendors, which a faster fix makes more of, and of one's own; and what big ones cost at least.
	toil, rare, fewer := c.toil*own/(l.TimeToFix*l.Affected), c.fall*own, (c.toil+c.fall)*l.Incidents*f.excess
	now := f.own + f.excess
	from := c.cell(math.Log(now / (own + rest)))
	base := -f.before - s.cost
	bound, taken = math.Inf(1), f.taken[:len(items)]
	var at effect
	for n := range cuts {
		// The plane at what is done so far.
		v, r := own*math.Exp(-at.vendors), rest*math.Exp(-at.rest)
		t, b, i := toil*math.Exp(at.rest-at.fewer-at.vendors), rare*math.Exp(-at.vendors), fewer*math.Exp(-at.fewer)
		if math.IsInf(t, 1) {
			break
		}
		worth, slope := c.line(from, math.Log(now/(v+r)))
		phi := v / (v + r)
		each := effect{slope*phi + t + b, slope*(1-phi) - t, i + t}
		total := base + worth - t - b - i - each.vendors*at.vendors - each.rest*at.rest - each.fewer*at.fewer
		more, done := f.fill(items, each, f.budget-s.paid, taken)
		before := bound
		bound = math.Min(bound, total+more)
		if bound <= enough || n > 2 && before-bound < slow*(bound-enough) {
			break
		}
		at = at.toward(done, 2/float64(n+2))
	}
	return bound, taken
}

// fill takes of the items what brings most for the money, a part of the last: so much for each unit of their effects. It tells what they
// bring, less their cost, and their effects.
func (f *search) fill(items []int, each effect, money float64, taken []bool) (more float64, done effect) {
	need := 0.
	for i, k := range items {
		p := &f.items[k]
		gain := each.vendors*p.does.vendors + each.rest*p.does.rest + each.fewer*p.does.fewer - p.cost
		f.gains[i], taken[i] = gain, gain > 0
		if gain > 0 {
			more, done, need = more+gain, done.plus(p.does, 1), need+p.paid
		}
	}
	if need <= money {
		return more, done
	}
	order := f.sorted[:0]
	for i := range items {
		if taken[i] {
			order = append(order, i)
		}
		taken[i] = false
	}
	slices.SortFunc(order, func(a, b int) int {
		return cmp.Compare(f.gains[b]*f.items[items[a]].paid, f.gains[a]*f.items[items[b]].paid)
	})
	more, done = 0, effect{}
	for _, i := range order {
		p := &f.items[items[i]]
		share := 1.
		if p.paid > money {
			share = math.Max(0, money/p.paid)
		}
		more, done = more+share*f.gains[i], done.plus(p.does, share)
		if taken[i] = share == 1; share < 1 {
			break
		}
		money -= p.paid
	}
	return more, done
}
