package history

import (
	"math"
	"slices"

	"goodenough/model"
	"goodenough/model/uncertainty"
)

// Lengths of outages are close to log-normal in public records (GitHub's 760: deviation of the logarithm 1.11, skew .05), and the mean of a
// few is mostly luck: whether one of the rare long ones is among them. So the mean is that of a log-normal of which the record tells
// middle and deviation, and of the deviation we know something beforehand: 1.2, as by four more incidents.
const (
	usualDeviation = 1.2
	usualWeight    = 4
)

// lengths is what a record says of how long incidents last.
type lengths struct {
	logs    []float64 // of the hours that ended ones took
	mean    float64   // of logs
	squares float64   // of what they are off it, summed
	skew    float64
	open    float64 // all hours over those of ended ones: open ones count by their time so far, and are none
	chi     law     // chi-squared over its degrees
	degrees float64 // ... which are those of the deviation
}

func (r *Record) lengths() lengths {
	var l lengths
	ended, all := 0., 0.
	for i := range r.Incidents {
		incident := &r.Incidents[i]
		hours := math.Max(incident.Hours, shortest)
		all += hours
		if incident.ended() {
			ended += hours
			l.logs = append(l.logs, math.Log(hours))
		}
	}
	n := float64(len(l.logs))
	if n == 0 {
		return l
	}
	l.open = all / ended
	for _, log := range l.logs {
		l.mean += log / n
	}
	cubes := 0.
	for _, log := range l.logs {
		off := log - l.mean
		l.squares += off * off
		cubes += off * off * off
	}
	if l.squares > 0 {
		l.skew = cubes / n / math.Pow(l.squares/n, 1.5)
	}
	l.degrees = usualWeight + n - 1
	l.chi = gamma(l.degrees / 2)
	return l
}

// shortest is what a length is counted as at least, hours: the least an input may be.
var shortest = func() float64 { f, _ := model.FieldOf("mttr"); return f.Min }()

// known tells whether there are enough.
func (l *lengths) known() bool { return len(l.logs) >= fewest }

// variance is that of the logarithm, below which it lies with probability p.
func (l *lengths) variance(p float64) float64 {
	return (usualWeight*usualDeviation*usualDeviation + l.squares) / (l.degrees * l.chi.quantile(1-p))
}

// shaped tells whether they spread as a log-normal does, as far as that can be seen: skew of the logarithm is 0 there. It leans to the short
// side where most are about as long as the longest; for these a log-normal sees long ones to come that never do. From a hundred on either
// side shows.
func (l *lengths) shaped() bool {
	n := len(l.logs)
	return n < 10 || l.skew >= -.6 && (n < 100 || l.skew <= .6)
}

// draws are of the mean length, hours, along two dimensions.
func (l *lengths) draws(own *uncertainty.Study, dimension int) []float64 {
	if !l.known() {
		return ownDraws(own, "mttr", dimension)
	}
	if !l.shaped() {
		sorted := l.resampled()
		return draw(dimension, func(p float64) float64 { return ordered(sorted, p) * l.open })
	}
	draws, root := make([]float64, drawn), math.Sqrt(float64(len(l.logs)))
	for k := range draws {
		variance := l.variance(point(k, dimension))
		middle := l.mean + math.Sqrt(variance)/root*normal(point(k, dimension+1))
		draws[k] = math.Exp(middle+variance/2) * l.open
	}
	return draws
}

// resampled are ascending draws of the mean without a shape: the studentised bootstrap of its logarithm (Efron and Tibshirani 1993, ch. 12).
// For each sample taken from the lengths, with repetition, how far the logarithm of its mean is off, in its standard errors; turned around
// the record's own.
func (l *lengths) resampled() []float64 {
	hours := make([]float64, len(l.logs))
	for i, log := range l.logs {
		hours[i] = math.Exp(log - l.mean) // whatever the unit
	}
	slices.Sort(hours) // in whatever order they came
	n := len(hours)
	middle, deviation := meanAndError(n, func(i int) float64 { return hours[i] })
	draws := make([]float64, min(max(2_000_000/n, 400), 2000))
	random := shuffler(1)
	for k := range draws {
		if n > many {
			draws[k] = math.Exp(l.mean + math.Log(middle) + normal((float64(k)+.5)/float64(len(draws)))*deviation)
			continue
		}
		mean, off := meanAndError(n, func(int) float64 { return hours[random.below(n)] })
		t := 0.
		if off > 0 {
			t = (math.Log(mean) - math.Log(middle)) / off
		}
		draws[k] = math.Exp(l.mean + math.Log(middle) - t*deviation)
	}
	slices.Sort(draws)
	return draws
}

// many lengths leave nothing for samples to tell: the logarithm of their mean is as good as normal.
const many = 10_000

// meanAndError are the mean of n values and the standard error of its logarithm.
func meanAndError(n int, value func(i int) float64) (mean, off float64) {
	sum, squares := 0., 0.
	for i := range n {
		v := value(i)
		sum += v
		squares += v * v
	}
	mean = sum / float64(n)
	return mean, math.Sqrt(math.Max(0, squares/float64(n)-mean*mean)/float64(n)) / mean
}

func (l *lengths) estimate(draws []float64) Estimate {
	n := len(l.logs)
	if !l.known() {
		return keep("mttr", FewEnded, n)
	}
	e := Estimate{Key: "mttr", Band: band(draws), Why: Usual, From: n}
	if !l.shaped() {
		e.Why = Resampled
	}
	return e
}

// spread is the deviation of the logarithm, at its middle: the input takes no range.
func (l *lengths) spread() Estimate {
	n := len(l.logs)
	if !l.known() {
		return keep("spread", FewEnded, n)
	}
	deviation := model.Number(math.Sqrt(l.variance(.5)))
	return Estimate{Key: "spread", Band: uncertainty.Band{P5: deviation, P50: deviation, P95: deviation}, Why: Usual, From: n}
}
