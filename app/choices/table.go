package choices

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"
	"unicode"
)

// Bounds on what a table may have: far above what anybody needs, low enough that a hostile one costs nothing.
const (
	Largest     = 64 << 20 // bytes
	mostRows    = 100_000
	mostColumns = 200
	mostLines   = 20 // that one quoted cell may go over
)

// table is rows of cells under names.
type table struct {
	names []string // of the columns, as they are written
	rows  []row
}

// row is one, with the line of the text, or the element of JSON, that it begins at.
type row struct {
	number int
	cells  []string // by column; the last may lack
}

func (r *row) cell(column int) string {
	if column >= len(r.cells) {
		return ""
	}
	return strings.TrimSpace(r.cells[column])
}

// readTable reads a text as JSON, if it looks like it, or as lines whose first names the columns. It stops at what is no table at all.
func readTable(text, inside string) (t table, problems []Problem) {
	refuse := func(format string, args ...any) (table, []Problem) {
		return table{}, []Problem{{Message: fmt.Sprintf(format, args...), Refused: true}}
	}
	text = strings.TrimPrefix(text, "\ufeff")
	switch start := strings.TrimSpace(text); {
	case len(text) > Largest:
		return refuse("the table has %d bytes, and at most %d are read: leave out what is not needed", len(text), Largest)
	case start == "":
		return refuse("the table is empty")
	case strings.ContainsRune(text, 0):
		return refuse("this is no text: save the sheet as CSV, or copy its cells")
	case start[0] == '[' || start[0] == '{':
		t, problems = readJSON(start, inside)
	default:
		t, problems = readLines(text)
	}
	if len(t.names) > mostColumns {
		return refuse("the table has %d columns, and at most %d are read", len(t.names), mostColumns)
	}
	if len(t.rows) > mostRows {
		problems = append(problems, Problem{Message: fmt.Sprintf("the table has %d rows, and only the first %d are read", len(t.rows), mostRows), Refused: true})
		t.rows = t.rows[:mostRows]
	}
	return t, problems
}

// readLines reads CSV, TSV, and their like.
func readLines(text string) (t table, problems []Problem) {
	lines := strings.Split(strings.ReplaceAll(text, "\r\n", "\n"), "\n")
	comma := ','
	for at := 0; at < len(lines); {
		line := lines[at]
		if strings.TrimSpace(line) == "" || t.names == nil && IsComment(line) {
			at++
			continue
		}
		if t.names == nil {
			comma = commaOf(line)
		}
		cells, took, err := cut(lines[at:], comma)
		if err != nil {
			problems = append(problems, Problem{Row: at + 1, Cell: clip(line), Message: "its quotes do not match", Refused: true})
			at++
			continue
		}
		if t.names == nil {
			t.names = cells
		} else if len(cells) > len(t.names) && slices.ContainsFunc(cells[len(t.names):], func(cell string) bool { return strings.TrimSpace(cell) != "" }) {
			problems = append(problems, Problem{Row: at + 1, Cell: clip(line), Refused: true,
				Message: fmt.Sprintf("it has %d cells under %d columns: put a cell with a “%c” in it between quotes", len(cells), len(t.names), comma)})
		} else if !slices.ContainsFunc(cells, func(cell string) bool { return strings.TrimSpace(cell) != "" }) {
			at += took
			continue
		} else {
			t.rows = append(t.rows, row{at + 1, cells})
		}
		at += took
	}
	return t, problems
}

// commaOf is what stands between the names of columns: that of which there is most.
func commaOf(line string) rune {
	best, most := ',', 0
	for _, c := range "\t;,|" {
		if n := strings.Count(line, string(c)); n > most {
			best, most = c, n
		}
	}
	return best
}

// cut is the cells of the row that begins with the first of some lines, and how many it takes: more than one where a quoted cell goes over
// them.
func cut(lines []string, comma rune) (cells []string, took int, err error) {
	if !strings.Contains(lines[0], `"`) {
		return strings.Split(lines[0], string(comma)), 1, nil
	}
	whole := strings.Join(lines[:min(len(lines), mostLines)], "\n")
	for text := whole; ; {
		cell, rest, is, err := quoted(text, comma)
		if err != nil {
			return nil, 1, err
		}
		if !is {
			end := strings.IndexAny(text+"\n", string(comma)+"\n")
			cell, rest = text[:end], text[end:]
		}
		cells = append(cells, cell)
		if rest == "" || rest[0] == '\n' {
			return cells, 1 + strings.Count(whole[:len(whole)-len(rest)], "\n"), nil
		}
		text = rest[len(string(comma)):]
	}
}

