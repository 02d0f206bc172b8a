package view

import (
	"fmt"
	"strings"

	"goodenough/app/dom"
)

// namedChanges is how many changes are named before the others are folded; one more takes no more room than to say that there is.
const namedChanges = 3

// changedView says under the answer what is not as in the example: a few of the changes in a line, and the others behind it. What is only
// asked stands in the answer. While a hand moves it stands still.
func (p *Page) changedView() dom.Node {
	if p.Hurry {
		return dom.Node{Tag: "div", Kept: true}
	}
	changed := p.changes()
	if len(changed) == 0 {
		return dom.El("div", dom.A("hidden", ""))
	}
	const from = "Changed from the example: "
	if len(changed) <= namedChanges+1 {
		return dom.El("div", dom.Class("changed"), dom.El("p", from+strings.Join(changed, "; ")+"."))
	}
	named, rest := changed[:namedChanges], changed[namedChanges:]
	summary := dom.El("summary", from+strings.Join(named, "; ")+fmt.Sprintf("; and %d more.", len(rest)))
	return dom.El("div", dom.Class("changed"), p.fold("changed", "", summary, func() dom.Node { return changesView(rest) }))
}

func changesView(changes []string) dom.Node {
	items := make([]dom.Node, len(changes))
	for i, what := range changes {
		items[i] = dom.El("li", what)
	}
	return dom.El("ul", items)
}
