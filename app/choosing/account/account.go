// Package account is what may be taken along of choices: what was asked and found in words, the tables with their cut line, the picture, the
// same as rows for a spreadsheet, and as the terminal's JSON. The page has it from its screens, the terminal writes it with -o, and both
// are these very words.
package account

import (
	"encoding/json"
	"math"
	"slices"
	"strconv"
	"strings"

	"goodenough/app/aside"
	"goodenough/app/chart"
	"goodenough/app/dom"
)

// Account is what is taken along of one question.
type Account struct {
	Tool    aside.Tool
	About   string   // whose question it is; empty where the tables say it
	Answer  string   // the sentence that answers it
	Says    []string // what else is to be said
	Tables  []Table
	Picture *chart.Chart
	CSV     [][]string // plain numbers, the names of its columns first
	JSON    any        // as the command of the tool writes it
}

// Table is what a person reads in rows.
type Table struct {
	Head []string
	Rows []Row
	Note string // what is to be said below
}

// Row is one of a table, or a line across it.
type Row struct {
	Cells  []string // as many as heads
	Across string   // in their place: what is said of all rows below it
}

// mostRows are those of a table; more are only counted.
const mostRows = 300

// Tool is that of a name.
func Tool(name string) aside.Tool {
	return aside.Tools[slices.IndexFunc(aside.Tools, func(t aside.Tool) bool { return t.Name == name })]
}

// Tree is the account as an article, which has no link in it: whoever takes it along adds the one that opens it.
func (a *Account) Tree() dom.Node {
	parts := []any{dom.Class("report-page"), dom.A(aside.AccountMark, a.Tool.Name), dom.A(aside.HeightMark, dom.Num(math.Ceil(a.height()))), dom.El("h1", a.Tool.Asks)}
	if a.About != "" {
		parts = append(parts, dom.El("p", dom.Class(aside.AboutClass), a.About))
	}
	parts = append(parts, dom.El("p", dom.Class(aside.AnswerClass), a.Answer))
	for _, text := range a.Says {
		parts = append(parts, dom.El("p", text))
	}
	for i := range a.Tables {
		parts = append(parts, a.Tables[i].tree())
		if note := a.Tables[i].Note; note != "" {
			parts = append(parts, dom.El("p", note))
		}
	}
	if a.Picture != nil {
		parts = append(parts, dom.El("figure", a.Picture.Whole()))
	}
	return dom.El("article", parts...)
}

func (t *Table) tree() dom.Node {
	heads := make([]dom.Node, len(t.Head))
	for i, head := range t.Head {
		if heads[i] = dom.El("th", dom.A("scope", "col"), head); head == "" {
			heads[i] = dom.El("td")
		}
	}
	var rows []dom.Node
	for i, row := range t.Rows {
		if i == mostRows {
			rows = append(rows, across(len(t.Head), "And "+strconv.Itoa(len(t.Rows)-i)+" more."))
			break
		}
		if row.Across != "" {
			rows = append(rows, across(len(t.Head), row.Across))
			continue
		}
		cells := []dom.Node{dom.El("th", dom.A("scope", "row"), row.Cells[0])}
		for _, text := range row.Cells[1:] {
			cells = append(cells, dom.El("td", text))
		}
		rows = append(rows, dom.El("tr", cells))
	}
	return dom.El("div", dom.Class("scroll"), dom.A("tabindex", "0"), dom.El("table", dom.El("thead", dom.El("tr", heads)), dom.El("tbody", rows)))
}

// across is a line over a whole table.
func across(columns int, text string) dom.Node {
	return dom.El("tr", dom.Class("cut-line"), dom.El("th", dom.A("colspan", strconv.Itoa(columns)), dom.A("scope", "colgroup"), text))
}

// Written is the account as a file of text, by its ending: "csv" or "json".
func (a *Account) Written(ending string) (aside.Made, error) {
	file := aside.Made{Name: "good-enough-" + a.Tool.Name + "." + ending}
	if ending == "csv" {
		file.Type, file.Content = "text/csv", []byte(chart.CSV(a.CSV))
		return file, nil
	}
	text, err := JSON(a.JSON)
	file.Type, file.Content = "application/json", []byte(text)
	return file, err
}

// JSON is a line of JSON in which links stay as they are.
func JSON(v any) (string, error) {
	var b strings.Builder
	encoder := json.NewEncoder(&b)
	encoder.SetEscapeHTML(false)
	err := encoder.Encode(v)
	return b.String(), err
}

// elements are a list that JSON writes as one where it is empty.
func elements[T any](list []T) []T { return append([]T{}, list...) }

func yesNo(is bool) string {
	if is {
		return "yes"
	}
	return "no"
}
