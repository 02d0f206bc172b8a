package choices

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"goodenough/model/scenario"
)

// NamedLink reads a line of a list of links: a link, or a name and its link with a tab, a comma, a semicolon or blanks between them. Both may
// stand between quotes, as spreadsheets write what has a comma in it. The name is "" where none stands there. What may be read in two
// ways is an error, whose text says how to write it; a line in which no link is to be seen is given back whole, as a link, to be refused as one.
func NamedLink(line string) (name, link string, err error) {
	line = strings.TrimSpace(line)
	if len(line) > longLine && !strings.Contains(line[:longLine], "=") {
		return "", "", fmt.Errorf("no link stands on this line, which has %d bytes", len(line))
	}
	switch cells := nonempty(strings.Split(line, "\t")); {
	case len(cells) > 2:
		return "", "", fmt.Errorf("%d cells stand on this line: it is a link, or a name and its link", len(cells))
	case len(cells) == 2:
		first, second := beginOfLink(cells[0]) == 0, beginOfLink(cells[1]) == 0
		switch {
		case first && second:
			return "", "", errors.New("two links stand on this line: write each on one of its own")
		case first:
			return "", "", errBehind
		case second:
			return unquoted(cells[0]), unquoted(cells[1]), oneLink(cells[1])
		}
		return "", line, nil
	}
	if cell, rest, is, err := quoted(line, ','); err == nil && is { // a name, or the link alone
		if rest = strings.TrimSpace(strings.TrimPrefix(rest, ",")); rest == "" {
			return "", cell, nil
		} else if beginOfLink(cell) == 0 {
			return "", "", errBehind
		}
		return cell, unquoted(rest), oneLink(rest)
	}
	at := beginOfLink(line)
	if at <= 0 {
		return "", line, nil
	}
	name, link = strings.TrimSpace(line[:at]), line[at:]
	if bare := strings.TrimRight(name, ",;"); bare != name {
		if name = strings.TrimSpace(bare); strings.ContainsAny(name, ",;") {
			return "", "", fmt.Errorf("several cells stand before the link: put a name with a comma in it between quotes, as “\"%s\",%s”", clip(name), clip(link))
		}
	}
	if !strings.ContainsFunc(name, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }) { // the bullet of a list, or nothing
		return "", line, nil
	}
	return name, unquoted(link), oneLink(link)
}

// longLine is a length in bytes within which any line of ours has a parameter.
const longLine = 16 << 10

var errBehind = errors.New("the name stands behind its link: write it before the link")

// isBetween tells what may stand between a name and its link, but for a tab.
func isBetween(r rune) bool { return unicode.IsSpace(r) || r == ',' || r == ';' }

// isOther tells what no parameter is called with.
func isOther(r rune) bool {
	return !('a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' || '0' <= r && r <= '9')
}

// behind is where what stands behind the last of some runes begins.
func behind(text string, is func(rune) bool) int {
	at := strings.LastIndexFunc(text, is)
	if at < 0 {
		return 0
	}
	_, size := utf8.DecodeRuneInString(text[at:])
	return at + size
}

// beginOfLink is where the link of a line begins, or -1: with the address, or with the first parameter if that is one of ours.
func beginOfLink(line string) int {
	equals := strings.IndexByte(line, '=')
	if equals < 0 {
		return -1
	}
	if scheme := strings.Index(line[:equals], "://"); scheme >= 0 {
		at := behind(line[:scheme], isBetween)
		if strings.HasPrefix(strings.TrimPrefix(line[at:], `"`), "http") {
			return at
		}
		return -1
	}
	key := behind(line[:equals], isOther)
	at := behind(line[:key], isBetween)
	before := strings.TrimPrefix(line[at:key], `"`)
	if !isParameter(line[key:equals]) || before != "" && !strings.ContainsAny(before[len(before)-1:], "#?&") {
		return -1
	}
	return at
}

// isParameter tells whether a link may begin with that key.
func isParameter(key string) bool { return scenario.IsParameter(key) || key == "to" }

// oneLink says that there is more than one.
func oneLink(link string) error {
	words := strings.FieldsFunc(link, isBetween)
	if slices.ContainsFunc(words[min(1, len(words)):], func(word string) bool {
		word = strings.TrimLeft(word, "#?\"")
		return strings.HasPrefix(word, "v=") || strings.HasPrefix(word, "cust=")
	}) {
		return errors.New("two links stand on this line: write each on one of its own")
	}
	return nil
}

func nonempty(cells []string) []string {
	return slices.DeleteFunc(cells, func(cell string) bool { return strings.TrimSpace(cell) == "" })
}

// unquoted is a cell without its quotes.
func unquoted(cell string) string {
	cell = strings.TrimSpace(cell)
	if inner, rest, is, err := quoted(cell, ','); err == nil && is && rest == "" {
		return inner
	}
	return cell
}
