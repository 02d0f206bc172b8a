// Package house holds the rules of this code as tests: each says why.
package house

import (
	"bytes"
	"encoding/json"
	"io"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// floors are packages from the ground up: each may stand on those before it, and on none of those after it.
var floors = []string{"goodenough/model", "goodenough/model/uncertainty", "goodenough/model/scenario", "goodenough/model/compare", "goodenough/model/seek", "goodenough/model/portfolio", "goodenough/model/backlog", "goodenough/model/history", "goodenough/app/decode", "goodenough/app/records", "goodenough/app/compute", "goodenough/app/aside", "goodenough/app/words", "goodenough/app/workbook", "goodenough/app/choices", "goodenough/app/weighing", "goodenough/app/importing/desk", "goodenough/app/importing/program", "goodenough/app/state", "goodenough/app/view", "goodenough/app/choosing/account", "goodenough/app/choosing/desk", "goodenough/app/choosing/program", "goodenough/app", "goodenough/app/command", "goodenough"}

// never lists, by package, the imports that would break its reason to exist. A trailing "/..." covers what lies below.
var never = []struct {
	in, of string
	unless []string
	why    string
}{
	{"goodenough/model", "goodenough/...", nil, "the model is pure arithmetic: everything else depends on it"},
	{"goodenough/model/...", "goodenough/app/...", nil, "what a link means must not depend on how it is shown"},
	{"goodenough/model/...", "github.com/maxence-charriere/go-app/...", nil, "the model runs on a command line and in a worker as well as on a page"},
	{"goodenough/model/...", "net", nil, "nothing a person enters leaves the page"},
	{"goodenough/model/...", "net/http", nil, "nothing a person enters leaves the page"},
	{"goodenough/model/...", "os", nil, "the same inputs give the same answer, wherever they are asked"},
	{"goodenough/model/...", "time", []string{"goodenough/model/history"}, "the same inputs give the same answer, whenever they are asked"},
	{"goodenough/model/...", "math/rand", nil, "same link, same numbers"},
	{"goodenough/model/...", "math/rand/v2", nil, "same link, same numbers"},
	{"goodenough/app/chart", "github.com/maxence-charriere/go-app/...", nil, "charts are drawn for the command line too"},
	{"goodenough/app/chart", "github.com/hack-pad/safejs/...", nil, "charts are values; the painter writes them"},
	{"goodenough/app", "goodenough/app/records/...", nil, "who opens the page does not wait for what reads incidents"},
	{"goodenough/app/view", "goodenough/model/history/...", nil, "who opens the page does not wait for what reads incidents"},
	{"goodenough/app", "goodenough/app/choosing/...", nil, "who opens the page does not wait for what weighs choices"},
	{"goodenough/app/aside", "goodenough/app/records/...", nil, "who opens the page does not wait for what reads incidents"},
	{"goodenough/app/carry", "image/...", nil, "to find a link in a picture is no reason to send decoders to browsers"},
	{"goodenough/app/carry", "encoding/xml", nil, "to find a link in a picture is no reason to send decoders to browsers"},
	{"goodenough/app/view", "goodenough/app/browser/...", nil, "what is said is tested without a browser, and by the command line"},
	{"goodenough/app/words", "time", nil, "the same page for the same state"},
	{"goodenough/app/state", "time", nil, "the same state from the same messages"},
	{"goodenough/app/view", "time", nil, "the same page for the same state"},
	{"goodenough/app/words", "os", nil, "what is said is tested without a browser"},
	{"goodenough/app/state", "os", nil, "what decides is tested without a browser"},
	{"goodenough/app/view", "os", nil, "what is said is tested without a browser"},
	{"goodenough/app/words", "net/http", nil, "a server linked into the browser's program doubles it"},
	{"goodenough/app/state", "net/http", nil, "a server linked into the browser's program doubles it"},
	{"goodenough/app/view", "net/http", nil, "a server linked into the browser's program doubles it"},
	{"goodenough/app", "net/http", nil, "a server linked into the browser's program doubles it"},
	{"goodenough/...", "syscall/js", nil, "a raw call into JavaScript panics where safejs returns an error"},
	{"goodenough/...", "github.com/maxence-charriere/go-app/...", []string{"goodenough/app"}, "go-app stays behind one package"},
	{"goodenough/...", "github.com/hack-pad/safejs/...", []string{"goodenough/app", "goodenough/app/browser", "goodenough/app/dom", "goodenough/app/compute", "goodenough/app/aside", "goodenough/app/importing/program"}, "the browser is touched in few places"},
}

type pkg struct {
	ImportPath string
	Dir        string
	GoFiles    []string
	Imports    []string
}

// packages lists ours with their direct imports, as built for a system. Indirect ones don't count: on js/wasm fmt itself
// reaches syscall/js.
func packages(t *testing.T, goos, goarch string) []pkg {
	t.Helper()
	cmd := exec.Command("go", "list", "-json", "goodenough/...")
	cmd.Env = append(os.Environ(), "GOOS="+goos, "GOARCH="+goarch, "CGO_ENABLED=0")
	cmd.Stderr = os.Stderr
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("go list: %v", err)
	}
	var list []pkg
	for d := json.NewDecoder(bytes.NewReader(out)); ; {
		var p pkg
		if err := d.Decode(&p); err == io.EOF {
			break
		} else if err != nil {
			t.Fatal(err)
		}
		list = append(list, p)
	}
	if len(list) < 5 {
		t.Fatalf("go list found only %d packages", len(list))
	}
	return list
}

