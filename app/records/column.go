package records

import (
	"slices"
	"sort"
	"strings"
	"time"
	"unicode"
)

// times decides for a whole column how its times are written.
type times struct {
	of     [forms]int
	n      int // cells that hold anything
	maxA   int
	maxB   int
	halves bool // AM and PM
	zones  int  // cells that say their zone
	bad    string
	shows  string // a value as it stands
	days   bool   // numbers may be the days of a spreadsheet
}

// see takes a cell into account.
func (t *times) see(cell string) {
	if isNothing(cell) {
		return
	}
	t.n++
	s, ok := parseStamp(cell)
	if !ok && t.days {
		s, ok = parseSerial(cell)
	}
	if !ok {
		if t.bad == "" {
			t.bad = cell
		}
		return
	}
	if t.shows == "" {
		t.shows = cell
	}
	t.of[s.form]++
	if s.zone != zoneless {
		t.zones++
	}
	if s.form == slashed || s.form == dashed {
		t.maxA, t.maxB = max(t.maxA, s.a), max(t.maxB, s.b)
		t.halves = t.halves || strings.HasSuffix(cell, "M") || strings.HasSuffix(cell, "m")
	}
}

// read reads a cell as the column is written.
func (t *times) read(cell string, as form, order order) (stamp, bool) {
	s, ok := parseStamp(cell)
	if as == serial {
		s, ok = parseSerial(cell)
	}
	return s, ok && s.form == as && s.inOrder(order)
}

// form is how most of the column is written, and how many of its cells are.
func (t *times) form() (form, int) {
	best := noTime
	for f, n := range t.of {
		if n > t.of[best] {
			best = form(f)
		}
	}
	return best, t.of[best]
}

// order is which comes first, as far as the values tell.
func (t *times) order() order {
	switch {
	case t.maxA > 12 && t.maxB <= 12:
		return dayFirst
	case t.maxB > 12 && t.maxA <= 12:
		return monthFirst
	}
	return unsure
}

// isNothing tells cells that stand for an empty one.
func isNothing(cell string) bool {
	if len(cell) > 25 || len(cell) >= 8 && cell[0] == '2' && cell[1] == '0' { // most are times of this century
		return false
	}
	switch cell = strings.TrimSpace(cell); cell {
	case "", "?", "-", "–", "—", "0", "<no value>", "null", "NULL", "None", "none", "nil", "NaN", "nan", "N/A", "n/a", "NA", "open", "Open", "ongoing", "Ongoing", "never", "Never", "undefined", "false", "#N/A":
		return true
	}
	if !strings.Contains(cell, "1899") && !strings.Contains(cell, "1900") {
		return strings.HasPrefix(cell, "0001-01-01") || strings.HasPrefix(cell, "0000-00-00") || strings.HasPrefix(cell, "1970-01-01") || strings.HasPrefix(cell, "9999-")
	}
	for _, zero := range []string{"31/12/1899", "30/12/1899", "12/31/1899", "12/30/1899", "1899-12-3", "1/0/1900", "1900-01-00", "00/01/1900", "30.12.1899", "31.12.1899"} { // of Excel
		if strings.HasPrefix(cell, zero) {
			return true
		}
	}
	return false
}

// Roles are what a column can be.
var Roles = []string{"start", "end", "length", "affected", "id", "text", "scope", "kind", "status"}

// Column is what was taken for a role of a table that nobody knows, and what else could be.
type Column struct {
	File     int      `json:"file"`
	Role     string   `json:"role"`
	Name     string   `json:"name,omitempty"`
	RunnerUp string   `json:"runnerUp,omitempty"`
	Choices  []string `json:"choices"`
}

// Taken is a column, and in how many rows it said when something began or ended. A ticket has several of each.
type Taken struct {
	File int    `json:"file"`
	Role string `json:"role"` // start or end
	Name string `json:"name"`
	Rows int    `json:"rows"`
}

