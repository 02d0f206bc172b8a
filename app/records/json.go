package records

import (
	"iter"
	"strconv"
	"strings"
	"unicode/utf8"
)

// What is read of JSON here is where values begin and end, so that an element of a list that is broken costs no other, and what nobody
// needs is never unpacked.

// deepest is how far lists and objects may lie in each other.
const deepest = 64

// skipBlanks goes past blanks and, between elements, the commas that the caller passes.
func skipBlanks(s string, i int) int {
	for i < len(s) && (s[i] == ' ' || s[i] == '\n' || s[i] == '\r' || s[i] == '\t') {
		i++
	}
	return i
}

// skipValue is where the value that begins at a place ends, or -1 where it is broken.
func skipValue(s string, i, depth int) int {
	if i >= len(s) || depth > deepest {
		return -1
	}
	switch s[i] {
	case '"':
		return skipText(s, i)
	case '{', '[':
		end := byte('}')
		if s[i] == '[' {
			end = ']'
		}
		list := s[i] == '['
		i = skipBlanks(s, i+1)
		if i < len(s) && s[i] == end {
			return i + 1
		}
		for {
			if !list {
				if i >= len(s) || s[i] != '"' {
					return -1
				}
				if i = skipText(s, i); i < 0 {
					return -1
				}
				if i = skipBlanks(s, i); i >= len(s) || s[i] != ':' {
					return -1
				}
				i = skipBlanks(s, i+1)
			}
			if i = skipValue(s, i, depth+1); i < 0 {
				return -1
			}
			i = skipBlanks(s, i)
			if i >= len(s) {
				return -1
			}
			switch s[i] {
			case end:
				return i + 1
			case ',':
				i = skipBlanks(s, i+1)
			default:
				return -1
			}
		}
	}
	for _, word := range []string{"true", "false", "null"} {
		if strings.HasPrefix(s[i:], word) {
			return i + len(word)
		}
	}
	start := i
	for i < len(s) && (s[i] >= '0' && s[i] <= '9' || s[i] == '-' || s[i] == '+' || s[i] == '.' || s[i] == 'e' || s[i] == 'E') {
		i++
	}
	if i == start {
		return -1
	}
	return i
}

func skipText(s string, i int) int {
	for i++; i < len(s); i++ {
		switch c := s[i]; {
		case c == '"':
			return i + 1
		case c == '\\':
			i++
		case c < ' ':
			return -1
		}
	}
	return -1
}

// members goes through an object that skipValue found whole.
func members(object string, visit func(key, value string) bool) {
	if object == "" || object[0] != '{' {
		return
	}
	i := skipBlanks(object, 1)
	for i < len(object) && object[i] == '"' {
		end := skipText(object, i)
		if end < 0 {
			return
		}
		key := object[i+1 : end-1]
		i = skipBlanks(object, end)
		i = skipBlanks(object, i+1)
		if end = skipValue(object, i, 0); end < 0 || !visit(key, object[i:end]) {
			return
		}
		if i = skipBlanks(object, end); i < len(object) && object[i] == ',' {
			i = skipBlanks(object, i+1)
		}
	}
}

// member is the value of a key, "" where there is none. A dot leads into what lies in it.
func member(object, path string) (found string) {
	key, rest, deeper := strings.Cut(path, ".")
	members(object, func(k, value string) bool {
		if k == key {
			found = value
		}
		return k != key
	})
	if deeper && found != "" {
		return member(found, rest)
	}
	return found
}

// elements goes through a list that begins at a place, or, where there is no bracket, through values one after the other, as JSON Lines
// have them. A broken one is told with "", and the next that begins as those before is found again.
func elements(s string, i int, visit func(raw string) bool) {
	i = skipBlanks(s, i)
	list := i < len(s) && s[i] == '['
	outermost := strings.IndexByte(s[:i], '{') < 0
	if list {
		i++
	}
	mark := ""
	for {
		before := i
		for i < len(s) && (s[i] == ' ' || s[i] == '\n' || s[i] == '\r' || s[i] == '\t' || s[i] == ',') {
			i++
		}
		if i >= len(s) || list && s[i] == ']' && ends(s, i+1, outermost, mark) {
			return
		}
		if mark == "" && s[i] == '{' {
			mark = opening(s, before, i)
		}
		end := skipValue(s, i, 0)
		if end >= 0 {
			if next := skipBlanks(s, end); list && next < len(s) && s[next] != ',' && s[next] != ']' {
				end = -1
			} else if strings.HasPrefix(mark, "\n") && strings.Contains(s[i:end], mark) {
				end = -1 // it has lost a bracket, and swallowed those after it
			}
		}
		if end >= 0 {
			if !visit(s[i:end]) {
				return
			}
			i = end
			continue
		}
		if !visit("") {
			return
		}
		at := -1
		if mark != "" {
			at = strings.Index(s[i+1:], mark)
		}
		if at < 0 {
			return
		}
		i += 1 + at
	}
}

