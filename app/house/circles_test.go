package house

import (
	"bytes"
	"encoding/json"
	"go/ast"
	"go/importer"
	"go/parser"
	"go/token"
	"go/types"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// checked is a package with the places where what its compiler needs is kept.
type checked struct {
	pkg
	Export string
}

// exports lists packages and all that they import, as built for a system, with their export data.
func exports(t *testing.T, goos, goarch string) []checked {
	t.Helper()
	cmd := exec.Command("go", "list", "-export", "-deps", "-json=ImportPath,Dir,GoFiles,Export", "goodenough/...")
	cmd.Env = append(os.Environ(), "GOOS="+goos, "GOARCH="+goarch, "CGO_ENABLED=0")
	cmd.Stderr = os.Stderr
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("go list: %v", err)
	}
	var list []checked
	for d := json.NewDecoder(bytes.NewReader(out)); ; {
		var p checked
		if err := d.Decode(&p); err == io.EOF {
			return list
		} else if err != nil {
			t.Fatal(err)
		}
		list = append(list, p)
	}
}

// uses tells for each file of a package which others declare what it uses: functions, types, variables, constants, methods and fields.
func uses(t *testing.T, p checked, lookup importer.Lookup) map[string]map[string]bool {
	t.Helper()
	fset := token.NewFileSet()
	var files []*ast.File
	for _, name := range p.GoFiles {
		f, err := parser.ParseFile(fset, filepath.Join(p.Dir, name), nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		files = append(files, f)
	}
	info := &types.Info{Uses: map[*ast.Ident]types.Object{}}
	config := types.Config{Importer: importer.ForCompiler(fset, "gc", lookup)}
	pkg, err := config.Check(p.ImportPath, fset, files, info)
	if err != nil {
		t.Fatalf("%s: %v", p.ImportPath, err)
	}
	file := func(at token.Pos) string { return filepath.Base(fset.Position(at).Filename) }
	graph := map[string]map[string]bool{}
	for _, name := range p.GoFiles {
		graph[name] = map[string]bool{}
	}
	for id, object := range info.Uses {
		if object.Pkg() != pkg {
			continue
		}
		if from, to := file(id.Pos()), file(object.Pos()); from != to {
			graph[from][to] = true
		}
	}
	return graph
}

// circles are the groups of files of which each reaches every other.
func circles(graph map[string]map[string]bool) (groups [][]string) {
	reach := map[string]map[string]bool{}
	for from := range graph {
		seen, next := map[string]bool{}, []string{from}
		for len(next) > 0 {
			at := next[len(next)-1]
			next = next[:len(next)-1]
			for to := range graph[at] {
				if !seen[to] {
					seen[to] = true
					next = append(next, to)
				}
			}
		}
		reach[from] = seen
	}
	taken := map[string]bool{}
	for from := range graph {
		if taken[from] || !reach[from][from] {
			continue
		}
		var group []string
		for to := range graph {
			if reach[from][to] && reach[to][from] {
				group = append(group, to)
				taken[to] = true
			}
		}
		slices.Sort(group)
		groups = append(groups, group)
	}
	slices.SortFunc(groups, slices.Compare)
	return groups
}

// straight are the packages whose files use each other in one direction, so that each can be read after those it stands on.
var straight = []string{"goodenough/app", "goodenough/app/words", "goodenough/app/state", "goodenough/app/view", "goodenough/app/command"}

// TestCircles counts the files of each package that all reach each other, by type-checked uses.
func TestCircles(t *testing.T) {
	targets := [][2]string{{"linux", "amd64"}, {"js", "wasm"}}
	if testing.Short() { // the other build has to be compiled for it
		targets = targets[:1]
	}
	for _, target := range targets {
		list := exports(t, target[0], target[1])
		exported := map[string]string{}
		for _, p := range list {
			exported[p.ImportPath] = p.Export
		}
		lookup := func(path string) (io.ReadCloser, error) { return os.Open(exported[path]) }
		for _, p := range list {
			if !strings.HasPrefix(p.ImportPath, "goodenough/") || len(p.GoFiles) < 2 {
				continue
			}
			for _, group := range circles(uses(t, p, lookup)) {
				say := t.Logf
				if slices.Contains(straight, p.ImportPath) {
					say = t.Errorf
				}
				say("%s on %s: %d files in a circle: %s", p.ImportPath, target[0], len(group), strings.Join(group, " "))
			}
		}
	}
}
