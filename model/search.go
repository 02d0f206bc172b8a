package model

import "math"

// best is the spend ($/yr, zero or more) at which Value - hurdle*spend is greatest over all spends.
func (s *System) best(hurdle float64) float64 { return s.searchBest(hurdle, math.Inf(1)).best.spend }

// charge is what a spend costs, $/yr, and what the next dollar of it does. It never falls as spend rises.
type charge func(spend float64) (cost, slope float64)

// search looks for the best spend and remembers what it saw.
//
// Value is S-shaped and has a step for each tier of credits, so there are several local peaks and the best answer may be
// to spend nothing. The search halves every interval whose bound still beats the best net seen and drops the others, until
// the survivors are narrow and smooth, then follows the slope to its root in those that hold a peak. What was known before only spares it
// spends: the answer is the same to the bit.
type search struct {
	s         *System
	charge    charge
	best      sample
	evaluated int
	known     float64 // net that some spend is known to have, less what rounding could do; -Inf where none is
	from      float64 // no spend below is best
}

// sample is one spend and what bounds and slopes need of it.
type sample struct {
	spend, value, slope float64
	cost, costSlope     float64
	net, rise           float64 // value - cost, and its slope
	revenue             float64
	keeps               float64 // of revenue, after lost sales and credits, $/yr: below zero where credits exceed the margin
	toil                float64 // incident work, attrition and fines, $/yr
	apart               bool    // in a row of ends: what lies before it is no interval
}

const (
	searchFrom   = 1e-4  // of sigma: where the log grid begins
	searchGrid   = 128   // intervals to begin with, less those
	searchStride = 4     // of so many together in which nothing can be best
	searchWidth  = .03   // relative width at which a smooth interval is narrow: at 1e-3 some 6,000 peaks of random systems were the same to 5e-13
	searchLast   = 1e-12 // relative width at which any interval is
	searchSmooth = .01   // how far, of the slopes, a rise may be from the trapezoid of its end slopes
	searchMost   = 20000 // evaluations: presets, reference and worked cases take up to 300, the strangest of 20,000 random systems 2,520
)

// searchFor looks for the best spend where each dollar is charged a price.
func (s *System) searchFor(price float64) search {
	return search{s: s.withMonths(), charge: func(spend float64) (cost, slope float64) { return price * spend, price }, known: math.Inf(-1)}
}

// searchBest charges hurdle for each dollar, up to most of them.
func (s *System) searchBest(hurdle, most float64) search {
	f := s.searchFor(hurdle)
	none := f.sampleAt(0)
	top := math.Min(f.reach(&none), most)
	if explored := s.in.ExploredSpend(); explored < top {
		p := f.sampleAt(explored)
		f.know(&p)
	}
	f.among(none, top)
	return f
}

// searchCheaper is searchBest where a dollar is charged less than in a search before, which pays for no less.
func (f *search) searchCheaper(hurdle float64) search {
	cheaper := f.s.searchFor(hurdle)
	none, was := cheaper.sampleAt(0), f.best
	was.net = was.value - hurdle*was.spend
	cheaper.know(&was)
	cheaper.from = was.spend * (1 - 1e-9)
	cheaper.among(none, cheaper.reach(&none))
	return cheaper
}

// reach is the spend above which nothing can beat a spend less, where each dollar is charged the same.
func (f *search) reach(less *sample) float64 {
	return less.spend + math.Max(0, f.s.in.Margin*f.s.revenueFloor-less.value)/less.costSlope
}

// know has the search leave out what is worse than a spend.
func (f *search) know(p *sample) {
	f.known = p.net - 1e-9*(math.Abs(p.value)+p.toil+p.cost)
}

// search finds the spend up to top at which value less what is charged is greatest.
func (s *System) search(top float64, charged charge) search {
	f := search{s: s.withMonths(), charge: charged, known: math.Inf(-1)}
	f.among(f.sampleAt(0), top)
	return f
}

