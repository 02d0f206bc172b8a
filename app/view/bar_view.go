package view

import (
	"goodenough/app/dom"
	"goodenough/app/state"
)

// barView holds the buttons that act on the whole scenario, and says what just happened.
func (p *Page) barView() dom.Node {
	button := func(c *state.Control, id, label, text string, enabled bool, class string) dom.Node {
		attrs := []dom.Attr{dom.A("type", "button"), control(c, ""), dom.Class(class)}
		if label != "" {
			attrs = append(attrs, dom.A("id", id), dom.A("aria-label", label), dom.A("title", label))
		}
		if !enabled {
			attrs = append(attrs, dom.A("disabled", ""))
		}
		return dom.El("button", attrs, text)
	}
	return dom.El("div", dom.Class("bar-body"),
		dom.El("span", dom.Class("notice"), dom.A("role", "status"), p.Notice),
		button(state.UndoButton, state.UndoID, "Undo", "↶", p.CanUndo(), "quiet"),
		button(state.RedoButton, state.RedoID, "Redo", "↷", p.CanRedo(), "quiet"),
		button(state.ShareButton, "", "", "Share", true, ""),
		button(state.CopyLinkButton, "", "", "Copy link", true, "solid"),
	)
}
