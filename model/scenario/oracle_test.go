package scenario_test

import (
	"errors"
	"fmt"
	"math"
	"math/big"
	"math/rand/v2"
	"regexp"
	"strings"
	"testing"
	"unicode"

	"goodenough/model"
	"goodenough/model/scenario"
)

// A second reader of numbers, slow and written another way: by patterns of whole texts, in fractions. What the first accepts, this one
// must have found to be the one thing that a person would say.

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

var numeralWord = regexp.MustCompile(`^((?:[-+( $€£¥₹]|(?:usd|chf|kr|rs)\.? |us\$|a\$|r\$)*)(half +an?|half|an?|one|once|twice|two|three|four|five|six|seven|eight|nine|ten)( |$)`)

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

type period struct {
	pattern string
	a       int64 // in a year
}

const numeral = `(?P<figures>[0-9.,⦁⦂][0-9 '.,⦁⦂]*?)(?P<exponent>e[-+]?\d+)?`
const symbols, moneys = `(?:us|a|c|r|nz|hk|s|au|ca|mx|nt)?\$|€|£|¥|₹|₩|₺|₽|₪|฿`, `usd|eur|gbp|jpy|inr|chf|cad|aud|sek|nok|dkk|pln|cny|rs|fr|kr|dollars?|euros?|pounds?`

var (
	scales = map[string]int{"k": 3, "thousand": 3, "thousands": 3, "tsd": 3, "lakh": 5, "lakhs": 5, "m": 6, "mn": 6, "mio": 6, "million": 6, "millions": 6, "crore": 7, "cr": 7, "crores": 7,
		"b": 9, "bn": 9, "billion": 9, "billions": 9, "mrd": 9, "milliard": 9, "t": 12, "tn": 12, "trillion": 12, "trillions": 12}
	scale   = `(?:(?P<scale>k|thousands?|tsd|lakhs?|m|mn|mio|millions?|crores?|cr|b|bn|billions?|mrd|milliard|t|tn|trillions?)\b\.?)?`
	periods = []period{{`h|hr|hours?`, 8760}, {`d|days?`, 365}, {`w|wk|weeks?`, 52}, {`fortnights?`, 26}, {`mo|months?`, 12}, {`q|quarters?`, 4}, {`y|yr|years?|annum`, 1}}
	per     = `(?P<per>(?:(?:a|an|each) |(?:per|every)\b ?|/ ?)(?:(?P<every>\d+) ?)?(?P<period>h|hr|hour|hours|d|day|days|w|wk|week|weeks|fortnight|fortnights|mo|month|months|q|quarter|quarters|y|yr|year|years|annum)|(?P<ly>hourly|daily|weekly|monthly|quarterly|yearly|annually)|p\.? ?a\.?)?`
	times   = []struct {
		pattern string
		hours   *big.Rat
	}{{`s|secs?|seconds?`, big.NewRat(1, 3600)}, {`mins?|minutes?`, big.NewRat(1, 60)}, {`h|hrs?|hours?`, big.NewRat(1, 1)}, {`d|days?`, big.NewRat(24, 1)}, {`w|wks?|weeks?`, big.NewRat(168, 1)}}
	spansOf = []struct {
		pattern string
		years   *big.Rat
	}{{`h|hrs?|hours?`, big.NewRat(1, 8760)}, {`d|days?`, big.NewRat(1, 365)}, {`w|wks?|weeks?`, big.NewRat(1, 52)}, {`mos?|months?`, big.NewRat(1, 12)}, {`y|yrs?|years?`, big.NewRat(1, 1)}}
	percentOf = `(?P<percent>%|(?:percent|per cent|pct)\b)`
)

