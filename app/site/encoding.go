//go:build !js

package site

import (
	"bytes"
	"compress/gzip"
	"io"
	"maps"
	"path"
	"strconv"
	"strings"
	"sync"

	"github.com/andybalholm/brotli"
)

// entry is one file ready to be served.
type entry struct {
	name        string
	content     []byte
	fingerprint string
	// encoded holds the content compressed. It is made when first asked for and then kept: the program takes half a second.
	encoded map[string]func() []byte
}

func newEntry(name string, content []byte) *entry {
	encoded := make(map[string]func() []byte, len(encodings))
	for _, e := range encodings {
		encoded[e.name] = sync.OnceValue(func() []byte { return e.of(content) })
	}
	return &entry{
		name:        name,
		content:     content,
		fingerprint: fingerprint(content),
		encoded:     encoded,
	}
}

// encodings are ours, the best first: as headers call them, and as hosts that look for compressed files beside a file name those.
var encodings = []struct {
	name, ending string
	of           func(content []byte) []byte
}{{"br", ".br", brotlied}, {"gzip", ".gz", gzipped}}

// large is the size in bytes from which a file gets compressed ones beside it.
const large = 10_000

// WithCompressed adds to files what static hosts may send in their place, as encodings name it: nginx with gzip_static, caddy with
// precompressed, and others. Most compress no program by themselves.
func WithCompressed(files map[string][]byte) map[string][]byte {
	type job struct {
		name    string
		content []byte
		of      func([]byte) []byte
	}
	var jobs []*job
	for name, content := range files {
		if !compressible(name) || len(content) < large {
			continue
		}
		for _, e := range encodings {
			jobs = append(jobs, &job{name + e.ending, content, e.of})
		}
	}
	var all sync.WaitGroup
	for _, j := range jobs {
		all.Go(func() { j.content = j.of(j.content) })
	}
	all.Wait()
	both := maps.Clone(files)
	for _, j := range jobs {
		both[j.name] = j.content
	}
	return both
}

// Level 6 takes 0.4 s for the program where 11 takes 16 s, and comes within a sixth of its size: right for a server that
// starts in a moment, and for a site that is written in one.
const brotliLevel = 6

func brotlied(content []byte) []byte {
	var b bytes.Buffer
	compress(brotli.NewWriterLevel(&b, brotliLevel), content)
	return b.Bytes()
}

func gzipped(content []byte) []byte {
	var b bytes.Buffer
	compress(gzip.NewWriter(&b), content)
	return b.Bytes()
}

// compress ignores errors: there are none when writing to memory.
func compress(w io.WriteCloser, content []byte) {
	_, _ = w.Write(content)
	_ = w.Close()
}

// chosenEncoding returns the best of our encodings that an Accept-Encoding header allows, or "" for none.
func chosenEncoding(accept string) string {
	allowed := make(map[string]bool)
	for part := range strings.SplitSeq(accept, ",") {
		name, parameters, _ := strings.Cut(part, ";")
		quality, isQuality := strings.CutPrefix(strings.TrimSpace(parameters), "q=")
		q, err := strconv.ParseFloat(quality, 64)
		allowed[strings.ToLower(strings.TrimSpace(name))] = !isQuality || err == nil && q > 0
	}
	for _, e := range encodings {
		if yes, named := allowed[e.name]; yes || !named && allowed["*"] {
			return e.name
		}
	}
	return ""
}

var contentTypes = map[string]string{
	".css":         "text/css; charset=utf-8",
	".html":        "text/html; charset=utf-8",
	".js":          "text/javascript; charset=utf-8",
	".json":        "application/json",
	".png":         "image/png",
	".svg":         "image/svg+xml",
	".txt":         "text/plain; charset=utf-8",
	".wasm":        "application/wasm",
	".webmanifest": "application/manifest+json",
}

// contentType doesn't ask the machine, whose tables differ and often lack the newer types.
func contentType(name string) string {
	if known, ok := contentTypes[path.Ext(name)]; ok {
		return known
	}
	return "application/octet-stream"
}

func compressible(name string) bool {
	return contentType(name) != "image/png" && contentType(name) != "application/octet-stream"
}
