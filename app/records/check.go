package records

import (
	"cmp"
	"fmt"
	"slices"
	"time"

	"goodenough/model/history"
)

// Alarm is what a person should look at before the figures are believed. A wrong zone, a day and month that are swapped, or milliseconds for
// seconds each trip one.
type Alarm struct {
	Key  string `json:"key"`
	Text string `json:"text"`
}

// Where alarms begin.
const (
	manyDown     = .02                 // share of time
	muchMerged   = .7                  // incidents by rows
	veryLong     = 7 * 24 * time.Hour  // one incident
	timesMedian  = 20                  // one incident by the median
	manyRefused  = .1                  // rows
	daysEnough   = 28                  // of time
	staleAfter   = 60 * 24 * time.Hour // from the last row to the end of the window
	flapping     = 10 * time.Minute    // from one incident to the next
	fewToSuspect = 5                   // spells below which a pattern is chance
	forgottenBy  = 10                  // times the longest that ended
)

// forgotten finds open incidents that were open ten times as long as the longest that ended: nobody closed the ticket. They count until
// somebody says otherwise, and are left out if somebody does.
func (b *book) forgotten() {
	if len(b.openUntil) > 0 {
		b.closeOpen()
	}
	r := b.report
	var longest time.Duration
	for _, s := range r.Spells {
		if !s.End.IsZero() {
			longest = max(longest, s.End.Sub(s.Start))
		}
	}
	until := b.window().To
	var old []int
	for i, s := range r.Spells {
		if _, isSeries := b.openUntil[i]; s.End.IsZero() && !isSeries && longest > 0 && until.Sub(s.Start) > forgottenBy*longest {
			old = append(old, i)
		}
	}
	if len(old) == 0 {
		return
	}
	s := r.Spells[old[0]]
	b.ask(Question{Key: "forgotten", Text: fmt.Sprintf("%s with no end: the oldest since %s, more than ten times as long as the longest that ended. Still open, or forgotten?", Count(len(old), "row"), Moment(s.Start)), Choices: []string{"open", "forgotten"}, Guess: map[bool]string{false: "open", true: "forgotten"}[b.options.Forgotten], Answered: b.options.Forgotten})
	if !b.options.Forgotten {
		return
	}
	for k := len(old) - 1; k >= 0; k-- {
		s := r.Spells[old[k]]
		b.file = int(s.File)
		r.Rows.Used--
		b.refuse(int(s.Row), Forgotten, moment(s.Start))
		r.Spells = slices.Delete(r.Spells, old[k], old[k]+1)
	}
}

// closeOpen ends what series last saw down, where the window goes on after they end.
func (b *book) closeOpen() {
	to := b.window().To
	for i, until := range b.openUntil {
		if until.Before(to) {
			b.report.Spells[i].End = until
		}
	}
}

// askAtTheEnd asks what only all files together tell.
func (b *book) askAtTheEnd() {
	r := b.report
	if len(r.Spells) == 0 {
		return
	}
	b.ask(Question{Key: "window", Text: "From when to when would an incident have been in these files?", Guess: r.When(), Answered: r.Window.How != "guessed"})
	unsaid := 0
	for _, s := range r.Spells {
		if !s.Affected.Said() {
			unsaid++
		}
	}
	if unsaid == 0 {
		return
	}
	q := Question{Key: "affected", Text: fmt.Sprintf("%s how many customers were hit. What share was it, weighted by time? Down %s of the time if each hit all.", say(unsaid, "row doesn’t say", "rows don’t say"), percent(r.Down.Whole))}
	if b.monitored {
		q.Text += " A monitor sees a service up or down, and no customers."
	}
	if b.options.Affected > 0 {
		q.Guess, q.Answered = percent(b.options.Affected), true
	}
	b.ask(q)
}

