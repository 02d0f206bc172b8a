package desk

import (
	"cmp"
	"maps"
	"slices"
	"strconv"
	"strings"

	"goodenough/app/dom"
	"goodenough/app/records"
	"goodenough/app/words"
)

// refusal is the screen where nothing can be read.
func refusal(why string) dom.Node {
	return dom.El("div", dom.El("p", dom.Class("alarm"), strings.TrimSuffix(why, ".")+"."))
}

// view is the screen of what was read: what it amounts to, what looks wrong, what is left to say, and what the inputs would be; then how it
// was read, folded.
func (f *Found) view() dom.Node {
	if len(f.report.Spells) == 0 && len(f.report.Totals) == 0 && !(f.report.Down.Watched > 0) {
		return dom.El("div", f.filesView(), f.columnsView(), f.refusedView())
	}
	return dom.El("div",
		f.filesView(),
		dom.El("p", dom.Class("import-sentence"), dom.A("data-imported", "sentence"), f.Sentence()),
		f.totalsView(),
		f.alarmsView(),
		f.questionsView(),
		f.timelineView(),
		f.estimatesView(),
		f.budgetView(),
		f.creditsView(),
		f.changeView(),
		f.takeAlongView(),
		f.samplesView(),
		f.columnsView(),
		f.refusedView(),
		f.caveatsView())
}

// filesView says what each file is, or why it could not be read.
func (f *Found) filesView() dom.Node {
	var rows []dom.Node
	for _, file := range f.report.Files {
		says := file.Label
		class := "import-file"
		if file.Problem != "" {
			says, class = words.Sentence(strings.TrimSuffix(file.Problem, ".")), "alarm"
		}
		rows = append(rows, dom.El("li", dom.Class(class), dom.El("b", file.Name), ": "+says))
	}
	return dom.El("ul", dom.Class("import-files"), rows)
}

// totalsView lists what files say without their incidents.
func (f *Found) totalsView() dom.Node {
	var rows []dom.Node
	for _, t := range f.report.Totals {
		if t.Known > 0 {
			rows = append(rows, row(nil, t.Series, f.locale.Percent(t.Down/t.Known), f.locale.Duration(t.Known/3600)))
		}
	}
	if len(rows) == 0 {
		return dom.El("div", dom.A("hidden", ""))
	}
	return dom.El("div", scrolled(table([]string{"series", "down", "of a time known of"}, rows)),
		dom.El("p", dom.Class("says"), "These are totals: they don’t say how often it was down, nor for how long each time, so they fill in nothing."))
}

// alarmsView lists what looks wrong.
func (f *Found) alarmsView() dom.Node {
	var rows []dom.Node
	for _, a := range f.report.Alarms {
		rows = append(rows, dom.El("li", dom.A("data-alarm", a.Key), a.Text))
	}
	if len(rows) == 0 {
		return dom.El("ul", dom.A("hidden", ""))
	}
	return dom.El("ul", dom.Class("alarms"), rows)
}

// timelineView is the picture along time, and what the longest incidents were.
func (f *Found) timelineView() dom.Node {
	record := f.report.Record
	if len(record.Incidents) == 0 {
		return dom.El("div", dom.Class("import-timeline"))
	}
	var rows []dom.Node
	for _, says := range f.Longest(true) {
		rows = append(rows, dom.El("li", says))
	}
	return dom.El("div", dom.Class("import-timeline"), timeline(record, f.narrow), dom.El("p", dom.Class("says"), pictureSays+" The longest:"), dom.El("ol", rows))
}

// samplesView shows rows as they stand and as they were read.
func (f *Found) samplesView() dom.Node {
	if len(f.report.Samples) == 0 {
		return fold("samples", "How rows were read", dom.El("p", "This format has no rows."))
	}
	var rows []dom.Node
	for _, s := range f.report.Samples {
		end, length, share := "still open", "", "not said"
		if !s.Spell.End.IsZero() {
			end, length = clock(s.Spell.End), f.locale.Duration(s.Spell.End.Sub(s.Spell.Start).Hours())
		}
		if s.Spell.Affected.Said() {
			share = f.locale.Percent(float64(s.Spell.Affected))
		}
		rows = append(rows, dom.El("tr", dom.El("td", strconv.Itoa(s.Row)), dom.El("td", strings.Join(s.Raw, " | ")), dom.El("td", clock(s.Spell.Start)), dom.El("td", end), dom.El("td", length), dom.El("td", share)))
	}
	return fold("samples", "How rows were read", dom.El("div", f.takenView(), scrolled(table([]string{"row", "as it stands", "start (UTC)", "end (UTC)", "length", "customers affected"}, rows))))
}

// takenView says which columns starts and ends come from.
func (f *Found) takenView() dom.Node {
	says := f.Taken()
	if says == "" {
		return dom.El("p", dom.A("hidden", ""))
	}
	return dom.El("p", dom.Class("says"), says)
}

// columnsView lets somebody say which column is what.
func (f *Found) columnsView() dom.Node {
	var fields []dom.Node
	for _, c := range f.report.Columns {
		options := append([]string{none}, c.Choices...)
		fields = append(fields, f.selectView(columnChoice+c.Role, roleNames[c.Role], options, cmp.Or(c.Name, none), true))
	}
	if len(fields) == 0 {
		return dom.El("div", dom.A("hidden", ""))
	}
	return fold("columns", "Which column is what", dom.El("div", dom.Class("import-questions"), fields))
}

// none stands for no column.
const none = "-"

// roleNames are what columns are for, as a person is told.
var roleNames = map[string]string{"start": "start", "end": "end", "length": "length", "affected": "customers affected", "id": "number of the incident", "text": "title",
	"scope": "service", "kind": "severity or kind", "status": "status"}

// refusedView lists rows that were refused, by reason.
func (f *Found) refusedView() dom.Node {
	if len(f.report.Refused) == 0 {
		return dom.El("div", dom.A("hidden", ""))
	}
	var groups []dom.Node
	for _, reason := range slices.SortedFunc(maps.Keys(f.report.Refused), func(a, b string) int {
		return cmp.Or(cmp.Compare(f.report.Refused[b], f.report.Refused[a]), strings.Compare(a, b))
	}) {
		groups = append(groups, dom.El("li", words.Capital(reason)+": "+f.lines(reason)))
	}
	return fold("refused", "Refused rows: "+records.Number(f.report.Rows.Refused), dom.El("ul", groups))
}

// mostLines are named of each reason.
const mostLines = 20

// lines are where the rows refused for a reason stand.
func (f *Found) lines(reason string) string {
	var list []string
	for _, p := range f.report.Problems {
		if p.Reason != reason || p.Row == 0 {
			continue
		}
		if len(list) == mostLines {
			list = append(list, "and more")
			break
		}
		says := strconv.Itoa(p.Row)
		if len(f.report.Files) > 1 {
			says += " of " + p.File
		}
		if p.Cell != "" {
			says += " (“" + p.Cell + "”)"
		}
		list = append(list, says)
	}
	switch n := f.report.Refused[reason]; {
	case len(list) == 0: // not told one by one
		return records.Count(n, "row") + "."
	case n == 1:
		return "row " + list[0] + "."
	default:
		return records.Count(n, "row") + ": " + strings.Join(list, ", ") + "."
	}
}

func (f *Found) caveatsView() dom.Node {
	var rows []dom.Node
	for _, c := range f.report.Caveats {
		rows = append(rows, dom.El("li", c))
	}
	if len(rows) == 0 {
		return dom.El("div", dom.A("hidden", ""))
	}
	return fold("caveats", "What these files can’t say", dom.El("ul", rows))
}