// ends tells whether a list may end before a place: the outermost with the text, others with what they lie in, or with another member after
// them, unless more elements that begin a line as its own come later.
func ends(s string, i int, outermost bool, mark string) bool {
	i = skipBlanks(s, i)
	switch {
	case i >= len(s) || s[i] == ';':
		return true
	case outermost:
		return false
	case strings.HasPrefix(mark, "\n") && strings.Contains(s[i:], mark):
		return false
	case s[i] == ',':
		i = skipBlanks(s, i+1)
		return i < len(s) && s[i] != '{'
	}
	return s[i] == ']' || s[i] == '}'
}

// opening is how an element begins: the blanks of its line, its bracket and its first key.
func opening(s string, before, i int) string {
	if at := strings.LastIndexByte(s[before:i], '\n'); at >= 0 {
		before += at
	} else {
		before = i
	}
	end := skipBlanks(s, i+1)
	if end >= len(s) || s[end] != '"' {
		return ""
	}
	if end = skipText(s, end); end < 0 {
		return ""
	}
	return s[before:end]
}

// unquote is the text of a value: of a string without its quotes, of null nothing, of a list of names or of objects with a name those names.
func unquote(value string) string {
	if value == "" {
		return ""
	}
	switch value[0] {
	case '"':
		body := value[1 : len(value)-1]
		if strings.IndexByte(body, '\\') < 0 {
			return body
		}
		return unescape(body)
	case 'n':
		return ""
	case '[':
		var names []string
		elements(value, 0, func(raw string) bool {
			if name := unquote(raw); name != "" {
				names = append(names, name)
			}
			return len(names) < 8
		})
		return strings.Join(names, ", ")
	case '{':
		for _, key := range []string{"name", "title", "summary", "value", "id"} {
			if found := member(value, key); found != "" {
				return unquote(found)
			}
		}
		return ""
	}
	return value
}

func unescape(body string) string {
	var b strings.Builder
	for i := 0; i < len(body); i++ {
		if body[i] != '\\' || i+1 >= len(body) {
			b.WriteByte(body[i])
			continue
		}
		i++
		switch c := body[i]; c {
		case 'n', 'r', 't', 'b', 'f':
			b.WriteByte(' ')
		case 'u':
			if i+4 < len(body) {
				code, err := strconv.ParseUint(body[i+1:i+5], 16, 32)
				if err != nil || code >= 0xd800 && code < 0xe000 {
					code = utf8.RuneError
				}
				b.WriteRune(rune(code))
				i += 4
			}
		default:
			b.WriteByte(c)
		}
	}
	return b.String()
}

// documentStart is where the JSON of a text begins, after what scripts put before it ("var incidents = "), or -1.
func documentStart(text string) int {
	i := skipBlanks(text, 0)
	if i >= len(text) {
		return -1
	}
	if text[i] == '{' || text[i] == '[' {
		return i
	}
	head := text[i:min(len(text), i+200)]
	for _, word := range []string{"var ", "let ", "const ", "window.", "export default "} {
		if strings.HasPrefix(head, word) {
			if at := strings.IndexAny(head, "[{"); at >= 0 {
				return i + at
			}
		}
	}
	return -1
}

// listIn is where the list of a key begins in the outermost object: 0 and false where there is none. What comes after it may be broken.
func listIn(text string, from int, key string) (int, bool) {
	if from < 0 || from >= len(text) || text[from] != '{' {
		return 0, false
	}
	i := skipBlanks(text, from+1)
	for i < len(text) && text[i] == '"' {
		end := skipText(text, i)
		if end < 0 {
			return 0, false
		}
		name := text[i+1 : end-1]
		i = skipBlanks(text, end)
		i = skipBlanks(text, i+1)
		if i < len(text) && name == key && (text[i] == '[' || text[i] == '{') {
			return i, true
		}
		if end = skipValue(text, i, 0); end < 0 {
			return 0, false
		}
		if i = skipBlanks(text, end); i < len(text) && text[i] == ',' {
			i = skipBlanks(text, i+1)
		}
	}
	return 0, false
}

// torn is where the outermost list begins in which a value breaks off, -1 where it does in none.
func torn(text string, at int) int {
	for range deepest {
		if text[at] == '[' {
			return at
		}
		if text[at] != '{' {
			return -1
		}
		i := skipBlanks(text, at+1)
		at = -1
		for at < 0 && i < len(text) && text[i] == '"' {
			end := skipText(text, i)
			if end < 0 {
				return -1
			}
			i = skipBlanks(text, skipBlanks(text, end)+1)
			if end = skipValue(text, i, 0); end < 0 {
				at = i
			} else if i = skipBlanks(text, end); i < len(text) && text[i] == ',' {
				i = skipBlanks(text, i+1)
			}
		}
		if at < 0 || at >= len(text) {
			return -1
		}
	}
	return -1
}

// documents are the values of JSON that stand one after the other in a text, each up to where the next begins. Only what begins as the first
// is another document: brackets in a wrong place make none.
func documents(text string, from int) iter.Seq[part] {
	return func(yield func(part) bool) {
		for from >= 0 && from < len(text) {
			end, next := skipValue(text, from, 0), -1
			if end >= 0 {
				if after := skipBlanks(text, end); after < len(text) && text[after] == text[from] {
					next = after
				}
			}
			if next < 0 {
				end = len(text)
			}
			if !yield(part{text: text[:end], at: from}) {
				return
			}
			from = next
		}
	}
}
