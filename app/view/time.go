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
	stopped := "You can stop all maintenance and " + p.content("nobody notices", "keep your promise") + " for {}"
	after := ": after " + p.horizonWords() + " {} of "
	switch years := float64(stop.RunwayYears); {
	case math.IsInf(years, 1):
		runway.Text = "good"
		return fill(stopped+after+"revenue is gone.", runway, lost)
	case years >= float64(p.Horizon()):
		return fill(stopped+after+"revenue is gone.", runway, lost)
	case stay.Revenue[len(stay.Revenue)-1] < hardlyAny*p.Revenue: // against which nothing can be held
		if years == 0 {
			runway.Text = "already"
			stopped = p.content("Customers notice {}", "Your promise is broken {}")
		}
		return fill(stopped+". Whether or not you stop maintenance, hardly any revenue is left after "+p.horizonWords()+".", runway)
	case years == 0:
		runway.Text = "already"
		stopped = p.content("Customers notice {}", "Your promise is broken {}") + ". Stop all maintenance, and you lose "
	default:
		stopped += ". Then you lose "
	}
	return fill(stopped+p.Locale.Percent(p.lostYearly(stop))+" of revenue a year"+after+"it is gone.", runway, lost)
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

// crossing is when a way passes the line that customers draw, and when it is back.
func (p *Page) crossing(way *model.Timeline) []Part {
	subject := "your plan"
	if way.Name != "plan" {
		subject = "spending " + p.Locale.Money(float64(way.Spend)) + " a year"
	}
	runway, recovery, _ := p.passing(way)
	back := !math.IsInf(float64(way.RecoveryYears), 1)
	switch {
	case !way.RunwayYears.Known():
		runway.Text = "for ever"
		return fill(words.Capital(subject)+p.content(" keeps customers content {}.", " keeps your promise {}."), runway)
	case way.RunwayYears == 0:
		runway.Text = "today"
		now := p.content("Customers are upset {}", "Your promise is broken {}")
		if back {
			return fill(now+"; "+subject+p.content(" makes them content again after {}.", " keeps it again after {}."), runway, recovery)
		}
		return fill(now+", and "+subject+p.content(" does not make them content.", " does not keep it."), runway)
	case back:
		return fill(words.Capital(subject)+p.content(" passes your customers’ line after {}; they are content again after {}.", " breaks your promise after {}, and keeps it again after {}."), runway, recovery)
	}
	return fill(words.Capital(subject)+p.content(" passes your customers’ line after {}, and stays there.", " breaks your promise after {}, for good."), runway)
}

// paying is what a way earns against staying, and from when or until when it is ahead.
func (p *Page) paying(way *model.Timeline) []Part {
	l := p.Locale
	worth := told(way, "present_value", way.PresentValue, l.Signed(float64(way.PresentValue)))
	begins := " Over " + p.horizonWords() + " it is worth {} today, against staying at " + l.Money(p.Spend)
	switch {
	case way.BreakEven == 0:
		return fill(begins+": it is ahead all along.", worth)
	case way.BreakEven.Known():
		return fill(begins+": it pays back after {}.", worth, told(way, "break_even_years", way.BreakEven, l.Years(float64(way.BreakEven))))
	case p.leads(way):
		return fill(begins+": it looks ahead for {}, and then costs more than it saved.", worth, told(way, "backfire_years", way.Backfire, l.Years(float64(way.Backfire))))
	}
	return fill(begins+": it never catches up.", worth)
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
	return fill(" Beginning a year later would "+word+" {}.", told(way, "cost_of_waiting", way.Waiting, p.Locale.Money(cost)))
}

// Chances says how likely the line is passed, and how likely what is asked pays, when every range counts.
func (p *Page) Chances() []Part {
	way, _ := p.rangesOf(p.lookedAt())
	if way == nil {
		return nil
	}
	chance := func(name string, of uncertainty.Digit) Part {
		return Part{Text: words.Likely(float64(of)), Strong: true, Output: "uncertainty.future." + way.Name + "." + name, Value: model.Number(of)}
	}
	subject := "it"
	if way.Name == "today" {
		subject = called(way.Name)
	}
	text := "Counting the ranges, the chance that " + subject + p.content(" passes your customers’ line within ", " breaks your promise within ") + p.horizonWords() + " is {}"
	if way.Name == "today" {
		return fill(text+".", chance("chance_of_passing", way.Passes))
	}
	return fill(text+", and that it is ahead of staying by then {}.", chance("chance_of_passing", way.Passes), chance("chance_of_paying", way.Pays))
}

// Coasting makes visible that reliability outlasts its cost, and what today's spend hides.
func (p *Page) Coasting() []Part {
	l, stay := p.Locale, p.future().Timeline("today")
	bought := fill("Today’s reliability was bought by yesterday’s spend: stop, and half of it is gone in {}.", strong(l.Years(p.HalfLife)))
	drifts := "It is getting worse: at today’s spend downtime grows from "
	switch {
	case p.Trend == 0:
		return bought
	case p.Trend < 0:
		drifts = "It is getting better: at today’s spend downtime falls from "
	}
	first, last := l.Downtime(stay.Downtime[0]), strong(l.Downtime(stay.Downtime[len(stay.Downtime)-1]))
	if first == last.Text {
		drifts = "It hardly changes: at today’s spend downtime stays at about {} a year for " + p.horizonWords()
	} else {
		drifts += first + " to {} a year in " + p.horizonWords()
	}
	runway, recovery, _ := p.passing(stay)
	switch {
	case stay.RunwayYears > 0 && stay.RunwayYears.Known():
		return slices.Concat(fill(drifts+p.content(", and passes your customers’ line after {}. ", ", and breaks your promise after {}. "), last, runway), bought)
	case stay.RunwayYears == 0 && stay.RecoveryYears.Known():
		return slices.Concat(fill(drifts+p.content(", and customers are content after {}. ", ", and keeps your promise after {}. "), last, recovery), bought)
	}
	return slices.Concat(fill(drifts+". ", last), bought)
}
