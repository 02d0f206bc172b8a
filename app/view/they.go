package view

import (
	"slices"
	"strings"

	"goodenough/app/dom"
)

// Told is a text as it is told of whoever's case is open: what is said to the reader elsewhere is said of them there. A verb is the same
// for both, so that a table of words does. What a case is called, and what the inputs ask, never goes through it.
func (p *Page) Told(text string) string {
	if caseOfWhom(p.Scenario) == "" {
		return text
	}
	return they.Replace(text)
}

// told is a part of the page with every text told so.
func (p *Page) told(part dom.Node) dom.Node {
	if caseOfWhom(p.Scenario) == "" {
		return part
	}
	return ofThem(part)
}

func ofThem(n dom.Node) dom.Node {
	n.Text = they.Replace(n.Text)
	n.Kids = slices.Clone(n.Kids)
	for i, kid := range n.Kids {
		n.Kids[i] = ofThem(kid)
	}
	return n
}

var they = strings.NewReplacer(
	"costs you", "costs them", "cost you", "cost them", "gets you", "gets them", "tips you", "tips them", "leave you", "leave them", "ruins you", "ruins them",
	"Yours", "Theirs", "yours", "theirs", "Your", "Their", "your", "their", "You", "They", "you", "they")
