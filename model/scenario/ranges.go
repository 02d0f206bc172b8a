package scenario

import (
	"errors"
	"maps"
	"slices"
	"strconv"
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
	s.Ranges = allBut(s.Ranges, f.Key)
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
	s.Ranges = allBut(s.Ranges, key)
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
func allBut(ranges map[string]uncertainty.Range, key string) map[string]uncertainty.Range {
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

// ReadRange reads a whole text as a range or nothing of it: 5th and 95th percentile, with the median between them or without, as 6~24,
// 6~10~24, 25 to 35, 25–35 h. It does not hold the field's range or the rules of beliefs; see uncertainty.Believe. The note says how
// it was taken, where that needs saying; the error is an *Unclear.
func ReadRange(f model.Field, text string, r Reading) (uncertainty.Range, string, error) {
	if len(text) > 3*longest {
		return uncertainty.Range{}, "", unclear("it is too long for a range")
	}
	parts := splitRange(text)
	if len(parts) != 2 && len(parts) != 3 {
		return uncertainty.Range{}, "", unclear("a range has two parts, as 6~24, or three, as 6~12~24")
	}
	last := len(parts) - 1
	shared, unit := r.shareUnit(parts)
	all, err := r.takeAll(&f, parts)
	if both, err2 := r.takeAll(&f, shared); err2 == nil {
		first, _, _ := strings.Cut(unit, " ")
		ordered, lettered := both[0].value < both[last].value, powers.index(first) >= 0
		switch {
		case r.Percent && (ordered || !lettered):
			all, err = both, nil
		case r.Percent && err == nil: // 500 to 2m
			return uncertainty.Range{}, "", &Unclear{Message: "“" + unit + "” may be meant for both ends or for one: spell the other out",
				Offers: []string{r.spelled(&f, uncertainty.Range{Low: all[0].value, High: all[last].value}), strings.Join(shared, " to ")}}
		case lettered && ordered && err == nil: // links wrote 1~2k for 1 to 2,000, which nobody would say
			literal := uncertainty.Range{Low: all[0].value, High: all[last].value}
			all[0].notes = append(all[0].notes, r.spelled(&f, literal)+"; where “"+unit+"” is meant for both ends, write it twice")
		}
	}
	if err != nil {
		return uncertainty.Range{}, "", err
	}
	note := r.settle(&f, all)
	if f.Unit == model.ShareOfTime && all[0].value > all[last].value && all[0].turned && all[last].turned { // the longest up is the shortest down
		all[0], all[last] = all[last], all[0]
	}
	if len(parts) == 2 {
		return uncertainty.Range{Low: all[0].value, High: all[1].value}, note, nil
	}
	return uncertainty.Range{Low: all[0].value, Mid: all[1].value, High: all[2].value, HasMid: true}, note, nil
}

func (r *Reading) takeAll(f *model.Field, parts []string) ([]*taken, error) {
	all := make([]*taken, len(parts))
	for i, part := range parts {
		t, err := r.take(f, part)
		if err != nil {
			return nil, err
		}
		all[i] = &t
	}
	return all, nil
}

// shareUnit gives the unit of the last part to those before, where they have none or its beginning: 6 to 24m, 1% to 2% a month. The
// second result is that unit where a part had none, or "".
func (r *Reading) shareUnit(parts []string) (all []string, unit string) {
	last := len(parts) - 1
	of := func(part string) string {
		p, err := r.cut(part)
		if err != nil {
			return "?"
		}
		return strings.TrimSpace(p.rest)
	}
	shared, all := of(parts[last]), slices.Clone(parts)
	for i := range all[:last] {
		own := of(all[i])
		missing, ok := strings.CutPrefix(shared, own)
		if !ok || shared == "?" {
			return parts, ""
		}
		if own == "" {
			unit = shared
		}
		all[i] += missing
	}
	return all, unit
}

// IsRange tells whether text is meant as a range.
func IsRange(text string) bool { return len(splitRange(text)) > 1 }

// splitRange cuts a range into its parts; what is none is one part.
func splitRange(text string) []string {
	s := fold(text)
	if strings.Contains(s, "~") {
		return strings.Split(s, "~")
	}
	if strings.Contains(s, " to ") {
		return strings.Split(s, " to ")
	}
	if inner, ok := strings.CutPrefix(s, "between "); ok && strings.Contains(inner, " and ") {
		return strings.Split(inner, " and ")
	}
	parts := []string{s}
	for i := 1; i+1 < len(s); i++ {
		before, after := strings.TrimRight(s[:i], " "), strings.TrimLeft(s[i+1:], " ")
		if s[i] != '-' || before == "" || after == "" {
			continue
		}
		exponent := s[i-1] == 'e' && i >= 2 && (isDigit(s[i-2]) || s[i-2] == '.') && isDigit(s[i+1])
		_, amount := cutCurrency(after)
		amount = strings.TrimLeft(amount, "- ")
		if exponent || s[i-1] == '-' || strings.IndexAny(before, "0123456789") < 0 || amount == "" || !isDigit(amount[0]) && !(len(amount) > 1 && isDigit(amount[1])) {
			continue
		}
		if len(parts) > 1 { // a date, or a telephone number
			return []string{s}
		}
		parts = []string{before, after}
	}
	return parts
}

// FormatRange writes a range the shortest way that reads back; a point is one number. A letter at one end that could be meant for
// both is spelled out.
func FormatRange(f model.Field, r uncertainty.Range) string {
	if r.Low == r.High {
		return FormatNumber(f, r.Low)
	}
	numbers := []float64{r.Low, r.High}
	if r.HasMid {
		numbers = []float64{r.Low, r.Mid, r.High}
	}
	write := func(plain bool) (texts []string, lettered int) {
		for _, v := range numbers {
			text := FormatNumber(f, v)
			if strings.ContainsAny(text[len(text)-1:], "kmbt") {
				lettered++
				if plain {
					text = strconv.FormatFloat(v, 'f', -1, 64)
				}
			}
			texts = append(texts, text)
		}
		return texts, lettered
	}
	texts, lettered := write(false)
	if lettered > 0 && lettered < len(texts) {
		texts, _ = write(true)
	}
	return strings.Join(texts, "~")
}

// readRange reads the range of an input from a link. What breaks a rule is mended as far as possible and reported.
func (s *Scenario) readRange(f model.Field, text string, report func(key, format string, args ...any)) {
	var link Reading
	r, note, err := ReadRange(f, text, link)
	if err != nil {
		report(f.Key, "%s “%s”: %v; the default is used", f.Name, clip(text), err)
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
		report(f.Key, "%s must be %s: “%s” became %s", f.Name, link.Limits(f), clip(text), link.SpokenRange(f, moved))
	}
	next, err := s.WithRange(f, moved)
	var broken *uncertainty.RangeError
	if errors.As(err, &broken) && broken.Nearest != nil {
		report(f.Key, "%s %s, which is used", f.Name, link.Refusal(f, err))
		next, err = s.WithRange(f, *broken.Nearest)
	}
	if err != nil {
		report(f.Key, "%s %s; the default is used", f.Name, link.Refusal(f, err))
		return
	}
	if note != "" {
		report(f.Key, takenAs, f.Name, clip(text), note)
	}
	*s = next
}
