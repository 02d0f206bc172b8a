package scenario_test

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"

	"goodenough/model"
	"goodenough/model/scenario"
)

// TestParse: what people and hostile pages put in a link, what it comes to, and which inputs are complained about.
func TestParse(t *testing.T) {
	newest := fmt.Sprintf("v=%d", scenario.Newest.Version)
	standard := newest + "&cust=consumer"
	for _, c := range []struct {
		link, want string
		about      []string
	}{
		// Nothing, or nothing for us.
		{"", standard, nil},
		{"#", standard, nil},
		{"?", standard, nil},
		{"https://example.org/", standard, nil},
		{"https://example.org/#", standard, nil},
		{"https://example.org/#answer", standard, nil}, // a place on the page
		{"https://example.org/?utm_source=x&fbclid=1", standard, nil},
		{"hello", standard, []string{"link"}},

		// Where facts stand.
		{"?utm_source=x#rev=1m", standard + "&rev=1m", nil},
		{"https://example.org/a/b?rev=1m", standard + "&rev=1m", nil},
		{"https://example.org/?rev=1m#rev=2m", standard + "&rev=2m", nil},
		{"https://example.org/?rev=1m&ops=2m#rev=2m&margin=.4", standard + "&rev=2m&margin=0.4&ops=2m", nil},
		{"https://example.org/?cust=payments#answer", newest + "&cust=payments", nil},
		{"  #rev=1m  ", standard + "&rev=1m", nil},
		{"rev=1m&&&=&=5&ops", standard + "&rev=1m", nil},

		// Numbers as people write them.
		{"rev=12m", standard + "&rev=12m", nil},
		{"rev=1.5bn&ops=$400K", standard + "&rev=1.5b&ops=400k", nil},
		{"tol=0.1%&exit=50%25", standard + "&tol=0.001&exit=0.5", nil},
		{"tol=3h", standard + "&tol=3h", nil},
		{"tol=90min&mttr=90min&half=18mo", standard + "&tol=1.5h&half=1.5", nil}, // 90 minutes is the preset's time to restore
		{"mttr=45s&nine=4x&replace=2X", standard + "&mttr=0.0125&nine=4&replace=2", nil},
		{"trend=\u22125%", standard + "&trend=%2D0.05", nil},
		{"rev=1%C2%A0000%20000", standard + "&rev=1m", nil},
		{"floor=-0", standard + "&floor=0", nil},

		// Not numbers: named, and the default stands.
		{"rev=1,000", standard, []string{"rev"}},
		{"rev=1_000_000", standard, []string{"rev"}},
		{"rev=0x1p20", standard, []string{"rev"}},
		{"rev=0x1p-2", standard, []string{"rev"}},
		{"rev=NaN&ops=nan", standard, []string{"rev", "ops"}},
		{"rev=Inf&ops=-infinity&inc=%2Binf", standard, []string{"rev", "ops", "inc"}},
		{"rev=&ops=%&inc=e&mttr=.", standard, []string{"rev", "ops", "inc", "mttr"}},
		{"rev=1.2.3&ops=1e&inc=--5&mttr=1e5e5", standard, []string{"rev", "ops", "inc", "mttr"}},
		{"rev=12mm&ops=5 apples", standard, []string{"rev", "ops"}},
		{"mttr=90m&half=18m&tol=5m", standard, []string{"mttr", "tol", "half"}}, // minutes, months or millions?
		{"rev=6~24", standard + "&rev=1k", []string{"rev"}},                     // a range, moved to the edge

		// Out of range: moved to the edge, and named.
		{"rev=1e999", standard + "&rev=10t", []string{"rev"}},
		{"rev=-1e999", standard + "&rev=1k", []string{"rev"}},
		{"rev=1e-999", standard + "&rev=1k", []string{"rev"}},
		{"rev=1e99999999999999999999", standard + "&rev=10t", []string{"rev"}},
		{"mttr=0", standard + "&mttr=" + fmt.Sprint(scenario.Round(1./3600)), []string{"mttr"}},
		{"accept=-1&try=-1", standard + "&accept=1e-9&try=0", []string{"accept", "try"}},

		// Choices and text.
		{"cust=Consumer", standard, []string{"cust"}},
		{"cust=", standard, []string{"cust"}},
		{"sla=s3&cover=1", standard + "&sla=s3&cover=1", nil},
		{"sla=s4", standard, []string{"sla"}},
		{"v=99", standard, []string{"v"}},
		{"name=C%2B%2B+build", standard + "&name=C%2B%2B%20build", nil},
		{"name=%E2%80%AEevil", standard + "&name=evil", []string{"name"}},
		{"name=<script>alert(1)</script>", standard + "&name=%3Cscript%3Ealert%281%29%3C%2Fscript%3E", nil},

		// What we don't know: kept and reported.
		{"rev=1m&newer=6~24&rev2=1", standard + "&rev=1m&newer=6%7E24&rev2=1", []string{"newer", "rev2"}},
		{"__proto__=1&constructor=2", standard + "&%5F%5Fproto%5F%5F=1&constructor=2", []string{"__proto__", "constructor"}},
		{"REV=1m", standard + "&REV=1m", []string{"REV"}},
		{"%00=1", standard + "&%00=1", []string{"link"}},
		{"x=" + strings.Repeat("y", 1000), standard, []string{"x", "link"}},

		// Twice: the last counts.
		{"rev=1m&rev=2m", standard + "&rev=2m", []string{"rev"}},
		{"rev=1m&rev=1m", standard + "&rev=1m", nil},
		{"r%65v=1m", standard + "&rev=1m", nil},

		// Stray percent signs stay.
		{"name=-a-b- c", standard + "&name=%2Da-b%2D%20c", nil},
		{"name=100%", standard + "&name=100%25", nil},
		{"name=%zz%4", standard + "&name=%25zz%254", nil},
		{"name=%ff%fe", standard, []string{"name"}},
		{`name=back\slash`, standard + "&name=back%5Cslash", nil},
		{`name=%5C.%5C`, standard + "&name=%5C.%5C", nil},
	} {
		s, problems := scenario.Parse(c.link)
		if got := s.Link(); got != marked(c.want) {
			t.Errorf("%.80q means %s, want %s", c.link, got, c.want)
		}
		var about []string
		for _, p := range problems {
			if p.Key != "v" || !p.Note { // a link typed by hand names none
				about = append(about, p.Key)
			}
		}
		if !slices.Equal(about, c.about) {
			t.Errorf("%.80q: problems with %v, want %v: %v", c.link, about, c.about, problems)
		}
	}
}

