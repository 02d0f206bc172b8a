package view

import (
	"goodenough/app/words"
	"goodenough/model"
	"goodenough/model/scenario"
)

// Answer is the outcome in words anybody can repeat.
type Answer struct {
	Tone      Tone
	Situation []Part  // who asks
	Headline  []Part  // the answer to the first question, in money
	Short     []Part  // what of it and of what is besides begins a line: not what was before
	Besides   []Part  // the answer to the others, where there is more to say than yes
	Reasons   []Part  // why, in a few sentences
	Signs     []Sign  // the two questions, and that of the promise, in words that stand alone
	Tries     []Trial // the spendings that the answer names, to be tried
}

// Said is the whole answer in a sentence or two.
func (a *Answer) Said() string { return Plain(join(a.Headline, a.Besides)) }

// Say puts a result into words, to whoever's system it is.
func Say(in model.Inputs, r *Result, l words.Locale) Answer { return SayOf("", in, r, l) }

// SayOf puts it into words about somebody who has a name.
func SayOf(name string, in model.Inputs, r *Result, l words.Locale) Answer {
	a := &speaker{l: l, who: who(name), in: in, o: r.Outcome, s: &r.System, spend: in.ExploredSpend(), exploring: in.ExploredSpend() != in.Spend}
	answer := Answer{Situation: a.situation()}
	if r.Outcome == nil {
		answer.Tone, answer.Headline, answer.Reasons = contradiction(r.Problems)
		return answer
	}
	a.verdict = judge(&in, a.o, a.s)
	if answer.Tone = a.verdict.tone(); a.verdict.losing {
		answer.Tone = Stuck
	}
	answer.Headline, answer.Besides, answer.Short = a.headline()
	answer.Reasons, answer.Signs, answer.Tries = a.reasons(), a.signs(), a.tries()
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
	return Stuck, []Part{say("These numbers "), strong("can’t all be true"), say(".")}, reasons
}

func (a *speaker) situation() []Part {
	noun := "a system"
	if p, ok := scenario.PresetOf(a.in.Customer); ok {
		noun = p.Noun
	}
	whose := words.Capital(noun) + " earns "
	if a.in.Name != "" {
		whose = a.in.Name + ": " + noun + ". It earns "
	}
	down := Part{Text: a.l.Downtime(a.in.Incidents * a.in.TimeToRestore * a.in.BlastRadius / model.HoursPerYear), Strong: true}
	if a.o != nil {
		down.Output, down.Value = "downtime_today", a.o.DowntimeToday
	}
	return []Part{
		say(whose), {Text: a.l.Money(a.in.Revenue), Strong: true, Input: "rev"},
		say(" a year, spends "), {Text: a.l.Money(a.in.Spend), Strong: true, Input: "ops"},
		say(" of it on operations, and is down "), down, say(" a year."),
	}
}
