//go:build !js

package site

import (
	"fmt"
	"html"
	"strconv"
	"strings"
)

// Colours of the browser's own frame around the page, as in the stylesheet and the manifest.
const (
	lightGround = "#fbfaf7"
	darkGround  = "#15171c"
)

// writer writes a document: lines of HTML whose values, each in the place of a %s, are escaped.
type writer struct{ strings.Builder }

func (w *writer) line(format string, values ...string) {
	escaped := make([]any, len(values))
	for i, value := range values {
		escaped[i] = html.EscapeString(value)
	}
	fmt.Fprintf(w, format+"\n", escaped...)
}

// document writes the HTML of a page. Its addresses climb to the site's root first, so that they hold wherever that is. It says which
// content it was written for: not as the browser's own "integrity", which would leave a page in a frame without an origin, or on a
// disk, without its style.
func (s Site) document(page Page, files map[string][]byte, version string) ([]byte, error) {
	up := strings.Repeat("../", strings.Count(page.folder(), "/"))

	var w writer
	w.begin(page)
	s.policy(&w, policy)
	if page.Kind != ReadingKind {
		w.WriteString("<script>" + startInFolder + "</script>\n")
	}
	w.head(page)
	if err := s.preview(&w, page, files); err != nil {
		return nil, err
	}
	if page.Kind != ReadingKind {
		w.line(`<script src="%s" data-integrity="%s" data-version="%s" data-page="%s" data-link="%s" data-embed="%s" data-reading="%s" data-wasm="%s" data-wasm-integrity="%s" data-wasm-size="%s" data-asides="%s"></script>`,
			up+stamped(files, folder+aheadFile), integrity(files[folder+aheadFile]), version, page.Kind, page.Link, s.folderOf(embedKind), s.folderOf(ReadingKind),
			stamped(files, folder+wasmFile), integrity(s.WASM), strconv.Itoa(len(s.WASM)), s.asides(files))
	}
	for _, name := range stylesheets(files) {
		w.line(`<link rel="stylesheet" href="%s" data-integrity="%s">`, up+stamped(files, name), integrity(files[name]))
	}
	w.line(`<link rel="manifest" href="%s">`, up+manifestFile)
	for _, icon := range icons {
		if _, ok := files[folder+icon.name]; ok {
			w.line(`<link `+icon.attributes+` href="%s">`, up+stamped(files, folder+icon.name))
		}
	}
	if page.Kind == ReadingKind {
		w.line(`</head>`)
		w.WriteString("<body>" + page.Body + "\n")
		w.end()
		return []byte(w.String()), nil
	}
	w.line(`<script defer src="%s" data-integrity="%s"></script>`, up+stamped(files, folder+bootFile), integrity(files[folder+bootFile]))
	w.line(`</head>`)
	w.body(page)
	w.end()
	return []byte(w.String()), nil
}

// begin writes what stands before the policy.
func (w *writer) begin(page Page) {
	w.line(`<!doctype html>`)
	w.line(`<html lang="%s">`, page.Lang)
	w.line(`<head>`)
	w.line(`<meta charset="utf-8">`)
}

const policyMeta = `<meta http-equiv="Content-Security-Policy" content="%s">`

// policy writes a document's policy into it, since static hosts set no headers. A server that does names the origin it is asked at;
// another policy in the document would forbid that again.
func (s Site) policy(w *writer, policy func(origin string) string) {
	if !s.Headers {
		w.line(policyMeta, policy(originOf(s.BaseURL)))
	}
}

// head writes what every document is called, after its policy.
func (w *writer) head(page Page) {
	w.line(`<meta name="viewport" content="width=device-width, initial-scale=1">`)
	w.line(`<title>%s</title>`, page.Title)
	w.line(`<meta name="description" content="%s">`, page.Description)
	w.line(`<meta name="color-scheme" content="light dark">`)
	w.line(`<meta name="theme-color" content="%s" media="(prefers-color-scheme: light)">`, lightGround)
	w.line(`<meta name="theme-color" content="%s" media="(prefers-color-scheme: dark)">`, darkGround)
}

// body writes what is painted before the program runs. The root element stands first, where go-app looks for it, and no
// white space before it. What says that this is an example stands above it where no style sheet comes, and is taken out by the boot script.
func (w *writer) body(page Page) {
	root, rest, _ := strings.Cut(page.Body, ">")
	w.WriteString("<body>" + root + `><div data-boot-message role="status">` + html.EscapeString(notStarted) + "</div>" + rest + "\n")
	w.line(`<progress data-progress hidden max="1" value="0" aria-label="Loading what makes this page live"></progress>`)
	w.line(`<div data-newer role="status"></div>`)
}

func (w *writer) end() { w.WriteString("</body>\n</html>\n") }

var icons = []struct{ name, attributes string }{
	{"icons/icon-32.png", `rel="icon" type="image/png" sizes="32x32"`},
	{"icons/icon.svg", `rel="icon" type="image/svg+xml" sizes="any"`},
	{"icons/apple-touch-180.png", `rel="apple-touch-icon" sizes="180x180"`},
}

// folderOf is the address, relative to the root, of the page of a kind: "" where there is none.
func (s Site) folderOf(kind string) string {
	for _, page := range s.Pages {
		if page.Kind == kind {
			return page.folder()
		}
	}
	return ""
}
