package scenario

import (
	"fmt"
	"net/url"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"goodenough/model"
	"goodenough/model/uncertainty"
)

// Scenario is what a link says: the inputs, and what this program did not understand but must not lose.
type Scenario struct {
	model.Inputs                              // a ranged input stands at its median
	Ranges       map[string]uncertainty.Range // given ones by key; Low = High says that the preset's range does not apply
	Points       bool                         // the ranges are there and not used: every answer is one number
	Seed         uint64                       // of the draws
	Plan         []model.Step                 // what the spend explored turns to, in the order of time
	Years        int                          // looked ahead: see Horizon
	Trap         bool                         // fire-fighting is paid from the same budget
	Unknown      []Pair                       // in the order they came
}

// Pair is one parameter of a link, decoded.
type Pair struct{ Key, Value string }

// Limits on what a link may carry: far above what a person needs, low enough that a hostile link costs nothing.
const (
	maxLink    = 16 << 10 // bytes read
	maxUnknown = 16       // parameters kept
	maxValue   = 200      // bytes of an unknown value kept
	// LongLink is the length above which some chat and mail tools cut links.
	LongLink = 2000
)

// Parse reads a link: a whole URL, a fragment, or bare parameters. Facts stand in the fragment; those in the query are
// read too, since some tools drop the fragment, and the fragment wins. Every part that cannot be used is reported and
// nothing is fatal: an unknown parameter is kept, a number out of range is moved to its edge, text that is no number
// leaves the default.
func Parse(link string) (Scenario, []model.Problem) {
	var problems []model.Problem
	report := func(key, format string, args ...any) {
		problems = append(problems, model.Problem{Key: key, Message: fmt.Sprintf(format, args...), Note: format == takenAs})
	}
	link = strings.TrimSpace(link)
	if len(link) > maxLink {
		report("link", "the link is %d bytes long; only the first %d are read", len(link), maxLink)
		link = link[:maxLink]
		link = link[:max(0, strings.LastIndexByte(link, '&'))]
	}
	pairs := split(link, report)

	given := map[string]string{}
	var s Scenario
	dropped, twice := 0, map[string]bool{}
	for _, p := range pairs {
		if !IsFact(p.Key) {
			key := clip(p.Key)
			if key == "" { // nothing in it can be shown
				key = "link"
			}
			switch {
			case len(s.Unknown) == maxUnknown:
				dropped++
			case len(p.Key)+len(p.Value) > maxValue:
				dropped++
				if dropped <= maxUnknown {
					report(key, "%q is not an input and too long to keep", key)
				}
			default:
				s.Unknown = append(s.Unknown, p)
				report(key, "%q is not an input: kept in the link, not used", key)
			}
			continue
		}
		if was, before := given[p.Key]; before && was != p.Value && !twice[p.Key] {
			twice[p.Key] = true
			report(p.Key, "%s is given twice, as %q and %q: the last counts", p.Key, clip(was), clip(p.Value))
		}
		given[p.Key] = p.Value
	}
	if dropped > 0 {
		report("link", "%d parameters that are not inputs are not kept", dropped)
	}

	if v, ok := given["v"]; ok && v != strconv.Itoa(Version) {
		report("v", "version %q is not known to this page, which reads the link as version %d: its answer may differ from what the sender saw", clip(v), Version)
	}
	if id, ok := given["cust"]; ok {
		if _, known := PresetOf(id); !known {
			report("cust", "customer type %q is not known: %s is used", clip(id), DefaultPreset)
		}
	}
	s.Inputs = Defaults(given["cust"])
	for _, f := range model.Fields {
		text, ok := given[f.Key]
		if !ok || f.Key == "cust" {
			continue
		}
		switch {
		case f.Number != nil:
			if strings.Contains(text, "~") {
				s.readRange(f, text, report)
			} else if v, ok := readNumber(f, text, report); ok {
				s = s.WithNumber(f, v)
			}
		case f.Key == "sla":
			if _, known := model.ScheduleOf(text); known {
				s.Schedule = text
			} else {
				report("sla", "service-credit schedule %q is not known: %s is used", clip(text), s.Schedule)
			}
		case f.Key == "name":
			clean := CleanName(text)
			if clean != strings.TrimSpace(text) {
				report("name", "scenario name is plain text of at most %d characters: %q is used", model.MaxName, clip(clean))
			}
			s.Name = clean
		}
	}
	s.readTime(given, report)
	s.Points = readSwitch(given, "points", "1 for answers without ranges", report)
	if text, ok := given["seed"]; ok {
		seed, err := strconv.ParseUint(text, 10, 53)
		if err != nil {
			report("seed", "seed is a whole number from 0 to 9007199254740991, not %q", clip(text))
		}
		if err == nil {
			s.Seed = seed
		}
	}
	return s.Settled(), problems
}

