// Package uncertainty says what an answer is worth when its inputs are ranges: how wide the answer is, how likely today's
// spend is too little or too much, which input to measure and what measuring it is worth.
//
// A Belief is what a person's range means. A Study is a set of inputs, some of them ranges. A Runner draws the ranges with
// scrambled Sobol' points, runs the model on every draw at many spends, and sums it up as a Result.
package uncertainty

import (
	"encoding/json"
	"fmt"
	"iter"
	"math/bits"

	"goodenough/model"
)

// Levels is how many spends a draw is evaluated at at most, and how many a Picture shows: none, and a log grid over the spends
// that matter.
const Levels = 64

// Study is a question with ranges in it.
type Study struct {
	In     model.Inputs     // points; a ranged input's value here is not read: its median is the range's
	Ranges map[string]Range // by key of model.Fields
	Seed   uint64           // of the scrambling: the same seed gives the same numbers
	Depth  Depth            // how much is to be found: what is not needed takes time
}

// Depth is how much of a Result is to be found.
type Depth int

// From all of it to the least.
const (
	Whole    Depth = iota
	Reasons        // neither FirstOrder nor the tornado
	Verdicts       // nothing by input
)

// Range is what a person says of an uncertain number: it is below Low in one case of twenty, above High in one of twenty,
// and with HasMid as often above Mid as below. In the unit of its field.
type Range struct {
	Low    float64 `json:"low"`
	Mid    float64 `json:"mid,omitempty"`
	High   float64 `json:"high"`
	HasMid bool    `json:"has_mid,omitempty"`
}

// Band is the 5th, 50th and 95th percentile over the draws; null where it is out of reach.
type Band struct {
	P5  model.Number `json:"p5"`
	P50 model.Number `json:"p50"`
	P95 model.Number `json:"p95"`
}

// Chance is how often today's spend is below the optimum, from there up to waste, and waste. They add up to 1.
type Chance struct {
	TooLittle float64 `json:"too_little"`
	Right     float64 `json:"right"`
	Waste     float64 `json:"waste"`
}

// Result is what a study found. Its JSON names are a contract; Picture is what only a screen needs. It is a plain value
// without pointers: copy it to keep it.
type Result struct {
	Samples     int     `json:"samples"`
	Moved       int     `json:"moved"`       // draws moved to where the model has an answer
	Unreachable float64 `json:"unreachable"` // share of draws in which no spend in reach holds the line
	Minimum     Band    `json:"minimum"`     // $/yr
	Optimum     Band    `json:"optimum"`     // $/yr
	Waste       Band    `json:"waste"`       // $/yr
	Net         Band    `json:"net"`         // at the spend explored, $/yr
	Chance      Chance  `json:"chance"`

	Robust     model.Number `json:"robust"`      // the spend with the greatest expected net, $/yr
	EVPI       model.Number `json:"evpi"`        // E[max Net] - max E[Net]: what knowing every input is worth at most, $/yr
	EVPPI      ByInput      `json:"evppi"`       // what knowing one input is worth at most, $/yr
	EVPPIError ByInput      `json:"evppi_error"` // its standard error from sampling, $/yr: see bins.partialInformation
	FirstOrder ByInput      `json:"first_order"` // share of the optimum's variance that one input explains alone
	Total      ByInput      `json:"total"`       // share that goes if all others were known: empty until Runner.Total fills it
	Flip       ByInput      `json:"flip"`        // value at which the advice for today's spend changes, others at their medians; null: none. Ranged inputs; Runner.Flips adds the others

	Picture Picture `json:"-"`
}

// Borrow takes what a result of some depth lacks from an earlier one.
func (r *Result) Borrow(depth Depth, from *Result) {
	if depth >= Reasons {
		r.FirstOrder, r.Picture.LowOptimum, r.Picture.HighOptimum = from.FirstOrder, from.Picture.LowOptimum, from.Picture.HighOptimum
	}
	if depth >= Verdicts {
		r.EVPPI, r.EVPPIError, r.Flip = from.EVPPI, from.EVPPIError, from.Flip
	}
}

// Picture is what a screen draws besides.
type Picture struct {
	NetToday Band   `json:"net_today"` // at today's spend, $/yr
	Errors   Errors `json:"errors"`

	Spends [Levels]float64 `json:"spends"` // $/yr, ascending, the first is 0
	Cost   Fan             `json:"cost"`   // total cost at each of Spends, $/yr
	Net    [Levels]float64 `json:"net"`    // expected net at each of Spends, $/yr
	Regret [Levels]float64 `json:"regret"` // expected loss against knowing the best spend of each draw, $/yr: at least EVPI

	LowOptimum  ByInput `json:"low_optimum"`  // tornado: the optimum with one input at its 5th percentile, others at their medians
	HighOptimum ByInput `json:"high_optimum"` // ... at its 95th
}

// Fan is the spread of the total cost at each spend, $/yr.
type Fan struct {
	P5  [Levels]float64 `json:"p5"`
	P50 [Levels]float64 `json:"p50"`
	P95 [Levels]float64 `json:"p95"`
}

// Errors are standard errors from sampling, in the unit of what they belong to; null where there is none to give. They come
// from eight consecutive blocks of the points, each a net of its own, and rather overstate: see standardError.
type Errors struct {
	Minimum  Band         `json:"minimum"`
	Optimum  Band         `json:"optimum"`
	Waste    Band         `json:"waste"`
	Net      Band         `json:"net"`
	NetToday Band         `json:"net_today"`
	Chance   Chance       `json:"chance"`
	EVPI     model.Number `json:"evpi"`
}

// ByInput is a number for some of the inputs. It is a value: comparing, copying and clearing it allocate nothing.
type ByInput struct {
	number [inputs]model.Number // by dimension
	has    uint64
}

// Get is the number for a key, and whether there is one.
func (b *ByInput) Get(key string) (model.Number, bool) {
	d := dimensionOf(key)
	if d < 0 || b.has>>d&1 == 0 {
		return 0, false
	}
	return b.number[d], true
}

// Len counts the inputs that have a number.
func (b *ByInput) Len() int { return bits.OnesCount64(b.has) }

// All goes through keys and numbers in the order of model.Fields.
func (b *ByInput) All() iter.Seq2[string, model.Number] {
	return func(yield func(string, model.Number) bool) {
		for i := range model.Fields {
			key := model.Fields[i].Key
			if v, has := b.Get(key); has && !yield(key, v) {
				return
			}
		}
	}
}

func (b *ByInput) set(dimension int, v float64) {
	b.number[dimension] = model.Number(v)
	b.has |= 1 << dimension
}

// MarshalJSON writes an object by key, in the order of model.Fields.
func (b ByInput) MarshalJSON() ([]byte, error) {
	text := []byte{'{'}
	for key, v := range b.All() {
		if len(text) > 1 {
			text = append(text, ',')
		}
		text = fmt.Appendf(text, "%q:%s", key, v)
	}
	return append(text, '}'), nil
}

// UnmarshalJSON reads what MarshalJSON wrote.
func (b *ByInput) UnmarshalJSON(text []byte) error {
	var numbers map[string]*model.Number // UnmarshalJSON of a Number is not called for null
	if err := json.Unmarshal(text, &numbers); err != nil {
		return err
	}
	*b = ByInput{}
	for key, v := range numbers {
		d := dimensionOf(key)
		switch {
		case d < 0:
			return fmt.Errorf("%q is not an input", key)
		case v == nil:
			b.set(d, unknown)
		default:
			b.set(d, float64(*v))
		}
	}
	return nil
}
