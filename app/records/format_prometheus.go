package records

import (
	"errors"
	"fmt"
	"math"
	"sort"
	"strconv"
	"strings"
	"time"
)

// Prometheus: an answer of query_range, and what promtool writes of a database.
var prometheus = Format{
	Name: "prometheus", Label: "Prometheus query_range",
	Caveats: []string{"A range query carries the last value on for 5 minutes, so that shorter holes, when Prometheus itself stood still, don’t show."},
	Caps:    []int{11000, 11001},
	sniff: when(func(in *input) bool {
		return in.keys("resultType", "result") || in.keys("status", "errorType", "error") || in.keys("metric", "values")
	}),
	read: readPrometheus,
}

// readPrometheus reads answers, whole or only what they hold: where several stand one after the other, each series goes on.
func readPrometheus(in *input, b *book) error {
	r := answers{b: b}
	for doc := range in.documents() {
		root := doc.text[doc.at:]
		end := skipValue(root, 0, 0)
		if end < 0 {
			return errors.New("the answer breaks off or is damaged, and what there is of it cannot be told apart: ask Prometheus again")
		}
		if err := r.answer(root[:end]); err != nil {
			return err
		}
	}
	return b.tracks(r.list)
}

// answers puts the samples of answers into the series that they are of.
type answers struct {
	byName
	b *book
}

// answer reads one: all of it, its data, its result, or one series.
func (r *answers) answer(root string) error {
	if unquote(member(root, "status")) == "error" {
		return fmt.Errorf("the answer is an error of Prometheus: %s", clean(unquote(member(root, "error")), 200))
	}
	data := member(root, "data")
	if data == "" {
		data = root
	}
	if kind := unquote(member(data, "resultType")); kind != "" && kind != "matrix" {
		return fmt.Errorf("the answer is a %s: a range query is needed, whose answer is a matrix", clean(kind, 20))
	}
	result := member(data, "result")
	switch {
	case result == "" && data[0] == '[':
		result = data
	case result == "" && member(data, "values") != "":
		r.series(data)
		return nil
	}
	if result == "" || result[0] != '[' {
		return errors.New("the answer has no result")
	}
	elements(result, 0, func(raw string) bool {
		r.series(raw)
		return !r.b.report.Stopped
	})
	return nil
}

// series adds one to those before. Of VictoriaMetrics, values and their times stand in lists of their own.
func (r *answers) series(raw string) {
	t := trackOf(labelsOf(member(raw, "metric")))
	row := 0
	take := func(at int64, value float32, ok bool, pair string) bool {
		row++
		if ok {
			t.points = append(t.points, point{at, value, int32(row)})
		} else if !r.b.reads(1, 0) {
			return false
		} else {
			r.b.refuse(row, NotASample, pair)
		}
		return true
	}
	values, times := member(raw, "values"), member(raw, "timestamps")
	switch {
	case values == "" || values[0] != '[':
		r.b.reads(1, 0)
		r.b.refuse(0, NoValues, t.name)
		return
	case times != "" && times[0] == '[':
		var stamps []string
		elements(times, 0, func(at string) bool { stamps = append(stamps, at); return true })
		elements(values, 0, func(value string) bool {
			at, v, ok := int64(0), float32(0), row < len(stamps)
			if ok {
				at, v, ok = sampleOf(stamps[row], unquote(value), time.Millisecond)
			}
			return take(at, v, ok, value)
		})
	default:
		elements(values, 0, func(pair string) bool {
			at, value, ok := pairOf(pair)
			return take(at, value, ok, pair)
		})
	}
	points := t.points
	t.points = nil
	of := r.of(t.name, func(string) track { return t })
	if of.points == nil {
		of.points = points
		return
	}
	for i := range points {
		points[i].row += int32(len(of.points))
	}
	of.points = append(of.points, points...)
}

// labelsOf are the labels of a metric.
func labelsOf(metric string) (labels [][2]string) {
	members(metric, func(key, value string) bool {
		labels = append(labels, [2]string{key, unquote(value)})
		return true
	})
	return labels
}

// trackOf is a series with the name that Prometheus writes, and what it may be asked for by.
func trackOf(labels [][2]string) track {
	sort.SliceStable(labels, func(a, b int) bool { return labels[a][0] < labels[b][0] })
	metric, list := "", []string{}
	t := track{}
	for _, l := range labels {
		t.labels = append(t.labels, l[1])
		if l[0] == "__name__" {
			metric = l[1]
			continue
		}
		list = append(list, fmt.Sprintf("%s=%q", l[0], l[1]))
	}
	t.name = metric + "{" + strings.Join(list, ", ") + "}"
	switch metric {
	case "up":
		t.caveat = "“up” says that Prometheus could ask, not that the service worked: of a blackbox exporter take probe_success, since its “up” stays 1 while what it probes is down."
	case "ALERTS":
		t.firing = true
		t.caveat = "This series is of an alert: 1 means firing, and counts as down; no sample means that nothing was wrong."
	}
	return t
}

