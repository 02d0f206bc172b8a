package uncertainty

import (
	"errors"
	"fmt"
	"math/bits"

	"goodenough/model"
)

// prepare checks the study and fills the columns.
func (r *Runner) prepare(s Study, samples int) error {
	r.own.check()
	if samples < leastSamples || samples > mostSamples || bits.OnesCount(uint(samples)) != 1 {
		return fmt.Errorf("samples must be a power of two from %d to %d, not %d", leastSamples, mostSamples, samples)
	}
	if err := r.fillColumns(s, samples); err != nil {
		return err
	}
	r.unit = r.base.Spend
	if err := r.checkMedians(); err != nil {
		return err
	}
	r.makeRoom(samples)
	grow(&r.buffer, samples)
	grow(&r.bins, len(r.inputs))
	return nil
}

// fillColumns draws what is ranged and sets r.base to the medians.
func (r *Runner) fillColumns(s Study, samples int) error {
	r.inputs = r.inputs[:0]
	r.base = s.In
	r.repairs, r.restores = repairs{}, false
	known := 0
	for i := range model.Fields {
		f := &model.Fields[i]
		given, ok := s.Ranges[f.Key]
		if !ok {
			continue
		}
		known++
		c, err := r.columnOf(f, given)
		if err != nil {
			return err
		}
		*f.Number(&r.base) = c.belief.Median()
		if c.belief.IsPoint() {
			continue
		}
		c.slot = f.Number(&r.in)
		c.fill(samples, s.Seed)
		r.repairs.note(f.Key)
		r.restores = r.restores || f.Key == "mttr"
		r.inputs = append(r.inputs, c)
	}
	if known != len(s.Ranges) {
		for key := range s.Ranges {
			if _, ok := model.FieldOf(key); !ok {
				return fmt.Errorf("%q is not an input and has no range", key)
			}
		}
	}
	return nil
}

// columnOf is the column of an input with the belief that a range stands for: its draws are still there where the range is.
func (r *Runner) columnOf(f *model.Field, given Range) (*column, error) {
	if !CanRange(*f) {
		_, err := Believe(*f, given)
		return nil, err
	}
	d := dimensionOf(f.Key)
	c := r.columns[d]
	if c == nil {
		c = &column{dimension: d}
		r.columns[d] = c
	}
	if c.given != given || c.belief.Key == "" {
		belief, err := Believe(*f, given)
		if err != nil {
			return nil, err
		}
		c.given, c.belief = given, belief
		c.min, c.max = f.Min, f.Max
		c.values = c.values[:0]
	}
	return c, nil
}

// checkMedians holds the inputs, each at its median, to the rules of package model: what draws that break them are pulled to.
func (r *Runner) checkMedians() error {
	r.in = r.base
	whole := true
	for i := range model.Fields {
		f := &model.Fields[i]
		if f.Number != nil {
			v := *f.Number(&r.in)
			whole = whole && (v >= f.Min && v <= f.Max || f.Optional && v == model.Unset)
		}
	}
	if _, ok := model.ScheduleOf(r.in.Schedule); ok && whole && r.in.Tolerance > r.in.Floor && r.derive() {
		return nil
	}
	_, problems := model.Build(r.base)
	if err := medianError(problems); err != nil {
		return err
	}
	return errors.New("with every range at its median the model has no answer")
}

// medianError is the first of problems that stops, nil where none does.
func medianError(problems []model.Problem) error {
	for _, p := range problems {
		if p.Stops {
			return &MedianError{p}
		}
	}
	return nil
}

// MedianError is a problem of the inputs with every range at its median.
type MedianError struct{ model.Problem }

func (e *MedianError) Error() string { return "with every range at its median: " + e.Message }
