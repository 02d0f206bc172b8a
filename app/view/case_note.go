package view

import (
	"goodenough/app/dom"
	"goodenough/app/words"
	"goodenough/model/scenario"
)

// caseNote says beside the answer where the model misses, and whose money it is, while a worked case is open. Elsewhere it is empty, and
// hidden.
func (p *Page) caseNote() dom.Node {
	attrs := []dom.Attr{dom.Class("case-note")}
	c, opened := scenario.OpenedCase(p.Scenario)
	if !opened {
		return dom.El("p", append(attrs, dom.A("hidden", "")))
	}
	says := " " + c.Misses
	if shown := p.Locale.Currency; c.Currency != "" && c.Currency != shown {
		says += " Its amounts are in " + c.Currency + "; they stand here with " + shown + ", and nothing is converted."
	}
	return dom.El("p", append(attrs, dom.A("data-opened", c.ID)), dom.El("b", "Where the model misses "+p.Name+":"), says)
}

// you is what marks today's spending: the reader's, or that of the case that is open.
func (p *Page) you() string {
	if caseOfWhom(p.Scenario) != "" {
		return "today"
	}
	return words.You
}