// words are what columns of a role are called, the surest first. A name that is one of them scores more than one that holds one.
var words = map[string][]string{
	"start": {"start", "impactstart", "incidentstart", "outagestart", "startedat", "starttime", "startdate", "started", "begin", "began", "beginn", "begintime", "from", "von", "début", "debut", "inicio", "inizio", "startzeit", "störungsbeginn", "down", "downat",
		"detectedat", "detected", "reportedat", "occurredat", "opened", "openedat", "created", "createdat", "creationdate", "createdon", "erstellt", "date", "time", "timestamp", "datetime", "datum", "zeit"},
	"end": {"end", "impactend", "incidentend", "outageend", "endedat", "endtime", "enddate", "ended", "finish", "finished", "to", "until", "bis", "ende", "fin", "fine", "final", "endzeit", "störungsende", "restored", "restoredat", "recovered", "recoverytime", "up", "upat", "fixedat", "fixed", "mitigatedat", "mitigated",
		"resolved", "resolvedat", "resolve", "resolvedon", "resolvedwhen", "resolutiontime", "resolution", "gelöst", "behoben", "closed", "closedat", "closedon"},
	"length":   {"duration", "length", "dauer", "durée", "duree", "duración", "duracion", "durata", "downtime", "ausfallzeit", "outageduration", "timetoresolve", "secondstoresolve", "mttr", "minutes", "seconds", "hours", "ttr"},
	"affected": {"affected", "share", "impact%", "affected%", "%affected", "percentaffected", "affectedshare", "customersaffected", "usersaffected", "shareaffected", "shareofcustomers", "betroffen", "anteil", "affectés", "afectados", "impactpercent", "percentimpacted"},
	"id":       {"id", "incidentid", "number", "incidentnumber", "key", "issuekey", "ticket", "ticketid", "reference", "ref", "nummer", "incident", "identifier"},
	"text":     {"title", "name", "summary", "description", "shortdescription", "subject", "incident", "titel", "beschreibung", "titre", "título", "titulo", "event", "problem", "störung", "what", "reason", "cause", "message"},
	"scope":    {"service", "component", "system", "site", "monitor", "host", "product", "servicename", "dienst", "application", "app", "monitorname", "check"},
	"kind":     {"kind", "type", "severity", "impact", "urgency", "category", "incidenttype", "issuetype", "art", "typ", "schweregrad", "vorgangstyp", "gravité", "tipo"},
	"status":   {"status", "state", "incidentstate"},
}

// wordsOf are the words of a name, in small letters.
func wordsOf(name string) []string {
	return strings.FieldsFunc(strings.ToLower(name), func(r rune) bool { return !unicode.IsLetter(r) })
}

// besides are words in the names of times that are neither a start nor an end.
var besides = []string{"updat", "modif", "acknowledg", "acktime", "ackat", "acked", "viewed", "due", "aktualisiert", "geändert"}

// isTimeName tells the name of a column that holds moments, and not how long something took.
func isTimeName(name string) bool {
	return (holdsOne(name, words["start"]) || holdsOne(name, words["end"])) && !holdsOne(name, words["length"])
}

// holdsOne tells a name that is one of some words, or holds one that is long enough.
func holdsOne(name string, of []string) bool {
	return slices.ContainsFunc(of, func(word string) bool { return name == word || len(word) > 3 && strings.Contains(name, word) })
}

