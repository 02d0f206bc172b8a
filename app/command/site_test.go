//go:build !js

package command

import (
	"bytes"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"goodenough/app/view"
)

// Every page opens with its own answer, says so to search engines, and can be linked to.
func TestSiteHasAPageForEachPresetAndCase(t *testing.T) {
	if testing.Short() {
		t.Skip("takes seconds")
	}
	dir := filepath.Join(t.TempDir(), "site")
	if status, _, errs := call("", append([]string{"site", "-o", dir, "-base", "https://host/path"}, builds(t)...)...); status != 0 {
		t.Fatalf("status %d: %s", status, errs)
	}
	title := regexp.MustCompile(`<title>(.*?)</title>`)
	seen := map[string]string{}
	for _, text := range append(view.Documents(), view.Document{Path: ""}, view.Document{Path: "embed"}) {
		page, err := os.ReadFile(filepath.Join(dir, filepath.FromSlash(text.Path), "index.html"))
		if err != nil {
			t.Error(err)
			continue
		}
		name := string(title.FindSubmatch(page)[1])
		if other, taken := seen[name]; taken && text.Path != "embed" && other != "embed" {
			t.Errorf("%s and %s are both called %s", text.Path, other, name)
		}
		seen[name] = text.Path
		for _, want := range []string{`data-link="` + strings.ReplaceAll(text.Link, "&", "&amp;") + `"`, `rel="canonical" href="https://host/path/` + text.Path, "<path"} {
			if !bytes.Contains(page, []byte(want)) {
				t.Errorf("%s lacks %s", text.Path, want)
			}
		}
	}
	if len(seen) < 28 {
		t.Errorf("only %d pages", len(seen))
	}
	for path, want := range map[string]string{"presets/payments": "Payments", "cases/slack-2019": "Slack, May to July 2019"} {
		page, err := os.ReadFile(filepath.Join(dir, path, "index.html"))
		if err != nil || !strings.HasPrefix(string(title.FindSubmatch(page)[1]), want) {
			t.Errorf("%s is not called %s: %v", path, want, err)
		}
	}
}

func TestSiteWritesOneFile(t *testing.T) {
	file := filepath.Join(t.TempDir(), "page.html")
	status, out, errs := call("", append([]string{"site", "-single", file}, builds(t)...)...)
	if status != 0 || !strings.Contains(out, file) {
		t.Fatalf("status %d: %s%s", status, out, errs)
	}
	page, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"less</strong> a year", `data-slider="ops"`, `data-inline="program"`} {
		if !bytes.Contains(page, []byte(want)) {
			t.Errorf("the file lacks %s", want)
		}
	}
	for _, match := range regexp.MustCompile(`(?:href|src)="([^"]*)"`).FindAllSubmatch(page, -1) {
		if address := string(match[1]); !strings.HasPrefix(address, "#") && !strings.HasPrefix(address, "data:") {
			t.Errorf("the file refers to %s", address)
		}
	}
	if status, _, errs := call("", "site", "-o", "dir", "-single", file); status != exitUsage || errs == "" {
		t.Errorf("both at once: status %d, errors %q", status, errs)
	}
}
