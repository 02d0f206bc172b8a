package chart

import (
	"math"
	"strconv"
)

// Axis is one of the two axes.
type Axis struct {
	Name string // what is measured and in what; small text at the end of the axis
	Unit string // what one of its numbers counts, for the columns of a table of bare numbers
	// Min and Max are the ends in data units. Ends that make no axis (NaN, Max <= Min, a logarithmic Min <= 0) are
	// replaced by the nearest that do.
	Min, Max float64
	Log      bool // logarithmic instead of linear
	// Zero gives a logarithmic horizontal axis a gutter at its left, from 0 at the very edge, linearly, to Min.
	Zero bool
	// Format writes a value for a tick; nil means three digits, or whole numbers from 1000.
	Format func(float64) string
	// Ticks is how many ticks are wanted at most; 0 leaves it to the room there is.
	Ticks int
}

// title is the name of the axis as it stands at it: where equal steps are equal factors, it says so.
func (a Axis) title() string {
	if a.Log && a.Name != "" {
		return a.Name + " (log scale)"
	}
	return a.Name
}

// format writes a value the axis' way.
func (a Axis) format(v float64) string {
	if a.Format != nil {
		return a.Format(v)
	}
	if size := math.Abs(v); size >= 1000 && size < 1e15 {
		return strconv.FormatFloat(v, 'f', 0, 64)
	}
	return strconv.FormatFloat(v, 'g', 3, 64)
}

const (
	largest  = 1e100  // data beyond this is drawn as if it were this, so that sums and differences stay finite
	smallest = 1e-100 // of a logarithmic axis
	far      = 1e4    // units; what lies farther outside the plot is drawn there: nobody sees it, and rasterizers stay exact
)

// ends gives the axis two finite ends that are far enough apart to tell values between them from one another.
func (a Axis) ends() (lo, hi float64) {
	lo, hi = a.Min, a.Max
	if a.Log {
		if !(hi >= smallest) {
			hi = 1000 * max(smallest, lo)
		}
		if !(lo >= smallest) {
			lo = hi / 1000
		}
		lo, hi = clamp(lo, smallest, largest/1000), clamp(hi, smallest, largest)
		if !(hi >= lo*(1+1e-9)) {
			hi = lo * 10
		}
		return lo, hi
	}
	if math.IsNaN(lo) {
		lo = 0
	}
	if math.IsNaN(hi) {
		hi = lo
	}
	lo, hi = clamp(lo, -largest, largest), clamp(hi, -largest, largest)
	if least := max(smallest, 1e-9*max(math.Abs(lo), math.Abs(hi))); hi-lo < least {
		hi = lo + max(1, math.Abs(lo)/10)
	}
	return lo, hi
}

// clamp is v moved into lo..hi; NaN becomes lo.
func clamp(v, lo, hi float64) float64 {
	if v > hi {
		return hi
	}
	if v >= lo {
		return v
	}
	return lo
}

// scale maps data to units along one axis.
type scale struct {
	log, zero  bool
	lo, hi     float64 // in data, and where these stand
	from, to   float64
	origin     float64 // where 0 stands, if zero
	start      float64 // lo, or its logarithm
	perUnit    float64 // from data, or its logarithm, to units
	lower, top float64 // the ends in units in ascending order
}

// scaled spreads the axis over from..to, of which gutter belongs to the zero of a logarithmic axis.
func (a Axis) scaled(from, to, gutter float64) scale {
	s := scale{log: a.Log, from: from, to: to, origin: from}
	s.lo, s.hi = a.ends()
	s.start = s.lo
	end := s.hi
	if s.log {
		s.start, end = math.Log(s.lo), math.Log(s.hi)
		if a.Zero && gutter > 0 {
			s.zero = true
			s.from = from + gutter
		}
	}
	s.perUnit = (s.to - s.from) / (end - s.start)
	s.lower, s.top = min(s.origin, s.to), max(s.origin, s.to)
	return s
}

// at is where v stands, at most far outside of the axis. NaN stays NaN.
func (s *scale) at(v float64) float64 {
	if s.zero && v < s.lo {
		return s.origin + (s.from-s.origin)*max(v, 0)/s.lo
	}
	if s.log {
		if v <= 0 {
			v = 0 // whose logarithm is -Inf: as far as can be
		}
		v = math.Log(v)
	}
	u := s.from + (v-s.start)*s.perUnit
	if u < -far {
		return -far
	}
	if u > far {
		return far
	}
	return u
}

// within is where v stands, or the nearer end of the axis; NaN stands at the start.
func (s *scale) within(v float64) float64 {
	if math.IsNaN(v) {
		return s.origin
	}
	return clamp(s.at(v), s.lower, s.top)
}

// valueAt is the inverse of within.
func (s *scale) valueAt(u float64) float64 {
	if math.IsNaN(u) {
		u = s.origin
	}
	u = clamp(u, s.lower, s.top)
	switch {
	case s.zero && u < s.from:
		return s.lo * (u - s.origin) / (s.from - s.origin)
	case u == s.from:
		return s.lo
	case u == s.to:
		return s.hi
	case s.log:
		return clamp(math.Exp(s.start+(u-s.from)/s.perUnit), s.lo, s.hi)
	}
	return clamp(s.start+(u-s.from)/s.perUnit, s.lo, s.hi)
}

// holds tells whether v lies on the axis.
func (s *scale) holds(v float64) bool {
	return v <= s.hi && (v >= s.lo || s.zero && v >= 0)
}
