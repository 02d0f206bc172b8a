package history

import (
	"math"

	"goodenough/model"
	"goodenough/model/uncertainty"
)

// Middles are inputs with the middles of the estimates in their places.
func (e *Estimates) Middles(in model.Inputs) model.Inputs {
	for i := range e.Inputs {
		if estimate := &e.Inputs[i]; !estimate.Kept {
			f, _ := model.FieldOf(estimate.Key)
			*f.Number(&in) = float64(estimate.P50)
		}
	}
	return in
}

func downtimeOf(in *model.Inputs) float64 {
	return in.Incidents * in.TimeToRestore * in.BlastRadius / model.HoursPerYear
}

// leaveRoom lowers downtime from vendors where the record has hardly more than that altogether, or less: what is part of it must be less
// than the whole, or the model has no answer. They then keep the share of downtime that they had by the reader's numbers, at most half.
// A system that never failed is the usual case: presets have vendors that fail more often.
func (e *Estimates) leaveRoom(own *uncertainty.Study) {
	in := e.Middles(own.In)
	down := downtimeOf(&in)
	if !(in.Floor > down/2) {
		return
	}
	share := math.Min(own.In.Floor/downtimeOf(&own.In), .5)
	if math.IsNaN(share) {
		share = .5
	}
	floor := model.Number(down * share)
	vendors := Estimate{Key: "floor", Band: uncertainty.Band{P5: floor, P50: floor, P95: floor}, Why: LessThanVendors}
	vendors.settle()
	e.Inputs = append(e.Inputs, vendors)
}

// slowTrend keeps a trend below the fastest that the system could have with no upkeep at all, by nine tenths.
func (e *Estimate) slowTrend(in model.Inputs) {
	in.Trend = 0
	s, ok := model.BuildDraw(in)
	if !ok || e.Kept {
		return
	}
	most := model.Number(.9 * s.MaxTrend())
	if e.P95 > most {
		e.Cut = true
		e.P5, e.P50, e.P95 = min(e.P5, most), min(e.P50, most), most
	}
}
