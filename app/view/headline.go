package view

import (
	"goodenough/app/words"
	"goodenough/model"
)

// headline answers the first question in money; besides the second and the third, with what they take besides what pays. short is both,
// without where a what-if comes from.
func (a *speaker) headline() (headline, besides, short []Part) {
	if a.verdict.losing {
		headline = fill("This system {}, even at the best, {}.", strong("loses money at any level of spending"), a.amount("optimum", a.o.Optimum))
		return headline, nil, headline
	}
	money := a.moneyClause()
	besides = join(a.customersClause(), a.promiseClause())
	return join(a.moving(), money), besides, join(money, besides)
}

// moving says what the step from today's spending to the what-if does.
func (a *speaker) moving() []Part {
	if !a.exploring {
		return nil
	}
	gain := a.s.Net(a.spend) - a.s.Net(a.in.Spend)
	worth := "worth "
	if gain < 0 {
		worth, gain = "costs ", -gain
	}
	from, to := a.money(a.in.Spend), a.money(a.spend)
	if from == to { // a small step
		from, to = a.l.Amount(a.in.Spend), a.l.Amount(a.spend)
	}
	end := "."
	if now, then := a.l.Downtime(float64(a.o.DowntimeToday)), a.l.Downtime(float64(a.o.Downtime)); now != then {
		end = ", " + then + " down instead of " + now + "."
	}
	return boldly("From "+from+" to "+to+": "+worth+"{} a year"+end, a.money(gain))
}

// moneyClause says whether more money pays.
func (a *speaker) moneyClause() []Part {
	v := &a.verdict
	switch {
	case v.money == pays && v.settled():
		return boldly("Good enough for "+a.who.their()+" customers, and {} a year would still pay for itself.", a.money(v.short)+" more")
	case v.money == pays:
		return boldly("Spending {} a year pays for itself.", a.money(v.short)+" more")
	case v.committed(a.o):
		switch again := v.customers == regained || v.promise == regained; {
		case again && a.exploring:
			return nil // what it is for comes next
		case again:
			return boldly(a.spends("")+"{} to win back what was lost.", "enough")
		}
		return boldly(a.spends("That is ")+"{} to "+a.enoughFor()+".", "just enough")
	case v.money == aboutBest && v.settled():
		return boldly(a.spends("That is ")+"{}.", aboutTheRightAmount)
	case v.money == aboutBest:
		return boldly(a.spends("That is ")+"{} for what it earns.", aboutTheRightAmount)
	case !v.settled() && a.spend < float64(a.o.Waste):
		return boldly("{} a year of "+a.who.their()+" spending would earn more in growth.", a.money(v.beyond))
	case !v.settled():
		return boldly(a.spends("That is ")+"{}.", a.money(v.beyond)+" a year more than pays")
	case a.asked() == 0:
		return boldly(a.could()+"{} on it, and "+a.unmoved()+".", "nothing")
	case v.money == growth:
		return boldly("Good enough, and {} a year would earn more in growth.", a.money(v.spare)+" of it")
	}
	return boldly(a.could()+"{} a year, and "+a.unmoved()+".", a.money(v.spare)+" less")
}

const (
	aboutTheRightAmount = "about the right amount"
	noAmount            = "No amount of spending"
)

// asked is the spending above which nobody asks for more.
func (a *speaker) asked() float64 { return a.spend - a.verdict.spare }

// spends begins a sentence about today's spending, or about the what-if that was just named.
func (a *speaker) spends(there string) string {
	if a.exploring {
		return there
	}
	return a.who.are() + " spending "
}

func (a *speaker) could() string { return a.who.Name() + " could spend " }

// unmoved says that nobody would mind.
func (a *speaker) unmoved() string {
	switch {
	case a.verdict.customers == regained:
		return "customers would be satisfied again in time"
	case a.verdict.promise == regained:
		return a.who.their() + " promise would be kept again in time"
	case a.verdict.promise == held && a.o.Minimum >= a.o.ContentFrom: // which is what asks for most
		return "still keep " + a.who.their() + " promise"
	}
	return "customers wouldn’t mind"
}

// enoughFor is what asks for more than pays.
func (a *speaker) enoughFor() string {
	if a.verdict.promise == unasked || a.o.ContentFrom >= a.o.Minimum {
		return "keep customers satisfied"
	}
	return "keep " + a.who.their() + " promise"
}

// customersClause says what customers lack, and what satisfying them takes besides what pays.
func (a *speaker) customersClause() []Part {
	v := &a.verdict
	switch v.customers {
	case held:
		return nil
	case reachless:
		return boldly("{} satisfies customers.", noAmount)
	case regained:
		return boldly("Customers are {}.", "satisfied again "+a.inTime())
	}
	if v.customers == running {
		return a.commitment("Keeping", "keeps", "customers satisfied", v.satisfy)
	}
	return a.commitment("Satisfying", "satisfies", "customers", v.satisfy)
}

// inTime is when customers are satisfied again at this spending. Where there is a promise the years are counted to that.
func (a *speaker) inTime() string {
	if a.in.Accept != model.Unset {
		return inTheLongRun
	}
	return a.keptInTime()
}

// keptInTime is when downtime is back at the promise.
func (a *speaker) keptInTime() string {
	if !a.o.RecoveryYears.Known() || a.o.RecoveryYears > farAhead {
		return inTheLongRun
	}
	return "in " + a.l.Years(float64(a.o.RecoveryYears))
}

const (
	inTheLongRun = "in the long run"
	farAhead     = 30 // years, after which nobody counts them
)

// commitment says what a line takes besides what pays. Where what pays is enough for it, that is said; where it is hardly more, too.
func (a *speaker) commitment(doing, does, whom string, takes float64) []Part {
	switch {
	case takes <= 0:
		return boldly("That " + does + " " + whom + ", too.")
	case takes <= aboutRight*(a.spend+takes):
		return boldly(doing + " " + whom + " takes a little more.")
	}
	return boldly(doing+" "+whom+" takes another {} a year, a commitment.", a.money(takes))
}

// promiseClause says whether the promise is kept, where there is one.
func (a *speaker) promiseClause() []Part {
	v, promise := &a.verdict, a.who.their()+" promise"
	switch v.promise {
	case unasked:
		return nil
	case held:
		if v.customers != held {
			return boldly(words.Capital(promise) + " is kept.")
		}
		return nil
	case regained:
		return boldly(words.Capital(promise)+" is {}.", "kept again "+a.keptInTime())
	case reachless:
		return boldly("{} keeps "+promise+".", noAmount)
	}
	switch told := v.customers != held && v.customers != reachless; { // of customers, what they take
	case told && v.keep <= 0 && v.satisfy <= 0:
		return boldly("And it keeps " + promise + ".")
	case told && v.keep > 0 && v.keep <= v.satisfy:
		return boldly("That keeps " + promise + ", too.")
	case told && v.satisfy > 0: // so that nobody adds the two up
		return boldly("Keeping "+promise+" takes {} on top of that.", a.money(v.keep-v.satisfy))
	}
	return a.commitment("Keeping", "keeps", promise, v.keep)
}

// join puts sentences after each other.
func join(sentences ...[]Part) []Part {
	var parts []Part
	for _, s := range sentences {
		if len(s) == 0 {
			continue
		}
		if parts != nil {
			parts = append(parts, say(" "))
		}
		parts = append(parts, s...)
	}
	return parts
}
