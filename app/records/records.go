// Package records reads files of incidents and of availability as other programs export them: what happened, row by row, each used, folded
// into another, or refused with the reason. It asks nothing and touches nothing: questions that a file leaves open are part of what it
// returns. It runs natively and in a browser.
package records

import (
	"cmp"
	"fmt"
	"slices"
	"sort"
	"time"

	"goodenough/app/decode"
	"goodenough/model/history"
)

// File is one that somebody gave. Its bytes are not changed, and have to stay as they are while it is read.
type File struct {
	Name  string
	Data  []byte
	Saved time.Time // when it was written, if known: an export is about as old as its file
}

// Options are what somebody said about the files. Their zero value says nothing.
type Options struct {
	Format    string                                              // a name of Formats; else what the bytes look like
	From, To  time.Time                                           // the window
	Zone      func(local time.Time) (utc time.Time, doubt string) // of times that say none; see Zoned. UTC without
	ZoneName  string                                              // of that zone; empty as long as nobody chose one
	Order     string                                              // "day" or "month": which comes first in 05/01/2026
	Days      string                                              // "1900" or "1904": from when a spreadsheet counts the days that stand for times
	Clock     string                                              // "customer": what a status page says lasted longer than that, see pageClock; "page" and "": as it says
	Series    string                                              // which of several services or series is the system
	Affected  float64                                             // share of customers hit where a file doesn't say, above 0 to 1; 0 says nothing
	Columns   map[string]string                                   // which column is what: the name of a column by a name of Roles; "-" for none
	Forgotten bool                                                // leave out open incidents that look forgotten
}

// Watchable says why a window can't begin or end at a moment: it lies in the years of which times in files are read, 1970 to 2199, which
// is also less than what a length of time can hold.
func Watchable(at time.Time) error {
	if year := at.Year(); !at.IsZero() && (year < firstYear || year > lastYear) {
		return fmt.Errorf("the year %d is out of range: a window lies between %d and %d", year, firstYear, lastYear)
	}
	return nil
}

// Years that files are of.
const (
	firstYear = 1970
	lastYear  = 2199
)

// Report is what was read, as plain data. It goes into JSON without NaN.
type Report struct {
	Files     []Opened        `json:"files"`
	Spells    []history.Spell `json:"spells"`
	Window    history.Window  `json:"window"`
	Record    history.Record  `json:"record"` // settled
	Rows      Rows            `json:"rows"`
	Refused   map[string]int  `json:"refused"`  // how many, by reason
	Problems  []Problem       `json:"problems"` // each row refused, and why; no more than mostProblems
	Notes     []Problem       `json:"notes"`    // rows that were kept, and what is doubtful
	EachRow   history.Tally   `json:"eachRow"`  // of the spells by themselves
	Merged    history.Tally   `json:"merged"`   // of the incidents after overlaps were merged
	Down      Down            `json:"down"`
	Columns   []Column        `json:"columns,omitempty"`
	Taken     []Taken         `json:"taken,omitempty"`  // which start and which end, by columns
	Series    []Series        `json:"series,omitempty"` // those of the files, if there are any
	Samples   []Sample        `json:"samples"`
	Longest   []history.Spell `json:"longest"` // five at most
	Questions []Question      `json:"questions"`
	Alarms    []Alarm         `json:"alarms"`
	Caveats   []string        `json:"caveats"`
	Totals    []Totals        `json:"totals,omitempty"`
	Stopped   bool            `json:"stopped,omitempty"` // the caller had enough: what is here is a part
}

// Opened is one file that was read, or was not.
type Opened struct {
	Name    string `json:"name"`
	Format  string `json:"format,omitempty"` // a name of Formats
	Label   string `json:"label,omitempty"`
	Problem string `json:"problem,omitempty"` // why nothing could be read
}

// Rows counts what became of the rows of the files: read = used + refused + merged. Rows of series are their samples: those that begin
// a spell are used, and all others are merged.
type Rows struct {
	Read    int `json:"read"`
	Used    int `json:"used"`
	Refused int `json:"refused"`
	Merged  int `json:"merged"` // folded into another, as later updates of one incident
}

// Problem is a row and what is wrong with it.
type Problem struct {
	File   string `json:"file"`
	Row    int    `json:"row"` // the line it begins on, or its number in a list, from 1; 0 for the whole file
	Reason string `json:"reason"`
	Cell   string `json:"cell,omitempty"` // what stands there, 80 characters at most
}

// mostProblems are told one by one; all are counted.
const mostProblems = 10_000

// Reasons why a row is refused.
const (
	NotAnOutage = "not an outage"
	PlannedWork = "planned work"
	ATest       = "a test"
	Duplicate   = "duplicate"
	NoStart     = "the start is not a time"
	NoEnd       = "the end is not a time"
	BadLength   = "the length is not readable"
	Backward    = "end before start"
	NoLength    = "no length"
	BadShare    = "affected out of range"
	UnreadShare = "affected is not a number"
	ZoneLetters = "a zone by letters, which several zones share"
	NoData      = "no data"
	Broken      = "broken"
	AHeader     = "a header again"
	ATotal      = "a line of totals"
	Forgotten   = "open for too long"
	NotASample  = "not a sample"
	Dismissed   = "dismissed"
	NoYear      = "its month doesn’t say the year, and when the file was written isn’t known"
	NoValues    = "a series without values"
)

