package scenario

import (
	"slices"
	"strings"
)

// Case is a worked case: a real or described system put into the model, so that a reader can start from something known.
type Case struct {
	Opening
	Name   string // of whom it is about, as in a sentence
	Essay  bool   // one of the systems the essay names; its figures are ours
	Date   string // of the event or the figures, as a reader writes it
	Facts  []Fact
	Lesson string // what the case shows; its first sentence stands alone
	Seen   Seen   // who left after the event
	Costs  string // what was reported of the event's cost
}

// Event tells whether the case is about one big outage.
func (c Case) Event() bool { return c.Seen.Who != "" }

// Fact is one thing known about a case, and the inputs it stands for.
type Fact struct {
	Text   string
	Source string
	Sure   Sureness
	Keys   []string // the inputs it supports
}

// Sureness says how far something can be trusted, in words for the reader.
type Sureness string

// The degrees of sureness.
const (
	Verified Sureness = "read in the source"
	Quoted   Sureness = "read where the source is quoted"
	Computed Sureness = "computed from the source"
	Ours     Sureness = "our estimate"
)

// Degrees lists them, the surest first.
var Degrees = []Sureness{Verified, Quoted, Computed, Ours}

func verified(text, source string, keys ...string) Fact { return Fact{text, source, Verified, keys} }

func quoted(text, source string, keys ...string) Fact { return Fact{text, source, Quoted, keys} }

func computed(text, source string, keys ...string) Fact { return Fact{text, source, Computed, keys} }

func ours(text string, keys ...string) Fact { return Fact{text, "", Ours, keys} }

// DegreeOf is how far an input can be trusted: as the surest fact that supports it.
func (c Case) DegreeOf(key string) Sureness {
	for _, degree := range Degrees {
		if slices.ContainsFunc(c.Facts, func(f Fact) bool { return f.Sure == degree && slices.Contains(f.Keys, key) }) {
			return degree
		}
	}
	return Ours
}

// Summary is the first sentence of the lesson, which stands alone, and the rest.
func (c Case) Summary() (first, rest string) {
	first, rest, more := strings.Cut(c.Lesson, ". ")
	if more {
		first += "."
	}
	return first, rest
}
