package state

import "encoding/json"

// Choices is where the dialog stands in which choices are weighed: a backlog, many systems, other scenarios. A program aside draws its
// screens; what was typed on them is kept as long as the page is.
type Choices struct {
	Open    bool
	Working bool
	Failed  bool
	Texts   map[string]string // what was typed and chosen, by name
	Account json.RawMessage   // what may be taken along of the screen; nil where there is nothing
}

// The ids of the dialog, and of what the page fills in it.
const (
	ChoicesDialogID = "choices-dialog"
	ChoicesStatusID = "choices-status"
	ChoicesScreenID = "choices-screen"
)
