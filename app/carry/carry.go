// Package carry puts the link of a scenario into a picture of it, and finds it there and in whatever else is saved of one: a file
// that somebody saved, sent or pasted into a wiki opens the numbers it was made from.
//
// Nothing is decoded but the few bytes around the link, so that the package costs the browser's program next to nothing.
package carry

import (
	"bytes"
	"cmp"
	"strings"

	"goodenough/app/dom"
)

// longest is the longest link that is looked at: more than a scenario reads of one.
const longest = 1 << 16

// Element is what an SVG picture carries the link in. The link is a whole address or its fragment.
func Element(link string) dom.Node { return dom.El("metadata", link) }

// Attribute is what its svg element carries the link in besides: svgo removes metadata, and keeps this.
func Attribute(link string) dom.Attr { return dom.A(attribute, link) }

const attribute = "data-goodenough"

// LinkIn finds the link in a PNG or SVG picture, a report in HTML or Markdown, or an outcome in JSON, whoever wrote the file: a program
// may have saved it anew, or be up to no good. A file of several scenarios has none. What is found is a text like any other that a
// person pastes, to be read by scenario.Parse and nothing else.
func LinkIn(file []byte) (link string, ok bool) {
	switch text := string(bytes.TrimPrefix(file, []byte("\ufeff"))); {
	case isPNG(file):
		link = inPNG(file)
	case isSVG(text):
		link = cmp.Or(inAttribute(text), inMetadata(text)) // a caption is no place to look: what stands there is broken over lines
	default:
		link = cmp.Or(inAttribute(text), inJSON(text), inText(text))
	}
	if link == "" || len(link) > longest {
		return "", false
	}
	return link, true
}

// Kind is what people call a file that is a picture or paper of a kind we know; "" for any other.
func Kind(file []byte) string {
	for _, k := range kinds {
		if begins(file, k.with) {
			return k.name
		}
	}
	return ""
}

// Shown tells whether a file is a picture, a paper or a page, in which there is a scenario or nothing for us.
func Shown(file []byte) bool {
	switch strings.ToLower(firstElement(string(bytes.TrimPrefix(file, []byte("\ufeff"))))) {
	case "svg", "html":
		return true
	}
	return Kind(file) != ""
}

// kinds are what files begin with, where "?" is any byte.
var kinds = []struct{ with, name string }{
	{signature, "PNG"}, {"\xff\xd8\xff", "JPEG"}, {"RIFF????WEBP", "WebP"}, {"GIF8", "GIF"}, {"BM????\x00\x00\x00\x00", "BMP"},
	{"II*\x00", "TIFF"}, {"MM\x00*", "TIFF"}, {"????ftypavif", "AVIF"}, {"????ftyphei", "HEIC"}, {"%PDF-", "PDF"},
}

func begins(file []byte, with string) bool {
	if len(file) < len(with) {
		return false
	}
	for i := range len(with) {
		if with[i] != '?' && with[i] != file[i] {
			return false
		}
	}
	return true
}
