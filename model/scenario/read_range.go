package scenario

import (
	"slices"
	"strings"

	"goodenough/model"
	"goodenough/model/uncertainty"
)

// ReadRange reads a whole text as a range or nothing of it: 5th and 95th percentile, with the median between them or without, as 6to24,
// 6to10to24, 6~24, 25 to 35, 25–35 h. It does not hold the field's range or the rules of beliefs; see uncertainty.Believe. The note says how
// it was taken, where that needs saying; the error is an *Unclear.
func ReadRange(f model.Field, text string, r Reading) (uncertainty.Range, string, error) {
	if len(text) > 3*longest {
		return uncertainty.Range{}, "", unclear("it is too long for a range")
	}
	parts := splitRange(text)
	if len(parts) != 2 && len(parts) != 3 {
		return uncertainty.Range{}, "", unclear("a range has two parts, as 6 to 24, or three, as 6 to 12 to 24")
	}
	last := len(parts) - 1
	once := r.eachOnceIn(&f, parts)
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
		case lettered && ordered && err == nil: // links write 1~2k for 1 to 2,000, which nobody would say
			literal := uncertainty.Range{Low: all[0].value, High: all[last].value}
			all[0].note(r.spelled(&f, literal) + "; where “" + unit + "” is meant for both ends, write it twice")
		}
	}
	if err != nil {
		return uncertainty.Range{}, "", err
	}
	note := r.settle(&f, all)
	if once { // as it is written
		note = ""
	}
	turned := f.Unit == model.ShareOfTime && all[0].turned && all[last].turned
	if (turned || once) && all[0].value > all[last].value { // the longest up is the shortest down, and the longest in between the rarest
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

// splitWritten cuts a range as links write it, 6to10to24, into its parts; what is none is one part.
func splitWritten(s string) (parts []string) {
	from := 0
	for i := 1; i+len(rangeMark) < len(s); i++ {
		next := s[i+len(rangeMark)]
		if s[i-1] != ' ' && strings.HasPrefix(s[i:], rangeMark) && (isDigit(next) || next == '.' || next == '-') {
			parts, from = append(parts, s[from:i]), i+len(rangeMark)
		}
	}
	return append(parts, s[from:])
}

// splitRange cuts a range into its parts; what is none is one part.
func splitRange(text string) []string {
	s := fold(text)
	if strings.Contains(s, "~") {
		return strings.Split(s, "~")
	}
	if strings.Contains(s, " to ") {
		return strings.Split(s, " to ")
	}
	if parts := splitWritten(s); len(parts) > 1 {
		return parts
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
		if exponent || s[i-1] == '-' || !strings.ContainsAny(before, "0123456789") || amount == "" || !isDigit(amount[0]) && !(len(amount) > 1 && isDigit(amount[1])) {
			continue
		}
		if len(parts) > 1 { // a date, or a telephone number
			return []string{s}
		}
		parts = []string{before, after}
	}
	return parts
}
