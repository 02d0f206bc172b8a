package history

import (
	"math"
	"slices"

	"goodenough/model"
	"goodenough/model/uncertainty"
)

// Direction is whether incidents become more or fewer within the window, and how fast. Only their times count, not how long they take.
//
// Two tests have to agree, each at 5 %: that of MIL-HDBK-189, which is sharp and takes clusters for trends, and that of Lewis and Robinson
// (1974), which allows for clusters. So a trend is seldom found: where incidents double half way, in 7 of 100 records of ten, and in 24 of those
// of thirty (testdata/accuracy.txt). "Can't tell" says nothing against one.
type Direction struct {
	Trend     Trend
	Chance    [2]float64       // how likely so much would be without a trend, by either test; 1 where there is nothing to test
	Exponent  uncertainty.Band // beta of the power law t^beta that the count follows; 1: as many all the time. 0 where nothing can be said
	incidents int
	years     float64
}

// Trend is where it goes.
type Trend string

// The trends.
const (
	Untold Trend = "can't tell"
	More   Trend = "more"
	Fewer  Trend = "fewer"
)

// fewestTimes is how many incidents tests need: of fewer, nothing reaches 5 % in both.
const fewestTimes = 5

// direction looks at the record's incidents.
func (r *Record) direction() Direction {
	c := newClock(&r.Window)
	times := make([]float64, 0, len(r.Incidents))
	for i := range r.Incidents {
		times = append(times, c.at(r.Incidents[i].Start))
	}
	first, last := false, false
	if r.Window.How == "guessed" {
		a, b := r.edges()
		first, last = a >= 0, b >= 0 && b != a
	}
	end := c.at(r.Window.To)
	slices.Sort(times)
	if first && len(times) > 0 { // the clock starts with it
		times = times[1:]
	}
	if last && len(times) > 0 { // the clock ends with it
		end = times[len(times)-1]
		times = times[:len(times)-1]
	}
	return directionOf(times, end, end/model.HoursPerYear)
}

// directionOf is the direction of ascending times, in any unit, watched from 0 to end, which is so many years. Where the watch was ended by an incident, that one
// is not among them.
func directionOf(times []float64, end, years float64) Direction {
	d := Direction{Trend: Untold, Chance: [2]float64{1, 1}, incidents: len(times), years: years}
	if len(times) < fewestTimes || !(end > 0) {
		return d
	}
	late := 0.
	for _, t := range times {
		late += math.Log(end / math.Min(math.Max(t, end*1e-9), end*(1-1e-9)))
	}
	n := float64(len(times))
	l := gamma(n)
	below := l.share(late / n) // 2 late is chi-squared with 2n degrees
	d.Chance[0] = math.Min(1, 2*math.Min(below, 1-below))
	more := below < .5
	d.Chance[1] = lewisRobinson(times, end, more)
	d.Exponent = powerLaw(n, late)
	if d.Chance[0] < .05 && d.Chance[1] < .05 {
		d.Trend = Fewer
		if more {
			d.Trend = More
		}
	}
	return d
}

// powerLaw is beta where n times before the end have a sum of ln(end/t) of late (Crow, MIL-HDBK-189): n/late is Gamma, and the middle is without its bias,
// (n-1)/late; an incident that ended the watch is one more, and what is without bias is one less all the same.
func powerLaw(n, late float64) uncertainty.Band {
	l := gamma(n)
	middle := (n - 1) / late
	return uncertainty.Band{P5: model.Number(n / late * l.quantile(.05)), P50: model.Number(middle), P95: model.Number(n / late * l.quantile(.95))}
}

// lewisRobinson is how likely so much of a trend that way would be without one: Laplace's test, by how irregular the times between incidents
// are.
func lewisRobinson(times []float64, end float64, more bool) float64 {
	n := float64(len(times))
	sum, before, mean, squares := 0., 0., times[len(times)-1]/n, 0.
	for _, t := range times {
		sum += t
		off := t - before - mean
		squares += off * off
		before = t
	}
	laplace := (sum - n*end/2) / (end * math.Sqrt(n/12))
	irregular := math.Sqrt(squares/(n-1)) / mean
	z := laplace / irregular
	if !more {
		z = -z
	}
	if math.IsNaN(z) || z < 0 { // it goes the other way
		return 1
	}
	return math.Erfc(z / math.Sqrt2)
}

// estimate is the input that a trend stands for: how fast the rate grows at the end of the window, (beta-1)/T a year.
func (d Direction) estimate() Estimate {
	switch {
	case d.incidents < fewestTimes:
		return keep("trend", TooFewTimes, d.incidents)
	case short(d.years):
		return keep("trend", TooShort, d.incidents)
	case d.Trend == Untold:
		return keep("trend", CannotTell, d.incidents)
	}
	yearly := func(beta model.Number) model.Number { return (beta - 1) / model.Number(d.years) }
	e := Estimate{Key: "trend", Why: Crowding, From: d.incidents,
		Band: uncertainty.Band{P5: yearly(d.Exponent.P5), P50: yearly(d.Exponent.P50), P95: yearly(d.Exponent.P95)}}
	if d.Trend == Fewer {
		e.Why = Thinning
	}
	return e
}
