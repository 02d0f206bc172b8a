//go:build !js

package site

import (
	"bytes"
	"compress/gzip"
	"io"
	"net/http"
	"net/http/httptest"
	"strconv"
	"strings"
	"testing"

	"github.com/andybalholm/brotli"
)

// ask sends a request to h; headers come as name, value, name, value.
func ask(h http.Handler, method, target string, headers ...string) *http.Response {
	r := httptest.NewRequest(method, target, nil)
	for i := 0; i+1 < len(headers); i += 2 {
		r.Header.Set(headers[i], headers[i+1])
	}
	w := httptest.NewRecorder()
	h.ServeHTTP(w, r)
	return w.Result()
}

func bodyOf(t *testing.T, r *http.Response) []byte {
	t.Helper()
	content, err := io.ReadAll(r.Body)
	if err != nil {
		t.Fatal(err)
	}
	return content
}

func TestHandlerHeaders(t *testing.T) {
	files := mustFiles(t, example())
	h := Handler(files)
	ours := policy("http://example.com") // what httptest asks for
	const forEver, askAgain = "public, max-age=31536000, immutable", "no-cache"
	stamp := "?v=" + fingerprint(files["web/app.wasm"])
	for _, c := range []struct{ target, contentType, cache, origin, policy string }{
		{"/", "text/html; charset=utf-8", askAgain, "", ours},
		{"/?view=curve", "text/html; charset=utf-8", askAgain, "", ours},
		{"/index.html", "text/html; charset=utf-8", askAgain, "", ours},
		{"/embed/", "text/html; charset=utf-8", askAgain, "", ours},
		{"/404.html", "text/html; charset=utf-8", askAgain, "", missingPolicy("http://example.com")},
		{"/sw.js", "text/javascript; charset=utf-8", askAgain, "", ""},
		{"/manifest.webmanifest", "application/manifest+json", askAgain, "", ""},
		{"/web/app.wasm", "application/wasm", askAgain, "*", ""},
		{"/web/app.wasm" + stamp, "application/wasm", forEver, "*", ""},
		{"/web/app.wasm?v=0123456789", "application/wasm", askAgain, "*", ""},
		{"/web/boot.js", "text/javascript; charset=utf-8", askAgain, "*", ""},
		{"/web/app.css", "text/css; charset=utf-8", askAgain, "*", ""},
		{"/web/icons/icon.svg", "image/svg+xml", askAgain, "*", ""},
		{"/web/icons/icon-32.png", "image/png", askAgain, "*", ""},
	} {
		r := ask(h, "GET", c.target)
		if r.StatusCode != 200 {
			t.Errorf("%s: status %d", c.target, r.StatusCode)
		}
		for name, want := range map[string]string{
			"Content-Type":                c.contentType,
			"Cache-Control":               c.cache,
			"Access-Control-Allow-Origin": c.origin,
			"Content-Security-Policy":     c.policy,
			"X-Content-Type-Options":      "nosniff",
			"Content-Encoding":            "",
		} {
			if got := r.Header.Get(name); got != want {
				t.Errorf("%s: %s is %q, want %q", c.target, name, got, want)
			}
		}
	}
	if strings.Contains(ours, "frame-ancestors") {
		t.Error("the policy says who may frame the page: everybody may")
	}
}

func TestHandlerCompresses(t *testing.T) {
	files := mustFiles(t, example())
	h := Handler(files)
	program := files["web/app.wasm"]
	for _, c := range []struct{ accept, encoding string }{
		{"", ""},
		{"identity", ""},
		{"gzip, deflate, br, zstd", "br"},
		{"gzip;q=1.0, br;q=0.5", "br"},
		{"gzip, br;q=0", "gzip"},
		{"GZIP", "gzip"},
		{"*", "br"},
		{"br;q=0, *;q=0.1", "gzip"},
		{"br;q=nonsense", ""},
	} {
		r := ask(h, "GET", "/web/app.wasm", "Accept-Encoding", c.accept)
		if got := r.Header.Get("Content-Encoding"); got != c.encoding {
			t.Errorf("Accept-Encoding %q gave %q, want %q", c.accept, got, c.encoding)
			continue
		}
		sent := bodyOf(t, r)
		if got := r.Header.Get("Content-Length"); got != strconv.Itoa(len(sent)) {
			t.Errorf("Accept-Encoding %q: Content-Length %q for %d bytes", c.accept, got, len(sent))
		}
		var plain io.Reader = bytes.NewReader(sent)
		switch c.encoding {
		case "br":
			plain = brotli.NewReader(plain)
		case "gzip":
			unzipped, err := gzip.NewReader(plain)
			if err != nil {
				t.Fatal(err)
			}
			plain = unzipped
		}
		if got, err := io.ReadAll(plain); err != nil || !bytes.Equal(got, program) {
			t.Errorf("Accept-Encoding %q: the program doesn't come back whole: %v", c.accept, err)
		}
		if r.Header.Get("Vary") != "Accept-Encoding" {
			t.Errorf("Accept-Encoding %q: caches aren't told that it matters", c.accept)
		}
	}
	if r := ask(h, "GET", "/web/icons/icon-32.png", "Accept-Encoding", "br"); r.Header.Get("Content-Encoding") != "" {
		t.Error("a picture was compressed again")
	}
}

