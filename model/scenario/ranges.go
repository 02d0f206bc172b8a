package scenario

import (
	"errors"
	"maps"
	"strings"

	"goodenough/model"
	"goodenough/model/uncertainty"
)

// RangeOf is the range in which an input is believed to lie: the one given, or the preset's as long as the value is the
// preset's. The second result is false where the input is one number.
func (s *Scenario) RangeOf(f model.Field) (uncertainty.Range, bool) {
	if f.Number == nil {
		return uncertainty.Range{}, false
	}
	if r, given := s.Ranges[f.Key]; given {
		return r, r.Low < r.High
	}
	return s.presetRange(f)
}

// presetRange is the range that comes with the preset's value, while that stands.
func (s *Scenario) presetRange(f model.Field) (uncertainty.Range, bool) {
	defaults := Defaults(s.Customer)
	v := *f.Number(&s.Inputs)
	if v != *f.Number(&defaults) {
		return uncertainty.Range{}, false
	}
	r, ok := uncertainty.DefaultRange(f, v)
	r.Low, r.High = Round(r.Low), Round(r.High)
	return r, ok
}

// WithNumber is s with one number for an input, and no doubt about it.
func (s Scenario) WithNumber(f model.Field, v float64) Scenario {
	*f.Number(&s.Inputs) = v
	return s.withRange(f.Key, uncertainty.Range{Low: v, Mid: v, High: v, HasMid: true})
}

// WithDefault is s with an input as its preset has it, range included.
func (s Scenario) WithDefault(f model.Field) Scenario {
	defaults := Defaults(s.Customer)
	*f.Number(&s.Inputs) = *f.Number(&defaults)
	s.Ranges = without(s.Ranges, f.Key)
	return s
}

// WithRange is s with a range for an input, whose value becomes the range's median. The error is a *uncertainty.RangeError.
func (s Scenario) WithRange(f model.Field, r uncertainty.Range) (Scenario, error) {
	b, err := uncertainty.Believe(f, r)
	if err != nil {
		return s, err
	}
	*f.Number(&s.Inputs) = min(max(Round(b.Median()), f.Min), f.Max)
	return s.withRange(f.Key, r), nil
}

// withRange stores a range, unless it says no more than its absence would.
func (s Scenario) withRange(key string, r uncertainty.Range) Scenario {
	f, _ := model.FieldOf(key)
	s.Ranges = without(s.Ranges, key)
	usual, has := s.presetRange(f)
	if r.Low == r.High && !has || has && r == usual {
		return s
	}
	if s.Ranges == nil {
		s.Ranges = map[string]uncertainty.Range{}
	}
	s.Ranges[key] = r
	return s
}

// without is a copy of ranges without one key, so that scenarios never share what one of them changes.
func without(ranges map[string]uncertainty.Range, key string) map[string]uncertainty.Range {
	if len(ranges) == 0 {
		return nil
	}
	left := maps.Clone(ranges)
	delete(left, key)
	if len(left) == 0 {
		return nil
	}
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

var errParts = errors.New("a range has two parts, as 6~24, or three, as 6~12~24")

// ParseRange reads a~b or a~m~b, also written "a to b": 5th and 95th percentile, and the median. It does not hold the field's
// range or the rules of beliefs; see uncertainty.Believe.
func ParseRange(f model.Field, text string, reading Reading) (uncertainty.Range, error) {
	parts := strings.Split(strings.ReplaceAll(strings.ToLower(text), " to ", "~"), "~")
	numbers := make([]float64, len(parts))
	if len(parts) != 2 && len(parts) != 3 {
		return uncertainty.Range{}, errParts
	}
	for i, part := range parts {
		v, err := ParseNumber(f, part, reading)
		if err != nil {
			return uncertainty.Range{}, err
		}
		numbers[i] = v
	}
	if len(parts) == 2 {
		return uncertainty.Range{Low: numbers[0], High: numbers[1]}, nil
	}
	return uncertainty.Range{Low: numbers[0], Mid: numbers[1], High: numbers[2], HasMid: true}, nil
}

// IsRange tells whether text is meant as a range.
func IsRange(text string) bool {
	return strings.Contains(text, "~") || strings.Contains(strings.ToLower(text), " to ")
}

// FormatRange writes a range the shortest way that reads back; a point is one number.
func FormatRange(f model.Field, r uncertainty.Range) string {
	switch {
	case r.Low == r.High:
		return FormatNumber(f, r.Low)
	case r.HasMid:
		return FormatNumber(f, r.Low) + "~" + FormatNumber(f, r.Mid) + "~" + FormatNumber(f, r.High)
	}
	return FormatNumber(f, r.Low) + "~" + FormatNumber(f, r.High)
}

// readRange reads the range of an input from a link. What breaks a rule is mended as far as possible and reported.
func (s *Scenario) readRange(f model.Field, text string, report func(key, format string, args ...any)) {
	r, err := ParseRange(f, text, Reading{})
	if err != nil {
		report(f.Key, "%s (%s) %q: %v; the default is used", f.Name, f.Key, clip(text), err)
		return
	}
	moved := r
	for _, v := range []*float64{&moved.Low, &moved.Mid, &moved.High} {
		*v = Round(min(max(*v, f.Min), f.Max))
	}
	if !r.HasMid {
		moved.Mid = 0
	}
	if moved != r {
		report(f.Key, "%s (%s) must be between %s and %s: %s became %s", f.Name, f.Key, FormatNumber(f, f.Min), FormatNumber(f, f.Max), clip(text), FormatRange(f, moved))
	}
	next, err := s.WithRange(f, moved)
	var broken *uncertainty.RangeError
	if errors.As(err, &broken) && broken.Nearest != nil {
		report(f.Key, "%v, which is used", err)
		next, err = s.WithRange(f, *broken.Nearest)
	}
	if err != nil {
		report(f.Key, "%v; the default is used", err)
		return
	}
	*s = next
}
