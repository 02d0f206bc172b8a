package records

import (
	"cmp"
	"errors"
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"
	"time"

	"goodenough/model/history"
)

// track is one line of samples: what a monitor saw of one service.
type track struct {
	name   string
	labels []string // that it can be asked for by as well
	firing bool     // 1 means down, as of alerts, and where there is no sample nothing was wrong
	points []point
	held   []point // states before the first point, each until the next: known without samples
	caveat string
}

// byName are series by what their samples call them.
type byName struct {
	list []track
	at   map[string]int
}

// of is the series of a name; made makes it, of a name to keep, when its first sample comes.
func (l *byName) of(name string, made func(name string) track) *track {
	at, known := l.at[name]
	if !known {
		if l.at == nil {
			l.at = map[string]int{}
		}
		name = strings.Clone(name) // or all of the file would be kept with it
		at = len(l.list)
		l.at[name], l.list = at, append(l.list, made(name))
	}
	return &l.list[at]
}

// point is one sample.
type point struct {
	at    int64   // nanoseconds since 1970
	value float32 // NaN where there is none
	row   int32
}

// threshold is below what a series between 0 and 1 counts as down.
const threshold = .5

// tracks reads the series that is the system, and asks which where there are several: they are never summed.
func (b *book) tracks(list []track) error {
	list = slices.DeleteFunc(list, func(t track) bool { return len(t.points) == 0 })
	if len(list) == 0 {
		return errors.New("there is no sample in it: the query found nothing in that time")
	}
	for i := range list {
		list[i].percent()
	}
	at, err := b.choose(list)
	if err != nil {
		return err
	}
	t := &list[at]
	b.monitored = true
	if t.caveat != "" {
		b.caveats(t.caveat)
	}
	for i := range list {
		slices.SortStableFunc(list[i].points, func(a, b point) int { return cmp.Compare(a.at, b.at) })
		if len(list) > 1 || i == at {
			_, known, down := list[i].spells()
			share := 0.
			if known > 0 {
				share = down.Seconds() / known.Seconds()
			}
			b.report.Series = append(b.report.Series, Series{File: b.file, Name: clean(list[i].name, 80), Rows: len(list[i].points), Down: share, Chosen: i == at})
		}
	}
	if err := t.check(); err != nil {
		return err
	}
	return b.track(t)
}

// choose finds the series that was asked for. Without a word it is the first, and the question is open.
func (b *book) choose(list []track) (int, error) {
	want := b.options.Series
	if len(list) == 1 && want == "" {
		return 0, nil
	}
	var names []string
	for i := range list {
		names = append(names, clean(list[i].name, 200))
	}
	at, found := 0, want == ""
	if want != "" {
		var hits []int
		for i := range list {
			if list[i].name == want {
				hits = []int{i}
				break
			}
			if slices.Contains(list[i].labels, want) {
				hits = append(hits, i)
			}
		}
		if len(hits) == 0 {
			if at := slices.Index(names, matching(names, want)); at >= 0 {
				hits = []int{at}
			}
		}
		if len(hits) > 0 {
			at, found = hits[0], true
		}
		if len(hits) > 1 {
			b.caveats(fmt.Sprintf("%d series have the name that was asked for; the first is taken.", len(hits)))
		}
	}
	if !found {
		return 0, fmt.Errorf("it has no series “%s”; it has %s", clean(want, 40), quoted(names))
	}
	if len(list) > 1 {
		b.ask(Question{Key: "series", Text: "The file has several series. Which one is the system?", Choices: names[:min(len(names), 50)], Guess: names[at], Answered: want != ""})
	}
	return at, nil
}

// check refuses series that are no matter of up and down.
func (t *track) check() error {
	for _, p := range t.points {
		if v := float64(p.value); v > 1 || v < 0 {
			return fmt.Errorf("“%s” holds %g: a series of up and down lies between 0 and 1, or 0%% and 100%%", clean(t.name, 60), v)
		}
	}
	return nil
}

// percent takes a series that runs from 0 to 100 for one from 0 to 1: most of it lies at 100, or at 0.
func (t *track) percent() {
	ends, n := 0, 0
	for _, p := range t.points {
		if math.IsNaN(float64(p.value)) {
			continue
		}
		n++
		if p.value < 0 || p.value > 100 {
			return
		}
		if p.value == 0 || p.value > 90 {
			ends++
		}
	}
	if ends*2 < n || n == 0 || !slices.ContainsFunc(t.points, func(p point) bool { return p.value > 1 }) {
		return
	}
	for i := range t.points {
		t.points[i].value /= 100
	}
}

