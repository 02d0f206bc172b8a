//go:build !js

package command

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// TestRecipeForManyMachines runs the command line of the README as it stands there, but with this machine in the place of others: the answers
// are those of a single run, in its order.
func TestRecipeForManyMachines(t *testing.T) {
	if testing.Short() {
		t.Skip("builds the program")
	}
	if out, err := exec.Command("parallel", "--version").Output(); err != nil || !strings.HasPrefix(string(out), "GNU parallel") {
		t.Skip("GNU parallel is not installed, so the recipe for many machines is not tested; on Debian: apt-get install parallel")
	}
	readme, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	recipes := regexp.MustCompile(`(?m)^    (parallel --pipe .*?)( +#.*)?$`).FindAllStringSubmatch(string(readme), -1)
	if len(recipes) == 0 {
		t.Fatal("the README has no recipe")
	}
	dir := t.TempDir()
	build := exec.Command("go", "build", "-o", filepath.Join(dir, "goodenough"), ".")
	build.Dir = "../.."
	if out, err := build.CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	var services strings.Builder
	for i := range 250 { // several of the recipe's blocks
		fmt.Fprintf(&services, "Service %d\tv=2&cust=consumer&ops=%dk&points=1\n", i, 1000+i)
	}
	if err := os.WriteFile(filepath.Join(dir, "services.txt"), []byte(services.String()), 0o644); err != nil {
		t.Fatal(err)
	}
	status, want, _ := call(services.String(), "explain", "-")
	if status != exitOK {
		t.Fatalf("alone: status %d", status)
	}
	for _, recipe := range recipes {
		line := regexp.MustCompile(`-S \S+`).ReplaceAllString(recipe[1], "-S 1/:")
		answers := filepath.Join(dir, "answers.jsonl")
		_ = os.Remove(answers)
		run := exec.Command("sh", "-c", line)
		run.Dir, run.Env = dir, append(os.Environ(), "PATH="+dir+string(filepath.ListSeparator)+os.Getenv("PATH"), "HOME="+dir)
		if out, err := run.CombinedOutput(); err != nil {
			t.Errorf("%s: %v, %s", line, err, out)
			continue
		}
		if got, err := os.ReadFile(answers); err != nil || string(got) != want {
			t.Errorf("%s: %v; %d lines of %d, and they are not those of a single run", line, err, strings.Count(string(got), "\n"), strings.Count(want, "\n"))
		}
	}
}
