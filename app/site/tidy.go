//go:build !js

package site

import (
	"regexp"
	"slices"
	"strings"
)

var lineBreak = regexp.MustCompile(`\n *`)

// Tidy makes the HTML of go-app's HTMLString what the browser's tree will be once the program runs.
//
// go-app writes each element and text on an indented line of its own, but puts no such white space into the live tree, where
// inline neighbours would move at the takeover. Tidy removes every newline with the spaces after it; a text between two
// elements therefore ends, and never begins, with the blank that separates words. It also sorts the attributes within each
// tag, which go-app writes in the random order of a map, so that equal pages are equal text.
//
// Preformatted text and attributes that span lines would suffer: keep both out of pre-rendered pages.
func Tidy(html string) string {
	html = lineBreak.ReplaceAllString(html, "")
	return tag.ReplaceAllStringFunc(html, sortAttributes)
}

// An opening tag with at least two attributes, each a name alone or with a value in quotes.
var (
	tag       = regexp.MustCompile(`<[A-Za-z][^\s<>"'/=]*(?:\s+` + attr + `){2,}\s*/?>`)
	attribute = regexp.MustCompile(attr)
)

const attr = `[^\s<>"'/=]+(?:="[^"]*"|='[^']*')?`

func sortAttributes(opening string) string {
	name, rest, _ := strings.Cut(opening, " ")
	end := ">"
	if strings.HasSuffix(rest, "/>") {
		end = "/>"
	}
	attributes := attribute.FindAllString(strings.TrimSuffix(rest, end), -1)
	slices.SortStableFunc(attributes, func(a, b string) int {
		a, _, _ = strings.Cut(a, "=")
		b, _, _ = strings.Cut(b, "=")
		return strings.Compare(a, b)
	})
	return name + " " + strings.Join(attributes, " ") + end
}
