package app

import (
	"math"

	"goodenough/model"
	"goodenough/model/scenario"
	"goodenough/model/uncertainty"
)

// against is a system's one budget, seen along its splits.
type against struct {
	model.Growth
	shares []float64     // what operations get, $/yr
	splits []model.Split // at each of them
}

// Against asks the model for the budget's splits, once a sight.
func (v *Sight) Against() *against {
	if v.against == nil {
		s := &v.Result.System
		a := &against{Growth: s.Growth(), shares: make([]float64, samples), splits: make([]model.Split, samples)}
		for i := range a.shares {
			a.shares[i] = float64(a.Budget) * dense(float64(i)/(samples-1))
			a.splits[i] = s.Split(float64(a.Budget), a.shares[i])
		}
		v.against = a
	}
	return v.against
}

// dense moves evenly spaced shares towards both ends, where returns turn fastest.
func dense(share float64) float64 { return share * share * (3 - 2*share) }

// splitMax is the last position of the slider that divides the budget.
const splitMax = 200

// splitAt is operations' part of a budget at a position, in the digits that a handle gives.
func splitAt(position int, budget float64) float64 {
	return scenario.RoundTo(budget*float64(min(max(position, 0), splitMax))/splitMax, 3)
}

func splitPosition(share float64) int { return int(math.Round(share * splitMax)) }

// Of a budget or a team, what is too small a part to be named, and what is too little to be given up to speak of.
const (
	unnamed    = .005
	negligible = .001
)

// aboutRight tells whether the present split is as good as the best: nobody knows their spend better.
func (a *against) aboutRight() bool {
	away := math.Abs(float64(a.Present.Operations - a.Best.Operations))
	return away <= aboutRight*float64(a.Best.Operations) || a.Cost <= negligible*a.Budget
}

// SayGrowth says how the one budget is best split, and what the split asked about gives up.
func SayGrowth(v *Sight) []Part {
	return join(v.bestSplit(), []Part{say(" ")}, v.presentSplit(), v.lineInBudget(), v.tooMuchMoney())
}

func (v *Sight) bestSplit() []Part {
	a, l, in := v.Against(), v.State.Locale, v.State.Inputs
	budget, best := float64(a.Budget), a.Best
	of := []Part{say("Of "), v.share("growth.budget", a.Budget), say(" a year, ")}
	operations, growth := v.share("growth.best.operations", best.Operations), v.share("growth.best.growth", best.Growth)
	switch {
	case float64(best.Operations) < unnamed*budget:
		return append(of, strong("all of it in growth"), say(" is worth most: no spend on operations earns as much."))
	case float64(best.Growth) < unnamed*budget:
		return append(of, strong("all of it in operations"), say(" is worth most: there each part of it earns more than in growth."))
	case v.kept():
		why := "growth brings back no more than it costs."
		if in.Growth < 0 {
			why = "a growth dollar brings back " + l.Cents(1+in.Growth) + "."
		}
		return append(of, operations, say(" in operations is worth most. The other "), growth, say(" is better kept: "+why))
	}
	return append(of, operations, say(" in operations and "), growth, say(" in growth is worth most."))
}

// kept tells whether what operations don't get is better kept than spent on growth.
func (v *Sight) kept() bool {
	in := &v.State.Inputs
	return in.GrowthMost == model.Unset && in.Growth <= 0
}

// share writes a part of the budget.
func (v *Sight) share(name string, n model.Number) Part {
	return Part{Text: v.State.Locale.Money(float64(n)), Strong: true, Output: name, Value: n}
}

func (v *Sight) presentSplit() []Part {
	a, l, spend := v.Against(), v.State.Locale, v.State.ExploredSpend()
	exploring := spend != v.State.Spend
	what, gives := "The way you split it now ", "gives up "
	if exploring {
		what, gives = "With "+v.State.Locale.Money(spend)+" in operations it ", "would give up "
	}
	cost := Part{Text: l.Money(float64(a.Cost)), Strong: true, Output: "growth.cost_of_split", Value: a.Cost}
	switch {
	case spend > float64(a.Budget):
		over := []Part{say("Today’s " + v.State.Locale.Money(spend) + " in operations is more than that. ")}
		if exploring {
			over = []Part{say("The " + v.State.Locale.Money(spend) + " in operations is more than that. ")}
		}
		if a.aboutRight() {
			return over
		}
		return append(over, say("All of it in operations gives up "), cost, say(" a year. "))
	case !a.aboutRight():
		return []Part{say(what + gives), cost, say(" a year. ")}
	case exploring:
		return []Part{say(what + "would be about right: it would give up "), cost, say(" a year. ")}
	}
	return []Part{say(what + "is about right: it gives up "), cost, say(" a year. ")}
}

