package records

import (
	"strings"
	"time"
)

// form is a way to write a time. One is decided for a whole column, from all its values, and each is then read strictly.
type form uint8

const (
	noTime    form = iota
	yearFirst      // 2026-01-05, and 2026/01/05
	slashed        // 05/01/2026: the day first or the month, see times.order
	dotted         // 05.01.2026, the day first
	dashed         // 05-01-2026, as slashed
	dayNamed       // 5 Jan 2026, 05/Jan/26
	monthed        // Jan 5, 2026
	compact        // 20260105T081230
	epoch          // 1795962960, by its digits in seconds, ms, µs or ns
	serial         // 45987.3958, days as a spreadsheet counts them: only in a column whose name says that it holds times
	forms
)

// order is which comes first where day and month are both numbers.
type order uint8

const (
	unsure order = iota
	dayFirst
	monthFirst
)

// stamp is a time as it stands in a cell.
type stamp struct {
	form  form
	a, b  int // the two numbers of a date without names, in their order, where form leaves open which is the day
	year  int
	month int
	day   int
	clock time.Duration // since midnight; or since 1970, for epoch
	dated bool          // there is no time of day
	zone  zone
	east  int    // seconds, where zone is fixed
	name  string // of a zone that is no offset
}

// zone is what a cell says of its zone.
type zone uint8

const (
	zoneless zone = iota
	fixed
	named // an abbreviation, which means several zones: PST, CET, IST
)

// reading walks along a cell.
type reading struct{ s string }

func (r *reading) number(most int) (value, digits int) {
	for digits < len(r.s) && digits < most && r.s[digits] >= '0' && r.s[digits] <= '9' {
		value = value*10 + int(r.s[digits]-'0')
		digits++
	}
	r.s = r.s[digits:]
	return value, digits
}

// letters takes a word, letters of any language.
func (r *reading) letters() string {
	n := 0
	for n < len(r.s) && (r.s[n] >= 'a' && r.s[n] <= 'z' || r.s[n] >= 'A' && r.s[n] <= 'Z' || r.s[n] >= 0x80) {
		if strings.HasPrefix(r.s[n:], "\u00a0") || strings.HasPrefix(r.s[n:], "\u202f") {
			break
		}
		n++
	}
	word := r.s[:n]
	r.s = r.s[n:]
	return word
}

// any takes one of some bytes.
func (r *reading) any(of string) byte {
	if r.s == "" {
		return 0
	}
	c := r.s[0]
	for i := range len(of) {
		if of[i] == c {
			r.s = r.s[1:]
			return c
		}
	}
	return 0
}

// blanks takes blanks of all widths that programs put before AM and PM.
func (r *reading) blanks() {
	if r.s != "" && r.s[0] != ' ' && r.s[0] < 0x80 {
		return
	}
	r.s = strings.TrimLeft(r.s, " \u00a0\u202f")
}

// parseStamp reads a whole cell, or says that it is no time.
func parseStamp(cell string) (t stamp, ok bool) {
	cell = strings.TrimSpace(cell)
	if len(cell) < 6 || len(cell) > 64 {
		return t, false
	}
	if t, ok = parsePlain(cell); ok {
		return t, true
	}
	switch c := cell[0]; {
	case c == '\'', c == '=': // as text is kept from a spreadsheet: '2026-01-05, ="2026-01-05"
		return parseStamp(strings.Trim(strings.TrimPrefix(cell, "="), `'"`))
	case c >= 'A' && cell[len(cell)-1] <= '9': // Mon Jan 5 08:12:30 UTC 2026
		if words := strings.Fields(cell); len(words) >= 5 && len(words) <= 6 && strings.Contains(words[3], ":") && monthOf(words[1]) > 0 {
			last := len(words) - 1
			cell = words[1] + " " + words[2] + ", " + words[last] + " " + strings.Join(words[3:last], " ")
		}
	}
	r := &reading{cell}
	if c := cell[0]; c >= '0' && c <= '9' {
		if number, ok := parseDigits(cell); ok {
			return number, true
		}
		if !r.numericDate(&t) {
			return t, false
		}
	} else if !r.wordDate(&t) {
		return t, false
	}
	if r.s == "" {
		t.dated = true
		return t, true
	}
	if !r.gap() || !r.timeOfDay(&t) || !r.offset(&t) || r.s != "" {
		return t, false
	}
	return t, true
}

