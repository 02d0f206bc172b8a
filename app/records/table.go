package records

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"sort"
	"strings"
	"time"

	"goodenough/model/history"
)

// mapping says which columns of a table are what. Of several for a role the first that is not empty counts, row by row.
type mapping struct {
	start, end, length []string
	late               []string      // ends that come long after, as of tickets: they count only in a table without a column of the others
	unit               time.Duration // of bare numbers in the length; by the name of its column where 0
	affected           []string
	id, text, scope    []string
	rules              []rule
	fold               bool     // rows of the same id are updates of one incident, and the last counts
	utc                bool     // times without a zone are UTC, as the program that writes them has it
	state              string   // the column that says whether it is over
	open               []string // what stands there while it is not, whatever stands in other columns
}

// rule refuses rows by what stands in a column.
type rule struct {
	column string
	reason string
	is     func(value string) bool
}

// oneOf is for rules: the value is one of some, without regard to capitals.
func oneOf(values ...string) func(string) bool {
	return func(value string) bool {
		return slices.ContainsFunc(values, func(v string) bool { return strings.EqualFold(v, value) })
	}
}

// noneOf is for rules that keep some values, and what says nothing.
func noneOf(values ...string) func(string) bool {
	is := oneOf(values...)
	return func(value string) bool { return value != "" && !is(value) }
}

// holding is for rules: the value holds one of some words.
func holding(words ...string) func(string) bool {
	return func(value string) bool {
		value = strings.ToLower(value)
		return slices.ContainsFunc(words, func(word string) bool { return strings.Contains(value, word) })
	}
}

// lacking is for rules that keep what holds one of some words, and what says nothing.
func lacking(words ...string) func(string) bool {
	has := holding(words...)
	return func(value string) bool { return value != "" && !has(value) }
}

// doubtEnd is of tickets that are closed and don't say when it was over.
const doubtEnd = "closed, but when it ended isn’t said: it counts as open"

// running and over are for what a table calls the state of an incident.
var (
	running = oneOf("open", "ongoing", "active", "in progress", "investigating", "identified", "monitoring", "unresolved", "problem", "firing", "triggered", "acknowledged", "acked", "new", "offen", "en cours", "abierto")
	over    = oneOf("closed", "resolved", "done", "completed")
)

// planned tells announced work by a word for it, and no other: “unplanned” is the opposite, and a sentence tells of something else.
func planned(value string) bool {
	if len(strings.Fields(value)) > 4 {
		return false
	}
	value = opposites.Replace(strings.ToLower(value))
	return slices.ContainsFunc([]string{"maintenance", "scheduled", "planned", "geplant", "wartung"}, func(word string) bool { return strings.Contains(value, word) })
}

var opposites = strings.NewReplacer("unplanned", "", "unscheduled", "", "non-scheduled", "", "not planned", "", "not scheduled", "", "ungeplant", "")

// common are rules for tables of nobody we know.
var common = []rule{
	{"", PlannedWork, planned},
	{"", ATest, oneOf("test", "drill", "tutorial", "example", "exercise")},
	{"", NotAnOutage, oneOf("none", "info", "informational", "information", "notice", "service request", "declined", "canceled", "cancelled", "false alarm", "false positive", "up", "ok", "online", "operational", "healthy", "available")},
	{"", Duplicate, oneOf("duplicate", "merged")},
}

// tableReader reads rows by a mapping.
type tableReader struct {
	b       *book
	m       mapping
	names   []string
	cols    map[string][]int
	rules   []boundRule
	state   []int
	forms   map[int]form
	times   map[int]*times
	figures map[int]*numbers
	taken   map[[2]int]int // rows, by whether it is the end, or a length for it, and the column
	percent map[int]bool   // numbers without a sign are percent
	counted map[int]bool   // numbers are of customers, and no share
	units   map[int]time.Duration
	order   order
	zone    func(time.Time) (time.Time, string)
	later   time.Duration // what days of a spreadsheet count from, after 1900
	rows    int
	folded  map[string]int // of an id, its spell
	chosen  string         // of several services, the system

	overnight bool // start and end are times of day of one date, and an end that is earlier is of the next
}

type boundRule struct {
	rule
	cols []int
}

// readTable reads a table by a mapping.
func readTable(t rows, m mapping, b *book) error {
	return newTable(t, m, b).read(t)
}

