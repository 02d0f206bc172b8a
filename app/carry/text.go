package carry

import (
	"encoding/json"
	"strings"
)

// factsIn is where the next "#" stands behind which the facts of an address begin, pinned to a version or following the newest; negative
// where there is none.
func factsIn(text string) int {
	for at := 0; ; at++ {
		next := strings.IndexByte(text[at:], '#')
		if next < 0 {
			return -1
		}
		at += next
		for _, first := range []string{"v=", "to=", "cust="} {
			if strings.HasPrefix(text[at+1:], first) {
				return at
			}
		}
	}
}

// around is where the address begins and ends whose facts begin at a place, between any of the letters that stand in none.
func around(text string, at int, between string) (from, to int) {
	from, to = strings.LastIndexAny(text[:at], between)+1, strings.IndexAny(text[at:], between)
	if to < 0 {
		return from, len(text)
	}
	return from, at + to
}

// inJSON is the link of an outcome that was saved as JSON.
func inJSON(text string) string {
	var outcome struct{ Link string }
	if !strings.HasPrefix(text, "{") || json.Unmarshal([]byte(text), &outcome) != nil || factsIn("#"+outcome.Link) < 0 {
		return ""
	}
	return outcome.Link
}

// ChoicesIn is the choices that were saved with a scenario, each text by its name; nil where the file is no such.
func ChoicesIn(file []byte) map[string]string {
	var saved struct{ Choices map[string]string }
	text := strings.TrimPrefix(string(file), "\ufeff")
	if !strings.HasPrefix(text, "{") || json.Unmarshal([]byte(text), &saved) != nil {
		return nil
	}
	return saved.Choices
}

// inText is the address of the only scenario in a page or a text, wherever it stands: sanitizers leave no attribute but a link's, and
// Markdown has none. An address that is escaped in some other way is not known whole, and then there is none.
func inText(text string) string {
	var all only
	for {
		at := factsIn(text)
		if at < 0 || all.several {
			return all.link()
		}
		from, to := around(text, at, blanks+"\"'<>()[]{}`|")
		if strings.Contains(text[from:to], `\`) {
			return ""
		}
		all.add(text[from:to])
		text = text[to:]
	}
}

// only gathers the addresses in a file, as they stand there, to tell one scenario from several.
type only struct {
	first   string
	several bool
}

func (o *only) add(address string) {
	if o.first == "" {
		o.first = address
	}
	o.several = o.several || address != o.first && facts(address) != facts(o.first)
}

func facts(address string) string {
	_, facts, _ := strings.Cut(unescape.Replace(address), "#")
	return facts
}

// link is the first address, where all are of one scenario.
func (o *only) link() string {
	if o.several {
		return ""
	}
	return unescape.Replace(o.first)
}
