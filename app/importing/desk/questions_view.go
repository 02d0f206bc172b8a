package desk

import (
	"cmp"
	"time"

	"goodenough/app/dom"
)

// questionsView asks what the files leave open, and always for the window.
func (f *Found) questionsView() dom.Node {
	var fields []dom.Node
	for _, q := range f.report.Questions {
		switch {
		case q.Key == "window": // which is asked below in any case
		case q.Key == "zone":
			fields = append(fields, f.boxView(q.Key, q.Text, "text", cmp.Or(f.choices.texts[q.Key], f.choices.place), q.Answered))
		case len(q.Choices) > 0:
			fields = append(fields, f.selectView(q.Key, q.Text, q.Choices, cmp.Or(f.choices.texts[q.Key], q.Guess), q.Answered))
		default:
			fields = append(fields, f.boxView(q.Key, q.Text, "text", cmp.Or(f.choices.texts[q.Key], q.Guess), q.Answered))
		}
	}
	if w := f.report.Window; f.report.Down.Watched > 0 || f.choices.texts["from"] != "" {
		if !w.To.After(w.From) {
			f.choices.problems["to"] = backwards // the end is a guess
		}
		kind, layout, last := "date", time.DateOnly, w.To.Add(-time.Nanosecond)
		if f.report.Brief() {
			kind, layout, last = "datetime-local", minuteOnly, w.To
		}
		fields = append(fields,
			f.boxView("from", "Watched from", kind, w.From.UTC().Format(layout), w.How != "guessed"),
			f.boxView("to", "to", kind, last.UTC().Format(layout), w.How != "guessed"))
	}
	return dom.El("div", dom.Class("import-questions"), fields)
}
