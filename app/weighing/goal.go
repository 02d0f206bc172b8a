package weighing

import (
	"fmt"

	"goodenough/app/words"
	"goodenough/model"
	"goodenough/model/scenario"
	"goodenough/model/seek"
)

// Wanted is what a goal can be set for, to begin a label.
func Wanted(o seek.Output) string { return words.Capital(outputs[o.Name]) }

// ReadGoal reads what an output is to be: money a year, or time down a year. What is taken in a way that may surprise comes with a note.
func ReadGoal(o seek.Output, text string, r scenario.Reading) (goal seek.Goal, note string, err error) {
	read, err := scenario.Read(model.Field{Unit: o.Unit}, text, r)
	switch v := read.Value; {
	case err != nil:
		return goal, "", fmt.Errorf("“%s”: %w", scenario.CleanText(text, mostShown), err)
	case o.Unit == model.ShareOfTime && !(v >= 0 && v <= 1):
		return goal, "", fmt.Errorf("must be from no time to all of the year, not %s", scenario.CleanText(text, mostShown))
	case !(v <= model.OutOfReach && v >= -model.OutOfReach):
		return goal, "", fmt.Errorf("must be within $10 trillion a year, not %s", scenario.CleanText(text, mostShown))
	}
	if read.Note != "" {
		note = "“" + scenario.CleanText(text, mostShown) + "” is taken as " + read.Note
	}
	return seek.Goal{Output: o, Target: read.Value}, note, nil
}

// mostShown is how much of a text that can't be read is shown, in characters.
const mostShown = 40
