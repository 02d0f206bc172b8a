package view

import (
	"strconv"

	"goodenough/model"
	"goodenough/model/scenario"
)

// Sign answers one of the questions in words that stand alone, without colors and without the rest.
type Sign struct {
	Output string `json:"output"` // what it shows, and
	Value  string `json:"-"`      // that, as JSON has it
	Asks   string `json:"asks"`
	Says   string `json:"says"`
	Good   bool   `json:"good"`
}

// signs answer the questions one by one.
func (a *speaker) signs() []Sign {
	v := &a.verdict
	list := []Sign{
		{"money", string(a.o.Money), "Does more money pay?", a.paying(), v.money <= aboutBest},
	}
	satisfied := Sign{"content", strconv.FormatBool(a.o.Content), "Are customers satisfied?", v.customers.says(a.inTime()), v.customers == held}
	if a.in.Accept == model.Unset {
		satisfied.Output, satisfied.Value = "acceptable", strconv.FormatBool(a.o.Acceptable)
		return append(list, satisfied)
	}
	return append(list, satisfied,
		Sign{"acceptable", strconv.FormatBool(a.o.Acceptable), "Is the promise kept?", v.promise.says(a.keptInTime()), v.promise == held})
}

// paying answers the first question.
func (a *speaker) paying() string {
	switch v := &a.verdict; {
	case v.money == pays:
		return "Yes"
	case v.money == growth || v.committed(a.o) && a.spend < float64(a.o.Waste):
		return "No, growth pays better"
	case v.money == neverBack || v.committed(a.o):
		return "No, it doesn’t come back"
	}
	return "It’s about right"
}

// says how a line is held; again is when it is, where it will be.
func (s standing) says(again string) string {
	switch s {
	case held:
		return "Yes"
	case regained:
		return "Not today, again " + again
	case running:
		return "Today, not for long"
	}
	return "No"
}

// Trial is a spending worth trying, and what it is for.
type Trial struct {
	Spend float64 // $/yr, no less than what it is for takes
	Says  string  // the same as the answer writes it
	For   string
}

// tries are the spendings that the answer speaks of: nothing, where there is nothing to do.
func (a *speaker) tries() []Trial {
	var list []Trial
	add := func(spend float64, what string) {
		if tried := scenario.RoundUpTo(spend, 4); tried != a.spend && tried <= model.OutOfReach {
			list = append(list, Trial{tried, a.money(spend), what})
		}
	}
	v := &a.verdict
	switch {
	case v.losing: // at whatever it spends
		return nil
	case v.settled() && v.money >= growth:
		add(a.asked(), "")
	case v.money == pays || v.money != aboutBest && !(a.exploring && (v.customers.fine() || v.promise.fine())): // who tried what satisfies somebody isn't told to undo it
		add(float64(a.o.Optimum), "")
	}
	soon := a.l.Years(a.in.Within)
	line := func(from model.Number, today bool, still, again string) {
		switch {
		case !from.Known():
		case today:
			add(float64(from), still)
		default: // less gets there in the long run alone
			add(a.s.Restoring(float64(from)), again+" within "+soon)
		}
	}
	if !v.customers.fine() && v.satisfy > 0 {
		line(a.o.ContentFrom, a.o.ContentToday, "satisfied customers", "satisfied again")
	}
	if v.promise != unasked && !v.promise.fine() && v.keep > 0 {
		line(a.o.Minimum, a.o.PromisedToday, "promise kept", "promise kept again")
	}
	return list
}