// quoted is the cell that a text begins with, if it stands between quotes, and what is behind it: a comma, a new line or nothing. Programs
// quote only what needs it: quotes with something else behind them, as in “19" rack” and “"Quick" wins”, are part of a cell like any other.
func quoted(text string, comma rune) (cell, rest string, is bool, err error) {
	rest, is = strings.CutPrefix(strings.TrimLeft(text, " "), `"`)
	for is {
		part, behind, ends := strings.Cut(rest, `"`)
		if !ends {
			return "", "", false, errors.New("a quote that does not end")
		}
		cell += part
		if rest = strings.TrimLeft(behind, " "); rest == "" || rest[0] == '\n' || strings.HasPrefix(rest, string(comma)) {
			return cell, rest, true, nil
		}
		rest, is = strings.CutPrefix(behind, `"`)
		cell += `"`
	}
	return "", "", false, nil
}

// readJSON reads a list of objects, or an object that has such a list inside by a name. A text in the place of an object is a link.
func readJSON(text, inside string) (t table, problems []Problem) {
	refuse := func(format string, args ...any) (table, []Problem) {
		return table{}, []Problem{{Message: fmt.Sprintf(format, args...), Refused: true}}
	}
	d := json.NewDecoder(strings.NewReader(text))
	d.UseNumber()
	var document any
	if err := d.Decode(&document); err != nil {
		return refuse("this is no JSON: %v", err)
	}
	if _, err := d.Token(); !errors.Is(err, io.EOF) {
		return refuse("there is more behind the end of the JSON: put all into one list")
	}
	if object, is := document.(map[string]any); is {
		document = object[inside]
	}
	list, is := document.([]any)
	if !is {
		return refuse("JSON has to be a list, or an object with a list named %s", inside)
	}
	column := map[string]int{}
	for i, element := range list {
		if link, is := element.(string); is {
			element = map[string]any{"link": link}
		}
		object, is := element.(map[string]any)
		if !is {
			problems = append(problems, Problem{Row: i + 1, Message: "an element of the list has to be an object", Refused: true})
			continue
		}
		r, whole := row{number: i + 1}, true
		for _, name := range slices.Sorted(maps.Keys(object)) {
			at, known := column[name]
			if !known {
				if at = len(t.names); at > mostColumns {
					return t, problems
				}
				column[name] = at
				t.names = append(t.names, name)
			}
			for len(r.cells) <= at {
				r.cells = append(r.cells, "")
			}
			switch v := object[name].(type) {
			case nil:
			case string:
				r.cells[at] = v
			case json.Number:
				r.cells[at] = v.String()
			default:
				problems = append(problems, Problem{Row: i + 1, Column: clip(name), Message: "it has to be a number or a text: the row is left out", Refused: true})
				whole = false
			}
		}
		if whole {
			t.rows = append(t.rows, r)
		}
	}
	return t, problems
}

// IsComment tells a comment from the fragment of an address, which begins with "#" as well: that has a parameter right behind it.
func IsComment(line string) bool {
	text, is := strings.CutPrefix(strings.TrimSpace(line), "#")
	key, _, given := strings.Cut(text, "=")
	return is && (!given || key == "" || strings.ContainsFunc(key, func(r rune) bool { return r == '#' || unicode.IsSpace(r) }))
}

// plainly is a name of a column without what people write in different ways.
func plainly(name string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, name)
}

// match finds for each of the table's columns the key of what is in it, by its plain names. Columns that are not known, or are there
// twice, are not used, and that is said.
func (t *table) match(keyOf func(plain string) (string, bool)) (keys []string, problems []Problem) {
	seen := map[string]string{}
	for _, name := range t.names {
		key, known := keyOf(plainly(name))
		switch before, twice := seen[key]; {
		case strings.TrimSpace(name) == "":
			key = ""
		case !known:
			problems = append(problems, Problem{Column: clip(name), Message: "no such column is known: it is not used"})
			key = ""
		case twice:
			problems = append(problems, Problem{Column: clip(name), Message: "the column “" + clip(before) + "” says the same: it is not used", Refused: true})
			key = ""
		default:
			seen[key] = name
		}
		keys = append(keys, key)
	}
	return keys, problems
}
