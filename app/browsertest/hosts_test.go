package browsertest

import (
	"bufio"
	"io"
	"net/http"
	"os/exec"
	"regexp"
	"strings"
	"testing"
)

// TestSiteRunsWhereverItIsPut serves it under paths, and from hosts that don't know what a program is. None of them compresses.
func TestSiteRunsWhereverItIsPut(t *testing.T) {
	for name, h := range map[string]hosting{
		"deep":         {under: "/a/b/c/"},
		"with a blank": {under: "/with space/"},
		"wrong type":   {wasmType: "application/octet-stream"},
		"no type":      {wasmType: "text/plain; charset=utf-8"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			p := open(t, desktop, serve(t, h).root+"#v=1&cust=payments")
			p.agrees(name, explain(t, "cust=payments")[0])
			p.typeInto("rev", "80m")
			p.waitFact("rev=80m")
			p.reload()
			if got := p.value("rev"); got != "$80M" {
				t.Errorf("after a reload revenue is %s", got)
			}
		})
	}
}

// TestHostForbidsWorkers has the strictest policy that lets a program run at all: the page does the work itself.
func TestHostForbidsWorkers(t *testing.T) {
	t.Parallel()
	p := newPage(t, desktop)
	p.tolerate("worker-src") // the worker that was tried
	p.tolerate("blob:")
	p.visit(serve(t, hosting{policy: "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'"}).root + "cases/slack-2019/")
	p.live()
	p.agrees("strict", explain(t, eval[string](p, `goodenough.link`))[0])
	p.draws(4096)
}

// TestServeCommandHoldsThePolicy starts the program's own server, and uses the page it serves.
func TestServeCommandHoldsThePolicy(t *testing.T) {
	t.Parallel()
	cmd := exec.Command(program, "serve", "-port", "0")
	cmd.Dir = repository
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = cmd.Process.Kill(); _ = cmd.Wait() })
	said, err := bufio.NewReader(out).ReadString('\n')
	root := regexp.MustCompile(`http://127\.0\.0\.1:\d+/`).FindString(said)
	if err != nil || root == "" {
		t.Fatalf("serve says %q, %v", said, err)
	}

	response, err := http.Get(root)
	if err != nil {
		t.Fatal(err)
	}
	defer response.Body.Close()
	if _, err := io.Copy(io.Discard, response.Body); err != nil {
		t.Fatal(err)
	}
	if policy := response.Header.Get("Content-Security-Policy"); !strings.Contains(policy, "default-src 'self'") {
		t.Errorf("the policy of the document is %q", policy)
	}

	p := open(t, desktop, root+"#v=1&cust=payments")
	p.agrees("served", explain(t, "cust=payments")[0])
	sizes := eval[map[string]float64](p, `(() => { const e = performance.getEntriesByType('resource').find((e) => e.name.includes('.wasm'));
		return { sent: e.encodedBodySize, size: e.decodedBodySize }; })()`)
	if sizes["sent"] > .3*sizes["size"] {
		t.Errorf("the program of %v bytes was sent as %v: not compressed", sizes["size"], sizes["sent"])
	}
}

// TestBrowserWithoutWebAssembly shows the answer for the example, and says what is missing.
func TestBrowserWithoutWebAssembly(t *testing.T) {
	t.Parallel()
	p := newPage(t, desktop)
	p.do(onEveryDocument(`delete window.WebAssembly`))
	p.visit(serve(t, hosting{}).root)
	p.wait(`/WebAssembly/.test(document.querySelector('[data-boot-message]').textContent)`)
	if p.headline() == "" || !p.shown(".picture svg") || !p.shown("[data-boot-message]") {
		t.Error("the page is not readable")
	}
	if p.has("html[data-pending]") {
		t.Error("the page says that it is still opening a link")
	}
}

// TestProgramIsMissing is the same for a host that lost a file.
func TestProgramIsMissing(t *testing.T) {
	t.Parallel()
	h := serve(t, hosting{hold: true})
	p := newPage(t, desktop)
	p.tolerate("could not be loaded")
	p.tolerate("net::ERR_")
	p.visit(h.root + "#v=1&rev=12m")
	h.close()
	p.wait(`document.querySelector('[data-boot-message]').textContent !== ''`)
	if p.headline() == "" || !p.shown(".picture svg") || p.has("html[data-pending]") {
		t.Error("the page is not readable")
	}
}
