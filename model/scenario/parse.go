package scenario

import (
	"errors"
	"strconv"
	"strings"

	"goodenough/model"
	"goodenough/model/uncertainty"
)

// Limits on what a link may carry: far above what a person needs, low enough that a hostile link costs nothing.
const (
	maxLink    = 16<<10 + LongestPacked // bytes read
	maxUnknown = 16                     // parameters kept
	maxValue   = 200                    // bytes of an unknown value kept
	// LongestPacked is how many letters the choices of a scenario may have. docutils passes over a whole document in which one line has more than
	// 10,000 characters, and some markup has a link twice in a line: twice these, a thousand letters of other inputs each, stays below.
	LongestPacked = 4_000
	// LongLink is the length above which some chat and mail tools cut links.
	LongLink = 2000
)

// Parse reads a link: a whole URL, a fragment, or bare parameters. Facts stand in the fragment; those in the query are
// read too, since some tools drop the fragment, and the fragment wins. Every part that cannot be used is reported and
// nothing is fatal: an unknown parameter is kept, a number out of range is moved to its edge, text that is no number
// leaves the default. What other people's software is known to do to links is undone first (worn.go).
func Parse(link string) (Scenario, []model.Problem) {
	var r report
	var s Scenario
	pairs := split(r.cut(strings.TrimSpace(link)), &r)
	s.read(s.sortOut(pairs, &r), &r)
	return s.Settled(), r.problems
}

// read reads parameters by their keys.
func (s *Scenario) read(given map[string]string, r *report) {
	*s = Scenario{Unknown: s.Unknown, Version: r.edition(given).Version}
	s.Inputs = s.Edition().Of(r.kind(given)).Inputs
	for i := range model.Fields {
		f := &model.Fields[i]
		if text, ok := given[f.Key]; ok && f.Key != "cust" {
			s.readField(f, text, r)
		}
	}
	s.readTime(given, r)
	s.readDraws(given, r)
	s.readPacked(given, r)
	if _, named := given["v"]; !named && len(given) > 0 {
		r.note("v", "the link names no version, so today’s defaults are used: version %d", s.Version)
	}
}

// cut cuts a link that is longer than any person's behind its last whole parameter.
func (r *report) cut(link string) string {
	if len(link) <= maxLink {
		return link
	}
	r.say("link", "the link is %d bytes long; only the first %d are read", len(link), maxLink)
	link = link[:maxLink]
	return link[:max(0, strings.LastIndexByte(link, '&'))]
}

// sortOut keeps what this program does not know and gives the rest by key: of one that comes twice the last.
func (s *Scenario) sortOut(pairs []Pair, r *report) (given map[string]string) {
	given = map[string]string{}
	dropped, twice := 0, map[string]bool{}
	for _, p := range pairs {
		if isTracker(p.Key) {
			continue
		}
		if !IsParameter(p.Key) {
			if !s.keep(p, dropped < maxUnknown, r) {
				dropped++
			}
			continue
		}
		if was, before := given[p.Key]; before && was != p.Value && !twice[p.Key] {
			twice[p.Key] = true
			r.say(p.Key, "%s is given twice, as %q and %q: the last counts", named(p.Key), clip(was), clip(p.Value))
		}
		given[p.Key] = p.Value
	}
	if dropped > 0 {
		r.say("link", "%d parameters that are not inputs are not kept", dropped)
	}
	return given
}

// named is what a person calls a parameter.
func named(key string) string {
	if f, ok := model.FieldOf(key); ok {
		return f.Name
	}
	return key
}

// keep keeps a parameter that is not known, if there is room; what is too long is named as long as named is true.
func (s *Scenario) keep(p Pair, named bool, r *report) bool {
	key := clip(p.Key)
	if key == "" { // nothing in it can be shown
		key = "link"
	}
	switch {
	case len(s.Unknown) == maxUnknown:
		return false
	case len(p.Key)+len(p.Value) > maxValue:
		if named {
			r.say(key, "%q is not an input and too long to keep", key)
		}
		return false
	}
	s.Unknown = append(s.Unknown, p)
	r.say(key, "%q is not an input: kept in the link, not used", key)
	return true
}

