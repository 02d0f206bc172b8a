package choices

import (
	"fmt"
	"math"
	"net/url"
	"strings"

	"goodenough/model"
	"goodenough/model/scenario"
)

// System is one of a portfolio.
type System struct {
	Row    int
	Name   string
	Link   string
	System *model.System
}

// Together are the models of systems, and what all spend today, $ a year: at most what counts as out of reach.
func Together(systems []System) (models []*model.System, today float64) {
	models = make([]*model.System, len(systems))
	for i, s := range systems {
		models[i] = s.System
		today += s.System.Inputs().Spend
	}
	return models, math.Min(today, model.OutOfReach)
}

// inputKey finds an input by its key or its name, and what else a row may have.
var inputKey = func() func(plain string) (string, bool) {
	keys := map[string]string{"link": "link", "url": "link", "address": "link", "scenario": "link", "v": "v", "name": "name", "system": "name", "service": "name", "team": "name"}
	for _, f := range model.Fields {
		if f.Key != "team" {
			keys[f.Key] = f.Key
		}
		keys[plainly(f.Name)] = f.Key
	}
	return func(plain string) (string, bool) { key, ok := keys[plain]; return key, ok }
}()

// Systems reads those of a portfolio: a link a line, with # for comments, or a table with a column of links, or with inputs, each column named
// by the key that links have for it or as the page names it. A system that has no answer is left out, and so are more than wanted.
func Systems(text string) (systems []System, problems []Problem) {
	rows, problems := Rows(text)
	for _, r := range rows {
		s, said := scenario.Parse(r.Link)
		for _, p := range said {
			if !p.Note {
				problems = append(problems, Problem{Row: r.Number, Column: p.Key, Message: p.Message, Refused: p.Refused})
			}
		}
		system, stops := model.Build(s.Inputs)
		if model.Stopped(stops) {
			for _, p := range stops {
				if p.Stops {
					problems = append(problems, Problem{Row: r.Number, Column: p.Key, Message: p.Message + ": the system is left out", Silent: true})
				}
			}
			continue
		}
		r.Call(&s)
		one := System{Row: r.Number, Name: s.Name, Link: s.WithoutPacked().Link(), System: &system}
		if one.Name == "" {
			one.Name = fmt.Sprintf("%s, row %d", s.Preset().Name, r.Number)
		}
		systems = append(systems, one)
	}
	if len(systems) == 0 && len(problems) == 0 {
		problems = append(problems, Problem{Message: "there is no system in the file", Refused: true})
	}
	return systems, inOrder(problems)
}

// Row is what a row says of a system: its link, or its inputs as one. Its name is "" where only the link may say one.
type Row struct {
	Number     int // line of a text, element of JSON, from 1
	Name, Link string
}

// Call gives a scenario the row's name, which counts before the one that its link says.
func (r Row) Call(s *scenario.Scenario) {
	if r.Name != "" {
		f, _ := model.FieldOf("name")
		s.Name = scenario.CleanText(r.Name, f.Longest)
	}
}

// Rows reads a list of links or a table, as Systems does, without looking into the links.
func Rows(text string) (rows []Row, problems []Problem) {
	text = strings.TrimPrefix(text, "\ufeff")
	if IsLinks(text) {
		return linkRows(text)
	}
	t, problems := readTable(text, "systems")
	keys, more := t.match(inputKey)
	problems = append(problems, more...)
	for i := range t.rows {
		r := &t.rows[i]
		one := Row{Number: r.number}
		var pairs []string
		for at, key := range keys {
			switch cell := r.cell(at); {
			case cell == "" || key == "":
			case key == "link":
				one.Link = cell
			case key == "name":
				one.Name = cell
			default:
				pairs = append(pairs, key+"="+url.QueryEscape(strings.ReplaceAll(cell, "..", "~")))
			}
		}
		switch {
		case one.Link != "" && pairs != nil:
			problems = append(problems, Problem{Row: r.number, Message: "a row gives a link or inputs, not both: the system is left out", Refused: true})
			continue
		case one.Link == "" && pairs == nil:
			problems = append(problems, Problem{Row: r.number, Cell: clip(one.Name), Message: "the row says nothing of a system: it needs a link, or inputs", Refused: true})
			continue
		case one.Link == "":
			one.Link = strings.Join(pairs, "&")
		}
		rows = append(rows, one)
	}
	return rows, problems
}

// linkRows reads a link a line.
func linkRows(text string) (rows []Row, problems []Problem) {
	if len(text) > Largest {
		return nil, []Problem{{Message: fmt.Sprintf("the file has %d bytes, and at most %d are read", len(text), Largest), Refused: true}}
	}
	number := 0
	for line := range strings.Lines(text) {
		number++
		if line = strings.TrimSpace(line); line == "" || IsComment(line) {
			continue
		}
		if len(rows) == mostRows {
			return rows, append(problems, Problem{Row: number, Message: fmt.Sprintf("at most %d systems are read: the rows from here on are not", mostRows), Refused: true})
		}
		name, link, err := NamedLink(line)
		if err != nil {
			problems = append(problems, Problem{Row: number, Cell: clip(line), Message: err.Error() + ": the system is left out", Refused: true})
			continue
		}
		rows = append(rows, Row{number, name, link})
	}
	return rows, problems
}

// IsLinks tells a link a line from a table: its first line has a parameter in it.
func IsLinks(text string) bool {
	for line := range strings.Lines(text) {
		if line = strings.TrimSpace(line); line != "" && !IsComment(line) {
			return line[0] != '[' && line[0] != '{' && strings.Contains(line, "=")
		}
	}
	return false
}

// IsTable tells whether a list goes on as a table, whose rows cannot be read one by one: its first line that says anything is the
// beginning of JSON, or names columns, one of links or several of inputs.
func IsTable(first string) bool {
	first = strings.TrimSpace(strings.TrimPrefix(first, "\ufeff"))
	if first == "" || strings.Contains(first, "=") && first[0] != '[' && first[0] != '{' {
		return false
	}
	if first[0] == '[' || first[0] == '{' {
		return true
	}
	cells, _, err := cut([]string{first}, commaOf(first))
	known := 0
	for _, cell := range cells {
		switch key, is := inputKey(plainly(cell)); {
		case key == "link" && err == nil:
			return true
		case is:
			known++
		}
	}
	return known > 1 && err == nil
}