// among looks among the spends from left up to top.
func (f *search) among(left sample, top float64) {
	f.best = left
	least := left.spend
	if !(top > least) {
		return
	}
	s := f.s
	low := math.Min(top-least, s.sigma) * searchFrom
	ratio := math.Pow((top-least)/low, 1./searchGrid)
	at := func(i int) float64 { return math.Min(top, least+low*math.Pow(ratio, float64(i))) }
	var coarse [searchGrid/searchStride + 1]sample
	first, last := 0, len(coarse)-1 // of those that are seen
	for ; last > 0; last-- {
		if cost, _ := f.charge(at((last - 1) * searchStride)); s.in.Margin*s.revenueFloor-cost > f.known {
			break
		}
	}
	for i := last; i >= 0; i-- { // from above, since value bounds what lies below
		coarse[i] = f.see(at(i * searchStride))
		if first = i; coarse[i].spend < f.from || f.bound(&left, &coarse[i]) <= math.Max(f.known, f.best.net) {
			break
		}
	}
	var rows [2][searchGrid/2 + 1]sample // for nearly every search: a page under a moving hand leaves them behind with each frame
	ends, halved := rows[0][:0], rows[1][:0]
	if first == 0 {
		ends = append(ends, left, coarse[0])
	}
	for i := first; i < last; i++ {
		if f.bound(&coarse[i], &coarse[i+1]) <= math.Max(f.known, f.best.net) { // as most are
			continue
		}
		ends = goOn(ends, &coarse[i])
		for k := 1; k < searchStride; k++ {
			ends = append(ends, f.see(at(i*searchStride+k)))
		}
		ends = append(ends, coarse[i+1])
	}
	for ; len(ends) > 0; ends, halved = halved, ends[:0] {
		for i := 1; i < len(ends); i++ {
			a, b := &ends[i-1], &ends[i]
			if b.apart || f.bound(a, b) <= math.Max(f.known, f.best.net) || f.evaluated >= searchMost {
				continue
			}
			width := (b.spend - a.spend) / (b.spend + low)
			if width <= searchLast || width <= searchWidth && smooth(a, b) {
				if a.rise > 0 && b.rise < 0 {
					f.climb(a, b)
				}
				continue
			}
			halved = append(goOn(halved, a), f.see((a.spend+b.spend)/2), *b)
		}
	}
}

// goOn has a row of ends end in a, where the next interval begins.
func goOn(row []sample, a *sample) []sample {
	if last := len(row) - 1; last >= 0 && row[last].spend == a.spend {
		return row
	}
	row = append(row, *a)
	row[len(row)-1].apart = true
	return row
}

func (f *search) sampleAt(spend float64) sample {
	f.evaluated++
	p := f.s.At(spend)
	cost, costSlope := f.charge(spend)
	return sample{spend: spend, value: p.Value, slope: p.Marginal, revenue: p.Revenue,
		cost: cost, costSlope: costSlope, net: p.Value - cost, rise: p.Marginal - costSlope,
		keeps: f.s.in.Margin*p.Revenue - p.Loss.LostSales - p.Loss.Credits,
		toil:  p.Loss.IncidentWork + p.Loss.Attrition + p.Loss.Fines}
}

// see evaluates a spend and remembers it if it is the best so far.
func (f *search) see(spend float64) sample {
	p := f.sampleAt(spend)
	if p.net > f.best.net {
		f.best = p
	}
	return p
}

// bound is at least the net of every spend between a and b. As spend rises, revenue rises, what is kept of a dollar of it
// rises, and toil falls. Where a dollar of revenue keeps something, value therefore never falls and its bound is Value(b).
// Where credits exceed the margin a dollar of revenue costs money, so that value can fall as spend wins customers: there
// the fewest customers, those at a, bound it.
func (f *search) bound(a, b *sample) float64 {
	keeps := b.keeps
	if keeps < 0 {
		keeps *= a.revenue / b.revenue
	}
	return keeps - b.toil - a.cost
}

// smooth tells whether value and cost between a and b rise as their slopes at both ends say; where not, a cliff hides between
// them.
func smooth(a, b *sample) bool {
	half := (b.spend - a.spend) / 2
	return rises(b.value-a.value, half*a.slope, half*b.slope, 1e-13*(math.Abs(a.value)+math.Abs(b.value)+a.toil+b.toil)) &&
		rises(b.cost-a.cost, half*a.costSlope, half*b.costSlope, 1e-13*(math.Abs(a.cost)+math.Abs(b.cost)))
}

func rises(rise, a, b, rounding float64) bool {
	return math.Abs(rise-a-b) <= searchSmooth*(math.Abs(a)+math.Abs(b))+rounding
}

// climb finds the peak of net between a, where it rises, and b, where it falls: the root of its slope by false position
// (Illinois variant), by halving where that is slow, to 1e-12 relative.
func (f *search) climb(a, b *sample) {
	fa, fb := a.rise, b.rise
	from, to := a.spend, b.spend
	var p sample
	side := 0
	for n := 0; n < 100 && to-from > 1e-12*to; n++ {
		at := to - fb*(to-from)/(fb-fa)
		if n > 30 || !(at > from && at < to) {
			at = (from + to) / 2
		}
		p = f.see(at)
		if math.Abs(p.rise) < 1e-14*p.costSlope {
			break
		}
		if p.rise > 0 {
			from, fa = at, p.rise
			if side == +1 {
				fb /= 2
			}
			side = +1
		} else {
			to, fb = at, p.rise
			if side == -1 {
				fa /= 2
			}
			side = -1
		}
	}
	// Net is level about its peak: beyond eight digits the slope knows better than net where it is.
	rounding := 1e-13 * (math.Abs(f.best.value) + f.best.toil)
	if inside := f.best.spend >= a.spend && f.best.spend <= b.spend; inside && p.net >= f.best.net-rounding {
		f.best = p
	}
}
