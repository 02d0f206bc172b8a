package records

import (
	"errors"
	"slices"
)

var plain = Format{
	Name: "plain", Label: "A table of incidents",
	sniff: func(in *input) int {
		if in.columns("start", "end") {
			return likely
		}
		return 0
	},
	read: guessed,
}

var table = Format{
	Name: "table", Label: "A table",
	sniff: func(in *input) int {
		if in.isJSON() || len(in.table().names) < 2 {
			return 0
		}
		return maybe
	},
	read: guessed,
}

var listing = Format{
	Name: "json", Label: "A list in JSON",
	sniff: func(in *input) int {
		if in.isJSON() {
			return hardly
		}
		return 0
	},
	read: readListing,
}

// readListing reads the first list of anything that has a time.
func readListing(in *input, b *book) error {
	dated := func(parts []part) bool {
		l := newList(parts, nil, nil)
		if len(l.names) < 2 {
			return false
		}
		found, _ := guess(l, b.options.Columns)
		if !parts[0].isList() && in.alone() { // one object is a record of what ended or is going on, not of when it was made
			return found["start"] != nil && found["end"] != nil
		}
		return found["start"] != nil
	}
	if parts := in.byName(); parts != nil && dated(parts) {
		return readGuessed(newList(parts, nil, nil), b)
	}
	if parts := in.parts(""); len(parts) > 0 && dated(parts) {
		return readGuessed(newList(parts, nil, nil), b)
	}
	if parts := in.deeper(dated); parts != nil {
		return readGuessed(newList(parts, nil, nil), b)
	}
	for _, key := range []string{"incidents", "data", "results", "result", "records", "items", "events", "alerts", "issues"} {
		if l, ok := in.list(key, nil, nil); ok && l.parts[0].isList() && len(l.names) == 0 {
			return errEmptyList
		}
	}
	if said := in.failure(); said != "" {
		return errors.New("the answer is an error, not data: “" + said + "”")
	}
	return errors.New("this is JSON without a list of anything that has a time")
}

// guessed reads a table whose columns nobody knows.
func guessed(in *input, b *book) error { return readGuessed(in.table(), b) }

func readGuessed(t rows, b *book) error {
	t, shared := joined(t)
	found, columns := guess(t, b.options.Columns)
	for _, c := range columns {
		c.File = b.file
		b.report.Columns = append(b.report.Columns, c)
	}
	m := mapping{}
	r := newTable(t, m, b)
	r.cols = map[string][]int{"start": found["start"], "end": found["end"], "length": found["length"], "affected": found["affected"], "id": found["id"], "text": found["text"], "scope": found["scope"], "status": found["status"]}
	if start, end := found["start"], found["end"]; start != nil && end != nil {
		r.overnight = shared(start[0], end[0])
	}
	if found["start"] != nil && found["end"] == nil && found["length"] == nil {
		if at := turning(t); at >= 0 {
			return r.turns(t, at)
		}
		if _, said := b.options.Columns["end"]; !said {
			r.b.ask(Question{Key: "columns", Text: "Which column says when an incident ended, or how long it took?"})
			return errors.New("no column was found that says when incidents ended or how long they took, and each would count as still open; the columns are " + quoted(r.names))
		}
	}
	for _, role := range []string{"kind", "status"} {
		if cols := found[role]; cols != nil {
			for _, rule := range common {
				r.rules = append(r.rules, boundRule{rule, cols})
			}
		}
	}
	if _, said := b.options.Columns["kind"]; !said {
		r.sayings(slices.Concat(found["kind"], found["status"]))
	}
	return r.read(t)
}

// sayings adds rules for the other columns that say by their name what kind a row is of.
func (r *tableReader) sayings(done []int) {
	yes := oneOf("true", "yes", "y", "1", "x", "ja", "oui", "sí", "si")
	for i, name := range r.names {
		add := func(reason string, is func(string) bool) {
			r.rules = append(r.rules, boundRule{rule{"", reason, is}, []int{i}})
		}
		switch plain := plainName(clean(name, 200)); {
		case slices.Contains(done, i):
		case among(plain, "planned isplanned scheduled isscheduled maintenance ismaintenance"):
			add(PlannedWork, yes)
		case among(plain, "test istest drill isdrill"):
			add(ATest, yes)
		case slices.Contains(words["kind"], plain), among(plain, "mode incidentmode outagetype eventtype"):
			for _, rule := range common {
				if rule.reason != NotAnOutage || among(plain, "severity impact urgency") { // of a category, “none” says nothing
					add(rule.reason, rule.is)
				}
			}
		}
	}
}
