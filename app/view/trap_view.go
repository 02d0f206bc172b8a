package view

import (
	"goodenough/app/dom"
	"goodenough/app/state"
)

// trapView is the capability trap, when somebody asks about it.
func (p *Page) trapView() dom.Node {
	attrs := []dom.Attr{dom.A("type", "checkbox"), dom.A("id", "trap-switch"), control(state.TrapSwitch, "")}
	if p.Trap {
		attrs = append(attrs, dom.A("checked", ""))
	}
	parts := []any{dom.Class("trap"), dom.A("aria-label", "The capability trap"),
		dom.El("span", dom.Class("switch"), dom.El("input", attrs), dom.El("label", dom.A("for", "trap-switch"), "fire-fighting comes out of the same budget"))}
	if p.Trap {
		c := p.trapPicture()
		parts = append(parts, dom.El("p", dom.Class("asking"), output("trap.side", string(p.capabilityTrap().Side)), sentenceView(p.Trapped())),
			dom.El("figure", dom.Class("picture small"), dom.A("data-picture", "trap"), dom.El("h3", c.Title), dom.El("div", dom.Class("canvas"), c.Node()), c.Legend(), p.tableView("trap", c)))
	}
	return dom.El("section", parts...)
}
