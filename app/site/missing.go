//go:build !js

package site

import _ "embed"

// missingFile is what static hosts show for an address that leads nowhere, of whatever depth: it can refer to no file beside it.
const missingFile = "404.html"

//go:embed missing.js
var missingText string

//go:embed missing.css
var missingStyle string

var missingScript = inlineScript([]byte(missingText))

// missing is the page for wrong addresses. Where the site lies its script finds, unless it is known.
func (s Site) missing(files map[string][]byte) []byte {
	var w writer
	w.line(`<!doctype html>`)
	w.line(`<html lang="en">`)
	w.line(`<head>`)
	w.line(`<meta charset="utf-8">`)
	s.policy(&w, missingPolicy)
	w.line(`<meta name="viewport" content="width=device-width, initial-scale=1">`)
	w.line(`<meta name="robots" content="noindex">`)
	w.line(`<title>No such page</title>`)
	w.line(`<link rel="icon" href="data:,">`)
	w.WriteString("<style>" + missingStyle + "</style>\n")
	w.line(`</head>`)
	w.line(`<body>`)
	w.line(`<main><h1>No such page</h1>`)
	w.line(`<p>Nothing lies at this address.</p>`)
	w.line(`<p data-way data-boot="%s" data-base="%s">`, stamped(files, folder+bootFile), s.base())
	if base := s.base(); base != "" {
		w.line(`<a href="%s">Go to the start</a></p>`, base)
	} else {
		w.line(`The start of the site lies further up: shorten the address, a part at a time.</p>`)
	}
	w.line(`</main>`)
	w.WriteString("<script>" + missingScript + "</script>\n")
	w.end()
	return []byte(w.String())
}