func after(unit model.Unit) string {
	joined := func(table string) string { return `(?:(?P<unit>` + table + `)\b)` }
	switch unit {
	case model.DollarsPerYear:
		return scale + ` ?(?P<money2>€|£|¥|₹|₩|₺|₽|₪|฿|\$|(?:` + moneys + `)\b\.?)? ?` + per
	case model.Share:
		return `(?:` + percentOf + `|(?P<unit>x|times))?`
	case model.SharePerYear:
		return `(?:` + percentOf + ` ?` + per + `|(?P<unit>x|times))?`
	case model.ShareOfTime:
		return `(?:` + percentOf + `(?: ?of(?: the)? time\b)? ?(?:(?P<side>up|uptime|down|downtime)\b)? ?` + per + `|` + joined(`s|secs?|seconds?|mins?|minutes?|h|hrs?|hours?|d|days?|w|wks?|weeks?`) + ` ?(?:down|downtime)? ?` +
			strings.NewReplacer("<per>", "<per2>", "<every>", "<every2>", "<period>", "<period2>", "<ly>", "<ly2>").Replace(per) + `)?`
	case model.Hours:
		return `(?:(?P<scale>k|b|bn|t|tn|thousands?|tsd|lakhs?|millions?|mio|mn|crores?|cr|billions?|mrd|milliard|trillions?)\b\.?)? ?` + joined(`s|secs?|seconds?|mins?|minutes?|h|hrs?|hours?|d|days?|w|wks?|weeks?`) + `?`
	case model.Years:
		return joined(`h|hrs?|hours?|d|days?|w|wks?|weeks?|mos?|months?|y|yrs?|years?`) + `?`
	case model.PerYear:
		return scale + ` ?` + joined(`x|times|incidents?`) + `? ?` + per
	case model.Times:
		return scale + ` ?(?:` + percentOf + `|` + joined(`x|times|fold`) + `)?`
	case model.PersonHours:
		return scale + ` ?` + `(?:(?:person|man)(?: | ?- ?))?` + joined(`h|hrs?|hours?|mins?|minutes?`) + `?(?: of work)?`
	case model.TimesWage:
		return `(?:` + percentOf + `|` + joined(`x|times|y|yrs?|years?|mos?|months?`) + `)?(?: of pay)?`
	}
	return scale + ` ?` + joined(`engineers?`) + `?`
}

var compiled = map[string]*regexp.Regexp{}

func wholly(pattern, text string) bool {
	if compiled[pattern] == nil {
		compiled[pattern] = regexp.MustCompile(`^(?:` + pattern + `)$`)
	}
	return compiled[pattern].MatchString(text)
}

var patterns = map[model.Unit]*regexp.Regexp{}

func pattern(unit model.Unit) *regexp.Regexp {
	if patterns[unit] == nil {
		patterns[unit] = regexp.MustCompile(`^(?P<open>\()? *(?:(?P<sign1>[-+])? *(?P<money>` + symbols + `|(?:` + moneys + `)\.?)? *(?P<sign2>[-+])?) *` + numeral + ` *` + after(unit) + ` *(?P<close>\))?$`)
	}
	return patterns[unit]
}

var (
	errNobody = errors.New("nobody would say")
	errBeyond = errors.New("more than all of it, again and again")
)

