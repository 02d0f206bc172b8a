//go:build !js

package command

import (
	"bufio"
	"errors"
	"fmt"
	"strings"

	"goodenough/app/choices"
	"goodenough/app/state"
	"goodenough/model"
)

// query is a link that is to be answered.
type query struct {
	choices.Row                   // its number counts the arguments, or the lines of standard input, from 1
	line        bool              // it stands on standard input
	unread      string            // why its line is none: what is answered then is the example
	wrong       []choices.Problem // in the place of a link: of a table's rows that hold none
}

// place says where it stands.
func (a *query) place() string {
	if a.line {
		return fmt.Sprintf("line %d", a.Number)
	}
	return fmt.Sprintf("link %d", a.Number)
}

// open is the page's state with the link. The name of its row counts before its own.
func (a *query) open() state.State {
	if a.unread != "" {
		s := state.Open("")
		s.Problems = append(s.Problems, model.Problem{Key: "line", Message: a.unread, Refused: true})
		return s
	}
	s := state.Open(a.Link)
	a.Call(&s.Scenario)
	return s
}

// longestLine is the most that a line of standard input may hold: far above any link, which says itself that it is too long.
const longestLine = 1 << 20

// eachLink hands on the links in their order, and in the place of "-" those of standard input, until one is no longer wanted.
func (p *program) eachLink(links []string, handle func(query) bool) error {
	for i, link := range links {
		if link == "-" {
			if more, err := p.eachLine(handle); !more || err != nil {
				return err
			}
		} else if !handle(query{Row: choices.Row{Number: i + 1, Link: link}}) {
			return nil
		}
	}
	return nil
}

// stdin is the lines of standard input, counted.
type stdin struct {
	*bufio.Scanner
	number int
}

func (l *stdin) next() bool { l.number++; return l.Scan() }

// err says why lines ended before their end.
func (l *stdin) err() error {
	if err := l.Err(); !errors.Is(err, bufio.ErrTooLong) {
		return err
	}
	return fmt.Errorf("line %d of standard input is longer than %d bytes: that is no link, and what follows is not read", l.number, longestLine)
}

// eachLine hands on the links of standard input, one a line, with or without a name before it. Blank lines are skipped, and so are comments.
// Where the first line is that of a table, its rows are. It tells whether more links are wanted.
func (p *program) eachLine(handle func(query) bool) (more bool, err error) {
	lines := stdin{Scanner: bufio.NewScanner(p.in)}
	lines.Buffer(nil, longestLine)
	for begun := false; lines.next(); {
		line := strings.TrimSpace(strings.TrimPrefix(lines.Text(), "\ufeff"))
		if line == "" || choices.IsComment(line) {
			continue
		}
		if !begun && choices.IsTable(line) {
			return eachRow(line, &lines, handle)
		}
		begun = true
		a := query{Row: choices.Row{Number: lines.number}, line: true}
		if a.Name, a.Link, err = choices.NamedLink(line); err != nil {
			a.unread = err.Error()
		}
		if !handle(a) {
			return false, nil
		}
	}
	return true, lines.err()
}

// eachRow hands on the links of a table, whose first line has been read, and the others are, to their end, before.
func eachRow(first string, lines *stdin, handle func(query) bool) (more bool, err error) {
	var all strings.Builder
	all.WriteString(strings.Repeat("\n", lines.number-1) + first + "\n")
	for all.Len() <= choices.Largest && lines.next() {
		all.WriteString(lines.Text() + "\n")
	}
	if err := lines.err(); err != nil {
		return false, err
	}
	rows, problems := choices.Rows(all.String())
	if len(problems) > 0 && !handle(query{wrong: problems}) {
		return false, nil
	}
	for _, r := range rows {
		if !handle(query{Row: r, line: true}) {
			return false, nil
		}
	}
	return true, nil
}
