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
// the survivors are narrow and smooth, then follows the slope to its root in those that hold a peak.
type search struct {
	s         *System
	charge    charge
	best      sample
	evaluated int
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
	searchWidth  = 1e-3  // relative width at which a smooth interval is narrow
	searchLast   = 1e-12 // relative width at which any interval is
	searchSmooth = .01   // how far, of the slopes, a rise may be from the trapezoid of its end slopes
	searchMost   = 20000 // evaluations: presets, reference and worked cases take up to 300, the strangest of 20,000 random systems 2,520
)

// searchBest charges hurdle for each dollar, up to most of them.
func (s *System) searchBest(hurdle, most float64) search {
	// Above this nothing can beat spending nothing.
	top := (s.in.Margin*s.revenueFloor - s.At(0).Value) / hurdle
	return s.search(math.Min(top, most), func(spend float64) (cost, slope float64) { return hurdle * spend, hurdle })
}

// search finds the spend up to top at which value less what is charged is greatest.
func (s *System) search(top float64, charged charge) search { return s.searchBetween(0, top, charged) }

// searchBetween does so among spends that are no less than least.
func (s *System) searchBetween(least, top float64, charged charge) search {
	f := search{s: s, charge: charged}
	left := f.sampleAt(least)
	f.best = left
	if !(top > least) {
		return f
	}
	low := math.Min(top-least, s.sigma) * searchFrom
	ratio := math.Pow((top-least)/low, 1./searchGrid)
	at := func(i int) sample { return f.see(math.Min(top, least+low*math.Pow(ratio, float64(i)))) }
	var coarse [searchGrid/searchStride + 1]sample
	for i := range coarse {
		coarse[i] = at(i * searchStride)
	}
	ends := append(make([]sample, 0, searchGrid/2), left, coarse[0])
	for i := range searchGrid / searchStride {
		if f.bound(&coarse[i], &coarse[i+1]) <= f.best.net { // as most are
			continue
		}
		ends = goOn(ends, &coarse[i])
		for k := 1; k < searchStride; k++ {
			ends = append(ends, at(i*searchStride+k))
		}
		ends = append(ends, coarse[i+1])
	}
	for halved := []sample(nil); len(ends) > 0; ends, halved = halved, ends[:0] {
		for i := 1; i < len(ends); i++ {
			a, b := &ends[i-1], &ends[i]
			if b.apart || f.bound(a, b) <= f.best.net || f.evaluated >= searchMost {
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
	return f
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
