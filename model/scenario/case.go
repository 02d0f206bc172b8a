package scenario

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

func verified(text, source string, keys ...string) Fact { return Fact{text, source, Verified, keys} }

func computed(text, source string, keys ...string) Fact { return Fact{text, source, Computed, keys} }

func ours(text string, keys ...string) Fact { return Fact{text, "judgement", Ours, keys} }
