// Package carry puts the link of a scenario into a picture of it, and finds it there: a picture that somebody saved, sent or
// pasted into a wiki opens the numbers it was drawn from.
//
// Nothing is decoded but the few bytes around the link, so that the package costs the browser's program next to nothing.
package carry

import (
	"cmp"
	"strings"

	"goodenough/app/dom"
)

// longest is the longest link that is looked at: more than a scenario reads of one.
const longest = 1 << 16

// Element is what an SVG picture carries the link in. The link is a whole address or its fragment; either holds "#v=".
func Element(link string) dom.Node { return dom.El("metadata", link) }

// Attribute is what its svg element carries the link in besides: svgo removes metadata, and keeps this.
func Attribute(link string) dom.Attr { return dom.A(attribute, link) }

const attribute = "data-goodenough"

// LinkIn finds the link in a PNG or SVG picture, whoever made it: a program may have saved it anew, or be up to no good. What
// is found is a text like any other that a person pastes, to be read by scenario.Parse and nothing else.
func LinkIn(file []byte) (link string, ok bool) {
	if isPNG(file) {
		link = inPNG(file)
	} else {
		link = cmp.Or(inAttribute(string(file)), inMetadata(string(file)))
	}
	if link == "" || len(link) > longest {
		return "", false
	}
	return link, true
}

// inAttribute is the first address of a scenario that stands in our attribute of a tag.
func inAttribute(text string) string {
	_, text, _ = strings.Cut(text, "<")
	for part := range strings.SplitSeq(text, "<") {
		tag, _, closed := strings.Cut(part, ">")
		_, value, ours := strings.Cut(tag, attribute+"=")
		if !closed || !ours || value == "" || !strings.Contains(`"'`, value[:1]) {
			continue
		}
		if link, _, ended := strings.Cut(value[1:], value[:1]); ended && strings.Contains(link, "#v=") && !strings.ContainsAny(link, blanks+`"'[]`) {
			return unescape.Replace(link)
		}
	}
	return ""
}

// inMetadata is the first address of a scenario that stands in a metadata element. The caption is no place to look: what stands
// there is broken over lines. A part without an end is no place either: there the address may be cut short.
func inMetadata(text string) string {
	inside := false
	for {
		part, rest, more := strings.Cut(text, "<") // a tag, and the text after it
		if !more {
			return ""
		}
		tag, _, _ := strings.Cut(part, ">")
		name, closing := strings.CutPrefix(tag, "/")
		if end := strings.IndexAny(name, blanks+"/"); end >= 0 {
			name = name[:end]
		}
		if name[strings.IndexByte(name, ':')+1:] == "metadata" { // whatever its prefix
			inside = !closing && !strings.HasSuffix(tag, "/")
		}
		if at := strings.Index(part, "#v="); inside && at >= 0 {
			const around = blanks + `"'>[]`
			from, to := strings.LastIndexAny(part[:at], around)+1, strings.IndexAny(part[at:], around)
			if to < 0 {
				to = len(part) - at
			}
			return unescape.Replace(part[from : at+to])
		}
		text = rest
	}
}

const blanks = " \t\r\n"

// unescape reads what XML writers make of the characters of an address.
var unescape = strings.NewReplacer("&amp;", "&", "&#38;", "&", "&#x26;", "&", "&apos;", "'", "&#39;", "'", "&#x27;", "'")
