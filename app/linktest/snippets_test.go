package linktest

import (
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"goodenough/app/state"
	"goodenough/app/view"
	"goodenough/model/scenario"
)

// page is the page with a scenario, as the share dialog finds it.
func page(link string) *view.Page {
	s := state.Open(link)
	s.Site = state.Site{Home: base, Embed: base + "embed/", Page: base}
	return view.Of(s)
}

// named are scenarios with every name that is markup somewhere.
func named() []string {
	s, _ := scenario.Parse("cust=b2b-saas&ops=4m&inc=6~10~24&plan=1m@0,+500k@1,3m@2")
	var links []string
	for _, name := range names {
		s.Name = scenario.CleanText(name, 80)
		links = append(links, s.Link())
	}
	return links
}

// opened are the addresses of this tool that a piece of HTML opens or frames.
func opened(t *testing.T, document string) (links, frames []string) {
	t.Helper()
	tree, err := html.Parse(strings.NewReader(document))
	if err != nil {
		t.Fatal(err)
	}
	for node := range tree.Descendants() {
		for _, a := range node.Attr {
			switch {
			case !strings.HasPrefix(a.Val, base):
			case a.Key == "href":
				links = append(links, a.Val)
			case a.Key == "src":
				frames = append(frames, a.Val)
			}
		}
	}
	return links, frames
}

// TestFramesLeaveALink: a sanitizer removes the frame, and what is left opens its scenario; where the frame stays, it has the scenario.
func TestFramesLeaveALink(t *testing.T) {
	for _, software := range everything(t) {
		if software.reads != markup && software.reads != tiddly {
			continue
		}
		for _, link := range named() {
			code := page(link).ShareTexts()["iframe"]
			document, err := software.render(code)
			if err != nil {
				t.Fatalf("%s: %v", software.name, err)
			}
			links, frames := opened(t, document)
			if len(links) == 0 {
				t.Fatalf("%s leaves no link of %s: %s", software.name, code, document)
			}
			for _, address := range append(links, frames...) {
				if v := (sent{link, true}).judge(address); v != same && v != identical {
					t.Errorf("%s makes of %s: %s", software.name, code, address)
				}
			}
		}
	}
}

// fewEscapes are those in whose Markdown a dollar needs no backslash, so that it is shown. The others would make formulas without it.
var fewEscapes = []string{"showdown", "markdown_py", "redcarpet"}

// TestReportsShowWhatTheySay: a report in Markdown has each of its dollars wherever it is shown, and the name as it was given. Where
// formulas are read, what stands between two bare dollar signs becomes one.
func TestReportsShowWhatTheySay(t *testing.T) {
	for _, software := range everything(t) {
		if software.reads != markdown {
			continue
		}
		t.Run(software.name, func(t *testing.T) {
			for _, link := range named() {
				p := page(link)
				report := view.Markdown(p.Report("29 November 2026"))
				document, err := software.render(report)
				if err != nil && software.debian {
					t.Skip(err)
				} else if err != nil {
					t.Fatal(err)
				}
				tree, err := html.Parse(strings.NewReader(document))
				if err != nil {
					t.Fatal(err)
				}
				text := strings.Join(strings.Fields(textOf(tree)), " ")
				if slices.ContainsFunc(fewEscapes, func(name string) bool { return strings.Contains(software.name, name) }) {
					text = strings.ReplaceAll(text, `\$`, "$")
				}
				if got, want := strings.Count(text, "$"), strings.Count(report, "$"); got != want || strings.Contains(text, `\$`) {
					t.Fatalf("of %d dollar signs %d are shown: %s", want, got, text)
				}
				if name := strings.Join(strings.Fields(p.Name), " "); !software.debian && !strings.Contains(name, "://") && !strings.Contains(text, name) { // some of Debian's set quotes and dashes
					t.Errorf("%q is shown as %.200q", name, text)
				}
			}
		})
	}
}
