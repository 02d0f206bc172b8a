package records

import (
	"iter"
	"slices"
	"strings"
	"unicode"
)

// input is a file as text, with what its formats are told apart by. Each is found when it is first asked for.
type input struct {
	text  string
	start int    // where JSON begins, -1 where there is none
	docs  int    // 1 where it is one value, 2 where there are more; 0 before anybody looked
	head  string // the first of it
	grid  *grid
}

func newInput(text string) *input {
	in := &input{text: text, start: documentStart(text)}
	from := max(0, in.start)
	in.head = text[from:min(len(text), from+64<<10)]
	return in
}

// isJSON tells what begins as JSON does.
func (in *input) isJSON() bool { return in.start >= 0 }

// alone tells JSON that is one value.
func (in *input) alone() bool {
	if in.docs == 0 {
		for range documents(in.text, in.start) {
			if in.docs++; in.docs > 1 {
				break
			}
		}
	}
	return in.docs <= 1
}

// documents are the values of JSON in it. Whether there are several takes going through all of the text, so that is found once.
func (in *input) documents() iter.Seq[part] {
	if in.alone() {
		return func(yield func(part) bool) { yield(part{text: in.text, at: in.start}) }
	}
	return documents(in.text, in.start)
}

// has tells whether the first of the text holds each of some words.
func (in *input) has(words ...string) bool {
	for _, word := range words {
		if !strings.Contains(in.head, word) {
			return false
		}
	}
	return true
}

// keys tells whether JSON names each of some keys early.
func (in *input) keys(names ...string) bool {
	if !in.isJSON() {
		return false
	}
	for _, name := range names {
		if !strings.Contains(in.head, `"`+name+`"`) {
			return false
		}
	}
	return true
}

// columns tells whether the header of a table names each of some columns.
func (in *input) columns(names ...string) bool {
	if in.isJSON() {
		return false
	}
	g := in.table()
	for _, name := range names {
		if !slices.ContainsFunc(g.names, func(have string) bool { return plainName(have) == plainName(name) }) {
			return false
		}
	}
	return len(g.names) > 1
}

// unknown says that no format fits, with what stands there.
func (in *input) unknown() string {
	times, lines := 0, 0
	for l := range linesOf(in.head) {
		if strings.TrimSpace(l.text) != "" {
			if lines++; lines > 20 {
				break
			}
			if _, ok := parseStamp(strings.Trim(l.text, ` "`)); ok {
				times++
			}
		}
	}
	if times > 0 && times*2 >= lines-1 {
		return "this has one column, of times: an incident needs a second, with when it ended or how long it took"
	}
	return "this is neither a table with times nor an export that is known; it begins with “" + clean(in.head[:min(len(in.head), 200)], 20) + "”"
}

// plainName is a name without what writers differ in: capitals, blanks and marks.
func plainName(name string) string {
	plain := true
	for i := range len(name) {
		c := name[i]
		plain = plain && (c >= 'a' && c <= 'z' || c >= '0' && c <= '9')
	}
	if plain {
		return name
	}
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) || r == '%' {
			return unicode.ToLower(r)
		}
		return -1
	}, name)
}

// rows are the rows of a file under names of columns, and can be gone through more than once. Cells are good until the next row. The row is a
// line, or a number in a list, from 1; done is how far into the text it lies.
type rows interface {
	header() []string
	each(visit func(cells []string, row, done int) bool)
}

// grid is a table of text.
type grid struct {
	text     string
	comma    byte
	lines    int // before the text
	skipped  int // rows before the header
	headless bool
	names    []string
}

// table finds the header of a table: the first row as wide as most are. One that holds a time is none, and then columns have numbers.
func (in *input) table() *grid {
	if in.grid != nil {
		return in.grid
	}
	g := &grid{}
	in.grid = g
	g.comma, g.text, g.lines = commaOf(in.text)
	widths := map[int]int{}
	s := newSplitter(g.text, g.comma)
	for range 50 {
		cells, ok := s.row()
		if !ok {
			break
		}
		widths[len(cells)]++
	}
	width, most := 0, 0
	for w, n := range widths {
		if n > most || n == most && w > width {
			width, most = w, n
		}
	}
	s = newSplitter(g.text, g.comma)
	for {
		cells, ok := s.row()
		if !ok {
			return g
		}
		if len(cells) != width {
			g.skipped++
			continue
		}
		for i, cell := range cells {
			if _, isTime := parseStamp(cell); isTime {
				g.headless = true
			}
			g.names = append(g.names, cell)
			if g.headless {
				for i = range cells {
					g.names = append(g.names[:i], "column "+string(rune('1'+min(i, 8))))
				}
				for len(g.names) < len(cells) {
					g.names = append(g.names, "column")
				}
				break
			}
		}
		return g
	}
}

func (g *grid) header() []string { return g.names }

func (g *grid) each(visit func(cells []string, row, done int) bool) {
	s := newSplitter(g.text, g.comma)
	s.next += g.lines
	skip := g.skipped
	if !g.headless {
		skip++
	}
	for range skip {
		s.row()
	}
	s.width = len(g.names)
	for {
		cells, ok := s.row()
		if !ok || !visit(cells, s.line, s.at) {
			return
		}
	}
}

// list is a list of JSON objects, and its columns are their keys. What lies deeper has a dot in its name.
type list struct {
	parts []part
	names []string
	index map[string]int
	more  func(object string, set func(name, value string)) // what a format finds out by itself
}

// part is where a list, or a part of it, begins in a text; it ends by itself, or with the text.
type part struct {
	text   string
	at     int
	byName bool // an object whose members are the elements
}

func (p part) isList() bool { return p.text[p.at] == '[' }

