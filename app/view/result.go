package view

import (
	"slices"

	"goodenough/model"
)

// Result is what the model says of one set of inputs. It is not changed once made.
type Result struct {
	System   model.System
	Outcome  *model.Outcome // nil where a problem stops
	Problems []model.Problem
}

// Compute asks the model.
func Compute(in model.Inputs) *Result {
	s, problems := model.Build(in)
	r := &Result{System: s, Problems: problems}
	if !model.Stopped(problems) {
		r.Outcome = s.Outcome()
		r.Problems = append(problems, s.Warnings(r.Outcome)...)
	}
	return r
}

// blames tells whether an input is named by what is wrong or doubtful.
func (r *Result) blames(key string) bool {
	return slices.ContainsFunc(r.Problems, func(p model.Problem) bool { return p.Key == key || slices.Contains(p.Also, key) })
}

// fined tells whether an incident or a big outage costs a lump.
func (r *Result) fined() bool { return r.System.At(0).Loss.Fines > 0 }
