//go:build !js

package site

import (
	"fmt"
	"html"
	"slices"
	"strconv"
	"strings"
)

// Policy is the content security policy of every document. It proves that nothing typed here leaves the page: no script but
// ours, no request to another host. A document carries it as a meta element as well, since static hosts set no headers. It
// doesn't say who may frame the page: everybody may.
const Policy = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; worker-src 'self' blob:; " +
	"img-src 'self' data: blob:; object-src 'none'; base-uri 'none'; form-action 'none'"

// Colours of the browser's own frame around the page, as in the stylesheet and the manifest.
const (
	lightGround = "#fbfaf7"
	darkGround  = "#15171c"
)

// document writes the HTML of a page. Its addresses climb to the site's root first, so that they hold wherever that is.
func (s Site) document(page Page, files map[string][]byte, version string) []byte {
	up := ""
	if page.Path != "" {
		up = strings.Repeat("../", strings.Count(page.Path, "/")+1)
	}

	var b strings.Builder
	line := func(format string, values ...string) {
		escaped := make([]any, len(values))
		for i, value := range values {
			escaped[i] = html.EscapeString(value)
		}
		fmt.Fprintf(&b, format+"\n", escaped...)
	}

	line(`<!doctype html>`)
	line(`<html lang="%s">`, page.Lang)
	line(`<head>`)
	line(`<meta charset="utf-8">`)
	line(`<meta http-equiv="Content-Security-Policy" content="%s">`, Policy)
	line(`<meta name="viewport" content="width=device-width, initial-scale=1">`)
	line(`<title>%s</title>`, page.Title)
	line(`<meta name="description" content="%s">`, page.Description)
	line(`<meta name="color-scheme" content="light dark">`)
	line(`<meta name="theme-color" content="%s" media="(prefers-color-scheme: light)">`, lightGround)
	line(`<meta name="theme-color" content="%s" media="(prefers-color-scheme: dark)">`, darkGround)
	line(`<meta property="og:type" content="website">`)
	line(`<meta property="og:title" content="%s">`, page.Title)
	line(`<meta property="og:description" content="%s">`, page.Description)
	if s.BaseURL != "" {
		base := strings.TrimRight(s.BaseURL, "/") + "/"
		line(`<meta property="og:url" content="%s">`, base+folderOf(page))
		line(`<meta property="og:image" content="%s">`, base+folder+"icons/icon-512.png")
	}
	for _, name := range stylesheets(files) {
		line(`<link rel="stylesheet" href="%s">`, up+stamped(files, name))
	}
	line(`<link rel="manifest" href="%s">`, up+manifestFile)
	for _, icon := range icons {
		if _, ok := files[folder+icon.name]; ok {
			line(`<link `+icon.attributes+` href="%s">`, up+stamped(files, folder+icon.name))
		}
	}
	line(`<script defer src="%s"></script>`, up+stamped(files, folder+wasmExecFile))
	line(`<script defer src="%s" data-version="%s" data-page="%s" data-pages="%s" data-exec="%s" data-wasm="%s" data-wasm-size="%s"></script>`,
		up+stamped(files, folder+bootFile), version, page.Path, s.folders(),
		stamped(files, folder+wasmExecFile), stamped(files, folder+wasmFile), strconv.Itoa(len(s.WASM)))
	line(`</head>`)

	// The root element stands first, where go-app looks for it, and no white space before it.
	b.WriteString("<body>")
	b.WriteString(page.Body)
	if !strings.Contains(page.Body, "data-progress") {
		b.WriteString("\n<progress data-progress hidden max=\"1\" value=\"0\" aria-label=\"Loading what makes this page live\"></progress>")
	}
	if !strings.Contains(page.Body, "data-boot-message") {
		b.WriteString("\n<div data-boot-message role=\"status\"></div>")
	}
	b.WriteString("\n<noscript><p>This page needs JavaScript to recalculate; what you see is the answer for the example.</p></noscript>")
	b.WriteString("\n</body>\n</html>\n")
	return []byte(b.String())
}

var icons = []struct{ name, attributes string }{
	{"icons/icon-32.png", `rel="icon" type="image/png" sizes="32x32"`},
	{"icons/icon.svg", `rel="icon" type="image/svg+xml" sizes="any"`},
	{"icons/apple-touch-180.png", `rel="apple-touch-icon" sizes="180x180"`},
}

// folders lists the addresses of all pages relative to the root, separated by blanks: those the boot script lets the
// program show without loading a document.
func (s Site) folders() string {
	var names []string
	for _, page := range s.Pages {
		names = append(names, folderOf(page))
	}
	slices.Sort(names)
	return strings.Join(names, " ")
}

func folderOf(page Page) string {
	if page.Path == "" {
		return ""
	}
	return page.Path + "/"
}
