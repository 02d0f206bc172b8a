package weighing

import (
	"fmt"

	"goodenough/app/words"
	"goodenough/model"
	"goodenough/model/scenario"
	"goodenough/model/seek"
)

// Sought is what came of looking for the values of an input that meet a goal, in sentences.
type Sought struct {
	l    words.Locale
	f    model.Field
	goal seek.Goal
	*seek.Found
}

// Say puts what was found into sentences: the answer, then what is to be known besides.
func Say(f model.Field, goal seek.Goal, found *seek.Found, l words.Locale) (answer string, besides []string) {
	s := Sought{l, f, goal, found}
	answer = s.answer()
	if s.Why == "" {
		for _, j := range s.Jumps {
			besides = append(besides, words.Capital(s.jump(j))+".")
		}
	}
	if s.Why == seek.Above || s.Why == seek.Below {
		besides = append(besides, s.limits()...)
	}
	if s.Now.Known {
		besides = append(besides, fmt.Sprintf("Now it is %s, with %s.", s.out(s.Now.Output), s.at(s.Now.Input)))
	}
	return answer, besides
}

// answer is the first sentence.
func (s *Sought) answer() string {
	it := words.Capital(outputs[s.goal.Output.Name])
	target := s.out(s.goal.Target)
	switch s.Why {
	case seek.Above:
		return fmt.Sprintf("%s is never as low as %s: at the least it is %s, with %s.", it, target, s.out(s.Closest.Output), s.at(s.Closest.Input))
	case seek.Below:
		return fmt.Sprintf("%s is never as high as %s: at the most it is %s, with %s.", it, target, s.out(s.Closest.Output), s.at(s.Closest.Input))
	case seek.Constant:
		return fmt.Sprintf("%s doesn’t depend on %s: it is %s, whatever that is.", it, s.f.Name, s.out(s.Closest.Output))
	case seek.NoAnswer:
		return fmt.Sprintf("There is no answer, whatever %s is: other numbers can’t all be true.", s.f.Name)
	case seek.Jumps:
		return fmt.Sprintf("%s is never %s: %s.", it, target, s.jump(s.Jumps[0]))
	}
	if s.always() {
		return fmt.Sprintf("%s is %s, whatever %s is.", it, target, s.f.Name)
	}
	var values []string
	for _, r := range s.Roots {
		if from, to := s.value(r.From), s.value(r.To); from != to {
			values = append(values, "anything from "+from+" to "+to)
		} else {
			values = append(values, from)
		}
	}
	return fmt.Sprintf("%s is %s with %s%s.", it, target, s.called(), list(values, "or"))
}

// always tells whether every value that has an answer meets the goal.
func (s *Sought) always() bool {
	return len(s.Roots) == 1 && len(s.Answers) == 1 && s.Roots[0].From == s.Answers[0][0] && s.Roots[0].To == s.Answers[0][1]
}

// limits say where there is no answer, if that is within what the input can be.
func (s *Sought) limits() (says []string) {
	low, high := scenario.Round(s.f.Min), scenario.Round(s.f.Max)
	if first := s.Answers[0][0]; first > low {
		says = append(says, fmt.Sprintf("Below %s there is no answer: the numbers can’t all be true.", s.value(first)))
	}
	if last := s.Answers[len(s.Answers)-1][1]; last < high {
		says = append(says, fmt.Sprintf("Above %s there is no answer: the numbers can’t all be true.", s.value(last)))
	}
	return says
}

func (s *Sought) jump(j seek.Jump) string {
	before, after := s.out(j.Before), s.out(j.After)
	if j.Gap {
		return fmt.Sprintf("it is %s with %s and %s at %s, and between these there is no answer", before, s.at(j.From), after, s.value(j.To))
	}
	return fmt.Sprintf("with %s it jumps from %s to %s", s.at(j.To), before, after)
}

// at writes the input with a value.
func (s *Sought) at(v float64) string { return s.called() + s.value(v) }

// called is the input’s name, to go before a value.
func (s *Sought) called() string {
	if s.f.Unit == model.Seldom { // once in 10 years, or never
		return s.f.Name + " "
	}
	return s.f.Name + " at "
}

func (s *Sought) value(v float64) string { return s.l.Spoken(s.f, scenario.RoundTo(v, 3)) }

// out writes a value of the output.
func (s *Sought) out(v float64) string {
	if s.goal.Output.Unit == model.ShareOfTime {
		return s.l.Downtime(v) + " a year"
	}
	text := s.l.Money(v)
	if text == words.Unreachable {
		return "beyond any amount"
	}
	return text + " a year"
}

// outputs are what goals can be set for, in a sentence.
var outputs = map[string]string{
	"optimum":      "the best spending",
	"content_from": "the spending that satisfies customers",
	"minimum":      "the spending that keeps the promise",
	"downtime":     "downtime in the long run",
	"net":          "net",
}
