//go:build !js

package view

import "goodenough/app/dom"

// Paragraphs, lists and formulas of plain text.
func paragraph(text string) dom.Node { return dom.El("p", text) }

func list(items ...string) dom.Node {
	nodes := make([]dom.Node, len(items))
	for i, item := range items {
		nodes[i] = dom.El("li", item)
	}
	return dom.El("ul", nodes)
}

func formula(text string) dom.Node { return dom.El("pre", dom.A("tabindex", "0"), text) }
