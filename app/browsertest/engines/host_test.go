package engines

import (
	"bufio"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"sync"
	"testing"
)

// hosting says what kind of host the site is given to. The zero value serves it as it is.
type hosting struct {
	hold  bool   // the program does not arrive until release is called
	first string // what the browser does to a document before its scripts run
}

// host is a plain static file server on this machine, of another origin than every other.
type host struct {
	root    string // the address of the site
	release func() // lets a program that is held go
	close   func() // takes the host off the network
}

func serve(t testing.TB, h hosting) host {
	t.Helper()
	gate := make(chan struct{})
	release := sync.OnceFunc(func() { close(gate) })
	if !h.hold {
		release()
	}
	files := http.FileServer(http.Dir(siteDir))
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Access-Control-Allow-Origin", "*")                                                // as a frame without an origin needs it
		if strings.HasSuffix(r.URL.Path, "/web/ahead.js") && r.Header.Get("Sec-Fetch-Dest") == "script" { // not to whoever looks at its content
			ahead, err := os.ReadFile(filepath.Join(siteDir, "web", "ahead.js"))
			if err != nil {
				t.Error(err)
			}
			w.Header().Set("Content-Type", "text/javascript; charset=utf-8")
			w.Header().Set("Cache-Control", "no-store")
			_, _ = io.WriteString(w, watch+h.first+"\n")
			_, _ = w.Write(ahead)
			return
		}
		if r.URL.Path == "/narrow" { // a page that frames ours as wide as its query says, with the same fragment
			w.Header().Set("Content-Type", "text/html; charset=utf-8")
			_, _ = io.WriteString(w, `<!doctype html><title>A phone</title><link rel="icon" href="data:,"><iframe id="phone" height="740" style="border: 0"></iframe>
				<script>phone.width = location.search.slice(1); phone.src = './' + location.hash;</script>`)
			return
		}
		if strings.HasSuffix(r.URL.Path, ".wasm") {
			select {
			case <-gate:
			case <-r.Context().Done():
				return
			}
		}
		files.ServeHTTP(w, r)
	}))
	shut := sync.OnceFunc(func() {
		release()
		server.CloseClientConnections()
		server.Close()
	})
	t.Cleanup(shut)
	return host{server.URL + "/", release, shut}
}

// watch keeps what a document complains of, for a driver that doesn't tell.
const watch = `window.troubles = [];
addEventListener('error', (e) => troubles.push('exception: ' + e.message));
addEventListener('unhandledrejection', (e) => troubles.push('rejection: ' + e.reason));
addEventListener('securitypolicyviolation', (e) => troubles.push('policy: ' + e.effectiveDirective + ' ' + e.blockedURI));
{ const error = console.error; console.error = (...said) => { troubles.push('console: ' + said.join(' ')); error.apply(console, said); }; }
`

// ownServer is the address of the program's own server.
func ownServer(t testing.TB) (root string) {
	t.Helper()
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
	if root = regexp.MustCompile(`http://127\.0\.0\.1:\d+/`).FindString(said); err != nil || root == "" {
		t.Fatalf("serve says %q, %v", said, err)
	}
	return root
}

// elsewhere serves a page of somebody else, with a policy of theirs: to a browser, localhost is another site than 127.0.0.1.
func elsewhere(t testing.TB, policy, body string) (address string) {
	t.Helper()
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		if policy != "" {
			w.Header().Set("Content-Security-Policy", policy)
		}
		_, _ = io.WriteString(w, `<!doctype html><html lang="en"><title>Wiki</title><link rel="icon" href="data:,"><h1>Wiki</h1>`+body)
	}))
	t.Cleanup(server.Close)
	return strings.Replace(server.URL, "127.0.0.1", "localhost", 1)
}

// frameOf is the frame that a page writes for one of ours.
func frameOf(address, attributes string) string {
	return `<iframe src="` + strings.ReplaceAll(address, "&", "&amp;") + `" ` + attributes + `></iframe>`
}
