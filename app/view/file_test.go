package view

import (
	"encoding/csv"
	"strings"
	"testing"

	"goodenough/app/state"
)

// TestEveryAspectCanBeTakenAlong: a file that carries its link, and data, for each picture; the CSV is a table.
func TestEveryAspectCanBeTakenAlong(t *testing.T) {
	s := state.First("v=1&cust=b2b-saas&ops=1.1m", false)
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
			if a.Name != "verdict" && a.Name != "exceedance" { // words, and what takes longer than the first paint has
				t.Errorf("%s has no picture", a.Name)
			}
			continue
		}
		if !strings.Contains(svg.Text, "https://h/#v=1&amp;to=end&amp;cust=b2b-saas&amp;ops=1.1m&amp;end=1</metadata>") {
			t.Errorf("%s does not carry its link", a.Name)
		}
		if rows, err := csv.NewReader(strings.NewReader(data.Text)).ReadAll(); err != nil || len(rows) < 3 {
			t.Errorf("%s: no table: %v\n%.200s", a.Name, err, data.Text)
		}
	}
}
