package carry

import "strings"

const blanks = " \t\r\n"

// unescape reads what XML writers make of the characters of an address.
var unescape = strings.NewReplacer("&amp;", "&", "&#38;", "&", "&#x26;", "&", "&apos;", "'", "&#39;", "'", "&#x27;", "'")

// element is the name of a tag without its prefix, and whether the tag closes it. What stands behind "<" is a tag and the text after it.
func element(part string) (name string, closing bool) {
	name, closing = strings.CutPrefix(part, "/")
	if end := strings.IndexAny(name, blanks+"/>"); end >= 0 {
		name = name[:end]
	}
	return name[strings.IndexByte(name, ':')+1:], closing
}

// isSVG tells whether the first element is a picture. A page may hold one.
func isSVG(text string) bool { return firstElement(text) == "svg" }

// firstElement is the name of the element that a text begins with; "" where it begins with anything else.
func firstElement(text string) string {
	before, text, found := strings.Cut(text, "<")
	if !found || strings.Trim(before, blanks) != "" {
		return ""
	}
	for part := range strings.SplitSeq(text, "<") {
		if !strings.HasPrefix(part, "?") && !strings.HasPrefix(part, "!") {
			name, _ := element(part)
			return name
		}
	}
	return ""
}

// inAttribute is the address of the only scenario that stands in our attribute of a tag.
func inAttribute(text string) string {
	var all only
	_, text, _ = strings.Cut(text, "<")
	for part := range strings.SplitSeq(text, "<") {
		tag, _, closed := strings.Cut(part, ">")
		_, value, ours := strings.Cut(tag, attribute+"=")
		if !closed || !ours || value == "" || !strings.Contains(`"'`, value[:1]) {
			continue
		}
		if link, _, ended := strings.Cut(value[1:], value[:1]); ended && strings.Contains(link, "#") && !strings.ContainsAny(link, blanks+`"'[]`) {
			all.add(link)
		}
	}
	return all.link()
}

// inMetadata is the first address of a scenario that stands in a metadata element. A part without an end is no place to look:
// there the address may be cut short.
func inMetadata(text string) string {
	inside := false
	for {
		part, rest, more := strings.Cut(text, "<") // a tag, and the text after it
		if !more {
			return ""
		}
		if name, closing := element(part); name == "metadata" {
			tag, _, _ := strings.Cut(part, ">")
			inside = !closing && !strings.HasSuffix(tag, "/")
		}
		if at := factsIn(part); inside && at >= 0 {
			from, to := around(part, at, blanks+`"'>[]`)
			return unescape.Replace(part[from:to])
		}
		text = rest
	}
}
