package app

import (
	"fmt"
	"math"
	"strings"
	"unicode"
	"unicode/utf8"

	"goodenough/model"
	"goodenough/model/scenario"
)

// Answer is the outcome in words anybody can repeat.
type Answer struct {
	Tone      Tone
	Situation []Part // who asks
	Headline  []Part // the answer
	Reasons   []Part // why, in two or three sentences
}

// Tone says how an answer looks. Spending too much is never dressed as success.
type Tone string

// The tones.
const (
	Short Tone = "short" // not good enough
	Right Tone = "right"
	Over  Tone = "over"
	Stuck Tone = "stuck" // no answer, or none that money buys
)

// Part is a piece of a sentence. Numbers of the outcome carry their name, so that scripts find them.
type Part struct {
	Text   string
	Strong bool
	Output string // name of the output whose value Text shows
	Value  model.Number
	Input  string // key of the input whose value Text shows
}

// Plain joins parts into text.
func Plain(parts []Part) string {
	var b strings.Builder
	for _, p := range parts {
		b.WriteString(p.Text)
	}
	return strings.ReplaceAll(b.String(), nbsp, " ")
}

// aboutRight is how far above the good-enough spend still counts as right: nobody knows their spend better.
const aboutRight = .05

// speaker writes parts for one question.
type speaker struct {
	l         Locale
	in        model.Inputs
	o         *model.Outcome
	s         *model.System
	spend     float64
	exploring bool
}

func say(text string) Part    { return Part{Text: text} }
func strong(text string) Part { return Part{Text: text, Strong: true} }

// amount writes a spend of the outcome.
func (a *speaker) amount(name string, v model.Number) Part {
	return Part{Text: a.l.Money(float64(v)), Strong: true, Output: name, Value: v}
}

func (a *speaker) money(v float64) string { return a.l.Money(v) }

// Say puts a result into words.
func Say(in model.Inputs, r *Result, l Locale) Answer {
	a := &speaker{l: l, in: in, o: r.Outcome, s: &r.System, spend: in.ExploredSpend(), exploring: in.ExploredSpend() != in.Spend}
	answer := Answer{Situation: a.situation()}
	if r.Outcome == nil {
		answer.Tone = Stuck
		answer.Headline = []Part{say("These numbers "), strong("contradict each other"), say(".")}
		for i, p := range r.Problems {
			if i > 0 {
				answer.Reasons = append(answer.Reasons, say(" "))
			}
			answer.Reasons = append(answer.Reasons, say(sentence(p.Message)))
		}
		return answer
	}
	answer.Tone, answer.Headline, answer.Reasons = a.verdict()
	return answer
}

// sentence starts a message with a capital and ends it with a stop.
func sentence(message string) string { return capital(message) + "." }

// capital starts text with a capital, where its script has any.
func capital(text string) string { return begin(text, unicode.ToTitle) }

// uncapital starts text within a sentence.
func uncapital(text string) string { return begin(text, unicode.ToLower) }

// begin turns the first character of text: not its first byte, which may be a part of one.
func begin(text string, turn func(rune) rune) string {
	first, size := utf8.DecodeRuneInString(text)
	if first == utf8.RuneError { // nothing, or bytes that are none of ours to mend
		return text
	}
	return string(turn(first)) + text[size:]
}

func (a *speaker) situation() []Part {
	noun := "A system"
	if p, ok := scenario.PresetOf(a.in.Customer); ok {
		noun = capital(p.Noun)
	}
	if a.in.Name != "" {
		noun = a.in.Name + ": " + uncapital(noun)
	}
	down := Part{Text: a.l.Downtime(a.in.Incidents * a.in.TimeToRestore * a.in.BlastRadius / model.HoursPerYear), Strong: true}
	if a.o != nil {
		down.Output, down.Value = "downtime_today", a.o.DowntimeToday
	}
	return []Part{
		say(noun + " that earns "), {Text: a.l.Money(a.in.Revenue), Strong: true, Input: "rev"},
		say(", spends "), {Text: a.l.Money(a.in.Spend), Strong: true, Input: "ops"},
		say(" on operations and is down "), down, say(" a year:"),
	}
}

