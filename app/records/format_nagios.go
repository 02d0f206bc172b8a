package records

import (
	"errors"
	"slices"
	"strconv"
	"strings"
	"time"

	"goodenough/model/history"
)

// Nagios has a log, which tells incidents, and a report of availability, which tells totals alone.
var nagiosLog = Format{
	Name: "nagios", Label: "Nagios log",
	Caveats: []string{"Only hard states count: what Nagios saw once and not again is left out, so that each outage began some checks before.", "Of a service CRITICAL counts as down, of a host DOWN and UNREACHABLE."},
	sniff: when(func(in *input) bool {
		return strings.HasPrefix(in.head, "[") && (in.has("] LOG VERSION:") || in.has("] SERVICE ALERT: ") || in.has("] HOST ALERT: ") || in.has("] CURRENT SERVICE STATE: "))
	}),
	read: readNagios,
}

// watch is what a log says of one host or service.
type watch struct {
	name, service string
	since         int64 // down since, 0 while it is up
	row           int
	spells        []history.Spell
	planned       [][2]int64 // downtime that was scheduled
	alerts, soft  int
}

func readNagios(in *input, b *book) error {
	services := map[string]*watch{}
	zone := utcZone
	if first := strings.TrimPrefix(head(in.head, "]"), "["); len(first) != 10 { // times of day, as somebody made them readable
		zone = b.zoneOf(false)
	}
	var order []string
	var first, last, stopped int64
	var dark [][2]int64
	planned := map[string][][2]int64{}
	type bad struct {
		line int
		text string
	}
	var broken []bad
	for l := range linesOf(in.text) {
		row, line := l.text, l.number
		if strings.TrimSpace(row) == "" {
			continue
		}
		stamp, said, ok := strings.Cut(row, "] ")
		at, known := logTime(stamp, zone)
		if !ok || !known {
			broken = append(broken, bad{line, row})
			continue
		}
		if first == 0 {
			first = at
		}
		last = max(last, at)
		if strings.HasPrefix(said, "Nagios ") && strings.Contains(said, "starting...") && stopped > 0 {
			dark = append(dark, [2]int64{stopped, at})
			stopped = 0
		}
		if strings.Contains(said, "shutting down...") || strings.HasPrefix(said, "Successfully shutdown") {
			if stopped == 0 {
				stopped = at
			}
		}
		kind, rest, _ := strings.Cut(said, ": ")
		fields := strings.Split(rest, ";")
		name, service, state, hard := "", "", "", ""
		switch {
		case (kind == "SERVICE ALERT" || kind == "CURRENT SERVICE STATE" || kind == "INITIAL SERVICE STATE") && len(fields) >= 5:
			name, service, state, hard = fields[0]+";"+fields[1], fields[1], fields[2], fields[3]
		case (kind == "HOST ALERT" || kind == "CURRENT HOST STATE" || kind == "INITIAL HOST STATE") && len(fields) >= 4:
			name, service, state, hard = fields[0], fields[0], fields[1], fields[2]
		case (kind == "SERVICE DOWNTIME ALERT" && len(fields) >= 3 || kind == "HOST DOWNTIME ALERT" && len(fields) >= 2):
			of, what := fields[0], fields[1]
			if kind == "SERVICE DOWNTIME ALERT" {
				of, what = of+";"+fields[1], fields[2]
			}
			list := planned[of]
			switch open := len(list) > 0 && list[len(list)-1][1] == 0; {
			case what == "STARTED" && !open:
				planned[of] = append(list, [2]int64{at, 0})
			case what != "STARTED" && open:
				list[len(list)-1][1] = at
			}
			continue
		case strings.HasSuffix(kind, " ALERT") && (kind == "SERVICE ALERT" || kind == "HOST ALERT"):
			broken = append(broken, bad{line, row})
			continue
		default:
			continue
		}
		w := services[name]
		if w == nil {
			w = &watch{name: name, service: service}
			services[name] = w
			order = append(order, name)
		}
		if strings.HasSuffix(kind, " ALERT") {
			w.alerts++
			if hard != "HARD" {
				w.soft++
				continue
			}
		}
		down := state == "CRITICAL" || state == "DOWN" || state == "UNREACHABLE"
		switch {
		case down && w.since == 0:
			w.since, w.row = at, line
		case !down && w.since > 0:
			w.close(at)
		}
	}
	for _, bad := range broken {
		if !b.reads(1, 0) {
			return nil
		}
		b.refuse(bad.line, Broken, bad.text)
	}
	if len(order) == 0 {
		return errors.New("the log has no alert of a host or a service")
	}
	list := make([]track, len(order))
	for i, name := range order {
		list[i] = track{name: name, labels: []string{services[name].service}}
	}
	at, err := b.choose(list)
	if err != nil {
		return err
	}
	if stopped > 0 {
		last = stopped
	}
	for i, name := range order {
		b.report.Series = append(b.report.Series, Series{File: b.file, Name: clean(name, 80), Rows: services[name].alerts, Chosen: i == at})
	}
	w := services[order[at]]
	for _, p := range planned[w.name] {
		if p[1] == 0 {
			p[1] = last
		}
		w.planned = append(w.planned, p)
	}
	b.nagios(w, first, last, dark)
	return nil
}

