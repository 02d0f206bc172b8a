package app

import (
	"fmt"
	"math"
	"sort"
	"strconv"
	"strings"

	"goodenough/app/compute"
	"goodenough/model"
	"goodenough/model/scenario"
	"goodenough/model/uncertainty"
)

// Within writes an amount in no more digits than its standard error leaves honest.
func (l Locale) Within(v, e model.Number) string { return l.inDigits(v, honest(v, e)) }

// honest is how many digits of v its standard error e leaves: one more would be noise. All of them are exact.
func honest(v, e model.Number) int {
	if !v.Known() || !e.Known() || v == 0 || e <= 0 {
		return exact
	}
	return max(0, int(math.Floor(math.Log10(math.Abs(float64(v))/(2*float64(e)))))+1)
}

const exact = 3 // digits, as many as Money ever writes

// inDigits writes an amount in so many digits; where not even one is sure, it is about that.
func (l Locale) inDigits(v model.Number, digits int) string {
	switch {
	case !v.Known() || digits >= exact:
		return l.Money(float64(v))
	case digits < 1:
		return "about " + l.Money(scenario.RoundTo(float64(v), 1))
	}
	return l.Money(scenario.RoundTo(float64(v), digits))
}

// span says where a band lies: "between" and "at" say it of two ends and of one. Ends that look the same are one, and ends that
// rounding would put in the wrong order are rounded alike. Both stand under their output's name, whether or not they are seen.
func (l Locale) span(name, between, at string, b, err uncertainty.Band) []Part {
	low, high := honest(b.P5, err.P5), honest(b.P95, err.P95)
	if scenario.RoundTo(float64(b.P5), max(1, low)) > scenario.RoundTo(float64(b.P95), max(1, high)) {
		low = min(low, high)
		high = low
	}
	from := Part{Text: l.inDigits(b.P5, low), Output: "uncertainty." + name + ".p5", Value: b.P5}
	to := Part{Text: l.inDigits(b.P95, high), Output: "uncertainty." + name + ".p95", Value: b.P95}
	about := strings.TrimPrefix(from.Text, "about ")
	if about != strings.TrimPrefix(to.Text, "about ") {
		return []Part{say(between), from, say(" and "), to}
	}
	if to.Text = ""; b.P5 != b.P95 {
		from.Text = "about " + about
	}
	return []Part{say(at), from, to}
}

// percents rounds shares that add up to 1 to percents that add up to 100: what is left over goes where most was cut off.
func percents(shares ...float64) []int {
	rounded, left := make([]int, len(shares)), 100
	for i, share := range shares {
		rounded[i] = int(math.Floor(share*100 + 1e-9))
		left -= rounded[i]
	}
	for ; left > 0; left-- {
		most := 0
		for i := range shares {
			if shares[i]*100-float64(rounded[i]) > shares[most]*100-float64(rounded[most]) {
				most = i
			}
		}
		rounded[most]++
	}
	return rounded
}

// chances are those of today's spend in words: too little, about right, a waste.
func (l Locale) chances(c uncertainty.Chance) (words [3]string) {
	for i, percent := range percents(c.TooLittle, c.Right, c.Waste) {
		switch percent {
		case 0:
			words[i] = "hardly ever"
		case 100:
			words[i] = "nearly always"
		default:
			words[i] = strconv.Itoa(percent) + nbsp + "%"
		}
	}
	return words
}

// often says in how many cases something is so.
func often(p float64) string {
	percent := int(math.Round(p * 100))
	if percent == 100 {
		return "in nearly all cases"
	}
	return "in " + strconv.Itoa(max(1, percent)) + nbsp + "% of cases"
}

// What is too rare to be spoken of.
const (
	rarelyUnreachable = .005
	rarelyMoved       = .01
)

