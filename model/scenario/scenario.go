package scenario

import (
	"goodenough/model"
	"goodenough/model/uncertainty"
)

// Scenario is what a link says: the inputs, and what this program did not understand but must not lose.
type Scenario struct {
	Version      int                          // of the defaults it stands on; 0: the newest
	model.Inputs                              // a ranged input stands at its median
	Ranges       map[string]uncertainty.Range // given ones by key; Low = High says that the preset's range does not apply
	Points       bool                         // the ranges are there and not used: every answer is one number
	Seed         uint64                       // of the draws
	Plan         []model.Step                 // what the spend explored turns to, in the order of time
	Years        int                          // looked ahead: see Horizon
	Trap         bool                         // fire-fighting is paid from the same budget
	Packed       string                       // what somebody chose on screens about it, letters and digits: of no meaning here, and kept
	Unknown      []Pair                       // in the order they came
}

// Pair is one parameter of a link, decoded.
type Pair struct{ Key, Value string }

// Settled removes what says nothing: an explored spend that is today's.
func (s Scenario) Settled() Scenario {
	if s.Explored == s.Spend {
		s.Explored = model.Unset
	}
	return s
}

// Differences lists the keys in which s differs from the defaults of its customer type.
func (s Scenario) Differences() []string {
	defaults := s.Defaults()
	var keys []string
	for _, f := range model.Fields {
		_, ranged := s.Ranges[f.Key]
		if ranged || f.Number != nil && *f.Number(&s.Inputs) != *f.Number(&defaults) || f.Text != nil && *f.Text(&s.Inputs) != *f.Text(&defaults) {
			keys = append(keys, f.Key)
		}
	}
	return keys
}
