//go:build !js

// Command overlay writes what the build of the browser's program replaces, for the -overlay flag of the go command: all of some packages that
// it has no use for and net/http and go-app link, by the stand-ins in the folders beside. The file names the compiler too, so that it differs
// where the compiler does; it is written only when it changes.
//
//	go run ./app/site/cmd/overlay web/overlay.json
//
// A stand-in is as much of a package as those name that the program links, and what net/http names changes with Go. So it is made for the one
// minor version it was tested with: another is refused. To follow a new Go, name it in tested, build, and run every check.
package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"go/version"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
)

const tested = "go1.26"

// standIns are what stands in for which package. The go command builds no folder whose name begins with a low line.
var standIns = map[string]string{
	"crypto/tls":                   "app/site/cmd/overlay/_tls/tls.go",
	"internal/godebug":             "app/site/cmd/overlay/_godebug/godebug.go",
	"log":                          "app/site/cmd/overlay/_log/log.go",
	"mime":                         "app/site/cmd/overlay/_mime/type.go",
	"vendor/golang.org/x/net/idna": "app/site/cmd/overlay/_idna/idna10.0.0.go",
	"regexp":                       "app/site/cmd/overlay/_regexp/regexp.go",
}

func main() {
	if len(os.Args) != 2 {
		fmt.Fprintln(os.Stderr, "usage: overlay FILE.json")
		os.Exit(2)
	}
	if err := run(os.Args[1]); err != nil {
		fmt.Fprintln(os.Stderr, "overlay:", err)
		os.Exit(1)
	}
}

func run(name string) error {
	if err := accept(runtime.Version()); err != nil {
		return err
	}
	content, err := overlay()
	if err != nil {
		return err
	}
	if old, err := os.ReadFile(name); err == nil && bytes.Equal(old, content) {
		return nil
	}
	return os.WriteFile(name, content, 0o644)
}

// accept refuses a compiler, by its version, that the stand-in was not tested with.
func accept(compiler string) error {
	release, _, _ := strings.Cut(compiler, " ") // what follows are experiments
	if version.Lang(release) == tested {
		return nil
	}
	return fmt.Errorf("what stands in for packages of %s is not tested with %s: build with %[1]s, or see what app/site/cmd/overlay says of a new Go",
		tested, compiler)
}

// overlay is the content of the file: of each package, as its directory holds it for browsers, one file replaced, the others gone.
func overlay() ([]byte, error) {
	replace := map[string]string{}
	for name, standIn := range standIns {
		dir, files, err := files(name)
		if err != nil {
			return nil, err
		}
		path, err := filepath.Abs(standIn)
		if err != nil {
			return nil, err
		}
		for _, file := range files {
			replace[filepath.Join(dir, file)] = ""
		}
		replace[filepath.Join(dir, filepath.Base(standIn))] = path
	}
	return json.MarshalIndent(struct {
		Go      string
		Replace map[string]string
	}{runtime.Version(), replace}, "", "\t")
}

// files are those of a package that a build for browsers compiles, and where they lie.
func files(name string) (dir string, files []string, err error) {
	list := exec.Command("go", "list", "-json=Dir,GoFiles", name)
	list.Env = append(os.Environ(), "GOOS=js", "GOARCH=wasm")
	list.Stderr = os.Stderr
	out, err := list.Output()
	if err != nil {
		return "", nil, fmt.Errorf("go list: %w", err)
	}
	var p struct {
		Dir     string
		GoFiles []string
	}
	if err := json.Unmarshal(out, &p); err != nil {
		return "", nil, fmt.Errorf("go list: %w", err)
	}
	if len(p.GoFiles) == 0 {
		return "", nil, fmt.Errorf("go list found no file of %s", name)
	}
	return p.Dir, p.GoFiles, nil
}