func newTable(t rows, m mapping, b *book) *tableReader {
	r := &tableReader{b: b, m: m, names: t.header(), cols: map[string][]int{}, forms: map[int]form{}, times: map[int]*times{}, figures: map[int]*numbers{}, taken: map[[2]int]int{}, percent: map[int]bool{}, counted: map[int]bool{}, units: map[int]time.Duration{}, folded: map[string]int{}}
	for role, names := range map[string][]string{"start": m.start, "end": m.end, "length": m.length, "affected": m.affected, "id": m.id, "text": m.text, "scope": m.scope} {
		if name, ok := b.options.Columns[role]; ok {
			names = []string{name}
		}
		for _, name := range names {
			r.cols[role] = append(r.cols[role], r.named(name)...)
		}
	}
	for _, name := range m.late {
		r.cols["late"] = append(r.cols["late"], r.named(name)...)
	}
	if len(r.cols["end"]) == 0 {
		r.cols["end"], r.cols["late"] = r.cols["late"], nil
	}
	for _, rule := range m.rules {
		if cols := r.named(rule.column); len(cols) > 0 {
			r.rules = append(r.rules, boundRule{rule, cols})
		}
	}
	if m.state != "" {
		r.state = r.named(m.state)
	}
	return r
}

// named are the columns of a name, in their order: exports repeat names.
func (r *tableReader) named(name string) (cols []int) {
	if name == "" {
		return nil
	}
	for i, have := range r.names {
		if plainName(have) == plainName(name) {
			cols = append(cols, i)
		}
	}
	return cols
}

// read goes through the rows twice: once to decide how each column is written, once to read them.
func (r *tableReader) read(t rows) error {
	if n := 0; len(r.cols["start"]) == 0 {
		t.each(func([]string, int, int) bool { n++; return false })
		if n == 0 {
			return r.nothing(t)
		}
		r.askColumns()
		return errors.New("no column holds times at which incidents begin, or there are no rows; the columns are " + quoted(r.names))
	}
	if err := r.decide(t); err != nil || r.b.report.Stopped {
		return err
	}
	t.each(func(cells []string, row, done int) bool {
		if !r.b.reads(1, (r.b.size+2*done)/3) {
			return false
		}
		r.row(cells, row)
		return true
	})
	r.b.listed = true
	r.tellTaken()
	return nil
}

// tellTaken says which columns starts and ends are of, the most often first.
func (r *tableReader) tellTaken() {
	for end, role := range []string{"start", "end"} {
		var list []Taken
		for key, rows := range r.taken {
			if key[0] == end && rows > 0 {
				list = append(list, Taken{r.b.file, role, clean(r.names[key[1]], 80), rows})
			}
		}
		sort.SliceStable(list, func(a, b int) bool {
			return cmp.Or(cmp.Compare(list[b].Rows, list[a].Rows), cmp.Compare(list[a].Name, list[b].Name)) < 0
		})
		r.b.report.Taken = append(r.b.report.Taken, list...)
	}
}

// nothing is what there is to say of a table without a row: that nothing happened, where somebody says in which time.
func (r *tableReader) nothing(t rows) error {
	if o := r.b.options; !o.From.IsZero() && !o.To.IsZero() {
		r.b.listed = true
		return nil
	}
	if _, isTable := t.(*grid); isTable {
		return errors.New("it lists no incident: it has names of columns, " + quoted(r.names) + ", and no row under them")
	}
	return errEmptyList
}

var errEmptyList = errors.New("it lists no incident: its list is empty")

func (r *tableReader) askColumns() {
	var names []string
	for _, name := range r.names {
		names = append(names, clean(name, 80))
	}
	r.b.ask(Question{Key: "columns", Text: "Which column says when an incident began?", Choices: names})
}

// quoted lists names for a message.
func quoted(names []string) string {
	var b strings.Builder
	for i, name := range names {
		if i == 8 {
			b.WriteString(", …")
			break
		}
		if i > 0 {
			b.WriteString(", ")
		}
		fmt.Fprintf(&b, "“%s”", clean(name, 40))
	}
	return b.String()
}

