package history_test

import (
	"math"
	"math/rand/v2"
	"slices"
	"time"

	"goodenough/model"
	"goodenough/model/history"
	"goodenough/model/uncertainty"
)

// world is a system whose truth is known, and from which records are drawn.
type world struct {
	rate      float64 // incidents a year
	clusters  float64 // variance of monthly counts over their mean; 1: single ones
	length    func(*rand.Rand) float64
	reach     func(*rand.Rand) float64
	years     float64
	exactly   int     // incidents in each record, in the place of rate; 0: by chance
	worsening float64 // by how many times more there are in the second half
}

var epoch = time.Date(2024, 1, 1, 0, 0, 0, 0, time.UTC)

func hours(h float64) time.Duration { return time.Duration(h * float64(time.Hour)) }

// record draws what happened.
func (w world) record(r *rand.Rand) history.Record {
	all := w.years * model.HoursPerYear
	var starts []float64
	switch {
	case w.exactly > 0:
		for range w.exactly {
			starts = append(starts, all*r.Float64())
		}
	default:
		months := int(math.Round(w.years * 12))
		for m := range months {
			mean := w.rate / 12
			if w.worsening > 0 && m >= months/2 {
				mean *= w.worsening
			}
			if w.clusters > 1 { // negative binomial: a Poisson whose mean is Gamma
				mean = gammaDraw(r, mean/(w.clusters-1)) * (w.clusters - 1)
			}
			for range poissonDraw(r, mean) {
				starts = append(starts, (float64(m)+r.Float64())*all/float64(months))
			}
		}
	}
	slices.Sort(starts)
	rec := history.Record{Years: w.years}
	rec.Window = history.Window{Stretch: history.Stretch{From: epoch, To: epoch.Add(hours(all))}, How: "given"}
	for _, at := range starts {
		length := w.length(r)
		in := history.Incident{Hours: length, Share: w.reach(r), Spells: 1}
		in.Start, in.End, in.Kind = epoch.Add(hours(at)), epoch.Add(hours(at+length)), history.Outage
		rec.Incidents = append(rec.Incidents, in)
	}
	return rec
}

func logNormal(deviation float64) func(*rand.Rand) float64 {
	return func(r *rand.Rand) float64 { return math.Exp(deviation * r.NormFloat64()) }
}

func gammaDraw(r *rand.Rand, shape float64) float64 { // Marsaglia and Tsang 2000
	if shape < 1 {
		return gammaDraw(r, shape+1) * math.Pow(r.Float64(), 1/shape)
	}
	d := shape - 1./3
	for {
		x := r.NormFloat64()
		v := 1 + x/math.Sqrt(9*d)
		if v = v * v * v; v > 0 && math.Log(r.Float64()) < x*x/2+d-d*v+d*math.Log(v) {
			return d * v
		}
	}
}

func poissonDraw(r *rand.Rand, mean float64) int {
	n, at := 0, r.ExpFloat64()
	for ; at < mean; at += r.ExpFloat64() {
		n++
	}
	return n
}

// betaDraw is a share of some mean, the more alike the greater the sum.
func betaDraw(mean, sum float64) func(*rand.Rand) float64 {
	return func(r *rand.Rand) float64 {
		a, b := gammaDraw(r, mean*sum), gammaDraw(r, (1-mean)*sum)
		return a / (a + b)
	}
}

// own is a reader's system, with a range for what the record may not tell.
func own() *uncertainty.Study {
	return &uncertainty.Study{In: model.Inputs{Incidents: 12, TimeToRestore: 2, BlastRadius: .3, Trend: 0, DurationSpread: 1.2},
		Ranges: map[string]uncertainty.Range{"mttr": {Low: 1, Mid: 2, High: 4, HasMid: true}}}
}

// cell counts how often a band held the truth, and how wide it was.
type cell struct {
	n, held int
	widths  []float64
	middles []float64
}

func (c *cell) add(b uncertainty.Band, truth float64, width float64) {
	c.n++
	if float64(b.P5) <= truth && truth <= float64(b.P95) {
		c.held++
	}
	c.widths = append(c.widths, width)
	c.middles = append(c.middles, float64(b.P50))
}

func (c *cell) coverage() float64 { return float64(c.held) / float64(c.n) }

func middle(v []float64) float64 {
	s := slices.Sorted(slices.Values(v))
	return s[len(s)/2]
}
