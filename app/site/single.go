//go:build !js

package site

import (
	"bytes"
	"compress/gzip"
	"encoding/base64"
	"fmt"
	"regexp"
	"slices"
	"strings"
)

// byteOrderMark outvotes a host that names another encoding in its headers: read by that, the scripts would not be the ones
// the policy lets run.
const byteOrderMark = "\ufeff"

// alone hides what a page that is one file cannot do: it has no programs aside. Were it a rule of the style sheet that asks whether the
// page is one, a browser would ask anew with every text that a moving hand changes.
const alone = `.decide, [href="#decide-section"] { display: none; }`

// Single returns the root page as one document that needs no other file, no network and no host: to be attached to a wiki
// page or a mail, and opened from a disk. It has no service worker, since it is kept already, and not what reads incidents, to stay within
// the 4 MB that wikis and mail servers are known to take.
//
// The program stands in it compressed and as text, last, so that the answer is painted before its three megabytes have
// arrived. The boot script reads it there instead of fetching it.
func (s Site) Single() ([]byte, error) {
	files, err := s.assets()
	if err != nil {
		return nil, err
	}
	if err := s.check(); err != nil {
		return nil, err
	}

	var styles []string
	for _, name := range stylesheets(files) {
		styles = append(styles, inlineStyle(files[name]))
	}
	styles = append(styles, alone)
	ahead, boot := inlineScript(files[folder+aheadFile]), inlineScript(files[folder+bootFile])
	page := s.Pages[slices.IndexFunc(s.Pages, func(p Page) bool { return p.Path == "" })]

	var w writer
	w.WriteString(byteOrderMark)
	w.begin(page)
	w.line(policyMeta, singlePolicy([]string{start, ahead, boot}, styles))
	w.WriteString("<script>" + start + "</script>\n")
	w.head(page)
	for _, style := range styles {
		w.WriteString("<style>" + style + "</style>\n")
	}
	for _, icon := range icons {
		if content, ok := files[folder+icon.name]; ok {
			w.line(`<link `+icon.attributes+` href="%s">`, "data:"+contentType(icon.name)+";base64,"+base64.StdEncoding.EncodeToString(content))
		}
	}
	w.line(`</head>`)
	w.body(page)
	fmt.Fprintf(&w, `<script data-version="%s" data-page="" data-link="" data-wasm-size="%d">`, version(files), len(s.WASM))
	w.WriteString(ahead + "</script>\n<script>" + boot + "</script>\n")
	w.WriteString(`<script data-inline="program" type="application/gzip;base64">` + packed(s.WASM) + "</script>\n")
	w.end()
	return []byte(w.String()), nil
}

// singlePolicy allows exactly what the document holds, and no request but for a frame of the very file, in which the share
// dialog shows what others will see.
func singlePolicy(scripts, styles []string) string {
	return "default-src 'none'; script-src " + hashes(scripts) + " 'wasm-unsafe-eval'; style-src " + hashes(styles) +
		"; img-src data: blob:; worker-src blob:; frame-src 'self'; base-uri 'none'; form-action 'none'"
}

func hashes(texts []string) string {
	sources := make([]string, len(texts))
	for i, text := range texts {
		sources[i] = "'" + integrity([]byte(text)) + "'"
	}
	return strings.Join(sources, " ")
}

// packed is the program as text: a kilobyte of it is 0.36 kB.
func packed(program []byte) string {
	var b bytes.Buffer
	w, _ := gzip.NewWriterLevel(&b, gzip.BestCompression)
	compress(w, program)
	return base64.StdEncoding.EncodeToString(b.Bytes())
}

// What would end a script, or begin a comment in which its end isn't seen. It stands within a text, a pattern or a comment
// of the script, where the escaped sign means the same.
var endsScript = regexp.MustCompile(`(?i)<(/?script|!--)`)

func inlineScript(content []byte) string {
	return endsScript.ReplaceAllString(newlines(content), `\x3C$1`)
}

var endsStyle = regexp.MustCompile(`(?i)<(/style)`)

func inlineStyle(content []byte) string {
	return endsStyle.ReplaceAllString(newlines(content), `\3C $1`)
}

// newlines are written as the browser will read them, since that is what the policy's hashes are of.
func newlines(content []byte) string { return strings.ReplaceAll(string(content), "\r\n", "\n") }
