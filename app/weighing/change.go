package weighing

import (
	"fmt"

	"goodenough/app/words"
	"goodenough/model"
	"goodenough/model/compare"
)

// Changed says what changes from the first scenario to another, and how it is shared; in the place of the second, why it is not.
func Changed(to int, c *compare.Change, first, other *model.Outcome, l words.Locale) (says, how string) {
	a, b := letters[0], letters[to]
	switch c.Why {
	case compare.Equal:
		return fmt.Sprintf("From %s to %s neither changes: they differ in nothing that the best spending or net depends on.", a, b), ""
	case compare.NoAnswer:
		return fmt.Sprintf("From %s to %s there is nothing to share: one of them has no answer.", a, b), ""
	case compare.OutOfReach:
		return fmt.Sprintf("From %s to %s there is nothing to share: a figure on the way is beyond $10 trillion a year.", a, b), ""
	}
	says = fmt.Sprintf("From %s to %s the best spending %s, and net %s.", a, b, moves(first.Optimum, other.Optimum, l), moves(first.Net, other.Net, l))
	how = "A share is what an input changes on the way, averaged over every order in which they can change (Shapley)."
	if c.Orders > 0 {
		how = fmt.Sprintf("A share is what an input changes on the way, averaged over %d orders in which they can change (Shapley), ± its standard error.", c.Orders)
	}
	return says, how
}

// moves says how an amount changes.
func moves(from, to model.Number, l words.Locale) string {
	switch a, b := float64(from), float64(to); {
	case a == b:
		return "stays at " + aYear(l, a)
	case l.Money(b-a) == l.Money(0):
		return "stays at about " + aYear(l, a)
	case a < b:
		return fmt.Sprintf("rises by %s a year (%s)", l.Money(b-a), span(a, b, l))
	default:
		return fmt.Sprintf("falls by %s a year (%s)", l.Money(a-b), span(a, b, l))
	}
}

// span is from where to where an amount goes, as far as rounded numbers tell.
func span(from, to float64, l words.Locale) string {
	if l.Money(from) == l.Money(to) {
		return "of " + l.Money(from)
	}
	return l.Money(from) + " to " + l.Money(to)
}

// Shared is the table of shares, the sums of assumptions and decisions below, and the whole change.
func Shared(c *compare.Change, l words.Locale) Table {
	t := Table{Head: []string{"due to", "best spending", "net", "kind"}}
	for _, s := range c.Shares {
		t.add(Movers(s.Mover), part(s.Best, l), part(s.Net, l), kinds[s.Kind])
	}
	for _, kind := range []struct {
		of   compare.Kind
		name string
	}{{compare.Assumption, "all assumptions"}, {compare.Decision, "all decisions"}, {compare.Both, "all of both kinds"}} {
		best, net, some := c.Of(kind.of)
		if some {
			t.add(kind.name, part(best, l), part(net, l), "")
		}
	}
	t.add("the whole change", part(c.Best, l), part(c.Net, l), "")
	return t
}

// part writes a share, with its standard error where it has one.
func part(p compare.Part, l words.Locale) string {
	text := l.Signed(p.Amount)
	if off := l.Money(p.Error); off != l.Money(0) {
		text += " ± " + off
	}
	return text
}

// Movers names what moves as one.
func Movers(m compare.Mover) string {
	var names []string
	lead := ""
	for i, key := range m.Keys {
		f, known := model.FieldOf(key)
		switch {
		case i == 0 && !known:
			lead = "the version of the examples"
		case i == 0 && key == "cust":
			lead = f.Name
		default:
			names = append(names, f.Name)
		}
	}
	switch n := len(names); {
	case lead == "" && n > 1:
		return list(names, "and") + " (only together)"
	case lead == "":
		return names[0]
	case n == 0:
		return lead
	case n <= mostNamed:
		return lead + ", with " + list(names, "and")
	default:
		return fmt.Sprintf("%s, with %d inputs nobody gave", lead, n)
	}
}

// mostNamed is how many inputs that come with the customers are named.
const mostNamed = 2
