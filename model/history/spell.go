// Package history is what happened: stretches of time in which customers were hit, as somebody recorded them, and what they tell of a
// system's inputs. It reads no file (app/records does) and knows no page.
package history

import (
	"encoding/json"
	"fmt"
	"math"
	"slices"
	"time"
)

// Spell is one recorded stretch of time. There may be a hundred thousand, so it is kept small.
type Spell struct {
	Start    time.Time `json:"start"`
	End      time.Time `json:"end,omitzero"`    // zero while it is open
	Affected Share     `json:"affected"`        // of customers hit, 0 to 1; NaN where nobody said
	Scope    string    `json:"scope,omitempty"` // which series it is of; spells of one scope that overlap are one incident
	Text     string    `json:"text,omitempty"`  // what a person knows it by, 80 characters at most
	File     int32     `json:"file"`            // of the files read, from 0
	Row      int32     `json:"row"`             // the line of the file on which it begins, or its number in a list, from 1
	Kind     Kind      `json:"kind"`
}

// Share is a part of customers, 0 to 1, and NaN, in JSON null, where nobody said.
type Share float64

// Unsaid is the share that nobody gave.
var Unsaid = Share(math.NaN())

// Said tells whether somebody gave the share.
func (s Share) Said() bool { return !math.IsNaN(float64(s)) }

// MarshalJSON writes a number, or null where nobody said.
func (s Share) MarshalJSON() ([]byte, error) {
	if !s.Said() {
		return []byte("null"), nil
	}
	return json.Marshal(float64(s))
}

// UnmarshalJSON reads what MarshalJSON writes.
func (s *Share) UnmarshalJSON(text []byte) error {
	if string(text) == "null" {
		*s = Unsaid
		return nil
	}
	return json.Unmarshal(text, (*float64)(s))
}

// Kind says whether a spell counts.
type Kind uint8

const (
	Outage  Kind = iota // customers noticed
	Notice              // something was said, nobody was hit
	Planned             // announced maintenance
	Test                // a drill, or somebody trying the tool
)

var kinds = [...]string{"outage", "notice", "planned", "test"}

func (k Kind) String() string { return kinds[k] }

// MarshalText writes its name.
func (k Kind) MarshalText() ([]byte, error) { return []byte(kinds[k]), nil }

// UnmarshalText reads what MarshalText writes.
func (k *Kind) UnmarshalText(text []byte) error {
	at := slices.Index(kinds[:], string(text))
	if at < 0 {
		return fmt.Errorf("no kind of spell is called %q: it is one of %q", text, kinds)
	}
	*k = Kind(at)
	return nil
}

// Stretch is the time from one moment to a later one.
type Stretch struct {
	From time.Time `json:"from"`
	To   time.Time `json:"to"`
}

// Hours is how long it is.
func (s Stretch) Hours() float64 { return s.To.Sub(s.From).Hours() }

// Window is the time that was watched.
type Window struct {
	Stretch
	How     string    `json:"how"`               // "given" by a person, said by the "file", or "guessed"
	Unknown []Stretch `json:"unknown,omitempty"` // when nobody watched, in order and apart: neither up nor down
}

// Incident is what is left of spells of one scope that overlap or touch, cut to the window.
type Incident struct {
	Spell           // the earliest of them, with the latest end
	Hours   float64 `json:"hours"`             // in the window; of an open one so far
	Share   float64 `json:"share"`             // of customers hit, the largest at each moment, weighted by time; 0 to 1
	Spells  int32   `json:"spells"`            // how many it was made of
	Unasked bool    `json:"unasked,omitempty"` // Share rests on what was assumed where nobody said
}

// Record is all that estimates ask of a history.
type Record struct {
	Window    Window     `json:"window"`
	Years     float64    `json:"years"` // of 8,760 hours that were watched
	Incidents []Incident `json:"incidents"`
	Open      int        `json:"open"` // of them, still open
}
