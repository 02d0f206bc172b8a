package view

import (
	"slices"

	"goodenough/app/words"
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
	of := []Part{say("Out of "), p.portion("growth.budget", a.Budget), say(" a year, ")}
	if in.Budget == model.Unset {
		of = slices.Concat([]Part{say("We assume you spend as much on growth. ")}, of)
	}
	operations, growth := p.portion("growth.best.operations", best.Operations), p.portion("growth.best.growth", best.Growth)
	switch {
	case float64(best.Operations) < unnamed*budget:
		return append(of, strong("all of it"), say(" belongs in growth: every dollar earns more there."))
	case float64(best.Growth) < unnamed*budget:
		return append(of, strong("all of it"), say(" belongs in operations: every dollar earns more there."))
	case p.kept():
		return append(of, operations, say(" for operations is best. Keep the other "), growth, say(": a growth dollar brings back only "+l.Cents(1+in.GrowthROI)+"."))
	}
	return append(of, say("the best split is "), operations, say(" for operations and "), growth, say(" for growth."))
}

// kept tells whether what operations don't get is better kept than spent on growth.
func (p *Page) kept() bool {
	in := &p.Inputs
	return in.GrowthMost == model.Unset && in.GrowthROI <= 0
}

// portion writes a part of the budget.
func (p *Page) portion(name string, n model.Number) Part {
	return amount(p.Locale, name, n)
}

func (p *Page) presentSplit() []Part {
	a, l, spend := p.splits(), p.Locale, p.ExploredSpend()
	exploring := spend != p.Spend
	cost := amount(l, "growth.cost_of_split", a.Cost)
	switch {
	case spend > float64(a.Budget):
		over := []Part{say("Today’s " + l.Money(spend) + " for operations is more than this budget. ")}
		if exploring {
			over = []Part{say("The " + l.Money(spend) + " for operations is more than this budget. ")}
		}
		if a.nearBest() {
			return over
		}
		return append(over, say("Putting all of it there would cost you "), cost, say(" a year. "))
	case !a.nearBest() && exploring:
		return []Part{say("With " + l.Money(spend) + " for operations you’d be "), cost, say(" a year below the best. ")}
	case !a.nearBest():
		return []Part{say("Today’s split costs you "), cost, say(" a year compared with the best. ")}
	case exploring:
		return []Part{say("With " + l.Money(spend) + " for operations the split is about right (within "), cost, say(" a year of the best). ")}
	}
	return []Part{say("Today’s split is about right (within "), cost, say(" a year of the best). ")}
}

// lineInBudget says whether the best split keeps customers satisfied, or the promise where one is set, and what more that costs.
func (p *Page) lineInBudget() []Part {
	a, o, l := p.splits(), p.Result.Outcome, p.Locale
	line := p.portion("minimum", o.Minimum)
	switch {
	case !o.Minimum.Known():
		return []Part{say("No split " + p.keeps() + ".")}
	case o.Minimum > a.Budget:
		return []Part{say("This budget is too small: " + p.keeping() + " takes "), line, say(" for operations.")}
	case o.Minimum <= a.Best.Operations:
		return []Part{say("The best split also " + p.keeps() + ".")}
	}
	cost := a.Best.Worth - p.Result.System.Split(float64(a.Budget), float64(o.Minimum)).Worth
	if cost <= negligible*a.Budget {
		return []Part{say(words.Capital(p.keeping()) + " takes "), line, say(" for operations and earns about as much.")}
	}
	return []Part{say(words.Capital(p.keeping()) + " takes "), line, say(" for operations and costs "), strong(l.Money(float64(cost))),
		say(" a year more than it brings in: " + words.Commitment + ".")}
}

// tooMuchMoney says where growth is so near its limit that the last dollars of the budget don't come back from either.
func (p *Page) tooMuchMoney() []Part {
	best := p.splits().Best
	last := max(best.OperationsReturn, best.GrowthReturn)
	if p.GrowthMost == model.Unset || last > .99 {
		return nil
	}
	return []Part{say(" The last dollar brings back only " + p.Locale.Cents(float64(last)) + ": you could do with less.")}
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
	switch {
	case !ok && p.Awaited():
		return []Part{say("How far operations’ best share may lie from that, with uncertainty included, is being calculated.")}
	case !ok:
		return nil
	}
	parts := slices.Concat([]Part{say("Operations’ best share is very likely ")}, p.span("splits.operations", "between ", "", best, errors))
	split := "today’s split"
	if p.ExploredSpend() != p.Spend {
		split = "this split"
	}
	if s := p.Study.Answer.Splits; s != nil {
		parts = slices.Concat(parts, []Part{say("; " + split + " costs you ")}, p.span("splits.cost_of_split", "between ", "", s.Cost, uncertainty.Band{}), []Part{say(" a year")})
	} else if p.Awaited() {
		parts = append(parts, say("; what "+split+" costs you is being calculated"))
	}
	return append(parts, say(" (90% ranges)."))
}

// divided is the present split in words.
func (p *Page) divided() string {
	a := p.splits()
	return p.Locale.Money(float64(a.Present.Operations)) + " for operations and " + p.Locale.Money(float64(a.Present.Growth)) + " " + p.elsewhere()
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
	return "for growth"
}

// returnedWhere is where a dollar that operations don't get brings something back.
func (p *Page) returnedWhere() string {
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
		return words.WhatIf
	}
	return "today"
}
