package desk

import (
	"errors"
	"math"
	"slices"
	"strconv"
	"strings"

	"goodenough/app/choices"
	"goodenough/app/choosing/account"
	"goodenough/app/dom"
	"goodenough/model"
	"goodenough/model/backlog"
	"goodenough/model/scenario"
	"goodenough/model/uncertainty"
)

const (
	cellChoice    = "cell-" // with row and column behind it
	draws         = 256     // draws behind how likely an item is above the line
	mostGridRows  = 60      // that are typed cell by cell
	mostTableRows = 300
)

// backlogView ranks improvements to the page's system, and draws the line below which none is worth doing.
func backlogView(a *asked) dom.Node {
	a.changeItems()
	text := a.texts[choices.ItemsText]
	example := strings.TrimSpace(text) == ""
	if example {
		text = choices.Example
	}
	items, problems := choices.Items(text)
	budget, problem := a.amount(choices.PaidText)
	about, ranked := absent("p"), absent("div")
	if example {
		about = says("An example: change it, or paste your own below.")
	}
	if len(items) > 0 {
		ranked = dom.El("div", a.rankedView(items, budget, problems))
	}
	return dom.El("div", dom.El("div", dom.Class("import-questions"), a.box(choices.PaidText, "Budget for these, a year", "no limit", problem)), about,
		problemsView(problems), ranked, a.gridView(text, len(items) > 0), a.pasteView(choices.ItemsText, "Paste a table", "The first row names the columns: "+choices.Header+". Shares are of 1 or in %, ranges like 10%..30%.", text))
}

// amount reads a yearly amount of money; without one there is no end.
func (a *asked) amount(name string) (v float64, problem string) {
	text := strings.TrimSpace(a.texts[name])
	if text == "" {
		return math.Inf(1), ""
	}
	v, err := choices.ReadAmount(text, a.locale.Reading())
	if err != nil {
		return math.Inf(1), "“" + scenario.CleanText(text, 40) + "”: " + err.Error() + "."
	}
	return v, ""
}

// problemsView lists what is wrong with a table.
func problemsView(problems []choices.Problem) dom.Node {
	if len(problems) == 0 {
		return absent("ul")
	}
	var rows []dom.Node
	for i, p := range problems {
		if i == mostProblems {
			rows = append(rows, dom.El("li", "And "+strconv.Itoa(len(problems)-i)+" more."))
			break
		}
		rows = append(rows, dom.El("li", p.String()+"."))
	}
	return dom.El("ul", dom.Class("alarms"), rows)
}

const mostProblems = 20

// rankedView is the answer, and each item with where it stands and why.
func (a *asked) rankedView(items []backlog.Item, budget float64, problems []choices.Problem) dom.Node {
	system, stops := model.Build(a.scenario.Inputs)
	if model.Stopped(stops) {
		return alarm("The numbers on the page can’t all be true, so nothing can be ranked: mend them first.")
	}
	q := backlog.Question{System: &system, Budget: budget, Items: items, Decided: a.decisions(items)}
	answer, err := backlog.Weigh(q)
	if errors.Is(err, backlog.ErrDecided) {
		return dom.El("div", alarm("What you decided to do costs more than the budget. Take a decision back, or raise it."), press("undecide", "Take all decisions back"))
	}
	if err != nil {
		return alarm(err.Error())
	}
	if study := a.scenario.Study(); q.InDoubt(study) {
		if err := answer.Draw(q, study, draws, new(uncertainty.Runner)); err != nil {
			return alarm(err.Error())
		}
	}
	a.account = account.Backlog(a.scenario, answer, problems, a.locale)
	rows := make([]dom.Node, 0, len(answer.Items)+1)
	for i := range answer.Items {
		if i == answer.Line {
			rows = append(rows, cutLine)
		}
		if i == mostTableRows {
			rows = append(rows, row("…", "", "", "", "And "+strconv.Itoa(len(answer.Items)-i)+" more.", ""))
			break
		}
		rows = append(rows, a.itemRow(answer, &answer.Items[i]))
	}
	if answer.Line == len(answer.Items) {
		rows = append(rows, cutLine)
	}
	return dom.El("div", dom.El("p", dom.Class("import-sentence"), a.account.Answer), dom.El("p", strings.Join(a.account.Says, " ")),
		table(append(slices.Clone(a.account.Tables[0].Head), "decide"), rows), a.alongView())
}

// cutLine is drawn between what is worth doing and what is not.
var cutLine = dom.El("tr", dom.Class("cut-line"), dom.El("th", dom.A("colspan", "6"), dom.A("scope", "colgroup"), account.BelowLine))

func (a *asked) itemRow(answer *backlog.Answer, s *backlog.Standing) dom.Node {
	verb, label := "in-", "Do it"
	switch {
	case s.Reason == backlog.Decided:
		verb, label = "free-", "Undecide"
	case s.Chosen:
		verb, label = "out-", "Leave it"
	}
	at := strconv.Itoa(s.Item)
	decide := pressOf("decide-"+at, verb+at, label, s.Name)
	cells := account.BacklogCells(answer, s, a.locale)
	return row(cells[0], append(texts(cells[1:]), decide)...)
}

