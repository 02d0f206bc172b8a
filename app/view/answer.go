package view

import (
	"math"
	"slices"

	"goodenough/app/words"
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

// aboutRight is how far above the good-enough spend still counts as right: nobody knows their spend better.
const aboutRight = .05

// speaker writes parts for one question.
type speaker struct {
	l         words.Locale
	in        model.Inputs
	o         *model.Outcome
	s         *model.System
	spend     float64
	exploring bool
}

// amount writes a spend of the outcome.
func (a *speaker) amount(name string, v model.Number) Part {
	return Part{Text: a.l.Money(float64(v)), Strong: true, Output: name, Value: v}
}

func (a *speaker) money(v float64) string { return a.l.Money(v) }

// Say puts a result into words.
func Say(in model.Inputs, r *Result, l words.Locale) Answer {
	a := &speaker{l: l, in: in, o: r.Outcome, s: &r.System, spend: in.ExploredSpend(), exploring: in.ExploredSpend() != in.Spend}
	answer := Answer{Situation: a.situation()}
	if r.Outcome == nil {
		answer.Tone, answer.Headline, answer.Reasons = contradiction(r.Problems)
	} else {
		answer.Tone, answer.Headline, answer.Reasons = a.verdict()
	}
	return answer
}

// contradiction says why there is no answer.
func contradiction(problems []model.Problem) (Tone, []Part, []Part) {
	var reasons []Part
	for i, p := range problems {
		if i > 0 {
			reasons = append(reasons, say(" "))
		}
		reasons = append(reasons, say(words.Sentence(p.Message)))
	}
	return Stuck, []Part{say("These numbers "), strong("contradict each other"), say(".")}, reasons
}

func (a *speaker) situation() []Part {
	noun := "A system"
	if p, ok := scenario.PresetOf(a.in.Customer); ok {
		noun = words.Capital(p.Noun)
	}
	if a.in.Name != "" {
		noun = a.in.Name + ": " + words.Uncapital(noun)
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
		return []Part{say(words.Capital(explored) + " " + a.money(a.spend) + " " + would + " "), strong(what), say(".")}
	}
	return []Part{say(words.Capital(today) + " "), strong(what), say(".")}
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
	return slices.Concat(a.upset(), a.contentFrom(),
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
	return slices.Concat(a.upset(), a.contentFrom(),
		[]Part{say("Growth already pays better from "), a.amount("optimum", a.o.Optimum), say(". ")}, a.promised())
}

func (a *speaker) worthMore() []Part {
	return slices.Concat(a.contentFrom(), []Part{say("The next dollar still returns "), {Text: a.l.Cents(float64(a.o.MarginalReturn)), Strong: true, Output: "marginal_return", Value: a.o.MarginalReturn},
		say(" and only has to return " + a.l.Cents(float64(a.o.Hurdle)) + "; that ends at "), a.amount("optimum", a.o.Optimum), say(".")})
}

func (a *speaker) stopHere() []Part {
	last := "Keep it there, and stop arguing about it."
	if a.o.Minimum > a.o.Waste {
		last = "What you spend between the two keeps your promise; not a dollar more is needed."
	}
	return slices.Concat(a.contentFrom(), a.doesntComeBack(), []Part{say(last)})
}

func (a *speaker) growthPays(over float64) []Part {
	return slices.Concat(a.contentFrom(), []Part{say("From "), a.amount("optimum", a.o.Optimum), say(" growth pays better, past "), a.amount("waste", a.o.Waste),
		say(" a dollar doesn’t come back at all. ")}, a.inGrowth(over))
}

func (a *speaker) tooMuch(over float64) []Part {
	return slices.Concat(a.contentFrom(), a.doesntComeBack(), []Part{say("More is a waste. ")}, a.inGrowth(over))
}

func (a *speaker) inGrowth(over float64) []Part {
	if a.in.GrowthROI <= 0 {
		return []Part{say("The difference is better kept.")}
	}
	return []Part{say("Put into growth, the difference would earn "), strong(a.money(over * (1 + a.in.GrowthROI))), say(".")}
}

func (a *speaker) outOfReach() (Tone, []Part, []Part) {
	headline := []Part{strong("No money spent here reaches your line"), say(".")}
	reasons := []Part{say("What you depend on is down " + a.l.Downtime(a.in.Floor) + " a year, and your line is " +
		a.l.Downtime(a.in.AcceptableDowntime()) + ": change the dependency, or the promise. ")}
	if a.in.AcceptableDowntime() > a.in.Floor {
		reasons = []Part{say("Getting down to " + a.l.Downtime(a.in.AcceptableDowntime()) + " a year costs more than anybody has. ")}
	}
	return Stuck, headline, slices.Concat(reasons, []Part{say("On returns alone the best spend is "), a.amount("optimum", a.o.Optimum), say("; past "), a.amount("waste", a.o.Waste), say(" a dollar doesn’t come back.")})
}
