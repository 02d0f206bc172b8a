package aside

// What a choice is called that says which screen is shown, and the one that is made by a press of a button, once.
const (
	ToolChoice  = "tool"
	PressChoice = "press"
)

// Tool is a screen on which choices are weighed.
type Tool struct {
	Name  string // for the program
	Asks  string // the question it answers
	Label string // what leads to it
}

// Tools lists them.
var Tools = []Tool{
	{"backlog", "Which improvements are worth it?", "Rank a backlog"},
	{"portfolio", "Several systems, one budget?", "Divide a budget"},
	{"compare", "Somebody sees it otherwise?", "Compare scenarios"},
	{"seek", "What would it take?", "Find a value"},
	{"workbook", "Somebody wants to check it?", "Make a workbook"},
}
