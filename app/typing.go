package app

import (
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"

	"goodenough/model"
	"goodenough/model/scenario"
)

// Draft is what there is to say of a text in a box: why it is refused, or how it was taken, and what else it may mean.
type Draft struct {
	Text    string
	Message string   // why it can't be used; empty where it counts
	Note    string   // how it was taken, where that isn't plain
	Offers  []string // texts that it may mean, to choose from
	Left    bool     // it was refused and its box was left, which shows the value again
}

// shown tells whether the box holds a refused text.
func (d Draft) shown() bool { return d.Message != "" && !d.Left }

// editing is a box at work: which, and what there was before. Zero where none is.
type editing struct {
	key          string
	before       scenario.Scenario
	past, future []scenario.Scenario
}

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
	s = s.back().withoutDraft(key)
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
		s.Drafts = maps.Clone(s.Drafts)
		if s.Drafts == nil {
			s.Drafts = map[string]Draft{}
		}
		s.Drafts[key] = draft
	}
	switch {
	case s.Link() == link:
		return s, nil
	case draft.Message != "":
		return s, []Effect{WriteLink{}, WriteLinkNow{}}
	}
	return s, []Effect{WriteLink{}}
}

// typeField takes text typed into the box of an input.
func (s State) typeField(key, text string) (State, []Effect) {
	f, ok := model.FieldOf(key)
	if !ok || f.Unit == model.Choice {
		return s, nil
	}
	return s.typed(key, text, func(s State, text string) (scenario.Scenario, Draft) { return s.readField(f, text) })
}

// leave ends the edit of a box: its focus is gone, or stays after Enter, which leaves a refused text where it is to be mended.
func (s State) leave(key string, stays bool) (State, []Effect) {
	draft := s.Drafts[key]
	if stays && draft.shown() {
		return s, nil
	}
	if draft.shown() {
		draft.Left = true
		s.Drafts = maps.Clone(s.Drafts)
		s.Drafts[key] = draft
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
	return s.withoutDraft(key), effects
}

// takeOffer takes one of the texts that a typed one may mean.
func (s State) takeOffer(key string, i int) (State, []Effect) {
	offers := s.Drafts[key].Offers
	if i < 0 || i >= len(offers) {
		return s, nil
	}
	var effects []Effect
	if step, what, ok := boxOfStep(key); ok {
		s, effects = s.typeStep(step, what, offers[i])
	} else {
		s, effects = s.typeField(key, offers[i])
	}
	s, more := s.leave(key, false)
	return s, append(append(effects, more...), FocusBox{key})
}

// readField is the scenario with an input as a text says.
func (s State) readField(f model.Field, text string) (scenario.Scenario, Draft) {
	next := s.Scenario
	_, ranged := s.RangeOf(f)
	refused := func(err error) Draft {
		return s.refusal(capital(f.Name), f, text, err, s.Locale.Spoken(f, s.number(f)))
	}
	switch {
	case f.Key == "name":
		next.Name = scenario.CleanName(text)
		return next, Draft{}
	case strings.TrimSpace(text) == "" && f.Optional:
		return next.WithNumber(f, model.Unset), Draft{}
	case ranged && text == s.Locale.Box(f, s.number(f)): // what was typed is deleted again
		return next, Draft{}
	case scenario.IsRange(text):
		r, note, err := scenario.ReadRange(f, text, s.Locale.Reading())
		if err == nil {
			next, err = next.WithRange(f, r)
		}
		if err != nil {
			return next, refused(err)
		}
		next.Points = false // who types a range wants it to count
		return next, Draft{Note: note}
	}
	n, err := s.within(f, text)
	if err != nil {
		return next, refused(err)
	}
	return next.WithNumber(f, n.Value), Draft{Note: n.Note}
}

// within reads a number that is refused outside the range of its field.
func (s *State) within(f model.Field, text string) (scenario.Number, error) {
	n, err := scenario.Read(f, text, s.Locale.Reading())
	if err == nil && !(n.Value >= f.Min && n.Value <= f.Max) {
		err = errors.New("it must be " + s.Locale.Reading().Limits(f))
	}
	return n, err
}

// refusal names the box, the text and the rule it breaks, and says what goes on counting.
func (s *State) refusal(name string, f model.Field, text string, err error, counts string) Draft {
	draft := Draft{Message: fmt.Sprintf("%s “%s”: %s. %s still counts.", name, scenario.CleanName(text), s.Locale.Reading().Refusal(f, err), counts)}
	if unclear, ok := err.(*scenario.Unclear); ok {
		draft.Offers = unclear.Offers
	}
	return draft
}

// withoutDraft has no more to say of some boxes. The spend explored has two: one of them at the head of the plan.
func (s State) withoutDraft(keys ...string) State {
	for _, key := range keys {
		if key == "try" || key == headOfPlan {
			keys = append(keys, "try", headOfPlan)
			break
		}
	}
	s.Drafts = maps.Clone(s.Drafts)
	for _, key := range keys {
		delete(s.Drafts, key)
	}
	return s
}
