package records

import (
	"cmp"
	"errors"
	"slices"
	"sort"
	"strconv"
	"time"

	"goodenough/model/history"
)

// UptimeRobot: getMonitors with logs. A log is a change of state and how long it held; the newest still holds. Its table has the same in
// whole minutes, in its reader's zone.
var uptimerobot = Format{
	Name: "uptimerobot", Label: "UptimeRobot",
	Caps: []int{50, 1000},
	sniff: when(func(in *input) bool {
		return in.keys("monitors", "friendly_name") || in.keys("logs", "datetime", "duration", "type") || in.keys("stat", "error") || in.columns("Event", "Date-Time", "Duration (in mins.)")
	}),
	read: either(readUptimeRobot, mapped(mapping{
		start: []string{"Date-Time"}, length: []string{"Duration (in mins.)"}, unit: time.Minute, text: []string{"Reason"}, scope: []string{"Monitor"},
		rules: []rule{{"Event", NotAnOutage, noneOf("Down")}},
	})),
}

// change is one log.
type change struct {
	at, took int64
	kind     string
	row      int
}

// What UptimeRobot calls states.
const (
	robotDown   = "1"
	robotPaused = "99"
)

func readUptimeRobot(in *input, b *book) error {
	if end := skipValue(in.text, in.start, 0); end >= 0 {
		if root := in.text[in.start:end]; unquote(member(root, "stat")) == "fail" {
			return errors.New("the answer is an error of UptimeRobot: " + clean(unquote(member(root, "error.message")), 200))
		}
	}
	parts := in.parts("monitors")
	if len(parts) == 0 && in.parts("logs") != nil {
		parts = in.parts("") // one monitor by itself
	}
	if len(parts) == 0 {
		return errors.New("it holds no monitor")
	}
	var list []track
	var logs [][]change
	var broken []string
	monitors := newList(parts, []string{"logs"}, nil)
	monitors.objects(func(raw string) bool {
		if raw == "" {
			broken = append(broken, raw)
			return true
		}
		name := cmp.Or(unquote(member(raw, "friendly_name")), "monitor")
		var changes []change
		row := 0
		if text := member(raw, "logs"); text != "" && text[0] == '[' {
			elements(text, 0, func(log string) bool {
				row++
				when, err := strconv.ParseInt(unquote(member(log, "datetime")), 10, 64)
				took, err2 := strconv.ParseInt(unquote(member(log, "duration")), 10, 64)
				if err != nil || err2 != nil || when <= 0 || when > 9e9 || took < 0 || took > 9e9 {
					broken = append(broken, log)
					return true
				}
				changes = append(changes, change{when, took, unquote(member(log, "type")), row})
				return true
			})
		}
		sort.SliceStable(changes, func(a, b int) bool { return changes[a].at < changes[b].at })
		list = append(list, track{name: name, labels: []string{unquote(member(raw, "id")), unquote(member(raw, "url"))}})
		logs = append(logs, changes)
		return true
	})
	for _, log := range broken {
		b.reads(1, 0)
		b.refuse(0, Broken, log)
	}
	if len(list) == 0 {
		return errors.New("it holds no monitor")
	}
	if !slices.ContainsFunc(logs, func(of []change) bool { return len(of) > 0 }) && len(broken) == 0 {
		return errors.New("it has monitors and no logs of them: ask UptimeRobot with logs=1")
	}
	chosen, err := b.choose(list)
	if err != nil {
		return err
	}
	for i, changes := range logs {
		var down, known int64
		for _, c := range changes {
			if c.kind != robotPaused {
				known += c.took
			}
			if c.kind == robotDown {
				down += c.took
			}
		}
		b.report.Series = append(b.report.Series, Series{File: b.file, Name: clean(list[i].name, 80), Rows: len(changes), Down: float64(down) / float64(max(1, known)), Chosen: i == chosen})
	}
	b.changes(logs[chosen], list[chosen].name)
	return nil
}

// changes takes the logs of one monitor.
func (b *book) changes(list []change, name string) {
	b.monitored, b.said = true, true
	b.reads(len(list), 0)
	for i, c := range list {
		from, to := time.Unix(c.at, 0).UTC(), time.Unix(c.at+c.took, 0).UTC()
		b.speaks(from)
		b.speaks(to)
		if c.kind != robotPaused {
			b.knows(from.UnixNano(), to.UnixNano())
		}
		if c.kind != robotDown {
			b.report.Rows.Merged++
			continue
		}
		s := history.Spell{Start: from, End: to, Affected: history.Unsaid, Scope: clean(name, 80), Text: clean(name, 80), Row: int32(c.row), File: int32(b.file)}
		if !b.lasts(&s) {
			continue
		}
		if i == len(list)-1 {
			b.until(to)
			s.End = time.Time{}
		}
		b.add(s)
		b.report.Rows.Used++
		b.sampled(s, "", strconv.FormatInt(c.at, 10), strconv.FormatInt(c.took, 10))
	}
}
