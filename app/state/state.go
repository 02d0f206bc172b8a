// Package state holds what somebody chose: the scenario, what is typed but not taken, the history, what is open, looked at and about
// to be shared. A state is a value. Messages (msg.go) say what happened, Update makes the next state of one, and effects (effect.go)
// are what the browser is to do about it. The tables of views (views.go) and of controls (controls.go) name what a page can show and
// what a hand on it means.
//
// All of it is pure, and runs in tests and on the command line as in a browser: it never imports what draws (app/view, app/chart,
// app/dom), nor app/browser, nor go-app.
package state

import (
	"goodenough/app/words"
	"goodenough/model"
	"goodenough/model/scenario"
)

// State is everything the page shows that somebody chose. Update makes the next one from a message; nothing else does. So what reads a
// state takes a pointer, and what changes one returns another.
type State struct {
	scenario.Scenario
	Problems []model.Problem // of the link that was opened
	Drafts   Drafts          // what there is to say of texts in boxes
	Hover    Hover           // the crosshair
	Unfolded map[string]bool // parts of the page that were opened, by name
	Hurry    bool            // a hand is moving: what is folded away or out of sight keeps what it showed until the hand rests
	Away     map[string]bool // hosts that are out of sight
	Notice   string          // the last thing that happened, in a sentence
	Measure  string          // what the picture along time shows: the name of one of Measures
	Layers   bool            // the main picture shows what its curve is made of, and how sure it is
	Tab      string          // which of the small pictures that share a place is shown: a view's name, or empty for the first
	Banded   string          // whose ranges it shows: a way of model.Time, or empty for the one asked about
	Locale   words.Locale
	Layout   Layout
	Study    Study // how far the answer can be trusted
	Import   Import
	Choices  Choices
	Site     Site

	Embed    *Display // in an embed: what it shows
	Share    Display  // what the share dialog has chosen
	Sharing  bool     // the dialog is open
	Printing bool     // the report is on its way to paper
	Paper    bool     // the page itself is
	Today    string   // the reader's date

	// What the reader's incidents said of inputs, as a link writes it. It is in no link: whoever gets that has other incidents.
	FromIncidents string

	past, future []moment
	gesture      string // the key whose edits make one step of undo, while a hand or the keyboard is on it
	editing      editing
	untouched    *State           // as it was when the last hand came
	fromData     map[string]given // FromIncidents, by key
}

// Hover is a place pointed at: in which picture, by its id, and where on its horizontal axis.
type Hover struct {
	On    bool
	Chart string
	At    float64
}

// Start is the state of the page before anybody touched it.
func Start() State {
	s := untold()
	s.Scenario, _ = scenario.Parse("")
	return s
}

// untold is a state before it has its scenario.
func untold() State { return State{Locale: words.English, Share: ParseDisplay("")} }

// StartLink is the link of the page before anybody touched it, for a type of customer.
func StartLink(customer string) string {
	return scenario.Newest.Of(customer).Link()
}

// Open is the state of the page when it is opened with a link. It never fails: what the link does not say is at its default, and what
// it says wrongly is among State.Problems.
func Open(link string) State {
	s := untold()
	s.Scenario, s.Problems, s.Choices.Tool = parsed(link)
	return s
}
