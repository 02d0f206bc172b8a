//go:build !js

package site

import (
	"bytes"
	"net/http"
	"path"
	"strconv"
	"strings"
	"time"
)

// Handler serves the files of a site, below any path that a http.StripPrefix around it takes away.
//
// Only names in files are served, so no request reaches anything else. What is asked for with the fingerprint of its content
// may be kept for ever; documents, the service worker and all else are asked about every time, and answered with 304 when
// nothing changed. Its documents have their policy from it: files come from a Site with Headers.
func Handler(files map[string][]byte) http.Handler {
	entries := make(map[string]*entry, len(files))
	for name, content := range files {
		entries[name] = newEntry(name, content)
	}
	return handler(entries)
}

type handler map[string]*entry

func (h handler) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	if r.Method != http.MethodGet && r.Method != http.MethodHead {
		w.Header().Set("Allow", "GET, HEAD")
		http.Error(w, "This site can only be read.", http.StatusMethodNotAllowed)
		return
	}
	name := strings.TrimPrefix(r.URL.Path, "/")
	if name == "" || strings.HasSuffix(name, "/") {
		name += "index.html"
	}
	found, ok := h[name]
	if !ok {
		if _, folder := h[name+"/index.html"]; folder {
			redirectToFolder(w, r, path.Base(name))
			return
		}
		h.notFound(w, r)
		return
	}
	found.serve(w, r)
}

// redirectToFolder adds the missing slash. The address is relative, and not http.Redirect's, which would forget the path
// that was stripped before us.
func redirectToFolder(w http.ResponseWriter, r *http.Request, name string) {
	location := "./" + name + "/"
	if r.URL.RawQuery != "" {
		location += "?" + r.URL.RawQuery
	}
	w.Header().Set("Location", location)
	w.Header().Set("Cache-Control", "no-cache")
	w.WriteHeader(http.StatusMovedPermanently)
}

func (h handler) notFound(w http.ResponseWriter, r *http.Request) {
	page := h[missingFile]
	page.describe(w.Header(), r)
	w.Header().Set("Content-Length", strconv.Itoa(len(page.content)))
	w.WriteHeader(http.StatusNotFound)
	if r.Method != http.MethodHead {
		_, _ = w.Write(page.content)
	}
}

// describe sets the headers that are the same however the content is sent.
func (e *entry) describe(header http.Header, r *http.Request) {
	header.Set("Content-Type", contentType(e.name))
	header.Set("X-Content-Type-Options", "nosniff")
	header.Set("Cache-Control", "no-cache")
	if r.URL.Query().Get("v") == e.fingerprint {
		header.Set("Cache-Control", "public, max-age=31536000, immutable")
	}
	switch {
	case strings.HasPrefix(e.name, folder):
		// A sandboxed frame has no origin: to it even our own program is another host's.
		header.Set("Access-Control-Allow-Origin", "*")
	case e.name == missingFile:
		header.Set("Content-Security-Policy", missingPolicy(asked(r)))
	case strings.HasSuffix(e.name, ".html"):
		header.Set("Content-Security-Policy", policy(asked(r)))
	}
}

func (e *entry) serve(w http.ResponseWriter, r *http.Request) {
	header := w.Header()
	e.describe(header, r)

	content, tag := e.content, e.fingerprint
	if compressible(e.name) {
		header.Add("Vary", "Accept-Encoding")
		if encoding := chosenEncoding(r.Header.Get("Accept-Encoding")); encoding != "" {
			content, tag = e.encoded[encoding](), tag+"-"+encoding
			header.Set("Content-Encoding", encoding)
			header.Set("Content-Length", strconv.Itoa(len(content)))
		}
	}
	header.Set("ETag", `"`+tag+`"`)
	http.ServeContent(w, r, "", time.Time{}, bytes.NewReader(content))
}
