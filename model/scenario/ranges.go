package scenario

import (
	"maps"

	"goodenough/model"
	"goodenough/model/uncertainty"
)

// RangeOf is the range in which an input is believed to lie: the one given, or the preset's as long as the value is the
// preset's. The second result is false where the input is one number, or where nothing depends on it: of big outages while there are none.
func (s *Scenario) RangeOf(f model.Field) (uncertainty.Range, bool) {
	if f.Number == nil || f.Group == model.Rare && s.Big == 0 {
		return uncertainty.Range{}, false
	}
	if r, given := s.Ranges[f.Key]; given {
		return r, r.Low < r.High
	}
	return s.presetRange(&f)
}

// presetRange is the range that comes with the preset's value, while that stands.
func (s *Scenario) presetRange(f *model.Field) (uncertainty.Range, bool) {
	p := s.Preset()
	v := *f.Number(&s.Inputs)
	if v != *f.Number(&p.Inputs) {
		return uncertainty.Range{}, false
	}
	if r, own := p.ranges[f.Key]; own {
		return r, true
	}
	r, ok := uncertainty.DefaultRange(*f, v)
	r.Low, r.High = Round(r.Low), Round(r.High)
	return r, ok
}

// WithNumber is s with one number for an input, in the unit and the range of its field, and no doubt about it.
func (s Scenario) WithNumber(f model.Field, v float64) Scenario {
	s.setNumber(&f, v)
	return s
}

func (s *Scenario) setNumber(f *model.Field, v float64) {
	s.setValue(f, v)
	s.setRange(f, uncertainty.Range{Low: v, Mid: v, High: v, HasMid: true})
}

// setValue gives an input a number, and with it what follows.
func (s *Scenario) setValue(f *model.Field, v float64) {
	follows := f.Key == "rev" && s.scaled()
	*f.Number(&s.Inputs) = v
	if follows {
		s.Spend = s.Defaults().Spend
	}
}

// WithDefault is s with an input as its preset has it, range included.
func (s Scenario) WithDefault(f model.Field) Scenario {
	defaults := s.Defaults()
	s.setValue(&f, *f.Number(&defaults))
	s.Ranges = allBut(f.Key, s.Ranges)
	return s
}

// WithRange is s with a range for an input, whose value becomes the range's median. The error is a *uncertainty.RangeError.
func (s Scenario) WithRange(f model.Field, r uncertainty.Range) (Scenario, error) {
	err := s.setBelief(&f, r)
	return s, err
}

// setBelief leaves s as it is where it fails.
func (s *Scenario) setBelief(f *model.Field, r uncertainty.Range) error {
	b, err := uncertainty.Believe(*f, r)
	if err != nil {
		return err
	}
	s.setValue(f, f.Clamp(Round(b.Median())))
	s.setRange(f, r)
	return nil
}

// setRange stores a range, unless it says no more than its absence would.
func (s *Scenario) setRange(f *model.Field, r uncertainty.Range) {
	s.Ranges = allBut(f.Key, s.Ranges)
	usual, has := s.presetRange(f)
	if r.Low == r.High && !has || has && r == usual {
		return
	}
	if s.Ranges == nil {
		s.Ranges = map[string]uncertainty.Range{}
	}
	s.Ranges[f.Key] = r
}

// allBut is a copy of ranges without one key, so that scenarios never share what one of them changes; nil where none is left.
func allBut(key string, ranges map[string]uncertainty.Range) map[string]uncertainty.Range {
	if _, has := ranges[key]; len(ranges) == 0 || has && len(ranges) == 1 {
		return nil
	}
	left := maps.Clone(ranges)
	delete(left, key)
	return left
}

// Study is the question that s asks, with its ranges; without any where the scenario is set to points.
func (s *Scenario) Study() uncertainty.Study {
	study := uncertainty.Study{In: s.Inputs, Seed: s.Seed}
	if s.Points {
		return study
	}
	study.Ranges = map[string]uncertainty.Range{}
	for _, f := range model.Fields {
		if r, ok := s.RangeOf(f); ok {
			study.Ranges[f.Key] = r
		}
	}
	return study
}
