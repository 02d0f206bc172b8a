package view

import (
	"html"
	"strings"
	"testing"

	"goodenough/app/state"
	"goodenough/model/scenario"
)

func TestNoMarkupComesFromAName(t *testing.T) {
	const hostile = `</textarea><img src=x onerror=alert(1)> [a](b) | "quoted" {{subst:x}} {% raw %} ~~~~ ~~s~~ $x$ a_b_c # &lt; ${y}`
	s := state.Open("cust=b2b-saas&name=x")
	s.Name, s.Site = hostile, state.Site{Home: "https://h/", Embed: "https://h/embed/"}
	p := Of(s)
	texts := p.ShareTexts()
	if code := texts["iframe"]; count(code, "<", ">", `"`) != [3]int{6, 6, 16} {
		t.Errorf("the name broke out of the frame's code: %s", code)
	}
	for _, mark := range []string{"{{", "{%", "~~~"} { // of wikis and of what makes pages of templates
		if _, code, _ := strings.Cut(texts["iframe"], " title="); strings.Contains(strings.ReplaceAll(code, html.EscapeString(p.Address()), ""), mark) {
			t.Errorf("%s stands in the frame's code: %s", mark, texts["iframe"])
		}
	}
	for name, text := range map[string]string{"markdown": texts["markdown"], "table": texts["table"], "report": Markdown(p.Report("today"))} {
		for _, mark := range []string{"<img", "[a](b)", "{{", "{%", "~~", " $x", " #\u00a0", " &lt; ", "a_b"} {
			if strings.Contains(strings.ReplaceAll(text, p.Address(), ""), mark) {
				t.Errorf("the name is markup in %s, by %s: %s", name, mark, text)
			}
		}
	}
	for _, form := range []string{"svg", "report"} {
		if file, ok := p.File(form); !ok || strings.Contains(file.Text, "<img") {
			t.Errorf("the name is markup in %s (%t)", form, ok)
		}
	}
}

// TestMarkdownHasNoFormulas: each dollar is one, where a pair of them would be a formula, and the address stays whole.
func TestMarkdownHasNoFormulas(t *testing.T) {
	s := state.Open("cust=b2b-saas&ops=1.1m&name=a_b")
	for home, address := range map[string]string{"": "`#" + s.Link() + "`", "https://h/x_y_z/": "<https://h/x_y_z/#" + s.Link() + ">"} {
		s.Site.Home = home
		p := Of(s)
		report := Markdown(p.Report("today"))
		if !strings.Contains(report, address) {
			t.Errorf("no %s in %s", address, report)
		}
		for _, text := range []string{report, p.ShareTexts()["markdown"], p.ShareTexts()["table"]} {
			if strings.Count(text, "$") != strings.Count(text, `\$`) {
				t.Errorf("a dollar may begin a formula: %s", text)
			}
		}
		if !strings.Contains(p.Paragraph(), " $1.1M ") {
			t.Errorf("the paragraph is no plain text: %s", p.Paragraph())
		}
	}
}

// TestMarkdownTablesHaveHeads: without one they would be none.
func TestMarkdownTablesHaveHeads(t *testing.T) {
	for table := range strings.SplitSeq(Markdown(Of(state.Open("cust=b2b-saas")).Report("today")), "\n\n") {
		lines := strings.Split(table, "\n")
		if !strings.HasPrefix(table, "|") {
			continue
		}
		if rule := strings.ReplaceAll(lines[1], " --- |", ""); rule != "|" || strings.Count(lines[1], "|") != strings.Count(lines[2], "|") {
			t.Errorf("this is no table:\n%s", table)
		}
	}
}

// TestWordsAroundTheFrameAreLinks: where the script is taken away, they open what they speak of.
func TestWordsAroundTheFrameAreLinks(t *testing.T) {
	s := state.Open("v=1&cust=b2b-saas&ops=4m&name=x")
	s.Site = state.Site{Home: "https://h/", Embed: "https://h/embed/"}
	code := Of(s).ShareTexts()["prose"]
	_, rest, _ := strings.Cut(code, `<a href="`)
	address, rest, _ := strings.Cut(rest, `"`)
	half := state.Open(strings.ReplaceAll(address, "&amp;", "&"))
	if half.Explored != 2e6 || half.Spend != 4e6 || half.Name != "x" || !strings.HasPrefix(address, "https://h/#v=1") {
		t.Errorf("the words lead to %s", address)
	}
	if !strings.HasPrefix(rest, ` data-goodenough data-facts="try=2m">half</a>`) {
		t.Errorf("the words move the frame by %s", rest)
	}
}

func TestParagraphSaysWhatIsNoDefault(t *testing.T) {
	for link, want := range map[string]string{
		"cust=b2b-saas":                  "Every number is the example’s.",
		"cust=b2b-saas&ops=1.1m":         "Changed from the example (business software): operations spending now $1.1M a year (example $2.5M).",
		"cust=b2b-saas&plan=1m@0,3m@2":   "a plan: from now on $1.0M a year; from year 2 on $3.0M a year.",
		"cust=b2b-saas&tol=0.002":        "downtime customers tolerate 0.2% of time (example 0.1%).",
		"cust=b2b-saas&tol=0.001":        "downtime customers tolerate 0.1% of time exactly (example 0.033 to 0.3% of time).",
		"cust=b2b-saas&big=0.1":          "big outages once in 10 years (example never).",
		"cust=b2b-saas&inc=6~10~24":      "incidents 6 to 24 a year, median 10 a year (example 30).",
		"cust=b2b-saas&trap=1&tol=1h~9h": "firefighting paid from the same budget.",
	} {
		if got := Of(state.Open("v=1&" + link)).Paragraph(); !strings.Contains(got, want) {
			t.Errorf("%s: no %q in %q", link, want, got)
		}
	}
}

func TestLinkLength(t *testing.T) {
	s := state.Open("v=2")
	if got := Of(s).linkLength(scenario.LongLink + 1); !strings.Contains(got, "some tools cut links") {
		t.Error(got)
	}
	if s.Choices.Long = true; !strings.Contains(Of(s).linkLength(100), "without your choices") {
		t.Error("a link without the choices says nothing of it")
	}
}
