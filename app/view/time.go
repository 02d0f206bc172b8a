package view

import (
	"math"
	"slices"

	"goodenough/app/words"
	"goodenough/model"
	"goodenough/model/uncertainty"
)

// Stopping says what happens when nothing is maintained any more: it looks free until the runway ends.
func (p *Page) Stopping() []Part {
	stop, stay := p.future().Timeline("nothing"), p.future().Timeline("today")
	runway, _, lost := p.passing(stop)
	stopped := "Stop all maintenance and " + p.content("no one would notice for {}", "you’d still keep your promise for {}")
	within, yearly := " within "+p.horizonWords()+".", p.wholePercent(p.lostYearly(stop))
	years := float64(stop.RunwayYears)
	if years == 0 {
		runway.Text = "already"
		stopped = p.content("Customers {} notice", "Your promise is {} broken")
	}
	if math.IsInf(years, 1) {
		runway.Text = p.content("ever", "for good")
		stopped = "Stop all maintenance and " + p.content("no one would {} notice", "you’d still keep your promise {}")
	}
	switch {
	case years >= float64(p.Horizon()):
		return fill(stopped+". You’d lose {} of your revenue"+within, runway, lost)
	case stay.Revenue[len(stay.Revenue)-1] < hardlyAny*p.Revenue: // against which nothing can be held
		return fill(stopped+". Whether or not you stop maintenance, almost no revenue is left after "+p.horizonWords()+".", runway)
	case years == 0:
		return fill(stopped+". Stop all maintenance and you’d lose "+yearly+" of revenue a year, {}"+within, runway, lost)
	}
	return fill(stopped+". After that you’d lose "+yearly+" of your revenue each year; in "+p.horizonWords()+", {} of it.", runway, lost)
}

// lostYearly is the share of revenue that goes each year from when a way passes the line to the horizon, against staying, where that
// keeps any.
func (p *Page) lostYearly(way *model.Timeline) float64 {
	stay, years := p.future().Timeline("today"), p.future().Years
	kept := func(i int) float64 { return way.Revenue[i] / stay.Revenue[i] }
	last := len(years) - 1
	first := 0
	for first < last-1 && years[first] < float64(way.RunwayYears) {
		first++
	}
	if kept(first) == 0 {
		return 1
	}
	return math.Max(0, 1-math.Pow(kept(last)/kept(first), 1/(years[last]-years[first])))
}

// Asking says what the plan or the spend explored leads to.
func (p *Page) Asking() []Part {
	way := p.asked()
	if way == nil {
		return nil
	}
	return slices.Concat(p.crossing(way), p.paying(way), p.waiting(way))
}

// crossing is when a way makes customers unhappy, or breaks the promise, and when that is over.
func (p *Page) crossing(way *model.Timeline) []Part {
	subject := "your plan"
	if way.Name != "plan" {
		subject = "spending " + p.Locale.Money(float64(way.Spend)) + " a year"
	}
	runway, recovery, _ := p.passing(way)
	back := !math.IsInf(float64(way.RecoveryYears), 1)
	switch {
	case !way.RunwayYears.Known():
		runway.Text = "for good"
		return fill(words.Capital(subject)+p.content(" keeps customers satisfied {}.", " keeps your promise {}."), runway)
	case way.RunwayYears == 0:
		runway.Text = "today"
		now := p.content("Customers are unhappy {}", "Your promise is broken {}")
		if way.Name != "plan" && isJust(float64(way.Spend), p.Result.Outcome.Minimum) {
			return fill(now+"; "+subject+p.content(" satisfies them only in the long run.", " keeps it only in the long run."), runway)
		}
		if back {
			return fill(now+"; "+subject+p.content(" satisfies them again in {}.", " keeps it again in {}."), runway, recovery)
		}
		return fill(now+", and "+subject+p.content(" doesn’t satisfy them.", " doesn’t keep it."), runway)
	case back:
		return fill(words.Capital(subject)+p.content(" makes customers unhappy after {}, and satisfied again after {}.", " breaks your promise after {}, and keeps it again after {}."), runway, recovery)
	}
	return fill(words.Capital(subject)+p.content(" makes customers unhappy after {}, for good.", " breaks your promise after {}, for good."), runway)
}

