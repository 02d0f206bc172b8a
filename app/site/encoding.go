//go:build !js

package site

import (
	"bytes"
	"compress/gzip"
	"io"
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
	return &entry{
		name:        name,
		content:     content,
		fingerprint: fingerprint(content),
		encoded: map[string]func() []byte{
			"br":   sync.OnceValue(func() []byte { return brotlied(content) }),
			"gzip": sync.OnceValue(func() []byte { return gzipped(content) }),
		},
	}
}

// Level 6 takes 0.4 s for the program where 11 takes 16 s, and comes within a sixth of its size: right for a server that
// starts in a moment. A host that compresses beforehand can do better.
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
	for _, encoding := range []string{"br", "gzip"} {
		if yes, named := allowed[encoding]; yes || !named && allowed["*"] {
			return encoding
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
