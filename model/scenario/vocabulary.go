package scenario

import (
	"strings"

	"goodenough/model"
)

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
	{"decade decades", size{0, 10}},
	{"century centuries", size{0, 100}},
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
	model.Dollars:        {nil, false, "", "write 12m, 400k or 1.5 billion"},
	model.Share:          {vocabulary{{"x times", size{0, 1}}}, true, "", "write 61%"},
	model.SharePerYear:   {vocabulary{{"x times", size{0, 1}}}, true, "", "write 5% or 2% a month"},
	model.ShareOfTime:    {nil, true, "of time", "write 0.1%, 99.9% up, 3h or 90min"},
	model.Hours:          {lengths, false, "", "write 90min, 1.5h or 2d"},
	model.Years:          {spans, false, "", "write 1.5 years or 18mo"},
	model.PerYear:        {vocabulary{{"x times incidents incident", size{0, 1}}}, false, "", "write 30, 4 a month or 2/week"},
	model.Seldom:         {vocabulary{{"x times outages outage", size{0, 1}}}, false, "", "write once in 10 years or 0.1 a year"},
	model.Times:          {vocabulary{{"x times fold", size{0, 1}}}, true, "", "write 7 or 7x"},
	model.PersonHours:    {vocabulary{{"h hr hrs hour hours", size{0, 1}}, {"min mins minute minutes", size{0, 1. / 60}}}, false, "of work", "write 40 or 40h"},
	model.Quantity:       {vocabulary{{"engineers engineer", size{0, 1}}}, false, "", "write 12"},
	model.TimesWage:      {vocabulary{{"x times y yr yrs year years", size{0, 1}}, {"mo mos month months", size{0, 1. / 12}}}, true, "of pay", "write 0.5 or 6 months"},
	model.Choice:         {},
	model.Text:           {},
}