// Down is the share of the time watched, at once for who checks.
type Down struct {
	Share    float64 `json:"share"`    // by customers hit; where nobody said, as assumed
	Whole    float64 `json:"whole"`    // as if each incident had hit all
	Assumed  float64 `json:"assumed"`  // the share of customers taken where nobody said
	Unasked  int     `json:"unasked"`  // incidents of which nobody said it
	Watched  float64 `json:"watched"`  // hours
	Unknown  float64 `json:"unknown"`  // hours of the window of which nothing is known
	Weighted float64 `json:"weighted"` // hours down, by customers hit
	Hours    float64 `json:"hours"`    // hours down
}

// Series is one service or one line of samples.
type Series struct {
	File   int     `json:"file"`
	Name   string  `json:"name"`
	Rows   int     `json:"rows"`
	Down   float64 `json:"down"` // share of its known time
	Chosen bool    `json:"chosen,omitempty"`
}

// Sample is a row as it stands and as it was read.
type Sample struct {
	File  int           `json:"file"`
	Row   int           `json:"row"`
	Raw   []string      `json:"raw"` // the cells that were used
	Local string        `json:"local,omitempty"`
	Spell history.Spell `json:"spell"`
}

// Question is what a file leaves open. Where nobody answered, the guess is what was taken.
type Question struct {
	Key      string   `json:"key"` // zone, order, days, clock, series, affected, window, forgotten, columns
	Text     string   `json:"text"`
	Choices  []string `json:"choices,omitempty"`
	Guess    string   `json:"guess,omitempty"`
	Answered bool     `json:"answered,omitempty"`
}

// Totals are what a file says without its incidents: downtime, and neither how often nor how long.
type Totals struct {
	File    int     `json:"file"`
	Series  string  `json:"series"`
	Known   float64 `json:"known"` // seconds
	Down    float64 `json:"down"`  // seconds
	Unknown float64 `json:"unknown"`
}

// Read reads files, which are told apart by what they hold. It calls progress with how much is done of how much, and stops when that returns
// false. A file that cannot be read says so in the report and costs no other.
func Read(files []File, o Options, progress func(done, of int) bool) Report {
	b := &book{options: &o, report: &Report{Refused: map[string]int{}}, progress: progress}
	b.paged = make([]bool, len(files))
	size := 0
	for _, f := range files {
		b.of += len(f.Data)
		size += len(f.Data)
	}
	for i, f := range files {
		b.report.Files = append(b.report.Files, Opened{Name: clean(f.Name, 80)})
		if size > decode.Largest {
			b.fail(i, decode.TooLarge(f.Name).Error())
			continue
		}
		if err := cmp.Or(Watchable(o.From), Watchable(o.To)); err != nil {
			b.fail(i, err.Error())
			continue
		}
		b.open(i, f)
		if b.before += len(f.Data); b.report.Stopped {
			break
		}
	}
	return b.close()
}

// open reads one file.
func (b *book) open(i int, f File) {
	b.file = i
	text, err := decode.Text(f.Data)
	if err != nil {
		b.fail(i, err.Error())
		return
	}
	b.packed, b.size = len(f.Data), len(text)
	in := newInput(text)
	format := b.recognize(in)
	if format == nil {
		b.fail(i, in.unknown())
		return
	}
	b.format, b.saved = format, f.Saved
	b.paged[i] = format.paged
	b.report.Files[i].Format, b.report.Files[i].Label = format.Name, format.Label
	b.caveats(format.Caveats...)
	before := b.report.Rows.Read
	if err := format.read(in, b); err != nil {
		b.fail(i, err.Error())
	} else if !format.Totals {
		b.told = true
	}
	if age := f.Saved.Sub(b.last); b.listed && !f.Saved.IsZero() && age > 0 && age < staleAfter {
		b.speaks(f.Saved.UTC()) // an export is about as old as its file, and nothing happened since
	}
	if n := b.report.Rows.Read - before; slices.Contains(format.Caps, n) {
		b.alarm("cap", "Exactly %s rows, which is where such exports are cut off: what came before the oldest is missing.", Number(n))
	}
}

// recognize is the format that was asked for, or that fits best.
func (b *book) recognize(in *input) *Format {
	var found *Format
	best := 0
	for i := range Formats {
		f := &Formats[i]
		if b.options.Format != "" {
			if f.Name == b.options.Format {
				return f
			}
			continue
		}
		if score := f.sniff(in); score > best {
			best, found = score, f
		}
	}
	return found
}

