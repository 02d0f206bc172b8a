//go:build !js

// Command overlay writes what the build of the browser's program replaces, for the -overlay flag of the go command: all of
// crypto/tls, by the stand-in in _tls. The file names the compiler too, so that it differs where the compiler does; it is
// written only when it changes.
//
//	go run ./app/site/cmd/overlay web/overlay.json
//
// The stand-in is as much of crypto/tls as net/http names, and what net/http names changes with Go. So it is made for the one
// minor version it was tested with: another is refused. To follow a new Go, name it in tested, build, and run every check.
package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"go/version"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
)

const (
	tested  = "go1.26"
	standIn = "app/site/cmd/overlay/_tls/tls.go" // the go command builds no folder whose name begins so
)

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
	return fmt.Errorf("%s stands in for crypto/tls of %s, and this is %s: build with %[2]s, or see what app/site/cmd/overlay says of a new Go",
		standIn, tested, compiler)
}

// overlay is the content of the file: crypto/tls as its directory holds it for browsers, one file replaced, the others gone.
func overlay() ([]byte, error) {
	list := exec.Command("go", "list", "-json=Dir,GoFiles", "crypto/tls")
	list.Env = append(os.Environ(), "GOOS=js", "GOARCH=wasm")
	list.Stderr = os.Stderr
	out, err := list.Output()
	if err != nil {
		return nil, fmt.Errorf("go list: %w", err)
	}
	var tls struct {
		Dir     string
		GoFiles []string
	}
	if err := json.Unmarshal(out, &tls); err != nil {
		return nil, fmt.Errorf("go list: %w", err)
	}
	if len(tls.GoFiles) == 0 {
		return nil, errors.New("go list found no file of crypto/tls")
	}
	path, err := filepath.Abs(standIn)
	if err != nil {
		return nil, err
	}
	replace := map[string]string{}
	for _, file := range tls.GoFiles {
		replace[filepath.Join(tls.Dir, file)] = ""
	}
	replace[filepath.Join(tls.Dir, "tls.go")] = path
	return json.MarshalIndent(struct {
		Go      string
		Replace map[string]string
	}{runtime.Version(), replace}, "", "\t")
}
