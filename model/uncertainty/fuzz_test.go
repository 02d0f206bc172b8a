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
		s.In.Customer = scenario.Version1.Presets[rng.IntN(len(scenario.Version1.Presets))].ID
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
	f.Fuzz(func(t *testing.T, seed uint64) {
		s := anyStudy(seed)
		var r uncertainty.Runner
		for _, samples := range []int{64, 128} {
			res, err := r.Run(s, samples, nil)
			if err != nil {
				if !namesAnInput(err) {
					t.Fatalf("seed %d: %q names no input of %+v", seed, err, s)
				}
				continue
			}
			if s.Depth == uncertainty.Headlines { // which is a part of any other
				deeper := s
				deeper.Depth = uncertainty.Verdicts
				whole, err := r.Run(deeper, samples, nil)
				if err != nil || whole.Optimum != res.Optimum || whole.Waste != res.Waste || whole.Minimum != res.Minimum || whole.Net != res.Net || whole.Chance != res.Chance || whole.Moved != res.Moved {
					t.Fatalf("seed %d: the headlines are others than the verdicts' (%v) for %+v", seed, err, s)
				}
			} else if fault := faultOf(res); fault != "" {
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
			if err := ask(); err != nil && !namesAnInput(err) {
				t.Errorf("seed %d: %s: %q names no input", seed, name, err)
			}
		}
	})
}

// oddities is a study in the making of which one kind of thing may be odd: an input, a range, a range where none may be, or a key.
type oddities struct {
	*rand.Rand
	uncertainty.Study
	inputs, ranges, forbidden, nonsense bool
}

// oddNumbers are those that arithmetic is surprised by.
var oddNumbers = []float64{math.NaN(), math.Inf(1), math.Inf(-1), 0, math.Copysign(0, -1), -1, 1, 1e-300, 1e300, math.MaxFloat64, math.SmallestNonzeroFloat64, .5, .9999999999999999}

// anyStudy is a study that a seed stands for. Most get an answer; of the others one thing is odd, so that nothing hides behind it.
func anyStudy(seed uint64) uncertainty.Study {
	rng := rand.New(rand.NewPCG(seed, 3))
	s := oddities{Rand: rng, Study: uncertainty.Study{In: anywhere(seed, 1)[0], Ranges: map[string]uncertainty.Range{}, Seed: rng.Uint64(), Depth: uncertainty.Depth(rng.IntN(6) - 1)}}
	kind := rng.IntN(9)
	s.inputs, s.ranges, s.forbidden, s.nonsense = kind == 0, kind == 1, kind == 2, kind == 3
	for _, f := range model.Fields {
		if f.Number != nil {
			s.field(f)
		} else if s.forbidden && s.IntN(9) == 0 {
			s.Ranges[f.Key] = uncertainty.Range{Low: 1, High: 2}
		}
	}
	if s.nonsense {
		s.Ranges["nonsense"] = uncertainty.Range{Low: 1, High: 2}
	}
	return s.Study
}

// field gives an input a value, or a range.
func (s *oddities) field(f model.Field) {
	v := f.Number(&s.In)
	if s.inputs && s.IntN(20) == 0 {
		*v = oddNumbers[s.IntN(len(oddNumbers))]
	}
	if f.Optional && s.IntN(4) == 0 {
		if *v = s.number(f); !s.inputs {
			*v = min(max(*v, f.Min), f.Max)
		}
	}
	if s.IntN(4) > 0 || !uncertainty.CanRange(f) && !s.forbidden {
		return
	}
	r := uncertainty.Range{Low: s.number(f), Mid: s.number(f), High: s.number(f), HasMid: s.IntN(2) == 0}
	if s.IntN(8) > 0 { // in order, mostly
		ends := []float64{r.Low, r.Mid, r.High}
		slices.Sort(ends)
		r.Low, r.Mid, r.High = ends[0], ends[1], ends[2]
	}
	if _, err := uncertainty.Believe(f, r); err == nil || s.ranges || !uncertainty.CanRange(f) {
		s.Ranges[f.Key] = r
	}
}

// number is about the value of an input, or an end of its range.
func (s *oddities) number(f model.Field) float64 {
	switch s.IntN(12) {
	case 0:
		if !s.ranges {
			return f.Max
		}
		return oddNumbers[s.IntN(len(oddNumbers))]
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
	return v * math.Exp(s.NormFloat64())
}

// namesAnInput tells whether an error says which input it is about.
func namesAnInput(err error) bool {
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
