package records

import (
	"errors"
	"strconv"
	"strings"
	"time"

	"goodenough/model/history"
)

// readHistory reads what the page of past incidents is made of, /history.json: months, and in them incidents whose times are text without a
// year, "Sep <var data-var='date'>10</var>, <var data-var='time'>22:00</var> - Sep 11, 01:30 UTC".
func readHistory(in *input, b *book) error {
	row := 0
	var latest time.Time // of months that don't say their year, the newest first, the end
	l := newList(in.parts("months"), []string{"incidents"}, nil)
	l.objects(func(month string) bool {
		if month == "" {
			row++
			b.reads(1, 0)
			b.refuse(row, Broken, "")
			return true
		}
		year, err := strconv.Atoi(unquote(member(month, "year")))
		if number := monthOf(unquote(member(month, "name"))); err != nil && number > 0 {
			if latest.IsZero() {
				latest = b.saved
			}
			if year = latest.Year(); !latest.IsZero() && time.Month(number) > latest.Month() {
				year--
			}
			if !latest.IsZero() {
				latest = time.Date(year, time.Month(number), 1, 0, 0, 0, 0, time.UTC)
			}
		}
		incidents := member(month, "incidents")
		if incidents == "" || incidents[0] != '[' {
			return true
		}
		elements(incidents, 0, func(raw string) bool {
			row++
			if !b.reads(1, 0) {
				return false
			}
			b.past(raw, year, row)
			return true
		})
		return !b.report.Stopped
	})
	b.listed = true
	if row == 0 {
		return errors.New("it lists no incident: its months are empty")
	}
	return nil
}

// past reads one incident of a year.
func (b *book) past(raw string, year, row int) {
	if raw == "" {
		b.refuse(row, Broken, "")
		return
	}
	switch impact := unquote(member(raw, "impact")); impact {
	case "none":
		b.refuse(row, NotAnOutage, impact)
		return
	case "maintenance":
		b.refuse(row, PlannedWork, impact)
		return
	}
	text := strings.Join(strings.Fields(untagged(unquote(member(raw, "timestamp")))), " ")
	if year < 1970 {
		b.refuse(row, NoYear, text)
		return
	}
	from, to, spans := strings.Cut(text, " - ")
	s := history.Spell{Affected: history.Unsaid, Row: int32(row), Text: clean(unquote(member(raw, "name")), 80)}
	date, _, _ := strings.Cut(from, ",")
	_, zone, _ := cutLast(text, " ")
	if !strings.Contains(to, ",") { // of the same day
		to = date + ", " + to
	}
	var reason string
	if !spans {
		to = from
	} else {
		from += " " + zone
	}
	if s.Start, reason = b.pageTime(from, year); reason != "" {
		b.refuse(row, reason, text)
		return
	}
	if s.End, reason = b.pageTime(to, year); reason != "" {
		b.refuse(row, strings.Replace(reason, NoStart, NoEnd, 1), text)
		return
	}
	if s.End.Before(s.Start) { // over the new year
		s.End, _ = b.pageTime(to, year+1)
	}
	if b.use(s, unquote(member(raw, "code"))) {
		b.sampled(s, "", text)
	}
}

// pageTime reads "Sep 10, 22:00 PDT" of a year. Letters for a zone are asked about.
func (b *book) pageTime(text string, year int) (at time.Time, reason string) {
	day, clock, ok := strings.Cut(text, ",")
	t, isTime := parseStamp(day + ", " + itoa(year) + " " + strings.TrimSpace(clock))
	switch {
	case !ok || !isTime:
		return at, NoStart
	case t.zone == named:
		at, ok := b.lettered(t)
		if !ok {
			return at, ZoneLetters
		}
		return at, ""
	}
	return utcOf(t), ""
}

func cutLast(text, at string) (before, after string, found bool) {
	if i := strings.LastIndex(text, at); i >= 0 {
		return text[:i], text[i+len(at):], true
	}
	return text, "", false
}
