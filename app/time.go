package app

import (
	"math"
	"slices"
	"strconv"
	"strings"

	"goodenough/model"
	"goodenough/model/uncertainty"
)

// What spending one way or another leads to along time, in words.

// ways are the plans that people ask about, in the order of the picture, with what each is called.
var ways = []struct{ name, class, label string }{
	{"today", "l-today", "today’s spend"},
	{"explored", "l-explored", "spend explored"},
	{"plan", "l-plan", "your plan"},
	{"minimum", "l-minimum", "enough for ever"},
	{"nothing", "l-nothing", "nothing"},
}

// called is what a way is called.
func called(name string) string {
	for _, w := range ways {
		if w.name == name {
			return w.label
		}
	}
	return name
}

// asked is the way that was chosen to be looked at, or nil where that is to go on as today.
func (v *Sight) asked() *model.Timeline {
	if p := v.future().Plan("plan"); p != nil {
		return p
	}
	if v.State.ExploredSpend() != v.State.Spend {
		return v.future().Plan("explored")
	}
	return nil
}

// future is what the ways of spending lead to over the horizon, at about so many moments as a picture can show.
func (v *Sight) future() *model.Time {
	const moments = 120
	if horizon := v.State.Horizon(); v.followed == nil || v.horizonOf != horizon || !slices.Equal(v.planOf, v.State.Plan) {
		v.followed, v.horizonOf, v.planOf = v.Result.System.Time(v.State.Plan, horizon, (moments+horizon-1)/horizon), horizon, v.State.Plan
	}
	return v.followed
}

// horizon is how far ahead the pictures look, in words: 10 years.
func (v *Sight) horizon() string { return v.State.Locale.count(float64(v.State.Horizon()), "year") }

// fill puts parts into a sentence where {} stands, in their order.
func fill(sentence string, parts ...Part) []Part {
	var filled []Part
	for _, p := range parts {
		before, after, _ := strings.Cut(sentence, "{}")
		filled = append(filled, say(before), p)
		sentence = after
	}
	return append(filled, say(sentence))
}

// told is an output of a way of spending.
func told(way *model.Timeline, name string, v model.Number, text string) Part {
	return Part{Text: text, Strong: true, Output: "time." + way.Name + "." + name, Value: v}
}

// passing are the numbers of a way in words: until the line is passed, until it is back, and how much revenue is gone.
func (v *Sight) passing(way *model.Timeline) (runway, recovery, lost Part) {
	l := v.State.Locale
	gone := "hardly any"
	if way.RevenueLost > hardlyAny {
		gone = l.Percent(float64(way.RevenueLost))
	}
	return told(way, "runway_years", way.RunwayYears, l.Years(float64(way.RunwayYears))),
		told(way, "recovery_years", way.RecoveryYears, l.Years(float64(way.RecoveryYears))),
		told(way, "revenue_lost", way.RevenueLost, gone)
}

// hardlyAny is how small a share of revenue goes without a number.
const hardlyAny = .0005

// content is how the line is spoken of: what customers put up with, or what was promised.
func (v *Sight) content(customers, promise string) string {
	if v.State.Accept != model.Unset {
		return promise
	}
	return customers
}

// Stopping says what happens when nothing is maintained any more: it looks free until the runway ends.
func (v *Sight) Stopping() []Part {
	stop, stay := v.future().Plan("nothing"), v.future().Plan("today")
	runway, _, lost := v.passing(stop)
	stopped := "You can stop all maintenance and " + v.content("nobody notices", "keep your promise") + " for {}"
	after := ": after " + v.horizon() + " {} of "
	switch years := float64(stop.RunwayYears); {
	case math.IsInf(years, 1):
		runway.Text = "good"
		return fill(stopped+after+"revenue is gone.", runway, lost)
	case years >= float64(v.State.Horizon()):
		return fill(stopped+after+"revenue is gone.", runway, lost)
	case stay.Revenue[len(stay.Revenue)-1] < hardlyAny*v.State.Revenue: // against which nothing can be held
		if years == 0 {
			runway.Text = "already"
			stopped = v.content("Customers notice {}", "Your promise is broken {}")
		}
		return fill(stopped+". Whether or not you stop maintenance, hardly any revenue is left after "+v.horizon()+".", runway)
	case years == 0:
		runway.Text = "already"
		stopped = v.content("Customers notice {}", "Your promise is broken {}") + ". Stop all maintenance, and you lose "
	default:
		stopped += ". Then you lose "
	}
	return fill(stopped+v.State.Locale.Percent(v.lostYearly(stop))+" of revenue a year"+after+"it is gone.", runway, lost)
}