// edition is the version of the defaults that a link was written in. One that this program does not have is reported, and read with the
// newest, as a link is that names none.
func (r *report) edition(given map[string]string) *Edition {
	v, named := given["v"]
	e, known := editionNamed(v)
	if named && !known {
		r.refuse("v", "version %q is not known to this page, which reads the link as version %d: its answer may differ from what the sender saw", clip(v), e.Version)
	}
	return e
}

// kind is the kind of customer that a link names. One that there is not is reported.
func (r *report) kind(given map[string]string) string {
	id, named := given["cust"]
	if _, known := Newest.Preset(id); named && !known {
		usual, _ := Newest.Preset(DefaultPreset)
		r.refuse("cust", "no kind of customers is called %q: %s is used", clip(id), usual.Name)
	}
	return id
}

// readField reads one input.
func (s *Scenario) readField(f *model.Field, text string, r *report) {
	switch {
	case f.Number != nil:
		if f.Optional && text == none {
			s.setNumber(f, model.Unset)
		} else if IsRange(text) {
			s.readRange(f, text, r)
		} else if v, ok := readNumber(f, text, r); ok {
			s.setNumber(f, v)
		}
	case f.Key == "sla":
		if _, known := model.ScheduleOf(text); known {
			s.Schedule = text
		} else {
			r.refuse("sla", "service credits %q are not known: %s is used", clip(text), s.Schedule)
		}
	case f.Unit == model.Text:
		clean := CleanText(text, f.Longest)
		if clean != strings.TrimSpace(text) {
			r.say(f.Key, "%s is plain text of at most %d characters: %q is used", f.Name, f.Longest, clip(clean))
		}
		*f.Text(&s.Inputs) = clean
	}
}

// readDraws reads what a link says of ranges as a whole: whether they are used, and the seed of the draws.
func (s *Scenario) readDraws(given map[string]string, r *report) {
	s.Points = readSwitch(given, "points", "exact numbers", r)
	if text, ok := given["seed"]; ok {
		seed, err := strconv.ParseUint(text, 10, 53)
		if err != nil {
			r.refuse("seed", "seed is a whole number from 0 to 9007199254740991, not %q", clip(text))
			return
		}
		s.Seed = seed
	}
}

// readNumber reads one number, moved to the edge of its range where it is outside.
func readNumber(f *model.Field, text string, r *report) (float64, bool) {
	var link Reading
	n, err := read(f, text, link)
	if err != nil {
		r.refuse(f.Key, "%s “%s”: %v; the default is used", f.Name, clip(text), err)
		return 0, false
	}
	if n.Note != "" {
		r.note(f.Key, takenAs, f.Name, clip(text), n.Note)
	}
	if clamped := f.Clamp(n.Value); clamped != n.Value {
		n.Value = Round(clamped) // one second in hours, an edge, has more digits than a link
		r.say(f.Key, "%s must be %s: “%s” became %s", f.Name, link.Limits(*f), clip(text), link.Spoken(*f, n.Value))
	}
	return n.Value, true
}

// readRange reads the range of an input from a link. What breaks a rule is mended as far as possible and reported.
func (s *Scenario) readRange(f *model.Field, text string, r *report) {
	var link Reading
	given, note, err := ReadRange(*f, text, link)
	if err != nil {
		r.refuse(f.Key, "%s “%s”: %v; the default is used", f.Name, clip(text), err)
		return
	}
	moved := given
	for _, v := range []*float64{&moved.Low, &moved.Mid, &moved.High} {
		*v = Round(f.Clamp(*v))
	}
	if !given.HasMid {
		moved.Mid = 0
	}
	if moved != given {
		r.say(f.Key, "%s must be %s: “%s” became %s", f.Name, link.Limits(*f), clip(text), link.SpokenRange(*f, moved))
	}
	err = s.setBelief(f, moved)
	var broken *uncertainty.RangeError
	if errors.As(err, &broken) && broken.Nearest != nil {
		r.say(f.Key, "%s %s, which is used", f.Name, link.Refusal(*f, err))
		err = s.setBelief(f, *broken.Nearest)
	}
	if err != nil {
		r.refuse(f.Key, "%s %s; the default is used", f.Name, link.Refusal(*f, err))
		return
	}
	if note != "" {
		r.note(f.Key, takenAs, f.Name, clip(text), note)
	}
}