// parsePlain reads what most files have, 2026-01-05T08:12:30Z, with a blank for T and without Z too, in a fifth of the time.
func parsePlain(s string) (t stamp, ok bool) {
	if len(s) != 19 && (len(s) != 20 || s[19] != 'Z') || s[4] != '-' || s[7] != '-' || s[10] != 'T' && s[10] != ' ' || s[13] != ':' || s[16] != ':' {
		return t, false
	}
	bad := byte(0)
	two := func(i int) int {
		a, b := s[i]-'0', s[i+1]-'0'
		if a > 9 || b > 9 {
			bad = 1
		}
		return int(a)*10 + int(b)
	}
	t.form, t.year, t.month, t.day = yearFirst, two(0)*100+two(2), two(5), two(8)
	h, m, second := two(11), two(14), two(17)
	if len(s) == 20 {
		t.zone = fixed
	}
	t.clock = time.Duration(h*3600+m*60+second) * time.Second
	return t, bad == 0 && t.valid() && h < 24 && m < 60 && second < 60
}

// latest is where nanoseconds since 1970 end, in the year 2262.
const latest = "9223372036854775807"

// parseDigits reads a number that is a time: by how many digits it has before its dot.
func parseDigits(cell string) (t stamp, ok bool) {
	whole, fraction, dot := strings.Cut(cell, ".")
	for i := range len(whole) {
		if whole[i] < '0' || whole[i] > '9' {
			return t, false
		}
	}
	t.form = epoch
	t.zone = fixed
	unit := time.Duration(0)
	switch len(whole) {
	case 10:
		unit = time.Second
	case 13:
		unit = time.Millisecond
	case 16:
		unit = time.Microsecond
	case 19:
		unit = time.Nanosecond
	case 14: // 20260105081230
		if dot {
			return t, false
		}
		r := &reading{whole[8:]}
		t = stamp{form: compact}
		d := &reading{whole[:8]}
		return t, d.compactDate(&t) && r.compactTime(&t)
	default:
		return t, false
	}
	r := &reading{whole}
	value, _ := r.number(19)
	if whole[0] == '0' || len(whole) == 19 && whole > latest || value > int(1<<63-1)/int(unit) {
		return t, false
	}
	t.clock = time.Duration(value) * unit
	for i := range len(fraction) {
		if fraction[i] < '0' || fraction[i] > '9' {
			return t, false
		}
		if unit /= 10; unit > 0 {
			t.clock += time.Duration(fraction[i]-'0') * unit
		}
	}
	return t, t.clock >= 0 && (!dot || fraction != "")
}

// later1904 is by how much the days of a workbook that counts from 1904 are later than those of one that counts from 1900.
const later1904 = 1462 * 24 * time.Hour

// parseSerial reads days as a spreadsheet counts them, of 1982 to 2091. Of four decimals, of nine seconds each, the minute is meant.
func parseSerial(cell string) (t stamp, ok bool) {
	whole, fraction, dot := strings.Cut(strings.Replace(strings.TrimSpace(cell), ",", ".", 1), ".")
	r := &reading{whole}
	days, n := r.number(5)
	if n != 5 || r.s != "" || days < 30000 || days >= 70000 || dot && fraction == "" || len(fraction) > 17 {
		return t, false
	}
	part, unit := 0., 1.
	for i := range len(fraction) {
		if fraction[i] < '0' || fraction[i] > '9' {
			return t, false
		}
		unit /= 10
		part += float64(fraction[i]-'0') * unit
	}
	to := time.Millisecond
	switch n := len(fraction); {
	case n <= 4:
		to = time.Minute
	case n <= 6:
		to = time.Second
	}
	t.form = serial
	t.clock = time.Duration(days)*24*time.Hour + time.Duration(part*24*float64(time.Hour)).Round(to)
	return t, true
}

