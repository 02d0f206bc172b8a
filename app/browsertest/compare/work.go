//go:build compare

// The program that is compared, natively and in a page: the consumer app with its default ranges, drawn 4096 times. Build with
// -tags compare -overlay overlay.json.
package main

import (
	"goodenough/model"
	"goodenough/model/scenario"
	"goodenough/model/uncertainty"
)

const (
	samples = 4096
	moving  = "tol" // the range that a person is changing
)

// work is what is timed.
type work struct {
	study  uncertainty.Study
	runner uncertainty.Runner
	spends *uncertainty.Grid
	draws  uncertainty.Draws
	result uncertainty.Result // of a refresh
}

func newWork() (*work, error) {
	p, _ := scenario.PresetOf("consumer")
	s := scenario.Scenario{Inputs: p.Inputs}
	w := &work{study: s.Study()}
	var err error
	if w.spends, err = w.runner.Prepare(w.study, samples); err == nil {
		w.draws = w.runner.Derived()
	}
	return w, err
}

// kernel is the value of every draw at each spend, all that comes before done.
func (w *work) kernel() { w.runner.Kernel(w.draws, w.spends) }

// refresh is all that the page shows after a range moved a little: that input is drawn anew, every draw evaluated and searched,
// and summed up in bands, chances, what each input is worth, tornado and flips.
func (w *work) refresh() error {
	r := w.study.Ranges[moving]
	r.Low *= 1.00001
	w.study.Ranges[moving] = r
	return w.runner.RunInto(&w.result, w.study, samples, nil)
}

// expected is the mean net at each spend, of the draws as they are.
func (w *work) expected() [uncertainty.Levels]float64 { return w.runner.Expected(w.spends) }

// redrawn is expected with every input drawn anew.
func (w *work) redrawn() error {
	w.study.Seed++
	if err := w.runner.Redraw(w.study, samples); err != nil {
		return err
	}
	w.expected()
	return nil
}

// drawn lists the inputs that are ranged and, draw by draw, their values; moved is how many draws had none that the model
// answers, and were moved.
func (w *work) drawn() (keys []string, values []float64, moved int) {
	var ranged []model.Field
	for _, f := range model.Fields {
		if _, ok := w.study.Ranges[f.Key]; ok {
			ranged, keys = append(ranged, f), append(keys, f.Key)
		}
	}
	for i := range samples {
		in, wasMoved := w.runner.Drawn(i)
		if wasMoved {
			moved++
		}
		for _, f := range ranged {
			values = append(values, *f.Number(&in))
		}
	}
	return keys, values, moved
}

// points are the inputs that are no ranges.
func (w *work) points() map[string]any {
	points := map[string]any{}
	for _, f := range model.Fields {
		if _, ranged := w.study.Ranges[f.Key]; f.Number != nil && !ranged {
			points[f.Key] = *f.Number(&w.study.In)
		}
	}
	return points
}
