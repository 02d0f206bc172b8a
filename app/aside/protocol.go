// Package aside is what the page and the programs beside it have in common. What few ask for is such a program, loaded when the first does,
// so that nobody else waits for it: what reads somebody's own incidents (importing/program), and what weighs choices (choosing/program).
//
// It works in a worker, and answers with the very screen to show: the page knows no format of files, no estimate and no choice, and paints
// what it is given. Files go from the page to that worker and nowhere else.
package aside

import (
	"encoding/json"
	"time"

	"goodenough/app/dom"
)

// Request is what the page asks. Files may come with it, in place of those before; without any it is about those.
type Request struct {
	ID      int               `json:"id"`             // the Reader's: only what answers its newest is heard
	Link    string            `json:"link"`           // the scenario that the page shows
	Choices map[string]string `json:"choices"`        // made on the screen, by name; the link may bring more
	Money   string            `json:"money"`          // the sign of the reader's currency
	Narrow  bool              `json:"narrow"`         // the screen is a phone's
	Page    string            `json:"page,omitempty"` // the address that links to scenarios begin with

	Alone bool `json:"alone,omitempty"` // the choices are all there are: those of the link are told of only
	Tells bool `json:"tells,omitempty"` // of choices that go with the link is told as well; a screen is drawn where there are texts only
}

// File is one that somebody handed over, not read yet.
type File struct {
	Name  string
	Size  int64     // bytes
	Saved time.Time // when it was written, if known
	Read  func() ([]byte, error)
}

// How the screen marks what can be chosen, with the name of the choice, and the button that takes the estimates.
const (
	ChoiceMark = "data-import"
	UseAction  = "use-import"

	// On screens of choices: what can be typed or chosen, what is pressed by its name, and what opens a scenario by its link.
	MadeMark    = "data-choice"
	PressAction = "press-"
	OpenAction  = "open-"
)

// AccountMark names what an account is of, in the names of its files. It is an article of a heading, whose question it is where that is
// not said in it, the sentence that answers it, and more.
const (
	AccountMark = "data-account"
	HeightMark  = "data-height" // of it in a frame, px
	AboutClass  = "report-about"
	AnswerClass = "report-answer"
)

// How screens mark the buttons that save and copy the account of what was read, and that of what was weighed.
const (
	AccountName  = "incidents" // the report: saved as a page, copied as Markdown
	TimelineName = "timeline"  // the picture along time: saved as one, copied in embed code

	ChosenName  = "chosen"  // the report of a screen of choices
	OverlayName = "overlay" // its picture, where there is one; in embed code with or without
	AsPNG       = "-png"    // behind the name of a picture: as such
)

// NoDate is chosen where what stands in the box of a date is none, such as February 30, which browsers keep to themselves.
const NoDate = "?"

// Reply is what the program answers, one or more to a request: how far it is, and at last what came of it.
type Reply struct {
	ID        int             `json:"id"`                  // of the request
	Done      float64         `json:"done,omitempty"`      // share of the bytes that are read, 0 to 1
	Screen    json.RawMessage `json:"screen,omitempty"`    // a dom.Node; only the last reply has one
	Account   json.RawMessage `json:"account,omitempty"`   // a dom.Node: what somebody may take along, where there is any
	Estimates []Estimate      `json:"estimates,omitempty"` // what the scenario would be given

	Told     bool              `json:"told,omitempty"`     // it was asked to tell, and these are
	Accounts []json.RawMessage `json:"accounts,omitempty"` // all there are: each a dom.Node, as Account

	Choices map[string]string `json:"choices,omitempty"` // in the place of those of the request; nil where those that the link brings can't be read
	Packed  string            `json:"packed,omitempty"`  // all of them for a link
	Long    bool              `json:"long,omitempty"`    // no link can hold them
	File    *Made             `json:"file,omitempty"`    // to be saved
}

// Drawn is a tree as a reply holds it.
func Drawn(tree dom.Node) json.RawMessage {
	text, err := json.Marshal(tree)
	if err != nil {
		panic(err) // of texts alone
	}
	return text
}

// Made is a file that was made.
type Made struct {
	Name    string `json:"name"`
	Type    string `json:"type"` // of its content
	Content []byte `json:"content"`
}

// Estimate is an input and what history says it is, as a link writes it.
type Estimate struct {
	Key  string `json:"key"`
	Text string `json:"text"`
}
