//go:build !js

package site

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func read(t *testing.T, parts ...string) string {
	t.Helper()
	content, err := os.ReadFile(filepath.Join(parts...))
	if err != nil {
		t.Fatal(err)
	}
	return string(content)
}

func put(t *testing.T, content string, parts ...string) {
	t.Helper()
	name := filepath.Join(parts...)
	if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(name, []byte(content), 0o644); err != nil {
		t.Fatal(err)
	}
}

func TestWriteReplacesItsOwnBuild(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "not", "there", "yet")
	if err := Write(dir, map[string][]byte{"index.html": []byte("1"), "old/deep/page.html": []byte("1")}); err != nil {
		t.Fatal(err)
	}
	put(t, "theirs", dir, "CNAME")
	if err := Write(dir, map[string][]byte{"index.html": []byte("2"), "web/app.css": []byte("2")}); err != nil {
		t.Fatal(err)
	}
	if got := read(t, dir, "index.html") + read(t, dir, "web", "app.css"); got != "22" {
		t.Errorf("the files say %q", got)
	}
	if _, err := os.Stat(filepath.Join(dir, "old")); !os.IsNotExist(err) {
		t.Errorf("the earlier build's folder is still there: %v", err)
	}
	if got := read(t, dir, "CNAME"); got != "theirs" {
		t.Errorf("a file of somebody else says %q", got)
	}
	if entries, _ := filepath.Glob(filepath.Join(dir, ".writing-*")); len(entries) > 0 {
		t.Errorf("left behind: %q", entries)
	}
}

func TestWriteRefuses(t *testing.T) {
	files := map[string][]byte{"index.html": []byte("ours")}
	for what, prepare := range map[string]func(t *testing.T, dir string){
		"a folder with something else": func(t *testing.T, dir string) { put(t, "theirs", dir, "index.html") },
		"a folder with a hidden file":  func(t *testing.T, dir string) { put(t, "theirs", dir, ".git", "HEAD") },
		"a file":                       func(t *testing.T, dir string) { put(t, "theirs", dir) },
		"a foreign marker":             func(t *testing.T, dir string) { put(t, "theirs\n", dir, marker) },
		"a marker that points outside": func(t *testing.T, dir string) { put(t, markerHead+"\n../victim\n", dir, marker) },
		"a file in the way in a folder of ours": func(t *testing.T, dir string) {
			if err := Write(dir, map[string][]byte{"a.html": nil}); err != nil {
				t.Fatal(err)
			}
			put(t, "theirs", dir, "index.html")
		},
	} {
		t.Run(what, func(t *testing.T) {
			parent := t.TempDir()
			dir := filepath.Join(parent, "site")
			prepare(t, dir)
			put(t, "safe", parent, "victim")
			err := Write(dir, files)
			if err == nil {
				t.Fatal("no error")
			}
			if !strings.HasPrefix(err.Error(), "site: ") {
				t.Errorf("error without context: %v", err)
			}
			if content, err := os.ReadFile(filepath.Join(dir, "index.html")); err == nil && string(content) != "theirs" {
				t.Error("it wrote all the same")
			}
			if read(t, parent, "victim") != "safe" {
				t.Error("a file outside was touched")
			}
		})
	}
}

func TestWriteKeepsWithinItsFolder(t *testing.T) {
	for _, name := range []string{"../x", "/x", "a/../../x", "", marker} {
		if err := Write(filepath.Join(t.TempDir(), "site"), map[string][]byte{name: nil}); err == nil {
			t.Errorf("no error for a file named %q", name)
		}
	}
}
