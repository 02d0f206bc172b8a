package view

import (
	"encoding/csv"
	"strings"
	"testing"

	"goodenough/app/carry"
	"goodenough/app/state"
)

// TestEveryAspectCanBeTakenAlong: a file that carries its link, and data, for each picture; the CSV is a table.
func TestEveryAspectCanBeTakenAlong(t *testing.T) {
	s := state.First("v=1&cust=b2b-saas&ops=1.1m&team=15", false)
	s.Site.Home = "https://h/"
	p := Of(s)
	for _, a := range state.Views {
		if a.Label == "" {
			continue
		}
		p.Share.View = a.Name
		svg, drawn := p.File("svg")
		data, tabled := p.File("csv")
		if drawn != tabled {
			t.Errorf("%s: drawn %t, tabled %t", a.Name, drawn, tabled)
		}
		if !drawn {
			if a.Name != "verdict" && a.Name != state.ChoicesView && a.Name != "exceedance" { // words, and what takes longer than the first paint has
				t.Errorf("%s has no picture", a.Name)
			}
			continue
		}
		if !strings.Contains(svg.Text, "https://h/#v=1&amp;to=end&amp;cust=b2b-saas&amp;ops=1.1m&amp;team=15&amp;end=1</metadata>") {
			t.Errorf("%s does not carry its link", a.Name)
		}
		if rows, err := csv.NewReader(strings.NewReader(data.Text)).ReadAll(); err != nil || len(rows) < 3 {
			t.Errorf("%s: no table: %v\n%.200s", a.Name, err, data.Text)
		}
	}
}

// TestWhatIsSavedOpensAgain: reports and outcomes carry their link, and a report whose attributes a sanitizer took away has it in its text.
func TestWhatIsSavedOpensAgain(t *testing.T) {
	s := state.Open("v=1&cust=b2b-saas&ops=1.1m&inc=6~10~24&name=R%26D \"x\" 漢")
	s.Site.Home = "https://h/~user/"
	p := Of(s)
	report, _ := p.File("report")
	outcome, _ := p.File("json")
	for name, text := range map[string]string{
		"report": report.Text, "report in Markdown": Markdown(p.Report("today")), "outcome": outcome.Text,
		"report without attributes of ours": strings.ReplaceAll(report.Text, "data-goodenough", "data-other"), "paragraph": p.Paragraph() + "\n",
	} {
		link, ok := carry.LinkIn([]byte(text))
		if again := state.Open(link); !ok || again.Link() != s.Link() || len(again.Problems) > 0 {
			t.Errorf("the %s carries %q", name, link)
		}
	}
}
