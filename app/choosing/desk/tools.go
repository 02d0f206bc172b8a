package desk

import (
	"slices"

	"goodenough/app/aside"
	"goodenough/app/choices"
	"goodenough/app/dom"
)

// tool is a screen by its name.
type tool struct {
	aside.Tool
	draw func(*asked) dom.Node
}

// tool is the one asked for, else the first on which something was typed or chosen, else the first.
func (a *asked) tool() tool {
	for _, t := range aside.Tools {
		if t.Name == a.texts[aside.ToolChoice] {
			return tool{t, drawn[t.Name]}
		}
	}
	first := aside.Tools[max(0, slices.IndexFunc(aside.Tools, func(t aside.Tool) bool { return choices.Says(t.Name, a.texts) }))]
	return tool{first, drawn[first.Name]}
}

// drawn is how each is drawn.
var drawn = map[string]func(*asked) dom.Node{
	"backlog": backlogView, "portfolio": portfolioView, "compare": compareView, "seek": seekView, "workbook": workbookView,
}

// tabs leads from each screen to the others.
func (a *asked) tabs(shown tool) dom.Node {
	var tabs []dom.Node
	for _, t := range aside.Tools {
		attrs := []dom.Attr{dom.A("type", "button"), dom.A("data-action", "choices-"+t.Name), dom.Class("tab")}
		if t.Name == shown.Name {
			attrs = append(attrs, dom.A("aria-current", "page"))
		}
		tabs = append(tabs, dom.El("button", attrs, t.Label))
	}
	return dom.El("nav", dom.Class("choice-tabs"), dom.A("aria-label", "Choices"), tabs)
}
