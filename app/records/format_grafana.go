package records

import (
	"errors"
	"math"
	"slices"
	"strconv"
	"strings"
	"time"
)

// Grafana writes a column a series, or in its long mode a row a value with the name of the series. Its times are of the dashboard’s zone,
// and don't say so.
var grafana = Format{
	Name: "grafana", Label: "Grafana CSV",
	Caveats: []string{"Grafana rounds what it formats: 99.95% may stand there as 100.0%, and short outages are gone."},
	sniff: func(in *input) int {
		l := sampled(in)
		if l == nil || l.long() {
			return 0
		}
		if len(l.words) == 0 && (l.time == 0 || l.flat) {
			return likely
		}
		return 0
	},
	read: readGrafana,
}

var grafanaLong = Format{
	Name: "grafana-rows", Label: "Grafana CSV, a row a value",
	Caveats: grafana.Caveats,
	sniff:   when(func(in *input) bool { l := sampled(in); return l != nil && l.long() }),
	read:    readGrafana,
}

// layout is where a table of samples has what.
type layout struct {
	time   int
	words  []int // columns of names
	values []int
	value  int  // the column called value, -1 where there is none
	flat   bool // all values are up or down, or a share
}

// long tells a row a value, with the name of its series beside it.
func (l *layout) long() bool { return l.value >= 0 && len(l.words) > 0 }

// sampled finds the layout of a table of samples; nil where it is none: a column called time, others of values, and no other of times.
func sampled(in *input) *layout {
	if in.isJSON() {
		return nil
	}
	g := in.table()
	l := &layout{time: slices.IndexFunc(g.names, func(name string) bool { return plainName(name) == "time" }), value: -1, flat: true}
	if l.time < 0 || len(g.names) < 2 {
		return nil
	}
	values, texts := make([]int, len(g.names)), make([]int, len(g.names))
	moments, n := 0, 0
	g.each(func(cells []string, row, done int) bool {
		for i := range min(len(cells), len(g.names)) {
			cell := strings.TrimSpace(cells[i])
			if i == l.time || cell == "" {
				continue
			}
			if s, isTime := parseStamp(cell); isTime && s.form != epoch {
				moments++
			}
			var one numbers
			one.see(cell)
			switch v, ok := valueIn(cell, &one); {
			case ok:
				values[i]++
				l.flat = l.flat && (v != v || v >= 0 && v <= 1 || strings.HasSuffix(cell, "%"))
			case one.n > 0: // a number all the same, as 1.000
				values[i]++
			default:
				texts[i]++
			}
		}
		n++
		return n < 100
	})
	if moments*10 > n { // fewer are damage
		return nil
	}
	for i, name := range g.names {
		plain := plainName(name)
		switch {
		case i == l.time:
		case texts[i] > values[i], plain == "metric" || plain == "series":
			l.words = append(l.words, i)
		case slices.ContainsFunc(words["length"], func(word string) bool { return plain == word || len(word) > 3 && strings.HasPrefix(plain, word) }):
			return nil // how long something took is no sample
		default:
			l.values = append(l.values, i)
			if plain == "value" || strings.HasPrefix(plain, "value") && len(plain) <= len("value")+2 {
				l.value = i
			}
		}
	}
	return l
}

func readGrafana(in *input, b *book) error {
	g := in.table()
	l := sampled(in)
	if l == nil { // somebody said that it is one
		l = &layout{value: len(g.names) - 1}
		for i := 1; i < len(g.names); i++ {
			l.values = append(l.values, i)
		}
	}
	return readSamples(g, b, l)
}

// trackNamed is a series by the title of its column: labels, or a name.
func trackNamed(title string) track {
	if labels := labelsIn(title); strings.Contains(title, "{") && len(labels) > 0 {
		t := trackOf(labels)
		t.name = title
		return t
	}
	return track{name: title}
}

