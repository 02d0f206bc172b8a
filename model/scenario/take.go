package scenario

import (
	"math"
	"strings"

	"goodenough/model"
)

// doubtful is from where on a bare number in a link may mean percent: a share of twice the whole is rare, one of 2 % is not.
const doubtful = 2

// take reads a whole text.
func (r *Reading) take(f *model.Field, text string) (taken, error) {
	p, refused := r.cut(text)
	if refused != nil {
		if refused.Message == noNumber {
			refused.Message += ": " + r.example(f)
		}
		return taken{}, refused
	}
	a := attempt{Reading: r, f: f, p: p, words: cutWords(p.rest), unit: size{factor: 1}}
	for _, part := range [...]func(*attempt) *Unclear{
		(*attempt).takePower, (*attempt).takeCurrency, (*attempt).takeUnit, (*attempt).takePeriod, (*attempt).takeNothingElse, (*attempt).settleMark,
	} {
		if refused := part(&a); refused != nil {
			return taken{}, refused
		}
	}
	return a.worth(), nil
}

// attempt is a text being taken, word by word.
type attempt struct {
	*Reading
	f     *model.Field
	p     parts
	words *phrase // not yet taken
	t     taken

	power int    // of ten ...
	named string // ... by this word
	unit  size
}

// takePower takes a power of ten. A m that may be minutes or months is refused.
func (a *attempt) takePower() *Unclear {
	f := a.f
	a.power, a.named = a.words.power(f)
	if a.words.first() == "m" && (f.Unit == model.Years || f.Unit == model.ShareOfTime || f.Unit == model.Hours) || a.named == "m" && f.Unit == model.PersonHours && a.Percent {
		return errMinutes(f)
	}
	return nil
}

// takeCurrency takes a currency that stands behind the figures.
func (a *attempt) takeCurrency() *Unclear {
	p, money := &a.p, a.f.Unit == model.DollarsPerYear
	if sign, rest := cutCurrency(a.words.first()); sign != "" && rest == "" && money && (p.currency == "" || p.currency == sign || p.currency == "$") {
		p.currency = sign
		a.words.skip(1)
	}
	if p.currency != "" && !money {
		return unclear("it is no amount of money: %s", a.example(a.f))
	}
	return nil
}

// takeUnit takes the unit. Three nines are 99.9 % up.
func (a *attempt) takeUnit() (refused *Unclear) {
	p := &a.p
	if a.words.first() == "nines" && a.f.Unit == model.ShareOfTime && p.decimals == "" && len(p.whole) == 1 && !p.written && p.sign > 0 {
		p.whole, p.decimals = "", strings.Repeat("9", int(p.whole[0]-'0'))
		a.t.kind, a.t.side = percent, up
		a.words.skip(1)
		return nil
	}
	if a.unit, refused = a.words.unit(a.f, &a.t); refused != nil {
		refused.Message += ": " + a.example(a.f)
	}
	return refused
}

// takePeriod takes how often.
func (a *attempt) takePeriod() *Unclear {
	per, ok := a.words.period()
	if !ok {
		return nil
	}
	switch unit, kind := a.f.Unit, a.t.kind; {
	case unit == model.ShareOfTime && kind == percent: // of a month or of a year, it is the same share
	case unit == model.PerYear, unit == model.DollarsPerYear, unit == model.SharePerYear && kind == percent, unit == model.ShareOfTime && kind == other:
		a.t.per = per
	default:
		return a.unknown()
	}
	return nil
}

// takeNothingElse refuses words that are left, and a word for a number that could be anything else: a, an, one.
func (a *attempt) takeNothingElse() *Unclear {
	if a.words.len() > 0 || a.p.inWords && a.t.kind == bare && a.t.per == 0 && a.named == "" {
		return a.unknown()
	}
	return nil
}

func (a *attempt) unknown() *Unclear {
	if a.p.inWords {
		return unclear("%s: %s", noNumber, a.example(a.f))
	}
	return unclear("“%s” is not a unit of it: %s", clip(strings.TrimSpace(a.p.rest)), a.example(a.f))
}

