package records

import (
	"errors"
	"math"
	"strings"
)

// Uptime Kuma: heartbeats as its status page gives them, or as its database has them. Times are UTC and don't say so.
var kuma = Format{
	Name: "uptime-kuma", Label: "Uptime Kuma",
	Caveats: []string{"Beats that are pending or of maintenance are neither up nor down."},
	Caps:    []int{100},
	sniff: when(func(in *input) bool {
		return in.keys("heartbeatList") || in.keys("heartbeat", "monitorID") || in.keys("monitor_id", "status", "time", "important") || in.columns("monitor_id", "status", "time", "important")
	}),
	read: readKuma,
}

func readKuma(in *input, b *book) error {
	beats := beatReader{b: b}
	if at, ok := listIn(in.text, in.start, "heartbeatList"); ok {
		end := skipValue(in.text, at, 0)
		if end < 0 {
			return errors.New("the list of heartbeats breaks off or is damaged")
		}
		members(in.text[at:end], func(monitor, list string) bool {
			row := 0
			if list[0] != '[' {
				b.reads(1, 0)
				b.refuse(0, Broken, monitor+" "+list)
			} else {
				elements(list, 0, func(raw string) bool {
					row++
					beats.take(monitor, unquote(member(raw, "time")), unquote(member(raw, "status")), row)
					return true
				})
			}
			return true
		})
		if skipValue(in.text, in.start, 0) < 0 { // some may lie where they are not looked for
			b.reads(1, 0)
			b.refuse(0, Broken, "")
		}
		return b.tracks(beats.list)
	}
	var t rows = in.table()
	if in.isJSON() {
		parts := in.parts("heartbeat")
		if parts == nil {
			parts = in.deeper(func(parts []part) bool {
				_, ok := newList(parts, nil, nil).index["status"]
				return ok
			})
		}
		if parts == nil {
			parts = in.parts("")
		}
		t = newList(parts, []string{"monitor_id", "monitorID", "status", "time"}, nil)
	}
	find := newTable(t, mapping{}, b)
	t.each(func(cells []string, row, done int) bool {
		cell := func(names ...string) string {
			for _, name := range names {
				if found := find.cell(cells, find.named(name)); found != "" {
					return found
				}
			}
			return ""
		}
		beats.take(cell("monitor_id", "monitorID"), cell("time"), cell("status"), row)
		return b.goesOn(row, done)
	})
	if b.report.Stopped {
		return nil
	}
	return b.tracks(beats.list)
}

// beatReader puts heartbeats into the series of their monitor.
type beatReader struct {
	byName
	b *book
}

func (r *beatReader) take(monitor, when, status string, row int) {
	at, ok := parseStamp(when)
	value := math.NaN()
	switch strings.ToLower(status) {
	case "0", "down", "false":
		value = 0
	case "1", "up", "true":
		value = 1
	case "2", "3":
	default:
		ok = false
	}
	if !ok || at.zone == named || !at.inOrder(unsure) {
		r.b.reads(1, 0)
		r.b.refuse(row, NotASample, when+" "+status)
		return
	}
	t := r.of(monitor, func(name string) track { return track{name: "monitor " + name, labels: []string{name}} })
	t.points = append(t.points, point{utcOf(at).UnixNano(), float32(value), int32(row)})
}
