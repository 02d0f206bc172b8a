package view

import (
	"strings"

	"goodenough/app/words"
	"goodenough/model"
	"goodenough/model/scenario"
)

// speaker writes parts for one question.
type speaker struct {
	l         words.Locale
	who       who
	in        model.Inputs
	o         *model.Outcome
	s         *model.System
	spend     float64
	exploring bool
	verdict   verdict
}

// amount writes a spending of the outcome.
func (a *speaker) amount(name string, v model.Number) Part {
	return amount(a.l, name, v)
}

func (a *speaker) money(v float64) string { return a.l.Money(v) }

// who an answer speaks of: the reader, or by its name whoever's case it is.
type who string

// caseOfWhom is whose case a scenario is, without which of its days; nobody's where it is none.
func caseOfWhom(s scenario.Scenario) string {
	if _, opened := scenario.OpenedCase(s); !opened {
		return ""
	}
	name, _, _ := strings.Cut(s.Name, ",")
	return name
}

// Name begins a sentence.
func (w who) Name() string {
	if w == "" {
		return "You"
	}
	return string(w)
}

func (w who) are() string {
	if w == "" {
		return "You’re"
	}
	return string(w) + " is"
}

func (w who) their() string {
	if w == "" {
		return "your"
	}
	return "its"
}

func (w who) object() string {
	if w == "" {
		return "you"
	}
	return "it"
}
