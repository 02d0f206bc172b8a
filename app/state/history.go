package state

// historyLimit bounds the memory of undo.
const historyLimit = 200

// remember makes the present scenario a step that undo comes back to, once for all edits of one gesture.
func (s State) remember(gesture string) State {
	s.editing = editing{} // of a box, if this is no text in it
	if s.gesture == gesture {
		return s
	}
	s.gesture = gesture
	s.past = push(s.past, s.moment())
	if len(s.past) > historyLimit {
		s.past = s.past[1:]
	}
	s.future = nil
	s.Notice = ""
	return s
}

// rememberAlone does so for one edit that is no part of a gesture.
func (s State) rememberAlone(edit string) State {
	s = s.remember(edit)
	s.gesture = ""
	return s
}

// release ends a gesture.
func (s State) release() (State, []Effect) {
	if s.gesture == "" {
		return s, nil
	}
	s.gesture = ""
	return s, []Effect{WriteLinkNow{}}
}

// grasp remembers the page as a hand finds it: nobody knows yet whether it comes to move something or to scroll.
func (s State) grasp() (State, []Effect) {
	s, effects := s.release()
	found := s
	found.untouched = nil // of the hand before
	s.untouched = &found
	return s, effects
}

// withdraw leaves no trace of what a hand has moved since it came: the browser took it for one that scrolls.
func (s State) withdraw() (State, []Effect) {
	found := s.untouched
	if found == nil || s.gesture == "" {
		return s.release()
	}
	link := s.Link()
	s.Scenario, s.Drafts, s.Notice, s.editing = found.Scenario, found.Drafts, found.Notice, found.editing
	s.past, s.future, s.gesture = found.past, found.future, ""
	if s.Link() == link {
		return s, []Effect{ShowSlid{}}
	}
	return s, []Effect{ShowSlid{}, WriteLink{}, WriteLinkNow{}}
}

// AtHand tells whether a hand or the keyboard is on the input with a key.
func (s *State) AtHand(key string) bool { return s.gesture == key }

// CanUndo tells whether there is a step to go back to.
func (s *State) CanUndo() bool { return len(s.past) > 0 }

// CanRedo tells whether an undone step can be done again.
func (s *State) CanRedo() bool { return len(s.future) > 0 }

// push appends without touching what another state's history may share.
func push(history []moment, m moment) []moment {
	return append(history[:len(history):len(history)], m)
}

// The ids of the two buttons.
const UndoID, RedoID = "undo", "redo"

func (s State) undo() (State, []Effect) {
	last := len(s.past) - 1
	if last < 0 {
		return s, nil
	}
	there := s.past[last]
	s.past, s.future = s.past[:last:last], push(s.future, s.moment())
	s, effects := s.arrive(there, "Undone")
	if last == 0 { // and the button has nothing left to undo
		effects = append(effects, FocusButton{RedoID})
	}
	return s, effects
}

func (s State) redo() (State, []Effect) {
	last := len(s.future) - 1
	if last < 0 {
		return s, nil
	}
	there := s.future[last]
	s.past, s.future = push(s.past, s.moment()), s.future[:last:last]
	s, effects := s.arrive(there, "Redone")
	if last == 0 {
		effects = append(effects, FocusButton{UndoID})
	}
	return s, effects
}

// arrive is the state at another step of history.
func (s State) arrive(there moment, done string) (State, []Effect) {
	if s.Notice = done + "."; s.onlyChoices(there) {
		s.Notice = done + ", among the choices."
	}
	s.Scenario, s.Drafts, s.gesture, s.editing = there.Scenario, nil, "", editing{}
	effects := []Effect{WriteLink{}}
	if s = s.recall(there); s.Choices.Open {
		var asking []Effect
		s, asking = s.askChoices(false)
		effects = append(effects, asking...)
	}
	return s, effects
}
