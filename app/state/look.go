package state

import (
	"maps"
	"slices"

	"goodenough/app/words"
)

// How the scenario is looked at.

// fold opens a part of the page, or closes it.
func (s State) fold(name string, open bool) State {
	unfolded := map[string]bool{}
	maps.Copy(unfolded, s.Unfolded)
	unfolded[name] = open
	s.Unfolded = unfolded
	return s
}

// showTab shows another of the pictures that share a place.
func (s State) showTab(name string) State {
	if slices.ContainsFunc(Views, func(v View) bool { return v.Tabbed && v.Name == name }) {
		s.Tab = name
	}
	return s
}

// FirstTab is the picture that is shown where none was chosen.
func FirstTab() string {
	return Views[slices.IndexFunc(Views, func(v View) bool { return v.Tabbed })].Name
}

// setMeasure follows another measure along time, here and in what is shared.
func (s State) setMeasure(name string) State {
	if _, ok := MeasureNamed(name); ok {
		s.Measure, s.Share.Measure = name, name
	}
	return s
}

// setCurrency takes another sign, and converts nothing.
func (s State) setCurrency(sign string) (State, []Effect) {
	if !slices.Contains(words.Currencies, sign) {
		return s, nil
	}
	s.Locale.Currency = sign
	return s, []Effect{WriteCurrency{sign}}
}
