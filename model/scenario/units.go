package scenario

import (
	"math"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"goodenough/model"
)

// What may stand around the figures of a number: a sign, a currency, a power of ten, a unit, how often a year.

// size is what a word multiplies a number by: a power of ten, which keeps decimals exact, and a factor.
type size struct {
	exponent int
	factor   float64
}

// words are names, with a blank between each two, and what they stand for. Plain data: the browser's program has to carry it.
type vocabulary []struct {
	names string
	size
}

// find looks a word up.
func (w vocabulary) find(word string) (size, bool) {
	if i := w.index(word); i >= 0 {
		return w[i].size, true
	}
	return size{}, false
}

func (w vocabulary) index(word string) int {
	for i := range w {
		if word != "" && strings.Contains(" "+w[i].names+" ", " "+word+" ") {
			return i
		}
	}
	return -1
}

// powers of ten, in letters and words. A m is for millions only where it cannot be minutes or months.
var powers = vocabulary{
	{"k thousand thousands tsd", size{3, 1}},
	{"lakh lakhs", size{5, 1}},
	{"m mn mio million millions", size{6, 1}},
	{"crore crores cr", size{7, 1}},
	{"b bn billion billions mrd milliard", size{9, 1}},
	{"t tn trillion trillions", size{12, 1}},
}

// lengths of time in hours.
var lengths = vocabulary{
	{"s sec secs second seconds", size{0, 1. / 3600}},
	{"min mins minute minutes", size{0, 1. / 60}},
	{"h hr hrs hour hours", size{0, 1}},
	{"d day days", size{0, 24}},
	{"w wk wks week weeks", size{0, 7 * 24}},
}

// spans of time in years, as Years of a Locale writes them.
var spans = vocabulary{
	{"h hr hrs hour hours", size{0, 1. / model.HoursPerYear}},
	{"d day days", size{0, 1. / 365}},
	{"w wk wks week weeks", size{0, 1. / 52}},
	{"mo mos month months", size{0, 1. / 12}},
	{"y yr yrs year years", size{0, 1}},
}

// often is how many of each there are in a year.
var often = vocabulary{
	{"h hr hour hours hourly", size{0, model.HoursPerYear}},
	{"d day days daily", size{0, 365}},
	{"w wk week weeks weekly", size{0, 52}},
	{"fortnight fortnights", size{0, 26}},
	{"mo month months monthly", size{0, 12}},
	{"q quarter quarters quarterly", size{0, 4}},
	{"y yr year years yearly annum annually", size{0, 1}},
}

var percents = vocabulary{{"% percent pct", size{-2, 1}}, {"‰ permille", size{-3, 1}}}

// currencies by how they are written, the sign first by which readers choose theirs. Any other sign that Unicode knows as one will do.
var currencies = vocabulary{{names: "$ usd us$ dollar dollars"}, {names: "€ eur euro euros"}, {names: "£ gbp pound pounds"}, {names: "¥ jpy yen cny rmb"}, {names: "₹ inr rs rupee rupees"}, {names: "chf fr franc francs sfr"}}

const otherCurrencies = " a$ au$ c$ ca$ r$ nz$ hk$ s$ mx$ nt$ cad aud nzd sek nok dkk pln czk huf ron brl mxn krw sgd hkd zar try ils aed sar kr zł "

// units are the words for each unit besides the powers of ten, what may follow them without a change, and examples for who wrote
// something else.
var units = [...]struct {
	own      vocabulary
	percents bool
	after    string
	example  string
}{
	model.DollarsPerYear: {nil, false, "", "write 12m, 400k or 1.5 billion"},
	model.Share:          {vocabulary{{"x times", size{0, 1}}}, true, "", "write 61 %"},
	model.SharePerYear:   {vocabulary{{"x times", size{0, 1}}}, true, "", "write 5 % or 2 % a month"},
	model.ShareOfTime:    {nil, true, "of time", "write 0.1 %, 99.9 % up, 3h or 90min"},
	model.Hours:          {lengths, false, "", "write 90min, 1.5h or 2d"},
	model.Years:          {spans, false, "", "write 1.5 years or 18mo"},
	model.PerYear:        {vocabulary{{"x times incidents incident", size{0, 1}}}, false, "", "write 30, 4 a month or 2/week"},
	model.Times:          {vocabulary{{"x times fold", size{0, 1}}}, true, "", "write 7 or 7x"},
	model.PersonHours:    {vocabulary{{"h hr hrs hour hours", size{0, 1}}, {"min mins minute minutes", size{0, 1. / 60}}}, false, "of work", "write 40 or 40h"},
	model.Quantity:       {vocabulary{{"engineers engineer", size{0, 1}}}, false, "", "write 12"},
	model.TimesWage:      {vocabulary{{"x times y yr yrs year years", size{0, 1}}, {"mo mos month months", size{0, 1. / 12}}}, true, "of pay", "write 0.5 or 6 months"},
	model.Choice:         {},
	model.Text:           {},
}

