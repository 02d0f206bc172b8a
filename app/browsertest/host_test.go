package browsertest

import (
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
)

// hosting says what kind of host the site is given to. The zero value serves it from the top, as it should be.
type hosting struct {
	under    string // the folder it lies in, "/" if empty
	hold     bool   // the browser's program does not arrive until release is called
	wasmType string // the content type the host thinks a program has
	policy   string // what the host forbids its pages
	anybody  bool   // frames without an origin may fetch the files of the program, as they may from our own server
	first    string // what the browser does to a document before its scripts run
}

// host is a plain static file server on this machine.
type host struct {
	root    string // the address of the site
	release func() // lets a program that is held go
	close   func() // takes the host off the network
}

// serve gives the site to a host of its own: another origin for every test.
func serve(t testing.TB, h hosting) host {
	t.Helper()
	under := h.under
	if under == "" {
		under = "/"
	}
	gate := make(chan struct{})
	release := sync.OnceFunc(func() { close(gate) })
	if !h.hold {
		release()
	}
	files := http.StripPrefix(strings.TrimSuffix(under, "/"), http.FileServer(http.Dir(siteDir)))
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if !strings.HasPrefix(r.URL.Path, under) {
			http.NotFound(w, r)
			return
		}
		if h.policy != "" {
			w.Header().Set("Content-Security-Policy", h.policy)
		}
		if h.anybody && strings.Contains(r.URL.Path, "/web/") {
			w.Header().Set("Access-Control-Allow-Origin", "*")
		}
		if h.first != "" && strings.HasSuffix(r.URL.Path, "/web/boot.js") && r.Header.Get("Sec-Fetch-Dest") == "script" { // not to whoever looks at its content
			w.Header().Set("Content-Type", "text/javascript; charset=utf-8")
			_, _ = io.WriteString(w, h.first+"\n")
			boot, err := os.ReadFile(filepath.Join(siteDir, "web", "boot.js"))
			if err != nil {
				t.Error(err)
			}
			_, _ = w.Write(boot)
			return
		}
		if strings.HasSuffix(r.URL.Path, ".wasm") {
			select {
			case <-gate:
			case <-r.Context().Done():
				return
			}
			if h.wasmType != "" {
				w.Header().Set("Content-Type", h.wasmType)
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
	return host{root: server.URL + strings.ReplaceAll(under, " ", "%20"), release: release, close: shut}
}