// guess finds the column of each role, and the second best, by names and by what stands in the cells.
func guess(t rows, chosen map[string]string) (found map[string][]int, columns []Column) {
	names := make([]string, len(t.header()))
	for i, name := range t.header() {
		names[i] = clean(name, 200)
	}
	seen := make([]times, len(names))
	for i := range seen {
		seen[i].days = isTimeName(plainName(names[i]))
	}
	figures := make([]numbers, len(names))
	lengths, clocks := make([]int, len(names)), make([]int, len(names))
	filled := make([]int, len(names))
	n := 0
	t.each(func(cells []string, row, done int) bool {
		for i := range min(len(cells), len(names)) {
			seen[i].see(cells[i])
			if !isNothing(cells[i]) {
				filled[i]++
				figures[i].see(cells[i])
				if _, ok := length(cells[i], time.Second, &figures[i]); ok {
					lengths[i]++
				} else if inTwo(cells[i]) { // 01:30, of which the name may say what it is
					clocks[i]++
				}
			}
		}
		n++
		return n < 500
	})
	fits := func(role string, i int) bool {
		_, times := seen[i].form()
		switch role {
		case "start", "end":
			if slices.Contains(words[role], plainName(names[i])) && times > 0 { // by its name it is, however many cells are damaged
				return true
			}
			return times*2 > seen[i].n || filled[i] == 0 && role == "end"
		case "length":
			return (lengths[i]*2 > filled[i] || clocks[i]*2 > filled[i] && holdsOne(plainName(names[i]), words["length"])) && times*2 <= seen[i].n
		case "affected":
			return figures[i].n*2 > filled[i] && times*2 <= seen[i].n
		}
		return times*2 <= seen[i].n && filled[i] > 0
	}
	score := func(role string, i int) int {
		if !fits(role, i) {
			return 0
		}
		name := plainName(names[i])
		best := 0
		for at, word := range words[role] {
			switch {
			case name == word:
				best = max(best, 1000-at)
			case len(word) > 3 && strings.Contains(name, word), slices.Contains(wordsOf(names[i]), word):
				best = max(best, 985-at) // “impact started” before “created”
			}
		}
		if role == "start" && best < 1000-len(words[role]) { // “downtime end” holds “down”
			for _, word := range wordsOf(names[i]) {
				if among(word, "end ended ende fin finish finished resolved closed") {
					return 0
				}
			}
		}
		others := words["end"] // what is called an end is no start, nor the other way round
		if role == "end" {
			others = words["start"][:slices.Index(words["start"], "date")]
		}
		if best == 0 && (role == "start" || role == "end") && filled[i] > 0 && !holdsOne(name, others) && !slices.ContainsFunc(besides, func(word string) bool { return strings.Contains(name, word) }) {
			best = 100 - min(i, 90) // times without a name that says which
		}
		return best
	}
	found = map[string][]int{}
	taken := map[int]bool{}
	for _, role := range Roles {
		c := Column{Role: role}
		type candidate struct{ at, score int }
		var list []candidate
		for i := range names {
			if s := score(role, i); s > 0 && !taken[i] {
				list = append(list, candidate{i, s})
			}
			if fits(role, i) {
				c.Choices = append(c.Choices, names[i])
			}
		}
		sort.SliceStable(list, func(a, b int) bool { return list[a].score > list[b].score })
		switch name, said := chosen[role]; {
		case said && name == "-":
			list = nil
		case said:
			if at := slices.Index(names, name); at >= 0 {
				list = append([]candidate{{at, 0}}, slices.DeleteFunc(list, func(c candidate) bool { return c.at == at })...)
			}
		}
		if len(list) > 0 {
			c.Name = names[list[0].at]
			found[role] = []int{list[0].at}
			taken[list[0].at] = true
		}
		if len(list) > 1 {
			c.RunnerUp = names[list[1].at]
		}
		columns = append(columns, c)
	}
	return found, columns
}

// unitIn is the unit that the name of a column gives its numbers: duration_minutes, Length (h), seconds_to_resolve.
func unitIn(name string) time.Duration {
	fields := strings.FieldsFunc(name, func(r rune) bool { return !(r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z') })
	for _, field := range fields {
		if unit, ok := units[strings.ToLower(field)]; ok && (len(field) > 1 || field == fields[len(fields)-1]) && field != "M" && field != "m" {
			return unit
		}
	}
	if lower := strings.ToLower(name); strings.HasSuffix(lower, "sec") || strings.HasSuffix(lower, "seconds") {
		return time.Second
	} else if strings.HasSuffix(lower, "minutes") || strings.HasSuffix(lower, "mins") {
		return time.Minute
	} else if strings.HasSuffix(lower, "hours") {
		return time.Hour
	}
	return 0
}