func matches(pattern, path string) bool {
	if base, ok := strings.CutSuffix(pattern, "/..."); ok {
		return path == base || strings.HasPrefix(path, base+"/")
	}
	return pattern == path
}

func TestImports(t *testing.T) {
	for _, target := range [][2]string{{"linux", "amd64"}, {"js", "wasm"}} {
		for _, p := range packages(t, target[0], target[1]) {
			for _, rule := range never {
				if !matches(rule.in, p.ImportPath) || slices.Contains(rule.unless, p.ImportPath) {
					continue
				}
				for _, imported := range p.Imports {
					if matches(rule.of, imported) {
						t.Errorf("%s on %s imports %s: %s", p.ImportPath, target[0], imported, rule.why)
					}
				}
			}
		}
	}
}

// TestFloors: no package stands on one above it, and what stands beside the floors stands on none of them, by whatever way: what a page
// is made of, and how a picture is drawn, know nothing of what they are for.
func TestFloors(t *testing.T) {
	seen := 0
	for _, target := range [][2]string{{"linux", "amd64"}, {"js", "wasm"}} {
		list := packages(t, target[0], target[1])
		imports := map[string][]string{}
		for _, p := range list {
			imports[p.ImportPath] = slices.DeleteFunc(slices.Clone(p.Imports), func(path string) bool { return !strings.HasPrefix(path, "goodenough/") })
		}
		for _, p := range list {
			floor := slices.Index(floors, p.ImportPath)
			if floor < 0 {
				if through := onFloor(p.ImportPath, imports); through != "" {
					t.Errorf("%s on %s stands on %s", p.ImportPath, target[0], through)
				}
				continue
			}
			seen++
			for _, imported := range imports[p.ImportPath] {
				at := slices.Index(floors, imported)
				if at > floor {
					t.Errorf("%s on %s imports %s, which stands on it", p.ImportPath, target[0], imported)
				}
				if at < 0 && (p.ImportPath == "goodenough/app/words" || p.ImportPath == "goodenough/app/state") {
					t.Errorf("%s on %s imports %s: what somebody chose does not depend on how it is drawn", p.ImportPath, target[0], imported)
				}
			}
		}
	}
	if want := 2 * len(floors); seen != want {
		t.Errorf("%d packages of %d were looked at", seen, want)
	}
}

// onFloor is the floor that a package reaches, if it reaches one.
func onFloor(path string, imports map[string][]string) string {
	for _, imported := range imports[path] {
		if slices.Contains(floors, imported) {
			return imported
		}
		if through := onFloor(imported, imports); through != "" {
			return through
		}
	}
	return ""
}