// slowly reads a number as a person would, or says that two people would differ.
func slowly(f model.Field, text string, r scenario.Reading) (float64, error) {
	s := strings.Trim(strings.ToLower(plainly.Replace(text)), " \t\r\n\v\f\u0085\u2028\u2029")
	if strings.ContainsAny(s, "\t\r\n\v\f\u0085\u2028\u2029") {
		return 0, errNobody
	}
	inWords := false
	s = numeralWord.ReplaceAllStringFunc(s, func(found string) string {
		inWords = true
		parts := numeralWord.FindStringSubmatch(found)
		return parts[1] + numeralWords[strings.Join(strings.Fields(parts[2]), " ")] + parts[3]
	})
	s = abbreviation.ReplaceAllString(s+" ", "$1 $2")
	s = strings.TrimRight(rupees.ReplaceAllString(s, "$1$2 "), " ")
	s = moreBlanks.ReplaceAllString(manyBlanks.ReplaceAllString(s, "$1"), "$1") // but for those between digits
	s = glued.ReplaceAllString(s, "$1 $2")
	re := pattern(f.Unit)
	found := re.FindStringSubmatch(s)
	if found == nil {
		return 0, errNobody
	}
	g := map[string]string{}
	for i, name := range re.SubexpNames() {
		if name != "" && found[i] != "" {
			g[name] = found[i]
			if short := strings.TrimSuffix(name, "2"); g[short] == "" {
				g[short] = found[i]
			}
		}
	}
	if (g["open"] == "") != (g["close"] == "") || g["sign1"] != "" && g["sign2"] != "" || g["open"] != "" && g["sign1"]+g["sign2"] != "" {
		return 0, errNobody
	}
	if second := g["money2"]; second != "" && g["money"] != second && currency(g["money"]) != currency(second) && g["money"] != "$" && !strings.HasPrefix(g["money"], "us") && g["money"] != "dollars" {
		return 0, errNobody
	}
	if inWords && g["unit"]+g["percent"]+g["scale"]+g["per"] == "" {
		return 0, errNobody
	}
	money := g["money"] != ""
	if money && f.Unit != model.DollarsPerYear {
		return 0, errNobody
	}
	if g["scale"] == "m" && f.Unit == model.PersonHours && r.Percent {
		return 0, errNobody
	}
	if strings.HasSuffix(g["figures"], " ") && g["exponent"] != "" {
		return 0, errNobody
	}
	mark := "."
	if r.Decimal == ',' {
		mark = ","
	}
	figures := strings.TrimRight(g["figures"], " ")
	if whole := strings.TrimSuffix(figures, mark); wholeOnly.MatchString(whole) {
		figures = whole // half-typed
	}
	all := meanings(figures)
	if len(all) == 0 {
		return 0, errNobody
	}
	v := all[0]
	if len(all) > 1 {
		// Both a group and decimals: only the reader's own marks, a currency or an exponent decide.
		mark := strings.Trim(g["figures"], "0123456789 ")
		own := mark == "." && r.Decimal != ',' || mark == "," && r.Decimal == ','
		amount := f.Unit == model.DollarsPerYear && g["scale"] == ""
		switch {
		case g["exponent"] != "":
			v = all[1]
		case own && amount && (money || r.Percent): // no coin is a thousandth
			return 0, errNobody
		case own:
			v = all[1]
		case !amount || !money:
			return 0, errNobody
		}
	}
	shift := 0
	if g["exponent"] != "" {
		if _, err := fmt.Sscanf(g["exponent"][1:], "%d", &shift); err != nil || shift > 400 || shift < -400 {
			shift = 400
			if g["exponent"][1] == '-' {
				shift = -400
			}
		}
	}
	v = new(big.Rat).Set(v)
	ten := func(n int) {
		power := new(big.Rat).SetInt(new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(max(n, -n))), nil))
		if n < 0 {
			power.Inv(power)
		}
		v.Mul(v, power)
	}
	ten(shift + scales[strings.TrimSuffix(g["scale"], ".")])
	if g["sign1"] == "-" || g["sign2"] == "-" || g["open"] != "" {
		v.Neg(v)
	}
	size := new(big.Rat).Abs(v)
	above := func(v *big.Rat, n, d int64) bool { return v.Cmp(big.NewRat(n, d)) > 0 }
	share := f.Unit == model.Share || f.Unit == model.SharePerYear || f.Unit == model.ShareOfTime
	asPercent := g["percent"] != ""
	if share && g["unit"] == "" && !asPercent {
		// A bare number: percent on the page, a fraction in a link, and there percent where it cannot be a fraction.
		asPercent = r.Percent || f.Max <= 1 && !above(size, 100, 1) && size.Cmp(big.NewRat(2, 1)) >= 0
	}
	if asPercent {
		ten(-2)
	}
	if f.Unit == model.ShareOfTime && asPercent {
		one := big.NewRat(1, 1)
		switch side := strings.TrimSuffix(strings.TrimSuffix(g["side"], "time"), " "); {
		case side == "up", side == "" && above(v, 1, 2) && !above(v, 1, 1):
			v.Sub(one, v)
		}
	}
	whole := func(pattern string) bool { return wholly(pattern, g["unit"]) }
	if g["unit"] != "" {
		for _, t := range times {
			if whole(t.pattern) && (f.Unit == model.Hours || f.Unit == model.ShareOfTime || f.Unit == model.PersonHours) {
				v.Mul(v, t.hours)
			}
		}
		if f.Unit == model.ShareOfTime {
			v.Mul(v, big.NewRat(1, 8760))
		}
		for _, t := range spansOf {
			if whole(t.pattern) && (f.Unit == model.Years || f.Unit == model.TimesWage) {
				v.Mul(v, t.years)
			}
		}
	}
	if word := g["period"] + g["ly"]; word != "" {
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
			n := big.NewRat(p.a, count)
			if f.Unit == model.SharePerYear && f.Key != "churn" && (p.a != 1 || count != 1) {
				x, _ := v.Float64()
				n, _ := n.Float64()
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
			v.Mul(v, n)
		}
	}
	x, _ := v.Float64()
	return x, nil
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

