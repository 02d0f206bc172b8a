package app

import (
	"encoding/csv"
	"strings"
	"testing"

	"goodenough/model/scenario"
)

func TestDisplayIsWhatItsQuerySays(t *testing.T) {
	for _, query := range []string{
		"view=curve",
		"view=verdict&in=ops,tol",
		"view=tornado&theme=dark",
		"view=curve&in=cust,rev,growth,sla&theme=light",
	} {
		if again := ParseDisplay(query).Query(); again != query {
			t.Errorf("%s became %s", query, again)
		}
	}
	for query, want := range map[string]string{
		"":                             "view=curve",
		"?theme=pink&view=__proto__":   "view=curve",
		"view=curve&in=tol,ops,ops,x,": "view=curve&in=ops,tol",
		"in=ops%2Ctol&currency=€":      "view=curve&in=ops,tol",
		"view=<b>&in=name":             "view=curve",
	} {
		if got := ParseDisplay(query).Query(); got != want {
			t.Errorf("%s became %s, want %s", query, got, want)
		}
	}
}

func TestDisplayKeepsToItsLimits(t *testing.T) {
	d := ParseDisplay("")
	for value, want := range map[string]int{"300": 300, "": someHeight, "-5": someHeight, "1e3": someHeight, "99999999999999999999": someHeight, "119": someHeight, "4000": 4000} {
		if got := d.with("height", value).Height; got != want {
			t.Errorf("height %q is %d, want %d", value, got, want)
		}
	}
	for value, want := range map[string]string{
		"https://wiki.example.com": "https://wiki.example.com", "http://localhost:8080": "http://localhost:8080",
		"*": "", "null": "", "javascript:alert(1)": "", "https://": "", "https://a/b": "", `https://a"b`: "", "https://Ä": "", "data:text/html": "",
	} {
		if got := d.with("parent", value).Parent; got != want {
			t.Errorf("parent %q is %q, want %q", value, got, want)
		}
	}
}

func TestAddressIsWhereThePreviewSaysTheSame(t *testing.T) {
	site := Site{Home: "https://h/", Embed: "https://h/embed/", Page: "https://h/cases/x/", Link: "v=1&cust=payments&ops=1m"}
	for link, want := range map[string]string{
		"v=1&cust=payments&ops=1m": "https://h/cases/x/#v=1&cust=payments&ops=1m",
		"v=1&cust=payments&ops=2m": "https://h/#v=1&cust=payments&ops=2m",
		"v=1&cust=b2b-saas":        "https://h/presets/b2b-saas/#v=1&cust=b2b-saas",
	} {
		if got := site.Address(link); got != want {
			t.Errorf("%s opens at %s, want %s", link, got, want)
		}
	}
	file := Site{Home: "file:///tmp/x.html", Page: "file:///tmp/x.html"}
	if got := file.Address("v=1&cust=b2b-saas"); got != "file:///tmp/x.html#v=1&cust=b2b-saas" {
		t.Errorf("one file leads to another: %s", got)
	}
}

func TestPinnedAndLive(t *testing.T) {
	s := Open("cust=b2b-saas&ops=1m")
	s.Site.Home = "https://h/"
	if got := s.address(); got != "https://h/#v=1&cust=b2b-saas&ops=1m" {
		t.Errorf("pinned: %s", got)
	}
	s, _ = Update(s, ChooseShare{"live", "live"})
	if got := s.address(); got != "https://h/#cust=b2b-saas&ops=1m" {
		t.Errorf("live: %s", got)
	}
	s, _ = Update(s, SetCurrency{"€"})
	if got := s.address(); got != "https://h/?currency=%E2%82%AC#cust=b2b-saas&ops=1m" {
		t.Errorf("in euros: %s", got)
	}
}

func TestNoMarkupComesFromAName(t *testing.T) {
	const hostile = `</textarea><img src=x onerror=alert(1)> [a](b) | "quoted"`
	s := Open("cust=b2b-saas&name=x")
	s.Name, s.Site = hostile, Site{Home: "https://h/", Embed: "https://h/embed/"}
	r := Compute(s.Inputs)
	texts := Shared(&s, r)
	if strings.Contains(texts["iframe"], "<img") || strings.Count(texts["iframe"], `"`) != 14 {
		t.Errorf("the name broke out of the frame's code: %s", texts["iframe"])
	}
	for _, name := range []string{"markdown", "table"} {
		if strings.Contains(texts[name], "<img") || strings.Contains(texts[name], "[a](b)") {
			t.Errorf("the name is markup in %s: %s", name, texts[name])
		}
	}
	sight := Look(s, r, DomainOf(s.Inputs, r))
	for _, form := range []string{"svg", "report"} {
		if file, ok := Exported(&s, r, sight, form); !ok || strings.Contains(file.Text, "<img") {
			t.Errorf("the name is markup in %s (%t)", form, ok)
		}
	}
}

