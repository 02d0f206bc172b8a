package scenario_test

import (
	"errors"
	"fmt"
	"math"
	"math/big"
	"regexp"
	"strings"
	"unicode"

	"goodenough/model"
	"goodenough/model/scenario"
)

// A second reader of numbers, slow and written another way: by patterns of whole texts, in fractions. What the first accepts, this one
// must have found to be the one thing that a person would say.

// slowly reads a number as a person would, or says that two people would differ. What is rare is so many in so long.
func slowly(f model.Field, text string, r scenario.Reading) (float64, error) {
	v, err := plainlySaid(f, text, r)
	if err == nil || f.Unit != model.Seldom && f.Unit != model.PerYear {
		return v, err
	}
	s := strings.TrimRight(plainly.Replace(strings.ToLower(text)), " \t\r\n\v\f\u0085\u2028\u2029")
	s = strings.TrimLeft(s, " \t\r\n\v\f\u0085\u2028\u2029")
	if s == "never" && f.Unit == model.Seldom {
		return 0, nil
	}
	for _, found := range [][]string{everySoLong.FindStringSubmatch(leadingEvery.ReplaceAllString(s, "once every ")), inSoLong.FindStringSubmatch(s)} {
		if found == nil {
			continue
		}
		many, err1 := plainlySaid(model.Field{Unit: model.PerYear}, found[1]+" a year", r)
		years, err2 := plainlySaid(model.Field{Unit: model.Years}, aSpan.ReplaceAllString(found[2], "a $0"), r)
		if err1 != nil || err2 != nil || !(years > 0) || !hasUnit.MatchString(found[2]) {
			return 0, errNobody
		}
		return many / years, nil
	}
	return 0, errNobody
}

var (
	leadingEvery = regexp.MustCompile(`^every `)
	everySoLong  = regexp.MustCompile(`^([^\n]+?) every ([^\n]+)$`)
	inSoLong     = regexp.MustCompile(`^([^\n]+?) in ([^\n]+)$`)
	aSpan        = regexp.MustCompile(`^ *[a-z]+$`)
	hasUnit      = regexp.MustCompile(`[a-z]`)
)

// plainlySaid reads figures with what may stand around them.
func plainlySaid(f model.Field, text string, r scenario.Reading) (float64, error) {
	s, inWords := spelledOut(text)
	said := partsOf(f, s)
	if said == nil || said.contradict() || inWords && said["unit"]+said["percent"]+said["scale"]+said["per"] == "" {
		return 0, errNobody
	}
	if said["money"] != "" && !f.Unit.IsMoney() || said["scale"] == "m" && f.Unit == model.PersonHours && r.Percent {
		return 0, errNobody
	}
	v := said.figures(f, r)
	if v == nil {
		return 0, errNobody
	}
	ten(v, said.shift()+scales[strings.TrimSuffix(said["scale"], ".")])
	if said["sign1"] == "-" || said["sign2"] == "-" || said["open"] != "" {
		v.Neg(v)
	}
	asPercent := said.asPercent(f, r, v)
	if asPercent {
		ten(v, -2)
	}
	if f.Unit == model.ShareOfTime && asPercent {
		said.turn(v)
	}
	said.inUnit(f, v)
	return said.inAYear(f, v, asPercent)
}

var (
	errNobody = errors.New("nobody would say")
	errBeyond = errors.New("more than all of it, again and again")
)

// spelledOut writes a text the one way that patterns know, and tells whether a word stood in place of figures. What is more than one line
// comes back with its line ends, which no pattern knows.
func spelledOut(text string) (s string, inWords bool) {
	s = strings.Trim(strings.ToLower(plainly.Replace(text)), " \t\r\n\v\f\u0085\u2028\u2029")
	if strings.ContainsAny(s, "\t\r\n\v\f\u0085\u2028\u2029") {
		return s, false
	}
	s = numeralWord.ReplaceAllStringFunc(s, func(found string) string {
		inWords = true
		parts := numeralWord.FindStringSubmatch(found)
		return parts[1] + numeralWords[strings.Join(strings.Fields(parts[2]), " ")] + parts[3]
	})
	s += " "
	for range 2 { // a letter alone may stand between two points
		s = abbreviation.ReplaceAllString(s, "$1 $2")
	}
	s = strings.TrimRight(rupees.ReplaceAllString(s, "$1$2 "), " ")
	s = moreBlanks.ReplaceAllString(manyBlanks.ReplaceAllString(s, "$1"), "$1") // but for those between digits
	return glued.ReplaceAllString(s, "$1 $2"), inWords
}

