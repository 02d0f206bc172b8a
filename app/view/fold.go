package view

import (
	"goodenough/app/dom"
	"goodenough/app/state"
)

// fold is a part of the page that opens. While a hand moves and it is closed, what is in it is not drawn; in a sketch it was not yet.
func (p *Page) fold(name, class string, summary dom.Node, content func() dom.Node) dom.Node {
	body := dom.Node{Tag: "div", Kept: true}
	switch {
	case p.sketch && !p.Unfolded[name]:
		body = dom.El("div", folded)
	case !p.Hurry || p.Unfolded[name]:
		body = content()
	}
	return dom.El("details", dom.Class(class), control(state.FoldPart, name), summary, body)
}

// folded stands in a closed part of a sketch. Whoever gets no program can open that, and finds out why nothing is there.
var folded = dom.El("p", dom.Class("help"), "This part comes with the page’s program.")

// rest folds what a section has beyond what it opens with.
func (p *Page) rest(name, summary string, content func() dom.Node) dom.Node {
	return p.fold(name, "rest", dom.El("summary", summary), content)
}
