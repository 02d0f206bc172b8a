package scenario_test

import (
	"errors"
	"math"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"goodenough/model"
	"goodenough/model/scenario"
	"goodenough/model/uncertainty"
)

var (
	point = scenario.Reading{Percent: true, Decimal: '.', Currency: "$"}
	comma = scenario.Reading{Percent: true, Decimal: ',', Currency: "€"}
	link  = scenario.Reading{}
)

// TestNumbersAsPeopleWriteThem, and what is said of how they were taken.
func TestNumbersAsPeopleWriteThem(t *testing.T) {
	for _, c := range []struct {
		key, text string
		reading   scenario.Reading
		want      float64
		note      string
	}{
		// Groups of thousands, with the blanks and marks in use.
		{"rev", "12 000", point, 12000, ""}, {"rev", "1 234 567", point, 1234567, ""}, {"rev", "1\u202f234\u00a0567,5", comma, 1234567.5, ""}, {"rev", "12\u2009000", link, 12000, ""},
		{"rev", "$6,000,000", point, 6e6, ""}, {"rev", "$6,000,000", comma, 6e6, "an amount in €: nothing is converted"}, {"rev", "$6,000", point, 6000, "$6k a year"}, {"rev", "€6.000", comma, 6000, "€6k a year"},
		{"rev", "1,000,000", link, 1e6, ""}, {"rev", "1.000,5", comma, 1000.5, ""}, {"rev", "1.000.000", point, 1e6, ""}, {"rev", "12,00,000", point, 12e5, ""}, {"rev", "₹12,34,567.50", point, 1234567.5, "an amount in $: nothing is converted"},
		{"rev", "12'000", point, 12000, ""}, {"rev", "12’345.50", comma, 12345.5, ""}, {"rev", "１２，０００．５", point, 12000.5, ""}, {"rev", "١٢٬٣٤٥٫٦", link, 12345.6, ""}, {"rev", "१२,३४,५६७", comma, 1234567, ""},
		{"rev", "1,234.567", comma, 1234.567, ""}, {"rev", "1,234M", comma, 1.234e6, ""}, {"mttr", "2,5", point, 2.5, ""}, {"mttr", "0,125", point, .125, ""}, {"mttr", ".125", comma, .125, ""}, {"mttr", "5.", point, 5, ""},
		// Money and its words.
		{"rev", "12m €", comma, 12e6, ""}, {"rev", "12m €", point, 12e6, "an amount in $: nothing is converted"}, {"rev", "CHF 12m", scenario.Reading{Percent: true, Currency: "CHF"}, 12e6, ""},
		{"rev", "₹12m", link, 12e6, ""}, {"rev", "12 USD", point, 12, ""}, {"rev", "US$ 12m", point, 12e6, ""}, {"rev", "$12m USD", point, 12e6, ""}, {"rev", "12 million", point, 12e6, ""}, {"rev", "1.5 Billion", point, 1.5e9, ""},
		{"rev", "12 Mio. €", comma, 12e6, ""}, {"rev", "400 thousand", point, 4e5, ""}, {"rev", "half a million", point, 5e5, ""}, {"rev", "12 lakh", point, 12e5, ""}, {"rev", "US$.73thousand", point, 730, ""}, {"rev", "Rs.500", link, 500, ""},
		{"ops", "$200k a month", point, 2.4e6, "$2.4M a year"}, {"ops", "$2.5M a year", point, 2.5e6, ""}, {"ops", "2.5m p.a.", point, 2.5e6, ""},
		// Marks that cannot be seen, and minuses that can.
		{"rev", "\ufeff12\u200bm\u200f", point, 12e6, ""}, {"growth", "–5", point, -.05, ""}, {"growth", "−5 %", link, -.05, ""}, {"growth", "(5%)", point, -.05, ""}, {"rev", "12\r\n", point, 12, ""}, {"ops", "1.234", link, 1.234, ""}, {"ops", "1.2340", point, 1.234, ""}, {"mttr", "1.234", point, 1.234, ""}, {"rev", "54700000.000", link, 547e5, ""},
		// Rates.
		{"inc", "4 a month", point, 48, "48 a year"}, {"inc", "2/week", link, 104, "104 a year"}, {"inc", "1 every 2 months", point, 6, "6 a year"}, {"inc", "3 per day", point, 1095, "1095 a year"}, {"inc", "30 a year", point, 30, ""},
		{"inc", "twice a month", point, 24, "24 a year"}, {"inc", "30 incidents", point, 30, ""}, {"churn", "2% a month", point, .24, "24% a year, added up"}, {"leave", "2% a month", point, .215283276265, "21.53% a year, compounded"},
		{"trend", "1 % a month", point, .12682503013197, "12.68% a year, compounded"}, {"tol", "43 minutes a month", point, 43. * 12 / 60 / 8760, "8.6 hours a year"}, {"tol", "0.1% a month", point, .001, ""},
		// What is rare.
		{"big", "once in 10 years", point, .1, ""}, {"big", "Once in 30 years", link, 1. / 30, ""}, {"big", "1 in 10 years", point, .1, "once in 10 years"}, {"big", "every 10 years", point, .1, "once in 10 years"},
		{"big", "once every 2.5 years", point, .4, "once in 2.5 years"}, {"big", "once in 2,5 years", comma, .4, ""}, {"big", "0.1 a year", point, .1, ""}, {"big", "0.1", link, .1, ""}, {"big", "twice in a decade", point, .2, "once in 5 years"},
		{"big", "every century", point, .01, "once in 100 years"}, {"big", "once every 18 months", point, 2. / 3, "once in 1.5 years"}, {"big", "1 every 12 years", point, 1. / 12, "once in 12 years"}, {"big", "4 in 2 years", point, 2, "2 a year"}, {"big", "never", point, 0, ""}, {"big", "2 outages a year", point, 2, ""},
		{"inc", "once in 10 years", point, .1, "0.1 a year"}, {"inc", "30 in a year", point, 30, ""}, {"inc", "once in ١٬٢٠٠ years", point, 1. / 1200, "0.000833333333333 a year"},
		// How long it is up.
		{"accept", "99.9%", point, .001, "99.9% up, 8.8 hours down a year"}, {"accept", "99.9", point, .001, "99.9% up, 8.8 hours down a year"}, {"accept", "99,9", comma, .001, "99,9% up, 8,8 hours down a year"},
		{"accept", "99.9%", link, .001, "99.9% up, 8.8 hours down a year"}, {"accept", "99.9", link, .001, "99.9% up, 8.8 hours down a year"}, {"tol", "99.99 % up", link, .0001, "99.99% up, 53 minutes down a year"},
		{"accept", "0.1", point, .001, "0.1% of time down, 99.9% up"}, {"accept", "0.1", link, .1, ""}, {"accept", "3h", point, 3. / 8760, ""}, {"accept", "0.1% down", point, .001, ""}, {"tol", "0.1%", point, .001, ""}, {"exit", "90", point, .1, "90% up, 36 days down a year"}, {"floor", "100%", point, 0, "100% up, no time down a year"}, {"tol", "three nines", point, .001, "99.9% up, 8.8 hours down a year"}, {"accept", "99.9999999%", point, 1e-9, "99.9999999% up, 0.032 seconds down a year"},
		{"exit", "70 % down", point, .7, ""}, {"exit", "6132h", link, .7, ""}, {"exit", "50", point, .5, ""}, {"tol", "30 % up", point, .7, "30% up, 256 days down a year"},
		{"accept", "0.999", point, .00999, "0.999% of time down; for 99.9% up write 99.9"}, {"tol", "0.5", point, .005, ""},
		{"accept", "0.999", link, .999, "99.9% of time down; for 99.9% up write 99.9%"}, {"tol", "3h", link, 3. / 8760, ""}, {"tol", "5", link, .05, "5%"},
		// Shares.
		{"margin", ".61", point, .0061, "0.61%; for 61% write 61"}, {"margin", "0,61", comma, .0061, "0,61%; for 61% write 61"}, {"margin", "61", point, .61, ""}, {"margin", "0.61", link, .61, ""}, {"margin", "61", link, .61, "61%"},
		{"churn", "5", link, 5, "500%; for 5% write 5%"}, {"churn", "5x", link, 5, ""}, {"growth", "1.32", link, 1.32, ""}, {"growth", "1.3", point, .013, "1.3%; for 130% write 130"}, {"tol", "0.1", point, .001, ""},
		// Time and the rest.
		{"mttr", "3 hrs", point, 3, ""}, {"mttr", "half an hour", point, .5, ""}, {"mttr", "an hour", point, 1, ""}, {"mttr", "1 minute", point, 1. / 60, ""}, {"mttr", "2d", link, 48, ""}, {"mttr", "5k", link, 5000, ""}, {"half", "18mo", link, 1.5, ""},
		{"half", "5 weeks", point, 5. / 52, ""}, {"hours", "40 hours of work", point, 40, ""}, {"hours", "40 person-hours", point, 40, ""}, {"hours", "1m", link, 1e6, ""}, {"replace", "6 months of pay", point, .5, ""}, {"nine", "7×", point, 7, ""},
		{"neglect", "30 times", point, 30, ""}, {"team", "12 engineers", point, 12, ""}, {"floor", "no time", point, 0, ""}, {"rev", "1E6", point, 1e6, ""}, {"rev", "1,5e6", comma, 1.5e6, ""},
		{"tol", "1e-9223372036854775808%", link, 0, ""}, {"rev", "1e99999999999999999999", link, 1e300, ""}, {"rev", "-1e999", link, -1e300, ""},
	} {
		f, _ := model.FieldOf(c.key)
		got, err := scenario.Read(f, c.text, c.reading)
		if err != nil || got.Value != scenario.Round(c.want) || strings.ReplaceAll(got.Note, "\u00a0", " ") != c.note {
			t.Errorf("%s %q (%+v) = %v, %q, %v, want %v, %q", c.key, c.text, c.reading, got.Value, got.Note, err, c.want, c.note)
		}
	}
}

