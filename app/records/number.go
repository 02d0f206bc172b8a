package records

import (
	"strconv"
	"strings"
	"time"
)

// numbers decides for a whole column what marks its decimals: the values that can be read one way only decide for the others.
type numbers struct {
	comma, dot, n, above1, above100, marked int

	clock time.Duration // what 1 before the colon of 1:30 is, as far as the name of the column tells
}

// see takes a cell into account.
func (n *numbers) see(cell string) {
	digits, unit, ok := numeral(cell)
	if !ok {
		return
	}
	n.n++
	if unit != 0 {
		n.marked++
	}
	switch mark := decimalMark(digits); mark {
	case ',':
		n.comma++
	case '.':
		n.dot++
	case '?':
		if digits = strings.TrimLeft(digits, "+-"); strings.HasPrefix(digits, "0,") { // nobody groups after a zero
			n.comma++
		} else if strings.HasPrefix(digits, "0.") {
			n.dot++
		}
	}
	if value, ok := valueOf(digits, n.comma > n.dot); ok && unit == 0 && value > 1 {
		n.above1++
		if value > 100 {
			n.above100++
		}
	}
}

// read is the value of a cell, percent and per mille taken off it. What may be read in two ways, as 1,200, is not read.
func (n *numbers) read(cell string) (value float64, marked, ok bool) {
	digits, unit, ok := numeral(cell)
	if !ok {
		return 0, false, false
	}
	if decimalMark(digits) == '?' && n.comma == n.dot && !strings.HasPrefix(strings.TrimLeft(digits, "-"), "0") {
		return 0, false, false
	}
	value, ok = valueOf(digits, n.comma > n.dot)
	switch unit {
	case '%':
		value /= 100
	case '‰':
		value /= 1000
	}
	return value, unit != 0, ok
}

// numeral takes the sign of percent and what groups digits off a cell: blanks and apostrophes. What is left are digits, commas and dots.
func numeral(cell string) (digits string, unit rune, ok bool) {
	cell = strings.TrimSpace(cell)
	if rest, found := strings.CutSuffix(cell, "%"); found {
		cell, unit = rest, '%'
	} else if rest, found := strings.CutSuffix(cell, "‰"); found {
		cell, unit = rest, '‰'
	}
	cell = strings.TrimSpace(cell)
	if len(cell) == 0 || len(cell) > 40 {
		return "", 0, false
	}
	for i := range len(cell) {
		if c := cell[i]; c == ' ' || c == '\'' || c >= 0x80 {
			cell = grouping.Replace(cell)
			break
		}
	}
	seen := false
	for i := range len(cell) {
		switch c := cell[i]; {
		case '0' <= c && c <= '9':
			seen = true
		case c == ',' || c == '.', (c == '-' || c == '+') && i == 0:
		case (c == 'e' || c == 'E') && seen:
			if _, err := strconv.ParseFloat(cell, 64); err != nil {
				return "", 0, false
			}
			return cell, unit, true
		default:
			return "", 0, false
		}
	}
	return cell, unit, seen
}

var grouping = strings.NewReplacer(" ", "", "'", "", "’", "", "\u00a0", "", "\u202f", "", "\u2009", "")

// decimalMark is the comma or the dot before the decimals, 0 where there is none, and ? where it may group digits as well.
func decimalMark(digits string) byte {
	last, other, same := -1, false, false // the last mark, and whether there are others before it
	for i := range len(digits) {
		if c := digits[i]; c == ',' || c == '.' {
			if last >= 0 {
				same = c == digits[last] && !other
				other = other || c != digits[last]
			}
			last = i
		}
	}
	switch {
	case last < 0:
		return 0
	case other:
		return digits[last]
	case same:
		return ',' + '.' - digits[last] // 1.234.567 has no decimals, and its dots group
	case len(digits)-last-1 == 3:
		return '?'
	}
	return digits[last]
}

func valueOf(digits string, comma bool) (float64, bool) {
	switch decimalMark(digits) {
	case ',':
		comma = true
	case '.':
		comma = false
	}
	if comma {
		digits = strings.Replace(strings.ReplaceAll(digits, ".", ""), ",", ".", 1)
	} else {
		digits = strings.ReplaceAll(digits, ",", "")
	}
	value, err := strconv.ParseFloat(digits, 64)
	return value, err == nil
}

