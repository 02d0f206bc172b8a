package desk

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"goodenough/app/dom"
	"goodenough/app/view"
)

// along are screens of which something is taken along.
var along = []struct {
	what, link string
	texts      map[string]string
}{
	{"a backlog with a budget and a decision", "v=2&cust=b2b-saas&name=Checkout", map[string]string{"tool": "backlog", "paid": "400k", "outs": "Rehearse failures every quarter"}},
	{"improvements that are written like formulas", "v=2&cust=b2b-saas", map[string]string{"tool": "backlog", "items": "name,one_off,life,incidents\n=1+1,50k,3,20%\n@here,90m,3,1%\n+x,,,1%..\n"}},
	{"systems on one budget", "v=2&cust=b2b-saas", map[string]string{"tool": "portfolio", "shared": "5M", "systems": "name,cust,ops\n-1+cmd,payments,3m\nB,consumer,4m\n"}},
	{"two scenarios", "v=2&cust=b2b-saas&mttr=2", map[string]string{"tool": "compare", "pins": "#v=2&cust=b2b-saas&mttr=4&ops=3m&name=Theirs"}},
	{"the same twice", "v=2&cust=b2b-saas", map[string]string{"tool": "compare", "pins": "#v=2&cust=b2b-saas"}},
	{"a goal", "v=2&cust=b2b-saas", map[string]string{"tool": "seek", "target": "1.5M", "by": "mttr"}},
	{"a goal that can’t be met", "v=2&cust=b2b-saas", map[string]string{"tool": "seek", "result": "downtime", "target": "1 minute"}},
}

// TestTakenAlong holds what the account of each screen says, and its rows for a spreadsheet.
func TestTakenAlong(t *testing.T) {
	var b strings.Builder
	for _, c := range along {
		_, last := answered(t, c.link, c.texts)
		var account dom.Node
		if err := json.Unmarshal(last.Account, &account); err != nil {
			t.Fatalf("%s: %v", c.what, err)
		}
		if html := account.HTML(); strings.Contains(html, "<button") || strings.Contains(html, "<input") || strings.Contains(html, " style=") {
			t.Errorf("%s holds what only the page hears:\n%s", c.what, html)
		}
		texts := map[string]string{"press": "csv"}
		for name, text := range c.texts {
			texts[name] = text
		}
		_, last = answered(t, c.link, texts)
		if last.File == nil || last.File.Name != "good-enough-"+c.texts["tool"]+".csv" || last.Choices["press"] != "" {
			t.Fatalf("%s: the file is %v", c.what, last.File)
		}
		b.WriteString("== " + c.what + "\n" + view.Markdown(account) + "\n" + strings.ReplaceAll(string(last.File.Content), "\r\n", "\n") + "\n")
	}
	golden := filepath.Join("testdata", "along.txt")
	if *update {
		if err := os.WriteFile(golden, []byte(b.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if got := b.String(); got != string(want) {
		t.Errorf("an account says something else than %s (make golden writes it anew):\n%s", golden, got)
	}
}

// TestNothingToTakeAlong where a screen has no answer: then there are no buttons for it either.
func TestNothingToTakeAlong(t *testing.T) {
	for _, texts := range []map[string]string{
		{"tool": "backlog", "items": "hello"}, {"tool": "backlog", "paid": "1k", "ins": "A second region"}, {"tool": "portfolio", "systems": "hello"},
		{"tool": "compare"}, {"tool": "compare", "pins": "hello"}, {"tool": "seek"}, {"tool": "seek", "target": "a lot"}, {"tool": "workbook"},
	} {
		texts["press"] = "csv"
		screen, last := answered(t, "v=2&cust=b2b-saas", texts)
		if last.Account != nil || last.File != nil || strings.Contains(screen.HTML(), "save-chosen") {
			t.Errorf("%v: there is something to take along", texts)
		}
	}
}