// Settled removes what says nothing: an explored spend that is today's.
func (s Scenario) Settled() Scenario {
	if s.Explored == s.Spend {
		s.Explored = model.Unset
	}
	return s
}

// split cuts a link into decoded parameters: those of the query that are inputs, then those of the fragment.
func split(link string, report func(key, format string, args ...any)) []Pair {
	facts, isURL := link, false
	var query string
	if before, fragment, ok := strings.Cut(link, "#"); ok {
		facts, isURL = fragment, true
		_, query, _ = strings.Cut(before, "?")
	} else if before, after, ok := strings.Cut(link, "?"); ok && !strings.ContainsAny(before, "=&") {
		facts, query, isURL = "", after, true
	} else if strings.Contains(link, "://") && !strings.Contains(link, "=") {
		facts = ""
	}
	var pairs []Pair
	if isURL { // other parameters of a page's query are presentation, and not ours to judge
		for _, p := range parameters(query) {
			if IsFact(p.Key) {
				pairs = append(pairs, p)
			}
		}
		inFragment := parameters(facts)
		for _, p := range inFragment {
			pairs = drop(pairs, p.Key)
		}
		return append(pairs, inFragment...)
	}
	pairs = parameters(facts)
	if facts != "" && len(pairs) == 0 {
		report("link", "%q holds no parameters: a link looks like #v=1&cust=b2b-saas&ops=400k", clip(facts))
	}
	return pairs
}

func drop(pairs []Pair, key string) []Pair {
	kept := pairs[:0]
	for _, p := range pairs {
		if p.Key != key {
			kept = append(kept, p)
		}
	}
	return kept
}

// parameters cuts key=value pairs; a part without "=" is the name of a place on the page and no fact.
func parameters(text string) []Pair {
	var pairs []Pair
	for part := range strings.SplitSeq(text, "&") {
		if key, value, ok := strings.Cut(part, "="); ok && key != "" {
			p := Pair{Key: decode(key)}
			if p.Key == "name" { // forms write a blank as a plus; a plus of the name itself comes as %2B
				value = strings.ReplaceAll(value, "+", " ")
			}
			p.Value = decode(value)
			pairs = append(pairs, p)
		}
	}
	return pairs
}

// decode undoes percent-encoding and leaves a stray percent sign, as in tol=0.1%, as it is. A plus stays a plus: numbers
// have them.
func decode(text string) string {
	var b strings.Builder
	for i := 0; i < len(text); i++ {
		if text[i] == '%' && i+2 < len(text) {
			if v, err := strconv.ParseUint(text[i+1:i+3], 16, 8); err == nil {
				b.WriteByte(byte(v))
				i += 2
				continue
			}
		}
		b.WriteByte(text[i])
	}
	return strings.ToValidUTF8(b.String(), "\uFFFD")
}

// takenAs says how a text was read that a person could have meant otherwise, which is a note and no complaint.
const takenAs = "%s “%s” is taken as %s"

