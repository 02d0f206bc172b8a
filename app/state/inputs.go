package state

import (
	"goodenough/model"
	"goodenough/model/scenario"
)

// What the controls of an input show.

// Number is the value that the control of f, an input with a number, shows: an optional one that is unset shows what it follows.
func (s *State) Number(f model.Field) float64 {
	if f.Optional {
		return followed(f, &s.Inputs)
	}
	return *f.Number(&s.Inputs)
}

// DefaultNumber is what a reset brings back.
func (s *State) DefaultNumber(f model.Field) float64 {
	in := s.Defaults()
	if f.Optional && *f.Number(&in) == model.Unset { // what it follows may itself be edited
		in = s.Inputs
		*f.Number(&in) = model.Unset
		return followed(f, &in)
	}
	return *f.Number(&in)
}

// followed is what counts for an optional input. What is computed, and not another input, has no more digits than anybody would
// say.
func followed(f model.Field, in *model.Inputs) float64 {
	v := f.Counts(in)
	if unset := *f.Number(in) == model.Unset; unset && (f.Key == "gmax" || f.Key == "ghalf" || f.Key == "team") {
		return scenario.RoundTo(v, 2)
	}
	return v
}

// Edited tells whether an input differs from its default, or is a range of the reader's own.
func (s *State) Edited(f model.Field) bool {
	if _, ranged := s.Ranges[f.Key]; ranged {
		return true
	}
	preset := &s.Preset().Inputs // which is what is the default of all but one: a frame asks of every input, and a copy for each is garbage
	switch {
	case f.Key == "ops":
		return s.Spend != s.Defaults().Spend
	case f.Text != nil:
		return *f.Text(&s.Inputs) != *f.Text(preset)
	}
	return *f.Number(&s.Inputs) != *f.Number(preset)
}

// Slider is that of an input with a number. While a hand is on it, it goes on reaching the value that the hand found.
func (s *State) Slider(f model.Field) Slider {
	found := s.Number(f)
	if last := len(s.past) - 1; last >= 0 && s.AtHand(f.Key) {
		found = (&State{Scenario: s.past[last].Scenario}).Number(f)
	}
	return sliderFor(f, s.DefaultNumber(f), s.Number(f), found)
}