const noNumber = "it is not a number"

func errNoNumber() *Unclear { return unclear(noNumber) }

const longest = 400 // bytes of a text that may be a number

// take reads a whole text.
func (r *Reading) take(f *model.Field, text string) (t taken, err error) {
	t, unclear := r.takeText(f, text)
	if unclear != nil {
		return t, unclear
	}
	return t, nil
}

func (r *Reading) takeText(f *model.Field, text string) (t taken, err *Unclear) {
	p, err := r.cut(text)
	if err != nil {
		if err.Message == noNumber {
			err.Message += ": " + r.example(f)
		}
		return t, err
	}
	w := cutWords(p.rest)
	unknown := func() *Unclear {
		if p.inWords {
			return unclear("%s: %s", noNumber, r.example(f))
		}
		return unclear("“%s” is not a unit of it: %s", clip(strings.TrimSpace(p.rest)), r.example(f))
	}

	scale, scaled := w.scale(f)
	if w.first() == "m" && (f.Unit == model.Years || f.Unit == model.ShareOfTime || f.Unit == model.Hours) || scaled == "m" && f.Unit == model.PersonHours && r.Percent {
		return t, errMinutes(f)
	}
	if sign, rest := cutCurrency(w.first()); sign != "" && rest == "" && f.Unit == model.DollarsPerYear && (p.currency == "" || p.currency == sign || p.currency == "$") {
		p.currency = sign
		w.skip(1)
	}
	if p.currency != "" && f.Unit != model.DollarsPerYear {
		return t, unclear("it is no amount of money: %s", r.example(f))
	}
	unit := size{factor: 1}
	if nines := w.first() == "nines" && f.Unit == model.ShareOfTime && p.decimals == "" && len(p.whole) == 1 && !p.written && p.sign > 0; nines {
		p.whole, p.decimals = "", strings.Repeat("9", int(p.whole[0]-'0')) // three nines are 99.9 % up
		t.kind, t.side = percent, up
		w.skip(1)
	} else if unit, err = w.unit(f, &t); err != nil {
		err.Message += ": " + r.example(f)
		return t, err
	}
	if per, ok := w.period(); ok {
		switch {
		case f.Unit == model.ShareOfTime && t.kind == percent: // of a month or of a year, it is the same share
		case f.Unit == model.PerYear, f.Unit == model.DollarsPerYear, f.Unit == model.SharePerYear && t.kind == percent, f.Unit == model.ShareOfTime && t.kind == other:
			t.per = per
		default:
			return t, unknown()
		}
	}
	if w.len() > 0 {
		return t, unknown()
	}
	if p.inWords && t.kind == bare && t.per == 0 && scaled == "" {
		return t, unknown()
	}

	// One mark before three digits: what it is, is clear from the reader's own marks, unless it is money, which has no third decimal, and
	// from a currency, unless that speaks against them.
	if p.mark != 0 && !p.written {
		money := scaled == "" && f.Unit == model.DollarsPerYear
		switch {
		case p.native && money && (p.currency != "" || r.Percent), !p.native && (!money || p.currency == ""):
			return t, r.ambiguous(p, money)
		case !p.native:
			p.whole, p.decimals = p.whole+p.decimals, ""
		}
	}

	if t.kind == bare && isShare(f) && r.Percent {
		unit.exponent, t.kind = -2, percent
		most := 1.
		if f.Max > 1 {
			most = doubtful
		}
		switch v := p.sign * p.value(0); {
		case f.Unit == model.ShareOfTime:
			if v >= .99 && v < 1 { // an objective, as files of objectives write it
				t.notes = append(t.notes, r.percentSigned(v/100)+" of time down; for "+r.percentSigned(v)+" up write "+r.percentText(v))
			}
		case v != 0 && math.Abs(v) <= most && v >= f.Min && v <= f.Max: // it could be a fraction
			t.notes = append(t.notes, r.percentSigned(v/100)+"; for "+r.percentSigned(v)+" write "+r.percentText(v))
		}
	}
	t.value = Round(p.sign * p.value(unit.exponent+scale) * unit.factor)
	if size := math.Abs(t.value); t.kind == bare && isShare(f) && size >= doubtful {
		said := t.value
		switch {
		case f.Max > 1:
			t.notes = append(t.notes, r.percentSigned(said)+"; for "+r.percentSigned(said/100)+" write "+r.percentText(said/100)+"%")
		case size <= 100: // more than all there is: it can only be percent
			t.value, t.kind = Round(p.sign*p.value(-2)), percent
			if f.Unit != model.ShareOfTime || size <= 50 {
				t.notes = append(t.notes, r.percentSigned(t.value))
			}
		}
	}
	r.yearly(f, &t)
	if p.currency != "" && r.Currency != "" && p.currency != strings.ToLower(r.Currency) {
		t.notes = append(t.notes, "an amount in "+r.Currency+": nothing is converted")
	}
	t.value = min(max(t.value, -beyond), beyond)
	return t, nil
}

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

