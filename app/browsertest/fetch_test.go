package browsertest

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestTheBrowserFetches: the program has no way of its own to another machine, nor the certificates and the encryption that
// would need, a seventh of what a reader would download. What the page fetches is fetched by the browser.
func TestTheBrowserFetches(t *testing.T) {
	t.Parallel()
	program, err := os.ReadFile(filepath.Join(siteDir, "web", "app.wasm"))
	if err != nil {
		t.Fatal(err)
	}
	// The names of its functions stand in every Go program, for traces, each after a zero.
	has := func(function string) bool { return bytes.Contains(program, []byte("\x00"+function)) }
	for _, function := range []string{"main.main", "net/http.init"} {
		if !has(function) {
			t.Fatalf("%s is not found: functions are named in another way, and this test sees nothing", function)
		}
	}
	for _, function := range []string{"crypto/x509.", "crypto/tls.", "net/http.(*Transport).", "net/http.(*Client).", "net.(*Dialer)."} {
		if has(function) {
			t.Errorf("the program holds %s…", function)
		}
	}

	// All it can ask for is what it imports: Go's own, and JavaScript, whose only ways out are the browser's.
	p := open(t, desktop, serve(t, hosting{}).root)
	imports := eval[[]string](p, `fetch(document.querySelector('[data-wasm]').dataset.wasm)
		.then(WebAssembly.compileStreaming).then((program) => WebAssembly.Module.imports(program).map(({ module, name }) => module + ' ' + name))`)
	for _, name := range imports {
		if !strings.HasPrefix(name, "gojs runtime.") && !strings.HasPrefix(name, "gojs syscall/js.") {
			t.Errorf("the program imports %s", name)
		}
	}
	if len(imports) < 10 {
		t.Errorf("it imports only %v", imports)
	}
}
