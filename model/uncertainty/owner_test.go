package uncertainty_test

import (
	"reflect"
	"testing"

	"goodenough/model/uncertainty"
)

// A copy of a runner that ran would write into the draws of the first: it must not run, whatever it is asked.
func TestARunnerThatRanIsNotToBeCopied(t *testing.T) {
	study := standard(presetInputs(t, "consumer"))
	used := new(uncertainty.Runner)
	if _, err := used.Run(study, 64, nil); err != nil {
		t.Fatal(err)
	}
	for name, ask := range map[string]func(*uncertainty.Runner) error{
		"Run":            func(r *uncertainty.Runner) error { _, err := r.Run(study, 64, nil); return err },
		"Flips":          func(r *uncertainty.Runner) error { _, err := r.Flips(study, 64, nil); return err },
		"Total":          func(r *uncertainty.Runner) error { _, err := r.Total(study, 64, nil); return err },
		"Splits":         func(r *uncertainty.Runner) error { _, err := r.Splits(study, 64, nil); return err },
		"LossExceedance": func(r *uncertainty.Runner) error { _, err := r.LossExceedance(study, 64, nil); return err },
		"Future": func(r *uncertainty.Runner) error {
			_, err := r.Future(study, uncertainty.Outlook{Horizon: 1, PerYear: 1}, 64, nil)
			return err
		},
	} {
		copied := reflect.New(reflect.TypeFor[uncertainty.Runner]()) // go vet allows no plain assignment, which is the point
		copied.Elem().Set(reflect.ValueOf(used).Elem())
		if !panics(func() { _ = ask(copied.Interface().(*uncertainty.Runner)) }) {
			t.Errorf("%s of a copy answers", name)
		}
		if err := ask(used); err != nil {
			t.Errorf("%s of the first one: %v", name, err)
		}
	}
}

func panics(do func()) (did bool) {
	defer func() { did = recover() != nil }()
	do()
	return false
}
