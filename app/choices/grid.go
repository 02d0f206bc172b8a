package choices

import (
	"encoding/csv"
	"fmt"
	"slices"
	"strings"
)

// Grid is a backlog as a person types it: a text for each of Header's columns in every row, right or wrong, and behind these whatever
// other columns somebody's table has, to be kept.
type Grid struct {
	Names []string // of the columns, those of Header first
	Rows  [][]string
}

// Headers are the names of its columns.
var Headers = strings.Split(Header, ",")

// NewGrid has no rows.
func NewGrid() *Grid { return &Grid{Names: slices.Clone(Headers)} }

// GridOf is the backlog that a text holds; nil where its columns are not known, or where a row can't be cut into cells and would be lost.
func GridOf(text string) *Grid {
	t, problems := readTable(text, "items")
	if slices.ContainsFunc(problems, func(p Problem) bool { return p.Refused }) {
		return nil
	}
	keys, _ := t.matchItems()
	if !slices.Contains(keys, "name") {
		return nil
	}
	g := NewGrid()
	columns := make([]int, len(Headers)) // of the table, for each of the grid
	for i, key := range Headers {
		columns[i] = slices.Index(keys, key)
	}
	for at, key := range keys {
		if key == "" {
			g.Names, columns = append(g.Names, t.names[at]), append(columns, at)
		}
	}
	for _, r := range t.rows {
		cells := make([]string, len(columns))
		for i, at := range columns {
			if at >= 0 {
				cells[i] = r.cell(at)
			}
		}
		g.Rows = append(g.Rows, cells)
	}
	return g
}

// Add adds a row with a name that no other has.
func (g *Grid) Add() {
	taken := func(name string) bool {
		return slices.ContainsFunc(g.Rows, func(cells []string) bool { return cells[0] == name })
	}
	n := len(g.Rows) + 1
	for taken(newName(n)) {
		n++
	}
	cells := make([]string, len(g.Names))
	cells[0] = newName(n)
	g.Rows = append(g.Rows, cells)
}

func newName(n int) string { return fmt.Sprintf("New %d", n) }

// Text writes it as a table that Items reads.
func (g *Grid) Text() string {
	var b strings.Builder
	w := csv.NewWriter(&b)
	if err := w.WriteAll(append([][]string{g.Names}, g.Rows...)); err != nil {
		panic(err) // to memory
	}
	return b.String()
}
