package scenario

import "slices"

// Case is a worked case: a real or described system put into the model, so that a reader can start from something known.
type Case struct {
	ID     string // in addresses, never renamed
	Name   string
	Essay  bool   // one of the systems the essay names; its figures are ours
	Date   string // of the event or the figures, as a reader writes it
	Link   string // canonical, without "#"
	Facts  []Fact
	Lesson string // what the case shows
	Misses string // where the model and what happened part
}

// Fact is one thing known about a case, and the inputs it stands for.
type Fact struct {
	Text   string
	Source string
	Sure   Sureness
	Keys   []string // the inputs it supports
}

// Sureness says how far a fact can be trusted, in words for the reader.
type Sureness string

// The degrees of sureness.
const (
	Verified Sureness = "read in the source"
	Computed Sureness = "computed from the source"
	Memory   Sureness = "from memory, to be re-checked"
	Ours     Sureness = "ours, illustrative"
)

// Cases lists the worked cases: the essay's systems in the order it names them, then public events, the latest first.
// Their links are contracts like any other. Figures of the outcome in Lesson and Misses are pinned by a test.
//
// It is a function, so that a program that doesn’t ask for them, as the one sent to browsers, doesn’t carry them.
func Cases() []Case { return slices.Concat(essayCases(), publicCases()) }

// CaseOf finds a worked case by id.
func CaseOf(id string) (Case, bool) {
	for _, c := range Cases() {
		if c.ID == id {
			return c, true
		}
	}
	return Case{}, false
}

func read(text, source string, keys ...string) Fact { return Fact{text, source, Verified, keys} }

func computed(text, source string, keys ...string) Fact { return Fact{text, source, Computed, keys} }

func ours(text string, keys ...string) Fact { return Fact{text, "judgement", Ours, keys} }
