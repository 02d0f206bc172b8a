package records

import (
	"errors"
	"strconv"
	"strings"
	"time"

	"goodenough/model/history"
)

// AWS has two files: of 2022 and before, whose ends are times of day in the text, of the Pacific; and of today, which has a log of states.
var aws = Format{
	Name: "aws", Label: "AWS Health",
	Caveats: []string{pageClock, "Every event of a cloud is here, of all its services and regions: few of them hit you."},
	sniff: when(func(in *input) bool {
		return in.keys("event_log", "date") || in.keys("archive", "service_name", "date") || in.keys("archive", "current") || in.keys("summary", "date", "service", "yellowfg")
	}),
	read: readAWS,
}

func readAWS(in *input, b *book) error {
	b.listed = true
	found := 0
	for _, key := range []string{"archive", "current"} {
		if at, ok := listIn(in.text, in.start, key); ok && in.text[at] == '[' {
			elements(in.text, at, func(raw string) bool {
				found++
				return b.awsEvent(raw, found)
			})
		}
	}
	if found > 0 {
		return nil
	}
	if in.text[in.start] == '[' {
		elements(in.text, in.start, func(raw string) bool {
			found++
			return b.awsEvent(raw, found)
		})
	} else {
		end := skipValue(in.text, in.start, 0)
		if end < 0 {
			return errors.New("the file breaks off or is damaged, and what there is of it cannot be told apart")
		}
		members(in.text[in.start:end], func(_, list string) bool {
			if list[0] == '[' {
				elements(list, 0, func(raw string) bool {
					found++
					return b.awsEvent(raw, found)
				})
			}
			return !b.report.Stopped
		})
	}
	if found == 0 {
		return errors.New("it holds no event")
	}
	return nil
}

// awsEvent reads one event.
func (b *book) awsEvent(raw string, row int) bool {
	if !b.reads(1, 0) {
		return false
	}
	if raw == "" {
		b.refuse(row, Broken, "")
		return true
	}
	date := unquote(member(raw, "date"))
	at, ok := parseStamp(date)
	if !ok || at.form != epoch {
		b.refuse(row, NoStart, date)
		return true
	}
	s := history.Spell{Start: utcOf(at), Affected: history.Unsaid, Row: int32(row), Text: clean(unquote(member(raw, "summary")), 80)}
	log := member(raw, "event_log")
	if log != "" && log[0] == '[' {
		s.Start, s.End = logged(log, s.Start)
	} else if s.End, ok = lastMark(unquote(member(raw, "description")), s.Start); !ok {
		b.refuse(row, NoEnd, "")
		return true
	}
	id := unquote(member(raw, "arn"))
	if id == "" {
		id = unquote(member(raw, "service")) + " " + date
	}
	if b.use(s, id) {
		b.sampled(s, "", date)
	}
	return true
}

// logged finds start and end in a log of states: the first entry, and the last that says 0, which is resolved, if nothing else came after.
func logged(log string, posted time.Time) (start, end time.Time) {
	start = posted
	var newest time.Time
	state := ""
	elements(log, 0, func(raw string) bool {
		at, ok := parseStamp(unquote(member(raw, "timestamp")))
		if !ok || at.form != epoch {
			return true
		}
		when := utcOf(at)
		if when.Before(start) {
			start = when
		}
		if !when.Before(newest) {
			newest, state = when, unquote(member(raw, "status"))
		}
		return true
	})
	if state == "0" {
		end = newest
	}
	return start, end
}

// lastMark is the last time of day in a text, <span class="yellowfg">12:53 PM PDT</span>, each after the one before. One alone is the post
// itself, and no end.
func lastMark(text string, posted time.Time) (end time.Time, ok bool) {
	marks := 0
	at := posted
	for {
		_, rest, found := strings.Cut(text, `class="yellowfg"`)
		if !found {
			return at, marks > 1
		}
		text = rest
		mark := strings.TrimSpace(between(rest, ">", "</span>"))
		east := -7
		switch {
		case strings.HasSuffix(mark, "PST"):
			east = -8
		case !strings.HasSuffix(mark, "PDT"):
			continue
		}
		local := at.Add(time.Duration(east) * time.Hour)
		mark = strings.TrimSpace(strings.TrimSuffix(strings.TrimSuffix(mark, "PST"), "PDT"))
		day := local.Format("2006-01-02")
		if month, clock, dated := strings.Cut(mark, ","); dated { // Dec 10, 9:13 AM
			stamp, ok := parseStamp(strings.TrimSpace(month) + ", " + strconv.Itoa(local.Year()))
			if !ok {
				continue
			}
			day, mark = stamp.local().Format("2006-01-02"), strings.TrimSpace(clock)
		}
		stamp, ok := parseStamp(day + " " + mark)
		if !ok {
			continue
		}
		next := stamp.local().Add(-time.Duration(east) * time.Hour)
		for next.Before(at.Add(-time.Minute)) && marks > 0 {
			next = next.AddDate(0, 0, 1)
		}
		marks++
		at = next
	}
}