func read(t *testing.T, file string) string {
	t.Helper()
	text, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

var (
	address = regexp.MustCompile(`(?:https?:|wss?:)?//[a-z0-9-]+\.[a-z]{2,}`)
	// namespaces are names, not addresses: nothing is fetched from them.
	namespaces = regexp.MustCompile(`http://www\.w3\.org/[0-9]+/[a-z]+|http://schemas\.openxmlformats\.org/`)
)

// TestNoOtherHost keeps every address of another host out of what browsers get: nothing a person enters may leave the page,
// and the page must work without a network.
func TestNoOtherHost(t *testing.T) {
	root := filepath.Join("..", "..")
	seen := 0
	for _, dir := range []string{"web", "app", "model"} {
		err := filepath.WalkDir(filepath.Join(root, dir), func(path string, entry fs.DirEntry, err error) error {
			if err != nil {
				return err
			}
			name := entry.Name()
			if entry.IsDir() {
				if name == "testdata" || name == "browsertest" || name == "linktest" || name == "node_modules" || name == "house" {
					return fs.SkipDir
				}
				return nil
			}
			if strings.HasSuffix(name, "_test.go") || !slices.Contains([]string{".go", ".js", ".css", ".svg", ".webmanifest"}, filepath.Ext(name)) {
				return nil
			}
			seen++
			for i, line := range strings.Split(namespaces.ReplaceAllString(read(t, path), ""), "\n") {
				if comment := strings.TrimSpace(line); strings.HasPrefix(comment, "//") || strings.HasPrefix(comment, "*") {
					continue
				}
				if found := address.FindString(line); found != "" {
					t.Errorf("%s:%d names %s: nothing is asked of another host", path, i+1, found)
				}
			}
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	if seen < 20 {
		t.Errorf("only %d files were looked at", seen)
	}
}

// TestNoInlineStyle: the content security policy forbids style attributes and scripts in the document, where they would fail
// without a word.
func TestNoInlineStyle(t *testing.T) {
	files, err := filepath.Glob("../*.go")
	if err != nil {
		t.Fatal(err)
	}
	parts, err := filepath.Glob("../*/*.go")
	if err != nil {
		t.Fatal(err)
	}
	seen := 0
	for _, file := range append(files, parts...) {
		if strings.HasSuffix(file, "_test.go") {
			continue
		}
		seen++
		text := read(t, file)
		for _, bad := range []string{`dom.A("style"`, `.Style(`, `.Styles(`, `dom.El("script"`, `dom.A("onclick"`} {
			if strings.Contains(text, bad) {
				t.Errorf("%s has %s: the policy of the page forbids it", file, bad)
			}
		}
	}
	if seen < 50 {
		t.Errorf("only %d files were looked at", seen)
	}
}

// shorthand is a declaration that WebKit drops as a whole: to it the short name stands for the line alone.
var shorthand = regexp.MustCompile(`text-decoration:\s*[^;}\s]+\s+[^;}\s]+`)

// TestStyleSheetsSpeakToEveryEngine: what one of them doesn't read is missing there without a word.
func TestStyleSheetsSpeakToEveryEngine(t *testing.T) {
	sheets, err := filepath.Glob("../../web/*.css")
	if err != nil || len(sheets) < 3 {
		t.Fatalf("the style sheets are %q, %v", sheets, err)
	}
	for _, sheet := range sheets {
		if found := shorthand.FindString(read(t, sheet)); found != "" {
			t.Errorf("%s has %q: write text-decoration-line and text-decoration-style apart", sheet, found)
		}
	}
}

// TestPackagesSayWhatTheyAreFor: a reader starts at the package comment.
func TestPackagesSayWhatTheyAreFor(t *testing.T) {
	for _, p := range packages(t, "linux", "amd64") {
		said := false
		for _, file := range p.GoFiles {
			text := read(t, filepath.Join(p.Dir, file))
			said = said || strings.Contains(text, "\n// Package ") || strings.HasPrefix(text, "// Package ") || strings.Contains(text, "package main") && strings.HasPrefix(text, "//")
		}
		if len(p.GoFiles) > 0 && !said {
			t.Errorf("%s has no package comment", p.ImportPath)
		}
	}
}

// TestTopLevel keeps the top level to what it was agreed to hold.
func TestTopLevel(t *testing.T) {
	out, err := exec.Command("git", "-C", "../..", "ls-files").Output()
	if err != nil {
		t.Skip("not a git checkout")
	}
	agreed := strings.Fields("app web model main.go go.mod go.sum Makefile README.md ARCHITECTURE.md SECURITY.md LICENSE docs findings .ci .gitignore")
	for _, file := range strings.Fields(string(out)) {
		if top, _, _ := strings.Cut(file, "/"); !slices.Contains(agreed, top) {
			t.Errorf("%s stands at the top level", top)
		}
	}
}
