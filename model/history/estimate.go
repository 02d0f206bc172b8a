package history

import (
	"math"
	"strconv"

	"goodenough/model"
	"goodenough/model/uncertainty"
)

// Estimates are what a record says of a system's inputs, and how sure it is.
//
// Ranges are meant to hold the truth nine times in ten where incidents come by chance; testdata/accuracy.txt has how often they did, and how
// wide they were.
type Estimates struct {
	Inputs    []Estimate       // of inc, mttr, blast, spread and trend, in this order, and of floor where it has to give way
	Downtime  uncertainty.Band // share of time, each customer's counted; from all that is in Inputs, kept ones as the reader has them
	Measured  float64          // share of the watched time that was down, customers weighted; no estimate
	Clusters  float64          // how many times more the number of incidents varies than by chance, at least 1; 1 too where less than a year was watched
	Direction Direction        // whether incidents become more
	Never     *Never           // where there was none, in a week or more
}

// Estimate is what a record says of one input, in the unit of its field and within its range.
type Estimate struct {
	Key              string // the link key of the input
	uncertainty.Band        // all three alike where the input takes no range; 0 where it is kept
	Kept             bool   // the record doesn't tell: what the reader said stays
	Why              Reason // why it is kept, or what it rests on
	From             int    // incidents that it rests on
	Cut              bool   // it went beyond what the input may be, and was moved there
}

// Reason says why an estimate is what it is, as a person is told.
type Reason string

// The reasons.
const (
	Counted     Reason = "from how many there were"
	Clustered   Reason = "from how many there were; they came in clusters, so the range is wider"
	NoneSeen    Reason = "there was none, which leaves a highest rate"
	EdgesOnly   Reason = "the window was guessed by all there were, so they only say that there aren’t many"
	Usual       Reason = "from how long they took; with few, it leans on how outages usually spread"
	Resampled   Reason = "from how long they took, as they are: they don’t spread as outages usually do"
	Weighted    Reason = "from whom they hit, long ones counting more"
	SomeWeighed Reason = "from the incidents that say whom they hit, long ones counting more"
	Crowding    Reason = "two tests agree that they became more frequent"
	Thinning    Reason = "two tests agree that they became rarer"

	LessThanVendors Reason = "there was hardly more downtime than that; vendors keep the share of it that they had"

	FewEnded    Reason = "fewer than three incidents have ended, too few to tell"
	FewShares   Reason = "fewer than three incidents say whom they hit, too few to tell"
	NoShares    Reason = "no incident says whom it hit"
	CannotTell  Reason = "two tests don’t agree on a trend: it can’t be told from chance"
	NotWatched  Reason = "no time was watched"
	TooShort    Reason = "less than a week was watched, too short to tell of a year"
	AllDown     Reason = "one lasted all the time that was watched, so how often there is one can’t be told"
	TooFewTimes Reason = "fewer than five incidents are too few to tell"
)

// fewest incidents from which anything but how many there are is estimated. Below, the range of the mean length is 66 times as wide as its
// low end and more, and nobody would trust it.
const fewest = 3

// Estimate is what the record says, given the system as its reader has it: what the record can't tell of stays as it is there. The same record and
// system give the same numbers everywhere; 10,000 incidents take up to 40 ms.
func (r *Record) Estimate(own *uncertainty.Study) *Estimates {
	rate, lengths, share := r.rate(), r.lengths(), r.share()
	inc, mttr, blast := rate.draws(own, 0), lengths.draws(own, 1), share.draws(own, 3)
	e := &Estimates{Clusters: rate.clusters, Direction: r.direction(), Measured: r.measured()}
	e.Inputs = []Estimate{rate.estimate(), lengths.estimate(mttr), share.estimate(), lengths.spread(), e.Direction.estimate()}
	for i := range e.Inputs {
		e.Inputs[i].settle()
	}
	e.leaveRoom(own)
	if trend := e.Of("trend"); !trend.Kept {
		trend.slowTrend(e.Middles(own.In))
		trend.settle()
	}
	down := make([]float64, drawn)
	for k := range down {
		down[k] = math.Min(1, inc[k]*mttr[k]*blast[k]/model.HoursPerYear)
	}
	e.Downtime = band(down)
	if len(r.Incidents) == 0 && !short(r.Years) {
		e.Never = r.never(own)
	}
	return e
}

// Of finds the estimate of an input by its link key; nil where there is none.
func (e *Estimates) Of(key string) *Estimate {
	for i := range e.Inputs {
		if e.Inputs[i].Key == key {
			return &e.Inputs[i]
		}
	}
	return nil
}

// Range is the estimate as an input has it.
func (e *Estimate) Range() uncertainty.Range {
	return uncertainty.Range{Low: float64(e.P5), Mid: float64(e.P50), High: float64(e.P95), HasMid: true}
}

// measured is the share of the watched time that was down.
func (r *Record) measured() float64 {
	if !(r.Years > 0) {
		return 0
	}
	_, down := r.Hours()
	return math.Min(1, down/(r.Years*model.HoursPerYear))
}

// keep says that the reader's own stays.
func keep(key string, why Reason, from int) Estimate {
	return Estimate{Key: key, Kept: true, Why: why, From: from}
}

// settle rounds an estimate to the digits that it is good for, and fits it to its input.
func (e *Estimate) settle() {
	if e.Kept {
		e.Band = uncertainty.Band{}
		return
	}
	f, _ := model.FieldOf(e.Key)
	for digits := 3; ; digits++ {
		low, middle, high := e.fitted(&f, digits)
		r := uncertainty.Range{Low: low, Mid: middle, High: high, HasMid: true}
		point := !uncertainty.CanRange(f) || e.P5 == e.P95
		if !point && digits < 12 && !(low < middle && middle < high) && !e.Cut {
			continue // it is narrower than these digits
		}
		if _, err := uncertainty.Believe(f, r); point || err != nil {
			refused, ok := err.(*uncertainty.RangeError)
			if ok && !point && refused.Nearest != nil {
				r = *refused.Nearest
			} else {
				r.Low, r.High = middle, middle
			}
		}
		e.Band = uncertainty.Band{P5: model.Number(r.Low), P50: model.Number(r.Mid), P95: model.Number(r.High)}
		return
	}
}

// fitted is an estimate in so many digits, within what its input may be.
func (e *Estimate) fitted(f *model.Field, digits int) (low, middle, high float64) {
	least, most := f.Min, f.Max
	if f.Key == "blast" {
		most = 1 - 1e-6 // a range of shares ends below all
	}
	fit := func(n model.Number) float64 {
		v := round(float64(n), digits)
		if f.Key == "blast" && v > .5 {
			v = 1 - round(1-float64(n), digits) // digits of those who are spared
			v = round(v, 12)
		}
		if math.IsNaN(v) || v < least || v > most {
			e.Cut = true
		}
		return math.Min(math.Max(v, least), most)
	}
	return fit(e.P5), fit(e.P50), fit(e.P95)
}

// round is v in so many significant digits.
func round(v float64, digits int) float64 {
	rounded, err := strconv.ParseFloat(strconv.FormatFloat(v, 'g', digits, 64), 64)
	if err != nil {
		return v
	}
	return rounded
}

// ownDraws draws an input as its reader has it.
func ownDraws(own *uncertainty.Study, key string, dimension int) []float64 {
	f, _ := model.FieldOf(key)
	value := *f.Number(&own.In)
	if r, ok := own.Ranges[key]; ok {
		if b, err := uncertainty.Believe(f, r); err == nil {
			return draw(dimension, b.Quantile)
		}
	}
	return draw(dimension, func(float64) float64 { return value })
}
