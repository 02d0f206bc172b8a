package view

import (
	"encoding/json"
	"strings"
	"testing"

	"goodenough/app/aside"
	"goodenough/app/carry"
	"goodenough/app/dom"
	"goodenough/app/state"
)

// TestAccountFiles: report and picture open the scenario that the estimates fill, the code shows the picture above a frame of it, and nothing
// of an account becomes markup.
func TestAccountFiles(t *testing.T) {
	s := state.Open("v=2&cust=b2b-saas")
	s.Site = state.Site{Home: "https://host.example/", Embed: "https://host.example/embed/", Page: "https://host.example/"}
	s.Import.Estimates = []aside.Estimate{{Key: "inc", Text: "6to10to24"}}
	if _, ok := Of(s).Taken(aside.AccountName, false); ok {
		t.Error("there is a report of nothing")
	}
	picture := dom.El("svg", dom.Class("chart timeline"), dom.A("viewBox", "0 0 720 92"), dom.El("rect", dom.Class("area a-sales"), dom.A("x", "1"), dom.A("y", "2"), dom.A("width", "3"), dom.A("height", "4")))
	account := dom.El("article", dom.Class("report-page"), dom.A(aside.AccountMark, "incidents"), dom.El("h1", "Incidents, <script>"), dom.El("p", dom.Class("report-answer"), "Nine of <b>ten</b> {{rows}} used ~~~~."), dom.El("figure", picture), dom.El("h2", "The longest"),
		dom.El("table", dom.El("thead", dom.El("tr", dom.El("th", "lasted"))), dom.El("tbody", dom.El("tr", dom.El("td", "2 hours")))))
	var err error
	if s.Import.Account, err = json.Marshal(account); err != nil {
		t.Fatal(err)
	}
	page := Of(s.Filled())
	text := map[string]string{}
	for _, name := range []string{aside.AccountName, aside.TimelineName} {
		for how, copied := range map[string]bool{" saved": false, " copied": true} {
			file, ok := page.AccountFile(page.Import.Account, name, copied)
			if !ok || file.Text == "" {
				t.Fatalf("there is no %s%s", name, how)
			}
			text[name+how] = file.Text
			if strings.Contains(file.Text, "<script") || strings.Contains(file.Text, "<b>") || strings.Contains(file.Text, "NaN") {
				t.Errorf("%s%s holds markup of others:\n%s", name, how, file.Text)
			}
			if !strings.Contains(file.Text, "inc=6to10to24") {
				t.Errorf("%s%s does not lead to the estimates:\n%s", name, how, file.Text)
			}
		}
	}
	for _, name := range []string{"incidents saved", "incidents copied", "timeline saved"} {
		if link, ok := carry.LinkIn([]byte(text[name])); !ok || !strings.Contains(link, "inc=6to10to24") {
			t.Errorf("%s, dropped on the page, opens %q", name, link)
		}
	}
	if report := text["incidents saved"]; !strings.Contains(report, "<rect") || strings.Contains(report, `class="area`) || !strings.Contains(report, "<style>") {
		t.Errorf("the report needs a style sheet that it has not:\n%s", report)
	}
	if code := text["timeline copied"]; !strings.Contains(code, "<rect") || !strings.Contains(code, `<iframe src="https://host.example/embed/?`) || strings.Contains(code, "~~") || strings.Contains(code, `svg" width=`) || !strings.Contains(code, `viewBox="0 0 748 `) || strings.Contains(code, "{{") {
		t.Errorf("the code is\n%s", code)
	}
	if markdown := text["incidents copied"]; !strings.Contains(markdown, "| lasted |\n| --- |\n| 2 hours |") || strings.Contains(markdown, "svg") {
		t.Errorf("the Markdown is\n%s", markdown)
	}
}
