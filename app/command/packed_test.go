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
	"goodenough/model/scenario"
)

// linkOfChoices is a link that brings them, as the page copies it.
func linkOfChoices(tool string, texts map[string]string) string {
	s, _ := scenario.Parse("v=2&cust=b2b-saas")
	s.Packed = aside.Marked(tool, choices.Pack(texts))
	return "https://ops.test/#" + s.Link()
}

const ideas = "name,yearly,incidents\nFewer alarms,1k,30%..50%\nNothing much,1m,1%\n"

// TestCommandsReadChoicesOfALink: what the page’s link brings is answered as if it had been given.
func TestCommandsReadChoicesOfALink(t *testing.T) {
	file := filepath.Join(t.TempDir(), "ideas.csv")
	if err := os.WriteFile(file, []byte(ideas), 0o600); err != nil {
		t.Fatal(err)
	}
	const plain = "v=2&cust=b2b-saas"
	items := map[string]string{"items": ideas, "paid": "2m", "ins": "Nothing much\nwhat is gone"}
	systems := "#v=2&cust=payments&ops=4m\n#v=2&cust=consumer\n"
	listed := filepath.Join(t.TempDir(), "systems.txt")
	if err := os.WriteFile(listed, []byte(systems), 0o600); err != nil {
		t.Fatal(err)
	}
	for what, c := range map[string]struct{ brought, given []string }{
		"a backlog":      {[]string{"backlog", "-json", linkOfChoices("backlog", items)}, []string{"backlog", "-json", "-budget=2m", "-in=Nothing much", file, plain}},
		"with flags":     {[]string{"backlog", "-json", "-budget=5k", "-out=Nothing much", linkOfChoices("", items)}, []string{"backlog", "-json", "-budget=5k", "-out=Nothing much", file, plain}},
		"systems":        {[]string{"portfolio", "-json", linkOfChoices("portfolio", map[string]string{"systems": systems, "shared": "5m"})}, []string{"portfolio", "-json", "-budget=5m", listed}},
		"what is pinned": {[]string{"compare", "-json", linkOfChoices("compare", map[string]string{"pins": systems})}, []string{"compare", "-json", plain, "#v=2&cust=payments&ops=4m", "#v=2&cust=consumer"}},
		"what is wanted": {[]string{"seek", "-json", linkOfChoices("seek", map[string]string{"target": "3M"})}, []string{"seek", "-json", "-best=3m", "-by=mttr", plain}},
		"a downtime":     {[]string{"seek", "-json", linkOfChoices("seek", map[string]string{"target": "4 hours", "result": "downtime", "by": "try"})}, []string{"seek", "-json", "-downtime=4 hours", "-by=try", plain}},
		"nothing of it":  {[]string{"explain", "-samples=0", "-json", linkOfChoices("seek", items)}, []string{"explain", "-samples=0", "-json", plain}},
	} {
		got, errs, status := asked("", c.brought...)
		want, _, _ := asked("", c.given...)
		if status != 0 || errs != "" || plainly(t, got) != plainly(t, want) {
			t.Errorf("%s: status %d, %s\n%.600s\nand not\n%.600s", what, status, errs, got, want)
		}
	}
}

// plainly is an answer in JSON but for the choices in its links.
func plainly(t *testing.T, text string) string {
	t.Helper()
	var answer any
	if err := json.Unmarshal([]byte(text), &answer); err != nil {
		t.Fatalf("%v: %.300s", err, text)
	}
	var strip func(v any) any
	strip = func(v any) any {
		switch v := v.(type) {
		case string:
			if s, _ := scenario.Parse(v); strings.HasPrefix(v, "v=") {
				return s.WithoutPacked().Link()
			}
		case []any:
			for i := range v {
				v[i] = strip(v[i])
			}
		case map[string]any:
			for name := range v {
				v[name] = strip(v[name])
			}
		}
		return v
	}
	written, err := json.Marshal(strip(answer))
	if err != nil {
		t.Fatal(err)
	}
	return string(written)
}

// TestChoicesMissingOrTwice: a link that brings none where they are needed, one that brings what a file brings, and one that can't be read.
func TestChoicesMissingOrTwice(t *testing.T) {
	const plain = "v=2&cust=b2b-saas"
	other := linkOfChoices("", map[string]string{"paid": "1k"})
	whole := linkOfChoices("", map[string]string{"items": ideas})
	for _, c := range []struct {
		in     string
		args   []string
		says   string
		status int
	}{
		{"", []string{"backlog", plain}, "the link brings no backlog", exitUsage},
		{"", []string{"backlog", other}, "the link brings no backlog", exitUsage},
		{ideas, []string{"backlog", "-", whole}, "which the file stands in for", exitOK},
		{"", []string{"backlog", strings.Replace(whole, "&end=1", "x&end=1", 1)}, "cut or altered on their way", exitUsage},
		{"", []string{"backlog", linkOfChoices("", map[string]string{"items": ideas, "paid": "much"})}, "the budget “much” in the link", exitUsage},
		{"", []string{"portfolio", other}, "the link brings no systems", exitUsage},
		{"", []string{"portfolio", linkOfChoices("", map[string]string{"systems": "#v=2", "shared": "much"})}, "the budget “much” in the link", exitUsage},
		{"", []string{"compare", other}, "or one with which others were pinned", exitUsage},
		{"", []string{"seek", "-by=mttr", other}, "seek needs one of", exitUsage},
	} {
		if _, errs, status := asked(c.in, c.args...); status != c.status || !strings.Contains(errs, c.says) {
			t.Errorf("%q: status %d, says %q, not %q", c.args, status, errs, c.says)
		}
	}
}

// TestBacklogPrintsALinkToItself: which brings the table, the budget and what was decided, to the terminal and to the page.
func TestBacklogPrintsALinkToItself(t *testing.T) {
	first, errs, status := asked(ideas, "backlog", "-json", "-link", "-budget=2m", "-in=Nothing much", "-", "v=2&cust=b2b-saas")
	if status != 0 || errs != "" {
		t.Fatalf("%d: %s", status, errs)
	}
	var answer struct{ Link string }
	if err := json.Unmarshal([]byte(first), &answer); err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(answer.Link, "&choices=backlog1") {
		t.Errorf("the link is %s", answer.Link)
	}
	again, errs, status := asked("", "backlog", "-json", answer.Link)
	if status != 0 || errs != "" || again != first {
		t.Errorf("%d: %s\n%s\nand not\n%s", status, errs, again, first)
	}
	text, _, _ := asked(ideas, "backlog", "-link", "-", "v=2&cust=b2b-saas")
	if !strings.Contains(text, "\n#v=2&to=end&cust=b2b-saas&choices=backlog1") {
		t.Errorf("it says\n%s", text)
	}
}
