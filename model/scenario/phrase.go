package scenario

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"goodenough/model"
)

// phrase is the rest of a text in words: letters together, without the point of an abbreviation, digits together, every other mark alone.
type phrase struct{ words []string }

func cutWords(s string) *phrase {
	p := &phrase{}
	isNumber := func(c rune) bool { return c >= '0' && c <= '9' }
	for s = strings.TrimLeft(s, " "); s != ""; s = strings.TrimLeft(s, " ") {
		c, n := utf8.DecodeRuneInString(s)
		point := false
		for _, is := range []func(rune) bool{unicode.IsLetter, isNumber} {
			if is(c) {
				n = len(s) - len(strings.TrimLeftFunc(s, is))
				point = is('a') && strings.HasPrefix(s[n:], ".")
			}
		}
		p.words = append(p.words, s[:n])
		if s = s[n:]; point {
			s = s[1:]
		}
	}
	return p
}

func (p *phrase) len() int { return len(p.words) }

func (p *phrase) first() string {
	if len(p.words) == 0 {
		return ""
	}
	return p.words[0]
}

func (p *phrase) skip(n int) { p.words = p.words[n:] }

// power takes a power of ten, where a number of f may have one, and says which word that was.
func (p *phrase) power(f *model.Field) (exponent int, word string) {
	switch f.Unit {
	case model.DollarsPerYear, model.Dollars, model.PerYear, model.Seldom, model.Times, model.PersonHours, model.Quantity, model.Hours:
		word = p.first()
		if s, ok := powers.find(word); ok && !(word == "m" && f.Unit == model.Hours) {
			p.skip(1)
			return s.exponent, word
		}
	}
	return 0, ""
}

// unit takes the unit of f, if there is one, and what may follow it.
func (p *phrase) unit(f *model.Field, t *taken) (size, *Unclear) {
	if f.Unit == model.PersonHours && (p.first() == "person" || p.first() == "man") {
		p.skip(1)
		p.skipWords("-")
	}
	u, n := p.match(units[f.Unit].own)
	if n == 0 && units[f.Unit].percents {
		u, n = p.match(percents)
	}
	switch {
	case n > 0 && u.exponent < 0:
		t.kind = percent
	case n > 0:
		t.kind = other
	case f.Unit == model.ShareOfTime:
		if u, n = p.match(lengths); n > 0 {
			u.factor /= model.HoursPerYear
			t.kind = other
		}
	}
	if t.kind == bare {
		return size{factor: 1}, nil
	}
	p.skip(n)
	if after := units[f.Unit].after; after != "" && !p.skipWords(after) && f.Unit == model.ShareOfTime {
		p.skipWords("of the time")
	}
	if f.Unit == model.ShareOfTime {
		switch p.first() {
		case "down", "downtime":
			t.side = down
		case "up", "uptime":
			t.side = up
		default:
			return u, nil
		}
		p.skip(1)
		if t.side == up && t.kind != percent {
			return u, unclear("how long it is up is read in percent only")
		}
	}
	return u, nil
}

// match finds the first word in a table, and how many words that took.
func (p *phrase) match(table vocabulary) (size, int) {
	word, n := p.first(), 1
	if len(p.words) > 1 && word == "per" && (p.words[1] == "cent" || p.words[1] == "mille") {
		word, n = word+p.words[1], 2
	}
	if s, ok := table.find(word); ok {
		return s, n
	}
	return size{}, 0
}

// phrase skips words if they come next.
func (p *phrase) skipWords(text string) bool {
	want := strings.Fields(text)
	if len(p.words) < len(want) {
		return false
	}
	for i, w := range want {
		if p.words[i] != w {
			return false
		}
	}
	p.skip(len(want))
	return true
}

// period takes how often: a month, per day, /week, every 2 months, yearly, p.a. The result is how many of these a year has.
func (p *phrase) period() (per float64, ok bool) {
	switch first := p.first(); {
	case p.skipWords("p a") || p.skipWords("pa"):
		return 1, true
	case strings.HasSuffix(first, "ly"):
		s, known := often.find(first)
		if known {
			p.skip(1)
		}
		return s.factor, known
	case first == "a" || first == "an" || first == "per" || first == "each" || first == "every" || first == "/":
		at, count := 1, 1
		if w := p.words; len(w) > 2 && (first == "per" || first == "every") && isDigit(w[1][0]) {
			n, err := strconv.Atoi(w[1])
			if err != nil || n < 1 || n > 1000 {
				return 0, false
			}
			at, count = 2, n
		}
		if len(p.words) <= at {
			return 0, false
		}
		word := p.words[at]
		s, known := often.find(word)
		if !known || strings.HasSuffix(word, "ly") || count == 1 && len(word) > 2 && strings.HasSuffix(word, "s") {
			return 0, false
		}
		p.skip(at + 1)
		return s.factor / float64(count), true
	}
	return 0, false
}