// TestWhatIsNoOneNumberIsRefused, with the rule, and with what can be typed in its place where it may mean two things.
func TestWhatIsNoOneNumberIsRefused(t *testing.T) {
	for _, c := range []struct {
		key, text string
		reading   scenario.Reading
		says      string
		offers    []string
	}{
		{"rev", "12\n15", point, "more than one cell", nil}, {"rev", "12\t15", link, "more than one cell", nil}, {"rev", "6 24", point, "one number or two", nil}, {"rev", "12 345 67", point, "one number or two", nil}, {"rev", "1  000", point, "one number or two", nil},
		{"rev", "120.000", comma, "its point may group thousands or begin decimals: write 120000 or 120", []string{"120000", "120"}}, {"inc", "1.200", comma, "point", []string{"1200", "1,2"}}, {"ops", "120,000", comma, "comma", []string{"120000", "120"}}, {"ops", "120.000", point, "point", []string{"120000", "120"}}, {"ops", "1,234", comma, "comma", []string{"1234", "1,2340"}},
		{"inc", "1,200", point, "comma", []string{"1200", "1.2"}}, {"inc", "1,200", link, "comma", []string{"1200", "1.2"}}, {"rev", "1,234m", point, "comma", []string{"1234m", "1.234m"}}, {"rev", "$1,200m", point, "comma", []string{"$1200m", "$1.2m"}},
		{"ops", "$1.234", point, "point", []string{"$1234", "$1.2340"}}, {"growth", "(1,200)", point, "comma", []string{"-1200", "-1.2"}}, {"inc", "1,200 a month", point, "comma", []string{"1200 a month", "1.2 a month"}},
		{"rev", "1,5,3", point, "marks", nil}, {"rev", "1.2.3", point, "marks", nil}, {"rev", "1,23,45", point, "marks", nil}, {"rev", "0,123,456", point, "marks", nil}, {"rev", "491٫179.5", link, "marks", nil},
		{"ops", "2 engineers", point, "“engineers” is not a unit of it: write 12m", nil}, {"inc", "4 apples", point, "“apples” is not a unit of it: write 30, 4 a month or 2/week", nil}, {"rev", "5%", link, "“%” is not a unit", nil},
		{"inc", "$5", point, "no amount of money", nil}, {"rev", "12€ $", point, "not a unit", nil}, {"mttr", "90m", point, "90min", nil}, {"half", "18m", link, "18mo", nil}, {"tol", "5m", point, "90min", nil}, {"hours", "30m", point, "90min", nil},
		{"mttr", "1 h 30 min", point, "“h 30 min”", nil}, {"mttr", "1:30", point, "“:30”", nil}, {"tol", "8751h up", point, "percent only", nil}, {"margin", "half", point, "not a number", nil}, {"rev", "", point, "not a number: write 12m, 400k or 1.5 billion", nil},
		{"rev", "abc", comma, "not a number: write 12m, 400k or 1,5 billion", nil}, {"inc", "a", point, "not a number", nil}, {"ops", "no time", point, "not a number", nil}, {"rev", "--5", point, "not a number", nil}, {"rev", "1_000", point, "“_000”", nil}, {"rev", "0x10", point, "“x10”", nil},
		{"rev", "Inf", point, "not a number", nil}, {"rev", "NaN", point, "not a number", nil}, {"rev", strings.Repeat("9", 500), point, "too long", nil}, {"rev", "1\xff", point, "not a number", nil}, {"inc", "4 a months", point, "not a unit", nil},
		{"big", "once in 10", point, "write once in 10 years", nil}, {"big", "once in 0 years", point, "write once in 10 years", nil}, {"big", "once in ten apples", point, "once in 10 years", nil}, {"inc", "never", point, "not a number", nil}, {"rev", "$5m in 10 years", point, "not a unit", nil}, {"half", "every 10 years", point, "not a number", nil},
	} {
		f, _ := model.FieldOf(c.key)
		got, err := scenario.Read(f, c.text, c.reading)
		var why *scenario.Unclear
		if !errors.As(err, &why) {
			t.Errorf("%s %q (%+v) is read as %+v", c.key, c.text, c.reading, got)
			continue
		}
		if !strings.Contains(why.Message, c.says) || !slices.Equal(why.Offers, c.offers) {
			t.Errorf("%s %q (%+v): %q, %q, want %q, %q", c.key, c.text, c.reading, why.Message, why.Offers, c.says, c.offers)
		}
		offersRead(t, f, c.reading, c.text, err)
	}
}

