package scenario

import (
	"slices"
	"strings"
	"unicode/utf8"

	"goodenough/model"
)

// What a way through other people's software does to a link, as seen there. It is undone where there is but one thing that the link can
// have been, and said where something is missing.

// unescaped is a link whose "#" was escaped, or all of its fragment was, or its marks by backslashes, as it was before.
func unescaped(link string) string {
	const mark = "%23"
	link = withoutBackslashes(link)
	if before, after, ok := strings.Cut(link, mark); ok && !strings.ContainsAny(before, "#=") && beginsOurs(after) {
		link = before + "#" + after
	}
	before, fragment, ok := strings.Cut(link, "#")
	if ok && !strings.Contains(fragment, "=") && strings.Contains(strings.ToUpper(fragment), "%3D") {
		return before + "#" + decode(fragment)
	}
	return link
}

// withoutBackslashes takes those away that stand before a mark of a link, as calendars write a comma and Markdown all of them. A link of ours
// has none; before another mark one belongs to a name, where a page shows that decoded.
func withoutBackslashes(link string) string {
	if !strings.Contains(link, `\`) {
		return link
	}
	var b strings.Builder
	for i := range len(link) {
		if link[i] != '\\' || i+1 == len(link) || !strings.ContainsRune("#%&+,-./:=?@_~", rune(link[i+1])) {
			b.WriteByte(link[i])
		}
	}
	return b.String()
}

// beginsOurs tells whether a fragment begins as we write one, perhaps cut.
func beginsOurs(fragment string) bool {
	key, _, _ := strings.Cut(decode(fragment), "=")
	return key == "v" || key == goesTo
}

// plainKey is a key without what is left of an ampersand that was written for HTML and never read as such.
func plainKey(key string) string {
	for {
		was := key
		for _, left := range []string{"amp;", "#38;", "#x26;"} {
			key = strings.TrimPrefix(key, left)
		}
		if key == was {
			return key
		}
	}
}

// isTracker tells whether a parameter is one that mailings and search engines put behind any link.
func isTracker(key string) bool {
	return strings.HasPrefix(key, "utm_") || slices.Contains([]string{"fbclid", "gclid", "dclid", "msclkid", "twclid", "yclid", "igshid", "mc_cid", "mc_eid"}, key)
}

const cutBehind = "the link was cut: it ends with “%s”, and what stood behind that is missing"

// checkEnd says that a link of ours was cut, and where: it has no end mark though it announces one, or it ends within a key. One that
// ends with its version may be all there was, or not. It says as well what an ampersand that was no escape any more has torn off a name. A link typed by hand may end as it likes.
func (r *report) checkEnd(text string, f facts) {
	versioned := slices.ContainsFunc(f.pairs, func(p Pair) bool { return p.Key == "v" })
	last := text[strings.LastIndexByte(text, '&')+1:]
	switch {
	case f.ended && !f.goesOn:
		r.say("link", "the beginning of the link was cut: what stood before “%s” is missing", clip(decode(text)))
	case f.goesOn && !f.ended, versioned && !f.ended && last != "" && !strings.Contains(last, "="), IsParameter(text):
		r.say("link", cutBehind, clip(decode(last)))
	case endsWithVersion(text):
		r.note("link", "the link says which defaults it stands on and nothing else, so this is the example; if more was sent, it is missing")
	case versioned && len(f.stray) > 0:
		r.say("link", "“%s” in the link has no value and is left out", clip(f.stray[0]))
	}
}

// endsWithVersion tells whether there is nothing in a link but a version that we write.
func endsWithVersion(text string) bool {
	number, ok := strings.CutPrefix(strings.TrimSuffix(text, "&"), "v=")
	_, known := editionNamed(number)
	return ok && known
}

// glue is what link finders take for the end of a link, though it is the text's around it, besides letters of other scripts.
const glue = `.,;:!?)]}>"'*_|/` + "`"

func endsInGlue(value string) bool {
	end, _ := utf8.DecodeLastRuneInString(value)
	return end >= utf8.RuneSelf || strings.ContainsRune(glue, end)
}

// unglue takes from the last value of a link what was glued to it, where it can only be read without.
func (r *report) unglue(pairs []Pair) {
	if len(pairs) == 0 {
		return
	}
	last := &pairs[len(pairs)-1]
	if !endsInGlue(last.Value) || readable(*last) { // the first is soon asked, of a link that is as we wrote it
		return
	}
	for value := last.Value; value != ""; {
		if !endsInGlue(value) {
			return
		}
		_, size := utf8.DecodeLastRuneInString(value)
		value = value[:len(value)-size]
		if p := (Pair{last.Key, value}); value != "" && readable(p) {
			r.note(last.Key, takenAs, last.Key, clip(last.Value), clip(value))
			*last = p
			return
		}
	}
}

// readable tells whether a parameter is read as it stands, without a complaint. What anybody writes may end as it likes.
func readable(p Pair) bool {
	if isFree(p.Key) {
		return true
	}
	var r report
	new(Scenario).read(map[string]string{p.Key: p.Value}, &r)
	return !slices.ContainsFunc(r.problems, func(p model.Problem) bool { return !p.Note })
}
