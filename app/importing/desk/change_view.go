package desk

import (
	"cmp"
	"time"

	"goodenough/app/dom"
	"goodenough/app/words"
	"goodenough/model"
	"goodenough/model/history"
	"goodenough/model/scenario"
	"goodenough/model/uncertainty"
)

// changeView compares before and after a day that somebody names, on which spending changed.
func (f *Found) changeView() dom.Node {
	if len(f.report.Record.Incidents) == 0 {
		return dom.El("div", dom.A("hidden", ""))
	}
	ops, _ := model.FieldOf("ops")
	spent := f.scenario.Spend
	text := f.choices.texts["spent"]
	if text != "" {
		read, err := scenario.Read(ops, text, f.locale.Reading())
		switch {
		case err != nil:
			f.choices.problems["spent"] = words.Sentence(f.locale.Reading().Refusal(ops, err))
		case !(read.Value > 0):
			f.choices.problems["spent"] = "It has to be more than nothing."
		default:
			spent = read.Value
		}
	}
	parts := []any{dom.El("div", dom.Class("import-questions"),
		f.boxView("changed", "Spending changed on", "date", f.choices.texts["changed"], true),
		f.boxView("spent", "From, a year", "text", cmp.Or(text, f.locale.Spoken(ops, spent)), true)),
		dom.El("p", dom.Class("says"), "To "+f.locale.Spoken(ops, f.scenario.Spend)+", your spending now.")}
	w := f.report.Window
	switch changed := f.choices.moment("changed", BeginOf); {
	case changed.IsZero():
	case !changed.After(w.From) || !changed.Before(w.To):
		parts = append(parts, dom.El("p", dom.Class("alarm"), "That day is not within the time that was watched."))
	default:
		before, after := f.part(w.From, changed), f.part(changed, w.To)
		parts = append(parts, f.comparison(history.Compare(&before, &after, spent, f.scenario.Spend, f.scenario.Floor))...)
	}
	return fold("change", "Before and after a change in spending", dom.El("div", parts...))
}

// part is the record of a part of the window.
func (f *Found) part(from, to time.Time) history.Record {
	return history.Settle(f.report.Spells, f.report.Window.Part(history.Stretch{From: from, To: to}), f.report.Down.Assumed)
}

// comparison says what differs.
func (f *Found) comparison(c *history.Comparison) []any {
	times := func(b uncertainty.Band) string {
		return f.locale.Figure(float64(b.P5), 2) + " to " + f.locale.Figure(float64(b.P95), 2) + " times"
	}
	var parts []any
	say := func(text string) { parts = append(parts, dom.El("p", dom.A("data-imported", "change"), text)) }
	if c.Incidents.P95 > 0 {
		say("Incidents a year: " + times(c.Incidents) + " as many as before.")
	}
	if c.Downtime.P95 > 0 {
		says := "Downtime: " + times(c.Downtime) + " what it was."
		if c.Alike {
			says += " There are too few incidents on one side, so lengths and customers affected are taken to be alike."
		}
		say(says)
	}
	if c.Nine.Kept {
		say("Cost of each extra nine: " + string(c.Nine.Why) + ".")
	} else {
		say("Cost of each extra nine: " + times(c.Nine.Band) + ", " + string(c.Nine.Why) + ". Whatever else changed is in it too.")
	}
	return parts
}
