package desk

import (
	"slices"
	"strconv"
	"strings"

	"goodenough/app/records"
	"goodenough/app/words"
	"goodenough/model"
	"goodenough/model/history"
	"goodenough/model/scenario"
)

// Sentence says how many rows were used, how many incidents they are, and how much of which time was down.
func (f *Found) Sentence() string {
	r, l := f.report, f.locale
	var parts []string
	if r.Rows.Read > 0 {
		used := records.Number(r.Rows.Used) + " of " + records.Count(r.Rows.Read, "row") + " used"
		if r.Rows.Refused > 0 {
			used += ", " + records.Number(r.Rows.Refused) + " refused"
		}
		if r.Rows.Merged > 0 {
			used += ", " + records.Number(r.Rows.Merged) + " folded into others"
		}
		parts = append(parts, used)
	}
	if r.Down.Watched > 0 || len(r.Totals) == 0 {
		parts = append(parts, f.incidents())
	}
	text := words.Capital(strings.Join(parts, "; ")) + "."
	if r.Down.Watched > 0 {
		text += " " + r.When()
		if r.Window.How == "guessed" {
			text += ", a guess"
		}
		text += ". Down " + l.Percent(r.Down.Share) + " of the time" + f.assumption() + "."
	}
	if r.Down.Unknown > 0 {
		text += " For " + l.Duration(r.Down.Unknown) + " nothing is known: left out."
	}
	return text
}

// incidents says how many there are.
func (f *Found) incidents() string {
	r := f.report
	says := records.Count(len(r.Record.Incidents), "incident")
	if slices.ContainsFunc(r.Record.Incidents, func(i history.Incident) bool { return i.Spells > 1 }) {
		says += " once overlaps are merged"
	}
	if r.Record.Open > 0 {
		says += ", " + records.Number(r.Record.Open) + " still open"
	}
	return says
}

// assumption is what was taken for the incidents that don't say how many customers they hit, if there are any.
func (f *Found) assumption() string {
	down, which, share := &f.report.Down, "each", "all customers"
	if down.Unasked == 0 {
		return ""
	}
	if down.Unasked < len(f.report.Record.Incidents) {
		which = "those that don’t say"
	}
	if down.Assumed != 1 {
		share = f.locale.Percent(down.Assumed) + " of customers"
	}
	return " if " + which + " affected " + share
}

// Taken says which columns starts and ends come from; empty where there are none.
func (f *Found) Taken() string {
	var says []string
	for _, t := range f.report.Taken {
		says = append(says, words.Capital(t.Role)+": “"+t.Name+"” in "+records.Count(t.Rows, "row")+".")
	}
	return strings.Join(says, " ")
}

// Longest tells the longest incidents, each in a line, by their title and place in the file where these may be told.
func (f *Found) Longest(named bool) []string {
	var list []string
	for _, at := range longestOf(f.report.Record, mostNamed) {
		list = append(list, f.incident(at, named))
	}
	return list
}

func (f *Found) incident(at int, named bool) string {
	n := &f.report.Record.Incidents[at]
	says := f.locale.Duration(n.Hours) + " from " + records.Moment(n.Start)
	if n.End.IsZero() {
		says += ", still open"
	}
	if !named {
		return says
	}
	says += ", "
	if len(f.report.Files) > 1 && int(n.File) < len(f.report.Files) {
		says += f.report.Files[n.File].Name + ", "
	}
	says += "row " + strconv.Itoa(int(n.Row))
	if n.Spells > 1 {
		says += " and " + records.Number(int(n.Spells)-1) + " more"
	}
	if n.Text != "" {
		says += ": " + n.Text
	}
	return says
}

func fieldOf(e history.Estimate) model.Field {
	field, _ := model.FieldOf(e.Key)
	return field
}

// EstimateSays writes what an input would be.
func (f *Found) EstimateSays(e history.Estimate) string {
	field := fieldOf(e)
	switch {
	case e.Kept:
		return "stays as it is"
	case e.P5 == e.P95:
		return f.locale.Spoken(field, float64(e.P50))
	}
	return f.locale.Reading().SpokenRange(field, e.Range())
}

// Never is what a window without an incident tells; empty where there was one.
func (f *Found) Never() string {
	if f.Estimates == nil || f.Estimates.Never == nil {
		return ""
	}
	l, n := f.locale, f.Estimates.Never
	most := l.Figure(n.AtMost, 2)
	if n.AtMost >= 1000 {
		most = records.Number(int(scenario.RoundTo(n.AtMost, 2)))
	}
	says := "No incident in " + f.lasts() + ": very likely fewer than " + most + " a year. By your numbers there would have been " + l.Figure(n.Expected, 2)
	if n.Doubtful() {
		says += ", so your numbers are probably too high"
	}
	if says += "."; n.Years < longEnough {
		return says
	}
	return says + " A system that never fails may be one you spend too much on."
}

// longEnough is the least of a window, in years, without an incident that says anything of what is spent.
const longEnough = 1. / 12

// lasts is how long somebody watched.
func (f *Found) lasts() string {
	if hours := f.report.Down.Watched; hours < 72 {
		return f.locale.Duration(hours)
	}
	return f.locale.Years(f.Estimates.Never.Years)
}