// pairOf reads [1795962960.5,"1"]. What is no number is a hole.
func pairOf(pair string) (at int64, value float32, ok bool) {
	if pair == "" || pair[0] != '[' {
		return 0, 0, false
	}
	var parts [3]string
	n := 0
	elements(pair, 0, func(raw string) bool {
		if n < 3 {
			parts[n] = raw
		}
		n++
		return true
	})
	if n != 2 {
		return 0, 0, false
	}
	return sampleOf(parts[0], unquote(parts[1]), time.Second)
}

// sampleOf reads when, in a unit since 1970, and what. What is no number is a hole.
func sampleOf(when, what string, unit time.Duration) (at int64, value float32, ok bool) {
	since, err := strconv.ParseFloat(when, 64)
	v, err2 := strconv.ParseFloat(what, 32)
	if seconds := since * unit.Seconds(); err != nil || !(seconds > 0 && seconds < 9e9) || err2 != nil && !math.IsInf(v, 0) {
		return 0, 0, false
	}
	if math.IsInf(v, 0) {
		v = math.NaN()
	}
	return int64(math.Round(since*unit.Seconds()*1000)) * 1e6, float32(v), true
}

var promtool = Format{
	Name: "promtool", Label: "promtool tsdb dump",
	sniff: when(func(in *input) bool {
		samples, lines := 0, 0
		for l := range linesOf(in.head) {
			if row := strings.TrimSpace(l.text); row != "" && row[0] != '#' {
				lines++
				if name, _, _, ok := dumped(row); ok && (strings.Contains(name, "{") || lines == 1) {
					samples++
				}
			}
			if lines == 20 {
				break
			}
		}
		return !strings.Contains(in.head, "<entry>") && samples > 0 && samples*2 > lines-1
	}),
	read: readPromtool,
}

// dumped reads a sample a line: {__name__="up", job="shop"} 1 1795962960000, and as OpenMetrics write it, up{job="shop"} 1 1795962960.0.
func dumped(row string) (name string, at int64, value float32, ok bool) {
	end := strings.LastIndexByte(row, '}') + 1
	if end == 0 {
		if end = strings.IndexByte(row, ' '); end <= 0 {
			return "", 0, 0, false
		}
	}
	fields := strings.Fields(row[end:])
	first := row[0]
	if len(fields) != 2 || first != '{' && first != '_' && !(first|0x20 >= 'a' && first|0x20 <= 'z') {
		return "", 0, 0, false
	}
	unit := time.Millisecond
	if whole, _, fraction := strings.Cut(fields[1], "."); fraction || len(whole) <= 10 {
		unit = time.Second
	}
	at, value, ok = sampleOf(fields[1], fields[0], unit)
	return row[:end], at, value, ok
}

func readPromtool(in *input, b *book) error {
	var all byName
	for l := range linesOf(in.text) {
		row := strings.TrimSpace(l.text)
		if row == "" || row[0] == '#' {
			continue
		}
		name, when, value, ok := dumped(row)
		if !ok {
			if !b.reads(1, l.next) {
				return nil
			}
			b.refuse(l.number, NotASample, row)
			continue
		}
		t := all.of(name, func(name string) track { return trackOf(labelsIn(name)) })
		t.points = append(t.points, point{when, value, int32(l.number)})
	}
	return b.tracks(all.list)
}

// labelsIn are the labels of a series as Prometheus and Grafana write them: {job="shop", instance="shop:8080"}.
func labelsIn(name string) (labels [][2]string) {
	metric, rest, _ := strings.Cut(name, "{")
	if metric != "" {
		labels = append(labels, [2]string{"__name__", metric})
	}
	for {
		key, after, ok := strings.Cut(rest, `="`)
		if !ok {
			return labels
		}
		end := 0
		for end < len(after) && after[end] != '"' {
			if after[end] == '\\' {
				end++
			}
			end++
		}
		if end >= len(after) {
			return labels
		}
		labels = append(labels, [2]string{strings.Trim(key, ", "), unescape(after[:end])})
		rest = after[end+1:]
	}
}
