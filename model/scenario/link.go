package scenario

import (
	"fmt"
	"strings"

	"goodenough/model"
)

// Link is the canonical text of s, without "#": version, kind of customer, then what differs from its defaults in the order
// of model.Fields, then what was not understood, the choices that go with it, and the name and the note, which are free text, last. Equal
// scenarios have equal links.
//
// A link that has more than a type of customer announces in front that it goes on to an end mark, so that one that was cut can be told
// from one that is short.
func (s Scenario) Link() string {
	s = s.Settled()
	if more := s.differing(); more != "" {
		more = strings.ReplaceAll(more, "=-", "=%2D") // which begins struck-out text in Textile and Jira
		return fmt.Sprintf("v=%d&%s=%s&cust=%s%s&%s=1", s.Edition().Version, goesTo, endMark, s.Preset().ID, more, endMark)
	}
	return fmt.Sprintf("v=%d&cust=%s", s.Edition().Version, s.Preset().ID)
}

// goesTo is the key that announces an end mark, which has a value that says nothing: "&end;" would be an entity in a text, and what is
// glued to a link falls on a value that nobody reads.
const goesTo, endMark = "to", "end"

// none stands for an optional input that nobody wants, where the preset has one.
const none = "none"

// formatGiven writes a number of an input.
func formatGiven(f model.Field, v float64) string {
	if f.Optional && v == model.Unset {
		return none
	}
	return FormatNumber(f, v)
}

// differing is what a link says besides its version and its type of customer.
func (s *Scenario) differing() string {
	defaults := s.Defaults()
	var b strings.Builder
	for _, f := range model.Fields {
		if f.Key == "cust" || f.Unit == model.Text {
			continue
		}
		if f.Number != nil {
			if r, given := s.Ranges[f.Key]; given {
				b.WriteString("&" + f.Key + "=" + FormatRange(f, r))
			} else if v := *f.Number(&s.Inputs); v != *f.Number(&defaults) {
				b.WriteString("&" + f.Key + "=" + formatGiven(f, v))
			}
		} else if v := *f.Text(&s.Inputs); v != *f.Text(&defaults) {
			b.WriteString("&" + f.Key + "=" + v) // one of a list of ids
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
	if s.Packed != "" {
		b.WriteString("&" + packedKey + "=" + s.Packed)
	}
	for _, f := range model.Fields {
		if f.Unit == model.Text && *f.Text(&s.Inputs) != "" {
			b.WriteString("&" + f.Key + "=" + encode(*f.Text(&s.Inputs)))
		}
	}
	return b.String()
}