// logTime reads "[1795962960", or a time that somebody made readable.
func logTime(stamp string, zone func(time.Time) (time.Time, string)) (at int64, ok bool) {
	if !strings.HasPrefix(stamp, "[") {
		return 0, false
	}
	if at, err := strconv.ParseInt(stamp[1:], 10, 64); err == nil {
		return at, at > 0 && at <= 9e9
	}
	t, ok := parseStamp(stamp[1:])
	if !ok || t.zone == named || !t.inOrder(unsure) {
		return 0, false
	}
	if t.zone == fixed {
		return utcOf(t).Unix(), true
	}
	utc, _ := zone(t.local())
	return utc.Unix(), true
}

// close ends what is down.
func (w *watch) close(at int64) {
	w.spells = append(w.spells, history.Spell{Start: time.Unix(w.since, 0).UTC(), End: time.Unix(at, 0).UTC(), Row: int32(w.row)})
	w.since = 0
}

// nagios takes what the log says of one service. While Nagios did not run nothing is known, whatever it saw before.
func (b *book) nagios(w *watch, first, last int64, dark [][2]int64) {
	b.reads(w.alerts, 0)
	b.monitored, b.said = true, true
	b.speaks(time.Unix(first, 0).UTC())
	b.speaks(time.Unix(last, 0).UTC())
	var unknown []history.Stretch
	for _, d := range dark {
		unknown = append(unknown, history.Stretch{From: time.Unix(d[0], 0).UTC(), To: time.Unix(d[1], 0).UTC()})
	}
	known := without(history.Stretch{From: time.Unix(first, 0).UTC(), To: time.Unix(last, 0).UTC()}, unknown)
	for _, k := range known {
		b.knows(k.From.UnixNano(), k.To.UnixNano())
	}
	open := w.since > 0
	if open {
		w.close(last)
	}
	var work []history.Stretch
	for _, p := range w.planned {
		work = append(work, history.Stretch{From: time.Unix(p[0], 0).UTC(), To: time.Unix(p[1], 0).UTC()})
	}
	if len(work) > 0 {
		b.caveats("Downtime that was scheduled doesn’t count.")
	}
	used, refused := 0, 0
	for i, s := range w.spells {
		parts := within(history.Stretch{From: s.Start, To: s.End}, known)
		if len(parts) > 0 && len(work) > 0 {
			unplanned := without(history.Stretch{From: s.Start, To: s.End}, work)
			var left []history.Stretch
			for _, part := range parts {
				left = append(left, within(part, unplanned)...)
			}
			if parts = left; len(parts) == 0 && used+refused < w.alerts {
				b.refuse(int(s.Row), PlannedWork, "scheduled downtime")
				refused++
			}
		}
		if len(parts) == 0 {
			continue
		}
		for k, part := range parts {
			s.Start, s.End = part.From, part.To
			s.Kind, s.Affected, s.Scope, s.Text = history.Outage, history.Unsaid, clean(w.name, 80), clean(w.name, 80)
			if open && i == len(w.spells)-1 && k == len(parts)-1 {
				b.until(s.End)
				s.End = time.Time{}
			}
			b.add(s)
			b.sampled(s, "", moment(s.Start))
		}
		used++
	}
	used = min(used, w.alerts-refused)
	b.report.Rows.Used += used
	b.report.Rows.Merged += w.alerts - used - refused
	if w.soft > 0 {
		b.caveats(strconv.Itoa(w.soft) + " of " + strconv.Itoa(w.alerts) + " alerts were soft states, which don’t count.")
	}
}

