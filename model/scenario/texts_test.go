package scenario_test

import (
	"fmt"
	"math"
	"math/rand/v2"
	"strings"

	"goodenough/model"
)

// texts writes numbers the way people and software do: as Intl writes them in ten languages, as spreadsheets copy cells, with units,
// currencies, and mistakes.
type texts struct{ *rand.Rand }

func (t texts) one(of ...string) string { return of[t.IntN(len(of))] }

func (t texts) chance(p float64) bool { return t.Float64() < p }

func (t texts) figures() string {
	whole := fmt.Sprint(t.Int64N(int64(math.Pow10(1 + t.IntN(9)))))
	decimals := ""
	if t.chance(.4) {
		decimals = fmt.Sprint(t.Int64N(int64(math.Pow10(1 + t.IntN(4)))))
		if t.chance(.2) {
			decimals = t.one("0", "00", "000", "05", "125", "500", "9", "99", "999")
		}
	}
	if t.chance(.15) {
		whole = t.one("0", "99", "100", "1", "50", "", "00", "12", "95")
	}
	group := func(mark string, twos bool) string {
		s := whole
		out := ""
		size := 3
		for len(s) > size {
			out = mark + s[len(s)-size:] + out
			s = s[:len(s)-size]
			if twos {
				size = 2
			}
		}
		return s + out
	}
	join := func(whole, mark string) string {
		if decimals == "" {
			return whole
		}
		return whole + mark + decimals
	}
	script := func(s string, zero rune) string {
		return strings.Map(func(c rune) rune {
			if c >= '0' && c <= '9' {
				return zero + c - '0'
			}
			return c
		}, s)
	}
	switch t.IntN(15) {
	case 14:
		return t.one("half a ", "half an ", "a ", "an ", "two ", "once", "twice ", "ten ", "Three ")
	case 0:
		return join(group(",", false), ".") // en
	case 1:
		return join(group(".", false), ",") // de
	case 2:
		return join(group(t.one(" ", "\u00a0", "\u202f", "\u2009", "\u2007"), false), t.one(",", ".")) // fr, ISO 31
	case 3:
		return join(group(t.one("'", "’"), false), ".") // de-CH
	case 4:
		return join(group(",", true), ".") // hi, en-IN
	case 5:
		return script(join(group("٬", false), "٫"), t.pick('٠', '۰')) // ar, fa
	case 6:
		return script(join(group(",", true), "."), t.pick('०', '০')) // mr, bn
	case 7:
		return script(join(group(t.one(",", "，", ""), false), t.one(".", "．")), '０')
	case 8:
		return join(whole, t.one(".", ",")) + t.one("e", "E", "e+", "E+", "e-", "e-0", "E+0") + fmt.Sprint(t.IntN(12))
	case 9:
		return join(whole, ",")
	default:
		return join(whole, ".")
	}
}

func (t texts) pick(of ...rune) rune { return of[t.IntN(len(of))] }

func (t texts) unit(f model.Field) string {
	gap := t.one("", " ", " ", "\u00a0", "\u202f")
	period := ""
	if t.chance(.4) {
		period = t.one(" a ", " per ", "/", " an ", " each ", " every ", " / ") + t.one("year", "month", "week", "day", "hour", "quarter", "yr", "mo", "wk", "y", "annum", "2 months", "3 weeks", "fortnight", "months", "minute")
		if t.chance(.2) {
			period = t.one(" p.a.", " pa", " yearly", " monthly", " weekly")
		}
	}
	power := ""
	if t.chance(.5) {
		power = t.one("", " ", "\u00a0") + t.one("k", "m", "M", "b", "bn", "B", "t", "K", "million", "millions", "billion", "thousand", "Mio.", "Mrd.", "trillion", "lakh", "crore", "mn", "mm")
	}
	switch f.Unit {
	case model.DollarsPerYear, model.Dollars:
		money := ""
		if t.chance(.3) {
			money = gap + t.one("€", "$", "USD", "EUR", "CHF", "£", "₹", "euros", "dollars", "kr")
		}
		return power + money + period
	case model.Share:
		return gap + t.one("", "%", "%", "percent", "x", "٪", "％")
	case model.SharePerYear:
		return gap + t.one("", "%", "%", "per cent", "x") + period
	case model.ShareOfTime:
		return gap + t.one("", "%", "%", "% of time", "% up", "% down", "% uptime", "h", "hours", "min", "minutes", "s", "d", "days", "m") + period
	case model.Hours:
		return gap + t.one("", "h", "hours", "hrs", "min", "minutes", "d", "days", "s", "m", "weeks", "k")
	case model.Years:
		return gap + t.one("", "y", "years", "yrs", "mo", "months", "m", "weeks", "days")
	case model.PerYear:
		return power + gap + t.one("", "", "times", "incidents", "x") + t.one(period, period, t.inSoLong())
	case model.Seldom:
		return gap + t.one("", "", "times", "outages") + t.one(period, t.inSoLong(), t.inSoLong())
	case model.Times:
		return power + gap + t.one("", "x", "times", "×", "%")
	case model.PersonHours:
		return power + gap + t.one("", "h", "hours of work", "hours", "min", "person-hours", "m")
	case model.TimesWage:
		return gap + t.one("", "years of pay", "months", "x", "%", "years")
	}
	return power + gap + t.one("", "", "engineers", "people", "%")
}

// inSoLong is how long it takes until something rare has happened so often.
func (t texts) inSoLong() string {
	span := t.one("10", "2.5", "2,5", "30", "1", "0", "18", "a", "half a", "1,200", "-3", "1 000", "")
	return t.one(" in ", " in ", " every ", "  in ", " in  ", "in ") + span + t.one(" ", " ", "\u00a0", "") + t.one("years", "years", "year", "yrs", "months", "mo", "decade", "century", "m", "weeks", "", "apples")
}

func (t texts) text(f model.Field) string {
	s := t.figures() + t.unit(f)
	if f.Unit == model.Seldom && t.chance(.2) {
		s = t.one("never", "none", "every"+strings.TrimPrefix(strings.TrimPrefix(t.inSoLong(), " every"), " in"), "once"+t.inSoLong())
	}
	if t.chance(.3) && (f.Unit.IsMoney() || t.chance(.1)) {
		s = t.one("$", "€", "£", "¥", "₹", "CHF ", "USD ", "US$", "A$", "R$ ", "Rs. ", "kr ", "$ ", "€\u00a0") + s
	}
	if t.chance(.1) {
		s = t.one("-", "−", "–", "+", "(", "- ", "--") + s + t.one("", "", ")")
	}
	if t.chance(.1) {
		s = t.one(" ", "\ufeff", "\u200b", "\u200e", "\n", "\t", "'", "\"", "=", "~", "about ") + s + t.one("", " ", "\r\n", "\u200f", "\t", "\"")
	}
	if t.chance(.05) {
		s += t.one("\n", "\t", " ", "\r\n", " \u00a0", ";", "|") + t.figures()
	}
	for t.chance(.15) { // a slip of the finger
		runes := []rune(s)
		i := t.IntN(len(runes) + 1)
		switch t.IntN(3) {
		case 0:
			s = string(runes[:i]) + t.one("0", "5", ".", ",", " ", "e", "m", "%", "-", "'", "x", "/", "\u00a0", "k", "٫", "1e", "_", "\u200b") + string(runes[i:])
		case 1:
			if i < len(runes) {
				s = string(runes[:i]) + string(runes[i+1:])
			}
		case 2:
			if i < len(runes) {
				s = string(runes[:i]) + string(runes[i]) + string(runes[i:])
			}
		}
	}
	return s
}
