package uncertainty_test

import (
	"encoding/json"
	"errors"
	"math"
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"
	"testing"

	"goodenough/model"
	"goodenough/model/scenario"
	"goodenough/model/uncertainty"
)

func FuzzRun(f *testing.F) {
	f.Add(uint64(1), uint64(2))
	f.Fuzz(func(t *testing.T, seed, more uint64) {
		rng := rand.New(rand.NewPCG(seed, more))
		s := uncertainty.Study{In: drawn(seed^more, 1)[0], Ranges: map[string]uncertainty.Range{}, Seed: more}
		s.In.Customer = scenario.Presets[rng.IntN(len(scenario.Presets))].ID
		for _, field := range model.Fields {
			if field.Number == nil || rng.IntN(3) > 0 {
				continue
			}
			v := *field.Number(&s.In)
			if v == model.Unset {
				v = s.In.Tolerance
			}
			width := math.Pow(10, 2*rng.Float64())
			r := uncertainty.Range{Low: max(field.Min, min(v/width, v*width)), High: min(field.Max, max(v*width, v/width))}
			if rng.IntN(2) == 0 {
				r.Mid, r.HasMid = v, true
			}
			if _, err := uncertainty.Believe(field, r); err == nil {
				s.Ranges[field.Key] = r
			}
		}
		if rng.IntN(2) == 0 {
			s.In.Explored = s.In.Spend * 3 * rng.Float64()
		}
		var r uncertainty.Runner
		res, err := r.Run(s, 64, nil)
		if err != nil {
			var broken *uncertainty.MedianError
			if !errors.As(err, &broken) {
				t.Fatalf("%v for %+v", err, s)
			}
			return
		}
		if fault := faultOf(res); fault != "" {
			t.Fatalf("%s for %+v", fault, s)
		}
		if text, err := json.Marshal(res); err != nil || !json.Valid(text) {
			t.Fatalf("%v: %s", err, text)
		}
	})
}

// FuzzAnyStudy: whatever is asked, there is an answer, or an error that names the input; never a panic, never a number that is none.
func FuzzAnyStudy(f *testing.F) {
	for seed := range uint64(60) {
		f.Add(seed)
	}
	odd := []float64{math.NaN(), math.Inf(1), math.Inf(-1), 0, math.Copysign(0, -1), -1, 1, 1e-300, 1e300, math.MaxFloat64, math.SmallestNonzeroFloat64, .5, .9999999999999999}
	f.Fuzz(func(t *testing.T, seed uint64) {
		rng := rand.New(rand.NewPCG(seed, 3))
		s := uncertainty.Study{In: anywhere(seed, 1)[0], Ranges: map[string]uncertainty.Range{}, Seed: rng.Uint64(), Depth: uncertainty.Depth(rng.IntN(6) - 1)}
		kind := rng.IntN(9) // most get an answer; of the others one thing is odd, so that nothing hides behind it
		inputs, ranges, forbidden := kind == 0, kind == 1, kind == 2
		number := func(f model.Field) float64 {
			switch rng.IntN(12) {
			case 0:
				if !ranges {
					return f.Max
				}
				return odd[rng.IntN(len(odd))]
			case 1:
				return f.Min
			case 2:
				return f.Max
			case 3:
				return *f.Number(&s.In)
			}
			v := *f.Number(&s.In)
			if v == model.Unset {
				v = math.Sqrt(f.Min * f.Max)
			}
			return v * math.Exp(rng.NormFloat64())
		}
		for _, f := range model.Fields {
			if f.Number == nil {
				if forbidden && rng.IntN(9) == 0 {
					s.Ranges[f.Key] = uncertainty.Range{Low: 1, High: 2}
				}
				continue
			}
			if inputs && rng.IntN(20) == 0 {
				*f.Number(&s.In) = odd[rng.IntN(len(odd))]
			}
			if f.Optional && rng.IntN(4) == 0 {
				if *f.Number(&s.In) = number(f); !inputs {
					*f.Number(&s.In) = min(max(*f.Number(&s.In), f.Min), f.Max)
				}
			}
			if rng.IntN(4) == 0 && (uncertainty.CanRange(f) || forbidden) {
				r := uncertainty.Range{Low: number(f), Mid: number(f), High: number(f), HasMid: rng.IntN(2) == 0}
				if rng.IntN(8) > 0 { // in order, mostly
					ends := []float64{r.Low, r.Mid, r.High}
					slices.Sort(ends)
					r.Low, r.Mid, r.High = ends[0], ends[1], ends[2]
				}
				if _, err := uncertainty.Believe(f, r); err != nil && !ranges && uncertainty.CanRange(f) {
					continue
				}
				s.Ranges[f.Key] = r
			}
		}
		if kind == 3 {
			s.Ranges["nonsense"] = uncertainty.Range{Low: 1, High: 2}
		}
		names := func(err error) bool {
			var broken *uncertainty.MedianError
			var refused *uncertainty.RangeError
			switch {
			case errors.As(err, &broken):
				f, known := model.FieldOf(broken.Key)
				return known && strings.Contains(err.Error(), f.Name)
			case errors.As(err, &refused):
				return strings.Contains(err.Error(), "("+refused.Key+")")
			}
			return strings.Contains(err.Error(), "nonsense")
		}
		var r uncertainty.Runner
		for _, samples := range []int{64, 128} {
			res, err := r.Run(s, samples, nil)
			if err != nil {
				if !names(err) {
					t.Fatalf("seed %d: %q names no input of %+v", seed, err, s)
				}
				continue
			}
			if fault := faultOf(res); fault != "" {
				t.Fatalf("seed %d: %s for %+v", seed, fault, s)
			}
			if text, err := json.Marshal(res); err != nil || !json.Valid(text) {
				t.Fatalf("seed %d: %v: %s", seed, err, text)
			}
			if again, err := new(uncertainty.Runner).Run(s, samples, nil); err != nil || !reflect.DeepEqual(again, res) {
				t.Errorf("seed %d: a new runner answers otherwise (%v)", seed, err)
			}
		}
		// The others face the same studies.
		for name, ask := range map[string]func() error{
			"Flips":          func() error { _, err := r.Flips(s, 64, nil); return err },
			"Total":          func() error { _, err := r.Total(s, 64, nil); return err },
			"LossExceedance": func() error { _, err := r.LossExceedance(s, 64, nil); return err },
		} {
			if err := ask(); err != nil && !names(err) {
				t.Errorf("seed %d: %s: %q names no input", seed, name, err)
			}
		}
	})
}
