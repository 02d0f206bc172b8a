package desk

import (
	"strconv"
	"strings"

	"goodenough/app/aside"
	"goodenough/app/dom"
	"goodenough/app/records"
)

// Account is what somebody takes along of their incidents, as an article with its picture along time: what was found, what it says of the
// system, what it used up and what is owed. It holds times, lengths and shares of customers, and no text of a file: no titles, services,
// columns or names of files, unless these are wanted. The page adds the link; it keeps nothing.
func (f *Found) Account(named bool) dom.Node {
	r := f.report
	parts := []any{dom.Class("report-page"), dom.A(aside.AccountMark, aside.AccountName),
		dom.El("h1", "Incidents, "+r.When()),
		dom.El("p", dom.Class("report-answer"), f.Sentence())}
	if len(r.Record.Incidents) > 0 {
		parts = append(parts,
			dom.El("figure", timeline(r.Record, false)), dom.El("p", pictureSays),
			dom.El("h2", "The longest"), f.longestTable(named))
	}
	if f.Estimates != nil {
		parts = append(parts, dom.El("h2", "What they say of the system"), f.estimatesTable("before"))
	}
	if never := f.Never(); never != "" {
		parts = append(parts, dom.El("p", never))
	}
	if f.budgets != nil && r.Down.Watched > 0 {
		parts = append(parts, dom.El("h2", "Downtime budget of this window"), f.budgetTable())
		if len(f.budgets.Tolerated.Months) > 1 {
			parts = append(parts, dom.El("h2", "Month by month"), f.burnTable(&f.budgets.Tolerated))
		}
		if schedule, _ := f.schedule(); len(schedule.Tiers) > 0 {
			parts = append(parts, dom.El("h2", "Service credits for these months"), dom.El("p", "By the schedule “"+schedule.Name+"”."))
			parts = append(parts, f.owed(schedule)...)
		}
	}
	return dom.El("article", append(parts, dom.El("h2", "What to keep in mind"), f.doubts(), dom.El("p", holds(named)))...)
}

// holds says what stands in an account.
func holds(named bool) string {
	if named {
		return "This holds the times, lengths and titles of incidents, and the names of services and files. Whoever has it has those."
	}
	return "This holds the times and lengths of incidents, and the share of customers they affected. No titles, services or names of files are in it."
}

// longestTable lists the longest incidents by the numbers they have in the picture.
func (f *Found) longestTable(named bool) dom.Node {
	columns := []string{"", "began", "lasted", "customers affected"}
	if named {
		columns = append(columns, "what")
	}
	var rows []dom.Node
	for i, at := range longestOf(f.report.Record, mostNamed) {
		n := &f.report.Record.Incidents[at]
		lasted, share := f.locale.Duration(n.Hours), f.locale.Percent(n.Share)
		if n.End.IsZero() {
			lasted += ", still open"
		}
		if n.Unasked {
			share += ", assumed"
		}
		cells := []string{records.Moment(n.Start), lasted, share}
		if named {
			cells = append(cells, strings.Trim(n.Scope+": "+n.Text, ": "))
		}
		rows = append(rows, row(nil, strconv.Itoa(i+1), cells...))
	}
	return table(columns, rows)
}

// doubts are what looks wrong, what was assumed, and what such files can't say. None of it quotes a file.
func (f *Found) doubts() dom.Node {
	var rows []dom.Node
	say := func(text string) { rows = append(rows, dom.El("li", text)) }
	if f.report.Window.How == "guessed" {
		say("From when to when was watched is a guess, by the first and the last there is in the files.")
	}
	for _, a := range f.report.Alarms {
		say(a.Text)
	}
	for _, c := range f.report.Caveats {
		say(c)
	}
	return dom.El("ul", rows)
}

// Whether what is taken along names incidents and services.
const (
	namesChoice = "names"
	noNames     = "left out"
	allNames    = "in it"
)

// takeAlongView offers the account to be saved and copied.
func (f *Found) takeAlongView() dom.Node {
	button := func(action, label string) dom.Node {
		return dom.El("button", dom.A("type", "button"), dom.A("data-action", action), label)
	}
	if !(f.report.Down.Watched > 0) {
		return dom.El("div", dom.A("hidden", ""))
	}
	named := f.named()
	buttons := []dom.Node{button("save-"+aside.AccountName, "Save report"), button("copy-"+aside.AccountName, "Copy report as Markdown")}
	if len(f.report.Record.Incidents) > 0 {
		buttons = append(buttons, button("save-"+aside.TimelineName, "Save time line (SVG)"), button("copy-"+aside.TimelineName, "Copy embed code with the time line"))
	}
	return fold("along", "A report, and the time line for your wiki", dom.El("div",
		dom.El("div", dom.Class("import-questions"), f.selectView(namesChoice, "Titles and services", []string{noNames, allNames}, map[bool]string{false: noNames, true: allNames}[named], true)),
		dom.El("p", dom.Class("share-row"), buttons),
		dom.El("p", dom.Class("says"), holds(named)+" This page keeps nothing of it.")))
}

func (f *Found) named() bool { return f.choices.texts[namesChoice] == allNames }
