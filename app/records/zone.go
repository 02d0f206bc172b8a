package records

import (
	"strconv"
	"strings"
	"time"
)

// Zoned makes the reader of clocks of a zone from what such a zone is: at each moment so many seconds east of UTC. In a browser that is
// Intl's to say, natively the zone database's. It never asks Go's Local, which in a browser is today's offset for every date.
//
// The hour that comes twice in autumn is taken as the first of both, and the one that is missing in spring as if the clocks had not been
// changed yet; doubt says so.
func Zoned(east func(utc time.Time) int) func(local time.Time) (utc time.Time, doubt string) {
	return func(local time.Time) (time.Time, string) {
		before, after := east(local.Add(-24*time.Hour)), east(local.Add(24*time.Hour))
		first := local.Add(-time.Duration(before) * time.Second)
		if before == after {
			return first, ""
		}
		second := local.Add(-time.Duration(after) * time.Second)
		isFirst, isSecond := east(first) == before, east(second) == after
		switch {
		case isFirst && isSecond:
			return first, doubtTwice
		case isFirst:
			return first, ""
		case isSecond:
			return second, ""
		}
		return first, doubtNever
	}
}

// Doubts about what a clock said.
const (
	doubtTwice = "this hour came twice, when clocks were set back; the first is taken"
	doubtNever = "this hour never came, when clocks were set forward; taken as if they had not been"
)

// again is the second moment at which a clock said what it said twice.
func again(zone func(time.Time) (time.Time, string), local time.Time) time.Time {
	next := local.Add(25 * time.Hour)
	utc, _ := zone(next)
	return local.Add(utc.Sub(next))
}

// utc is the zone of files that say nothing, until somebody says which.
func utcZone(local time.Time) (time.Time, string) { return local, "" }

// letters are the hours ahead of UTC that letters for a zone may mean, as far as they are seen in exports.
const letters = " EST -5 EDT -4 CST -6 8 -5 CDT -5 -4 MST -7 MDT -6 PST -8 PDT -7 AKST -9 AKDT -8 HST -10 AST -4 3 ADT -3 WET 0 WEST 1 BST 1 6 CET 1 CEST 2 MEZ 1 MESZ 2 EET 2 EEST 3 MSK 3" +
	" IST 5.5 1 2 SGT 8 HKT 8 JST 9 KST 9 AWST 8 ACST 9.5 ACDT 10.5 AEST 10 AEDT 11 NZST 12 NZDT 13 BRT -3 ART -3 SAST 2 ET -5 -4 CT -6 -5 MT -7 -6 PT -8 -7 "

// mayMean tells whether letters may mean so many hours ahead of UTC.
func mayMean(name string, hours float64) bool {
	_, rest, found := strings.Cut(letters, " "+name+" ")
	for _, word := range strings.Fields(rest) {
		if word[0] >= 'A' {
			break
		}
		if word == strconv.FormatFloat(hours, 'f', -1, 64) {
			return found
		}
	}
	return false
}

// lettered is the moment of a time whose zone is letters: by the zone that somebody says, where its clocks agree with them. Until then it is
// none, since letters mean several zones, and the question is open.
func (b *book) lettered(t stamp) (at time.Time, ok bool) {
	q := Question{Key: "zone", Text: "Times in the file say “" + clean(t.name, 20) + "” for their zone, which several zones share. In which zone were they written?"}
	if b.options.ZoneName != "" {
		q.Guess, q.Answered = b.options.ZoneName, true
	}
	b.ask(q)
	if b.options.Zone == nil || b.options.ZoneName == "" {
		return at, false
	}
	at, _ = b.options.Zone(t.local())
	for range 2 { // in the hour that comes twice, letters say which one it is
		if mayMean(t.name, t.local().Sub(at).Hours()) {
			return at, true
		}
		at = again(b.options.Zone, t.local())
	}
	return at, false
}
