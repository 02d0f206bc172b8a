package choices

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"goodenough/app/words"
	"goodenough/model"
	"goodenough/model/backlog"
	"goodenough/model/scenario"
)

// Header is how a backlog's columns are named.
const Header = "name,one_off,yearly,life,incidents,restore,blast,floor,chance"

// Example is a backlog to begin with. The bug in a tunnel is that of the essay: it is real, and nobody needs it fixed.
const Example = `# What could be done for one system. One-off and yearly cost in dollars; years it lasts; shares removed of incidents, of the time
# to fix them, of the customers each affects and of downtime from vendors; chance that it works. A range is written 10%..30%.
` + Header + `
Roll back with one command,120k,15k,4,,30%..50%,,,90%
Release to 5% of customers first,200k,40k,4,10%..20%,,20%..45%,,85%
Alarms that name the culprit,60k,20k,3,,10%..25%,,,80%
Rehearse failures every quarter,30k,90k,3,10%..20%,10%..20%,,,70%
Cells that fail alone,900k,150k,6,,,40%..70%,,75%
A second region,2.5m,1.2m,5,5%..10%,20%..40%,,60%,70%
A message that one customer misses in a tunnel,80k,5k,4,0.001%,,,,95%
`

// named are names of a backlog's columns besides their keys, plainly.
var named = map[string]string{
	"name":      "name item title investment improvement initiative idea what project candidate action measure task",
	"one_off":   "oneoff oneoffcost cost once onetime onetimecost capex upfront price",
	"yearly":    "yearly yearlycost annual annualcost peryear costayear running runningcost opex ayear",
	"life":      "life lifeyears years lifetime lasts yearsitlasts",
	"incidents": "incidents incidentsremoved fewerincidents inc",
	"restore":   "restore timetofix timetofixremoved timetorestore mttr fix fasterfix",
	"blast":     "blast blastradius customersaffected customersaffectedremoved affected reach",
	"floor":     "floor vendors downtimefromvendors downtimefromvendorsremoved dependencies",
	"chance":    "chance chanceofsuccess success probability odds likelihood",
}

func itemKey(plain string) (string, bool) {
	for key, names := range named {
		if strings.Contains(" "+names+" ", " "+plain+" ") {
			return key, true
		}
	}
	return "", false
}

// matchItems finds what is in which column. Where none is known for the names, but others are known, names stand in the first.
func (t *table) matchItems() (keys []string, problems []Problem) {
	keys, problems = t.match(itemKey)
	if slices.Contains(keys, "name") || len(keys) == 0 || keys[0] != "" || !slices.ContainsFunc(keys, func(key string) bool { return key != "" }) {
		return keys, problems
	}
	keys[0] = "name"
	first := clip(t.names[0])
	problems = slices.DeleteFunc(problems, func(p Problem) bool { return p.Column == first })
	return keys, append(problems, Problem{Column: first, Message: "it is taken as the names of the items"})
}

// Items reads a backlog. Rows that cannot be used are left out, and said why.
func Items(text string) (items []backlog.Item, problems []Problem) {
	t, problems := readTable(text, "items")
	if len(t.names) == 0 {
		return nil, problems
	}
	keys, more := t.matchItems()
	problems = append(problems, more...)
	column := map[string]int{}
	for at, key := range keys {
		if key != "" {
			column[key] = at
		}
	}
	if _, is := column["name"]; !is {
		return nil, append(problems, Problem{Cell: clip(strings.Join(t.names, ",")), Message: "the first row has to name the columns, as " + Header, Refused: true})
	}
	seen := map[string]int{}
	for _, r := range t.rows {
		item, notes, wrong := readItem(&t, &r, column)
		problems = append(problems, notes...)
		if before, twice := seen[item.Name]; twice && wrong == nil {
			wrong = &Problem{Row: r.number, Column: t.names[column["name"]], Cell: clip(item.Name), Message: fmt.Sprintf("row %d has the same name: give this one another", before), Refused: true}
		}
		if wrong == nil && len(items) == backlog.Most {
			return items, append(problems, Problem{Row: r.number, Message: fmt.Sprintf("a backlog has at most %d items: the rows from here on are not read", backlog.Most), Refused: true})
		}
		if wrong != nil {
			problems = append(problems, *wrong)
			continue
		}
		seen[item.Name] = r.number
		items = append(items, item)
	}
	if len(items) == 0 && len(problems) == 0 {
		problems = append(problems, Problem{Message: "there is no item under the names of the columns", Refused: true})
	}
	return items, inOrder(problems)
}

