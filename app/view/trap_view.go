package view

import (
	"goodenough/app/dom"
	"goodenough/app/state"
)

// trapView is the capability trap, when somebody asks about it.
func (p *Page) trapView() dom.Node {
	parts := []any{dom.Class("trap"), dom.A("aria-label", "The capability trap"),
		switchView(state.TrapSwitch, "trap-switch", "Firefighting is paid from this same budget", p.Trap)}
	if p.Trap {
		c := p.trapPicture()
		parts = append(parts, dom.El("p", dom.Class("asking"), output("trap.side", string(p.capabilityTrap().Side)), sentenceView(p.Trapped())),
			dom.El("figure", dom.Class("picture small"), dom.A("data-picture", "trap"), dom.El("h3", c.Title), dom.El("div", dom.Class("canvas"), c.Node()), c.Legend(), p.tableView("trap", c)))
	}
	return dom.El("section", parts...)
}
