package state

// Choices is where the dialog stands in which choices are weighed: a backlog, many systems, other scenarios. A program aside draws its
// screens; what was typed on them is kept as long as the page is.
type Choices struct {
	Open    bool
	Working bool
	Failed  bool
	Texts   map[string]string // what was typed and chosen, by name
}

// Says is what there is to say of it, in a sentence.
func (c *Choices) Says() string {
	switch {
	case c.Failed:
		return "This could not be worked out here. Try again, or reload the page first."
	case c.Working:
		return "Working it out."
	}
	return ""
}

// The ids of the dialog, and of what the page fills in it.
const (
	ChoicesDialogID = "choices-dialog"
	ChoicesStatusID = "choices-status"
	ChoicesScreenID = "choices-screen"
)
