package state

import (
	"errors"
	"fmt"
	"slices"

	"goodenough/model"
	"goodenough/model/scenario"
)

// How a box takes texts, whatever they mean: boxes.go says that.

// back is the state before a box was typed into.
func (s State) back() State {
	s.Scenario, s.past, s.future, s.gesture = s.editing.before, s.editing.past, s.editing.future, ""
	return s
}

// typed takes what stands in a box as if all of it had been typed at once, into the page as it was before. So every text that is
// a value counts while it stands there, the last one is one step of undo, and what is refused leaves no trace: neither do the
// good numbers that it began with.
func (s State) typed(key, text string, read func(State, string) (scenario.Scenario, Draft)) (State, []Effect) {
	link := s.Link()
	if s.editing.key != key {
		s.editing = editing{key, s.Scenario, s.past, s.future}
	}
	edit := s.editing
	s = s.back()
	s.Drafts = s.Drafts.without(key)
	next, draft := read(s, text)
	draft.Offers = slices.DeleteFunc(draft.Offers, func(text string) bool {
		_, offered := read(s, text)
		return offered.Message != ""
	})
	if draft.Message == "" {
		s, _ = s.become(key, next)
	}
	s.editing = edit
	if draft.Message != "" || draft.Note != "" {
		draft.Text = text
		s.Drafts = s.Drafts.with(key, draft)
	}
	switch {
	case s.Link() == link:
		return s, nil
	case draft.Message != "":
		return s, []Effect{WriteLink{}, WriteLinkNow{}}
	}
	return s, []Effect{WriteLink{}}
}

// leave ends the edit of a box: its focus is gone, or stays after Enter, which leaves a refused text where it is to be mended.
func (s State) leave(key string, stays bool) (State, []Effect) {
	draft := s.Drafts[key]
	if stays && draft.Shown() {
		return s, nil
	}
	if draft.Shown() {
		draft.Left = true
		s.Drafts = s.Drafts.with(key, draft)
	}
	s.editing, s.gesture = editing{}, ""
	return s, []Effect{WriteLinkNow{}, ShowTyped{key}}
}

// cancel gives a box what it held before it was typed into.
func (s State) cancel(key string) (State, []Effect) {
	effects := []Effect{ShowTyped{key}}
	if s.editing.key == key {
		link := s.Link()
		s = s.back()
		s.editing = editing{}
		if s.Link() != link {
			effects = append(effects, WriteLink{}, WriteLinkNow{})
		}
	}
	s.Drafts = s.Drafts.without(key)
	return s, effects
}

// readWithin reads a number that is refused outside the range of its field.
func (s *State) readWithin(f model.Field, text string) (scenario.Number, error) {
	n, err := scenario.Read(f, text, s.Locale.Reading())
	if err == nil && !(n.Value >= f.Min && n.Value <= f.Max) {
		err = errors.New("it must be " + s.Locale.Reading().Limits(f))
	}
	return n, err
}

// refusal names the box, the text and the rule it breaks, and says what goes on counting.
func (s *State) refusal(name string, f model.Field, text string, err error, counts string) Draft {
	draft := Draft{Message: fmt.Sprintf("%s “%s”: %s. %s still counts.", name, scenario.CleanText(text, 80), s.Locale.Reading().Refusal(f, err), counts)}
	if unclear, ok := err.(*scenario.Unclear); ok {
		draft.Offers = unclear.Offers
	}
	return draft
}