// lineInBudget says whether the best split keeps customers content, and what a promise beyond it costs.
func (v *Sight) lineInBudget() []Part {
	a, o, l := v.Against(), v.Result.Outcome, v.State.Locale
	line := v.share("minimum", o.Minimum)
	switch {
	case !o.Minimum.Known():
		return []Part{say("No split reaches your line.")}
	case o.Minimum > a.Budget:
		return []Part{say("The budget is too small to keep your customers content: that takes "), line, say(" in operations.")}
	case o.Minimum <= a.Best.Operations:
		return []Part{say("At the best split your customers are content.")}
	}
	cost := a.Best.Worth - v.Result.System.Split(float64(a.Budget), float64(o.Minimum)).Worth
	if cost <= negligible*a.Budget {
		return []Part{say("Your line takes "), line, say(" in operations, which is worth as much.")}
	}
	return []Part{say("Holding your line takes "), line, say(" in operations and costs "), strong(l.Money(float64(cost))),
		say(" a year more than customers’ leaving repays: it is a promise, not a return.")}
}

// tooMuchMoney says where growth is so near its limit that the last dollars of the budget don't come back from either.
func (v *Sight) tooMuchMoney() []Part {
	best := v.Against().Best
	last := max(best.OperationsReturn, best.GrowthReturn)
	if v.State.GrowthMost == model.Unset || last > .99 {
		return nil
	}
	return []Part{say(" But its last dollar brings back only " + v.State.Locale.Cents(float64(last)) + ": a smaller budget would do.")}
}

// bestBand is how far operations' part of the best split may lie, with its standard errors where they are known; false while it is
// not known itself. While growth returns are constant the best split is the best spend, as far as the budget goes.
func (v *Sight) bestBand() (best, errors uncertainty.Band, known bool) {
	a := v.State.Study.Answer
	switch {
	case a == nil || v.State.Points:
		return best, errors, false
	case v.State.GrowthMost == model.Unset:
		best, errors = a.Optimum, a.Picture.Errors.Optimum
		for _, p := range []struct{ value, err *model.Number }{{&best.P5, &errors.P5}, {&best.P50, &errors.P50}, {&best.P95, &errors.P95}} {
			if budget := v.Against().Budget; *p.value > budget {
				*p.value, *p.err = budget, 0
			}
		}
		return best, errors, true
	case a.Splits == nil:
		return best, errors, false
	}
	return a.Splits.Operations, errors, true
}

// SaySplitSure says how sure the best split is, and what the split asked about gives up.
func SaySplitSure(v *Sight) []Part {
	best, errors, ok := v.bestBand()
	if !ok {
		return nil
	}
	l := v.State.Locale
	parts := join([]Part{say("Nine times in ten operations’ best part ")}, l.span("splits.operations", "lies between ", "lies at ", best, errors))
	if s := v.State.Study.Answer.Splits; s != nil {
		what := ", and the way you split it now "
		if v.State.ExploredSpend() != v.State.Spend {
			what = ", and the split explored "
		}
		parts = join(parts, []Part{say(what)}, l.span("splits.cost_of_split", "gives up between ", "gives up ", s.Cost, uncertainty.Band{}), []Part{say(" a year")})
	}
	return append(parts, say("."))
}

// SayAdvertising says what the growth part would bring if it were advertising of average effect; nothing while no budget is
// given, since then nobody said what is spent on growth.
func SayAdvertising(v *Sight) []Part {
	a, l, in := v.Against(), v.State.Locale, v.State.Inputs
	if in.Budget == model.Unset {
		return nil
	}
	growth := float64(a.Present.Growth)
	share := Part{Text: l.Percent(float64(a.Advertisement)), Output: "growth.advertising_best_share", Value: a.Advertisement}
	worth := []Part{say("Spending on it is worth most at "), share, say(" of revenue, margin times elasticity (Dorfman and Steiner 1954); yours is " +
		l.Percent(growth/in.Revenue) + ".")}
	if !a.Advertising.Known() {
		return append([]Part{say("If the growth part is advertising: with nothing spent on it there is no next dollar to judge. ")}, worth...)
	}
	next := Part{Text: l.Cents(1 + float64(a.Advertising)), Strong: true, Output: "growth.advertising_roi", Value: a.Advertising}
	return join([]Part{say("If the growth part is advertising, its next dollar brings "), next,
		say(" of margin: for 1" + nbsp + "% more of it sales rise by " + l.Percent(model.AdvertisingShort/100) + " at once and " + l.Percent(model.AdvertisingLong/100) +
			" in the long run, averages over many brands (Sethuraman, Tellis and Briesch 2011), discounted. " + v.beside(1+float64(a.Advertising)) + " ")}, worth)
}

// beside holds what advertising brings against what growth is said to bring at the same spend.
func (v *Sight) beside(advertising float64) string {
	l, growth := v.State.Locale, float64(v.Against().Present.GrowthReturn)
	said := l.Cents(growth)
	switch {
	case advertising < 1:
		return "So much advertising no longer pays."
	case math.Abs(advertising-growth) < .05*growth:
		return "That is what growth is said to bring here."
	case advertising > growth:
		return "That is more than the " + said + " that growth is said to bring here."
	}
	return "That is less than the " + said + " that growth is said to bring here."
}
