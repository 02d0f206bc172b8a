// Package choices is how tables of choices are read and what is said of them: improvements to one system (model/backlog), and systems that
// share one budget (model/portfolio). Tables come as CSV, TSV, as a spreadsheet puts them on the clipboard, or JSON. Every row becomes
// something: it is used, or refused with its row, column, the rule and what stood there, and costs no other.
package choices

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"goodenough/model/scenario"
)

// Problem is something about a table that a person should know. Its JSON names are a contract.
type Problem struct {
	Row     int    `json:"row,omitempty"`        // line of a text, element of JSON, from 1; 0: the whole
	Column  string `json:"column,omitempty"`     // as the table names it
	Cell    string `json:"cell,omitempty"`       // what stands there, shortened
	Message string `json:"message"`              // the rule
	Refused bool   `json:"refused"`              // something that was given is not used
	Silent  bool   `json:"unanswered,omitempty"` // the system of the row has no answer, and is left out
}

func (p Problem) String() string {
	var where []string
	if p.Row > 0 {
		where = append(where, fmt.Sprintf("row %d", p.Row))
	}
	if p.Column != "" {
		where = append(where, p.Column)
	}
	text := strings.Join(where, ", ")
	if p.Cell != "" {
		text = strings.TrimSpace(text + " “" + p.Cell + "”")
	}
	if text == "" {
		return p.Message
	}
	return text + ": " + p.Message
}

// inOrder puts problems in the order of their rows, those of the whole first.
func inOrder(problems []Problem) []Problem {
	slices.SortStableFunc(problems, func(a, b Problem) int { return cmp.Compare(a.Row, b.Row) })
	return problems
}

// clip shortens what stood in a cell for a message.
func clip(text string) string { return scenario.CleanText(text, 60) }
