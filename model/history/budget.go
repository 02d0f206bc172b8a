package history

import (
	"math"

	"goodenough/model"
)

// Budget is how much downtime a line leaves in the window, and how much of that is used. Time that nobody watched is in neither.
type Budget struct {
	Line   float64 // share of time that may be down
	Hours  float64 // that may be down in the window, each customer's counted
	Used   float64 // hours
	Left   float64 // hours; negative where more than all is used
	Burnt  float64 // used, of all that may be
	Months []Burn

	Worth   float64 // what the hours left would cost if they were used up, $; negative: what those over it do cost
	Saves   float64 // how much less spending would in the long term use it up, $/yr; negative: how much more would keep it.
	Reached bool    // some spending leads there, so that Saves is known
}

// Burn is one month of a budget.
type Burn struct {
	Month
	Even  float64 // what would be burnt by its end at an even pace, of the whole
	Burnt float64 // what is burnt by its end, of the whole
}

// Budgets are those of a record.
type Budgets struct {
	Tolerated Budget  // by what customers tolerate
	Promised  *Budget // by what was promised; nil where nothing was
	HourCosts float64 // what one more hour of everybody's downtime costs, $: see Budgets
}

// Budgets hold a record against the two lines of a system, built from inputs of which the record's estimates may be a part.
//
// In money, an hour of downtime costs what value a year, with its lost customers, sales, credits and work, would be less with one more each
// year, at the downtime that today's spending leads to: the slope of value, so it is right for few hours. Where customers start leaving it
// is far more, and where they tolerate it little.
func (r *Record) Budgets(s *model.System) *Budgets {
	in := s.Inputs()
	b := &Budgets{HourCosts: s.PerDowntime(in.Spend) / model.HoursPerYear}
	if !model.Number(b.HourCosts).Known() {
		b.HourCosts = 0
	}
	months := r.Months()
	b.Tolerated = r.budget(in.Tolerance, months)
	b.Tolerated.price(b.HourCosts, s.ContentFrom(), in.Spend)
	if in.Accept != model.Unset {
		promised := r.budget(in.Accept, months)
		promised.price(b.HourCosts, s.Minimum(), in.Spend)
		b.Promised = &promised
	}
	return b
}

func (r *Record) budget(line float64, months []Month) Budget {
	_, down := r.Hours()
	b := Budget{Line: line, Hours: line * r.Years * model.HoursPerYear, Used: down}
	b.Left = b.Hours - b.Used
	if b.Hours > 0 {
		b.Burnt = b.Used / b.Hours
	}
	watched := 0.
	for _, m := range months {
		watched += m.Watched
	}
	seen, used := 0., 0.
	for _, m := range months {
		seen += m.Watched
		used += m.Down
		burn := Burn{Month: m}
		if watched > 0 && b.Hours > 0 {
			burn.Even, burn.Burnt = seen/watched, used/b.Hours
		}
		b.Months = append(b.Months, burn)
	}
	return b
}

func (b *Budget) price(hour, least, spending float64) {
	b.Worth = b.Left * hour
	if b.Reached = !math.IsInf(least, 0); b.Reached {
		b.Saves = spending - least
	}
}
