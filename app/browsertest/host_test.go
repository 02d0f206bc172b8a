package browsertest

import (
	"bytes"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"
)

// hosting says what kind of host the site is given to. The zero value serves it from the top, as it should be.
type hosting struct {
	under    string // the folder it lies in, "/" if empty
	hold     bool   // the browser's program does not arrive until release is called
	held     string // what else does not
	wasmType string // the content type the host thinks a program has
	policy   string // what the host forbids its pages
	anybody  bool   // frames without an origin may fetch the files of the program, as they may from our own server
	lost     string // a file that is not there
	exact    bool   // it knows files by their whole names and nothing of folders, as an object store does
	missing  bool   // it has the site's own page for what is not there
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
		name := filepath.Join(siteDir, filepath.FromSlash(strings.TrimPrefix(r.URL.Path, under)))
		info, err := os.Stat(name)
		if h.lost != "" && strings.HasSuffix(r.URL.Path, h.lost) || h.exact && (err != nil || info.IsDir()) || h.missing && err != nil {
			page := []byte("404 page not found")
			if h.missing {
				if page, err = os.ReadFile(filepath.Join(siteDir, "404.html")); err != nil {
					t.Error(err)
				}
			}
			w.Header().Set("Content-Type", "text/html; charset=utf-8")
			w.WriteHeader(http.StatusNotFound)
			_, _ = w.Write(page)
			return
		}
		if h.exact {
			content, err := os.ReadFile(name)
			if err != nil {
				t.Error(err)
			}
			http.ServeContent(w, r, name, time.Time{}, bytes.NewReader(content))
			return
		}
		if h.policy != "" {
			w.Header().Set("Content-Security-Policy", h.policy)
		}
		if h.anybody && strings.Contains(r.URL.Path, "/web/") {
			w.Header().Set("Access-Control-Allow-Origin", "*")
		}
		if h.first != "" && strings.HasSuffix(r.URL.Path, "/web/ahead.js") && r.Header.Get("Sec-Fetch-Dest") == "script" { // not to whoever looks at its content
			w.Header().Set("Content-Type", "text/javascript; charset=utf-8")
			_, _ = io.WriteString(w, h.first+"\n")
			ahead, err := os.ReadFile(filepath.Join(siteDir, "web", "ahead.js"))
			if err != nil {
				t.Error(err)
			}
			_, _ = w.Write(ahead)
			return
		}
		if strings.HasSuffix(r.URL.Path, ".wasm") || h.held != "" && strings.HasSuffix(r.URL.Path, h.held) {
			select {
			case <-gate:
			case <-r.Context().Done():
				return
			}
		}
		if strings.HasSuffix(r.URL.Path, ".wasm") {
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
