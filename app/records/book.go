package records

import (
	"fmt"
	"hash/maphash"
	"math"
	"slices"
	"strconv"
	"strings"
	"time"

	"goodenough/model/history"
)

// book keeps what is read, and counts what becomes of each row.
type book struct {
	options  *Options
	report   *Report
	format   *Format
	file     int
	seen     seen // spells by what tells incidents apart
	progress func(done, of int) bool
	before   int // bytes of files that are done
	of       int // bytes of all
	done     int // bytes, as was told
	packed   int // bytes of the file that is read
	size     int // bytes of its text, which may be more or less

	first, last time.Time         // moments that files speak of
	said        bool              // the files say how long they watched
	told        bool              // a file says when there were incidents, if there were any
	listed      bool              // a file lists incidents, and was watched as long as the window is
	known       []history.Stretch // when series have samples
	openUntil   map[int]time.Time // of spells that series last saw down, when that was
	saved       time.Time         // when the file that is read was written, if known
	paged       []bool            // of each file, that its times are those of a status page
	monitored   bool              // spells come from a monitor, which sees all or nothing
}

var seed = maphash.MakeSeed()

// fail says why nothing of a file could be read.
func (b *book) fail(file int, reason string) {
	b.report.Files[file].Problem = reason
	b.problem(&b.report.Problems, 0, reason, "")
}

// reads counts rows, and asks now and then whether to go on: so much of the text is done.
func (b *book) reads(n int, done int) bool {
	b.report.Rows.Read += n
	return b.goesOn(b.report.Rows.Read, done)
}

// goesOn tells how far it is at every thousandth call or so, and whether to go on.
func (b *book) goesOn(count, done int) bool {
	if b.progress != nil && count%1024 == 0 && !b.report.Stopped {
		b.done = max(b.done, b.before+int(float64(b.packed)*min(1, float64(done)/float64(max(1, b.size)))))
		b.report.Stopped = !b.progress(b.done, b.of)
	}
	return !b.report.Stopped
}

// refuse says why a row that was read is left out.
func (b *book) refuse(row int, reason, cell string) {
	b.report.Rows.Refused++
	b.report.Refused[reason]++
	b.problem(&b.report.Problems, row, reason, cell)
}

// note says what is doubtful about a row that is kept.
func (b *book) note(row int, doubt, cell string) { b.problem(&b.report.Notes, row, doubt, cell) }

func (b *book) problem(list *[]Problem, row int, reason, cell string) {
	if len(*list) < mostProblems {
		*list = append(*list, Problem{File: b.report.Files[b.file].Name, Row: row, Reason: reason, Cell: clean(cell, 80)})
	}
}

// use takes a spell, unless its times make none or it was there before. The id tells it from others; without one its own values do.
func (b *book) use(s history.Spell, id string) bool {
	s.File = int32(b.file)
	if !b.lasts(&s) {
		return false
	}
	key := b.key(&s, id)
	if at, found := b.seen.find(key); found {
		if before := &b.report.Spells[at]; id != "" && before.End.IsZero() && !s.End.IsZero() {
			// A later export knows how the same incident ended.
			old, file := *before, b.file
			*before = s
			b.counts(&s)
			b.file = int(old.File)
			b.refuse(int(old.Row), Duplicate, id)
			b.file = file
			return true
		}
		b.refuse(int(s.Row), Duplicate, id)
		return false
	}
	b.seen.put(key, len(b.report.Spells))
	b.add(s)
	b.report.Rows.Used++
	return true
}

// lasts refuses a spell whose times make none.
func (b *book) lasts(s *history.Spell) bool {
	switch {
	case s.End.IsZero():
	case s.End.Before(s.Start):
		b.refuse(int(s.Row), Backward, moment(s.Start)+" – "+moment(s.End))
		return false
	case s.End.Equal(s.Start):
		b.refuse(int(s.Row), NoLength, moment(s.Start))
		return false
	}
	return true
}

// room makes room for so many more spells at once: to grow bit by bit takes twice the memory.
func (b *book) room(n int) {
	b.report.Spells = slices.Grow(b.report.Spells, n)
	b.seen.room(n)
}

// add keeps a spell.
func (b *book) add(s history.Spell) {
	s.File = int32(b.file)
	b.report.Spells = append(b.report.Spells, s)
	b.counts(&s)
}

// counts takes the moments of a spell into account.
func (b *book) counts(s *history.Spell) {
	b.speaks(s.Start)
	if !s.End.IsZero() {
		b.speaks(s.End)
	}
}

// speaks takes into account a moment that a file knows of.
func (b *book) speaks(at time.Time) {
	if b.first.IsZero() || at.Before(b.first) {
		b.first = at
	}
	if at.After(b.last) {
		b.last = at
	}
}

// key is what two rows of the same incident have in common; never 0.
func (b *book) key(s *history.Spell, id string) uint64 {
	var h maphash.Hash
	h.SetSeed(seed)
	h.WriteString(b.format.Name)
	if id != "" {
		h.WriteString(id)
		return max(1, h.Sum64())
	}
	for _, n := range []uint64{uint64(s.Start.UnixNano()), uint64(s.End.UnixNano()), math.Float64bits(float64(s.Affected))} {
		maphash.WriteComparable(&h, n)
	}
	h.WriteString(s.Scope)
	h.WriteString(s.Text)
	return max(1, h.Sum64())
}

// caveats says what to keep in mind, each once. Neither these nor alarms quote a file: they are taken along where no text of it is to be.
func (b *book) caveats(list ...string) {
	for _, text := range list {
		if !slices.Contains(b.report.Caveats, text) {
			b.report.Caveats = append(b.report.Caveats, text)
		}
	}
}

// ask leaves a question open, each key once.
func (b *book) ask(q Question) {
	for i := range b.report.Questions {
		if b.report.Questions[i].Key == q.Key {
			return
		}
	}
	b.report.Questions = append(b.report.Questions, q)
}

// alarm names what a person should look at, each key and text once.
func (b *book) alarm(key, format string, values ...any) {
	a := Alarm{key, fmt.Sprintf(format, values...)}
	if !slices.Contains(b.report.Alarms, a) {
		b.report.Alarms = append(b.report.Alarms, a)
	}
}

// moment is a time as errors say it.
func moment(t time.Time) string { return t.UTC().Format("2006-01-02 15:04:05Z") }

// sampled keeps the first three rows that were used, as they stand and as they were read.
func (b *book) sampled(s history.Spell, local string, raw ...string) {
	if len(b.report.Samples) >= 3 {
		return
	}
	for i := range raw {
		raw[i] = clean(raw[i], 80)
	}
	b.report.Samples = append(b.report.Samples, Sample{File: b.file, Row: int(s.Row), Raw: raw, Local: local, Spell: s})
}

// percent writes a share for a sentence, in two digits.
func percent(share float64) string {
	decimals := 0
	for p := share * 100; p > 0 && p < 9.95 && decimals < 6; p *= 10 {
		decimals++
	}
	text := strconv.FormatFloat(share*100, 'f', decimals, 64)
	if decimals > 0 {
		text = strings.TrimRight(strings.TrimRight(text, "0"), ".")
	}
	return text + "%"
}