// settleMark decides what one mark before three digits is. That is clear from the reader's own marks, unless it is money, which has no
// third decimal, and from a currency, unless that speaks against them.
func (a *attempt) settleMark() *Unclear {
	p := &a.p
	if p.mark == 0 || p.written {
		return nil
	}
	money := a.named == "" && a.f.Unit == model.DollarsPerYear
	switch {
	case p.native && money && (p.currency != "" || a.Percent), !p.native && (!money || p.currency == ""):
		return a.ambiguous(*p, money)
	case !p.native:
		p.whole, p.decimals = p.whole+p.decimals, ""
	}
	return nil
}

// worth is what was taken, in the unit of the field.
func (a *attempt) worth() taken {
	p, t := &a.p, &a.t
	if t.kind == bare && isShare(a.f) && a.Percent {
		a.typedShare()
	}
	t.value = Round(p.sign * p.value(a.unit.exponent+a.power) * a.unit.factor)
	if t.kind == bare && isShare(a.f) && math.Abs(t.value) >= doubtful {
		a.doubtfulShare()
	}
	a.yearly(a.f, t)
	if p.currency != "" && a.Currency != "" && p.currency != strings.ToLower(a.Currency) {
		t.note("an amount in " + a.Currency + ": nothing is converted")
	}
	t.value = min(max(t.value, -beyond), beyond)
	return *t
}

// typedShare takes a bare number in a box of shares as percent, and says so where it could be a fraction.
func (a *attempt) typedShare() {
	a.unit.exponent, a.t.kind = -2, percent
	most := 1.
	if a.f.Max > 1 {
		most = doubtful
	}
	switch v := a.p.sign * a.p.value(0); {
	case a.f.Unit == model.ShareOfTime:
		if v >= .99 && v < 1 { // an objective, as files of objectives write it
			a.t.note(a.percentSigned(v/100) + " of time down; for " + a.percentSigned(v) + " up write " + a.percentText(v))
		}
	case v != 0 && math.Abs(v) <= most && v >= a.f.Min && v <= a.f.Max:
		a.t.note(a.percentSigned(v/100) + "; for " + a.percentSigned(v) + " write " + a.percentText(v))
	}
}

// doubtfulShare settles a bare number in a link that is more than a share mostly is.
func (a *attempt) doubtfulShare() {
	t := &a.t
	said := t.value
	switch size := math.Abs(said); {
	case a.f.Max > 1:
		t.note(a.percentSigned(said) + "; for " + a.percentSigned(said/100) + " write " + a.percentText(said/100) + "%")
	case size <= 100: // more than all there is: it can only be percent
		t.value, t.kind = Round(a.p.sign*a.p.value(-2)), percent
		if a.f.Unit != model.ShareOfTime || size <= 50 {
			t.note(a.percentSigned(t.value))
		}
	}
}

// yearly turns what is said of another period into what it is in a year, and says so. Churn is a rate, which adds up; the other shares
// of a year are of what the periods before have left.
func (r *Reading) yearly(f *model.Field, t *taken) {
	if t.per == 0 || t.per == 1 {
		return
	}
	one := t.value
	how := ""
	switch {
	case f.Unit != model.SharePerYear:
		t.value *= t.per
	case f.Key == "churn":
		t.value *= t.per
		how = ", added up"
	default:
		t.value = math.Expm1(t.per * math.Log1p(one))
		if f.Key == "leave" {
			t.value = -math.Expm1(t.per * math.Log1p(-one))
		}
		how = ", compounded"
	}
	if math.IsNaN(t.value) {
		t.value = one
	}
	t.value = Round(t.value)
	if f.Unit == model.ShareOfTime {
		t.note(r.Duration(t.value*model.HoursPerYear) + " a year")
		return
	}
	t.note(r.spoken(f, RoundTo(t.value, 4)) + how)
}

func errMinutes(f *model.Field) *Unclear {
	switch f.Unit {
	case model.Years:
		return unclear("m means millions here and months elsewhere: write 18mo")
	}
	return unclear("m means millions here and minutes elsewhere: write 90min or 1.5h")
}

// example says how a number of f is written, with the reader's marks.
func (r *Reading) example(f *model.Field) string {
	if r.Decimal != ',' {
		return units[f.Unit].example
	}
	return strings.ReplaceAll(units[f.Unit].example, ".", ",")
}

func isShare(f *model.Field) bool {
	return f.Unit == model.Share || f.Unit == model.ShareOfTime || f.Unit == model.SharePerYear
}