// verdict picks the sentence. minimum is where customers are content, optimum where growth starts to pay better, waste
// where a dollar does not even come back; good enough is the larger of the first two.
func (a *speaker) verdict() (Tone, []Part, []Part) {
	o := a.o
	minimum, optimum, waste := float64(o.Minimum), float64(o.Optimum), float64(o.Waste)
	enough := math.Max(minimum, optimum)
	over := a.spend - enough
	switch {
	case !o.Minimum.Known():
		return a.outOfReach()
	case a.spend < minimum && a.spend < optimum:
		return Short, a.subject("you spend", "spending", "would be", a.money(enough-a.spend)+" a year too little"), a.tooLittle()
	case a.spend < minimum:
		return Short, a.subject("you are", "spending", "would be", a.money(minimum-a.spend)+" a year short of your line"), a.promise()
	case a.spend < optimum && optimum-a.spend > aboutRight*optimum:
		return Right, []Part{say(a.goodEnough() + " for your customers, and "), strong(a.money(optimum-a.spend) + " a year more would still pay"), say(".")}, a.worthMore()
	case over <= aboutRight*enough:
		what := "about right"
		if minimum > optimum {
			what = "just enough to hold your line"
		}
		return Right, a.subject("you spend", "spending", "would be", what), a.stopHere()
	case a.spend < math.Max(waste, minimum):
		return Over, []Part{say(a.goodEnough() + ", and "), strong(a.money(over) + " a year would do more in growth"), say(".")}, a.growthPays(over)
	default:
		return Over, a.subject("you spend", "spending", "would be", a.money(over)+" a year too much"), a.tooMuch(over)
	}
}

// subject starts the headline with today's spend or the one explored.
func (a *speaker) subject(today, explored, would, what string) []Part {
	if a.exploring {
		return []Part{say(capital(explored) + " " + a.money(a.spend) + " " + would + " "), strong(what), say(".")}
	}
	return []Part{say(capital(today) + " "), strong(what), say(".")}
}

// goodEnough starts a headline that has nothing against the spend.
func (a *speaker) goodEnough() string {
	if a.exploring {
		return a.money(a.spend) + " is good enough"
	}
	return "Good enough"
}

func (a *speaker) contentFrom() []Part {
	if a.o.Minimum == 0 {
		return []Part{say("Your customers stay content even with no spend at all ("), a.amount("minimum", a.o.Minimum), say("). ")}
	}
	return []Part{say("Your customers are content from "), a.amount("minimum", a.o.Minimum), say(". ")}
}

func (a *speaker) doesntComeBack() []Part {
	return []Part{say("Past "), a.amount("waste", a.o.Waste), say(" a dollar doesn’t come back. ")}
}

// promised says what holding the line costs beyond what it returns: net at the optimum less net at the minimum.
func (a *speaker) promised() []Part {
	if a.o.Minimum <= a.o.Optimum {
		return nil
	}
	cost := a.s.Net(float64(a.o.Optimum)) - a.s.Net(float64(a.o.Minimum))
	return []Part{say("Holding your line costs "), strong(a.money(cost)), say(" a year more than customers’ leaving repays: it is a promise, not a return. ")}
}

func (a *speaker) tooLittle() []Part {
	return join(a.upset(), a.contentFrom(),
		[]Part{say("Up to "), a.amount("optimum", a.o.Optimum), say(" each dollar earns more here than in growth. ")}, a.promised())
}

func (a *speaker) upset() []Part {
	line := "they tolerate"
	if a.in.Accept != model.Unset {
		line = "you promised"
	}
	return []Part{say("Customers are upset: down "), {Text: a.l.Downtime(float64(a.o.Downtime)), Strong: true, Output: "downtime", Value: a.o.Downtime},
		say(" a year, and " + line + " " + a.l.Downtime(a.in.AcceptableDowntime()) + ". ")}
}

