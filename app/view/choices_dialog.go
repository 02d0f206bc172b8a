//go:build !js

package view

import (
	"goodenough/app/aside"
	"goodenough/app/dom"
	"goodenough/app/state"
)

// DecideView leads to the screens on which choices are weighed. A page that is one file has none, and its style sheet hides this.
func DecideView() dom.Node {
	var rows []dom.Node
	for _, tool := range aside.Tools {
		rows = append(rows, dom.El("li", tool.Asks+" ", action(state.ChoicesButton, tool.Name, tool.Label)))
	}
	brought := dom.El("p", dom.A("id", state.BroughtID), dom.A("hidden", ""),
		"Choices go with these numbers, in the link too: what was typed on the screens below. ", action(state.ChoicesButton, "", "Show them"))
	return dom.El("div", dom.El("h2", "Decide"), brought, dom.El("ul", rows))
}

// ChoicesDialog is the frame of the dialog in which choices are weighed. It never changes, so it is pre-rendered; the live layer fills its
// status, and paints the screens of the program aside at its end.
func ChoicesDialog() dom.Node {
	return dom.El("dialog", dom.A("id", state.ChoicesDialogID), dom.A("aria-labelledby", "choices-title"),
		dom.El("div", dom.Class("share-head"), dom.El("h2", dom.A("id", "choices-title"), "Choices"), action(state.CloseChoiceButton, "", "Close")),
		dom.El("div", dom.Class("share-row"),
			action(state.UndoChoiceButton, "", "Undo"), action(state.RedoChoiceButton, "", "Redo"),
			action(state.CopyScreenButton, "", "Copy a link to this"), action(state.PressButton, "file", "Save as a file"),
			dom.El("label", "Open a file ", dom.El("input", dom.A("type", "file"), dom.A("id", state.ChoicesFileID)))),
		dom.El("p", dom.A("id", state.ChoicesStatusID), dom.A("role", "status")),
		dom.El("p", dom.A("id", state.ChoicesAgainID), dom.A("hidden", ""), action(state.AskAgainButton, "", "Start again")),
		dom.El("div", dom.A("id", state.ChoicesScreenID), dom.El("div")))
}