// readSamples reads times in one column and values in others: a series each, or one value with the name of its series beside it.
func readSamples(g rows, b *book, l *layout) error {
	col := times{days: true}
	names := g.header()
	figures := make([]numbers, len(names))
	count := 0
	g.each(func(cells []string, row, done int) bool {
		count++
		for i := range min(len(cells), len(names)) {
			if i == l.time {
				col.see(cells[i])
			} else {
				figures[i].see(cells[i])
			}
		}
		return b.goesOn(count, done/3)
	})
	if b.report.Stopped {
		return nil
	}
	f, n := col.form()
	if n == 0 {
		return errors.New("no time was found in " + quoted(names[l.time:l.time+1]) + ": there stands “" + clean(col.bad, 80) + "”")
	}
	zone := utcZone
	if col.zones < n && f != epoch {
		zone = b.zoneOf(false)
	}
	order := col.order()
	if order == unsure && (f == slashed || f == dashed) {
		order = b.askOrder(col.halves)
	}
	sum := sampler{b: b, zone: zone, order: order, form: f, col: &col}
	if f == serial {
		sum.later = b.askDays()
	}
	if !l.long() {
		for _, i := range l.values {
			sum.list = append(sum.list, trackNamed(names[i]))
		}
	}
	g.each(func(cells []string, row, done int) bool {
		if len(cells) < 2 || len(cells) <= l.time {
			b.reads(1, done)
			b.refuse(row, NotASample, strings.Join(cells, " "))
			return !b.report.Stopped
		}
		at, ok := sum.time(cells[l.time], row)
		if !ok {
			return b.reads(1, done)
		}
		cell := func(i int) string {
			if i < len(cells) {
				return cells[i]
			}
			return ""
		}
		if l.long() {
			series := cell(l.words[0])
			for _, i := range l.words[1:] {
				series += " " + cell(i)
			}
			sum.add(at, cell(l.value), series, &figures[l.value], row)
			return true
		}
		for k, i := range l.values {
			v, ok := valueIn(cell(i), &figures[i])
			if !ok {
				v = math.NaN()
				b.note(row, NotASample, cell(i))
			}
			sum.list[k].points = append(sum.list[k].points, point{at, float32(v), int32(row)})
		}
		return true
	})
	return b.tracks(sum.list)
}

// askOrder asks which comes first in a date that may be read in two ways.
func (b *book) askOrder(halves bool) order {
	guess := "day"
	if halves {
		guess = "month"
	}
	q := Question{Key: "order", Text: "05/04 may be May 4 or April 5, and no date in the file has a number above 12 in either place. Which comes first?", Choices: []string{"day", "month"}, Guess: guess}
	if o := b.options.Order; o == "day" || o == "month" {
		q.Guess, q.Answered = o, true
	}
	b.ask(q)
	if q.Guess == "month" {
		return monthFirst
	}
	return dayFirst
}

// sampler puts samples where they belong.
type sampler struct {
	byName
	b     *book
	zone  func(time.Time) (time.Time, string)
	order order
	form  form
	col   *times
	later time.Duration // as of tableReader
	last  int64
}

// time reads when a sample is of. In the hour that comes twice, the order of the rows tells which one it is.
func (s *sampler) time(cell string, row int) (int64, bool) {
	t, ok := s.col.read(cell, s.form, s.order)
	if !ok || t.zone == named {
		reason := NoStart
		if t.zone == named {
			reason = ZoneLetters
		}
		s.b.refuse(row, reason, cell)
		return 0, false
	}
	if t.zone == fixed {
		s.last = utcOf(t).UnixNano()
		return s.last, true
	}
	clock := t.local()
	if t.form == serial {
		clock = clock.Add(s.later)
	}
	utc, doubt := s.zone(clock)
	if doubt == doubtTwice && s.last > 0 && utc.UnixNano() <= s.last {
		utc, doubt = again(s.zone, clock), "this hour came twice; the order of the rows says that this is the second time"
	}
	if doubt != "" {
		s.b.note(row, doubt, cell)
	}
	s.last = utc.UnixNano()
	return s.last, true
}

// utcOf is the moment of a time that says its zone.
func utcOf(t stamp) time.Time { return t.local().Add(-time.Duration(t.east) * time.Second) }

// add puts a sample into the series of its name.
func (s *sampler) add(at int64, cell, name string, figures *numbers, row int) {
	v, ok := valueIn(cell, figures)
	if !ok {
		v = math.NaN()
		s.b.note(row, NotASample, cell)
	}
	t := s.of(name, trackNamed)
	t.points = append(t.points, point{at, float32(v), int32(row)})
}

// upWords and downWords are what dashboards write for 1 and 0.
var (
	upWords   = []string{"up", "ok", "online", "true", "healthy", "success", "operational", "available", "yes"}
	downWords = []string{"down", "critical", "offline", "false", "unhealthy", "fail", "failed", "failure", "error", "unavailable", "no", "outage"}
)

// valueIn is the value of a cell, NaN where it is empty.
func valueIn(cell string, figures *numbers) (float64, bool) {
	cell = strings.TrimSpace(cell)
	switch plain := strings.ToLower(cell); {
	case cell == "" || plain == "null" || plain == "nan" || plain == "undefined" || plain == "-":
		return math.NaN(), true
	case slices.Contains(upWords, plain):
		return 1, true
	case slices.Contains(downWords, plain):
		return 0, true
	}
	v, marked, ok := figures.read(cell)
	if digits, _, isNumber := numeral(cell); !ok && !marked && isNumber { // 1.000 is one: no share of time is a thousand
		last := strings.LastIndexAny(digits, ",.")
		v, err := strconv.ParseFloat(digits[:last]+"."+digits[last+1:], 64)
		return v, err == nil
	}
	return v, ok
}