// said are the parts of a text by their names in its unit's pattern.
type said map[string]string

// partsOf is nil where the pattern does not match.
func partsOf(f model.Field, s string) said {
	re := pattern(f.Unit)
	found := re.FindStringSubmatch(s)
	if found == nil || strings.ContainsAny(s, "\t\r\n\v\f\u0085\u2028\u2029") {
		return nil
	}
	g := said{}
	for i, name := range re.SubexpNames() {
		if name != "" && found[i] != "" {
			g[name] = found[i]
			if short := strings.TrimSuffix(name, "2"); g[short] == "" {
				g[short] = found[i]
			}
		}
	}
	return g
}

// contradict tells whether two parts cannot both be meant.
func (g said) contradict() bool {
	if (g["open"] == "") != (g["close"] == "") || g["sign1"] != "" && g["sign2"] != "" || g["open"] != "" && g["sign1"]+g["sign2"] != "" {
		return true
	}
	if second := g["money2"]; second != "" && g["money"] != second && currency(g["money"]) != currency(second) && g["money"] != "$" && !strings.HasPrefix(g["money"], "us") && g["money"] != "dollars" {
		return true
	}
	return strings.HasSuffix(g["figures"], " ") && g["exponent"] != ""
}

// figures is the number that the figures say, nil where two people would differ. Where they may be both a group and decimals, only the
// reader's own marks, a currency or an exponent decide.
func (g said) figures(f model.Field, r scenario.Reading) *big.Rat {
	own := "."
	if r.Decimal == ',' {
		own = ","
	}
	figures := strings.TrimRight(g["figures"], " ")
	if whole := strings.TrimSuffix(figures, own); wholeOnly.MatchString(whole) {
		figures = whole // half-typed
	}
	all := meanings(figures)
	if len(all) < 2 {
		return append(all, nil)[0]
	}
	decimals := strings.Trim(g["figures"], "0123456789 ") == own
	amount, money := f.Unit.IsMoney() && g["scale"] == "", g["money"] != ""
	switch {
	case g["exponent"] != "":
		return all[1]
	case decimals && amount && (money || r.Percent): // no coin is a thousandth
		return nil
	case decimals:
		return all[1]
	case !amount || !money:
		return nil
	}
	return all[0]
}

// shift is the exponent, no further than any number goes.
func (g said) shift() (shift int) {
	if g["exponent"] == "" {
		return 0
	}
	if _, err := fmt.Sscanf(g["exponent"][1:], "%d", &shift); err != nil || shift > 400 || shift < -400 {
		shift = 400
		if g["exponent"][1] == '-' {
			shift = -400
		}
	}
	return shift
}

// ten multiplies v by a power of ten.
func ten(v *big.Rat, n int) {
	power := new(big.Rat).SetInt(new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(max(n, -n))), nil))
	if n < 0 {
		power.Inv(power)
	}
	v.Mul(v, power)
}

func above(v *big.Rat, n, d int64) bool { return v.Cmp(big.NewRat(n, d)) > 0 }

// asPercent tells whether v is meant as percent. A bare number is on the page; in a link it is a fraction, and percent where it cannot be
// one.
func (g said) asPercent(f model.Field, r scenario.Reading, v *big.Rat) bool {
	share := f.Unit == model.Share || f.Unit == model.SharePerYear || f.Unit == model.ShareOfTime
	if !share || g["unit"] != "" || g["percent"] != "" {
		return g["percent"] != ""
	}
	size := new(big.Rat).Abs(v)
	return r.Percent || f.Max <= 1 && !above(size, 100, 1) && size.Cmp(big.NewRat(2, 1)) >= 0
}

// turn makes a share of time up one of time down.
func (g said) turn(v *big.Rat) {
	switch side := strings.TrimSuffix(strings.TrimSuffix(g["side"], "time"), " "); {
	case side == "up", side == "" && above(v, 1, 2) && !above(v, 1, 1):
		v.Sub(big.NewRat(1, 1), v)
	}
}

