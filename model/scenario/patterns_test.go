package scenario_test

import (
	"math/big"
	"regexp"
	"strings"

	"goodenough/model"
)

type period struct {
	pattern string
	a       int64 // in a year
}

const numeral = `(?P<figures>[0-9.,⦁⦂][0-9 '.,⦁⦂]*?)(?P<exponent>e[-+]?\d+)?`

const symbols, moneys = `(?:us|a|c|r|nz|hk|s|au|ca|mx|nt)?\$|€|£|¥|₹|₩|₺|₽|₪|฿`, `usd|eur|gbp|jpy|inr|chf|cad|aud|nzd|sek|nok|dkk|pln|czk|huf|ron|brl|mxn|krw|sgd|hkd|zar|try|ils|aed|sar|zł|cny|rs|fr|kr|dollars?|euros?|pounds?`

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
	}{{`h|hrs?|hours?`, big.NewRat(1, 8760)}, {`d|days?`, big.NewRat(1, 365)}, {`w|wks?|weeks?`, big.NewRat(1, 52)}, {`mos?|months?`, big.NewRat(1, 12)}, {`y|yrs?|years?`, big.NewRat(1, 1)}, {`decades?`, big.NewRat(10, 1)}, {`century|centuries`, big.NewRat(100, 1)}}
	percentOf = `(?P<percent>%|(?:percent|per cent|pct)\b)`
)

const secondMoney = ` ?(?P<money2>€|£|¥|₹|₩|₺|₽|₪|฿|\$|(?:` + moneys + `)\b\.?)?`

func after(unit model.Unit) string {
	joined := func(table string) string { return `(?:(?P<unit>` + table + `)\b)` }
	switch unit {
	case model.DollarsPerYear:
		return scale + secondMoney + ` ?` + per
	case model.Dollars:
		return scale + secondMoney
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
		return joined(`h|hrs?|hours?|d|days?|w|wks?|weeks?|mos?|months?|y|yrs?|years?|decades?|century|centuries`) + `?`
	case model.PerYear:
		return scale + ` ?` + joined(`x|times|incidents?`) + `? ?` + per
	case model.Seldom:
		return scale + ` ?` + joined(`x|times|outages?`) + `? ?` + per
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
		patterns[unit] = regexp.MustCompile(`^(?P<open>\()? *(?:(?P<sign1>[-+])? *(?P<money>` + symbols + `|(?:` + moneys + `)(?:\. )?)? *(?P<sign2>[-+])?) *` + numeral + ` *` + after(unit) + ` *(?P<close>\))?$`)
	}
	return patterns[unit]
}
