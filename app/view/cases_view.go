//go:build !js

package view

import (
	"strconv"
	"strings"

	"goodenough/app/dom"
	"goodenough/app/words"
	"goodenough/model"
	"goodenough/model/scenario"
)

// CasesView shows every worked case with what the model says of it.
func CasesView() dom.Node {
	var essay, public []dom.Node
	for _, c := range scenario.Cases() {
		if c.Essay {
			essay = append(essay, caseView(c))
		} else {
			public = append(public, caseView(c))
		}
	}
	return dom.El("div", dom.Class("prose"),
		paragraph("Real outages, run through the model using public figures. Anything we had to estimate is marked, and so is what the model gets wrong. "+
			"Routine downtime and customers are those of the customer type, since companies don’t publish theirs. So whether more money pays is mostly the type’s answer; what the outage adds to it is the case’s."),
		degreesView(),
		dom.El("div", dom.Class("cases-list"), public),
		dom.El("h3", "The systems the essay names"),
		paragraph("The essay gives at most how much downtime customers tolerate. The rest is made up for illustration."),
		dom.El("div", dom.Class("cases-list"), essay),
	)
}

// caseView is one case: its lesson while it is folded, and behind that all that is known of it.
func caseView(c scenario.Case) dom.Node {
	w := workedCase(c)
	lesson, rest := c.Summary()
	parts := []any{dom.A("data-case", c.ID),
		dom.El("summary", dom.El("span", dom.Class("case-name"), c.Name), " · ", dom.El("span", dom.Class("case-date"), c.Date), dom.El("span", dom.Class("case-says"), lesson)),
	}
	if rest != "" {
		parts = append(parts, paragraph(rest))
	}
	parts = append(parts, w.openers())
	for _, line := range w.lines() {
		parts = append(parts, dom.El("p", dom.El("b", line[0]+" "), w.tight(line[1])))
	}
	facts := make([]dom.Node, len(c.Facts))
	for i, f := range c.Facts {
		facts[i] = dom.El("li", f.Text, " ", degreeMark(f.Sure))
		if f.Source != "" {
			facts[i].Kids = append(facts[i].Kids, dom.Node{Text: " "}, dom.El("cite", f.Source))
		}
	}
	return dom.El("details", append(parts, dom.El("ul", dom.Class("case-facts"), facts))...)
}

// worked is a case with what the model says of it.
type worked struct {
	scenario.Case
	l  words.Locale
	in model.Inputs
	r  *Result
}

// who the case is about: its name, without which of its systems or days.
func (w *worked) who() string {
	who, _, _ := strings.Cut(w.Name, ",")
	return who
}

func workedCase(c scenario.Case) *worked {
	s, _ := scenario.Parse(c.Link)
	w := &worked{Case: c, l: words.English, in: s.Inputs, r: Compute(s.Inputs)}
	if c.Currency != "" {
		w.l.Currency = c.Currency
	}
	return w
}

// oftens are the ways to enter the outage of a case, as its text says them; that of its link stands first.
var oftens = []struct {
	often float64
	text  string
}{{scenario.OnceInTen, "once in 10 years"}, {scenario.EveryYear, "every year"}, {scenario.OnceInThirty, "once in 30 years"}}

// openers are the links that open the case.
func (w *worked) openers() dom.Node {
	if !w.Event() {
		return dom.El("p", dom.El("a", dom.A("href", "#"+w.Link), "Open this case"))
	}
	parts := []any{"Open it with such an outage"}
	for i, o := range oftens {
		before := ", "
		switch i {
		case 0:
			before = " "
		case len(oftens) - 1:
			before = " or "
		}
		parts = append(parts, before, dom.El("a", dom.A("href", "#"+w.At(o.often)), o.text))
	}
	return dom.El("p", append(parts, ".")...)
}

// lines are what the case says, each with what it is about.
func (w *worked) lines() [][2]string {
	var lines [][2]string
	if w.Event() {
		lines = append(lines, w.howOften(), w.whoLeft(), w.whatItCosts())
	}
	return append(lines, [2]string{"What the model says about " + w.who() + ":", w.verdict()}, [2]string{"Where it misses:", w.Misses})
}

// tight writes a currency of more letters than one close to its figures, as the facts do.
func (w *worked) tight(text string) string {
	if w.Currency == "" {
		return text
	}
	return strings.NewReplacer(w.Currency+words.NBSP, w.Currency, w.Currency+" ", w.Currency).Replace(text)
}

// verdict is the answer, about the company.
func (w *worked) verdict() string {
	a := SayOf(w.who(), w.in, w.r, w.l)
	return strings.TrimSpace(a.Said() + " " + Plain(a.Reasons))
}

// howOften says whether it turns the answer how often such an outage comes, and how far it moves the most profitable spending.
func (w *worked) howOften() [2]string {
	at := func(often float64) float64 {
		in := w.in
		in.Big = often
		return float64(Compute(in).Outcome.Optimum)
	}
	never, ten, every := at(0), at(scenario.OnceInTen), at(scenario.EveryYear)
	rare, some, often := paying(w.in.Spend, at(scenario.OnceInThirty)), paying(w.in.Spend, ten), paying(w.in.Spend, every)
	title, text := "How often decides:", ""
	switch {
	case every/never-1 <= aboutRight || rare == some && some == often: // nobody knows their spending to that
		title, text = "How often doesn’t decide:", "be it once in 30 years or every year, "+some+"."
	case rare == some:
		text = "once in 30 years or in 10, " + some + "; every year, " + often + "."
	case some == often:
		text = "once in 30 years, " + rare + "; once in 10 years or every year, " + some + "."
	default:
		text = "once in 30 years, " + rare + "; once in 10 years, " + some + "; every year, " + often + "."
	}
	return [2]string{title, text + " One in 10 years raises the most profitable spending by " + more(ten/never-1) + ", to " + w.l.Money(ten) + "; one every year by " + more(every/never-1) + ", to " + w.l.Money(every) +
		". It spends " + w.l.Money(w.in.Spend) + "."}
}

// paying says whether more money than is spent would pay.
func paying(spend, best float64) string {
	switch {
	case best-spend > aboutRight*best:
		return "more money pays"
	case spend-best <= aboutRight*best:
		return "what it spends is about right"
	}
	return "more money doesn’t pay"
}

// more writes how much larger something is.
func more(share float64) string {
	if share < .005 {
		return "less than 1%"
	}
	return strconv.FormatFloat(100*share, 'f', 0, 64) + "%"
}

// whoLeft holds the customers who leave after one outage, in the model, against those who were seen to.
func (w *worked) whoLeft() [2]string {
	return [2]string{"Who left:", "in the model " + w.l.Percent(float64(w.r.Outcome.Big.Leaving)) + " of all customers after one such outage. Seen: " + w.Seen.Who + " " + w.Seen.Sure}
}

// whatItCosts holds what one outage costs, in the model, against what was reported.
func (w *worked) whatItCosts() [2]string {
	text := w.l.Money(float64(w.r.Outcome.Big.LossOnce)) + " in the model, all its future included"
	if fine := w.in.BigFine; fine > 0 {
		text += "; " + w.l.Money(fine) + " of it was entered as paid at once"
	}
	return [2]string{"What one costs:", text + ". Reported: " + w.Costs}
}