// saidAloud is what a reader is to be told of how a text was taken, in part: which side of the time it was where the other may have been
// meant, and that a mark was taken for thousands for no other reason than a currency.
func saidAloud(f model.Field, text string, r scenario.Reading) string {
	s, _ := spelledOut(text)
	said := partsOf(f, s)
	if said == nil {
		return ""
	}
	v := said.figures(f, r)
	if v == nil || said["sign1"] == "-" || said["sign2"] == "-" || said["open"] != "" {
		return ""
	}
	if all := meanings(strings.TrimRight(said["figures"], " ")); f.Unit.IsMoney() && said["period"]+said["ly"]+said["scale"]+said["exponent"] == "" && len(all) > 1 && v.Cmp(all[0]) == 0 && all[0].Cmp(all[1]) != 0 {
		return "a year"[:map[model.Unit]int{model.DollarsPerYear: 6}[f.Unit]]
	}
	ten(v, said.shift())
	if f.Unit != model.ShareOfTime || !said.asPercent(f, r, v) || said["side"] != "" {
		return ""
	}
	ten(v, -2)
	switch {
	case above(v, 1, 2) && !above(v, 1, 1):
		return "% up, "
	case f.Key == "accept" && r.Percent && v.Sign() > 0 && !above(v, 99, 10000):
		return "% of time down, "
	}
	return ""
}

// inUnit turns what has a unit of time into the field's.
func (g said) inUnit(f model.Field, v *big.Rat) {
	if g["unit"] == "" {
		return
	}
	for _, t := range times {
		if wholly(t.pattern, g["unit"]) && (f.Unit == model.Hours || f.Unit == model.ShareOfTime || f.Unit == model.PersonHours) {
			v.Mul(v, t.hours)
		}
	}
	if f.Unit == model.ShareOfTime {
		v.Mul(v, big.NewRat(1, 8760))
	}
	for _, t := range spansOf {
		if wholly(t.pattern, g["unit"]) && (f.Unit == model.Years || f.Unit == model.TimesWage) {
			v.Mul(v, t.years)
		}
	}
}

// inAYear is v, where it is so much a period, in a year.
func (g said) inAYear(f model.Field, v *big.Rat, asPercent bool) (float64, error) {
	x, _ := v.Float64()
	word := g["period"] + g["ly"]
	if word == "" {
		return x, nil
	}
	count := int64(1)
	if g["every"] != "" {
		if _, err := fmt.Sscan(g["every"], &count); err != nil || count < 1 || count > 1000 || !strings.HasPrefix(g["per"], "per") && !strings.HasPrefix(g["per"], "every") {
			return 0, errNobody
		}
	}
	if count == 1 && len(word) > 2 && strings.HasSuffix(word, "s") {
		return 0, errNobody // 4 a months
	}
	word = map[string]string{"hourly": "h", "daily": "d", "weekly": "w", "monthly": "mo", "quarterly": "q", "yearly": "y", "annually": "y"}[g["ly"]] + g["period"]
	for _, p := range periods {
		if !wholly(p.pattern, word) || f.Unit == model.ShareOfTime && asPercent {
			continue
		}
		if f.Unit == model.SharePerYear && f.Key != "churn" && (p.a != 1 || count != 1) {
			n, _ := big.NewRat(p.a, count).Float64()
			return compounded(f, x, n)
		}
		v.Mul(v, big.NewRat(p.a, count))
	}
	x, _ = v.Float64()
	return x, nil
}

// compounded is a share a period over n periods, each of what the ones before have left.
func compounded(f model.Field, x, n float64) (float64, error) {
	if math.Abs(x) >= 1 {
		return x, errBeyond
	}
	if f.Key == "leave" {
		x = -x
	}
	y := math.Pow(1+x, n) - 1
	if math.Abs(n*x) < .5 { // where a power loses digits: the binomial series
		y = 0
		for k, term := 1., n*x; k < 40; k++ {
			y += term
			term *= (n - k) * x / (k + 1)
		}
	}
	if f.Key == "leave" {
		y = -y
	}
	return y, nil
}

// currency is one name for each.
func currency(name string) string {
	name = strings.TrimSuffix(name, ".")
	for _, names := range []string{"€ eur euro euros", "£ gbp pound pounds", "$ us$ usd dollar dollars", "¥ jpy cny", "₹ inr rs", "chf fr"} {
		if strings.Contains(" "+names+" ", " "+name+" ") {
			return names
		}
	}
	return name
}

