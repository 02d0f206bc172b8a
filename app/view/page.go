package view

import (
	"strings"

	"goodenough/app/dom"
	"goodenough/app/state"
	"goodenough/model"
)

// Page is all that is drawn from: what somebody chose, what the model says of it, and what the pictures show.
type Page struct {
	*state.State
	Result *Result
	Sight  *Sight // nil where there has been no answer yet
	Shown  *Page  // whose pictures are shown: this page's own, or the last answer's while the inputs contradict each other; nil like Sight

	said   *Answer // once asked
	sketch bool    // what is folded is left out
}

// NewPage is the page of a state and its result. Its sight is that of the last answer, which may be another's; it may be nil.
func NewPage(s *state.State, r *Result, sight *Sight) *Page {
	p := &Page{State: s, Result: r, Sight: sight}
	switch {
	case sight == nil:
	case sight.Result == r:
		p.Shown = p
	default:
		last := *s
		last.Inputs = sight.Result.System.Inputs()
		p.Shown = &Page{State: &last, Result: sight.Result, Sight: sight}
		p.Shown.Shown = p.Shown
	}
	return p
}

// Of is the page of a state by itself: it asks the model.
func Of(s state.State) *Page {
	r := Compute(s.Inputs)
	if r.Outcome == nil {
		return NewPage(&s, r, nil)
	}
	return NewPage(&s, r, Look(&s, r, DomainOf(s.Inputs, r)))
}

// Numbers are those of the outcome, nil where there is none: with the switch of the capability trap as it is.
func (p *Page) Numbers() *model.Outcome {
	if o := p.Result.Outcome; o == nil || !p.Trap {
		return o
	}
	return p.Result.Outcome.Trapped()
}

// Answer is the outcome in words.
func (p *Page) Answer() Answer {
	if p.said == nil {
		r := *p.Result
		r.Outcome = p.Numbers()
		a := SayOf(caseOfWhom(p.Scenario), p.Inputs, &r, p.Locale)
		p.said = &a
	}
	return *p.said
}

// Headline is the answer in one sentence.
func (p *Page) Headline() string {
	a := p.Answer()
	return a.Said()
}

// Title is the page's title: the scenario's name, or the answer.
func (p *Page) Title() string {
	what := p.Name
	if what == "" {
		what = strings.TrimSuffix(p.Headline(), ".")
	}
	return what + " · Good Enough"
}

// stale marks what shows the last answer's pictures while the inputs contradict each other.
func (p *Page) stale() []dom.Attr {
	if p.Result.Outcome != nil {
		return nil
	}
	return []dom.Attr{dom.A("data-stale", "")}
}