// Sureness says how sure the answer is, in sentences.
func Sureness(s *State) []Part {
	a, l := s.Study.Answer, s.Locale
	if a == nil {
		return nil
	}
	e := &a.Picture.Errors
	unreachable := Part{Text: often(a.Unreachable), Output: "uncertainty.unreachable", Value: model.Number(a.Unreachable)}
	parts := join([]Part{say("Nine times in ten the best spend ")}, l.span("optimum", "lies between ", "lies at ", a.Optimum, e.Optimum))
	ends := []Part{{Output: "uncertainty.minimum.p5", Value: a.Minimum.P5}, {Output: "uncertainty.minimum.p95", Value: a.Minimum.P95}}
	switch {
	case !a.Minimum.P5.Known():
		if unreachable.Text += " "; a.Unreachable == 1 {
			unreachable.Text = ""
		}
		parts = join(parts, []Part{say("; "), unreachable, say("no spend holds your line" + s.whyUnreachable() + ".")}, ends)
	case !a.Minimum.P95.Known():
		ends[0].Text = l.Within(a.Minimum.P5, e.Minimum.P5)
		parts = join(parts, []Part{say(", and the spend that keeps customers content from "), ends[0], say(" up; "), unreachable, say(" no spend is enough" + s.whyUnreachable() + "."), ends[1]})
	default:
		parts = join(parts, []Part{say(", and the spend that keeps customers content ")}, l.span("minimum", "between ", "at ", a.Minimum, e.Minimum), []Part{say(".")})
		if a.Unreachable >= rarelyUnreachable {
			unreachable.Text = capital(unreachable.Text)
			parts = append(parts, say(" "), unreachable, say(" no spend here holds your line"+s.whyUnreachable()+"."))
		}
	}
	words := l.chances(a.Chance)
	parts = append(parts, say(" Today’s "+l.Money(s.Spend)+" is too little with "), chancePart("too_little", words[0], a.Chance.TooLittle),
		say(", about right with "), chancePart("right", words[1], a.Chance.Right), say(", "+wasted(s)+" with "), chancePart("waste", words[2], a.Chance.Waste), say("."))
	if moved := float64(a.Moved) / float64(a.Samples); moved > rarelyMoved {
		parts = append(parts, say(" "+capital(often(moved))+" the ranges lead where the model has no answer: such a case was moved to where it has one."))
	}
	return parts
}

// whyUnreachable adds why no spend may hold the line: what is depended on, as far as that alone would explain it.
func (s *State) whyUnreachable() string {
	line := mustField("accept")
	if s.Accept == model.Unset {
		line = mustField("tol")
	}
	lowest, highest := s.Inputs.AcceptableDowntime(), s.Floor
	if r, ranged := s.RangeOf(line); ranged {
		if b, err := uncertainty.Believe(line, r); err == nil {
			lowest = b.Quantile(min(max(s.Study.Answer.Unreachable, .001), .5))
		}
	}
	if r, ranged := s.RangeOf(mustField("floor")); ranged {
		highest = r.High
	}
	if lowest > 1.05*highest {
		return ": it would cost more than anybody has"
	}
	return ": what you depend on is down for longer"
}

// wasted is what spending past the return is called: below the line it may be a promise, and nobody is told of waste.
func wasted(s *State) string {
	if model.Number(s.Spend) < s.Study.Answer.Minimum.P50 {
		return "past what returns"
	}
	return "a waste"
}

func chancePart(name, text string, p float64) Part {
	return Part{Text: text, Output: "uncertainty.chance." + name, Value: model.Number(p)}
}

// worth is what one input is ranked by, as what measuring it may be worth.
type worth struct {
	field model.Field
	value float64
	miss  float64 // standard error of value
}

// worths ranks the inputs by what knowing them may be worth a year.
func worths(a *compute.Answer) []worth {
	var list []worth
	for key, v := range a.EVPPI.All() {
		f, _ := model.FieldOf(key)
		miss, _ := a.EVPPIError.Get(key)
		list = append(list, worth{f, math.Max(0, float64(v)), float64(miss)})
	}
	return ranked(list)
}

// ranked puts the greatest first.
func ranked(list []worth) []worth {
	sort.SliceStable(list, func(i, j int) bool { return list[i].value > list[j].value })
	return list
}

// Measuring says what is worth measuring before arguing on, and what is not: both only where the error of the figure leaves no doubt.
func Measuring(a *compute.Answer, l Locale) []string {
	var said []string
	list := worths(a)
	least := .02 * float64(a.EVPI)
	for _, w := range list {
		if len(said) == 4 || w.value < least {
			break
		}
		if w.value <= 2*w.miss {
			continue
		}
		said = append(said, fmt.Sprintf("Measuring the %s is worth up to %s a year.", w.field.Name, l.Money(w.value)))
	}
	var idle []string
	for i := len(list) - 1; i >= 0 && len(idle) < 3; i-- {
		if list[i].value+2*list[i].miss < least {
			idle = append(idle, "the "+list[i].field.Name)
		}
	}
	switch {
	case len(list) == 0:
		return []string{"Nothing is uncertain here: give a number a range, as 25 to 35, to see what it changes."}
	case len(said) == 0:
		said = append(said, "No measurement can change what to do enough to pay for itself.")
	case len(idle) > 0:
		said = append(said, "Measuring "+strings.Join(idle, " or ")+" cannot change the decision.")
	}
	return said
}
