package state

import "goodenough/app/aside"

// Effect is something the browser is to do. Package app does it, when the state that comes with it has been drawn.
type Effect any

// What is to be done with the address and the engine.
type (
	WriteLink     struct{}              // put the scenario into the address, soon
	WriteLinkNow  struct{}              // the same now, if it is still to be done
	WriteCurrency struct{ Sign string } // put the reader's currency into the query of the address
	StopStudy     struct{}              // leave the answer as fine as it is
)

// What is to be done with boxes, by key, and with sliders.
type (
	ShowTyped   struct{ Key string } // let a box show its value instead of what was typed
	ShowFocused struct{}             // let the box that has the focus do so, if one has
	FocusBox    struct{ Key string } // the focus goes to a box, if what had it is gone
	FocusAnswer struct{}             // to the answer, if what had it is gone
	FocusButton struct{ ID string }  // to a button, if what had it can't be pressed any more
	ShowSlid    struct{}             // let sliders stand where the page says, instead of where a hand left them
)

// What is to be done with all that is taken elsewhere.
type (
	ShowShare struct{} // open the dialog
	HideShare struct{}
	Print     struct{}                    // the report
	CopyText  struct{ What, Text string } // what it is goes into the notice
	Deliver   struct {                    // save a form of the scenario, or copy it
		Name string // as a picture's format, or of a text of the share dialog
		Copy bool
	}
)

// What is to be done with the program that weighs choices.
type (
	ShowChoices struct{}            // open its dialog
	HideChoices struct{ Stop bool } // close its dialog, and end its work
	AskChoices  struct{ Request aside.Request }
	StopChoices struct{} // end its work
	SaveBytes   struct{ File aside.Made }
)

// What is to be done with the program that reads incidents.
type (
	ShowImport struct{} // open its dialog
	HideImport struct{}
	AskImport  struct { // ask it, about the files that were handed over last, or about those before
		Request aside.Request
		Files   bool
	}
	EndImport struct{} // have it forget all
)
