package uncertainty

import "goodenough/model"

// Splits is how far the best split of the one budget may lie from where it stands, and what the present one gives up. Its JSON
// names are those of model.Growth.
type Splits struct {
	Operations Band `json:"operations"`    // operations' part of the best split, $/yr
	Cost       Band `json:"cost_of_split"` // $/yr
}

// splitsEvery is how many draws of Splits pass between calls of its Yield: each takes a search of the model's own.
const splitsEvery = 16

// Splits divides the budget in every draw as System.Growth does. samples, yield and errors are as for Run; a few hundred will do, since
// the draws of the optimum are what the split follows while growth returns are constant.
func (r *Runner) Splits(s Study, samples int, yield Yield) (*Splits, error) {
	if err := r.prepare(s, samples); err != nil {
		return nil, err
	}
	r.memory.noted = question{}
	for i := range samples {
		if i%splitsEvery == 0 && i > 0 && !yield.goesOn(i, samples) {
			return nil, ErrCancelled
		}
		r.take(i)
		system, ok := model.BuildDraw(r.in)
		if !ok { // by a hair: draws are held to the same rules
			system, _ = model.BuildDraw(r.base)
		}
		growth := system.Division()
		r.optimum[i], r.net[i] = float64(growth.Best.Operations), float64(growth.Cost)
	}
	if !yield.goesOn(samples, samples) {
		return nil, ErrCancelled
	}
	return &Splits{r.percentiles(r.optimum), r.percentiles(r.net)}, nil
}

// percentiles of a number by draw.
func (r *Runner) percentiles(byDraw []float64) Band {
	copy(r.buffer, byDraw)
	p5, p50, p95 := spread(r.buffer)
	return Band{model.Number(p5), model.Number(p50), model.Number(p95)}
}
