package choices_test

import (
	"strings"
	"testing"

	"goodenough/app/choices"
	"goodenough/model/scenario"
)

// TestNamedLink: names before links however people write them, links alone as they are, and what may be read in two ways refused.
func TestNamedLink(t *testing.T) {
	const link = "v=2&cust=payments&ops=4m"
	for line, want := range map[string][2]string{
		link:       {"", link},
		"#" + link: {"", "#" + link},
		"  https://host.example/a/?x=1#" + link + " ":       {"", "https://host.example/a/?x=1#" + link},
		"Checkout\t" + link:                                 {"Checkout", link},
		"Checkout," + link:                                  {"Checkout", link},
		"Checkout, #" + link:                                {"Checkout", "#" + link},
		"Checkout;" + link:                                  {"Checkout", link},
		"Checkout " + link:                                  {"Checkout", link},
		"Checkout   EU\t\t" + link:                          {"Checkout   EU", link},
		"Checkout service of Europe  " + link:               {"Checkout service of Europe", link},
		"Payments, EU " + link:                              {"Payments, EU", link},
		"Checkout #2 " + link:                               {"Checkout #2", link},
		"支付 " + link:                                        {"支付", link},
		"支付\u00a0" + link:                                   {"支付", link},
		"Checkout https://host.example/?x=1#" + link:        {"Checkout", "https://host.example/?x=1#" + link},
		"Checkout host.example/#" + link:                    {"Checkout", "host.example/#" + link},
		"Checkout,\"v=2&cust=payments&plan=1m@0,3m@2\"":     {"Checkout", "v=2&cust=payments&plan=1m@0,3m@2"},
		"Checkout,v=2&cust=payments&plan=1m@0,3m@2":         {"Checkout", "v=2&cust=payments&plan=1m@0,3m@2"},
		`"Payments, ""EU""",` + link:                        {`Payments, "EU"`, link},
		`"a=b",` + link:                                     {"a=b", link},
		"a=b\t" + link:                                      {"a=b", link},
		`"` + link + `"`:                                    {"", link},
		"=HYPERLINK(1)\t" + link:                            {"=HYPERLINK(1)", link},
		"cust=consumer&inc=4 a month":                       {"", "cust=consumer&inc=4 a month"},
		"Checkout cust=consumer&inc=4 a month":              {"Checkout", "cust=consumer&inc=4 a month"},
		"- " + link:                                         {"", "- " + link},
		"[My Checkout](https://host.example/#" + link + ")": {"", "[My Checkout](https://host.example/#" + link + ")"},
		"hello":                  {"", "hello"},
		"hello there, world":     {"", "hello there, world"},
		"left\tright":            {"", "left\tright"},
		"colour=red&" + link:     {"", "colour=red&" + link},
		"name=Check out&" + link: {"", "name=Check out&" + link},
		"Checkout v=2&to=end&cust=payments&why=see%20https://x.y&end=1": {"Checkout", "v=2&to=end&cust=payments&why=see%20https://x.y&end=1"},
		"":  {"", ""},
		`"`: {"", `"`},
		",": {"", ","},
		"=": {"", "="},
	} {
		name, got, err := choices.NamedLink(line)
		if err != nil || name != want[0] || got != want[1] {
			t.Errorf("%q is read as %q and %q, %v; want %q", line, name, got, err, want)
		}
	}
	for line, want := range map[string]string{
		"Checkout\tpayments\t" + link: "3 cells",
		link + "\t" + link:            "two links",
		link + "\tCheckout":           "behind its link",
		`"` + link + `",Checkout`:     "behind its link",
		"Checkout,Team A," + link:     `between quotes, as “"Checkout,Team A",v=2`,
		"A " + link + " B " + link:    "two links",
		"A\t" + link + ", B #" + link: "two links",
		strings.Repeat("x", 1<<20):    "no link stands on this line, which has 1048576 bytes",
		`"A",` + link + ` ` + link:    "two links",
	} {
		if _, _, err := choices.NamedLink(line); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: %v; want %q", line, err, want)
		}
	}
}

// FuzzNamedLink: whatever a line says, the link that is read is a piece of it, and a link that this program writes is read as it is.
func FuzzNamedLink(f *testing.F) {
	f.Add("Checkout", "v=2&cust=payments&name=A, B")
	f.Add(`"a""b`, "#x")
	f.Fuzz(func(t *testing.T, name, text string) {
		for _, line := range []string{name, text, name + "\t" + text, name + "," + text, name + " " + text} {
			if _, _, err := choices.NamedLink(line); err != nil && err.Error() == "" {
				t.Errorf("%q is refused without a word", line)
			}
		}
		s, _ := scenario.Parse(text)
		s.Name = scenario.CleanText(name, 80)
		if called, link, err := choices.NamedLink(s.Link()); err != nil || called != "" || link != s.Link() {
			t.Errorf("%q is read as %q and %q, %v", s.Link(), called, link, err)
		}
		if called, link, err := choices.NamedLink("Checkout " + s.Link()); err != nil || called != "Checkout" || link != s.Link() {
			t.Errorf("%q behind a name is read as %q and %q, %v", s.Link(), called, link, err)
		}
	})
}