func (r *reading) compactDate(t *stamp) bool {
	if t.year, _ = r.number(4); t.year == 0 {
		return false
	}
	t.month, _ = r.number(2)
	t.day, _ = r.number(2)
	return t.valid()
}

func (r *reading) compactTime(t *stamp) bool {
	h, n := r.number(2)
	m, k := r.number(2)
	s, l := r.number(2)
	t.clock = time.Duration(h)*time.Hour + time.Duration(m)*time.Minute + time.Duration(s)*time.Second
	return n == 2 && k == 2 && l == 2 && h < 24 && m < 60 && s < 60
}

// numericDate takes a date that begins with a digit.
func (r *reading) numericDate(t *stamp) bool {
	if len(r.s) >= 15 && r.s[8] == 'T' {
		t.form = compact
		return r.compactDate(t)
	}
	first, digits := r.number(4)
	if digits == 3 {
		return false
	}
	if digits == 4 {
		mark := r.any("-/.")
		if mark == 0 {
			return false
		}
		var n int
		if t.month, n = r.number(2); n == 0 || r.any(string(mark)) == 0 {
			return false
		}
		if t.day, n = r.number(2); n == 0 {
			return false
		}
		t.form, t.year = yearFirst, first
		return t.valid()
	}
	for _, suffix := range []string{"st ", "nd ", "rd ", "th "} {
		if strings.HasPrefix(r.s, suffix) {
			r.s = r.s[2:]
		}
	}
	mark := r.any("/.- ")
	if mark == 0 {
		return false
	}
	if rest, ok := strings.CutPrefix(r.s, "de "); ok { // 5 de enero de 2026
		r.s = rest
	}
	if mark == '.' {
		r.blanks()
	}
	if r.s == "" || r.s[0] < '0' || r.s[0] > '9' { // a month with a name
		t.form, t.day = dayNamed, first
		if t.month = monthOf(r.letters()); t.month == 0 {
			return false
		}
		r.any(".,")
		r.any("/-. ")
		r.s = strings.TrimPrefix(r.s, "de ")
		return r.year(t) && t.valid()
	}
	second, n := r.number(2)
	if n == 0 || r.any(string(mark)) == 0 || !r.year(t) {
		return false
	}
	switch mark {
	case '/':
		t.form = slashed
	case '-':
		t.form = dashed
	case '.':
		t.form, t.day, t.month = dotted, first, second
		return t.valid()
	default:
		return false
	}
	t.a, t.b = first, second
	return first >= 1 && second >= 1 && (first <= 12 || second <= 12) && first <= 31 && second <= 31
}

// wordDate takes a date that begins with a month, or with a day of the week before any other.
func (r *reading) wordDate(t *stamp) bool {
	month := monthOf(r.letters())
	comma := r.any(",.")
	r.blanks()
	if month == 0 || r.s != "" && comma == ',' { // Mon, 05 Jan 2026
		if r.s == "" || comma != ',' {
			return false
		}
		if c := r.s[0]; c >= '0' && c <= '9' {
			return r.numericDate(t)
		}
		if month = monthOf(r.letters()); month == 0 {
			return false
		}
		r.any(".")
		r.blanks()
	}
	var n int
	t.form, t.month = monthed, month
	if t.day, n = r.number(2); n == 0 {
		return false
	}
	if suffix := r.letters(); suffix != "" && !strings.Contains(" st nd rd th ", " "+suffix+" ") {
		return false
	}
	r.any(",")
	if r.any(" ") == 0 {
		return false
	}
	return r.year(t) && t.valid()
}