// alarms compares what was read with what is likely.
func (b *book) alarms() {
	r := b.report
	if r.Down.Share > manyDown && r.Down.Watched > 0 {
		b.alarm("down", "Down %s of the time: more than %s is rare. Do all of these hit customers, and how many of them?", percent(r.Down.Share), percent(manyDown))
	}
	if watched := r.Down.Watched; watched > 0 && watched < 24*daysEnough {
		tells := "little to tell how many incidents a year brings"
		if watched < history.ShortestWatch {
			tells = "too short to tell how many incidents a year brings, so that stays as you have it"
		}
		b.alarm("short", "Only %s of time: %s.", span(time.Duration(watched*float64(time.Hour))), tells)
	}
	n := len(r.Spells)
	outside := b.outside()
	if in := n - outside; in >= fewToSuspect && float64(len(r.Record.Incidents)) < muchMerged*float64(in) {
		b.alarm("merged", "Of %s rows %s left when overlaps are merged: they may be of many systems, or a row each update.", Number(in), say(len(r.Record.Incidents), "incident is", "incidents are"))
	}
	if all := r.Rows.Refused; r.Rows.Read > 0 && float64(all) > manyRefused*float64(r.Rows.Read) {
		b.alarm("refused", "%s of %s refused.", Number(all), say(r.Rows.Read, "row is", "rows are"))
	}
	if n == 0 {
		return
	}
	if long := r.Longest[0]; lasted(long, r.Window.To) > veryLong {
		b.alarm("long", "The longest row lasts %s, from %s: longer than a week.", span(lasted(long, r.Window.To)), Moment(long.Start))
	} else if n >= fewToSuspect && lasted(long, r.Window.To) > timesMedian*b.middle() {
		b.alarm("long", "The longest row lasts %s, from %s: more than %d times as long as the middle one.", span(lasted(long, r.Window.To)), Moment(long.Start), timesMedian)
	}
	if !b.monitored {
		b.patterns()
	}
	if last := latestStart(r.Spells); r.Window.To.Sub(last) > staleAfter {
		b.alarm("stale", "The last row is of %s, %d days before the window ends: the export may be cut off, or old.", Day(last), int(r.Window.To.Sub(last).Hours()/24))
	}
	if outside > 0 {
		b.alarm("outside", "%s outside of the window, and %s left out of all figures.", say(outside, "row lies", "rows lie"), map[bool]string{true: "is", false: "are"}[outside == 1])
	}
	b.flaps()
}

// middle is the length of the middle spell, none longer than a week.
func (b *book) middle() time.Duration {
	lengths := make([]int32, len(b.report.Spells)) // of milliseconds, which takes half of the memory
	for i, s := range b.report.Spells {
		lengths[i] = int32(lasted(s, b.report.Window.To).Milliseconds())
	}
	slices.SortFunc(lengths, cmp.Compare)
	return time.Duration(lengths[len(lengths)/2]) * time.Millisecond
}

// patterns are regularities that real incidents don't have.
func (b *book) patterns() {
	spells := b.report.Spells
	if len(spells) < fewToSuspect {
		return
	}
	days, hours, low := true, true, true
	for _, s := range spells {
		days = days && lasted(s, b.report.Window.To)%(24*time.Hour) == 0
		hours = hours && s.Start.Minute() == 0 && s.Start.Second() == 0
		low = low && s.Start.Day() <= 12 && (s.End.IsZero() || s.End.Day() <= 12)
	}
	if days {
		b.alarm("days", "All lengths are whole days: the file may have dates without times.")
	}
	if hours {
		b.alarm("hours", "All begin on the hour: times may have been rounded.")
	}
	if low {
		b.alarm("order", "All days are 12 or less: day and month may be swapped.")
	}
}

// outside counts rows that the window leaves out.
func (b *book) outside() (n int) {
	w := b.report.Window
	for _, s := range b.report.Spells {
		if !s.Start.Before(w.To) || !s.End.IsZero() && !s.End.After(w.From) {
			n++
		}
	}
	return n
}

// flaps says how often the next incident began soon after.
func (b *book) flaps() {
	list := b.report.Record.Incidents
	var end time.Time
	n := 0
	for _, i := range list {
		if !end.IsZero() && i.Start.Sub(end) < flapping && i.Start.After(end) {
			n++
		}
		end = i.End
	}
	if n > 0 {
		b.caveats(fmt.Sprintf("%s less than 10 minutes after the one before ended; they count apart.", say(n, "incident began", "incidents began")))
	}
}

func latestStart(spells []history.Spell) time.Time {
	return slices.MaxFunc(spells, func(a, b history.Spell) int { return cmp.Compare(a.Start.UnixNano(), b.Start.UnixNano()) }).Start
}

func say(n int, one, more string) string {
	if n == 1 {
		return "1 " + one
	}
	return Number(n) + " " + more
}
