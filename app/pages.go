//go:build !js

package app

import (
	"strings"

	"goodenough/model/scenario"
)

// PageText is a page that opens with a scenario of its own, and what the world is told about it.
type PageText struct {
	Path, Link, Title, Description string
}

// Pages lists a page for each preset and each worked case.
func Pages() []PageText {
	var pages []PageText
	for _, p := range scenario.Presets {
		link := startLink(p.ID)
		pages = append(pages, PageText{"presets/" + p.ID, link, p.Name + ": how much operations is good enough?", verdictOf(link)})
	}
	for _, c := range scenario.Cases() {
		pages = append(pages, PageText{"cases/" + c.ID, c.Link, c.Name + ", " + c.Date + ": how much operations was good enough?", verdictOf(c.Link)})
	}
	return pages
}

// longest is how much of a description previews and search engines show, in bytes.
const longest = 200

// verdictOf is the answer for a link of ours, as many of its sentences as a preview holds.
func verdictOf(link string) string {
	in := Open(link).Inputs
	a := Say(in, Compute(in), English)
	text := Plain(a.Headline)
	for sentence := range strings.SplitAfterSeq(Plain(a.Reasons), ". ") {
		if sentence = strings.TrimSpace(sentence); len(text)+1+len(sentence) > longest {
			break
		} else if sentence != "" {
			text += " " + sentence
		}
	}
	return text
}