// decisions are what somebody decided, by item.
func (a *asked) decisions(items []backlog.Item) []backlog.Decision {
	decided := make([]backlog.Decision, len(items))
	for name, as := range map[string]backlog.Decision{choices.InsText: backlog.In, choices.OutsText: backlog.Out} {
		for _, line := range strings.Split(a.texts[name], "\n") {
			if at := slices.IndexFunc(items, func(i backlog.Item) bool { return line != "" && i.Name == line }); at >= 0 {
				decided[at] = as
			}
		}
	}
	return decided
}

// changeItems does what was pressed, and takes cells that were typed into the table.
func (a *asked) changeItems() {
	text := a.texts[choices.ItemsText]
	if strings.TrimSpace(text) == "" {
		text = choices.Example
	}
	if a.presses("undecide") {
		delete(a.texts, choices.InsText)
		delete(a.texts, choices.OutsText)
	}
	if len(a.pressed) > 0 {
		items, _ := choices.Items(text)
		for verb, to := range map[string]string{"in-": choices.InsText, "out-": choices.OutsText, "free-": ""} {
			for _, i := range a.pressesOf(verb) {
				if i >= 0 && i < len(items) {
					a.decide(items[i].Name, to)
				}
			}
		}
	}
	grid := choices.GridOf(text)
	typed := false
	for name, value := range a.texts {
		at, is := strings.CutPrefix(name, cellChoice)
		if !is {
			continue
		}
		delete(a.texts, name)
		r, c, _ := strings.Cut(at, "-")
		row, err := strconv.Atoi(r)
		column, too := strconv.Atoi(c)
		if err == nil && too == nil && grid != nil && row >= 0 && row < len(grid.Rows) && column >= 0 && column < len(choices.Headers) {
			if column == 0 {
				a.rename(grid.Rows[row][0], value)
			}
			grid.Rows[row][column], typed = value, true
		}
	}
	if drops := a.pressesOf("drop-"); grid != nil && len(drops) > 0 {
		grid.Rows, typed = without(grid.Rows, drops), true
	}
	for _, name := range a.pressed {
		if name == "add" && grid != nil {
			grid.Add()
			typed = true
		}
	}
	if a.presses("clear") {
		grid, typed = choices.NewGrid(), true
		grid.Add()
	}
	if typed {
		a.texts[choices.ItemsText] = grid.Text()
	}
}

// decide enters the name of an item into one list of decisions, and takes it out of the other.
func (a *asked) decide(item, to string) {
	for _, list := range []string{choices.InsText, choices.OutsText} {
		names := slices.DeleteFunc(strings.Split(a.texts[list], "\n"), func(name string) bool { return name == "" || name == item })
		if list == to {
			names = append(names, item)
		}
		a.texts[list] = strings.Join(names, "\n")
	}
}

// rename has what was decided of an item go on under its new name.
func (a *asked) rename(item, to string) {
	from, to := choices.NameOf(item), choices.NameOf(to)
	for _, list := range []string{choices.InsText, choices.OutsText} {
		if names := strings.Split(a.texts[list], "\n"); slices.Contains(names, from) {
			names[slices.Index(names, from)] = to
			a.texts[list] = strings.Join(names, "\n")
		}
	}
}

// gridView is the table to be typed into, of a text that some items were read of or none.
func (a *asked) gridView(text string, readable bool) dom.Node {
	grid := choices.GridOf(text)
	switch {
	case grid == nil && readable:
		return dom.El("div", says("Nothing can be typed row by row until each can be cut into cells: mend the text below."))
	case grid == nil || len(grid.Rows) > mostGridRows:
		return absent("div")
	}
	heads := append(slices.Clone(gridHeads), "")
	rows := make([]dom.Node, len(grid.Rows))
	for r, cells := range grid.Rows {
		parts := make([]any, 0, len(cells)+1)
		for c, cell := range cells[:len(choices.Headers)] {
			name := cellChoice + strconv.Itoa(r) + "-" + strconv.Itoa(c)
			parts = append(parts, dom.El("input", control(name), dom.A("type", "text"), dom.A("aria-label", gridHeads[c]+", row "+strconv.Itoa(r+1)), dom.A("value", cell)))
		}
		rows[r] = row(strconv.Itoa(r+1), append(parts, pressOf("drop-"+strconv.Itoa(r), "drop-"+strconv.Itoa(r), "Remove", "row "+strconv.Itoa(r+1)))...)
	}
	return dom.El("div", dom.El("h3", "The improvements"), table(append([]string{""}, heads...), rows), dom.El("p", press("add", "Add a row"), " ", press("clear", "Clear the table")))
}

// gridHeads are what the columns of a backlog are called.
var gridHeads = func() []string {
	names := []string{"improvement"}
	for _, c := range backlog.Columns {
		names = append(names, c.Name)
	}
	return names
}()

// pasteView is a folded box for a whole table.
func (a *asked) pasteView(name, summary, hint, text string) dom.Node {
	return dom.El("details", dom.El("summary", summary), says(hint),
		dom.El("textarea", control(name), dom.A("rows", "8"), dom.A("spellcheck", "false"), dom.A("aria-label", summary), text))
}
