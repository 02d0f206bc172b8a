package view

import (
	"cmp"

	"goodenough/app/dom"
	"goodenough/app/state"
)

// tabsView holds the small pictures that share a place, of which one is shown. While a hand moves, only that one is drawn, and in a sketch.
func (p *Page) tabsView() dom.Node {
	shown := cmp.Or(p.Tab, state.FirstTab())
	var tabs, panels []dom.Node
	for _, v := range state.Views {
		if !v.Tabbed {
			continue
		}
		tab, panel := "tab-"+v.Name, "panel-"+v.Name
		is := v.Name == shown
		chosen, stop := "false", "-1"
		if is {
			chosen, stop = "true", "0"
		}
		tabs = append(tabs, dom.El("button", dom.A("type", "button"), dom.A("role", "tab"), dom.A("id", tab), control(state.TabButton, v.Name),
			dom.A("aria-selected", chosen), dom.A("aria-controls", panel), dom.A("tabindex", stop), v.Label))
		attrs := []dom.Attr{dom.A("role", "tabpanel"), dom.A("id", panel), dom.A("aria-labelledby", tab), dom.A("data-panel", v.Name)}
		figure := dom.Node{Tag: "figure", Kept: true}
		if is || !p.Hurry && !p.sketch {
			picture, _ := p.Shown.Picture(v.Name)
			figure = dom.El("figure", dom.Class("picture small"), dom.A("data-picture", v.Name), p.smallView("h3", v.Name, picture))
		}
		if !is {
			attrs = append(attrs, dom.A("hidden", ""))
		}
		panels = append(panels, dom.El("div", attrs, figure))
	}
	return dom.El("div", dom.Class("tabs"), dom.El("div", dom.A("role", "tablist"), dom.A("aria-label", "Pictures of what is behind the answer"), tabs), panels)
}
