package records

import (
	"fmt"
	"slices"
)

// Format is one kind of file.
type Format struct {
	Name    string // what a person asks for it by
	Label   string // what people call it
	Caveats []string
	paged   bool                // times are those of a status page
	Caps    []int               // numbers of rows at which such exports are cut off
	Totals  bool                // there are no incidents in it, only how long it was down
	sniff   func(in *input) int // how surely this is it, 0 for not at all
	read    func(in *input, b *book) error
}

// Formats are those that are known, the more general the later: of two as sure the first is taken.
var Formats []Format

// The table is filled here because readers look names up in it.
func init() {
	Formats = []Format{
		prometheus, promtool, grafana, grafanaLong, nagiosLog, nagiosAvail,
		statuspage, statuspageAtom, google, aws, cstate, upptime,
		pagerduty, opsgenie, jira, servicenow, incidentio, firehydrant, rootly, datadog,
		uptimerobot, kuma, gatus, zabbix, alertmanager,
		plain, table, listing,
	}
}

// How surely a format is it.
const (
	certain = 100 // nothing else looks like this
	likely  = 80
	maybe   = 20 // any table
	hardly  = 10
)

// when is certain where a test holds.
func when(is func(in *input) bool) func(in *input) int {
	return func(in *input) int {
		if is(in) {
			return certain
		}
		return 0
	}
}

// mapped reads a table by a mapping.
func mapped(m mapping) func(in *input, b *book) error {
	return func(in *input, b *book) error { return readTable(in.table(), m, b) }
}

// listed reads the first list that is there of some keys by a mapping, "" for the outermost; else the first that holds what a mapping calls a
// start, however deep it lies.
func listed(m mapping, more func(object string, set func(name, value string)), keys ...string) func(in *input, b *book) error {
	return func(in *input, b *book) error { return readListed(in, b, m, more, keys) }
}

func readListed(in *input, b *book, m mapping, more func(object string, set func(name, value string)), keys []string) error {
	var empty *list
	starts := func(parts []part) bool {
		n, found := 0, false
		newList(parts, m.start, more).each(func(cells []string, _, _ int) bool {
			n++
			found = slices.ContainsFunc(cells, func(cell string) bool { return cell != "" })
			return !found && n < 20
		})
		return found
	}
	for _, key := range keys {
		parts := in.parts(key)
		switch {
		case len(parts) == 0 || key != "" && !parts[0].isList():
		case starts(parts):
			return readTable(newList(parts, m.wanted(), more), m, b)
		case empty == nil && parts[0].isList():
			empty = newList(parts, m.wanted(), more)
		}
	}
	if parts := in.deeper(starts); parts != nil {
		return readTable(newList(parts, m.wanted(), more), m, b)
	}
	if empty != nil {
		return readTable(empty, m, b)
	}
	return fmt.Errorf("the list %q is missing or broken", keys[0])
}

// wanted are all columns that a mapping names.
func (m *mapping) wanted() (names []string) {
	for _, list := range [][]string{m.start, m.end, m.late, m.length, m.affected, m.id, m.text, m.scope} {
		names = append(names, list...)
	}
	for _, rule := range m.rules {
		names = append(names, rule.column)
	}
	if m.state != "" {
		names = append(names, m.state)
	}
	return names
}

// either reads JSON one way and tables another.
func either(list, table func(in *input, b *book) error) func(in *input, b *book) error {
	return func(in *input, b *book) error {
		if in.isJSON() {
			return list(in, b)
		}
		return table(in, b)
	}
}