// decide goes through all values of the columns that matter.
func (r *tableReader) decide(t rows) error {
	var dated, counted []int
	for _, role := range []string{"start", "end"} {
		for _, i := range r.cols[role] {
			if r.times[i] == nil {
				dated = append(dated, i)
			}
			r.times[i] = &times{days: true}
		}
	}
	for _, role := range []string{"length", "affected"} {
		for _, i := range r.cols[role] {
			if r.figures[i] == nil {
				counted = append(counted, i)
			}
			r.figures[i] = &numbers{}
		}
	}
	scopes := map[string]*int{}
	count, last, ofLast := 0, "", new(int)
	scope := r.cols["scope"]
	t.each(func(cells []string, row, done int) bool {
		for _, i := range dated {
			if i < len(cells) {
				r.times[i].see(cells[i])
			}
		}
		for _, i := range counted {
			if i < len(cells) {
				r.figures[i].see(cells[i])
			}
		}
		switch name := r.cell(cells, scope); {
		case name == "":
		case name == last: // most often it is that of the row before
			*ofLast++
		case scopes[name] != nil:
			last, ofLast = name, scopes[name]
			*ofLast++
		case len(scopes) < 200:
			last, ofLast = strings.Clone(name), new(int)
			*ofLast, scopes[last] = 1, ofLast
		}
		count++
		return r.b.goesOn(count, done/3)
	})
	r.rows = count
	if err := r.decideTimes(t); err != nil {
		return err
	}
	if !r.m.fold {
		r.b.room(count)
	}
	for _, i := range r.cols["affected"] {
		name, n := strings.ToLower(r.names[i]), r.figures[i]
		if n.marked == 0 && n.above100*5 >= n.n && n.above100 > 0 {
			r.counted[i] = true
			r.b.caveats("Numbers above 100 say how many customers were hit, not which share of them, so they are left out.")
		} else if strings.ContainsAny(name, "%") || strings.Contains(name, "percent") || strings.Contains(name, "pct") || strings.Contains(name, "prozent") {
			r.percent[i] = true
		} else if n.marked == 0 && n.above1*2 > n.n {
			r.percent[i] = true
			r.b.caveats("Shares of customers are numbers above 1, so they are read as percent.")
		}
	}
	for _, i := range r.cols["length"] {
		r.figures[i].clock = clockIn(r.names[i])
		if r.units[i] = r.m.unit; r.units[i] == 0 {
			r.units[i] = unitIn(r.names[i])
		}
	}
	r.decideSeries(scopes)
	return nil
}

// decideTimes settles form, order of day and month, and zone.
func (r *tableReader) decideTimes(t rows) error {
	said, halves, unsureColumns, zoneless := unsure, false, false, false
	read := 0
	for _, i := range slices.Concat(r.cols["start"], r.cols["end"]) {
		col := r.times[i]
		f, n := col.form()
		r.forms[i] = f
		read += n
		zoneless = zoneless || col.zones < n && f != epoch
		if f == slashed || f == dashed {
			halves = halves || col.halves
			if o := col.order(); o != unsure {
				said = o
			} else {
				unsureColumns = true
			}
		}
	}
	starts := 0
	for _, i := range r.cols["start"] {
		_, n := r.times[i].form()
		starts += n
	}
	if starts == 0 && r.rows == 0 {
		return r.nothing(t)
	}
	if starts == 0 {
		r.askColumns()
		return fmt.Errorf("no time was found in %s: there stands “%s”", quoted(pick(r.names, r.cols["start"])), clean(r.times[r.cols["start"][0]].bad, 80))
	}
	if r.order = said; said == unsure && unsureColumns {
		r.order = r.b.askOrder(halves)
	}
	if slices.ContainsFunc(slices.Concat(r.cols["start"], r.cols["end"]), func(i int) bool { return r.forms[i] == serial }) {
		r.later = r.b.askDays()
	}
	r.zone = utcZone
	if zoneless && !r.m.utc {
		r.zone = r.b.zoneOf(false)
	}
	return nil
}

// askDays asks from when a spreadsheet counts its days, and says what was taken.
func (b *book) askDays() time.Duration {
	q := Question{Key: "days", Text: "Times are days as a spreadsheet counts them. From which year? Nearly all count from 1900; older ones of Macs from 1904, which is four years and a day later.", Choices: []string{"1900", "1904"}, Guess: "1900"}
	if d := b.options.Days; d == "1900" || d == "1904" {
		q.Guess, q.Answered = d, true
	}
	b.ask(q)
	b.caveats("Times are days as a spreadsheet counts them, from " + q.Guess + "; of four decimals, nine seconds each, the nearest minute is taken.")
	if q.Guess == "1904" {
		return later1904
	}
	return 0
}

// zoneOf is the zone of times without one, and the question about it.
func (b *book) zoneOf(utc bool) func(time.Time) (time.Time, string) {
	if utc {
		return utcZone
	}
	q := Question{Key: "zone", Text: "Times in the file have no zone. In which zone were they written?", Guess: "UTC"}
	zone := utcZone
	if b.options.Zone != nil {
		zone = b.options.Zone
		if b.options.ZoneName != "" {
			q.Guess, q.Answered = b.options.ZoneName, true
		}
	}
	b.ask(q)
	return zone
}

func pick(names []string, of []int) (list []string) {
	for _, i := range of {
		list = append(list, names[i])
	}
	return list
}