// paying is what a way earns against staying, and from when or until when it is ahead.
func (p *Page) paying(way *model.Timeline) []Part {
	l := p.Locale
	if way.PresentValue == 0 && way.BreakEven == 0 { // it is the same
		return nil
	}
	worth := told(way, "present_value", way.PresentValue, l.Signed(float64(way.PresentValue)))
	begins := " Over " + p.horizonWords() + " it’s worth {} in today’s money, compared with staying at " + l.Money(p.Spend)
	switch {
	case way.BreakEven == 0:
		return fill(begins+": ahead from the start.", worth)
	case way.BreakEven.Known():
		return fill(begins+". It pays back in {}.", worth, told(way, "break_even_years", way.BreakEven, l.Years(float64(way.BreakEven))))
	case p.leads(way):
		return fill(begins+". It looks good for {}, then costs more than it saved.", worth, told(way, "backfire_years", way.Backfire, l.Years(float64(way.Backfire))))
	}
	return fill(begins+". It doesn’t pay back by then.", worth)
}

// waiting is what it costs to begin a year later, where that is worth a word.
func (p *Page) waiting(way *model.Timeline) []Part {
	cost := math.Abs(float64(way.Waiting))
	word := "cost"
	if way.Waiting < 0 {
		word = "save"
	}
	if cost < 1e-3*p.Spend {
		return nil
	}
	return fill(" Waiting a year would "+word+" {}.", told(way, "cost_of_waiting", way.Waiting, p.Locale.Money(cost)))
}

// Chances says how likely the line is passed, and how likely what is asked pays, when every range counts.
func (p *Page) Chances() []Part {
	name := p.lookedAt()
	way, _ := p.rangesOf(name)
	if way == nil && !p.Awaited() {
		return nil
	}
	chance := func(name string, of uncertainty.Digit) Part {
		return Part{Text: words.Likely(float64(of)), Strong: true, Output: "uncertainty.future." + way.Name + "." + name, Value: model.Number(of)}
	}
	subject, within, is := "it", "within ", " is {}"
	if name == "today" {
		subject = "today’s spending"
	}
	text := subject + p.content(" makes customers unhappy ", " breaks your promise ")
	if p.future().Timeline("today").RunwayYears == 0 { // which is no doing of what is asked
		text, within = p.content("customers are unhappy, ", "your promise is broken, "), "today or within "
		is = "," + is
	}
	text = "With uncertainty included, the chance that " + text + within + p.horizonWords() + is
	passes, pays := say("being calculated"), say("too")
	if way != nil {
		passes, pays = chance("chance_of_passing", way.Passes), chance("chance_of_paying", way.Pays)
	}
	if name == "today" {
		return fill(text+".", passes)
	}
	return fill(text+"; that the change pays off by then, {}.", passes, pays)
}

// Coasting makes visible that reliability outlasts its cost, and what today's spend hides.
func (p *Page) Coasting() []Part {
	l, stay := p.Locale, p.future().Timeline("today")
	bought := fill("You’re living on past work: stop, and half its effect is gone in {}.", strong(l.Years(p.HalfLife)))
	drifts := "Things are getting worse: at today’s spending, downtime goes from "
	switch {
	case p.Trend == 0:
		return bought
	case p.Trend < 0:
		drifts = "Things are getting better: at today’s spending, downtime goes from "
	}
	first, last := l.Downtime(stay.Downtime[0]), strong(l.Downtime(stay.Downtime[len(stay.Downtime)-1]))
	if first == last.Text {
		drifts = "Little changes: at today’s spending, downtime stays at about {} a year for " + p.horizonWords()
	} else {
		drifts += first + " to {} a year over " + p.horizonWords()
	}
	runway, recovery, _ := p.passing(stay)
	switch {
	case stay.RunwayYears > 0 && stay.RunwayYears.Known():
		return slices.Concat(fill(drifts+p.content(", and customers are unhappy after {}. ", ", and your promise is broken after {}. "), last, runway), bought)
	case stay.RunwayYears == 0 && stay.RecoveryYears.Known():
		return slices.Concat(fill(drifts+p.content(", and customers are satisfied after {}. ", ", and your promise is kept after {}. "), last, recovery), bought)
	}
	return slices.Concat(fill(drifts+". ", last), bought)
}