func TestHandlerAnswersNotModified(t *testing.T) {
	h := Handler(mustFiles(t, example()))
	tags := map[string]bool{}
	for _, accept := range []string{"", "br", "gzip"} {
		tag := ask(h, "GET", "/", "Accept-Encoding", accept).Header.Get("ETag")
		if len(tag) < 3 || tags[tag] {
			t.Errorf("tag %q for encoding %q is empty or another encoding's", tag, accept)
		}
		tags[tag] = true
		for _, header := range []string{tag, "W/" + tag, `"other", ` + tag, "*"} {
			r := ask(h, "GET", "/", "Accept-Encoding", accept, "If-None-Match", header)
			if content := bodyOf(t, r); r.StatusCode != http.StatusNotModified || len(content) > 0 || r.Header.Get("ETag") != tag {
				t.Errorf("If-None-Match %s: status %d, %d bytes, tag %s", header, r.StatusCode, len(content), r.Header.Get("ETag"))
			}
		}
	}
	if r := ask(h, "GET", "/", "If-None-Match", `"other"`); r.StatusCode != 200 {
		t.Errorf("another tag: status %d", r.StatusCode)
	}
}

func TestHandlerHead(t *testing.T) {
	h := Handler(mustFiles(t, example()))
	for _, target := range []string{"/", "/web/app.wasm", "/nowhere"} {
		get, head := ask(h, "GET", target, "Accept-Encoding", "br"), ask(h, "HEAD", target, "Accept-Encoding", "br")
		if head.StatusCode != get.StatusCode || len(bodyOf(t, head)) > 0 {
			t.Errorf("%s: HEAD answers %d with a body or not like GET, %d", target, head.StatusCode, get.StatusCode)
		}
		for _, name := range []string{"Content-Type", "Content-Length", "ETag"} {
			if head.Header.Get(name) != get.Header.Get(name) {
				t.Errorf("%s: %s is %q for HEAD and %q for GET", target, name, head.Header.Get(name), get.Header.Get(name))
			}
		}
	}
}

func TestHandlerRedirectsToFolders(t *testing.T) {
	h := http.StripPrefix("/a b", Handler(mustFiles(t, example())))
	r := ask(h, "GET", "/a%20b/embed?view=curve")
	if got := r.Header.Get("Location"); r.StatusCode != http.StatusMovedPermanently || got != "./embed/?view=curve" {
		t.Errorf("status %d to %q", r.StatusCode, got)
	}
	if r := ask(h, "GET", "/a%20b/embed/"); r.StatusCode != 200 {
		t.Errorf("the folder itself: status %d", r.StatusCode)
	}
}

func TestHandlerServesNothingElse(t *testing.T) {
	h := Handler(mustFiles(t, example()))
	for _, target := range []string{
		"/nowhere", "/../go.mod", "/web/../../../../etc/passwd", "/..%2f..%2fetc%2fpasswd", "/web/", "/web", "//embed/", "/embed//",
		"/index.html/", "/web/boot.js/", "/.goodenough-site", "/sw.js%00", "/web%5cboot.js",
	} {
		if r := ask(h, "GET", target); r.StatusCode != http.StatusNotFound {
			t.Errorf("%s: status %d", target, r.StatusCode)
		}
	}
	if r := ask(h, "POST", "/"); r.StatusCode != http.StatusMethodNotAllowed || r.Header.Get("Allow") == "" {
		t.Errorf("POST: status %d", r.StatusCode)
	}
	files := mustFiles(t, example())
	r := ask(h, "GET", `/x/y/"><script>`)
	if !bytes.Equal(bodyOf(t, r), files["404.html"]) || r.Header.Get("Content-Security-Policy") != missingPolicy("http://example.com") {
		t.Error("a wrong address is answered by another page than 404.html")
	}
}

// The origin that a policy names is the one that a browser asked, whatever a request calls it.
func TestHandlerNamesItsOrigin(t *testing.T) {
	s := example()
	s.Headers = true
	files := mustFiles(t, s)
	h := Handler(files)
	for host, origin := range map[string]string{
		"ops.example": "http://ops.example", "ops.example:8080": "http://ops.example:8080", "[::1]:80": "http://[::1]:80", "127.0.0.1": "http://127.0.0.1",
		"": "", ":80": "", "a;script-src *": "", "a b": "", "a'": "", "user@host": "", "host/path": "", "host:port": "", "*": "", "*.example": "", "host:123456": "",
	} {
		r := httptest.NewRequest("GET", "/", nil)
		r.Host = host
		r.Header.Set("X-Forwarded-Proto", "https; script-src *")
		r.Header.Set("X-Forwarded-Host", "elsewhere.example")
		w := httptest.NewRecorder()
		h.ServeHTTP(w, r)
		if got := w.Header().Get("Content-Security-Policy"); got != policy(origin) {
			t.Errorf("asked at %q: %s", host, got)
		}
	}
	r := httptest.NewRequest("GET", "https://ops.example/", nil)
	w := httptest.NewRecorder()
	h.ServeHTTP(w, r)
	if got := w.Header().Get("Content-Security-Policy"); got != policy("https://ops.example") {
		t.Errorf("encrypted: %s", got)
	}
	for name, content := range files {
		if strings.HasSuffix(name, ".html") && bytes.Contains(content, []byte("Content-Security-Policy")) {
			t.Errorf("%s has a policy of its own, which allows less", name)
		}
	}
}
