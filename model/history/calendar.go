package history

import (
	"math"
	"time"
)

// Month is one of the calendar, in UTC, and what of it the record holds.
type Month struct {
	From    time.Time
	Hours   float64 // that it has
	Watched float64 // hours of it that were watched
	Down    float64 // hours, each customer's counted
}

// longestWindow is how many months are told apart, 200 years of them.
const longestWindow = 12 * 200

// Months are those that the window touches, in order; none where it has more than 200 years. The hours of an incident lie evenly from its
// start to its end.
func (r *Record) Months() []Month {
	months := r.calendar()
	r.eachPart(months, func(month int, in *Incident, hours float64) { months[month].Down += hours * in.Share })
	return months
}

// calendar are the months, with nothing down.
func (r *Record) calendar() (months []Month) {
	w := &r.Window
	if !w.To.After(w.From) || w.To.Sub(w.From).Hours() > longestWindow*731 {
		return nil
	}
	c := newClock(w)
	from := w.From.UTC()
	for at := time.Date(from.Year(), from.Month(), 1, 0, 0, 0, 0, time.UTC); at.Before(w.To); {
		next := at.AddDate(0, 1, 0)
		months = append(months, Month{From: at, Hours: next.Sub(at).Hours(), Watched: c.at(next) - c.at(at)})
		at = next
	}
	return months
}

// eachPart calls do with each month and each incident that has hours in it.
func (r *Record) eachPart(months []Month, do func(month int, in *Incident, hours float64)) {
	if len(months) == 0 {
		return
	}
	index := func(t time.Time) int {
		t = t.UTC()
		i := (t.Year()-months[0].From.Year())*12 + int(t.Month()) - int(months[0].From.Month())
		return min(max(i, 0), len(months)-1)
	}
	for i := range r.Incidents {
		in := &r.Incidents[i]
		start, end := in.Start, r.end(in)
		if start.Before(r.Window.From) {
			start = r.Window.From
		}
		lasts, first := end.Sub(start).Hours(), index(start)
		if !(lasts > 0) {
			do(first, in, in.Hours)
			continue
		}
		for m := first; m <= index(end); m++ {
			from, to := months[m].From.Sub(start).Hours(), months[m].From.Sub(start).Hours()+months[m].Hours
			if part := math.Min(to, lasts) - math.Max(from, 0); part > 0 {
				do(m, in, in.Hours*part/lasts)
			}
		}
	}
}
