package view

import (
	"math"

	"goodenough/model"
)

// verdict is where a spending stands. Two questions are asked of it and never added up: does more money pay, up to the best spending; and
// do customers put up with what it leads to. Where there is a promise, a third: is it kept.
type verdict struct {
	money     money
	customers standing
	promise   standing
	short     float64 // $/yr below the best, where more pays
	beyond    float64 // $/yr above it
	spare     float64 // $/yr above all that anybody asks for: the best, what customers take, what the promise takes
	satisfy   float64 // $/yr that satisfying customers takes besides what pays; +Inf where no money does
	keep      float64 // the same for the promise
	losing    bool    // the business doesn't even bear the spending that leaves most, without regard to what growth would make of it
}

// money answers the first question.
type money int

// The answers.
const (
	pays      money = iota // more does
	aboutBest              // nobody knows their spending better
	growth                 // more earns more elsewhere
	neverBack              // more doesn't come back
)

// standing answers the second and the third, of which the last may not be asked.
type standing int

// The answers.
const (
	unasked   standing = iota
	held               // today and in the long run
	regained           // in the long run, not today
	running            // today, not in the long run
	missed             // neither
	reachless          // no money gets there
)

// aboutRight is how far from what is best a spending still counts as right: nobody knows theirs better.
const aboutRight = .05

// judge finds where a spending stands.
func judge(in *model.Inputs, o *model.Outcome, s *model.System) verdict {
	spend, optimum := in.ExploredSpend(), float64(o.Optimum)
	v := verdict{short: optimum - spend, beyond: spend - optimum, customers: standingOf(o.ContentFrom, o.Content, o.ContentToday)}
	asked := math.Max(optimum, asksFor(s, o.ContentFrom, o.ContentToday, spend))
	if in.Accept != model.Unset {
		v.promise = standingOf(o.Minimum, o.Promised, o.PromisedToday)
		v.keep = float64(o.Minimum) - math.Max(spend, optimum)
		asked = math.Max(asked, asksFor(s, o.Minimum, o.PromisedToday, spend))
	}
	v.satisfy = float64(o.ContentFrom) - math.Max(spend, optimum)
	v.spare = spend - asked
	v.losing = s.At(float64(o.Waste)).Value < float64(o.Waste)
	switch {
	case v.short > aboutRight*optimum:
		v.money = pays
	case v.beyond <= aboutRight*optimum || v.settled() && v.spare <= aboutRight*asked:
		v.money = aboutBest
	case spend < float64(o.Waste):
		v.money = growth
	default:
		v.money = neverBack
	}
	return v
}

func standingOf(from model.Number, later, today bool) standing {
	switch {
	case !from.Known():
		return reachless
	case later && today:
		return held
	case later:
		return regained
	case today:
		return running
	}
	return missed
}

// asksFor is the spending that either line asks for: where it is missed today, as much as has it held again in time, and up to that nobody
// hears of too much.
func asksFor(s *model.System, from model.Number, today bool, spend float64) float64 {
	switch {
	case !from.Known():
		return 0
	case !today && spend >= float64(from):
		return s.Restoring(float64(from))
	}
	return float64(from)
}

// settled tells whether nobody asks for more spending: of a promise that no money keeps, nobody can.
func (v *verdict) settled() bool {
	return v.customers.fine() && (v.promise == unasked || v.promise == reachless || v.promise.fine())
}

func (s standing) fine() bool { return s == held || s == regained }

// committed tells whether what is right is more than what is best.
func (v *verdict) committed(o *model.Outcome) bool {
	return v.money == aboutBest && v.beyond > aboutRight*float64(o.Optimum)
}

// Tone says how an answer looks. Spending too much is never dressed as success, and nothing is red that doesn't pay.
type Tone string

// The tones.
const (
	Short     Tone = "short" // more pays, and somebody is unhappy
	Right     Tone = "right"
	Over      Tone = "over"
	Committed Tone = "committed" // somebody is unhappy, and more doesn't pay
	Stuck     Tone = "stuck"     // no answer, or none that money buys
)

func (v *verdict) tone() Tone {
	switch {
	case v.customers == reachless || v.promise == reachless:
		return Stuck
	case v.settled() && v.money <= aboutBest:
		return Right
	case v.settled():
		return Over
	case v.money == pays:
		return Short
	}
	return Committed
}
