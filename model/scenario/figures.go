package scenario

import (
	"strconv"
	"strings"
)

// The figures of a number: its digits, and the marks between them that group thousands or begin the decimals.

func (r *Reading) decimalMark() byte {
	if r.Decimal == ',' {
		return ','
	}
	return '.'
}

func isDigit(b byte) bool { return b >= '0' && b <= '9' }

// figures is a number without its unit.
type figures struct {
	whole, decimals string
	exponent        int
	written         bool // with an exponent
	// Where one mark stands before three digits, both readings are left.
	mark   byte // the mark, or 0
	native bool // it is the reader's decimal mark
}

// marks are what may stand between digits.
const marks = " ,.'DG"

// cutFigures cuts the figures off the beginning of a folded text.
func (r *Reading) cutFigures(s string) (f figures, rest string, err *Unclear) {
	end := 0
	for end < len(s) && (isDigit(s[end]) || strings.IndexByte(marks, s[end]) >= 0 && end+1 < len(s) && isDigit(s[end+1])) {
		end++
	}
	body, rest := s[:end], s[end:]
	if end > 0 && end < len(s) && s[end] == r.decimalMark() && !strings.ContainsAny(body, marks) {
		rest = rest[1:] // 5., as half-typed numbers and some whole ones are
	}
	if strings.Trim(body, marks) == "" {
		return f, s, errNoNumber()
	}
	if next := strings.TrimLeft(rest, " "); next != rest && next != "" && isDigit(next[0]) {
		return f, s, errMarks(" ")
	}
	if f, err = r.group(body); err != nil {
		return f, rest, err
	}
	if n := exponentEnd(rest); n > 0 {
		f.written = true
		// An exponent of more digits than any number has is as good as one of six: it cannot wrap around.
		if f.exponent, _ = strconv.Atoi(rest[1:n]); f.exponent > 1e6 || len(strings.TrimLeft(rest[1:n], "+-0")) > 6 {
			f.exponent = 1e6
			if rest[1] == '-' {
				f.exponent = -1e6
			}
		}
		rest = rest[n:]
	}
	return f, rest, nil
}

// exponentEnd is the length of an exponent at the beginning of s: an e, a sign perhaps, and digits. Without digits the e is a letter.
func exponentEnd(s string) int {
	if s == "" || s[0] != 'e' {
		return 0
	}
	n := 1
	if n < len(s) && (s[n] == '-' || s[n] == '+') {
		n++
	}
	from := n
	for n < len(s) && isDigit(s[n]) {
		n++
	}
	if n == from {
		return 0
	}
	return n
}

// group tells the marks that group thousands from the one that begins the decimals.
func (r *Reading) group(body string) (f figures, err *Unclear) {
	last := strings.LastIndexAny(body, marks)
	if last < 0 {
		return figures{whole: body}, nil
	}
	mark := body[last]
	switch first := body[strings.IndexAny(body, marks)]; {
	case mark == sureDecimal, mark == '.' && first != '.', mark == ',' && first != ',':
		if strings.Count(body, string(mark)) > 1 {
			return f, errMarks(body)
		}
		f.whole, err = ungroup(body[:last])
		f.decimals = body[last+1:]
		return f, err
	case mark == sureGroup || mark == ' ' || mark == '\'':
		f.whole, err = ungroup(body)
		return f, err
	case strings.Count(body, string(mark)) > 1:
		f.whole, err = ungroup(body)
		return f, err
	}
	// One point or comma.
	f.whole, f.decimals = body[:last], body[last+1:]
	if len(f.decimals) == 3 && last >= 1 && last <= 3 && body[0] != '0' {
		f.mark, f.native = mark, mark == r.decimalMark()
	}
	return f, nil
}

// ungroup joins digits that one kind of mark groups: in threes, or, by commas, the last three and then twos, as India does.
func ungroup(body string) (string, *Unclear) {
	first := strings.IndexAny(body, marks)
	if first < 0 {
		return body, nil
	}
	mark := body[first : first+1]
	groups := strings.Split(body, mark)
	size, twos := 3, mark == "," && len(groups) > 2 && len(groups[1]) == 2
	if twos {
		size = 2
	}
	ok := mark[0] != sureDecimal && len(groups[0]) >= 1 && len(groups[0]) <= size && groups[0][0] != '0'
	for i, g := range groups[1:] {
		if i == len(groups)-2 {
			size = 3
		}
		ok = ok && len(g) == size
	}
	joined := strings.Join(groups, "")
	for i := range joined {
		ok = ok && isDigit(joined[i])
	}
	if !ok {
		return "", errMarks(body)
	}
	return joined, nil
}

// errMarks says why marks between digits are not understood.
func errMarks(body string) *Unclear {
	if strings.Contains(body, " ") {
		return unclear("a blank between digits groups thousands, as in 12 000, and here it does not: is it one number or two?")
	}
	return unclear("its marks group no thousands, as 12,000,000 does, and begin no decimals")
}

// ambiguous refuses one mark before three digits and offers both readings, in the text that stands around the figures.
func (r *Reading) ambiguous(f parts, money bool) *Unclear {
	name := "comma"
	if f.mark == '.' {
		name = "point"
	}
	decimals := strings.TrimRight(f.decimals, "0")
	part := f.whole
	if decimals != "" {
		if len(decimals) == 3 && money {
			decimals += "0" // three places of money are in doubt, four are not
		}
		part += "." + decimals
	}
	offers := []string{f.before + f.whole + f.decimals + f.rest, f.before + r.decimal(part) + f.rest}
	return &Unclear{
		Message: "its " + name + " may group thousands or begin decimals: write " + offers[0] + " or " + offers[1],
		Offers:  offers,
	}
}

// value is the number that figures say, times a power of ten: exactly the float of the decimal number.
func (f figures) value(exponent int) float64 {
	v, err := strconv.ParseFloat(f.whole+"."+f.decimals+"e"+strconv.Itoa(f.exponent+exponent), 64)
	if err != nil || v > beyond {
		return beyond // the text is digits, so it is only too large
	}
	return v
}

// beyond is where a number is beyond all measure.
const beyond = 1e300