// TestRangesAsPeopleWriteThem.
func TestRangesAsPeopleWriteThem(t *testing.T) {
	points := func(v ...float64) uncertainty.Range {
		if len(v) == 3 {
			return uncertainty.Range{Low: v[0], Mid: v[1], High: v[2], HasMid: true}
		}
		return uncertainty.Range{Low: v[0], High: v[1]}
	}
	for _, c := range []struct {
		key, text string
		reading   scenario.Reading
		want      uncertainty.Range
		note      string
	}{
		{"big", "once in 10 to 30 years", point, points(1./30, .1), ""}, {"big", "every 5-20 years", point, points(.05, .2), ""}, {"big", "once in 30 years to once in 10 years", point, points(1./30, .1), ""}, {"big", "0.05 to 0.2 a year", point, points(.05, .2), ""},
		{"inc", "25 to 35", point, points(25, 35), ""}, {"inc", "25-35", point, points(25, 35), ""}, {"inc", "25 – 35", point, points(25, 35), ""}, {"inc", "6~10~24", link, points(6, 10, 24), ""}, {"inc", "between 25 and 35", point, points(25, 35), ""},
		{"rev", "6 to 24m", point, points(6e6, 24e6), ""}, {"rev", "$6–24m", point, points(6e6, 24e6), ""}, {"rev", "1,5m–2,5m", comma, points(1.5e6, 2.5e6), ""}, {"mttr", "1 to 3 hours", point, points(1, 3), ""}, {"churn", "1%-2% a month", point, points(.12, .24), "12% a year, added up; 24% a year, added up"},
		{"growth", "-5--2", point, points(-.05, -.02), ""}, {"growth", "-5 to 5", point, points(-.05, .05), ""}, {"blast", "1e-5-1e-3", link, points(1e-5, 1e-3), ""},
		{"ops", "6~24m", link, points(6, 24e6), "$6 to $24000000 a year; where “m” is meant for both ends, write it twice"}, {"inc", "500~2k", link, points(500, 2000), ""}, {"tol", "0.0001~9h", link, points(.0001, 9./8760), ""},
		{"tol", "99.9~99.99", point, points(.0001, .001), "99.9% up, 8.8 hours down a year; 99.99% up, 53 minutes down a year"}, {"exit", "40~60", point, points(.4, .6), "60% of time down"}, {"exit", "0.4~0.6", link, points(.4, .6), ""},
	} {
		f, _ := model.FieldOf(c.key)
		got, note, err := scenario.ReadRange(f, c.text, c.reading)
		c.want.Low, c.want.High = scenario.Round(c.want.Low), scenario.Round(c.want.High)
		if !scenario.IsRange(c.text) || err != nil || got != c.want || strings.ReplaceAll(note, "\u00a0", " ") != c.note {
			t.Errorf("%s %q (%+v) = %+v, %q, %v, want %+v, %q", c.key, c.text, c.reading, got, note, err, c.want, c.note)
		}
	}
	for _, text := range []string{"12", "-5", "1e-5", "2024-01-05", "person-hours", "5 %", "12m", "–5", "-$5", "1,000", "0.1 % of time", "40 person-hours", "to", "half an hour"} {
		if scenario.IsRange(text) {
			t.Errorf("%q is taken for a range", text)
		}
	}
	inc, _ := model.FieldOf("inc")
	for _, text := range []string{"25", "1~2~3~4", "~", "1~", "~2", "1\n2~3", "1~2 parsecs", "~5", strings.Repeat("1~", 1000)} {
		var why *scenario.Unclear
		if r, _, err := scenario.ReadRange(inc, text, point); !errors.As(err, &why) {
			t.Errorf("%q is read as the range %+v", text, r)
		}
	}
}

