package records

import (
	"cmp"
	"slices"
	"strings"
	"time"

	"goodenough/model/history"
)

// turn is a row that says that something went down, or that it is up again.
type turn struct {
	at    time.Time
	down  bool
	scope string
	text  string
	local string
	row   int
}

// turning finds the column that says of each row whether it is down or up, in a table that has neither ends nor lengths; -1 where there is
// none. Numbers are such only in a column called after it.
func turning(t rows) int {
	names := t.header()
	ups, downs, others := make([]int, len(names)), make([]int, len(names)), make([]int, len(names))
	n := 0
	t.each(func(cells []string, row, done int) bool {
		for i := range min(len(cells), len(names)) {
			switch goes(cells[i], names[i]) {
			case 1:
				ups[i]++
			case -1:
				downs[i]++
			default:
				if !isNothing(cells[i]) {
					others[i]++
				}
			}
		}
		n++
		return n < 500
	})
	for i := range names {
		if ups[i] > 0 && downs[i] > 0 && others[i]*10 <= ups[i]+downs[i] {
			return i
		}
	}
	return -1
}

// goes tells what a cell says: -1 down, 1 up, 0 neither.
func goes(cell, name string) int {
	cell = strings.ToLower(strings.TrimSpace(cell))
	numbered := among(plainName(name), "status state up isup value")
	switch {
	case slices.Contains(upWords, cell) && cell != "yes" && cell != "true", among(cell, "recovered resolved recovery normal"), numbered && (cell == "1" || cell == "true"):
		return 1
	case slices.Contains(downWords, cell) && cell != "no" && cell != "false", among(cell, "triggered alert alerting firing problem"), numbered && (cell == "0" || cell == "false"):
		return -1
	}
	return 0
}

// turns reads a table with a row each time something goes down or up again: what went down is down until the next row of the same service
// says that it is up.
func (r *tableReader) turns(t rows, at int) error {
	if err := r.decide(t); err != nil || r.b.report.Stopped {
		return err
	}
	b := r.b
	var list []turn
	t.each(func(cells []string, row, done int) bool {
		if !b.reads(1, (b.size+2*done)/3) {
			return false
		}
		scope := r.cell(cells, r.cols["scope"])
		switch {
		case r.chosen != "" && scope != r.chosen:
			b.report.Rows.Read--
			return true
		case r.isHeader(cells):
			b.refuse(row, AHeader, "")
			return true
		}
		way := 0
		if at < len(cells) {
			way = goes(cells[at], r.names[at])
		}
		when, local, ok := r.start(cells, row)
		switch {
		case !ok:
		case way == 0:
			b.refuse(row, NotASample, r.cell(cells, []int{at}))
		default:
			list = append(list, turn{when, way < 0, clean(scope, 80), clean(r.cell(cells, r.cols["text"]), 80), local, row})
		}
		return true
	})
	order := make([]int32, len(list))
	for i := range order {
		order[i] = int32(i)
	}
	slices.SortFunc(order, func(i, j int32) int {
		a, b := &list[i], &list[j]
		return cmp.Or(cmp.Compare(a.scope, b.scope), a.at.Compare(b.at), cmp.Compare(i, j))
	})
	for i := 0; i < len(order); {
		first := &list[order[i]]
		n := 1
		for i+n < len(order) && list[order[i+n]].scope == first.scope && list[order[i+n]].down == first.down {
			n++
		}
		if i += n; !first.down {
			b.speaks(first.at)
			b.report.Rows.Merged += n
			continue
		}
		s := history.Spell{Start: first.at, Affected: history.Unsaid, Scope: first.scope, Text: cmp.Or(first.text, first.scope), Row: int32(first.row)}
		if i < len(order) && list[order[i]].scope == first.scope {
			s.End = list[order[i]].at
		}
		if b.use(s, "") {
			b.sampled(s, first.local, moment(first.at))
		}
		b.report.Rows.Merged += n - 1
	}
	b.listed, b.monitored = true, true
	b.caveats("A row is a change of state: what goes down is down until a row says that it is up again.")
	r.tellTaken()
	return nil
}
