package scenario_test

import (
	"math"
	"os"
	"reflect"
	"strconv"
	"strings"
	"testing"
	"unicode/utf8"

	"goodenough/model"
	"goodenough/model/scenario"
)

// FuzzParse: whatever the text, every input is within its range, and the canonical link of what was understood means exactly that,
// with nothing left to complain of but the parameters we don't know.
func FuzzParse(f *testing.F) {
	for _, p := range scenario.Presets {
		f.Add("cust=" + p.ID)
	}
	for _, c := range scenario.Cases() {
		f.Add(c.Link)
	}
	for _, seed := range []string{
		"https://example.org/?utm_source=x#rev=1m", "?rev=1m", "https://example.org/?rev=1m&ops=2m#rev=3m", "rev=1,000", "rev=12m&tol=0.1%&accept=3h",
		"rev=1e999&ops=NaN&inc=Inf&mttr=0x1p-2&blast=1_0&margin=-0", "tol=%", "tol=%2", "name=%zz%ff%00", "name=\u202Ex\u2066<b>&amp;\"'", "name=a+b%2Bc",
		"rev=1m&rev=2m&rev=", "__proto__=1&constructor=2&toString=3", "v=99&cust=&sla=", strings.Repeat("a=1&", 30), "x=" + strings.Repeat("y", 300), "#a#b=1?c=2", "://?#=&",
		"plan=1m@0,2.5m@2,+300k@1&years=5&trap=1", "plan=+1@1,+1@1,2@1,3@1,@,x@y,+-1@2,1@1e-400&years=+5&trap=2", "plan=%2B1e13@20,1e13@18mo,0@0", "budget=1&gmax=1e13&ghalf=1&gshape=20&team=.01",
		"v=2&to=end&choices=1abc&name=x&end=1", "choices=1a%00b&choices=é", "v=2&choices=1abc).", "choices=" + strings.Repeat("z", scenario.LongestPacked+1),
		"accept=-1&try=-1&floor=-0&trend=-.5", "mttr=1s&half=1mo&hours=1k&nine=2x&quits=1e-400", "a=1\u0085&b=\xff\xfe", "%00=%00&%20= ", "growth=1e9223372036854775807k",
	} {
		f.Add(seed)
	}
	f.Add("#" + strings.Repeat("rev=1m&", 1<<17))
	for _, attack := range attacks(f) {
		f.Add(attack)
	}
	f.Fuzz(func(t *testing.T, text string) {
		s, problems := scenario.Parse(text)
		for _, p := range problems {
			if p.Key == "" || p.Stops || !utf8.ValidString(p.Message) || strings.ContainsAny(p.Message, "\x00\x1b\n\u202E") {
				t.Errorf("problem %+v", p)
			}
		}
		for _, field := range model.Fields {
			if field.Number == nil {
				continue
			}
			v := *field.Number(&s.Inputs)
			if field.Optional && v == model.Unset {
				continue
			}
			if !(v >= field.Min && v <= field.Max) || scenario.Round(v) != v || v == 0 && math.Signbit(v) {
				t.Errorf("%s = %v", field.Key, v)
			}
		}
		if _, known := scenario.PresetOf(s.Customer); !known {
			t.Errorf("cust = %q", s.Customer)
		}
		if _, known := model.ScheduleOf(s.Schedule); !known {
			t.Errorf("sla = %q", s.Schedule)
		}
		if s.Name != scenario.CleanText(s.Name, 80) || s.Note != scenario.CleanText(s.Note, 280) {
			t.Errorf("name = %q", s.Name)
		}
		link := s.Link()
		if strings.ContainsAny(link, " #?\"'<>\\^`{|}\n") {
			t.Errorf("link %q has characters that some tool cuts at", link)
		}
		back, again := scenario.Parse(link)
		if !reflect.DeepEqual(back, s) {
			t.Errorf("%q opens as\n%+v, not\n%+v", link, back, s)
		}
		if len(again) != len(s.Unknown) {
			t.Errorf("%q: %v, want only a word on each of %d unknown parameters", link, again, len(s.Unknown))
		}
		if canonical := back.Link(); canonical != link {
			t.Errorf("%q becomes %q", link, canonical)
		}
	})
}