// decideSeries chooses the service that is the system. Incidents of several are one list as long as nobody says which is meant: to a
// customer what is down is down.
func (r *tableReader) decideSeries(scopes map[string]*int) {
	if len(scopes) < 2 {
		return
	}
	names := make([]string, 0, len(scopes))
	for name := range scopes {
		names = append(names, name)
	}
	slices.Sort(names)
	if r.b.options.Series != "" {
		r.chosen = matching(names, r.b.options.Series)
	}
	for _, name := range names {
		r.b.report.Series = append(r.b.report.Series, Series{File: r.b.file, Name: clean(name, 80), Rows: *scopes[name], Chosen: r.chosen == "" || r.chosen == name})
	}
	q := Question{Key: "series", Text: "The file has incidents of several services. Which are the system? All count as one until you say.", Choices: append([]string{""}, names[:min(len(names), 50)]...), Guess: r.chosen, Answered: r.chosen != ""}
	if len(names) > 1 {
		r.b.ask(q)
	}
}

// matching is the name that was asked for: the very name, one without regard to capitals and marks, or the only one that holds it.
func matching(names []string, want string) string {
	holds, n := "", 0
	for _, name := range names {
		switch {
		case name == want:
			return name
		case plainName(name) == plainName(want), strings.Contains(plainName(name), plainName(want)):
			holds = name
			n++
		}
	}
	if n == 1 {
		return holds
	}
	return ""
}

// cell is the first of some columns that says anything.
func (r *tableReader) cell(cells []string, of []int) string {
	for _, i := range of {
		if i < len(cells) {
			if cell := strings.TrimSpace(cells[i]); cell != "" && cell != "?" && cell != "null" {
				return cell
			}
		}
	}
	return ""
}

// row reads one row, whatever becomes of it.
func (r *tableReader) row(cells []string, row int) {
	if len(cells) == 0 {
		r.b.refuse(row, Broken, "")
		return
	}
	scope := r.cell(cells, r.cols["scope"])
	if r.chosen != "" && scope != r.chosen {
		r.b.report.Rows.Read--
		return
	}
	if r.isHeader(cells) {
		r.b.refuse(row, AHeader, "")
		return
	}
	for _, rule := range r.rules {
		if value := r.cell(cells, rule.cols); rule.is(value) {
			r.b.refuse(row, rule.reason, value)
			return
		}
	}
	start, local, ok := r.start(cells, row)
	if !ok {
		return
	}
	s := history.Spell{Start: start, Row: int32(row), Kind: history.Outage, Affected: history.Unsaid}
	if s.End, ok = r.end(cells, row, start); !ok {
		return
	}
	if s.Affected, ok = r.affected(cells, row); !ok {
		return
	}
	s.Text = clean(r.cell(cells, r.cols["text"]), 80)
	r.keep(s, r.cell(cells, r.cols["id"]), local, cells)
}

// keep uses a spell, or folds it into the one it is an update of.
func (r *tableReader) keep(s history.Spell, id, local string, cells []string) {
	b := r.b
	if r.m.fold && id != "" {
		if at, ok := r.folded[id]; ok {
			if !b.lasts(&s) {
				return
			}
			b.report.Rows.Merged++
			s.File = int32(b.file)
			b.report.Spells[at] = s
			b.counts(&s)
			return
		}
		id = strings.Clone(id)
		if b.use(s, id) {
			r.folded[id] = len(b.report.Spells) - 1
			b.sampled(s, local, r.raw(cells)...)
		}
		return
	}
	if b.use(s, id) && len(b.report.Samples) < 3 {
		b.sampled(s, local, r.raw(cells)...)
	}
}

// raw are the cells that a row was read from.
func (r *tableReader) raw(cells []string) (raw []string) {
	for _, role := range []string{"start", "end", "length", "affected", "text"} {
		if cell := r.cell(cells, r.cols[role]); cell != "" {
			raw = append(raw, cell)
		}
	}
	return raw
}

// isHeader tells the header when it comes again, as where files were put together.
func (r *tableReader) isHeader(cells []string) bool {
	i := r.cols["start"][0]
	return i < len(cells) && cells[i] == r.names[i] && len(cells) == len(r.names)
}