// TestRangesReadBack: in a link a range is written so that it reads back, without a word.
func TestRangesReadBack(t *testing.T) {
	for _, f := range model.Fields {
		if f.Number == nil {
			continue
		}
		values := []float64{f.Min, f.Max, 1, 2, .3, .6, .7, .95, 1.5, 5, 30, 500, 2000, 1e5, 1.2345e6, 3e7, 1e9}
		for _, low := range values {
			for _, high := range values {
				r := uncertainty.Range{Low: scenario.Round(low), High: scenario.Round(high)}
				if !(low < high) || low < f.Min || high > f.Max {
					continue
				}
				text := scenario.FormatRange(f, r)
				if got, note, err := scenario.ReadRange(f, text, link); err != nil || got != r || note != "" {
					t.Errorf("%s: %+v is written %q and read as %+v, %q, %v", f.Key, r, text, got, note, err)
				}
			}
		}
	}
}

// TestBrokenRangesAreSaidInUnits: as the reader writes them, without a link key or a raw float.
func TestBrokenRangesAreSaidInUnits(t *testing.T) {
	for _, c := range []struct {
		key, text string
		reading   scenario.Reading
		says      string
	}{
		{"tol", "0.5~0.1", point, "needs its low end below its high end, not 0.5 to 0.1% of time"}, {"tol", "0.00000001~1", point, "must stay between 0.000001% of time and 90% down, not 0.00000001 to 1% of time"},
		{"margin", "0~50", point, "touches 0"}, {"margin", "10~100", comma, "touches 100%: the spread of a share is counted in odds, and no odds are all; 10 to 100%: end below 100%"},
		{"ops", "$10~$15m", comma, "between"}, {"ops", "2m~2,01m~9m", comma, "€2M to €2,01M to €9M a year is not; the nearest that works is €2M to €2,4137M to"},
	} {
		f, _ := model.FieldOf(c.key)
		r, _, err := scenario.ReadRange(f, c.text, c.reading)
		if err != nil {
			t.Fatal(err)
		}
		s, _ := scenario.Parse("")
		if _, err = s.WithRange(f, r); err == nil {
			if c.key != "ops" {
				t.Errorf("%s %q breaks no rule", c.key, c.text)
			}
			continue
		}
		said := strings.ReplaceAll(c.reading.Refusal(f, err), "\u00a0", " ")
		if !strings.Contains(said, c.says) || strings.Contains(said, "("+c.key+")") || strings.Contains(said, "e-0") || strings.Contains(said, "e+0") {
			t.Errorf("%s %q: %q, want %q", c.key, c.text, said, c.says)
		}
	}
}

