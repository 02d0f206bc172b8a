package scenario

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// parts are what a text is made of: signs and a currency, figures, and the rest.
type parts struct {
	figures
	sign     float64
	currency string // its sign; "" where none is given
	inWords  bool   // the figures, as half an
	before   string // the figures, as written
	rest     string
}

// cut takes a text apart.
func (r *Reading) cut(text string) (p parts, err *Unclear) {
	switch {
	case len(text) > longest:
		return p, unclear("it is too long for a number")
	case !utf8.ValidString(text):
		return p, errNoNumber()
	}
	s := fold(text)
	if strings.ContainsRune(s, cellBreak) {
		return p, unclear("it is more than one cell or line: give one number")
	}
	whole := s
	p.sign = 1
	signed := false
	if inner, ok := strings.CutPrefix(s, "("); ok && strings.HasSuffix(inner, ")") { // as spreadsheets write less than nothing
		p.sign, signed, s = -1, true, strings.TrimSuffix(inner, ")")
		whole = "-" + s
	}
	for {
		s = strings.TrimLeft(s, " ")
		if sign, rest := cutCurrency(s); sign != "" && p.currency == "" {
			p.currency, s = sign, rest
		} else if s != "" && (s[0] == '-' || s[0] == '+') && !signed {
			if s[0] == '-' {
				p.sign = -1
			}
			signed, s = true, s[1:]
		} else {
			break
		}
	}
	p.before = strings.TrimSuffix(whole, s)
	if p.figures, p.rest, p.inWords = inWords(s); p.inWords {
		return p, nil
	}
	p.figures, p.rest, err = r.cutFigures(s)
	return p, err
}

// cutCurrency cuts a currency off the beginning of a folded text: a sign, a word, or letters before a sign, as us$.
func cutCurrency(s string) (sign, rest string) {
	letters := strings.IndexFunc(s, func(c rune) bool { return !unicode.IsLetter(c) })
	if letters < 0 {
		letters = len(s)
	}
	c, n := utf8.DecodeRuneInString(s[letters:])
	isSign := unicode.Is(unicode.Sc, c)
	switch {
	case isSign && letters == 0:
		return s[:n], s[n:]
	case isSign:
		letters += n
	}
	name, rest := s[:letters], s[letters:]
	if after, ok := strings.CutPrefix(rest, "."); ok && !isSign && (strings.HasPrefix(after, " ") || len(name) == 2 && !startsWithLetter(after)) { // Rs.500
		rest = after
	}
	if i := currencies.index(name); i >= 0 {
		sign, _, _ = strings.Cut(currencies[i].names, " ")
		return sign, rest
	}
	if name != "" && strings.Contains(otherCurrencies, " "+name+" ") {
		return name, rest
	}
	return "", s
}

func startsWithLetter(s string) bool {
	c, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLetter(c)
}

// numerals are words in the place of figures; what begins with another stands before it.
var numerals = [][2]string{{"no time", "0"}, {"half an", ".5"}, {"half a", ".5"}, {"half", ".5"}, {"once", "1"}, {"twice", "2"}, {"an", "1"}, {"a", "1"},
	{"one", "1"}, {"two", "2"}, {"three", "3"}, {"four", "4"}, {"five", "5"}, {"six", "6"}, {"seven", "7"}, {"eight", "8"}, {"nine", "9"}, {"ten", "10"}}

// inWords reads the words that people use in the place of figures.
func inWords(s string) (f figures, rest string, ok bool) {
	if s != "" && (isDigit(s[0]) || s[0] == '.') { // as nearly all are
		return f, s, false
	}
	text := strings.Join(strings.Fields(s), " ")
	for _, w := range numerals {
		if rest, ok := strings.CutPrefix(text, w[0]); ok && (rest == "" || rest[0] == ' ') {
			f.whole, f.decimals, _ = strings.Cut(w[1], ".")
			if w[0] == "no time" {
				rest = " h" + rest
			}
			return f, rest, true
		}
	}
	return f, s, false
}

const noNumber = "it is not a number"

func errNoNumber() *Unclear { return unclear(noNumber) }

const longest = 400 // bytes of a text that may be a number
