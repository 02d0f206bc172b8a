package view

import (
	"math"

	"goodenough/model"
)

// reasons say why, in a few sentences: what customers meet, what satisfying them takes, what a dollar does, what a commitment costs.
func (a *speaker) reasons() []Part {
	return join(a.downtime(), a.promised(), a.takes(), a.again(), a.dollar(), a.commitments(), a.gain(), a.moveOn())
}

// downtime holds what there will be against what customers tolerate.
func (a *speaker) downtime() []Part {
	down := Part{Text: a.l.Downtime(float64(a.o.Downtime)), Strong: true, Output: "downtime", Value: a.o.Downtime}
	tolerated := a.l.Downtime(a.in.Tolerance)
	switch {
	case a.verdict.customers == held:
		return nil
	case a.o.Content:
		return boldly("Customers are unhappy today: they tolerate " + tolerated + " of downtime a year, and it is " + a.l.Downtime(float64(a.o.DowntimeToday)) + ".")
	case a.in.Tolerance <= a.in.Floor:
		return boldly("What this depends on is down " + a.l.Downtime(a.in.Floor) + " a year, and customers tolerate " + tolerated + ": change what it depends on.")
	case a.verdict.customers == reachless:
		return boldly("Getting down to the " + tolerated + " a year that they tolerate would cost more than any company has.")
	case a.verdict.customers == running:
		return fill("Customers would grow unhappy: down {} a year in the long run, and they tolerate "+tolerated+".", down)
	}
	switch today := a.l.Downtime(float64(a.o.DowntimeToday)); {
	case down.Text == tolerated:
		return fill("Customers are unhappy: {} a year is a little more than they tolerate.", down)
	case today != down.Text:
		return fill("Customers are unhappy: down "+today+" a year today and {} in the long run, and they tolerate "+tolerated+".", down)
	}
	return fill("Customers are unhappy: down {} a year, and they tolerate "+tolerated+".", down)
}

// promised holds it against the promise.
func (a *speaker) promised() []Part {
	if a.in.Accept == model.Unset {
		return nil
	}
	promise := a.l.Downtime(a.in.Accept)
	down := a.l.Downtime(float64(a.o.Downtime))
	switch {
	case a.in.Accept <= a.in.Floor:
		return boldly(a.who.Name() + " promised " + promise + " of downtime a year, and what this depends on is down " + a.l.Downtime(a.in.Floor) + ": change the promise.")
	case a.o.Promised && a.verdict.customers == held:
		return nil
	case a.o.Promised:
		return boldly("That keeps " + a.who.their() + " promise of " + promise + ".")
	case a.verdict.customers == held:
		return boldly(a.who.Name() + " promised " + promise + " of downtime a year; " + a.itIs(down) + ". Customers don’t mind.")
	}
	return boldly(a.who.Name() + " promised " + promise + ".")
}

// itIs says what downtime is: today's, or what it comes to.
func (a *speaker) itIs(down string) string {
	if down == a.l.Downtime(float64(a.o.DowntimeToday)) {
		return "it is " + down
	}
	return "in the long run it is " + down
}

// takes says what satisfied customers and a kept promise cost.
func (a *speaker) takes() []Part {
	if !a.o.ContentFrom.Known() || a.in.Accept == model.Unset && a.lost() { // what is said of the way back says it too
		return nil
	}
	if a.o.ContentFrom == 0 {
		return boldly("Customers would stay satisfied even if nothing were spent.")
	}
	name := "content_from"
	if a.in.Accept == model.Unset {
		name = "minimum"
	}
	it, and := "It takes {} a year to keep customers satisfied", ", and {} to keep "
	if !a.o.ContentToday {
		it, and = "In the long run {} a year keeps customers satisfied", ", and {} keeps "
	}
	if a.in.Accept != model.Unset && a.o.Minimum.Known() {
		return fill(it+and+a.who.their()+" promise.", a.amount(name, a.o.ContentFrom), a.amount("minimum", a.o.Minimum))
	}
	return fill(it+".", a.amount(name, a.o.ContentFrom))
}

// lost tells whether customers, or the promise, are lost today, and a way back is known.
func (a *speaker) lost() bool {
	return !a.o.PromisedToday && a.o.Cleanup.Known() && a.o.Minimum.Known() && a.o.Cleanup != 0
}

// again says how they come back.
func (a *speaker) again() []Part {
	if !a.lost() {
		return nil
	}
	return wayBack(&a.in, a.o, a.l)
}

// dollar says what one more dollar does, on the one yardstick: what it brings back once what wears out is replaced.
func (a *speaker) dollar() []Part {
	if a.o.Optimum == 0 {
		return boldly("Nothing spent here pays for itself.")
	}
	if a.verdict.money == pays {
		d := dollarOf(a.o, a.s)
		return join(fill("One more dollar here brings back {}.", d.hereIn(a.l)), d.elsewhere(a.l), fill("That turns at {}.", a.amount("optimum", a.o.Optimum)))
	}
	if a.o.Waste == a.o.Optimum {
		return fill("Beyond {} a dollar doesn’t come back.", a.amount("optimum", a.o.Optimum))
	}
	return fill("Beyond {} a dollar earns more in growth; beyond {} it doesn’t come back.", a.amount("optimum", a.o.Optimum), a.amount("waste", a.o.Waste))
}

// commitments say what either line costs beyond what it earns, where that is more than what is best.
func (a *speaker) commitments() []Part {
	costs := func(from model.Number) float64 {
		if !from.Known() || from <= a.o.Optimum {
			return 0
		}
		return a.s.Net(float64(a.o.Optimum)) - a.s.Net(float64(from))
	}
	satisfying, keeping := costs(a.o.ContentFrom), 0.
	if a.in.Accept != model.Unset {
		keeping = costs(a.o.Minimum)
	}
	what, cost := "Keeping customers satisfied", satisfying
	if keeping > satisfying {
		what, cost = "Keeping "+a.who.their()+" promise", keeping
	}
	if cost <= worthSaying*float64(a.o.Optimum) {
		return nil
	}
	end := " a year more than it brings in."
	if a.verdict.settled() { // else the answer itself calls it one
		end = " a year more than it brings in: a commitment, not an investment."
	}
	return boldly(what+" costs {}"+end, a.money(cost))
}

// worthSaying is how much of the best spending a commitment costs before anybody needs to hear of it.
const worthSaying = .01

// gain says what the money would do elsewhere, where some is to spare: net of itself.
func (a *speaker) gain() []Part {
	if a.verdict.tone() != Over {
		return nil
	}
	better, where := a.s.Net(a.asked())-a.s.Net(a.spend), "Moved to growth"
	if a.in.GrowthROI <= 0 {
		where = "Kept"
	}
	return boldly(where+", that money would leave "+a.who.object()+" {} a year better off.", a.money(math.Max(better, 0)))
}

// moveOn ends it, where there is nothing to do.
func (a *speaker) moveOn() []Part {
	if v := &a.verdict; v.money != aboutBest || v.customers != held || v.promise != unasked && v.promise != held {
		return nil
	}
	return boldly("Leave it there and move on.")
}
