//go:build !js

package command

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"goodenough/app/aside"
	"goodenough/app/choices"
	"goodenough/app/choosing/desk"
	"goodenough/app/state"
	"goodenough/app/view"
)

// TestTakenAlongIsThePages: what -o writes is what the page saves and copies of the same choices, to the letter.
func TestTakenAlongIsThePages(t *testing.T) {
	const link, base = "v=2&to=end&cust=b2b-saas&name=Checkout&end=1", "https://host.test/page/"
	const items = "name,one_off,life,incidents\n=Alarms,50k,3,20%\nB,90m,3,1%\nC,x,3,1%\n"
	const systems = "name,cust,ops\nA,payments,3m\nB,consumer,4m\n"
	folder := t.TempDir()
	for _, c := range []struct {
		in     string
		args   []string
		link   string
		texts  map[string]string
		status int
		saved  []string
	}{
		{items, []string{"backlog", "-budget", "100k", "-out", "B", "-", link}, link, map[string]string{"tool": "backlog", "items": items, "paid": "100k", "outs": "B"}, 2, []string{".html", ".md", ".csv", ".json"}},
		{systems, []string{"portfolio", "-budget", "5m", "-"}, "", map[string]string{"tool": "portfolio", "systems": systems, "shared": "5M"}, 0, []string{".html", ".md", ".csv", ".json"}},
		{"", []string{"compare", link, "#v=2&cust=b2b-saas&mttr=4"}, link, map[string]string{"tool": "compare", "pins": "#v=2&cust=b2b-saas&mttr=4"}, 0, []string{".html", ".md", ".csv", ".json", ".svg"}},
		{"", []string{"seek", "-best", "3m", "-by", "mttr", link}, link, map[string]string{"tool": "seek", "target": "3M", "by": "mttr"}, 0, []string{".html", ".md", ".csv", ".json"}},
	} {
		tool := c.args[0]
		ask := func(press string) (last aside.Reply) {
			texts := map[string]string{"press": press}
			for name, text := range c.texts {
				texts[name] = text
			}
			desk.New(func(r aside.Reply) { last = r }).Answer(aside.Request{Link: c.link, Choices: texts})
			return last
		}
		s := state.Open(c.link)
		s.Site.Home, s.Choices.Account = base, ask("").Account
		page := view.Of(s)
		for _, ending := range c.saved {
			file := filepath.Join(folder, tool+ending)
			out, errs, status := asked(c.in, append([]string{tool, "-o", file, "-base", base}, c.args[1:]...)...)
			if status != c.status || out != "" {
				t.Fatalf("%s %s: status %d\n%s%s", tool, ending, status, out, errs)
			}
			written, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			var want string
			switch ending {
			case ".csv", ".json":
				want = string(ask(ending[1:]).File.Content)
			case ".svg":
				taken, _ := page.Taken(aside.OverlayName, false)
				want = taken.Text
			default:
				taken, _ := page.Taken(aside.ChosenName, ending == ".md")
				want = taken.Text
			}
			if string(written) != want || want == "" {
				t.Errorf("%s %s: the terminal writes\n%s\nand the page\n%s", tool, ending, written, want)
			}
			if ending == ".json" {
				out, _, _ := asked(c.in, append([]string{tool, "-json"}, c.args[1:]...)...)
				if !json.Valid(written) || out != string(written) {
					t.Errorf("%s: -json writes\n%s\nand -o\n%s", tool, out, written)
				}
			}
			if ending != ".csv" && ending != ".json" && !strings.Contains(string(written), base) {
				t.Errorf("%s %s leads nowhere:\n%s", tool, ending, written)
			}
		}
		if tool != "compare" {
			if _, errs, status := asked(c.in, append([]string{tool, "-o", filepath.Join(folder, "x.svg")}, c.args[1:]...)...); status == 0 || !strings.Contains(errs, "there is no picture") {
				t.Errorf("%s as a picture: status %d, %s", tool, status, errs)
			}
		}
		if _, errs, status := asked(c.in, append([]string{tool, "-o", "x.doc"}, c.args[1:]...)...); status != 2 || !strings.Contains(errs, "not .doc") {
			t.Errorf("%s as .doc: status %d, %s", tool, status, errs)
		}
	}
}

// TestReportHasTheChoices that go with a link, as they are taken along of their screens; what can't be read of them is said.
func TestReportHasTheChoices(t *testing.T) {
	packed := choices.Pack(map[string]string{"items": "name,one_off,life,incidents\nAlarms,50k,3,20%\n", "target": "3M", "by": "mttr"})
	link := "v=2&to=end&cust=b2b-saas&choices=" + packed + "&end=1"
	out, errs, status := asked("", "report", link)
	if status != 0 || errs != "" || !strings.Contains(out, "## Which improvements are worth it?\n\nWorth doing: 1 of 1.") || !strings.Contains(out, "| Alarms |") || !strings.Contains(out, "| Below this line: not worth doing |") ||
		!strings.Contains(out, "## What would it take?") || strings.Contains(out, "Several systems") {
		t.Errorf("status %d, %s\n%s", status, errs, out)
	}
	if out, _, _ := asked("", "report", "v=2&to=end&cust=b2b-saas&choices=1zzz&end=1"); !strings.Contains(out, "cut or altered on their way") {
		t.Errorf("of choices that were cut it says\n%s", out)
	}
	if out, _, _ := asked("", "report", "v=2&cust=b2b-saas"); strings.Contains(out, "improvements") {
		t.Errorf("without choices it says\n%s", out)
	}
}