// TestHugeLinksCostLittle: a megabyte of anything is read to a limit, and what is said about it has a limit too.
func TestHugeLinksCostLittle(t *testing.T) {
	for _, unit := range []string{"a", "%", "%41", "&", "=", "a=&", "rev=1&", "é", "#", "?", "a=1&b=2&", "name=%F0%9F%9A%80", "\x00", "~", "1e", "rev=1&rev=2&", "sla=x&cust=y&v=3&"} {
		for _, before := range []string{"", "#", "https://example.org/?", "name=", "rev=", "x="} {
			s, problems := scenario.Parse(before + strings.Repeat(unit, 1<<20/len(unit)))
			if len(s.Link()) > 16<<10 || len(problems) > 100 {
				t.Errorf("a megabyte of %q after %q: a link of %d bytes, %d problems", unit, before, len(s.Link()), len(problems))
			}
			for _, p := range problems {
				if len(p.Message) > 400 {
					t.Errorf("a megabyte of %q after %q: a message of %d bytes", unit, before, len(p.Message))
				}
			}
		}
	}
}

// TestNumbersAsTyped: on the page a bare number in a field of shares is percent, and the reader's decimal mark counts.
func TestNumbersAsTyped(t *testing.T) {
	for _, c := range []struct {
		key, text string
		reading   scenario.Reading
		want      float64
	}{
		{"margin", "70", scenario.Reading{Percent: true}, .7},
		{"margin", "70 %", scenario.Reading{Percent: true}, .7},
		{"margin", "0.7", scenario.Reading{}, .7},
		{"tol", "0,1", scenario.Reading{Percent: true, Decimal: ','}, .001},
		{"tol", "8.76h", scenario.Reading{Percent: true}, .001},
		{"rev", "1,5m", scenario.Reading{Decimal: ','}, 1.5e6},
		{"rev", "€ 1.5m", scenario.Reading{Decimal: ','}, 1.5e6},
		{"inc", "30", scenario.Reading{Percent: true}, 30},
		{"mttr", "2d", scenario.Reading{}, 48},
		{"hours", "1k", scenario.Reading{}, 1000},
		{"growth", "-10", scenario.Reading{Percent: true}, -.1},
	} {
		f, _ := model.FieldOf(c.key)
		if got, err := scenario.Read(f, c.text, c.reading); err != nil || got.Value != c.want {
			t.Errorf("%s %q (%+v) = %v, %v, want %v", c.key, c.text, c.reading, got, err, c.want)
		}
	}
}

// TestDecimalsAreExact: a number with a suffix or a percent sign is the same float as the number it stands for.
func TestDecimalsAreExact(t *testing.T) {
	rev, _ := model.FieldOf("rev")
	tol, _ := model.FieldOf("tol")
	for i := 1; i < 1000; i++ {
		for _, suffix := range []struct {
			letter   string
			exponent int
		}{{"k", 3}, {"m", 6}, {"b", 9}} {
			text := fmt.Sprintf("%d.%02d", i/100, i%100)
			want := float64(i) * math.Pow10(suffix.exponent-2)
			if got, err := scenario.Read(rev, text+suffix.letter, scenario.Reading{}); got.Value != want || err != nil {
				t.Errorf("%s%s = %v, want %v", text, suffix.letter, got, want)
			}
		}
		text := fmt.Sprintf("0.%03d", i)
		bare, _ := scenario.Read(tol, "0.00"+text[2:], scenario.Reading{})
		if got, err := scenario.Read(tol, text+"%", scenario.Reading{}); got != bare || err != nil {
			t.Errorf("%s%% = %v, want %v", text, got, bare)
		}
	}
}