// lostYearly is the share of revenue that goes each year from when a way passes the line to the horizon, against staying, where that
// keeps any.
func (v *Sight) lostYearly(way *model.Timeline) float64 {
	stay, years := v.future().Plan("today"), v.future().Years
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
func (v *Sight) Asking() []Part {
	way := v.asked()
	if way == nil {
		return nil
	}
	return join(v.line(way), v.worth(way), v.waiting(way))
}

// line is when a way passes the line that customers draw, and when it is back.
func (v *Sight) line(way *model.Timeline) []Part {
	subject := "your plan"
	if way.Name != "plan" {
		subject = "spending " + v.State.Locale.Money(float64(way.Spend)) + " a year"
	}
	runway, recovery, _ := v.passing(way)
	back := !math.IsInf(float64(way.RecoveryYears), 1)
	switch {
	case !way.RunwayYears.Known():
		runway.Text = "for ever"
		return fill(capital(subject)+v.content(" keeps customers content {}.", " keeps your promise {}."), runway)
	case way.RunwayYears == 0:
		runway.Text = "today"
		now := v.content("Customers are upset {}", "Your promise is broken {}")
		if back {
			return fill(now+"; "+subject+v.content(" makes them content again after {}.", " keeps it again after {}."), runway, recovery)
		}
		return fill(now+", and "+subject+v.content(" does not make them content.", " does not keep it."), runway)
	case back:
		return fill(capital(subject)+v.content(" passes your customers’ line after {}; they are content again after {}.", " breaks your promise after {}, and keeps it again after {}."), runway, recovery)
	}
	return fill(capital(subject)+v.content(" passes your customers’ line after {}, and stays there.", " breaks your promise after {}, for good."), runway)
}

// worth is what a way earns against staying, and from when or until when it is ahead.
func (v *Sight) worth(way *model.Timeline) []Part {
	l := v.State.Locale
	worth := told(way, "present_value", way.PresentValue, signed(l, float64(way.PresentValue)))
	begins := " Over " + v.horizon() + " it is worth {} today, against staying at " + l.Money(v.State.Spend)
	switch {
	case way.BreakEven == 0:
		return fill(begins+": it is ahead all along.", worth)
	case way.BreakEven.Known():
		return fill(begins+": it pays back after {}.", worth, told(way, "break_even_years", way.BreakEven, l.Years(float64(way.BreakEven))))
	case v.leads(way):
		return fill(begins+": it looks ahead for {}, and then costs more than it saved.", worth, told(way, "backfire_years", way.Backfire, l.Years(float64(way.Backfire))))
	}
	return fill(begins+": it never catches up.", worth)
}

// leads tells whether a way that is behind in the end was ahead by more than rounding before.
func (v *Sight) leads(way *model.Timeline) bool {
	stay, most := v.future().Plan("today"), 0.0
	for i, present := range way.Present {
		most = math.Max(most, present-stay.Present[i])
	}
	return most > 1e-3*v.State.Spend && way.Backfire.Known()
}

// waiting is what it costs to begin a year later, where that is worth a word.
func (v *Sight) waiting(way *model.Timeline) []Part {
	cost := math.Abs(float64(way.Waiting))
	word := "cost"
	if way.Waiting < 0 {
		word = "save"
	}
	if cost < 1e-3*v.State.Spend {
		return nil
	}
	return fill(" Beginning a year later would "+word+" {}.", told(way, "cost_of_waiting", way.Waiting, v.State.Locale.Money(cost)))
}

// ranged is how far a way may lie from its line, or nil while that is not known.
func (v *Sight) ranged(name string) (way *uncertainty.FuturePlan, years []float64) {
	a := v.State.Study.Answer
	if v.State.Points || a == nil || a.Future == nil {
		return nil, nil
	}
	if years = a.Future.Years; years[len(years)-1] != float64(v.State.Horizon()) {
		return nil, nil // of a moment ago
	}
	return a.Future.Plan(name), years
}

// lookedAt is the way that is looked at first: what is asked, or else going on as today.
func (v *Sight) lookedAt() string {
	if asked := v.asked(); asked != nil {
		return asked.Name
	}
	return "today"
}

// Chances says how likely the line is passed, and how likely what is asked pays, when every range counts.
func (v *Sight) Chances() []Part {
	way, _ := v.ranged(v.lookedAt())
	if way == nil {
		return nil
	}
	chance := func(name string, p uncertainty.Digit) Part {
		return Part{Text: v.State.Locale.likely(float64(p)), Strong: true, Output: "uncertainty.future." + way.Name + "." + name, Value: model.Number(p)}
	}
	subject := "it"
	if way.Name == "today" {
		subject = called(way.Name)
	}
	text := "Counting the ranges, the chance that " + subject + v.content(" passes your customers’ line within ", " breaks your promise within ") + v.horizon() + " is {}"
	if way.Name == "today" {
		return fill(text+".", chance("chance_of_passing", way.Passes))
	}
	return fill(text+", and that it is ahead of staying by then {}.", chance("chance_of_passing", way.Passes), chance("chance_of_paying", way.Pays))
}

// likely writes a chance in whole percent, and no certainty.
func (l Locale) likely(p float64) string {
	switch {
	case p < .01:
		return "below 1" + nbsp + "%"
	case p > .99:
		return "above 99" + nbsp + "%"
	}
	return strconv.Itoa(int(math.Round(p*100))) + nbsp + "%"
}

// Coasting makes visible that reliability outlasts its cost, and what today's spend hides.
func (v *Sight) Coasting() []Part {
	l, stay := v.State.Locale, v.future().Plan("today")
	bought := fill("Today’s reliability was bought by yesterday’s spend: stop, and half of it is gone in {}.", strong(l.Years(v.State.HalfLife)))
	drifts := "It is getting worse: at today’s spend downtime grows from "
	switch {
	case v.State.Trend == 0:
		return bought
	case v.State.Trend < 0:
		drifts = "It is getting better: at today’s spend downtime falls from "
	}
	first, last := l.Downtime(stay.Downtime[0]), strong(l.Downtime(stay.Downtime[len(stay.Downtime)-1]))
	if first == last.Text {
		drifts = "It hardly changes: at today’s spend downtime stays at about {} a year for " + v.horizon()
	} else {
		drifts += first + " to {} a year in " + v.horizon()
	}
	runway, recovery, _ := v.passing(stay)
	switch {
	case stay.RunwayYears > 0 && stay.RunwayYears.Known():
		return join(fill(drifts+v.content(", and passes your customers’ line after {}. ", ", and breaks your promise after {}. "), last, runway), bought)
	case stay.RunwayYears == 0 && stay.RecoveryYears.Known():
		return join(fill(drifts+v.content(", and customers are content after {}. ", ", and keeps your promise after {}. "), last, recovery), bought)
	}
	return join(fill(drifts+". ", last), bought)
}

// trapped are the sentences for each side of the capability trap: with the budget, the critical one and the tipping point.
var trapped = map[model.Side]string{
	model.NoTrap:    "There is no trap here: fires cost too little to eat {} a year.",
	model.Safe:      "With {} a year for operations and fires together you are safe: it pays for all the fires there can be, and recovers from anything. Below {} a year it would collapse.",
	model.Above:     "With {} a year for operations and fires together you are on the side that recovers. Below {} a year it would collapse from anywhere; and once downtime passes {} a year, fires eat what would have prevented them.",
	model.Balanced:  "With {} a year for operations and fires together you stand on the edge: one bad month, and fires eat what would have prevented them. Below {} a year it would collapse from anywhere.",
	model.Below:     "With {} a year for operations and fires together you are on the side that collapses: below {} a year it would from anywhere, and here it does because past {} down a year fires eat what would have prevented them.",
	model.Collapses: "With {} a year for operations and fires together everything collapses: that is below the critical {} a year, and fires eat it whatever you do.",
}

// Trapped says on which side of the capability trap a system is, where fires are fought from the budget that prevents them.
func (v *Sight) Trapped() []Part {
	t, l := v.trap(), v.State.Locale
	text := trapped[t.Side]
	parts := []Part{
		{Text: l.Money(float64(t.Budget)), Strong: true, Output: "trap.budget", Value: t.Budget},
		{Text: l.Money(float64(t.CriticalBudget)), Strong: true, Output: "trap.critical_budget", Value: t.CriticalBudget},
		{Text: l.Downtime(float64(t.TippingDowntime)), Strong: true, Output: "trap.tipping_downtime", Value: t.TippingDowntime},
	}[:strings.Count(text, "{}")]
	if t.Side == model.Balanced {
		return fill(text, parts...)
	}
	text += " It comes to rest at {} down a year"
	if math.Abs(float64(t.StableCapital-t.Capital)) < 1e-6*float64(t.Capital) {
		text = strings.Replace(text, "comes to rest", "stays", 1)
	}
	parts = append(parts, Part{Text: l.Downtime(float64(t.RestDowntime)), Strong: true, Output: "trap.rest_downtime", Value: t.RestDowntime})
	switch {
	case t.RunwayYears == 0:
		return fill(text+v.content("; customers are upset today.", "; your promise is broken today."), parts...)
	case t.RunwayYears.Known():
		return fill(text+v.content("; customers notice after {}.", "; your promise is broken after {}."), append(parts, Part{Text: l.Years(float64(t.RunwayYears)), Strong: true, Output: "trap.runway_years", Value: t.RunwayYears})...)
	}
	return fill(text+".", parts...)
}
