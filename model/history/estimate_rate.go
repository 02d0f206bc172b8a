package history

import (
	"math"
	"slices"

	"goodenough/model/uncertainty"
)

// rate is what a record says of how many incidents a year there are: given n in T years, Gamma(n + 1/2)/T, which is Jeffreys' prior for a
// Poisson count. Where 12 months or more were watched, clusters widen it: Gamma((n + 1/2)/phi) phi/T.
type rate struct {
	counted  int     // n
	all      int     // incidents, counted or not
	years    float64 // T
	clusters float64 // phi
	whole    bool    // one of them lasted all of T
}

// ShortestWatch are the hours from which on a watch tells of a year: a week, since days of the week differ, and changes are made on some. Of
// hours, any number would come out as thousands a year.
const ShortestWatch = 7 * 24

func (r *Record) rate() rate {
	whole := slices.ContainsFunc(r.Incidents, func(i Incident) bool { return i.Hours >= r.Window.Watched()*(1-1e-9) })
	return rate{counted: r.counted(), all: len(r.Incidents), years: r.Years, clusters: r.clusters(), whole: whole}
}

// short tells of too short a watch.
func short(years float64) bool { return years*hoursPerYear < ShortestWatch*(1-1e-9) }

// counted is how many incidents count for their number. One at which a guessed window begins or ends is what the guess was made of, and says
// nothing of how many there are: with it the rate of 6 would be half too high.
func (r *Record) counted() int {
	n := len(r.Incidents)
	if r.Window.How != "guessed" {
		return n
	}
	at := map[int]bool{}
	first, last := r.edges()
	for _, i := range []int{first, last} {
		if i >= 0 {
			at[i] = true
		}
	}
	return n - len(at)
}

// edges are an incident with which the window begins, and one with which it ends, another one if there is; -1 for none.
func (r *Record) edges() (first, last int) {
	first, last = -1, -1
	for i := range r.Incidents {
		if first < 0 && !r.Incidents[i].Start.After(r.Window.From) {
			first = i
		}
		if r.Incidents[i].ended() && !r.Incidents[i].End.Before(r.Window.To) && (last < 0 || last == first) {
			last = i
		}
	}
	return first, last
}

// clusters is phi: the variance of monthly counts over their mean, drawn toward 1.5, what single years of public status pages have, as by
// six more months, and at least 1. Months are of 730 hours that were watched.
func (r *Record) clusters() float64 {
	const usual, weight, fewestMonths = 1.5, 6, 12
	c := newClock(&r.Window)
	all := c.at(r.Window.To)
	months := math.Floor(all / 730)
	if months < fewestMonths || len(r.Incidents) == 0 {
		return 1
	}
	months = math.Min(months, 12*200)
	counts := make([]float64, int(months))
	for i := range r.Incidents {
		at := c.at(r.Incidents[i].Start) / all * months
		counts[min(int(at), len(counts)-1)]++
	}
	mean, squares := float64(len(r.Incidents))/months, 0.
	for _, count := range counts {
		squares += (count - mean) * (count - mean)
	}
	return math.Max(1, (squares/mean+weight*usual)/(months-1+weight))
}

func (r rate) watched() bool { return r.years > 0 && !math.IsInf(r.years, 0) }

// quantile is what inc lies below with probability p.
func (r rate) quantiles() func(p float64) float64 {
	shape := (float64(r.counted) + .5) / r.clusters
	l := gamma(shape)
	return func(p float64) float64 { return l.quantile(p) * shape * r.clusters / r.years }
}

// silent says why it doesn't, "" where it does.
func (r rate) silent() Reason {
	switch {
	case !r.watched():
		return NotWatched
	case short(r.years):
		return TooShort
	case r.whole:
		return AllDown
	}
	return ""
}

func (r rate) estimate() Estimate {
	if why := r.silent(); why != "" {
		return keep("inc", why, r.counted)
	}
	e := Estimate{Key: "inc", Band: bandOf(r.quantiles()), Why: Counted, From: r.counted}
	switch {
	case r.counted == 0 && r.all > 0:
		e.Why = EdgesOnly
	case r.counted == 0:
		e.Why = NoneSeen
	case r.clusters > 1.25:
		e.Why = Clustered
	}
	return e
}

func (r rate) draws(own *uncertainty.Study, dimension int) []float64 {
	if r.silent() != "" {
		return ownDraws(own, "inc", dimension)
	}
	return draw(dimension, r.quantiles())
}