// plainly rewrites a text in the marks of a keyboard: digits of eight scripts, blanks, minuses, apostrophes.
var plainly = func() *strings.Replacer {
	var pairs []string
	for _, zero := range []rune{'０', '٠', '۰', '०', '০', '๐', '𝟎', '᠐'} {
		for d := range rune(10) {
			pairs = append(pairs, string(zero+d), string('0'+d))
		}
	}
	for _, blank := range "\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\u1680" {
		pairs = append(pairs, string(blank), " ")
	}
	for _, unseen := range "\u00ad\u061c\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff\ufe0f" {
		pairs = append(pairs, string(unseen), "")
	}
	for _, minus := range "−–—‒‐‑﹣－" {
		pairs = append(pairs, string(minus), "-")
	}
	pairs = append(pairs, "’", "'", "‘", "'", "ʼ", "'", "＇", "'", "٪", "%", "％", "%", "×", "x", "．", ".", "，", ",", "＋", "+", "￥", "¥", "￡", "£", "＄", "$",
		"٬", "⦂", "٫", "⦁") // what says that it groups, or that it begins decimals, keeps a sign of its own
	return strings.NewReplacer(pairs...)
}()

var (
	threes    = regexp.MustCompile(`^[1-9]\d{0,2}([ ',.⦂])\d{3}(?:[ ',.⦂]\d{3})*$`)
	indian    = regexp.MustCompile(`^[1-9]\d?(,\d\d)+,\d{3}$`)
	justOne   = regexp.MustCompile(`^\d*[.,⦁]\d+$`)
	noDigit   = regexp.MustCompile(`\D`)
	wholeOnly = regexp.MustCompile(`^\d+$`)
)

var (
	abbreviation = regexp.MustCompile(`([a-z])\.([^0-9])`)
	rupees       = regexp.MustCompile(`^(\D*)\b(rs|fr|kr)\.`)
	manyBlanks   = regexp.MustCompile(`([^0-9 ] ) +`)
	moreBlanks   = regexp.MustCompile(` +( [^0-9 ])`)
	glued        = regexp.MustCompile(`\b(per|every)(\d)`)
)

var numeralWords = map[string]string{"half an": ".5", "half a": ".5", "half": ".5", "a": "1", "an": "1", "one": "1", "once": "1", "twice": "2", "two": "2", "three": "3", "four": "4", "five": "5", "six": "6",
	"seven": "7", "eight": "8", "nine": "9", "ten": "10"}

var numeralWord = regexp.MustCompile(`^((?:[-+( ]|` + symbols + `|(?:` + moneys + `)(?:\.? |\.?[-+]))*)(half +an?|half|an?|one|once|twice|two|three|four|five|six|seven|eight|nine|ten)( |$)`)

// sameMark tells whether but one kind of mark stands in text.
func sameMark(text string) bool {
	seen := map[rune]bool{}
	for _, c := range text {
		if !unicode.IsDigit(c) {
			seen[c] = true
		}
	}
	return len(seen) <= 1
}

// meanings are all numbers that figures may stand for.
func meanings(figures string) (all []*big.Rat) {
	add := func(whole, decimals string) {
		if v, ok := new(big.Rat).SetString("0" + noDigit.ReplaceAllString(whole, "") + "." + decimals + "0"); ok {
			all = append(all, v)
		}
	}
	grouped := func(text string) bool {
		return (threes.MatchString(text) && sameMark(text)) || indian.MatchString(text)
	}
	if wholeOnly.MatchString(figures) || grouped(figures) {
		add(figures, "")
	}
	if justOne.MatchString(figures) {
		i := strings.IndexAny(figures, ".,⦁")
		add(figures[:i], strings.TrimPrefix(figures[i:], figures[i:len(figures)-len(strings.TrimLeft(figures[i:], ".,⦁"))]))
	}
	if i := strings.LastIndexAny(figures, ".,⦁"); i > 0 && grouped(figures[:i]) {
		decimals := strings.TrimLeft(figures[i:], ".,⦁")
		if decimals != "" && !strings.ContainsAny(decimals, " ',.⦂⦁") && !strings.Contains(figures[:i], string([]rune(figures[i:])[:1])) {
			add(figures[:i], decimals)
		}
	}
	return all
}
