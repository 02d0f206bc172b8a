package uncertainty

import "goodenough/model"

// EachDraw hands the inputs of every draw of a study to see, moved to where the model has an answer, until see says no. The inputs are
// good until the next. Errors are as for Run.
func (r *Runner) EachDraw(s Study, samples int, see func(i int, in *model.Inputs) bool) error {
	if err := r.prepare(s, samples); err != nil {
		return err
	}
	for i := range samples {
		if r.take(i); !see(i, &r.in) {
			return ErrCancelled
		}
	}
	return nil
}

// Beside fills values with draws of a belief about what is no input, to stand beside those of a study with as many: one in each of as many
// parts of the belief, in an order that a number of its own and the seed give (McKay, Beckman and Conover, A Comparison of Three Methods
// for Selecting Values of Input Variables, 1979). So the draws of one number stay as they are when another changes.
func (b *Belief) Beside(values []float64, number, seed uint64) {
	state := mix(number + mix(seed+0x9e3779b97f4a7c15))
	next := func() uint64 { state += 0x9e3779b97f4a7c15; return mix(state) }
	for i := range values {
		u := (float64(next()>>11) + .5) / (1 << 53)
		values[i] = b.Quantile((float64(i) + u) / float64(len(values)))
	}
	for i := len(values) - 1; i > 0; i-- {
		k := next() % uint64(i+1)
		values[i], values[k] = values[k], values[i]
	}
}
