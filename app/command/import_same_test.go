//go:build !js

package command

import (
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"goodenough/app/aside"
	"goodenough/app/dom"
	"goodenough/app/importing/desk"
	"goodenough/app/words"
)

// utcOnly is the table of zones of a reader in UTC.
type utcOnly struct{}

func (utcOnly) Here() string { return "UTC" }

func (utcOnly) East(string) (func(time.Time) int, error) {
	return func(time.Time) int { return 0 }, nil
}

// TestThePageSaysTheSame: of each sample the terminal says what the page's screen does, in the same words: the sentence, where times are from,
// the longest, and what the inputs would be.
func TestThePageSaysTheSame(t *testing.T) {
	entries, err := os.ReadDir(samples)
	if err != nil {
		t.Fatal(err)
	}
	compared := 0
	for _, entry := range entries {
		if entry.IsDir() || strings.HasSuffix(entry.Name(), ".md") || entry.Name() == "expected.json" {
			continue
		}
		path := filepath.Join(samples, entry.Name())
		for name, choices := range map[string]map[string]string{"": nil, "-from 2020-05-01 -to 2026-11-30 -affected 30": {"from": "2020-05-01", "to": "2026-11-30", "affected": "30"}} {
			_, text, errs := call("", slices.Concat([]string{"import"}, strings.Fields(name), []string{path})...)
			screen, estimates := onThePage(t, path, choices)
			said := told(screen)
			if len(said) == 0 && errs == "" {
				t.Errorf("%s %s: the page says nothing, the terminal %s", entry.Name(), name, text)
			}
			for _, sentence := range said {
				if compared++; !strings.Contains(text, words.Unglued(sentence)) {
					t.Errorf("%s %s: the page says %q, the terminal\n%s", entry.Name(), name, sentence, text)
				}
			}
			for _, e := range estimates {
				if compared++; !strings.Contains(text, "&"+e.Key+"="+e.Text+"&") {
					t.Errorf("%s %s: the page takes %s=%s, the terminal says\n%s", entry.Name(), name, e.Key, e.Text, text)
				}
			}
		}
	}
	if compared < 100 {
		t.Errorf("only %d things were compared", compared)
	}
}

// onThePage is the screen of a file, and what it would give the scenario.
func onThePage(t *testing.T, path string, choices map[string]string) (screen dom.Node, estimates []aside.Estimate) {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	info, err := os.Stat(path)
	if err != nil {
		t.Fatal(err)
	}
	d := desk.New(utcOnly{}, func(r aside.Reply) {
		if r.Screen == nil {
			return
		}
		if err := json.Unmarshal(r.Screen, &screen); err != nil {
			t.Fatal(err)
		}
		estimates = r.Estimates
	})
	d.Take([]aside.File{{Name: path, Size: int64(len(data)), Saved: info.ModTime(), Read: func() ([]byte, error) { return data, nil }}})
	d.Answer(aside.Request{Choices: choices})
	return screen, estimates
}

// told are the texts on a screen that the terminal tells too.
func told(screen dom.Node) (list []string) {
	screen.Find(func(n *dom.Node) bool {
		_, alarm := n.Attr("data-alarm")
		part, _ := n.Attr("data-imported")
		if alarm || part == "sentence" || part == "never" {
			list = append(list, n.PlainText())
		}
		if n.Tag == "ol" {
			for _, kid := range n.Kids {
				list = append(list, kid.PlainText())
			}
		}
		return false
	})
	return list
}
