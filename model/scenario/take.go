package scenario

import (
	"strings"

	"goodenough/model"
)

// take reads a whole text.
func (r *Reading) take(f *model.Field, text string) (taken, error) {
	t, err := r.takeNumber(f, text)
	if err != nil {
		if t, ok := r.takeOnceIn(f, text); ok {
			return t, nil
		}
	}
	return t, err
}

// takeNumber reads figures and what may stand around them.
func (r *Reading) takeNumber(f *model.Field, text string) (taken, error) {
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
	p, money := &a.p, a.f.Unit.IsMoney()
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
	case unit == model.PerYear, unit == model.Seldom, unit == model.DollarsPerYear, unit == model.SharePerYear && kind == percent, unit == model.ShareOfTime && kind == other:
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
	money := a.named == "" && a.f.Unit.IsMoney()
	switch {
	case p.native && money && (p.currency != "" || a.Percent), !p.native && (!money || p.currency == ""):
		return a.ambiguous(*p, money)
	case !p.native:
		p.whole, p.decimals = p.whole+p.decimals, ""
	}
	return nil
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
