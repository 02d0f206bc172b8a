package state

import (
	"encoding/json"

	"goodenough/app/aside"
	"goodenough/model"
	"goodenough/model/scenario"
)

// Choices is where the dialog stands in which choices are weighed: a backlog, many systems, other scenarios. A program aside draws its
// screens, and packs what was typed on them for the link (scenario.Scenario.Packed), which only it can read.
type Choices struct {
	Open    bool
	Working bool
	Failed  bool
	Slow    bool              // it works for longer than is usual
	Texts   map[string]string // what was typed and chosen, by name
	Shown   map[string]string // the same as the screen shows it
	Of      string            // Scenario.Packed, of which the texts are
	Over    bool              // or over which they are laid: nobody has read it yet
	Long    bool              // the texts are too long for a link, which has none of them then
	Copies  bool              // a link to the screen is to be copied once it is there
	Tool    string            // the screen that the link that was opened leads to
	Account json.RawMessage   // what may be taken along of the screen; nil where there is nothing
	Told    Told
}

// moment is a step of history: the scenario, and those texts of the dialog that its link can't hold.
type moment struct {
	scenario.Scenario
	long map[string]string
}

// parsed is what a link says, and the screen of choices that it leads to.
func parsed(link string) (next scenario.Scenario, problems []model.Problem, tool string) {
	next, problems = scenario.Parse(link)
	tool, next.Packed = aside.Unmarked(next.Packed)
	return next, problems, tool
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
	ChoicesFileID   = "choices-file"  // the box in which a file is chosen
	ChoicesAgainID  = "choices-again" // the button that starts again
	BroughtID       = "brought"       // what says that choices go with the scenario
)
