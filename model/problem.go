package model

import "slices"

// Problem is something about the inputs that a person should know: which, the rule, and the value.
type Problem struct {
	Key     string   `json:"key"` // the input to look at first
	Also    []string `json:"also,omitempty"`
	Message string   `json:"message"`
	Refused bool     `json:"refused,omitempty"` // what was given is not used, and something else stands in its place
	Stops   bool     `json:"-"`                 // there is no answer until it is mended
	Note    bool     `json:"-"`                 // nothing is wrong: it says how a text was taken
}

// Refused tells whether something that was given is not used.
func Refused(problems []Problem) bool {
	return slices.ContainsFunc(problems, func(p Problem) bool { return p.Refused })
}

// Stopped tells whether one of the problems leaves no answer.
func Stopped(problems []Problem) bool {
	return slices.ContainsFunc(problems, func(p Problem) bool { return p.Stops })
}