func (a *speaker) promise() []Part {
	return join(a.upset(), a.contentFrom(),
		[]Part{say("Growth already pays better from "), a.amount("optimum", a.o.Optimum), say(". ")}, a.promised())
}

func (a *speaker) worthMore() []Part {
	return join(a.contentFrom(), []Part{say("The next dollar still returns "), {Text: a.l.Cents(float64(a.o.MarginalReturn)), Strong: true, Output: "marginal_return", Value: a.o.MarginalReturn},
		say(" and only has to return " + a.l.Cents(float64(a.o.Hurdle)) + "; that ends at "), a.amount("optimum", a.o.Optimum), say(".")})
}

func (a *speaker) stopHere() []Part {
	last := "Keep it there, and stop arguing about it."
	if a.o.Minimum > a.o.Waste {
		last = "What you spend between the two keeps your promise; not a dollar more is needed."
	}
	return join(a.contentFrom(), a.doesntComeBack(), []Part{say(last)})
}

func (a *speaker) growthPays(over float64) []Part {
	return join(a.contentFrom(), []Part{say("From "), a.amount("optimum", a.o.Optimum), say(" growth pays better, past "), a.amount("waste", a.o.Waste),
		say(" a dollar doesn’t come back at all. ")}, a.inGrowth(over))
}

func (a *speaker) tooMuch(over float64) []Part {
	return join(a.contentFrom(), a.doesntComeBack(), []Part{say("More is a waste. ")}, a.inGrowth(over))
}

func (a *speaker) inGrowth(over float64) []Part {
	if a.in.Growth <= 0 {
		return []Part{say("The difference is better kept.")}
	}
	return []Part{say("Put into growth, the difference would earn "), strong(a.money(over * (1 + a.in.Growth))), say(".")}
}

func (a *speaker) outOfReach() (Tone, []Part, []Part) {
	headline := []Part{strong("No money spent here reaches your line"), say(".")}
	reasons := []Part{say("What you depend on is down " + a.l.Downtime(a.in.Floor) + " a year, and your line is " +
		a.l.Downtime(a.in.AcceptableDowntime()) + ": change the dependency, or the promise. ")}
	if a.in.AcceptableDowntime() > a.in.Floor {
		reasons = []Part{say("Getting down to " + a.l.Downtime(a.in.AcceptableDowntime()) + " a year costs more than anybody has. ")}
	}
	return Stuck, headline, join(reasons, []Part{say("On returns alone the best spend is "), a.amount("optimum", a.o.Optimum), say("; past "), a.amount("waste", a.o.Waste), say(" a dollar doesn’t come back.")})
}

func join(groups ...[]Part) []Part {
	var parts []Part
	for _, g := range groups {
		parts = append(parts, g...)
	}
	return parts
}

// Fact is one of the figures under the picture.
type Fact struct {
	Title  string
	Figure Part
	Detail []Part
}

// Facts are what a leader asks next.
func Facts(in model.Inputs, r *Result, l Locale) []Fact {
	if r.Outcome == nil {
		return nil
	}
	o, s := r.Outcome, &r.System
	capital := o.Hurdle / model.Number(1+math.Max(in.Growth, 0))
	next := Fact{Title: "The next dollar returns",
		Figure: Part{Text: l.Cents(float64(o.MarginalReturn)), Output: "marginal_return", Value: o.MarginalReturn},
		Detail: []Part{say("and has to return "), {Text: l.Cents(float64(o.Hurdle)), Output: "hurdle", Value: o.Hurdle},
			say(fmt.Sprintf(": growth’s %s, times %s for capital that wears out.", l.Cents(1+math.Max(in.Growth, 0)), l.figure(float64(capital), 3)))}}
	facts := []Fact{next, runwayFact(in, r, l)}
	if in.ExploredSpend() != in.Spend {
		facts = append(facts, movingFact(in, o, l))
	}
	best := Fact{Title: "At the best spend",
		Figure: Part{Text: l.Downtime(float64(o.DowntimeAtOptimum)), Output: "downtime_at_optimum", Value: o.DowntimeAtOptimum},
		Detail: []Part{say("down a year instead of " + l.Downtime(float64(o.DowntimeToday)) + ". " + leavers(l, s.LeavingShare(float64(o.DowntimeAtOptimum))))}}
	return append(facts, best)
}

