package scenario

import (
	"strconv"

	"goodenough/model"
)

// Edition is one version of the defaults: what a link means by what it does not say. A link names its own, v=1, and keeps it for as long
// as anybody edits it; so an edition that links were written in is never changed.
type Edition struct {
	Version int
	Presets []Preset // in the order of kinds
	Scales  bool     // what is spent on operations is the preset's share of revenue, until somebody gives it
}

// editions holds every version there was, the oldest first. To change a default, add one.
var editions = []*Edition{Version1, Version2}

// Newest is the edition of new links, and of those that name none.
var Newest = editions[len(editions)-1]

// EditionOf finds a version, the newest where there is none such, and tells whether there is.
func EditionOf(version int) (*Edition, bool) {
	for _, e := range editions {
		if e.Version == version {
			return e, true
		}
	}
	return Newest, false
}

// editionNamed is EditionOf a version as links write it.
func editionNamed(version string) (*Edition, bool) {
	n, _ := strconv.Atoi(version)
	if strconv.Itoa(n) != version {
		return Newest, false
	}
	return EditionOf(n)
}

// Preset finds a preset by its id, and tells whether there is one.
func (e *Edition) Preset(id string) (*Preset, bool) {
	for i := range e.Presets {
		if e.Presets[i].ID == id {
			return &e.Presets[i], true
		}
	}
	return nil, false
}

// Of is a scenario of that kind about which nothing was said. An unknown kind means DefaultPreset.
func (e *Edition) Of(id string) Scenario {
	return Scenario{Version: e.Version, Inputs: e.preset(id).Inputs}
}

// preset is the preset with that id; DefaultPreset where there is none.
func (e *Edition) preset(id string) *Preset {
	p, ok := e.Preset(id)
	if !ok {
		p, _ = e.Preset(DefaultPreset)
	}
	return p
}

// Edition is the one whose defaults s stands on.
func (s *Scenario) Edition() *Edition {
	e, _ := EditionOf(s.Version)
	return e
}

// Preset is the one whose defaults s stands on.
func (s *Scenario) Preset() *Preset { return s.Edition().preset(s.Customer) }

// Defaults are the inputs that s would have if nothing had been said of it but its kind, and, where the edition scales, its revenue.
func (s *Scenario) Defaults() model.Inputs {
	in := s.Preset().Inputs
	if s.Edition().Scales && s.Revenue != in.Revenue {
		in.Spend = spending.Clamp(Round(in.Spend * s.Revenue / in.Revenue))
	}
	return in
}

var spending, _ = model.FieldOf("ops")

// scaled tells whether what is spent follows revenue: the edition says so, and nobody gave another figure.
func (s *Scenario) scaled() bool {
	_, ranged := s.Ranges[spending.Key]
	return s.Edition().Scales && !ranged && s.Spend == s.Defaults().Spend
}

// On is s on another preset of an edition: what somebody gave stays, and everything else is as it is there.
func (s Scenario) On(e *Edition, id string) Scenario {
	was, given := s.Defaults(), s
	s = e.Of(id)
	if _, ranged := given.Ranges["rev"]; ranged || given.Revenue != was.Revenue {
		rev, _ := model.FieldOf("rev")
		s.setValue(&rev, given.Revenue) // before all else: spending may follow it
	}
	s.Points, s.Seed, s.Plan, s.Years, s.Trap, s.Packed, s.Unknown = given.Points, given.Seed, given.Plan, given.Years, given.Trap, given.Packed, given.Unknown
	for _, f := range model.Fields {
		switch r, ranged := given.Ranges[f.Key]; {
		case f.Key == "cust":
		case ranged:
			*f.Number(&s.Inputs) = *f.Number(&given.Inputs)
			s.setRange(&f, r)
		case f.Number != nil && *f.Number(&given.Inputs) != *f.Number(&was):
			s.setNumber(&f, *f.Number(&given.Inputs))
		case f.Text != nil && *f.Text(&given.Inputs) != *f.Text(&was):
			*f.Text(&s.Inputs) = *f.Text(&given.Inputs)
		}
	}
	return s.Settled()
}

// Renewed is s with the newest defaults for everything that nobody gave.
func (s Scenario) Renewed() Scenario { return s.On(Newest, s.Customer) }
