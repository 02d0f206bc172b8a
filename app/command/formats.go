//go:build !js

package command

import (
	"bufio"
	"bytes"
	"fmt"
	"slices"

	"goodenough/model"
	"goodenough/model/uncertainty"
)

// format is a way in which explain answers many links.
type format struct {
	wants *wanted
	write func(query, explained) line // makes an answer, on any of several goroutines
	take  func(line) error            // gets the answers in their order
	end   func() error                // comes behind the last; may be nil
}

// formatOf finds a format by its name, and tells whether there is one. Many links are those of standard input.
func formatOf(name string, many bool, want *wanted, out *bufio.Writer) (format, bool) {
	each := func(a line) error {
		_, err := out.Write(a.text)
		return err
	}
	switch name {
	case "json":
		return format{wants: want, write: jsonOf(want), take: each}, true
	case "text":
		return format{wants: want, write: textOf(many), take: apart(many, out, each)}, true
	case "table":
		return rows((*fleet).table, out), true
	case "csv":
		return rows((*fleet).csv, out), true
	}
	return format{}, false
}

// rows are written when all are there, since they are sorted.
func rows(write func(*fleet, *bufio.Writer) error, out *bufio.Writer) format {
	var all fleet
	take := func(a line) error {
		if a.row.name != "" { // else it says what is wrong with a table
			all.add(a.row)
		}
		return nil
	}
	return format{wants: ofRows, write: rowLine, take: take, end: func() error { return write(&all, out) }}
}

// jsonOf makes answers objects on a line. What is wrong with a link stands in it; where its line is none, or that was not asked for, who
// watches hears of it.
func jsonOf(want *wanted) func(query, explained) line {
	return func(a query, e explained) (l line) {
		l.text, l.err = want.line(e)
		l.text = append(l.text, '\n')
		if a.unread != "" || want.untold() {
			l.told = tellOf(a, slices.DeleteFunc(slices.Clone(e.problems), func(p model.Problem) bool { return !p.Stops && !p.Refused && p.Key != "link" }))
		}
		return l
	}
}

// line is an answer as a line of JSON.
func (a *wanted) line(e explained) ([]byte, error) {
	answer := e.page.ExplainParts(e.problems, a.parts)
	if a.fields != nil {
		return a.write(&answer)
	}
	return answer.JSON()
}

// textOf makes answers as the page says them. Of many, what is wrong names the line. Nothing is said of a line that is none.
func textOf(many bool) func(query, explained) line {
	return func(a query, e explained) (l line) {
		if a.unread != "" { // the example would be taken for its answer
			return line{told: tellOf(a, e.problems)}
		}
		var text, warned bytes.Buffer
		out := bufio.NewWriter(&text)
		one := program{err: &warned}
		one.explainText(out, e)
		l.err = out.Flush()
		if l.text, l.told = text.Bytes(), warned.Bytes(); many {
			l.told = tellOf(a, e.problems)
		}
		return l
	}
}

// apart puts a blank line between the answers to many links.
func apart(many bool, out *bufio.Writer, each func(line) error) func(line) error {
	first := true
	return func(a line) error {
		if many && !first && a.text != nil {
			if err := out.WriteByte('\n'); err != nil {
				return err
			}
		}
		first = first && a.text == nil
		return each(a)
	}
}

// ofRows is what rows say: of the ranges no more than the chance.
var ofRows = &wanted{outcome: true, study: studied{figures: true, depth: uncertainty.Verdicts}}

// rowLine is an answer as a row of a table.
func rowLine(a query, e explained) line {
	return line{row: serviceOf(a, e), told: tellOf(a, slices.DeleteFunc(slices.Clone(e.problems), func(p model.Problem) bool { return p.Note }))}
}

// tellOf names the problems of a link among many, each under its place.
func tellOf(a query, problems []model.Problem) (text []byte) {
	for _, p := range problems {
		where := a.place()
		if a.unread == "" {
			where += ": " + p.Key
		}
		text = fmt.Appendf(text, "%s: %s\n", where, p.Message)
	}
	return text
}