// close settles what was read, and says what is left to ask and to look at.
func (b *book) close() Report {
	r := b.report
	b.seen = seen{}
	r.Spells = slices.Clip(r.Spells)
	b.stretch()
	b.forgotten()
	r.Window = b.window()
	assumed := 1. // the most it can be, so that a share of time can be told at all
	if b.options.Affected > 0 {
		assumed = b.options.Affected
	}
	r.Record = history.Settle(r.Spells, r.Window, assumed)
	r.EachRow = history.TallyRows(r.Spells, r.Window.To)
	b.merged()
	r.Down = Down{Assumed: assumed, Watched: r.Window.Watched()}
	if b.silent() {
		r.Record.Years, r.Down.Watched = 0, 0
	}
	for _, gap := range r.Window.Unknown {
		r.Down.Unknown += gap.Hours()
	}
	r.Down.Hours, r.Down.Weighted = r.Record.Hours()
	for _, n := range r.Record.Incidents {
		if n.Unasked {
			r.Down.Unasked++
		}
	}
	if r.Down.Watched > 0 {
		r.Down.Share, r.Down.Whole = r.Down.Weighted/r.Down.Watched, r.Down.Hours/r.Down.Watched
	}
	r.Longest = b.longest(5)
	b.askAtTheEnd()
	b.alarms()
	for _, list := range []*[]Problem{&r.Problems, &r.Notes} {
		if *list == nil {
			*list = []Problem{}
		}
	}
	return *r
}

// unreadable are the reasons why a row may be an incident that nobody could read.
var unreadable = []string{NoStart, NoEnd, BadLength, Backward, NoLength, BadShare, UnreadShare, ZoneLetters, Broken, Forgotten, NoYear, NoValues}

// silent tells whether nothing that was read says whether there was an incident: no file could be read, they have totals alone, or the
// rows they have are unreadable. That is not a time without one.
func (b *book) silent() bool {
	refused := func(reason string) bool { return b.report.Refused[reason] > 0 }
	return len(b.report.Spells) == 0 && (!b.told || slices.ContainsFunc(unreadable, refused))
}

// merged tallies incidents, whose hours are of the window alone.
func (b *book) merged() {
	t := &b.report.Merged
	for _, n := range b.report.Record.Incidents {
		t.Number++
		t.Hours += n.Hours
		if !n.End.IsZero() {
			t.Closed++
			t.ClosedHours += n.Hours
		}
	}
}

// longest are the longest spells, the longest first.
func (b *book) longest(most int) (list []history.Spell) {
	to := b.report.Window.To
	for _, s := range b.report.Spells {
		at, _ := slices.BinarySearchFunc(list, s, func(have, want history.Spell) int { return cmp.Compare(lasted(want, to), lasted(have, to)) })
		if at < most {
			list = slices.Insert(list, at, s)
			list = list[:min(len(list), most)]
		}
	}
	return list
}

// lasted is how long a spell lasted, an open one so far.
func lasted(s history.Spell, until time.Time) time.Duration {
	if s.End.IsZero() {
		return max(0, until.Sub(s.Start))
	}
	return s.End.Sub(s.Start)
}

// window is what was given, else what the files say, else a guess.
func (b *book) window() history.Window {
	w := history.Window{How: "given"}
	if w.From, w.To = b.options.From, b.options.To; cmp.Or(Watchable(w.From), Watchable(w.To)) != nil {
		return history.Window{How: w.How}
	}
	if w.From.IsZero() || w.To.IsZero() {
		w.How = "guessed"
		if b.said {
			w.How = "file"
		}
	}
	if w.From.IsZero() {
		w.From = b.first
	}
	if w.To.IsZero() {
		w.To = b.last
	}
	if !w.To.After(w.From) {
		w.To = w.From
		return w
	}
	if len(b.known) > 0 && !b.listed {
		w.Unknown = without(w.Stretch, b.known)
	}
	return w
}

// without is what is left of a stretch when others are taken away.
func without(all history.Stretch, others []history.Stretch) (left []history.Stretch) {
	others = slices.Clone(others)
	sort.SliceStable(others, func(a, b int) bool { return others[a].From.Before(others[b].From) }) // of package slices each type has 20 kB of its own
	at := all.From
	for _, s := range others {
		if s.From.After(at) && at.Before(all.To) {
			end := s.From
			if end.After(all.To) {
				end = all.To
			}
			left = append(left, history.Stretch{From: at, To: end})
		}
		if s.To.After(at) {
			at = s.To
		}
	}
	if at.Before(all.To) {
		left = append(left, history.Stretch{From: at, To: all.To})
	}
	return left
}

// within is what a stretch has in common with others, which are in order and apart.
func within(all history.Stretch, others []history.Stretch) (parts []history.Stretch) {
	for _, s := range others {
		if s.From.Before(all.From) {
			s.From = all.From
		}
		if s.To.After(all.To) {
			s.To = all.To
		}
		if s.From.Before(s.To) {
			parts = append(parts, s)
		}
	}
	return parts
}