// readings are those of the page, where the mark is a point and where it is a comma, and that of a link.
var readings = []scenario.Reading{{Percent: true, Decimal: '.', Currency: "$"}, {Percent: true, Decimal: ',', Currency: "€"}, {}}

// TestReadersAgree: of 100,000 texts every one that is accepted means what a person who reads it would say; what is refused says why,
// and what is offered in its place is accepted and means something within sight of it.
func TestReadersAgree(t *testing.T) {
	const each = 20000
	var numbers []model.Field
	for _, f := range model.Fields {
		if f.Number != nil {
			numbers = append(numbers, f)
		}
	}
	accepted, plain := 0, 0
	for _, seed := range []uint64{1, 2, 3, 5, uint64(rand.Uint32())} {
		g := texts{rand.New(rand.NewPCG(seed, 12))}
		wrong := 0
		for range each {
			f := numbers[g.IntN(len(numbers))]
			r := readings[g.IntN(len(readings))]
			text := g.text(f)
			got, err := scenario.Read(f, text, r)
			want, nobody := slowly(f, text, r)
			if nobody == nil && math.Abs(want) < 1e300 {
				plain++
			}
			if err == nil {
				accepted++
				if nobody == errBeyond && (got.Value < f.Min || got.Value > f.Max) {
					continue // it is refused for its size
				}
				if nobody != nil || !within(got.Value, want) {
					t.Errorf("seed %d: %s %q (%+v) is read as %v, a person says %v (%v)", seed, f.Key, text, r, got.Value, want, nobody)
					wrong++
				}
			} else {
				if nobody == nil {
					t.Errorf("seed %d: %s %q (%+v) is refused, %v, but is plainly %v", seed, f.Key, text, r, err, want)
					wrong++
				}
				offersRead(t, f, r, text, err)
			}
			if wrong > 20 {
				t.Fatalf("seed %d: and so on", seed)
			}
		}
	}
	t.Logf("%d of %d texts accepted", accepted, 5*each)
	if accepted < 2*each || accepted > 4*each {
		t.Errorf("%d of %d texts accepted: the generator says too little of one side", accepted, 5*each)
	}
}

func within(a, b float64) bool {
	if math.Abs(b) >= 1e200 { // beyond all measure
		return math.Abs(a) >= 1e200 && (a > 0) == (b > 0)
	}
	return math.Abs(a-b) <= 1e-11*math.Abs(b)+1e-300
}

// offersRead: a refusal is an *Unclear that says something, and each text it offers is read.
func offersRead(t *testing.T, f model.Field, r scenario.Reading, text string, err error) {
	t.Helper()
	var why *scenario.Unclear
	if !errors.As(err, &why) || why.Message == "" || len(why.Message) > 300 {
		t.Errorf("%s %q (%+v): refused with %v", f.Key, text, r, err)
		return
	}
	for _, offer := range why.Offers {
		if _, err := scenario.Read(f, offer, r); err != nil {
			t.Errorf("%s %q (%+v): %q is offered and refused: %v", f.Key, text, r, offer, err)
		}
	}
}