// leavers says how many customers go because of downtime.
func leavers(l Locale, share float64) string {
	switch {
	case share < 1e-4:
		return "Hardly a customer would leave for it."
	case share < .15:
		return fmt.Sprintf("One customer in %s would leave for it.", l.figure(1/share, 2))
	}
	return fmt.Sprintf("%s of customers would leave for it.", l.Percent(share))
}

// runwayFact makes plain that a cut looks free until the runway ends.
func runwayFact(in model.Inputs, r *Result, l Locale) Fact {
	stopped := in
	title := "If you stopped everything"
	if in.ExploredSpend() != in.Spend {
		title = "If you moved to " + l.Money(in.ExploredSpend())
	} else {
		stopped.Explored = 0
	}
	runway, recovery := r.System.Runway(stopped.ExploredSpend())
	f := Fact{Title: title}
	output := func(text string) Part {
		if in.ExploredSpend() == in.Spend {
			return Part{Text: text}
		}
		return Part{Text: text, Output: "runway_years", Value: r.Outcome.RunwayYears}
	}
	switch {
	case runway == 0 && !math.IsInf(recovery, 1):
		f.Figure = Part{Text: l.Years(recovery)}
		f.Detail = []Part{say("until customers are content: they are upset today.")}
	case runway == 0:
		f.Figure = output("already past")
		then := "and it would get worse."
		if stopped.ExploredSpend() > in.Spend {
			then = "and that would not be enough."
		}
		f.Detail = []Part{say("the line: customers are upset today, " + then)}
	case math.IsInf(runway, 1):
		f.Figure = output("for ever")
		f.Detail = []Part{say("customers stay content: that spend holds the line.")}
	default:
		f.Figure = output(l.Years(runway))
		f.Detail = []Part{say("until customers start to be upset. It looks free until then.")}
	}
	return f
}

// movingFact is the worth of moving to the spend explored.
func movingFact(in model.Inputs, o *model.Outcome, l Locale) Fact {
	f := Fact{Title: "Moving there is worth, over ten years",
		Figure: Part{Text: signed(l, float64(o.NPV10Y)), Output: "npv_10y", Value: o.NPV10Y}}
	if !o.NPVForever.Known() {
		f.Detail = []Part{say("today, against staying at " + l.Money(in.Spend) + ".")}
		return f
	}
	f.Detail = []Part{say("today, against staying at " + l.Money(in.Spend) + "; for ever, with growth forgone, "),
		{Text: signed(l, float64(o.NPVForever)), Output: "npv_forever", Value: o.NPVForever}, say(".")}
	if (o.NPV10Y > 0) != (o.NPVForever > 0) && o.NPV10Y != 0 {
		f.Detail = append(f.Detail, say(" They differ in sign because nothing after year ten counts in the first, so a cut looks better than it is, and growth forgone counts only in the second."))
	}
	return f
}

func signed(l Locale, v float64) string {
	text := l.Money(v)
	if v > 0 && v <= model.OutOfReach && text != l.Money(0) {
		return "+" + text
	}
	return text
}

// Title is the page's title: the scenario's name, or the answer.
func Title(s State, r *Result) string {
	what := s.Name
	if what == "" {
		what = strings.TrimSuffix(Plain(Say(s.Inputs, r, s.Locale).Headline), ".")
	}
	return what + " · Good Enough"
}
