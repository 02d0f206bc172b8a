//go:build !js

package command

import (
	"bufio"
	"encoding/json"
	"io"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"goodenough/app/site"
)

// TestAProgramServesThePageAnywhere: built with the page within it, and run where no source is, it serves all of its files and writes
// them; built without, it says what to do. What the toolchain makes for browsers has stand-ins, told apart by their bytes.
func TestAProgramServesThePageAnywhere(t *testing.T) {
	if testing.Short() {
		t.Skip("builds the program twice")
	}
	root, err := filepath.Abs("../..")
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	stands, replace := map[string]string{"app.wasm": "\x00asm the page", "wasm_exec.js": "// the loader"}, map[string]string{}
	for _, name := range site.Asides {
		stands[name+".wasm"] = "\x00asm aside " + name
	}
	for name, content := range stands {
		file := filepath.Join(dir, name)
		if err := os.WriteFile(file, []byte(content), 0o644); err != nil {
			t.Fatal(err)
		}
		replace[filepath.Join(root, "web", name)] = file
	}
	overlay, err := json.Marshal(map[string]any{"Replace": replace})
	if err != nil {
		t.Fatal(err)
	}
	overlayFile := filepath.Join(dir, "overlay.json")
	if err := os.WriteFile(overlayFile, overlay, 0o644); err != nil {
		t.Fatal(err)
	}
	built := func(name string, args ...string) string {
		program := filepath.Join(dir, name)
		build := exec.Command("go", append(append([]string{"build", "-o", program}, args...), ".")...)
		build.Dir = root
		if out, err := build.CombinedOutput(); err != nil {
			t.Fatalf("%v: %s", err, out)
		}
		return program
	}
	with, without := built("with", "-tags=withpage", "-overlay="+overlayFile), built("without")

	for _, args := range [][]string{{"serve", "-port", "0"}, {"site", "-o", filepath.Join(dir, "none")}, {"site", "-single", filepath.Join(dir, "none.html")}} {
		run := exec.Command(without, args...)
		run.Dir = "/"
		if out, err := run.CombinedOutput(); err == nil || run.ProcessState.ExitCode() != exitFailed || !strings.Contains(string(out), "make goodenough") || !strings.Contains(string(out), "make install") {
			t.Errorf("%q without the page: %v, %s", args, err, out)
		}
	}
	for program, says := range map[string]string{with: "the page is in this program\n", without: "the page is not in this program"} {
		if out, err := exec.Command(program, "-version").Output(); err != nil || !strings.Contains(string(out), says) {
			t.Errorf("%s: %v, %s", program, err, out)
		}
	}

	serve := exec.Command(with, "serve", "-port", "0")
	serve.Dir = "/"
	out, err := serve.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := serve.Start(); err != nil {
		t.Fatal(err)
	}
	defer func() {
		_ = serve.Process.Kill()
		_ = serve.Wait()
	}()
	line, err := bufio.NewReader(out).ReadString('\n')
	if err != nil {
		t.Fatalf("%v: %q", err, line)
	}
	address := line[strings.Index(line, "http") : strings.Index(line, "/ ")+1]
	get := func(path string) (*http.Response, string) {
		response, err := http.Get(address + path)
		if err != nil {
			t.Fatal(err)
		}
		defer response.Body.Close()
		content, err := io.ReadAll(response.Body)
		if err != nil {
			t.Fatal(err)
		}
		return response, string(content)
	}
	for name, content := range stands {
		if name == "wasm_exec.js" { // which stands in the script that goes ahead
			name = "ahead.js"
		}
		if response, got := get("web/" + name); response.StatusCode != http.StatusOK || !strings.Contains(got, content) {
			t.Errorf("%s is served as %s, %.40q", name, response.Status, got)
		}
	}
	if response, page := get(""); response.StatusCode != http.StatusOK || !strings.Contains(page, `data-output="minimum"`) {
		t.Errorf("the page is served as %s, %.200s", response.Status, page)
	}

	written := exec.Command(with, "site", "-o", filepath.Join(dir, "site"))
	written.Dir = "/"
	if out, err := written.CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	if got, err := os.ReadFile(filepath.Join(dir, "site", "web", "app.wasm")); err != nil || string(got) != stands["app.wasm"] {
		t.Errorf("the program is written as %.40q, %v", got, err)
	}
}
