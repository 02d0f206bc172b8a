package scenario

import (
	"net/url"
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
	var pairs []Pair
	if isURL { // other parameters of a page's query are presentation, and not ours to judge
		for _, p := range parameters(query) {
			if IsParameter(p.Key) {
				pairs = append(pairs, p)
			}
		}
		inFragment := parameters(facts)
		r.checkEnd(facts, inFragment)
		for _, p := range inFragment {
			pairs = drop(pairs, p.Key)
		}
		return append(pairs, inFragment...)
	}
	pairs = parameters(facts)
	r.checkEnd(facts, pairs)
	if facts != "" && len(pairs) == 0 {
		r.say("link", "%q holds no parameters: a link looks like #v=1&cust=b2b-saas&ops=400k", clip(facts))
	}
	return pairs
}

// drop takes the parameters with a key out of pairs.
func drop(pairs []Pair, key string) []Pair {
	return slices.DeleteFunc(pairs, func(p Pair) bool { return p.Key == key })
}

// parameters cuts key=value pairs; a part without "=" is the name of a place on the page and no fact.
func parameters(text string) []Pair {
	var pairs []Pair
	for part := range strings.SplitSeq(text, "&") {
		if key, value, ok := strings.Cut(part, "="); ok && key != "" {
			p := Pair{Key: plainKey(decode(key))}
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

// encode percent-encodes everything but letters, digits and -_.~ so that no chat tool or wiki can cut a link short.
func encode(text string) string { return strings.ReplaceAll(url.QueryEscape(text), "+", "%20") }

// IsParameter tells whether a parameter of that name belongs to the scenario, wherever in an address it stands.
func IsParameter(key string) bool {
	_, known := model.FieldOf(key)
	switch key {
	case "v", "plan", "years", "trap", "points", "seed":
		return true
	}
	return known
}
