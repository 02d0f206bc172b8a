package state

import (
	"fmt"

	"goodenough/model/scenario"
)

// What is taken elsewhere.

// openShare opens the dialog, with a view if it was asked for beside one.
func (s State) openShare(view, today string) (State, []Effect) {
	s.Sharing, s.Notice, s.Today = true, "", today
	s.Share = s.Share.with("view", view)
	s, effects := s.tellChoices() // the report and the frame have them, and whoever copies does not wait
	return s, append(effects, ShowShare{})
}

func (s State) closeShare() (State, []Effect) {
	s.Sharing = false
	return s, []Effect{HideShare{}}
}

// printReport has the report drawn and printed, or taken away again when that is done.
func (s State) printReport(done bool) (State, []Effect) {
	if done {
		s.Printing, s.Paper = false, false
		return s, nil
	}
	s, effects := s.afterChoices(Print{})
	s.Printing = s.Choices.Told.asked == ""
	return s, effects
}

// export delivers a form of the scenario. A report tells of its choices as well, and a frame of them is as high as they are.
func (s State) export(e Export) (State, []Effect) {
	if e.Name == "report" || e.Copy && s.Share.View == ChoicesView {
		return s.afterChoices(Deliver(e))
	}
	return s, []Effect{Deliver(e)}
}

// copied says whether something was copied, and what to do where it was not.
func (s State) copied(what string, ok bool) State {
	isLink, length := what == "Link", len(s.Address())
	switch {
	case !ok && isLink && s.Embed != nil:
		s.Notice = "The browser did not allow copying. The link: " + s.Address()
	case !ok && isLink:
		s.Notice = "The browser did not allow copying: select the link under “Share”."
	case !ok:
		s.Notice = "The browser did not allow copying: select the text, or download the file."
	case isLink && s.Choices.Long:
		s.Notice = "Link copied. The choices under “Decide” are too long for a link and are not in it: save them there as a file."
	case isLink && length > scenario.LongLink:
		s.Notice = fmt.Sprintf("Link copied. It has %d characters; some tools cut links longer than %d.", length, scenario.LongLink)
	case isLink:
		s.Notice = "Link copied. It includes all your numbers."
	default:
		s.Notice = what + " copied."
	}
	return s
}
