package scenario

import "strings"

// What goes with a scenario without being of it: what somebody chose on screens about it, a backlog, other systems, packed by who draws those
// (app/choices). Here it is a text of letters and digits that is kept and means nothing.

const packedKey = "choices"

// WithoutPacked is s alone: what answers are computed of.
func (s Scenario) WithoutPacked() Scenario {
	s.Packed = ""
	return s
}

// readPacked takes the choices that a link brings.
func (s *Scenario) readPacked(given map[string]string, r *report) {
	text := given[packedKey]
	switch {
	case strings.ContainsFunc(text, func(c rune) bool { return c > 'z' || !isWord(byte(c)) }):
		r.refuse(packedKey, "the choices that come with the link are letters and digits, not “%s”: they were altered on their way and are left out", clip(text))
	case len(text) > LongestPacked:
		r.refuse(packedKey, "the choices that come with the link have %d letters, and at most %d are read: they are left out", len(text), LongestPacked)
	default:
		s.Packed = text
	}
}
