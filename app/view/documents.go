//go:build !js

package view

import (
	"strings"

	"goodenough/app/state"
	"goodenough/app/words"
	"goodenough/model/scenario"
)

// Document is a page that opens with a scenario of its own, and what the world is told about it.
type Document struct {
	Path, Link, Title, Description string
}

// Documents lists a page for each preset and each worked case.
func Documents() []Document {
	var pages []Document
	for _, p := range scenario.Presets {
		link := state.StartLink(p.ID)
		pages = append(pages, Document{"presets/" + p.ID, link, p.Name + ": how much operations is good enough?", verdictOf(link)})
	}
	for _, c := range scenario.Cases() {
		pages = append(pages, Document{"cases/" + c.ID, c.Link, c.Name + ", " + c.Date + ": how much operations was good enough?", fitting(c.Lesson)})
	}
	return pages
}

// longest is how much of a description previews and search engines show, in bytes.
const longest = 200

// verdictOf is the answer for a link of ours, as many of its sentences as a preview holds.
func verdictOf(link string) string {
	in := state.Open(link).Inputs
	a := Say(in, Compute(in), words.English)
	return fitting(a.Said() + " " + Plain(a.Reasons))
}

// fitting is as many sentences as a preview holds, the first in any case.
func fitting(text string) string {
	var fits string
	for sentence := range strings.SplitAfterSeq(text, ". ") {
		if fits != "" && len(fits)+len(sentence) > longest {
			break
		}
		fits += sentence
	}
	return strings.TrimSpace(fits)
}