// year takes two digits or four. Two are of 1970 to 2069.
func (r *reading) year(t *stamp) bool {
	var n int
	switch t.year, n = r.number(4); n {
	case 4:
		return true
	case 2:
		t.year += 1900
		if t.year < 1970 {
			t.year += 100
		}
		return true
	}
	return false
}

// gap takes what stands between a date and a time of day.
func (r *reading) gap() bool {
	if r.any("T_:") != 0 {
		return true
	}
	r.any(",")
	if r.any(" ") == 0 && !strings.HasPrefix(r.s, "\u00a0") && !strings.HasPrefix(r.s, "\u202f") {
		return false
	}
	r.blanks()
	for _, word := range []string{"at ", "um ", "à ", "- ", "| "} {
		if rest, ok := strings.CutPrefix(r.s, word); ok {
			r.s = rest
			break
		}
	}
	r.blanks()
	return true
}

func (r *reading) timeOfDay(t *stamp) bool {
	h, n := r.number(2)
	if n == 0 {
		return false
	}
	var m, s int
	if t.form == compact && r.s != "" && r.s[0] >= '0' && r.s[0] <= '9' {
		r.s = "0"[:2-n] + r.s
		var k, l int
		m, k = r.number(2)
		s, l = r.number(2)
		if n != 2 || k != 2 || l != 2 {
			return false
		}
	} else {
		between := byte(':')
		switch {
		case r.any(":") != 0:
		case t.form == noTime: // a time of day by itself: 8h12 may be how long, and 8.12 a number
			return false
		case r.any("hH") != 0:
		case t.form == yearFirst || t.form == compact || r.any(".") == 0:
			return false
		default:
			between = '.'
		}
		if m, n = r.number(2); n != 2 {
			return false
		}
		if r.any(string(between)) != 0 {
			if s, n = r.number(2); n != 2 {
				return false
			}
		}
	}
	var fraction time.Duration
	if r.any(".,") != 0 {
		unit := time.Second
		seen := false
		for r.s != "" && r.s[0] >= '0' && r.s[0] <= '9' {
			unit /= 10
			fraction += time.Duration(r.s[0]-'0') * unit
			r.s, seen = r.s[1:], true
		}
		if !seen {
			return false
		}
	}
	before := r.s
	r.blanks()
	switch {
	case r.half('a'):
		if h < 1 || h > 12 {
			return false
		}
		h %= 12
	case r.half('p'):
		if h < 1 || h > 12 {
			return false
		}
		h = h%12 + 12
	default:
		r.s = before
	}
	if rest, ok := strings.CutPrefix(r.s, " Uhr"); ok {
		r.s = rest
	}
	if h > 23 && !(h == 24 && m == 0 && s == 0) || m > 59 || s > 60 {
		return false
	}
	s = min(s, 59) // a leap second
	t.clock = time.Duration(h)*time.Hour + time.Duration(m)*time.Minute + time.Duration(s)*time.Second + fraction
	return true
}

// half takes AM or PM, by its first letter, a or p: am, a.m., A. M.
func (r *reading) half(letter byte) bool {
	if r.s == "" || r.s[0]|0x20 != letter {
		return false
	}
	rest := &reading{r.s[1:]}
	if rest.any(".") != 0 {
		rest.any(" ")
	}
	if rest.any("mM") == 0 {
		return false
	}
	rest.any(".")
	if word := (&reading{rest.s}); word.letters() != "" { // America/New_York begins alike
		return false
	}
	r.s = rest.s
	return true
}