// at reads the first of the columns of a role that holds a time. Empty is true where none holds anything.
func (r *tableReader) at(cells []string, role string, row int) (utc time.Time, local, bad string, empty bool) {
	end := 0
	if role == "end" {
		end = 1
	}
	for _, i := range r.cols[role] {
		if i >= len(cells) || isNothing(cells[i]) {
			continue
		}
		t, ok := r.times[i].read(cells[i], r.forms[i], r.order)
		if !ok {
			return utc, "", cells[i], false
		}
		clock := t.local()
		if t.form == serial {
			clock = clock.Add(r.later)
		}
		r.taken[[2]int{end, i}]++
		switch {
		case t.zone == fixed:
			return clock.Add(-time.Duration(t.east) * time.Second), "", "", false
		case t.zone == named:
			at, ok := r.b.lettered(t)
			if !ok {
				r.taken[[2]int{end, i}]--
				return utc, t.name, cells[i], false
			}
			return at, clock.Format("2006-01-02 15:04:05"), "", false
		}
		utc, doubt := r.zone(clock)
		if doubt != "" {
			r.b.note(row, doubt, cells[i])
		}
		return utc, clock.Format("2006-01-02 15:04:05"), "", false
	}
	return utc, "", "", true
}

// start reads when it began, or refuses the row.
func (r *tableReader) start(cells []string, row int) (utc time.Time, local string, ok bool) {
	utc, local, bad, empty := r.at(cells, "start", row)
	switch {
	case empty:
		for _, cell := range cells {
			if plain := plainName(cell); plain == "total" || plain == "sum" || plain == "summe" || plain == "totals" || plain == "gesamt" {
				r.b.refuse(row, ATotal, cell)
				return utc, "", false
			}
		}
		r.b.refuse(row, NoStart, "")
	case bad != "":
		r.b.refuse(row, whyNot(bad, local, NoStart), bad)
	default:
		return utc, local, true
	}
	return utc, "", false
}

// whyNot is the reason to refuse a time: letters for a zone are one of their own.
func whyNot(bad, zone, otherwise string) string {
	switch plain := plainName(bad); {
	case zone != "":
		return ZoneLetters
	case strings.HasPrefix(plain, "total") || strings.HasPrefix(plain, "summe") || plain == "sum" || plain == "gesamt":
		return ATotal
	}
	return otherwise
}

// end reads when it ended: its column, else start and length, else it is open.
func (r *tableReader) end(cells []string, row int, start time.Time) (end time.Time, ok bool) {
	if r.state != nil && slices.ContainsFunc(r.m.open, func(open string) bool { return strings.EqualFold(open, r.cell(cells, r.state)) }) {
		return end, true
	}
	end, local, bad, empty := r.at(cells, "end", row)
	if bad != "" {
		r.b.refuse(row, whyNot(bad, local, NoEnd), bad)
		return end, false
	}
	if !empty {
		if r.overnight && end.Before(start) {
			end = end.AddDate(0, 0, 1)
		}
		return end, true
	}
	if running(r.cell(cells, r.cols["status"])) { // then a length runs on until the export
		return end, true
	}
	for _, i := range r.cols["length"] {
		if i >= len(cells) || isNothing(cells[i]) && cells[i] != "0" {
			continue
		}
		took, ok := length(cells[i], r.units[i], r.figures[i])
		if !ok {
			switch {
			case inTwo(cells[i]):
				r.b.ask(Question{Key: "columns", Text: fmt.Sprintf("“%s” may be hours and minutes or minutes and seconds: call it “hh:mm” or “mm:ss”.", clean(r.names[i], 40))})
			case r.units[i] == 0:
				r.b.ask(Question{Key: "columns", Text: fmt.Sprintf("“%s” is a number without a unit, so lengths cannot be read.", clean(r.names[i], 40))})
			}
			r.b.refuse(row, BadLength, cells[i])
			return end, false
		}
		r.taken[[2]int{1, i}]++
		return start.Add(took), true
	}
	if late := r.cell(cells, r.cols["late"]); !isNothing(late) {
		r.b.note(row, doubtEnd, late)
	} else if state := r.cell(cells, r.state); over(state) {
		r.b.note(row, doubtEnd, state)
	}
	return time.Time{}, true
}

// affected reads the share of customers hit, which nobody may have said.
func (r *tableReader) affected(cells []string, row int) (history.Share, bool) {
	for _, i := range r.cols["affected"] {
		if i >= len(cells) || r.counted[i] || cells[i] != "0" && isNothing(cells[i]) {
			continue
		}
		value, marked, ok := r.figures[i].read(cells[i])
		if !ok {
			r.b.refuse(row, UnreadShare, cells[i])
			return 0, false
		}
		if r.percent[i] && !marked {
			value /= 100
		}
		if !(value >= 0 && value <= 1) {
			r.b.refuse(row, BadShare, cells[i])
			return 0, false
		}
		return history.Share(value), true
	}
	return history.Unsaid, true
}
