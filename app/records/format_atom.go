package records

import (
	"errors"
	"html"
	"strings"
	"time"

	"goodenough/model/history"
)

// Statuspage: history.atom. An entry's start is nowhere but in the marks of its text, which say month, day and time without a year, the
// newest first. XML is not parsed as such: one bad byte would cost all entries after it.
var statuspageAtom = Format{
	Name: "statuspage-atom", Label: "Statuspage Atom feed",
	Caveats: []string{pageClock, "This feed says nothing of impact: every entry counts, also one that hit nobody."},
	Caps:    []int{25, 50},
	paged:   true,
	sniff: when(func(in *input) bool {
		return in.has("<feed", "<entry>") || in.has("<feed", "www.w3.org/2005/Atom") || in.has("<rss", "<item>")
	}),
	read: readAtom,
}

func readAtom(in *input, b *book) error {
	f := feed{b: b, text: in.text, begin: "<entry>", end: "</entry>", zones: map[string]int{}}
	if in.has("<rss") {
		f.begin, f.end = "<item>", "</item>"
	}
	top := head(in.text, f.begin)
	for _, name := range []string{"updated", "lastBuildDate", "pubDate"} {
		if at, ok := parseStamp(inside(top, name)); ok && at.zone == fixed {
			b.speaks(utcOf(at))
			break
		}
	}
	f.each(func(body string, n int, whole bool) bool {
		f.learn(body)
		return true
	})
	n := 0
	f.each(func(body string, row int, whole bool) bool {
		n++
		if !b.reads(1, 0) {
			return false
		}
		if !whole {
			b.refuse(row, Broken, "")
			return true
		}
		f.entry(body, row)
		return true
	})
	b.listed = true
	if n == 0 {
		return errors.New("the feed has no entry")
	}
	return nil
}

// feed is an Atom feed, or the same in RSS.
type feed struct {
	b                *book
	text, begin, end string
	zones            map[string]int // seconds ahead of UTC, by the letters that marks have for it
}

// each goes through the entries. One that does not end costs itself alone.
func (f *feed) each(visit func(body string, n int, whole bool) bool) {
	rest := f.text
	for n := 1; ; n++ {
		_, after, ok := strings.Cut(rest, f.begin)
		if !ok {
			return
		}
		entry := head(after, f.begin)
		rest = after[len(entry):]
		if body, _, whole := strings.Cut(entry, f.end); !visit(body, n, whole) {
			return
		}
	}
}

// inside is the first of some elements that is there, without what marks it as it is.
func inside(body string, names ...string) string {
	for _, name := range names {
		if _, rest, ok := strings.Cut(body, "<"+name); ok && rest != "" && (rest[0] == '>' || rest[0] == ' ') {
			text := between(rest, ">", "</"+name+">")
			if inner, ok := strings.CutPrefix(text, "<![CDATA["); ok {
				return strings.TrimSpace(strings.TrimSuffix(inner, "]]>"))
			}
			return html.UnescapeString(text)
		}
	}
	return ""
}

// parts are when an entry was published, and its marks.
func (f *feed) parts(body string) (published stamp, ok bool, said string, marks []mark) {
	said = inside(body, "published", "pubDate")
	published, ok = parseStamp(said)
	return published, ok && published.zone == fixed, said, marksOf(inside(body, "content", "description"))
}

// learn finds what letters for a zone mean: an entry is published when its newest mark says.
func (f *feed) learn(body string) {
	published, ok, _, marks := f.parts(body)
	if !ok || len(marks) == 0 {
		return
	}
	t, ok := parseStamp(head(marks[0].raw, ",") + ", " + itoa(utcOf(published).Year()) + " " + strings.TrimSpace(strings.TrimPrefix(marks[0].raw, head(marks[0].raw, ",")+",")))
	if !ok || t.zone != named {
		return
	}
	if ahead := t.local().Sub(utcOf(published)).Round(15 * time.Minute); ahead.Abs() <= 14*time.Hour {
		if _, known := f.zones[t.name]; !known {
			f.zones[strings.Clone(t.name)] = int(ahead.Seconds())
		}
	}
}

func head(text, until string) string {
	before, _, _ := strings.Cut(text, until)
	return before
}

func between(text, from, to string) string {
	_, rest, ok := strings.Cut(text, from)
	if !ok {
		return ""
	}
	found, _, ok := strings.Cut(rest, to)
	if !ok {
		return ""
	}
	return strings.TrimSpace(found)
}

// entry reads one incident.
func (f *feed) entry(body string, n int) {
	b := f.b
	published, ok, said, marks := f.parts(body)
	if !ok {
		b.refuse(n, NoStart, said)
		return
	}
	if len(marks) == 0 {
		b.refuse(n, NoStart, inside(body, "content", "description"))
		return
	}
	newest := utcOf(published)
	for i := range marks {
		if reason := marks[i].date(newest, f.zones); reason != "" {
			b.refuse(n, reason, marks[i].raw)
			return
		}
		newest = marks[i].at.Add(25 * time.Hour) // updates may stand a little out of order
	}
	s := history.Spell{Start: marks[len(marks)-1].at, Affected: history.Unsaid, Row: int32(n), Text: clean(inside(body, "title"), 80)}
	for _, m := range marks {
		switch m.status {
		case "scheduled", "in progress", "completed", "verifying":
			b.refuse(n, PlannedWork, m.status)
			return
		case "resolved":
			if s.End.IsZero() {
				s.End = m.at
			}
		}
		if m.at.Before(s.Start) {
			s.Start = m.at
		}
	}
	if b.use(s, inside(body, "id", "guid")) {
		b.sampled(s, "", marks[len(marks)-1].raw, marks[0].raw)
	}
}

// mark is one update of an entry.
type mark struct {
	raw, status string
	at          time.Time
}

// marksOf finds the updates in a text: <small>Aug <var>21</var>, <var>00:37</var> UTC</small><br> <strong>Resolved</strong>.
func marksOf(content string) (list []mark) {
	for {
		_, after, ok := strings.Cut(content, "<small>")
		if !ok {
			return list
		}
		content = head(after, "<small>")
		list = append(list, mark{raw: strings.Join(strings.Fields(untagged(between("<small>"+content, "<small>", "</small>"))), " "), status: strings.ToLower(between(content, "<strong>", "</strong>"))})
		content = after[len(content):]
	}
}

// untagged is text without what stands in angle brackets.
func untagged(text string) string {
	var b strings.Builder
	for {
		before, rest, ok := strings.Cut(text, "<")
		b.WriteString(before)
		if !ok {
			return b.String()
		}
		if _, text, ok = strings.Cut(rest, ">"); !ok {
			return b.String()
		}
	}
}

// date reads "Aug 21, 00:37 UTC" as the latest such moment that is not after another, or says why not.
func (m *mark) date(notAfter time.Time, zones map[string]int) (reason string) {
	day, rest, ok := strings.Cut(m.raw, ",")
	clock := strings.TrimSpace(rest)
	if !ok {
		return NoStart
	}
	for year := notAfter.Year() + 1; year >= notAfter.Year()-8; year-- { // 29 February may be years ago
		t, ok := parseStamp(day + ", " + itoa(year) + " " + clock)
		if !ok {
			continue
		}
		if t.zone == named {
			east, known := zones[t.name]
			if !known {
				return ZoneLetters
			}
			t.zone, t.east = fixed, east
		}
		// What it says may be of the minute in which it was published.
		if at := utcOf(t); !at.After(notAfter.Add(time.Minute)) {
			m.at = at
			return ""
		}
	}
	return NoStart
}