// readNumber reads one number, moved to the edge of its range where it is outside.
func readNumber(f model.Field, text string, report func(key, format string, args ...any)) (float64, bool) {
	var link Reading
	n, err := Read(f, text, link)
	if err != nil {
		report(f.Key, "%s “%s”: %v; the default is used", f.Name, clip(text), err)
		return 0, false
	}
	if n.Note != "" {
		report(f.Key, takenAs, f.Name, clip(text), n.Note)
	}
	if clamped := min(max(n.Value, f.Min), f.Max); clamped != n.Value {
		n.Value = Round(clamped) // one second in hours, an edge, has more digits than a link
		report(f.Key, "%s must be %s: “%s” became %s", f.Name, link.Limits(f), clip(text), link.Spoken(f, n.Value))
	}
	return n.Value, true
}

// CleanName makes text safe to show anywhere: no control or direction characters, single blanks, at most MaxName characters.
func CleanName(text string) string {
	text = strings.Map(func(r rune) rune {
		switch {
		case unicode.IsSpace(r):
			return ' '
		case unicode.Is(unicode.C, r) || r == utf8.RuneError:
			return -1
		}
		return r
	}, text)
	text = strings.Join(strings.Fields(text), " ")
	if runes := []rune(text); len(runes) > model.MaxName {
		text = strings.TrimSpace(string(runes[:model.MaxName]))
	}
	return text
}

// clip shortens text from a link for a message.
func clip(text string) string {
	text = CleanName(text)
	if runes := []rune(text); len(runes) > 40 {
		return string(runes[:39]) + "…"
	}
	return text
}

// Link is the canonical text of s, without "#": version, customer type, then what differs from its defaults in the order
// of model.Fields, then what was not understood. Equal scenarios have equal links.
func (s Scenario) Link() string {
	s = s.Settled()
	defaults := Defaults(s.Customer)
	var b strings.Builder
	fmt.Fprintf(&b, "v=%d&cust=%s", Version, defaults.Customer)
	for _, f := range model.Fields {
		if f.Key == "cust" {
			continue
		}
		if f.Number != nil {
			if r, given := s.Ranges[f.Key]; given {
				b.WriteString("&" + f.Key + "=" + FormatRange(f, r))
			} else if v := *f.Number(&s.Inputs); v != *f.Number(&defaults) {
				b.WriteString("&" + f.Key + "=" + FormatNumber(f, v))
			}
		} else if v := *f.Text(&s.Inputs); v != *f.Text(&defaults) {
			b.WriteString("&" + f.Key + "=" + encode(v))
		}
	}
	s.writeTime(&b)
	if s.Points {
		b.WriteString("&points=1")
	}
	if s.Seed != 0 {
		fmt.Fprintf(&b, "&seed=%d", s.Seed)
	}
	for _, p := range s.Unknown {
		b.WriteString("&" + encode(p.Key) + "=" + encode(p.Value))
	}
	return b.String()
}

// encode percent-encodes everything but letters, digits and -_.~ so that no chat tool or wiki can cut a link short.
func encode(text string) string { return strings.ReplaceAll(url.QueryEscape(text), "+", "%20") }

// Differences lists the keys in which s differs from the defaults of its customer type.
func (s Scenario) Differences() []string {
	defaults := Defaults(s.Customer)
	var keys []string
	for _, f := range model.Fields {
		_, ranged := s.Ranges[f.Key]
		if ranged || f.Number != nil && *f.Number(&s.Inputs) != *f.Number(&defaults) || f.Text != nil && *f.Text(&s.Inputs) != *f.Text(&defaults) {
			keys = append(keys, f.Key)
		}
	}
	return keys
}

// Solve answers for s.
func (s Scenario) Solve() (*model.Outcome, []model.Problem) { return model.Solve(s.Inputs) }

// IsFact tells whether a parameter of that name belongs to the scenario, wherever in an address it stands.
func IsFact(key string) bool {
	_, known := model.FieldOf(key)
	switch key {
	case "v", "plan", "years", "trap", "points", "seed":
		return true
	}
	return known
}