var nagiosAvail = Format{
	Name: "nagios-availability", Label: "Nagios availability report",
	Caveats: []string{"The report has totals alone: downtime, and neither how often nor how long each. The log has these."},
	Totals:  true,
	sniff: when(func(in *input) bool {
		return in.columns("HOST_NAME", "TIME_UNDETERMINED_NOT_RUNNING") || in.columns("HOST_NAME", "TOTAL_TIME_UNDETERMINED")
	}),
	read: readAvailability,
}

func readAvailability(in *input, b *book) error {
	g := in.table()
	at := func(name string) int {
		return slices.IndexFunc(g.names, func(have string) bool { return plainName(have) == plainName(name) })
	}
	host, service := at("HOST_NAME"), at("SERVICE_DESCRIPTION")
	up, down := []int{at("TOTAL_TIME_OK"), at("TOTAL_TIME_WARNING"), at("TOTAL_TIME_UNKNOWN")}, []int{at("TOTAL_TIME_CRITICAL")}
	if service < 0 {
		up, down = []int{at("TOTAL_TIME_UP")}, []int{at("TOTAL_TIME_DOWN"), at("TOTAL_TIME_UNREACHABLE")}
	}
	undetermined := at("TOTAL_TIME_UNDETERMINED")
	var figures numbers
	var list []track
	var totals []Totals
	g.each(func(cells []string, row, done int) bool {
		if !b.reads(1, done) {
			return false
		}
		sum := func(of ...int) (total float64, ok bool) {
			for _, i := range of {
				if i < 0 || i >= len(cells) {
					return 0, false
				}
				v, _, ok := figures.read(cells[i])
				if !ok || v < 0 {
					return 0, false
				}
				total += v
			}
			return total, true
		}
		if len(cells) != len(g.names) {
			b.refuse(row, Broken, strings.Join(cells, " "))
			return true
		}
		t := Totals{File: b.file, Series: clean(cells[host], 80)}
		if service >= 0 {
			t.Series = clean(cells[host]+";"+cells[service], 80)
		}
		good, ok := sum(up...)
		bad, ok2 := sum(down...)
		none, ok3 := sum(undetermined)
		if !ok || !ok2 || !ok3 {
			b.refuse(row, Broken, t.Series)
			return true
		}
		if good+bad == 0 {
			b.refuse(row, NoData, t.Series)
			return true
		}
		t.Known, t.Down, t.Unknown = good+bad, bad, none
		totals = append(totals, t)
		name := t.Series
		if service >= 0 {
			name = cells[service]
		}
		list = append(list, track{name: t.Series, labels: []string{strings.Clone(name)}})
		return true
	})
	if len(list) == 0 {
		return errors.New("no service in it has any data")
	}
	chosen, err := b.choose(list)
	if err != nil {
		return err
	}
	b.listed = true
	for i, t := range totals {
		b.report.Series = append(b.report.Series, Series{File: b.file, Name: t.Series, Rows: 1, Down: t.Down / t.Known, Chosen: i == chosen})
		if i == chosen {
			b.report.Rows.Used++
			b.report.Totals = append(b.report.Totals, t)
		} else {
			b.report.Rows.Merged++
		}
	}
	return nil
}
