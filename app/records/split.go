package records

import (
	"iter"
	"strings"
)

// splitter cuts the text of a table into rows of cells. It is ours because encoding/csv loses the rest of a file on one bad quote: here a
// quote that makes no sense costs its own line at most.
type splitter struct {
	text      string
	comma     byte
	width     int // cells of the header; 0 before it is known
	at        int // where the next row begins
	line      int // the line on which the row begins, from 1
	next      int // the line on which the next begins
	lastQuote int // after it no quoted cell can end
	cells     []string
}

// longestCell is where a quoted cell that does not end is given up, so that a stray quote cannot cost the square of a file.
const longestCell = 32 << 10

func newSplitter(text string, comma byte) *splitter {
	return &splitter{text: text, comma: comma, next: 1, lastQuote: lastQuote(text)}
}

// lastQuote is where the last quote of a text is, -1 where there is none: that is looked for first, which is far faster.
func lastQuote(text string) int {
	if strings.IndexByte(text, '"') < 0 {
		return -1
	}
	return strings.LastIndexByte(text, '"')
}

// row reads the next row that holds anything. Its cells are good until the one after.
func (s *splitter) row() ([]string, bool) {
	for s.at < len(s.text) {
		s.line = s.next
		end, lines, ok := s.strict()
		if !ok || lines > 1 && s.width > 0 && len(s.cells) != s.width {
			end = s.lenient()
			lines = 1
		}
		s.at, s.next = end, s.next+lines
		for _, cell := range s.cells {
			if strings.TrimSpace(cell) != "" {
				return s.cells, true
			}
		}
	}
	return nil, false
}

// eol is where the line with a place ends, and where the next begins. It ends with LF, CRLF, or CR alone.
func eol(text string, from int) (end, next int) {
	at := strings.IndexAny(text[from:], "\r\n")
	if at < 0 {
		return len(text), len(text)
	}
	end = from + at
	if text[end] == '\r' && end+1 < len(text) && text[end+1] == '\n' {
		return end, end + 2
	}
	return end, end + 1
}

// line is one of a text, by its number, and where the next begins.
type line struct {
	number, next int
	text         string
}

// linesOf are the lines of a text.
func linesOf(text string) iter.Seq[line] {
	return func(yield func(line) bool) {
		for from, n := 0, 1; from < len(text); n++ {
			end, next := eol(text, from)
			if !yield(line{n, next, text[from:end]}) {
				return
			}
			from = next
		}
	}
}

// strict reads a row by the rules: a cell that begins with a quote ends at the next that no other follows, and then a comma has to come or
// the line has to end. Blanks around a quoted cell are no part of it.
func (s *splitter) strict() (end, lines int, ok bool) {
	text := s.text
	s.cells = s.cells[:0]
	i := s.at
	lines = 1
	for {
		start := i
		for i < len(text) && text[i] == ' ' {
			i++
		}
		if i < len(text) && text[i] == '"' {
			i++
			body, doubled, from := i, false, i
			for {
				if i >= len(text) || i > s.lastQuote || i-from > longestCell {
					return 0, 0, false
				}
				if text[i] != '"' {
					switch {
					case text[i] == '\r' && i+1 < len(text) && text[i+1] == '\n':
						i++
						lines++
					case text[i] == '\r', text[i] == '\n':
						lines++
					}
					i++
					continue
				}
				if i+1 < len(text) && text[i+1] == '"' {
					doubled = true
					i += 2
					continue
				}
				break
			}
			cell := text[body:i]
			if doubled {
				cell = strings.ReplaceAll(cell, `""`, `"`)
			}
			s.cells = append(s.cells, cell)
			i++
			for i < len(text) && text[i] == ' ' {
				i++
			}
			if i < len(text) && text[i] != s.comma && text[i] != '\n' && text[i] != '\r' {
				return 0, 0, false
			}
		} else {
			i = start
			for i < len(text) && text[i] != s.comma && text[i] != '\n' && text[i] != '\r' {
				i++
			}
			s.cells = append(s.cells, strings.TrimSpace(text[start:i]))
		}
		if i >= len(text) {
			return i, lines, true
		}
		if text[i] == s.comma {
			i++
			continue
		}
		_, next := eol(text, i)
		return next, lines, true
	}
}

// lenient reads one line whose quotes make no sense: a cell that begins with a quote ends at a quote before a comma or the end of the line,
// if there is one, and all other quotes are text.
func (s *splitter) lenient() (end int) {
	stop, next := eol(s.text, s.at)
	line := s.text[s.at:stop]
	s.cells = s.cells[:0]
	for {
		body := strings.TrimLeft(line, " ")
		if strings.HasPrefix(body, `"`) {
			if cell, rest, ok := s.closing(body[1:]); ok {
				s.cells = append(s.cells, cell)
				if rest == "" {
					return next
				}
				line = rest[1:]
				continue
			}
		}
		cell, rest, more := strings.Cut(line, string(s.comma))
		s.cells = append(s.cells, strings.TrimSpace(cell))
		if !more {
			return next
		}
		line = rest
	}
}

// closing finds the quote that ends a cell of one line, and what follows it: nothing, or a comma and more.
func (s *splitter) closing(body string) (cell, rest string, ok bool) {
	for i := 0; i < len(body); i++ {
		if body[i] != '"' {
			continue
		}
		if rest := strings.TrimLeft(body[i+1:], " "); rest == "" || rest[0] == s.comma {
			return body[:i], rest, true
		}
	}
	return "", "", false
}

// commas are what may stand between cells.
const commas = ",;\t|"

// commaOf finds what stands between the cells: what a first line "sep=;" says, else what cuts most of the first lines into the same number
// of cells, and more than one. It returns the text after such a first line, and how many lines that took.
func commaOf(text string) (comma byte, rest string, lines int) {
	end, next := eol(text, 0)
	if first := strings.Trim(text[:end], `" `); len(first) == 5 && strings.EqualFold(first[:4], "sep=") {
		return first[4], text[next:], 1
	}
	best := 0.
	comma = ','
	for i := range len(commas) {
		s := newSplitter(text[:min(len(text), 64<<10)], commas[i])
		widths := map[int]int{}
		rows := 0
		for rows < 50 {
			cells, ok := s.row()
			if !ok {
				break
			}
			rows++
			widths[len(cells)]++
		}
		for width, n := range widths {
			if width < 2 {
				continue
			}
			// The share of lines that agree counts most, then how many cells they have.
			if score := float64(n)/float64(rows) + float64(min(width, 30))/100; score > best {
				best, comma = score, commas[i]
			}
		}
	}
	return comma, text, 0
}
