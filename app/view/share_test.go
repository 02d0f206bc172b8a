package view

import (
	"strings"
	"testing"

	"goodenough/app/state"
	"goodenough/model/scenario"
)

func TestNoMarkupComesFromAName(t *testing.T) {
	const hostile = `</textarea><img src=x onerror=alert(1)> [a](b) | "quoted"`
	s := state.Open("cust=b2b-saas&name=x")
	s.Name, s.Site = hostile, state.Site{Home: "https://h/", Embed: "https://h/embed/"}
	p := Of(s)
	texts := p.ShareTexts()
	if strings.Contains(texts["iframe"], "<img") || strings.Count(texts["iframe"], `"`) != 14 {
		t.Errorf("the name broke out of the frame's code: %s", texts["iframe"])
	}
	for _, name := range []string{"markdown", "table"} {
		if strings.Contains(texts[name], "<img") || strings.Contains(texts[name], "[a](b)") {
			t.Errorf("the name is markup in %s: %s", name, texts[name])
		}
	}
	for _, form := range []string{"svg", "report"} {
		if file, ok := p.File(form); !ok || strings.Contains(file.Text, "<img") {
			t.Errorf("the name is markup in %s (%t)", form, ok)
		}
	}
}

func TestParagraphSaysWhatIsNoDefault(t *testing.T) {
	for link, want := range map[string]string{
		"cust=b2b-saas":                  "Every number is a default.",
		"cust=b2b-saas&ops=1.1m":         "Not the defaults for business software (SaaS): operations spend today $1.1M a year (default $2.5M a year).",
		"cust=b2b-saas&plan=1m@0,3m@2":   "a spend that changes: $2.5M a year; from year 0 on $1.0M a year; from year 2 on $3.0M a year.",
		"cust=b2b-saas&tol=0.002":        "tolerance line 0.2\u00a0% of time (default 0.1\u00a0% of time).",
		"cust=b2b-saas&inc=6~10~24":      "incidents 6 a year to 24 a year, median 10 a year (default 30 a year).",
		"cust=b2b-saas&trap=1&tol=1h~9h": "fire-fighting paid from the same budget.",
	} {
		if got := Of(state.Open(link)).Paragraph(); !strings.Contains(got, want) {
			t.Errorf("%s: no %q in %q", link, want, got)
		}
	}
}

func TestLinkLength(t *testing.T) {
	if got := linkLength(scenario.LongLink + 1); !strings.Contains(got, "some tools cut links") {
		t.Error(got)
	}
}
