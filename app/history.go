package app

import (
	"goodenough/model/scenario"
)

// historyLimit bounds the memory of undo.
const historyLimit = 200

// remember makes the present scenario a step that undo comes back to, once for all edits of one gesture.
func (s State) remember(gesture string) State {
	s.editing = editing{} // of a box, if this is no text in it
	if s.gesture == gesture {
		return s
	}
	s.gesture = gesture
	s.past = push(s.past, s.Scenario)
	if len(s.past) > historyLimit {
		s.past = s.past[1:]
	}
	s.future = nil
	s.Notice = ""
	return s
}

// CanUndo and CanRedo tell whether there is a step to go to.
func (s *State) CanUndo() bool { return len(s.past) > 0 }

// CanRedo tells whether an undone step can be done again.
func (s *State) CanRedo() bool { return len(s.future) > 0 }

// push appends without touching what another state's history may share.
func push(history []scenario.Scenario, s scenario.Scenario) []scenario.Scenario {
	return append(history[:len(history):len(history)], s)
}

// arrive is the state at another step of history.
func (s State) arrive(there scenario.Scenario, notice string) (State, []Effect) {
	s.Scenario, s.Drafts, s.gesture, s.editing, s.Notice = there, nil, "", editing{}, notice
	return s, []Effect{WriteLink{}}
}
