package history

import (
	"math"
	"slices"

	"goodenough/model"
	"goodenough/model/uncertainty"
)

// Comparison is a system before and after somebody spent more on it, or less: two windows of the same record, or two records. It says what
// differs, not why: whatever else changed in between is in it. The second window should begin once the work has taken effect.
type Comparison struct {
	Downtime  uncertainty.Band // after over before
	Incidents uncertainty.Band // their rate, after over before
	Alike     bool             // one of the two has too few incidents to tell how long they last and whom they hit: both are taken to be alike in that
	Nine      Estimate         // what the cost per nine would be by this, as the input nine; kept where the data can't tell
}

// Reasons of a comparison.
const (
	Implied      Reason = "from downtime before and after, and what was spent"
	SameSpending Reason = "about as much was spent before and after"
	EitherWay    Reason = "the data can’t tell: downtime may well have changed either way by chance"
	WrongWay     Reason = "the data can’t tell: downtime went the other way than spending, so something else changed"
	TooFewAtAll  Reason = "the data can’t tell: before and after together have fewer than three incidents that ended"
)

// Compare is a comparison of two records, given what was spent in each, $/yr, and the downtime that no spending prevents, share of time.
//
// Downtime above that falls with spending as s^(-1/log10 nine), in the long term, so that
//
//	nine = (s2/s1)^(1/log10(u1/u2))
func Compare(before, after *Record, spentBefore, spentAfter, floor float64) *Comparison {
	c := &Comparison{Nine: keep("nine", TooFewAtAll, len(before.Incidents)+len(after.Incidents))}
	rates := [2]rate{before.rate(), after.rate()}
	if !rates[0].watched() || !rates[1].watched() {
		c.Nine.Why = NotWatched
		return c
	}
	var u, incidents [2][]float64
	for i, r := range rates {
		incidents[i] = draw(4*i, r.quantiles())
	}
	c.Incidents = band(ratios(incidents))
	lengths := [2]lengths{before.lengths(), after.lengths()}
	shares := [2]share{before.share(), after.share()}
	dimensions := [2]int{1, 5}
	unsaid := shares[0].known == 0 && shares[1].known == 0 // whom they hit: whatever is assumed is so of both
	few := func(i int) bool { return !lengths[i].known() || !unsaid && shares[i].known < fewest }
	both := &Record{Incidents: slices.Concat(before.Incidents, after.Incidents)}
	if c.Alike = few(0) || few(1); c.Alike {
		lengths[0], shares[0] = both.lengths(), both.share()
		if few(0) {
			return c
		}
		lengths[1], shares[1], dimensions[1] = lengths[0], shares[0], dimensions[0]
	}
	down, weighted := both.Hours()
	assumed := slices.Repeat([]float64{weighted / down}, drawn)
	for i := range u {
		u[i] = make([]float64, drawn)
		mttr, blast := lengths[i].draws(nil, dimensions[i]), assumed
		if !unsaid {
			blast = shares[i].draws(nil, dimensions[i]+2)
		}
		for k := range u[i] {
			u[i][k] = math.Min(1, incidents[i][k]*mttr[k]*blast[k]/model.HoursPerYear)
		}
	}
	c.Downtime = band(ratios(u))
	c.Nine.Band, c.Nine.Why = nine(u, spentBefore, spentAfter, floor)
	c.Nine.Kept = c.Nine.Why != Implied
	c.Nine.settle()
	return c
}

func ratios(of [2][]float64) []float64 {
	ratios := make([]float64, drawn)
	for k := range ratios {
		ratios[k] = of[1][k] / of[0][k]
	}
	return ratios
}

// nine is the cost per nine that draws of downtime imply, and whether they imply one.
func nine(u [2][]float64, spentBefore, spentAfter, floor float64) (uncertainty.Band, Reason) {
	more := math.Log(spentAfter / spentBefore)
	if !(math.Abs(more) > .01) || math.IsInf(more, 0) {
		return uncertainty.Band{}, SameSpending
	}
	nines := make([]float64, drawn) // by which downtime fell, for more spending
	for k := range nines {
		a, b := math.Max(0, u[0][k]-floor), math.Max(0, u[1][k]-floor)
		if a != b {
			nines[k] = math.Copysign(1, more) * math.Log10(a/b)
		}
	}
	fell := band(nines)
	switch {
	case fell.P95 <= 0:
		return uncertainty.Band{}, WrongWay
	case fell.P5 <= 0:
		return uncertainty.Band{}, EitherWay
	}
	cost := func(n model.Number) model.Number { return model.Number(math.Exp(math.Abs(more) / float64(n))) }
	return uncertainty.Band{P5: cost(fell.P95), P50: cost(fell.P50), P95: cost(fell.P5)}, Implied
}
