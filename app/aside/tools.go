package aside

import (
	"slices"
	"strings"
)

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

// Marked is packed choices for a link that opens the dialog at a screen. Its name stands before them, which begin with a digit.
func Marked(tool, packed string) string { return tool + packed }

// Unmarked is choices as packed, and the screen that they are marked with, if they are with one that there is.
func Unmarked(marked string) (tool, packed string) {
	packed = strings.TrimLeft(marked, "abcdefghijklmnopqrstuvwxyz")
	tool = marked[:len(marked)-len(packed)]
	if !slices.ContainsFunc(Tools, func(t Tool) bool { return t.Name == tool }) {
		tool = ""
	}
	return tool, packed
}

// Tools lists them.
var Tools = []Tool{
	{"backlog", "Which improvements are worth it?", "Rank a backlog"},
	{"portfolio", "Several systems, one budget?", "Divide a budget"},
	{"compare", "Somebody sees it otherwise?", "Compare scenarios"},
	{"seek", "What would it take?", "Find a value"},
	{"workbook", "Somebody wants to check it?", "Make a workbook"},
}