// TestEveryAspectCanBeTakenAlong: a file that carries its link, and data, for each picture; the CSV is a table.
func TestEveryAspectCanBeTakenAlong(t *testing.T) {
	s := startState("v=1&cust=b2b-saas&ops=1.1m", false)
	s.Site.Home = "https://h/"
	r := Compute(s.Inputs)
	sight := Look(s, r, DomainOf(s.Inputs, r))
	sight.Show(s)
	for _, a := range Aspects {
		s.Share.View = a.Name
		svg, drawn := Exported(&s, r, sight, "svg")
		data, tabled := Exported(&s, r, sight, "csv")
		if drawn != tabled {
			t.Errorf("%s: drawn %t, tabled %t", a.Name, drawn, tabled)
		}
		if !drawn {
			if a.Name != "verdict" && a.Name != "exceedance" { // words, and what takes longer than the first paint has
				t.Errorf("%s has no picture", a.Name)
			}
			continue
		}
		if !strings.Contains(svg.Text, "https://h/#v=1&amp;cust=b2b-saas&amp;ops=1.1m</metadata>") {
			t.Errorf("%s does not carry its link", a.Name)
		}
		if rows, err := csv.NewReader(strings.NewReader(data.Text)).ReadAll(); err != nil || len(rows) < 3 {
			t.Errorf("%s: no table: %v\n%.200s", a.Name, err, data.Text)
		}
	}
}

func TestFactsAroundAFrameMoveSomeNumbers(t *testing.T) {
	s := Open("cust=b2b-saas&tol=0.2%&name=a+b")
	s, effects := Update(s, SetFacts{"#ops=1m&tol=0.3%"})
	if want := "v=1&cust=b2b-saas&ops=1m&tol=0.3%25&name=a%20b"; s.Link() != want && s.Link() != strings.Replace(want, "0.3%25", "0.003", 1) {
		t.Errorf("became %s", s.Link())
	}
	if len(effects) != 1 {
		t.Errorf("the address is not written: %v", effects)
	}
	if s, _ = Update(s, Undo{}); s.Spend == 1e6 {
		t.Error("undo does not bring the numbers back")
	}
}

func TestReportHoldsTheDecision(t *testing.T) {
	s := startState("v=1&cust=b2b-saas&ops=1.1m&name=Checkout", false)
	r := Compute(s.Inputs)
	sight := Look(s, r, DomainOf(s.Inputs, r))
	text := Markdown(Report(&s, r, sight, "2026-11-23"))
	for _, want := range []string{"# Checkout\n", "2026-11-23. ", Plain(Say(s.Inputs, r, English).Headline), "| operations spend today | $1.1M a year | ours; default $2.5M a year |", "## What was decided", "#" + s.Link()} {
		if !strings.Contains(text, want) {
			t.Errorf("no %q in\n%s", want, text)
		}
	}
	if s = Open("cust=consumer&inc=100k"); !strings.Contains(Markdown(Report(&s, Compute(s.Inputs), nil, "")), "contradict each other") {
		t.Error("a report of numbers that contradict each other does not say so")
	}
}

func TestParagraphSaysWhatIsNoDefault(t *testing.T) {
	for link, want := range map[string]string{
		"cust=b2b-saas":                  "Every number is a default.",
		"cust=b2b-saas&ops=1.1m":         "Not the defaults for business software (SaaS): operations spend today $1.1M a year (default $2.5M a year).",
		"cust=b2b-saas&plan=1m@0,3m@2":   "a spend that changes: $2.5M a year; from year 0 on $1.0M a year; from year 2 on $3.0M a year.",
		"cust=b2b-saas&trap=1&tol=1h~9h": "fire-fighting paid from the same budget.",
	} {
		s := Open(link)
		if got := Paragraph(&s, Compute(s.Inputs)); !strings.Contains(got, want) {
			t.Errorf("%s: no %q in %q", link, want, got)
		}
	}
}

func TestLinkLength(t *testing.T) {
	if got := linkLength(scenario.LongLink + 1); !strings.Contains(got, "some tools cut links") {
		t.Error(got)
	}
}
