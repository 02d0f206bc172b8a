package state

import (
	"encoding/json"

	"goodenough/app/aside"
	"goodenough/model/uncertainty"
)

// Import is where the reading of somebody's own incidents stands. What is read of them is on the screen that comes with it, and
// nothing of it is kept but the estimates that are taken.
type Import struct {
	Open      bool // its dialog
	Reading   bool
	Done      float64 // share that is read, while it reads
	Failed    bool
	Wanted    bool              // the estimates are to be taken as soon as it is read
	Choices   map[string]string // made on its screen, by name
	Estimates []aside.Estimate  // what history says of the inputs
	Account   json.RawMessage   // what may be taken along of it; nil where there is nothing
}

// given is what an input is set to.
type given struct {
	number float64
	within uncertainty.Range
	ranged bool
}

// The ids of the dialog that reads incidents, and of what the page fills or hears in it.
const (
	ImportDialogID = "import-dialog"
	ImportFilesID  = "import-files"
	ImportPasteID  = "import-paste"
	ImportStatusID = "import-status"
	ImportStopID   = "import-stop"
	ImportScreenID = "import-screen"
)