// NameOf is the name that a cell gives an item.
func NameOf(cell string) string { return scenario.CleanText(cell, 120) }

// readItem reads a row, or says what is wrong with it; notes say how numbers were taken that may have meant something else.
func readItem(t *table, r *row, column map[string]int) (_ backlog.Item, notes []Problem, _ *Problem) {
	item := backlog.Usual(NameOf(r.cell(column["name"])))
	wrong := func(key, format string, args ...any) *Problem {
		p := &Problem{Row: r.number, Message: fmt.Sprintf(format, args...), Refused: true}
		if at, is := column[key]; is {
			p.Column, p.Cell = clip(t.names[at]), clip(r.cell(at))
		} else {
			p.Column = key
		}
		return p
	}
	if item.Name == "" {
		return item, nil, wrong("name", "an item needs a name")
	}
	for _, c := range backlog.Columns {
		at, is := column[c.Key]
		if !is || r.cell(at) == "" {
			continue
		}
		amount, note, err := readAmount(c, r.cell(at))
		if err != nil {
			return item, nil, wrong(c.Key, "%v", err)
		}
		if note != "" {
			taken := *wrong(c.Key, "it is taken as %s", note)
			taken.Refused = false
			notes = append(notes, taken)
		}
		*c.Number(&item) = amount
	}
	if key, rule := item.Check(); key != "" {
		return item, nil, wrong(key, "%s", rule)
	}
	return item, notes, nil
}

// reading is how tables write numbers: as links do, so that a bare number of a share is the share.
var reading scenario.Reading

// readAmount reads a number of an item, or a range: 10%..30%, or as links and boxes write them.
func readAmount(c backlog.Column, text string) (amount backlog.Amount, note string, err error) {
	text = strings.ReplaceAll(strings.ReplaceAll(text, "…", ".."), "..", " to ")
	if !scenario.IsRange(text) {
		n, err := scenario.Read(c.Field, text, reading)
		if err != nil {
			return amount, "", err
		}
		if n.Note == "" && maybeGrouped(c, text) {
			n.Note = words.Unglued(reading.Spoken(c.Field, n.Value)) + ": leave its dot out if it groups thousands"
		}
		return backlog.Point(n.Value), n.Note, within(c, n.Value)
	}
	r, note, err := scenario.ReadRange(c.Field, text, reading)
	if err != nil {
		return amount, "", err
	}
	for _, v := range []float64{r.Low, r.High} {
		if err := within(c, v); err != nil {
			return amount, "", err
		}
	}
	amount, err = c.Ranged(r)
	return amount, note, err
}

// within says where a number leaves its column's range.
func within(c backlog.Column, v float64) error {
	if v >= c.Min && v <= c.Max {
		return nil
	}
	return errors.New(words.Unglued(fmt.Sprintf("it must be between %s and %s", reading.Spoken(c.Field, c.Min), reading.Spoken(c.Field, c.Max))))
}

// plain has plain spaces alone.

// maybeGrouped tells an amount of money such as 120.000, which half of the world's spreadsheets write for 120 thousand.
func maybeGrouped(c backlog.Column, text string) bool {
	whole, three, dotted := strings.Cut(strings.TrimLeft(text, "$€£ "), ".")
	return dotted && len(whole) <= 3 && len(three) == 3 && strings.Trim(whole+three, "0123456789") == "" && (c.Unit == model.Dollars || c.Unit == model.DollarsPerYear)
}