// TestLinksSayHowTheyWereTaken, with the name, the key and the text.
func TestLinksSayHowTheyWereTaken(t *testing.T) {
	for _, c := range []struct{ facts, means, says string }{
		{"accept=99.9%", "&accept=0.001", "promised uptime (SLO) “99.9%” is taken as 99.9% up, 8.8 hours down a year"},
		{"exit=0.7", "&exit=6132h", "downtime nobody tolerates “0.7” is taken as 70% of time down; for 70% up write 70%"},
		{"churn=5", "&churn=5x", "normal churn “5” is taken as 500%; for 5% write 5%"},
		{"inc=4 a month", "&inc=48", "incidents “4 a month” is taken as 48 a year"},
		{"inc=6 24", "", "incidents “6 24”: a blank between digits groups thousands, as in 12 000, and here it does not: is it one number or two?; the default is used"},
		{"rev=12%0915", "", "revenue that depends on it “12 15”: it is more than one cell or line: give one number; the default is used"},
		{"tol=1e-9223372036854775808%", "&tol=1e-8", "downtime customers tolerate must be between 0.000001% and 90% down: “1e-9223372036854775808%” became 0.000001% of time"},
		{"inc=1~2k", "&inc=1to2000", "incidents “1~2k” is taken as 1 to 2000 a year; where “k” is meant for both ends, write it twice"},
		{"tol=0.5~0.1", "", "downtime customers tolerate needs its low end below its high end, not 50 to 10% of time; the default is used"},
		{"plan=1,5m@2", "", "plan: step “1,5m@2” is left out: commas stand between steps only, so write 2500000@2 or 2.5m@2"},
		{"plan=1m a month@2", "", "plan: step “1m a month@2” is left out: “1m a month” is written “12m” here"},
	} {
		s, problems := scenario.Parse("v=1&cust=consumer&" + c.facts)
		if got := s.Link(); got != marked("v=1&cust=consumer"+c.means) {
			t.Errorf("%s means %s", c.facts, got)
		}
		if len(problems) != 1 || strings.ReplaceAll(problems[0].Message, "\u00a0", " ") != c.says {
			t.Errorf("%s: %v, want %q", c.facts, problems, c.says)
		}
		opens(t, s)
	}
}