// units are those of lengths, by the letters that people and programs write.
var units = map[string]time.Duration{
	"ms": time.Millisecond, "msec": time.Millisecond, "millisecond": time.Millisecond, "milliseconds": time.Millisecond, "millis": time.Millisecond,
	"s": time.Second, "sec": time.Second, "secs": time.Second, "second": time.Second, "seconds": time.Second, "sek": time.Second, "sekunden": time.Second,
	"m": time.Minute, "min": time.Minute, "mins": time.Minute, "minute": time.Minute, "minutes": time.Minute, "minuten": time.Minute, "minutos": time.Minute,
	"h": time.Hour, "hr": time.Hour, "hrs": time.Hour, "hour": time.Hour, "hours": time.Hour, "std": time.Hour, "stunden": time.Hour, "stunde": time.Hour, "heures": time.Hour, "horas": time.Hour,
	"d": 24 * time.Hour, "day": 24 * time.Hour, "days": 24 * time.Hour, "tage": 24 * time.Hour, "tag": 24 * time.Hour, "jours": 24 * time.Hour,
	"w": 7 * 24 * time.Hour, "week": 7 * 24 * time.Hour, "weeks": 7 * 24 * time.Hour,
	"M": 30 * 24 * time.Hour, "month": 30 * 24 * time.Hour, "months": 30 * 24 * time.Hour, "y": 365 * 24 * time.Hour, "year": 365 * 24 * time.Hour, "years": 365 * 24 * time.Hour,
}

// length reads how long something took: "2h 31m 25s", "10M 27d" (M is a month, as Zabbix writes it), "1:30:00", "PT1H30M", and a bare number
// in the unit given, if there is one.
func length(cell string, unit time.Duration, column *numbers) (time.Duration, bool) {
	cell = strings.TrimSpace(cell)
	if value, marked, ok := column.read(cell); ok {
		if unit == 0 || marked || value < 0 || value*float64(unit) > float64(longestLength) {
			return 0, false
		}
		return time.Duration(value * float64(unit)), true
	}
	if strings.Contains(cell, ":") {
		return clock(cell, column.clock)
	}
	if rest, ok := strings.CutPrefix(cell, "P"); ok { // ISO 8601
		date, hours, _ := strings.Cut(rest, "T")
		cell = strings.ReplaceAll(date, "M", "months ") + strings.ToLower(hours)
		cell = strings.NewReplacer("D", "d", "W", "w", "Y", "y").Replace(cell)
	}
	var total time.Duration
	seen := false
	for cell = strings.Trim(cell, " ,"); cell != ""; cell = strings.Trim(cell, " ,") {
		n := 0
		for n < len(cell) && (cell[n] >= '0' && cell[n] <= '9' || cell[n] == '.') {
			n++
		}
		value, err := strconv.ParseFloat(cell[:n], 64)
		cell = strings.TrimLeft(cell[n:], " ")
		n = 0
		for n < len(cell) && (cell[n] >= 'a' && cell[n] <= 'z' || cell[n] >= 'A' && cell[n] <= 'Z') {
			n++
		}
		word := cell[:n]
		of, ok := units[word]
		if !ok {
			of, ok = units[strings.ToLower(word)]
		}
		if err != nil || !ok || value*float64(of) > float64(longestLength) {
			return 0, false
		}
		total += time.Duration(value * float64(of))
		cell, seen = strings.TrimPrefix(cell[n:], "."), true
	}
	return total, seen && total <= longestLength
}

// inTwo tells a length in two parts, 1:30.
func inTwo(cell string) bool {
	r := &reading{strings.TrimSpace(cell)}
	_, n := r.number(4)
	colon := r.any(":") != 0
	_, m := r.number(2)
	return n > 0 && colon && m == 2 && r.s == ""
}

// clockIn is what the name of a column says of 1:30 in it: Duration (hh:mm), mm:ss.
func clockIn(name string) time.Duration {
	switch name = strings.ToLower(name); {
	case strings.Contains(name, "m:s"), strings.Contains(name, "min:s"):
		return time.Minute
	case strings.Contains(name, "h:m"):
		return time.Hour
	}
	return 0
}

// longestLength is more than any incident lasts, and less than what overflows.
const longestLength = 100 * 365 * 24 * time.Hour

// clock reads hours, minutes and seconds, "1:30:00"; two parts may be hours and minutes or minutes and seconds, so they are read only where
// somebody says what the first of them is.
func clock(cell string, first time.Duration) (time.Duration, bool) {
	var days time.Duration
	if before, after, ok := strings.Cut(cell, " "); ok { // "2 days 01:30:00"
		word := strings.TrimRight(strings.TrimLeft(after, "days "), " ")
		n, err := strconv.Atoi(before)
		if err != nil || n < 0 || n > 30000 {
			return 0, false
		}
		days, cell = time.Duration(n)*24*time.Hour, strings.Trim(word, ", ")
	}
	parts := strings.Split(cell, ":")
	switch {
	case len(parts) == 3:
	case len(parts) == 2 && first == time.Hour:
		parts = append(parts, "0")
	case len(parts) == 2 && first == time.Minute:
		parts = []string{"0", parts[0], parts[1]}
		if minutes, err := strconv.Atoi(parts[1]); err == nil { // 90:00
			parts[0], parts[1] = itoa(minutes/60), itoa(minutes%60)
		}
	default:
		return 0, false
	}
	var total float64
	for i, part := range parts {
		value, err := strconv.ParseFloat(part, 64)
		if err != nil || !(value >= 0) || i > 0 && value >= 60 || value > 1e6 {
			return 0, false
		}
		total = total*60 + value
	}
	return days + time.Duration(total*float64(time.Second)), true
}
