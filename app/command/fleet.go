//go:build !js

package command

import (
	"bufio"
	"cmp"
	"fmt"
	"slices"

	"goodenough/app/chart"
	"goodenough/app/words"
	"goodenough/model"
)

const fleetUsage = `table and csv have a row a link, the one first that gains most: its name; the verdict; what is spent a year, or would be where the link
has a what-if; the best spending; what the line takes, which is the promise or, where none is set, customers satisfied; downtime a year, in
the long run; what going to the best spending gains a year; and the chance, with the ranges of its inputs, that today’s spending is what the
verdict says of money. Links that are refused in part, or have no answer, come last with the reason, without figures, and are left out of the
total: that of spending, of the best and of the gain. The others have none: a fleet has no line, and its services are not down together.
The table is rounded as the page is. csv has plain numbers, with their units in its first row, for a spreadsheet to calculate with, and the
link; names that a spreadsheet would run as formulas begin with an apostrophe. json and text keep the order of the links. json has every digit.
`

// fleet are the services of a table.
type fleet struct {
	services []service
	leftOut  int // of the total
}

func (f *fleet) add(s service) {
	if s.reason != "" {
		f.leftOut++
	}
	f.services = append(f.services, s)
}

// sort has those first that gain most, and last those of which nothing is known; else the order is that of the links.
func (f *fleet) sort() {
	slices.SortStableFunc(f.services, func(a, b service) int {
		if known := cmp.Compare(min(len(a.reason), 1), min(len(b.reason), 1)); known != 0 {
			return known
		}
		return cmp.Compare(b.gain, a.gain)
	})
}

// total is the last row.
func (f *fleet) total() (t service) {
	for i := range f.services {
		if s := &f.services[i]; s.reason == "" {
			t.spend, t.best, t.gain = t.spend+s.spend, t.best+s.best, t.gain+s.gain
		}
	}
	t.name = fmt.Sprintf("total of %d", len(f.services)-f.leftOut)
	if f.leftOut > 0 {
		t.verdict = fmt.Sprintf("%d left out", f.leftOut)
	}
	return t
}

// table writes the rows for people.
func (f *fleet) table(out *bufio.Writer) error {
	if len(f.services) == 0 {
		return nil
	}
	f.sort()
	l := words.English
	amount := func(n model.Number) string { return words.Unglued(l.Money(float64(n))) }
	t := columns{right: []bool{false, false, true, true, true, true, true, true}}
	t.row("name", "verdict", "spend", "best", "line", "downtime", "gain a year", "chance")
	for _, s := range f.services {
		if s.reason != "" {
			t.row(s.name, s.reason)
			continue
		}
		line := words.Unreachable
		if s.line.Known() {
			line = amount(s.line)
		}
		t.row(s.name, s.verdict, amount(s.spend), amount(s.best), line, words.Unglued(l.Downtime(float64(s.downtime))), amount(s.gain), s.likely)
	}
	all := f.total()
	t.row(all.name, all.verdict, amount(all.spend), amount(all.best), "", "", amount(all.gain), "")
	return t.writeTo(out)
}

// csv writes the rows for a spreadsheet.
func (f *fleet) csv(out *bufio.Writer) error {
	f.sort()
	write := func(cells ...string) { out.WriteString(chart.CSVLine(cells)) } // Flush has its error
	cell := func(n model.Number, factor float64) string {
		if !n.Known() {
			return ""
		}
		return chart.CSVNumber(float64(n) * factor)
	}
	write("name", "verdict", "spend ($ a year)", "best ($ a year)", "line ($ a year)", "downtime (hours a year)", "gain ($ a year)", "chance (of 1)", "reason", "link")
	for _, s := range f.services {
		if s.reason != "" {
			write(s.name, "", "", "", "", "", "", "", s.reason, s.link)
			continue
		}
		write(s.name, s.verdict, cell(s.spend, 1), cell(s.best, 1), cell(s.line, 1), cell(s.downtime, model.HoursPerYear), cell(s.gain, 1), cell(s.chance, 1), "", s.link)
	}
	if len(f.services) > 0 {
		all := f.total()
		write(all.name, all.verdict, cell(all.spend, 1), cell(all.best, 1), "", "", cell(all.gain, 1), "", "", "")
	}
	return nil
}
