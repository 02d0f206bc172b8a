package browsertest

import (
	"bufio"
	"html"
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
			p.agrees(name, explain(t, "v=1&cust=payments")[0])
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
	p.tolerate("inline")     // the script that stands in the document
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
	p.agrees("served", explain(t, "v=1&cust=payments")[0])
	program := eval[string](p, `document.querySelector('[data-wasm]').dataset.wasm`)
	request, err := http.NewRequest(http.MethodGet, root+program, nil)
	if err != nil {
		t.Fatal(err)
	}
	request.Header.Set("Accept-Encoding", "gzip, br") // which has it sent as it is
	sent, err := http.DefaultClient.Do(request)
	if err != nil {
		t.Fatal(err)
	}
	defer sent.Body.Close()
	bytes, err := io.Copy(io.Discard, sent.Body)
	if size := eval[int64](p, `Number(document.querySelector('[data-wasm]').dataset.wasmSize)`); err != nil || bytes > size*3/10 {
		t.Errorf("the program of %d bytes was sent as %d: not compressed; %v", size, bytes, err)
	}
}

// TestObjectStore knows no folders: whoever opens the page there by the name of its file gets links that open there too.
func TestObjectStore(t *testing.T) {
	t.Parallel()
	h := serve(t, hosting{under: "/bucket/ops/", exact: true})
	p := open(t, desktop, h.root+"index.html#"+theirs)
	p.share(actionOf("share"))
	p.wait(preview + `?.documentElement?.dataset.ready === 'true'`)
	link := p.shared("link")
	frame := html.UnescapeString(regexp.MustCompile(`src="([^"]*)"`).FindStringSubmatch(p.shared("iframe"))[1])
	preset := h.root + "presets/payments/index.html"
	for address, begins := range map[string]string{link: h.root + "index.html#", frame: h.root + "embed/index.html?view="} {
		if !strings.HasPrefix(address, begins) {
			t.Errorf("%s is nowhere, want %s…", address, begins)
			continue
		}
		p.visit("about:blank")
		p.visit(address)
		p.live()
		p.agreesSoFar(address, explain(t, theirs)[0])
		if home := eval[string](p, `goodenough.home`); home != h.root+"index.html" {
			t.Errorf("%s leads back to %s", address, home)
		}
	}
	p.visit(h.root + "index.html#" + explain(t, "cust=payments")[0].Link)
	p.live()
	p.share(actionOf("share"))
	p.wait(`document.querySelector('[data-shared=link]').value.startsWith(%s)`, preset+"#")
	if prose := p.shared("prose"); !strings.Contains(prose, `"`+h.root+`web/parent.js"`) {
		t.Errorf("a script is at %s", prose)
	}
	p.visit(preset)
	p.live()
	p.agrees(preset, explain(t, "cust=payments")[0])
}

// TestMissingPageKeepsTheScenario of an address that leads nowhere, of any depth, and leads nobody on by itself.
func TestMissingPageKeepsTheScenario(t *testing.T) {
	t.Parallel()
	h := serve(t, hosting{under: "/tools/ops/", missing: true})
	p := newPage(t, phone)
	p.tolerate("404")
	for address, want := range map[string]string{
		"prests/payments/#" + theirs:             "#" + theirs,
		"index.htm?currency=%E2%82%AC#" + theirs: "?currency=%E2%82%AC#" + theirs,
		"a/b/c/d?view=curve&in=ops#" + theirs:    "?view=curve&in=ops#" + theirs,
		"%23" + theirs:                           "#" + theirs, // an escaped fragment is a part of the path
		"embed/%23" + theirs:                     "#" + theirs,
		"wiki//evil.example/x":                   "",
		"prests/":                                "",
	} {
		p.visit(h.root + address)
		p.wait(`document.querySelector('[data-way] a') !== null`)
		if got := p.attribute("[data-way] a", "href"); got != h.root+want {
			t.Errorf("%s leads to %s, want %s", address, got, h.root+want)
		}
		words := "Go to the start"
		if want != "" {
			words = "Open the scenario in this link"
		}
		if said := p.text("[data-way]"); said != words || !p.shown("h1") {
			t.Errorf("%s says %q", address, said)
		}
		if strings.HasPrefix(address, "%23") {
			p.reads("a missing page")
			p.click("[data-way] a")
			p.across(`document.documentElement.dataset.ready === 'true'`)
			p.live()
			p.agrees(address, explain(t, theirs)[0])
		}
	}
}
