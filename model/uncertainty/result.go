package uncertainty

import "goodenough/model"

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
	if depth >= Headlines {
		r.Robust, r.EVPI, r.Picture.Errors.EVPI = from.Robust, from.EVPI, from.Picture.Errors.EVPI
		r.Picture.Spends, r.Picture.Cost, r.Picture.Net, r.Picture.Regret = from.Picture.Spends, from.Picture.Cost, from.Picture.Net, from.Picture.Regret
	}
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
