package view

import (
	"slices"

	"goodenough/model"
	"goodenough/model/uncertainty"
)

// Splitting says how the one budget is best split, and what the split asked about gives up.
func (p *Page) Splitting() []Part {
	return slices.Concat(p.bestSplit(), []Part{say(" ")}, p.presentSplit(), p.lineInBudget(), p.tooMuchMoney())
}

func (p *Page) bestSplit() []Part {
	a, l, in := p.splits(), p.Locale, p.Inputs
	budget, best := float64(a.Budget), a.Best
	of := []Part{say("Of "), p.portion("growth.budget", a.Budget), say(" a year, ")}
	operations, growth := p.portion("growth.best.operations", best.Operations), p.portion("growth.best.growth", best.Growth)
	switch {
	case float64(best.Operations) < unnamed*budget:
		return append(of, strong("all of it in growth"), say(" is worth most: no spend on operations earns as much."))
	case float64(best.Growth) < unnamed*budget:
		return append(of, strong("all of it in operations"), say(" is worth most: there each part of it earns more than in growth."))
	case p.kept():
		why := "growth brings back no more than it costs."
		if in.GrowthROI < 0 {
			why = "a growth dollar brings back " + l.Cents(1+in.GrowthROI) + "."
		}
		return append(of, operations, say(" in operations is worth most. The other "), growth, say(" is better kept: "+why))
	}
	return append(of, operations, say(" in operations and "), growth, say(" in growth is worth most."))
}

// kept tells whether what operations don't get is better kept than spent on growth.
func (p *Page) kept() bool {
	in := &p.Inputs
	return in.GrowthMost == model.Unset && in.GrowthROI <= 0
}

// portion writes a part of the budget.
func (p *Page) portion(name string, n model.Number) Part {
	return Part{Text: p.Locale.Money(float64(n)), Strong: true, Output: name, Value: n}
}

func (p *Page) presentSplit() []Part {
	a, l, spend := p.splits(), p.Locale, p.ExploredSpend()
	exploring := spend != p.Spend
	what, gives := "The way you split it now ", "gives up "
	if exploring {
		what, gives = "With "+p.Locale.Money(spend)+" in operations it ", "would give up "
	}
	cost := Part{Text: l.Money(float64(a.Cost)), Strong: true, Output: "growth.cost_of_split", Value: a.Cost}
	switch {
	case spend > float64(a.Budget):
		over := []Part{say("Today’s " + p.Locale.Money(spend) + " in operations is more than that. ")}
		if exploring {
			over = []Part{say("The " + p.Locale.Money(spend) + " in operations is more than that. ")}
		}
		if a.nearBest() {
			return over
		}
		return append(over, say("All of it in operations gives up "), cost, say(" a year. "))
	case !a.nearBest():
		return []Part{say(what + gives), cost, say(" a year. ")}
	case exploring:
		return []Part{say(what + "would be about right: it would give up "), cost, say(" a year. ")}
	}
	return []Part{say(what + "is about right: it gives up "), cost, say(" a year. ")}
}

// lineInBudget says whether the best split keeps customers content, and what a promise beyond it costs.
func (p *Page) lineInBudget() []Part {
	a, o, l := p.splits(), p.Result.Outcome, p.Locale
	line := p.portion("minimum", o.Minimum)
	switch {
	case !o.Minimum.Known():
		return []Part{say("No split reaches your line.")}
	case o.Minimum > a.Budget:
		return []Part{say("The budget is too small to keep your customers content: that takes "), line, say(" in operations.")}
	case o.Minimum <= a.Best.Operations:
		return []Part{say("At the best split your customers are content.")}
	}
	cost := a.Best.Worth - p.Result.System.Split(float64(a.Budget), float64(o.Minimum)).Worth
	if cost <= negligible*a.Budget {
		return []Part{say("Your line takes "), line, say(" in operations, which is worth as much.")}
	}
	return []Part{say("Holding your line takes "), line, say(" in operations and costs "), strong(l.Money(float64(cost))),
		say(" a year more than customers’ leaving repays: it is a promise, not a return.")}
}

// tooMuchMoney says where growth is so near its limit that the last dollars of the budget don't come back from either.
func (p *Page) tooMuchMoney() []Part {
	best := p.splits().Best
	last := max(best.OperationsReturn, best.GrowthReturn)
	if p.GrowthMost == model.Unset || last > .99 {
		return nil
	}
	return []Part{say(" But its last dollar brings back only " + p.Locale.Cents(float64(last)) + ": a smaller budget would do.")}
}

// bestBand is how far operations' part of the best split may lie, with its standard errors where they are known; false while it is
// not known itself. While growth returns are constant the best split is the best spend, as far as the budget goes.
func (p *Page) bestBand() (best, errors uncertainty.Band, known bool) {
	a := p.Study.Answer
	switch {
	case a == nil || p.Points:
		return best, errors, false
	case p.GrowthMost == model.Unset:
		best, errors = a.Optimum, a.Picture.Errors.Optimum
		for _, end := range []struct{ value, err *model.Number }{{&best.P5, &errors.P5}, {&best.P50, &errors.P50}, {&best.P95, &errors.P95}} {
			if budget := p.splits().Budget; *end.value > budget {
				*end.value, *end.err = budget, 0
			}
		}
		return best, errors, true
	case a.Splits == nil:
		return best, errors, false
	}
	return a.Splits.Operations, errors, true
}

// SplitSureness says how sure the best split is, and what the split asked about gives up.
func (p *Page) SplitSureness() []Part {
	best, errors, ok := p.bestBand()
	if !ok {
		return nil
	}
	parts := slices.Concat([]Part{say("Nine times in ten operations’ best part ")}, p.span("splits.operations", "lies between ", "lies at ", best, errors))
	if s := p.Study.Answer.Splits; s != nil {
		what := ", and the way you split it now "
		if p.ExploredSpend() != p.Spend {
			what = ", and the split explored "
		}
		parts = slices.Concat(parts, []Part{say(what)}, p.span("splits.cost_of_split", "gives up between ", "gives up ", s.Cost, uncertainty.Band{}), []Part{say(" a year")})
	}
	return append(parts, say("."))
}

// divided is the present split in words.
func (p *Page) divided() string {
	a := p.splits()
	return p.Locale.Money(float64(a.Present.Operations)) + " in operations and " + p.Locale.Money(float64(a.Present.Growth)) + " " + p.elsewhere()
}

// other is the part of the budget that operations don't get, and elsewhere where that money is.
func (p *Page) other() string {
	if p.kept() {
		return "kept"
	}
	return "growth"
}

func (p *Page) elsewhere() string {
	if p.kept() {
		return "kept"
	}
	return "in growth"
}

// returned is what a dollar of growth brings, which has no bound for the first where the shape is below 1.
func (p *Page) returned(n model.Number) string {
	if !n.Known() {
		return "any amount"
	}
	return p.Locale.Cents(float64(n))
}

// askedSplit is the split asked about, in a word.
func (p *Page) askedSplit() string {
	if p.ExploredSpend() != p.Spend {
		return "explored"
	}
	return "today"
}