// list finds the list that a key holds, in each document of the file, or the outermost for "", with the columns that are wanted; without any,
// with all of the first objects.
func (in *input) list(key string, wanted []string, more func(object string, set func(name, value string))) (*list, bool) {
	parts := in.parts(key)
	if len(parts) == 0 {
		return nil, false
	}
	return newList(parts, wanted, more), true
}

func newList(parts []part, wanted []string, more func(object string, set func(name, value string))) *list {
	l := &list{parts: parts, names: slices.Clone(wanted), index: map[string]int{}, more: more}
	if len(wanted) == 0 {
		seen := 0
		l.objects(func(raw string) bool {
			l.learn(raw, "")
			seen++
			return seen < 200 && len(l.names) < 200
		})
	}
	for i, name := range l.names {
		l.index[name] = i
	}
	return l
}

// parts are where what a key holds begins, in each document: pages of an answer may stand one after the other in a file.
func (in *input) parts(key string) (parts []part) {
	if !in.isJSON() {
		return nil
	}
	if key == "" && in.text[in.start] == '{' {
		return []part{{text: in.text, at: in.start}} // values one after the other, as JSON Lines have them
	}
	for doc := range in.documents() {
		at, ok := doc.at, true
		if key != "" {
			at, ok = listIn(doc.text, doc.at, key)
		}
		if !ok {
			continue
		}
		if doc.text[at] == '{' { // what comes after it is none of it
			if end := skipValue(doc.text, at, 0); end >= 0 {
				doc.text = doc.text[:end]
			}
		}
		parts = append(parts, part{text: doc.text, at: at})
	}
	return parts
}

// byName is an object of objects alone, which keep their numbers as names instead of in them; nil where it is none.
func (in *input) byName() []part {
	if in.start < 0 || in.text[in.start] != '{' || !in.alone() {
		return nil
	}
	end, n, all := skipValue(in.text, in.start, 0), 0, true
	if end < 0 {
		return nil
	}
	root := in.text[in.start:end]
	members(root, func(_, raw string) bool {
		n++
		all = raw[0] == '{'
		return all
	})
	if !all || n < 2 {
		return nil
	}
	return []part{{text: root, byName: true}}
}

// failure is what an answer says that is none, "" where it says nothing.
func (in *input) failure() string {
	end := skipValue(in.text, in.start, 0)
	if end < 0 || in.text[in.start] != '{' || end > 2000 {
		return ""
	}
	root := in.text[in.start:end]
	for _, path := range []string{"error.message", "error_description", "errorMessages", "errors", "error", "message", "detail"} {
		if said := clean(unquote(member(root, path)), 200); said != "" {
			return said
		}
	}
	return ""
}

// deeper finds lists of objects that fit wherever they lie: those that lie least deep. A wrapper costs nobody a file.
func (in *input) deeper(fits func(parts []part) bool) []part {
	var level []string
	if in.isJSON() {
		for doc := range in.documents() {
			if end := skipValue(doc.text, doc.at, 0); end >= 0 {
				level = append(level, doc.text[doc.at:end])
			} else if at := torn(doc.text, doc.at); at >= 0 && fits([]part{{text: doc.text, at: at}}) {
				return []part{{text: doc.text, at: at}}
			}
		}
	}
	for range 5 {
		var found []part
		var next []string
		for _, value := range level {
			visit := func(raw string) {
				if raw != "" && (raw[0] == '[' || raw[0] == '{') && len(next) < 1000 {
					next = append(next, raw)
				}
			}
			switch {
			case value[0] == '{':
				members(value, func(_, raw string) bool { visit(raw); return true })
			case fits([]part{{text: value}}):
				found = append(found, part{text: value})
			default:
				elements(value, 0, func(raw string) bool { visit(raw); return len(next) < 1000 })
			}
		}
		if found != nil {
			return found
		}
		level = next
	}
	return nil
}

// learn adds the keys of an object to the columns.
func (l *list) learn(raw, under string) {
	members(raw, func(key, value string) bool {
		name := under + key
		if value[0] == '{' && strings.Count(under, ".") < 3 {
			l.learn(value, name+".")
		}
		if !slices.Contains(l.names, name) && value[0] != '{' {
			l.names = append(l.names, name)
		}
		return true
	})
}

func (l *list) header() []string { return l.names }

// objects goes through the elements of all parts; a broken one is "".
func (l *list) objects(visit func(raw string) bool) {
	goOn := true
	for _, p := range l.parts {
		element := func(raw string) bool {
			goOn = visit(raw)
			return goOn
		}
		if p.byName {
			members(p.text, func(_, raw string) bool { return element(raw) })
		} else {
			elements(p.text, p.at, element)
		}
		if !goOn {
			return
		}
	}
}

func (l *list) each(visit func(cells []string, row, done int) bool) {
	cells := make([]string, len(l.names))
	row, done := 0, l.parts[0].at
	l.objects(func(raw string) bool {
		row++
		done += len(raw)
		clear(cells)
		if raw == "" {
			return visit(nil, row, done)
		}
		l.fill(cells, raw, "")
		if l.more != nil {
			l.more(raw, func(name, value string) {
				if i, ok := l.index[name]; ok {
					cells[i] = value
				}
			})
		}
		return visit(cells, row, done)
	})
}

// fill takes the cells that are columns out of an object.
func (l *list) fill(cells []string, raw, under string) {
	members(raw, func(key, value string) bool {
		name := key
		if under != "" {
			name = under + key
		}
		if i, ok := l.index[name]; ok {
			cells[i] = unquote(value)
		} else if value[0] == '{' && strings.Count(under, ".") < 3 {
			l.fill(cells, value, name+".")
		}
		return true
	})
}