// offset takes what a cell says of its zone: nothing, Z, UTC, +02:00, +0200, +02, GMT+2, "+0000 UTC".
func (r *reading) offset(t *stamp) bool {
	r.blanks()
	if r.s == "" {
		return true
	}
	open := r.any("(") != 0
	if word := r.letters(); word != "" {
		switch word {
		case "Z", "z", "UTC", "GMT", "Utc", "utc":
			t.zone = fixed
		default:
			t.zone, t.name = named, word
			if r.any("/") != 0 {
				t.name += "/" + strings.TrimRight(r.s, ")")
				r.s = ""
			}
		}
	}
	if sign := r.any("+-"); sign != 0 {
		h, n := r.number(2)
		if n == 0 {
			return false
		}
		m := 0
		colon := r.any(":") != 0
		if k := 0; r.s != "" && r.s[0] >= '0' && r.s[0] <= '9' || colon {
			if m, k = r.number(2); k != 2 {
				return false
			}
		}
		if h > 15 || m > 59 || t.zone == named {
			return false
		}
		t.zone, t.east = fixed, h*3600+m*60
		if sign == '-' {
			t.east = -t.east
		}
		switch rest := strings.TrimSpace(r.s); {
		case rest == "UTC" || rest == "GMT" || rest == "(UTC)":
			r.s = ""
		case strings.HasPrefix(rest, "[") && strings.HasSuffix(rest, "]"), len(rest) > 2 && len(rest) < 6 && strings.Trim(rest, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") == "": // a name beside the offset
			r.s = ""
		}
	} else if t.zone == fixed && strings.HasPrefix(r.s, "[") && strings.HasSuffix(r.s, "]") {
		r.s = "" // Z[UTC]
	}
	if open && r.any(")") == 0 {
		return false
	}
	return t.zone != zoneless
}

// valid tells whether the day is one, and the year one that people keep files of.
func (t *stamp) valid() bool {
	if t.year < firstYear || t.year > lastYear || t.month < 1 || t.month > 12 || t.day < 1 || t.day > 31 {
		return false
	}
	return t.day <= daysOf(t.year, t.month)
}

func daysOf(year, month int) int {
	switch month {
	case 4, 6, 9, 11:
		return 30
	case 2:
		if year%4 == 0 && (year%100 != 0 || year%400 == 0) {
			return 29
		}
		return 28
	}
	return 31
}

// inOrder gives day and month their places.
func (t *stamp) inOrder(o order) bool {
	if t.form != slashed && t.form != dashed {
		return true
	}
	t.day, t.month = t.a, t.b
	if o == monthFirst {
		t.day, t.month = t.b, t.a
	}
	return t.valid()
}

// local is the time on the clock that the cell was written by, as if that were UTC.
func (t *stamp) local() time.Time {
	switch t.form {
	case serial:
		return time.Date(1899, 12, 30, 0, 0, 0, 0, time.UTC).Add(t.clock) // 1900 was no leap year, which spreadsheets don't know
	case epoch:
		return time.Unix(0, 0).UTC().Add(t.clock)
	}
	return time.Date(t.year, time.Month(t.month), t.day, 0, 0, 0, 0, time.UTC).Add(t.clock)
}

// monthOf knows months by their names in the languages that exports are seen in, whole or short.
func monthOf(word string) int {
	word = strings.ToLower(strings.TrimRight(word, "."))
	if len(word) < 3 || len(word) > 12 {
		return 0
	}
	best, month := 0, 0
	for i, names := range monthNames {
		for _, name := range names {
			if len(name) > best && strings.HasPrefix(word, name) {
				best, month = len(name), i+1
			}
		}
	}
	return month
}

// monthNames are how the names of a month begin: English, German, French, Spanish, Italian, Portuguese, Dutch.
var monthNames = [12][]string{
	{"jan", "ene", "gen"}, {"feb", "fév", "fev"}, {"mar", "mär", "mrz", "mrt", "maa"}, {"apr", "avr", "abr"}, {"may", "mai", "mag", "mei"}, {"jun", "juin", "giu"},
	{"jul", "juil", "lug"}, {"aug", "aoû", "aou", "ago"}, {"sep", "set"}, {"oct", "okt", "ott", "out"}, {"nov"}, {"dec", "dez", "déc", "dic"},
}
