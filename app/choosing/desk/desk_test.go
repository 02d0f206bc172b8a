package desk

import (
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"goodenough/app/aside"
	"goodenough/app/choices"
	"goodenough/app/dom"
	"goodenough/app/view"
)

var update = flag.Bool("update", false, "write the goldens anew")

// answered is the screen that answers a request, and the reply that it came in.
func answered(t *testing.T, link string, texts map[string]string) (screen dom.Node, last aside.Reply) {
	t.Helper()
	New(func(r aside.Reply) { last = r }).Answer(aside.Request{ID: 7, Link: link, Choices: texts})
	if last.ID != 7 {
		t.Fatalf("the reply is to %d", last.ID)
	}
	if err := json.Unmarshal(last.Screen, &screen); err != nil {
		t.Fatal(err)
	}
	return screen, last
}

// TestScreens holds what each screen says, in cases a person can read.
func TestScreens(t *testing.T) {
	var b strings.Builder
	for _, c := range []struct {
		what, link string
		texts      map[string]string
	}{
		{"a backlog to begin with", "v=2&cust=b2b-saas", map[string]string{"tool": "backlog"}},
		{"a backlog with a budget and decisions", "v=2&cust=b2b-saas", map[string]string{"tool": "backlog", "paid": "100k", "ins": "Rehearse failures every quarter", "press": "out-0"}},
		{"a row is added, and a cell is typed", "v=2&cust=b2b-saas", map[string]string{"tool": "backlog", "items": "name,one_off,yearly,life,incidents\nBetter alarms,,20k,,10%\n", "cell-0-2": "a lot", "press": "add"}},
		{"no table", "v=2&cust=b2b-saas", map[string]string{"tool": "backlog", "items": "hello", "paid": "much"}},
		{"decided beyond the budget", "v=2&cust=b2b-saas", map[string]string{"tool": "backlog", "paid": "1k", "ins": "A second region"}},
		{"systems to begin with", "v=2&cust=b2b-saas", map[string]string{"tool": "portfolio"}},
		{"systems with a budget, and the page's", "v=2&cust=b2b-saas&name=Mine", map[string]string{"tool": "portfolio", "shared": "5M", "systems": "name,cust,ops,inc\nA,payments,3m,20\nB,consumer,oops,\n", "press": "add-system"}},
		{"a workbook", "v=2&cust=b2b-saas", map[string]string{"tool": "workbook", "pins": "#v=2&cust=consumer", "press": "workbook"}},
		{"nothing is pinned yet", "v=2&cust=b2b-saas", map[string]string{"tool": "compare"}},
		{"a scenario beside two others", "v=2&cust=b2b-saas&mttr=2", map[string]string{"tool": "compare", "pins": "https://host.test/page/#v=2&cust=b2b-saas&mttr=4&ops=3m\n\n#v=2&cust=b2b-saas&mttr=2&team=12"}},
		{"pinned twice", "v=2&cust=b2b-saas", map[string]string{"tool": "compare", "pins": "#v=2&cust=b2b-saas&mttr=4", "press": "pin"}},
		{"too many, and one that is refused", "v=2&cust=b2b-saas", map[string]string{"tool": "compare", "pins": "#v=2&mttr=banana\n#v=2&mttr=3\n#v=2&mttr=4\n#v=2&mttr=5\n#v=2&mttr=6"}},
		{"what is no link", "v=2&cust=b2b-saas", map[string]string{"tool": "compare", "pins": "hello\n#v=2&cust=b2b-saas&mttr=4"}},
		{"one without an answer", "v=2&cust=b2b-saas", map[string]string{"tool": "compare", "pins": "#v=2&cust=b2b-saas&inc=1&mttr=0.01"}},
		{"nothing is wanted yet", "v=2&cust=b2b-saas", map[string]string{"tool": "seek"}},
		{"a best spending", "v=2&cust=b2b-saas", map[string]string{"tool": "seek", "target": "3M", "by": "mttr"}},
		{"a downtime", "v=2&cust=b2b-saas", map[string]string{"tool": "seek", "result": "downtime", "target": "99.95% up"}},
		{"what can't be", "v=2&cust=b2b-saas", map[string]string{"tool": "seek", "result": "downtime", "target": "1 minute"}},
		{"what can't be read", "v=2&cust=b2b-saas", map[string]string{"tool": "seek", "target": "a lot <b>", "by": "name"}},
	} {
		screen, last := answered(t, c.link, c.texts)
		b.WriteString("== " + c.what + "\n" + view.Markdown(screen))
		if last.File != nil {
			fmt.Fprintf(&b, "file: %s, %s\n", last.File.Name, last.File.Type)
		}
		for _, name := range []string{choices.ItemsText, choices.InsText, choices.OutsText, choices.SystemsText} {
			if now := last.Choices[name]; now != c.texts[name] {
				b.WriteString(name + ": " + strings.ReplaceAll(now, "\n", " | ") + "\n")
			}
		}
		if pins := last.Choices[choices.PinsText]; pins != c.texts[choices.PinsText] {
			b.WriteString("pins: " + strings.ReplaceAll(pins, "\n", " | ") + "\n")
		}
		b.WriteString("\n")
	}
	golden := filepath.Join("testdata", "screens.txt")
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
		t.Errorf("a screen says something else than %s (make golden writes it anew):\n%s", golden, got)
	}
}
