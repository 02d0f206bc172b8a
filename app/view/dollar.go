package view

import (
	"goodenough/app/words"
	"goodenough/model"
)

// dollar is the one yardstick for money: what one more dollar brings back, in today's money. Reliability wears out, so that of a dollar
// spent here every year a part only replaces what wore out; what it brings is counted after that, and so is held against what the dollar
// would bring in growth, and against the dollar itself.
type dollar struct {
	here   model.Number // of operations: marginal_return over the wear 1 + discount/delta
	growth model.Number // of growth, or kept: hurdle over the same, at least breakEven
	o      *model.Outcome
}

// breakEven is a dollar that only comes back.
const breakEven = 1.

func dollarOf(o *model.Outcome, s *model.System) dollar {
	wear := model.Number(s.Hurdle(0))
	return dollar{o.MarginalReturn / wear, o.Hurdle / wear, o}
}

// hereIn and growthIn write them. JSON has both before wear, and under these names.
func (d dollar) hereIn(l words.Locale) Part {
	return Part{Text: l.Cents(float64(d.here)), Strong: true, Output: "marginal_return", Value: d.o.MarginalReturn}
}

func (d dollar) growthIn(l words.Locale) Part {
	return Part{Text: l.Cents(float64(d.growth)), Strong: true, Output: "hurdle", Value: d.o.Hurdle}
}

// elsewhere says what the same dollar brings in growth, or kept where growth brings back less.
func (d dollar) elsewhere(l words.Locale) []Part {
	if d.growth <= breakEven {
		return []Part{say("The same dollar, kept: "), d.growthIn(l), say(".")}
	}
	return []Part{say("The same dollar in growth: "), d.growthIn(l), say(".")}
}
