package view

import (
	"math"

	"goodenough/model"
)

// Recovering says how soon customers are satisfied again, or the promise kept, and for what; nothing where both hold today.
func (p *Page) Recovering() []Part {
	o := p.Numbers()
	switch {
	case o == nil:
		return nil
	case o.PromisedToday:
		return p.promiseKept(o)
	}
	said := p.waysBack(o)
	if o.ContentToday && o.Content {
		said = append(said, say(" Customers are satisfied as it is."))
	}
	return said
}

// promiseKept is what there is to say where the promise is the looser of the two lines.
func (p *Page) promiseKept(o *model.Outcome) []Part {
	if o.ContentToday || !o.ContentFrom.Known() {
		return nil
	}
	return fill("You keep your promise today, and customers are unhappy. In the long run {} a year keeps them satisfied.",
		amount(p.Locale, "content_from", o.ContentFrom))
}

// waysBack are the two ways back, and what the what-if does.
func (p *Page) waysBack(o *model.Outcome) []Part {
	if why := p.noWayBack(o); why != "" {
		return []Part{say(why)}
	}
	return append(wayBack(&p.Inputs, o, p.Locale), p.goingOn(o)...)
}

// goingOn is when the spend explored gets there.
func (p *Page) goingOn(o *model.Outcome) []Part {
	at := " Today’s " + p.Locale.Money(p.Spend) + " a year"
	if p.ExploredSpend() != p.Spend {
		at = " At " + p.Locale.Money(p.ExploredSpend()) + " a year it"
	}
	years := Part{Text: "never", Strong: true, Output: "recovery_years", Value: o.RecoveryYears}
	switch {
	case isJust(p.ExploredSpend(), o.Minimum):
		return nil
	case o.RecoveryYears.Known():
		years.Text = p.Locale.Years(float64(o.RecoveryYears))
		return fill(at+" takes {}.", years)
	}
	return fill(at+" {} gets there.", years)
}

// noWayBack is why nobody can say what leads back, or empty.
func (p *Page) noWayBack(o *model.Outcome) string {
	l, line := p.Locale, p.AcceptableDowntime()
	switch {
	case p.Trap:
		return "Firefighting is paid from the same budget here. How much it takes decides when " + p.content("customers are satisfied", "your promise is kept") + " again, so no sum can be given."
	case line <= p.Floor:
		return "No amount of spending gets you there: your vendors alone are down " + l.Downtime(p.Floor) + " a year, and " +
			p.content("customers tolerate ", "you promised ") + l.Downtime(line) + "."
	case !o.Minimum.Known() || !o.Cleanup.Known():
		return "Getting down to " + l.Downtime(line) + " a year would cost more than any company has."
	}
	return ""
}

// isJust tells whether a spend is the minimum, as far as a link says it. That gets there in the long run: never, or after decades, as it is
// rounded.
func isJust(spend float64, minimum model.Number) bool {
	return minimum.Known() && math.Abs(spend-float64(minimum)) <= 1e-9*float64(minimum)
}

// backWithin is what the way back is called that takes so long.
func (p *Page) backWithin() string { return "back within " + p.Locale.Years(p.Within) }
