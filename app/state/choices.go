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
	Told    Told
}

// Told is what the program aside tells of the choices that go with a scenario, for reports and frames.
type Told struct {
	Of       string            // the link of the scenario; empty before anything was told
	Accounts []json.RawMessage // of each question that somebody has put
	Failed   bool              // it can't be had
	asked    string            // the link that it is asked about, until it has answered
	wants    []Effect          // what waits for it
}

// The ids of the dialog, and of what the page fills in it.
const (
	ChoicesDialogID = "choices-dialog"
	ChoicesStatusID = "choices-status"
	ChoicesScreenID = "choices-screen"
)