func isShare(f *model.Field) bool {
	return f.Unit == model.Share || f.Unit == model.ShareOfTime || f.Unit == model.SharePerYear
}

// yearly turns what is said of another period into what it is in a year, and says so. Churn is a rate, which adds up; the other shares
// of a year are of what the periods before have left.
func (r *Reading) yearly(f *model.Field, t *taken) {
	if t.per == 0 || t.per == 1 {
		return
	}
	one := t.value
	how := ""
	switch {
	case f.Unit != model.SharePerYear:
		t.value *= t.per
	case f.Key == "churn":
		t.value *= t.per
		how = ", added up"
	default:
		t.value = math.Expm1(t.per * math.Log1p(one))
		if f.Key == "leave" {
			t.value = -math.Expm1(t.per * math.Log1p(-one))
		}
		how = ", compounded"
	}
	if math.IsNaN(t.value) {
		t.value = one
	}
	t.value = Round(t.value)
	if f.Unit == model.ShareOfTime {
		t.notes = append(t.notes, r.Duration(t.value*model.HoursPerYear)+" a year")
		return
	}
	t.notes = append(t.notes, r.spoken(f, RoundTo(t.value, 4))+how)
}

func errMinutes(f *model.Field) *Unclear {
	switch f.Unit {
	case model.Years:
		return unclear("m means millions here and months elsewhere: write 18mo")
	}
	return unclear("m means millions here and minutes elsewhere: write 90min or 1.5h")
}

// example says how a number of f is written, with the reader's marks.
func (r *Reading) example(f *model.Field) string {
	if r.Decimal != ',' {
		return units[f.Unit].example
	}
	return strings.ReplaceAll(units[f.Unit].example, ".", ",")
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
	if after, ok := strings.CutPrefix(rest, "."); ok && !isSign && (len(name) == 2 || strings.HasPrefix(after, " ")) { // Rs.500
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

// numerals are words in the place of figures; what begins with another stands before it.
var numerals = [][2]string{{"no time", "0"}, {"half an", ".5"}, {"half a", ".5"}, {"half", ".5"}, {"once", "1"}, {"twice", "2"}, {"an", "1"}, {"a", "1"},
	{"one", "1"}, {"two", "2"}, {"three", "3"}, {"four", "4"}, {"five", "5"}, {"six", "6"}, {"seven", "7"}, {"eight", "8"}, {"nine", "9"}, {"ten", "10"}}

// inWords reads the words that people use in the place of figures.
func inWords(s string) (f figures, rest string, ok bool) {
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

// scale takes a power of ten, where a number of f may have one, and says which word that was.
func (p *phrase) scale(f *model.Field) (exponent int, word string) {
	switch f.Unit {
	case model.DollarsPerYear, model.PerYear, model.Times, model.PersonHours, model.Quantity, model.Hours:
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
