package account

import (
	"goodenough/app/chart"
	"goodenough/app/choices"
	"goodenough/app/words"
	"goodenough/model"
	"goodenough/model/backlog"
	"goodenough/model/scenario"
)

// BelowLine is what is said of all items below the line.
const BelowLine = "Below this line: not worth doing"

// Backlog is the account of improvements to the system of a scenario.
func Backlog(s scenario.Scenario, a *backlog.Answer, problems []choices.Problem, l words.Locale) *Account {
	said := choices.BacklogSays(a, l)
	t := Table{Head: []string{"improvement", "adds a year", "pays a year", "worth it in", "why"}}
	rows := [][]string{{"rank", "improvement", "worth doing", "adds ($ a year)", "pays ($ a year)", "due at once ($)", "chance that it is worth doing", "deciding otherwise costs ($ a year)", "why"}}
	for i := range a.Items {
		if i == a.Line {
			t.Rows = append(t.Rows, Row{Across: BelowLine})
		}
		item := &a.Items[i]
		t.Rows = append(t.Rows, Row{Cells: BacklogCells(a, item, l)})
		chance := ""
		if item.Chance != nil {
			chance = plain(*item.Chance)
		}
		rows = append(rows, []string{plain(model.Number(item.Rank)), item.Name, yesNo(item.Chosen), plain(item.Adds), plain(item.Paid), plain(item.OneOff), chance, plain(item.Turning), why(a, item, l)})
	}
	if a.Line == len(a.Items) {
		t.Rows = append(t.Rows, Row{Across: BelowLine})
	}
	return &Account{Tool: Tool("backlog"), About: about(s, l), Answer: said[0], Says: said[1:], Tables: []Table{t}, CSV: rows, JSON: struct {
		Link string `json:"link"`
		*backlog.Answer
		Problems []choices.Problem `json:"problems"`
	}{s.Link(), a, elements(problems)}}
}

// BacklogCells are what a row of the table says of an item.
func BacklogCells(a *backlog.Answer, item *backlog.Standing, l words.Locale) []string {
	return []string{item.Name, l.Signed(float64(item.Adds)), l.Money(float64(item.Paid)), choices.Likely(item), why(a, item, l)}
}

// why says why an item stands where it does, and what deciding otherwise would cost.
func why(a *backlog.Answer, item *backlog.Standing, l words.Locale) string {
	text := choices.Why(item, a, l)
	if other := choices.Otherwise(item, l); other != "" {
		text += "; " + other
	}
	return text
}

// plain writes a number for a program.
func plain(v model.Number) string {
	if !v.Known() {
		return ""
	}
	return chart.Number(float64(v))
}