// TestAnythingIsReadOrRefused: whatever the text, a number is finite and rounded.
func TestAnythingIsReadOrRefused(t *testing.T) {
	for _, text := range []string{"1e308", "1e309", "-1e400", "1e-400", "9e99999999999999999", "1e300t", "1e300 a day", "100000000% a day", "-200% a month", "1e300h", "99999999999999999999999999999999999999", "0e999", "-0", "-0%", "1e+"} {
		for _, f := range model.Fields {
			if f.Number == nil {
				continue
			}
			for _, r := range readings {
				got, err := scenario.Read(f, text, r)
				if err == nil && (math.IsNaN(got.Value) || math.IsInf(got.Value, 0) || scenario.Round(got.Value) != got.Value || got.Value == 0 && math.Signbit(got.Value)) {
					t.Errorf("%s %q is read as %v", f.Key, text, got.Value)
				}
			}
		}
	}
}

// TestRoundUpTo: never less, never a whole digit more, and what has so few digits stays.
func TestRoundUpTo(t *testing.T) {
	for v, want := range map[float64]float64{0: 0, 1234: 1234, 12341: 12350, 99991: 100000, 0.0012344999: 0.001235, 1e15 + 1: 1.001e15, 2e-300: 2e-300} {
		if got := scenario.RoundUpTo(v, 4); got != want {
			t.Errorf("RoundUpTo(%v, 4) is %v, want %v", v, got, want)
		}
	}
	random := rand.New(rand.NewPCG(1, 2))
	for range 100_000 {
		v, n := math.Exp(random.NormFloat64()*50), 1+random.IntN(12)
		got := scenario.RoundUpTo(v, n)
		if !(got >= v) || got > v*(1+math.Pow(10, float64(1-n))*(1+1e-9)) || scenario.RoundTo(got, n) != got {
			t.Fatalf("RoundUpTo(%v, %d) is %v", v, n, got)
		}
	}
}