// step is the median time from one sample to the next.
func (t *track) step() time.Duration {
	var steps []int64
	for i := 1; i < len(t.points); i++ {
		if d := t.points[i].at - t.points[i-1].at; d > 0 {
			steps = append(steps, d)
		}
	}
	if len(steps) == 0 {
		return 0
	}
	slices.Sort(steps)
	return time.Duration(steps[len(steps)/2])
}

// stood is a sample with the time it stands for.
type stood struct {
	point
	until int64
	down  bool
}

// stands goes through the samples: each stands until the next, at most two steps, and the last for one.
func (t *track) stands(visit func(stood)) {
	step := int64(t.step())
	for i, p := range t.held {
		end := t.points[0].at
		if i+1 < len(t.held) {
			end = t.held[i+1].at
		}
		if end > p.at {
			visit(stood{p, end, p.value < threshold})
		}
	}
	for i, p := range t.points {
		end := p.at + step
		if i+1 < len(t.points) {
			end = min(t.points[i+1].at, p.at+2*step)
		}
		if !math.IsNaN(float64(p.value)) && end > p.at {
			visit(stood{p, end, t.firing == (p.value >= threshold)})
		}
	}
}

// spells are the times down, how much is known, and how much of it down.
func (t *track) spells() (list []stood, known, down time.Duration) {
	t.stands(func(s stood) {
		known += time.Duration(s.until - s.at)
		if !s.down {
			return
		}
		down += time.Duration(s.until - s.at)
		if n := len(list); n > 0 && list[n-1].until == s.at {
			list[n-1].until = s.until
		} else {
			list = append(list, s)
		}
	})
	return list, known, down
}

// track makes spells of the series chosen.
func (b *book) track(t *track) error {
	step := t.step()
	if step == 0 {
		return errors.New("it has one sample, and one says nothing of how long")
	}
	first, last := t.points[0].at, t.points[len(t.points)-1].at+int64(step)
	if len(t.held) > 0 {
		first = t.held[0].at
	}
	if !b.reads(len(t.points)+len(t.held), 0) {
		return nil
	}
	list, _, _ := t.spells()
	name := clean(t.name, 80)
	for _, s := range list {
		spell := history.Spell{Start: time.Unix(0, s.at).UTC(), End: time.Unix(0, s.until).UTC(), Affected: history.Unsaid, Kind: history.Outage, Scope: name, Row: s.row, Text: name}
		if s.until == last {
			b.until(spell.End)
			spell.End = time.Time{}
		}
		b.add(spell)
		b.report.Rows.Used++
		b.sampled(spell, "", moment(spell.Start))
	}
	b.report.Rows.Merged += len(t.points) + len(t.held) - len(list)
	b.said, b.listed = !t.firing, b.listed || t.firing // alerts have no samples while nothing is wrong
	b.speaks(time.Unix(0, first).UTC())
	b.speaks(time.Unix(0, last).UTC())
	if !t.firing {
		t.stands(func(s stood) { b.knows(s.at, s.until) })
	}
	b.caveats("Outages shorter than " + span(step) + ", the time from sample to sample, can’t be seen, and each may be that much longer or shorter.")
	between := 0
	for _, p := range t.points {
		if p.value > 0 && p.value < 1 {
			between++
		}
	}
	if between > 0 {
		b.caveats(fmt.Sprintf("Below %s counts as down. Of %s samples %s lie between down and up.", percent(threshold), Number(len(t.points)), Number(between)))
	}
	return nil
}

// until remembers up to when a series knows that the spell that is added next was open.
func (b *book) until(at time.Time) {
	if b.openUntil == nil {
		b.openUntil = map[int]time.Time{}
	}
	b.openUntil[len(b.report.Spells)] = at
}

// knows adds a stretch of which a series says something.
func (b *book) knows(from, to int64) {
	s := history.Stretch{From: time.Unix(0, from).UTC(), To: time.Unix(0, to).UTC()}
	if n := len(b.known); n > 0 && !b.known[n-1].To.Before(s.From) && !b.known[n-1].From.After(s.From) {
		if s.To.After(b.known[n-1].To) {
			b.known[n-1].To = s.To
		}
		return
	}
	b.known = append(b.known, s)
}

// span writes how long something takes for a sentence.
func span(d time.Duration) string {
	const day = 24 * time.Hour
	switch {
	case d >= 100*day:
		return fmt.Sprintf("%.0f days", d.Hours()/24)
	case d >= day:
		return several(d.Hours()/24, "day")
	case d >= time.Hour:
		return several(d.Hours(), "hour")
	case d >= 2*time.Minute:
		return several(d.Minutes(), "minute")
	}
	return several(d.Seconds(), "second")
}

// several counts in three digits.
func several(n float64, what string) string {
	text := strconv.FormatFloat(n, 'g', 3, 64)
	if text != "1" {
		what += "s"
	}
	return text + " " + what
}
