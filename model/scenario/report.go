package scenario

import (
	"fmt"

	"goodenough/model"
)

// report is what is to be said of a link.
type report struct{ problems []model.Problem }

func (r *report) say(key, format string, args ...any) {
	r.problems = append(r.problems, model.Problem{Key: key, Message: fmt.Sprintf(format, args...)})
}

// refuse says that what was given is not used.
func (r *report) refuse(key, format string, args ...any) {
	r.problems = append(r.problems, model.Problem{Key: key, Message: fmt.Sprintf(format, args...), Refused: true})
}

// note says how something was read, which is no complaint.
func (r *report) note(key, format string, args ...any) {
	r.problems = append(r.problems, model.Problem{Key: key, Message: fmt.Sprintf(format, args...), Note: true})
}

// takenAs says how a text was read that a person could have meant otherwise, which is a note and no complaint.
const takenAs = "%s “%s” is taken as %s"
