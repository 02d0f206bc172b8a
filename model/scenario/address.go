package scenario

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"goodenough/model"
)

// split cuts a link into decoded parameters: those of the query that are inputs, then those of the fragment.
func split(link string, r *report) []Pair {
	link = unescaped(link)
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
	said, asked := readFacts(facts), readFacts(query)
	r.checkEnd(facts, said)
	if asked.goesOn && !asked.ended && !said.ended {
		r.say("link", cutBehind, clip(decode(query[strings.LastIndexByte(query, '&')+1:])))
	}
	if !said.ended {
		r.unglue(said.pairs)
	}
	if isURL { // other parameters of a page's query are presentation, and not ours to judge
		var pairs []Pair
		for _, p := range asked.pairs {
			if IsParameter(p.Key) {
				pairs = append(pairs, p)
			}
		}
		for _, p := range said.pairs {
			pairs = drop(pairs, p.Key)
		}
		return append(pairs, said.pairs...)
	}
	if facts != "" && len(said.pairs) == 0 {
		r.refuse("link", "%q holds no parameters: a link looks like #v=2&cust=b2b-saas&ops=400k", clip(facts))
	}
	return said.pairs
}

// drop takes the parameters with a key out of pairs.
func drop(pairs []Pair, key string) []Pair {
	return slices.DeleteFunc(pairs, func(p Pair) bool { return p.Key == key })
}

// facts are what a fragment or a query says.
type facts struct {
	pairs  []Pair
	stray  []string // parts without "=": names of places on the page, or what is left of something
	goesOn bool     // it announces an end mark
	ended  bool     // which is there; what stands behind it and is no parameter is somebody else's
}

// readFacts cuts text into its parts.
func readFacts(text string) facts {
	var f facts
	parts := strings.Split(text, "&")
	f.goesOn = slices.ContainsFunc(parts, announces)
	for _, part := range parts {
		key, value, ok := strings.Cut(part, "=")
		key = plainKey(decode(key))
		switch {
		case key == endMark:
			f.ended = true
		case announces(part), f.ended && !(ok && IsParameter(key)):
		case !ok && key != "":
			f.stray = append(f.stray, key)
		case ok && key != "":
			if isFree(key) { // forms write a blank as a plus; a plus of the text itself comes as %2B
				value = strings.ReplaceAll(value, "+", " ")
			}
			f.pairs = append(f.pairs, Pair{key, decode(value)})
		}
	}
	return f
}

// announces tells whether a part says that an end mark follows, itself perhaps cut.
func announces(part string) bool {
	key, value, ok := strings.Cut(part, "=")
	return ok && plainKey(decode(key)) == goesTo && strings.HasPrefix(endMark, decode(value))
}

// IsEndMark tells whether a part of a query is one that announces a link's end, or is that.
func IsEndMark(part string) bool {
	key, _, _ := strings.Cut(part, "=")
	return announces(part) || plainKey(decode(key)) == endMark
}

// decode undoes percent-encoding and leaves a stray percent sign, as in tol=0.1%, as it is. A plus stays a plus: numbers
// have them.
func decode(text string) string {
	if strings.IndexByte(text, '%') < 0 {
		return strings.ToValidUTF8(text, "\uFFFD")
	}
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

// encode percent-encodes everything but letters, digits, dots, and hyphens within words, so that no chat tool or wiki can cut a link short
// or read markup into it.
func encode(text string) string {
	var b strings.Builder
	for i := range len(text) {
		within := 0 < i && i+1 < len(text) && isWord(text[i-1]) && isWord(text[i+1])
		if c := text[i]; isWord(c) || c == '.' || c == '-' && within {
			b.WriteByte(c)
		} else {
			fmt.Fprintf(&b, "%%%02X", c)
		}
	}
	return b.String()
}

// isWord tells whether a byte is a letter or a digit of ASCII.
func isWord(c byte) bool { return isDigit(c) || 'a' <= c|' ' && c|' ' <= 'z' }

// Others are the parameters of a link that are no inputs: what each says.
var Others = []struct{ Key, Help string }{
	{"v", "version of the defaults that the link stands on"},
	{"plan", "so much a year from a year on, or once: 1m@0,3m@2,plus500k@1"},
	{"years", "how far the plan looks ahead"},
	{"trap", "1: firefighting is paid from the same budget"},
	{"points", "1: no ranges, each number at its middle"},
	{"seed", "which draws of the ranges"},
	{packedKey, "what was typed on the screens of choices, packed"},
}

// IsParameter tells whether a parameter of that name belongs to the scenario, wherever in an address it stands.
func IsParameter(key string) bool {
	for i := range Others {
		if Others[i].Key == key {
			return true
		}
	}
	_, known := model.FieldOf(key)
	return known
}
