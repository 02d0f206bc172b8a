package scenario

import (
	"strconv"
	"strings"

	"goodenough/model"
)

// What is rare is spoken of as once in so many years.

// gap is how long it is from one to the next.
var gap = model.Field{Unit: model.Years}

// takeOnceIn reads how many there are in how long: once in 10 years, 2 in 30 years, every 18 months, never.
func (r *Reading) takeOnceIn(f *model.Field, text string) (t taken, ok bool) {
	s := fold(text)
	switch {
	case f.Unit == model.Seldom && s == "never":
		return t, true
	case f.Unit != model.Seldom && f.Unit != model.PerYear:
		return t, false
	}
	count, span, ok := cutOnceIn(unfolded.Replace(s))
	if !ok {
		return t, false
	}
	many, err := r.takeNumber(&model.Field{Unit: model.PerYear}, count+" a year")
	years, err2 := r.takeNumber(&gap, span)
	if err2 != nil { // every decade
		years, err2 = r.takeNumber(&gap, "a "+span)
	}
	if err != nil || err2 != nil || years.kind == bare || !(years.value > 0) {
		return t, false
	}
	t.value = min(max(Round(many.exact/years.exact), -beyond), beyond)
	if said := r.spoken(f, t.value); years.value != 1 && said != s {
		t.note(said)
	}
	return t, true
}

// unfolded gives a folded text the marks that it had, so that its parts can be read.
var unfolded = strings.NewReplacer(string(sureDecimal), "٫", string(sureGroup), "٬")

// cutOnceIn cuts a folded text into how many and in how long.
func cutOnceIn(s string) (count, span string, ok bool) {
	if span, ok = strings.CutPrefix(s, "every "); ok {
		return "once", span, true
	}
	if count, span, ok = strings.Cut(s, " in "); !ok {
		count, span, ok = strings.Cut(s, " every ")
	}
	return count, span, ok
}

// eachOnceIn gives each part of once in 10 to 30 years what it lacks, and tells whether it did. Such a range begins with the more
// frequent.
func (r *Reading) eachOnceIn(f *model.Field, parts []string) bool {
	last := len(parts) - 1
	if f.Unit != model.Seldom && f.Unit != model.PerYear {
		return false
	}
	count, span, ok := cutOnceIn(parts[0])
	if t, err := r.takeNumber(&gap, parts[last]); !ok || err != nil || t.kind == bare {
		return false
	}
	parts[0] = span
	spans, _ := r.shareUnit(parts)
	for i := range parts {
		parts[i] = count + " in " + spans[i]
	}
	return true
}

// onceIn writes how often something rare happens: never, once in 10 years, 2 a year.
func (r *Reading) onceIn(f *model.Field, v float64) string {
	if v == 0 {
		return "never"
	}
	const most, digits = 9999, 6 // of years that anybody would say
	for n := 1; n <= digits && v < 1 && v*most >= 1; n++ {
		if years := RoundTo(1/v, n); Round(1/years) == v {
			return "once in " + r.decimal(strconv.FormatFloat(years, 'f', -1, 64)) + " years"
		}
	}
	return r.decimal(formatNumber(f, v)) + " a year"
}