// attacks are the links of testdata/attacks.txt.
func attacks(f *testing.F) []string {
	f.Helper()
	content, err := os.ReadFile("testdata/attacks.txt")
	if err != nil {
		f.Fatal(err)
	}
	var links []string
	for line := range strings.Lines(string(content)) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		link, err := strconv.Unquote(strings.TrimSpace(line))
		if err != nil {
			f.Fatalf("%s: %v", line, err)
		}
		links = append(links, link)
	}
	return links
}

// FuzzNumber: every number of a link reads back as written, in every field, and whatever text is read is written the same way
// twice.
func FuzzNumber(f *testing.F) {
	for i := range model.Fields {
		f.Add(uint8(i), 1./3, "1.5m")
	}
	for _, v := range []float64{0, math.Copysign(0, -1), 1e-8, 9.99999999999e-5, .1 + .2, 1e6, 1234567, 1e12, 999999999999.5, 1e13, -.5, 3. / 8760, 8760, math.NaN(), math.Inf(1), 5e-324, math.MaxFloat64} {
		f.Add(uint8(8), v, "0.1%")
		f.Add(uint8(1), v, "$1 000k")
	}
	for _, text := range []string{"12\n15", "6 24", "$6,000,000", "1,200 a month", "12,00,000", "12'000", "１２", "١٢٬٣٤٥٫٦", "99.9% up", "three nines", "4 every 2 months", "half an hour", "12 Mio. €", "(5%)", "Rs.500", "1e-9223372036854775808%", "6 to 24m",
		"25–35 h", "$1~$10t", "0.4~60%", "99.9~99.99", "1~2k", "-5--2", "0x1p-2", "1_000", "Inf", "nan", "1e999", "1e-999", "-0", "+5", "1e+5k", "1e", ".", "", "k", "%", "3h", "90min", "2d", "18mo", "5x", "1,5", "−5", "\u00a01", "1e5e5"} {
		f.Add(uint8(8), 1., text)
		f.Add(uint8(5), 1., text)
	}
	f.Fuzz(func(t *testing.T, index uint8, v float64, text string) {
		field := model.Fields[int(index)%len(model.Fields)]
		if field.Number == nil {
			return
		}
		check := func(v float64) {
			written := scenario.FormatNumber(field, v)
			back, err := scenario.Read(field, written, scenario.Reading{})
			if err != nil || back.Value != v || back.Note != "" {
				t.Errorf("%s: %v is written %q and read as %+v, %v", field.Key, v, written, back, err)
			}
			if strings.ContainsAny(written, "+, %&#") || len(written) > 24 {
				t.Errorf("%s: %v is written %q", field.Key, v, written)
			}
		}
		if v = scenario.Round(v); v >= field.Min && v <= field.Max {
			check(v)
		}
		for _, reading := range append(readings, scenario.Reading{Decimal: ','}) {
			n, err := scenario.Read(field, text, reading)
			read := n.Value
			if err != nil {
				offersRead(t, field, reading, text, err)
			}
			if want, nobody := slowly(field, text, reading); err == nil && nobody == nil && !within(read, want) {
				t.Errorf("%s: %q (%+v) is read as %v, and slowly as %v", field.Key, text, reading, read, want)
			}
			if math.IsNaN(read) || math.IsInf(read, 0) {
				t.Errorf("%s: %q is read as %v", field.Key, text, read)
			}
			if r, _, err := scenario.ReadRange(field, text, reading); err == nil {
				for _, v := range []float64{r.Low, r.Mid, r.High} {
					if math.IsNaN(v) || math.IsInf(v, 0) || scenario.Round(v) != v {
						t.Errorf("%s: %q is read as the range %+v", field.Key, text, r)
					}
				}
			}
			if !utf8.ValidString(n.Note) || err != nil && !utf8.ValidString(err.Error()) {
				t.Errorf("%s: %q: %q, %v", field.Key, text, n.Note, err)
			}
			if err == nil && scenario.Round(read) != read {
				t.Errorf("%s: %q is read as %v, which a link cannot say", field.Key, text, read)
			}
			if err == nil && read >= field.Min && read <= field.Max {
				check(read)
			}
		}
		for _, word := range []string{"inf", "nan", "0x", "_"} {
			if _, err := scenario.Read(field, text, scenario.Reading{}); err == nil && strings.Contains(strings.ToLower(text), word) && word != "0x" {
				t.Errorf("%s: %q is read as a number", field.Key, text)
			}
		}
	})
}
