package scenario

import (
	"math"
	"strings"

	"goodenough/model"
)

// worth is what was taken, in the unit of the field.
func (a *attempt) worth() taken {
	p, t := &a.p, &a.t
	if t.kind == bare && isShare(a.f) && a.Percent {
		a.typedShare()
	}
	t.exact = p.sign * p.value(a.unit.exponent+a.power) * a.unit.factor
	t.value = Round(t.exact)
	if t.kind == bare && isShare(a.f) && math.Abs(t.value) >= doubtful {
		a.doubtfulShare()
	}
	if p.mark != 0 && !p.native && p.decimals == "" && a.f.Unit.IsMoney() && t.per <= 1 { // a currency alone says that its mark groups
		t.note(a.spoken(a.f, RoundTo(t.value, 6)))
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
	said := RoundTo(t.value, 4)
	if f.Unit == model.Seldom { // a third of a year is once in 3 years exactly
		said = t.value
	}
	t.note(r.spoken(f, said) + how)
}

// doubtful is from where on a bare number in a link may mean percent: a share of twice the whole is rare, one of 2 % is not.
const doubtful = 2

func isShare(f *model.Field) bool {
	return f.Unit == model.Share || f.Unit == model.ShareOfTime || f.Unit == model.SharePerYear
}
